import { createHash } from 'node:crypto';

/** On every page that shared caches may keep: who purges it purges all. */
export const ALL_PAGES = 'all';
/** Instead of the tags of a page that read more than its head could name: purged with every change. */
export const MANY_TAGS = 'many';

/** 36 bits: two tags that share a key only purge a page too often. */
const KEY_LENGTH = 6;
/** Some 4 kB, half of the line that Varnish reads. */
const MAX_KEYS = 570;
const MAX_KNOWN_TAGS = 100_000;

const known = new Map<string, string>();

/** The short name of a tag in HTTP. */
export const surrogateKey = (tag: string): string => {
  const key = known.get(tag);
  if (key) return key;
  if (known.size >= MAX_KNOWN_TAGS) known.clear();
  const made = createHash('sha256').update(tag).digest('base64url').slice(0, KEY_LENGTH);
  known.set(tag, made);
  return made;
};

/** The `Surrogate-Key` of a page that read these: keys with blanks between them, at most 4 kB. */
export const surrogateKeys = (tags: ReadonlySet<string>): string =>
  tags.size > MAX_KEYS ? `${ALL_PAGES} ${MANY_TAGS}` : [ALL_PAGES, ...[...tags].map(surrogateKey)].join(' ');

/** The keys of the pages that a change of these concerns. */
export const keysToPurge = (tags: Iterable<string>): string[] => [
  ...new Set([MANY_TAGS, ...[...tags].map(surrogateKey)]),
];
