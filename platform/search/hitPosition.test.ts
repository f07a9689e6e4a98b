import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitPositionOf, hitsAfter, readHitPosition } from './hitPosition';
import { compareHits } from './question/rank';
import { SEARCH_KINDS, type SearchHit } from './types';

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 24, maxLength: 24 });
const hit = fc.record({
  kind: fc.constantFrom(...SEARCH_KINDS),
  id: hex,
  score: fc.nat(9_000_000).map((millionths) => millionths / 1e6),
  at: fc.constant(null),
});
const ordered = fc
  .uniqueArray(hit, { selector: ({ kind, id }) => `${kind} ${id}`, minLength: 1, maxLength: 30 })
  .map((hits): SearchHit[] => hits.sort(compareHits));

describe('the position of a hit', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(hit, ({ kind, id, score, at }) => {
        expect(readHitPosition(hitPositionOf({ kind, id, score }))).toEqual({ kind, id, score });
        expect(at).toBeNull();
      }),
    );
  });

  it.each([
    undefined,
    '',
    '1.000000_articles_abc',
    `1_articles_${'a'.repeat(24)}`,
    `1.000000_users_${'a'.repeat(24)}`,
    `-1.000000_articles_${'a'.repeat(24)}`,
    `1.000000_articles_${'a'.repeat(24)}\n`,
    `1.000000_articles_${'A'.repeat(24)}`,
  ])('is none: %j', (value) => {
    expect(readHitPosition(value)).toBeNull();
  });
});

describe('hitsAfter', () => {
  it('gives all hits in pages, each once', () => {
    fc.assert(
      fc.property(ordered, fc.integer({ min: 1, max: 5 }), (hits, size) => {
        const seen: SearchHit[] = [];
        for (let rest = hitsAfter(hits, null); rest.length > 0;) {
          seen.push(...rest.slice(0, size));
          rest = hitsAfter(hits, readHitPosition(hitPositionOf(seen.at(-1)!)));
        }
        expect(seen).toEqual(hits);
      }),
    );
  });

  it('goes on where it was when others have come and scores have moved, or the hit itself is gone', () => {
    fc.assert(
      fc.property(ordered, ordered, fc.nat(), (hits, others, pick) => {
        const last = hits[pick % hits.length]!;
        const rest = hitsAfter(hits, last);
        const isNew = ({ id }: SearchHit) => !hits.some((known) => known.id === id);
        const merged = [...hits, ...others.filter(isNew)].sort(compareHits);
        const known = (list: SearchHit[]) => list.filter((one) => !isNew(one));
        expect(known(hitsAfter(merged, last))).toEqual(rest);
        expect(
          hitsAfter(
            hits.map((one) => ({ ...one, score: one.score / 2 })),
            last,
          ),
        ).toHaveLength(rest.length);
        expect(
          hitsAfter(
            hits.filter((one) => one !== last),
            last,
          ),
        ).toEqual(rest);
      }),
    );
  });
});
