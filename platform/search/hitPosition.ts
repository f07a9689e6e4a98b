import { SEARCH_KINDS, type SearchHit, type SearchKind } from './types';
import { compareHits } from './question/rank';

/** Where a page of hits ends. */
export type HitPosition = Pick<SearchHit, 'score' | 'kind' | 'id'>;

/** A hit as addresses name it: `4.250000_articles_<id>`. */
export const hitPositionOf = ({ score, kind, id }: HitPosition): string =>
  `${score.toFixed(6)}_${kind}_${id}`;

/** The inverse of `hitPositionOf`; null when it is missing or malformed. */
export const readHitPosition = (value: string | undefined): HitPosition | null => {
  const match = value?.match(/^(\d{1,3}\.\d{6})_([a-z]+)_([0-9a-f]{24})$/);
  if (!match || !SEARCH_KINDS.includes(match[2] as SearchKind)) return null;
  return { score: Number(match[1]), kind: match[2] as SearchKind, id: match[3]! };
};

/**
 * The hits after a position, all of them for null. It goes by the hit itself while that is found: new records change
 * every score a little. Where it is gone, by the score.
 * @param hits as `ask` orders them
 */
export const hitsAfter = (hits: readonly SearchHit[], position: HitPosition | null): SearchHit[] => {
  if (!position) return [...hits];
  const own = hits.findIndex(({ kind, id }) => kind === position.kind && id === position.id);
  if (own >= 0) return hits.slice(own + 1);
  const next = hits.findIndex((hit) => compareHits(position, hit) < 0);
  return next < 0 ? [] : hits.slice(next);
};
