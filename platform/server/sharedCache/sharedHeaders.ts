import type { Entry } from '../pageCache/PageStore';
import type { Page } from '../pageCache/page';
import { surrogateKeys } from './surrogateKeys';

/** Seconds. A change is purged at once: this is how long one stays unseen if a purge was lost without a trace. */
const FRESH_S = 600;
/** How long a cache may still answer while it asks for the page anew. */
const WHILE_ASKING_S = 60;
/** How long it may answer when the newsroom does not. */
const ON_ERROR_S = 24 * 60 * 60;

/** What browsers are told, whatever shared caches are. */
const REVALIDATE = 'public, max-age=0, must-revalidate';

export type ExtraHeaders = Readonly<Record<string, string>>;

/** May be kept, but has to be asked for each time. */
export const ASK_EACH_TIME: ExtraHeaders = { 'cache-control': `${REVALIDATE}, s-maxage=0` };

const headersFor = (entry: Readonly<Entry<Page>>, left: number): ExtraHeaders => {
  const fresh = Math.min(FRESH_S, left);
  if (fresh <= 0) return ASK_EACH_TIME;
  const whileAsking = Math.min(WHILE_ASKING_S, left - fresh);
  const onError = Math.min(ON_ERROR_S, left - fresh);
  return {
    'cache-control': `${REVALIDATE}, s-maxage=${fresh}, stale-while-revalidate=${whileAsking}, stale-if-error=${onError}`,
    'surrogate-key': surrogateKeys(entry.tags),
  };
};

/**
 * What a page kept in memory says to shared caches in front (RFC 9111, 5.2.2.10; RFC 5861): how many seconds it is
 * fresh and may be used stale, never beyond the end it has noted, and by which keys it is purged. While
 * `isAnswered` denies that every cache hears what is purged, that it has to be asked for each time. `now` is in
 * milliseconds since 1970. Answers the same object as long as nothing changes.
 */
export const sharedHeaders = (
  isAnswered: () => boolean,
  now: () => number = Date.now,
): ((entry: Readonly<Entry<Page>>) => ExtraHeaders) => {
  const known = new WeakMap<object, { left: number; headers: ExtraHeaders }>();
  return (entry) => {
    if (!isAnswered()) return ASK_EACH_TIME;
    const left = Math.min(FRESH_S + ON_ERROR_S, Math.floor((entry.until - now()) / 1000));
    const last = known.get(entry);
    if (last?.left === left) return last.headers;
    const headers = headersFor(entry, left);
    known.set(entry, { left, headers });
    return headers;
  };
};
