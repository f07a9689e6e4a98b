/** `collections/articles.jsonl`, `globals/site.json` … */
const RECORDS =
  /^(?:(?:collections|versions|globals-versions)\/[a-zA-Z][\w-]*\.jsonl|globals\/[a-zA-Z][\w-]*\.json)$/;
const FOLDER = /^[a-zA-Z][\w-]*$/;
const MAX_NAME_BYTES = 255;

export const MANIFEST = 'manifest.json';
/** In the form of `sha256sum -c`. */
export const MANIFEST_HASH = 'manifest.sha256';

/** Whether a text is the name of a file, and nothing that leads elsewhere. */
export const isFileName = (name: string): boolean =>
  name !== '' &&
  name !== '.' &&
  name !== '..' &&
  // eslint-disable-next-line no-control-regex -- no file of ours has such a name, and some systems refuse it
  !/[/\\\u0000-\u001f\u007f]/.test(name) &&
  Buffer.byteLength(name) <= MAX_NAME_BYTES;

export type EntryName =
  { kind: 'records' } | { kind: 'file'; collection: string; name: string } | { kind: 'manifest' };

/** What an entry of an archive is by its name; null when an archive of ours has no such entry. */
export const parseEntryName = (entry: string): EntryName | null => {
  if (entry === MANIFEST || entry === MANIFEST_HASH) return { kind: 'manifest' };
  if (RECORDS.test(entry)) return { kind: 'records' };
  const [collection = '', name = '', ...deeper] = entry.split('/');
  const isFile = FOLDER.test(collection) && isFileName(name) && deeper.length === 0;
  return isFile ? { kind: 'file', collection, name } : null;
};
