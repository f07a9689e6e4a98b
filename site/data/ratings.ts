import config from '@payload-config';
import { getPayload } from 'payload';
import { pageTags } from '@/domain/pageTags';
import { readRatingForm, SCORES, type Score } from '@/domain/ratings';
import { storeOf } from '@/platform/db/store';
import { getEnv } from '@/platform/env';
import { paths, RATING_OUTCOMES } from '@/platform/paths';
import { CLIENT_ADDRESS } from '@/platform/server/clientAddress';
import { note } from '@/platform/server/pageCache/pages';
import { ratingWords } from '@/site/messages/ratings';
import type { RatingOutcome, RatingPage } from '@/site/models/ratings';
import { homeCrumb } from './articles';
import { RatingLimit } from './RatingLimit';
import { seoOf } from './seo';

/** Above what the longest comment takes when each of its letters is sent as nine characters (`%E1%BA%BF`). */
const MAX_BODY_BYTES = 16 * 1024;

const limit = new RatingLimit({ max: 5, withinMs: 60 * 60 * 1000, keep: 10_000 });

/** `foreign`: another site's form sent it; `tooMany`: the address has to wait so many seconds. */
export type Received = { outcome: RatingOutcome | 'foreign' } | { outcome: 'tooMany'; retryAfter: number };

/** Whether a form of another site may have sent this. Browsers say where a form stands, other programs need not. */
const isForeign = ({ headers }: Request): boolean => {
  const origin = headers.get('origin');
  if (origin === null) return headers.get('sec-fetch-site') === 'cross-site';
  if (origin === getEnv().publicUrl) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('host');
};

/** The body as text; null when it is longer than may be. */
const bodyOf = async ({ body }: Request): Promise<string | null> => {
  if (!body) return '';
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString('utf8');
    size += value.length;
    if (size > MAX_BODY_BYTES) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
};

/**
 * Keeps a mark and a comment: the one thing that the public writes. With the newsroom's rights, for the collection
 * takes nothing through any API.
 */
const saveRating = async (score: Score, comment: string | null): Promise<void> => {
  const payload = await getPayload({ config });
  await payload.create({ collection: 'ratings', data: { score, comment }, depth: 0 });
};

/** Takes the form of /danh-gia. To a program that falls into its trap it says that all is well, and keeps nothing. */
export const receiveRating = async (request: Request): Promise<Received> => {
  if (isForeign(request)) return { outcome: 'foreign' };
  const body = await bodyOf(request);
  const form = body === null ? ({ kind: 'tooLong' } as const) : readRatingForm(body);
  if (form.kind === 'trapped') return { outcome: 'saved' };
  if (form.kind !== 'rating') return { outcome: form.kind };
  const retryAfter = limit.take(request.headers.get(CLIENT_ADDRESS) ?? '');
  if (retryAfter !== null) return { outcome: 'tooMany', retryAfter };
  await saveRating(form.score, form.comment);
  return { outcome: 'saved' };
};

/**
 * /danh-gia: the form or what became of it, by the value of its query parameter, and the marks so far. They are counted
 * with the newsroom's rights: the public knows their numbers, and not one of them nor what was written.
 */
export const getRatingPage = async (told?: string): Promise<RatingPage> => {
  note(pageTags.list('ratings'));
  const payload = await getPayload({ config });
  const store = storeOf(payload);
  const counts = await store.forPublic(() => store.countByNumber(payload, 'ratings', 'score'));
  const countOf = (score: Score) => counts.get(score) ?? 0;
  const total = SCORES.reduce((sum, score) => sum + countOf(score), 0);
  const points = SCORES.reduce((sum, score) => sum + score * countOf(score), 0);
  const outcomes = Object.keys(RATING_OUTCOMES) as RatingOutcome[];
  const outcome = outcomes.find((each) => RATING_OUTCOMES[each] === told) ?? null;
  return {
    outcome,
    total,
    average: total > 0 ? points / total : null,
    rows: SCORES.map((score) => ({
      score,
      count: countOf(score),
      share: total > 0 ? countOf(score) / total : 0,
    })),
    crumbs: [homeCrumb],
    seo: seoOf({
      title: ratingWords.title,
      description: ratingWords.lead,
      path: paths.rating(),
      noindex: outcome !== null,
    }),
  };
};
