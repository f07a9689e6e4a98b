/** Where a search server is reached. */
export interface SearchServer {
  /** `https://host:9200`, without credentials and without a slash at the end. */
  origin: string;
  index: string;
  /** The `Authorization` header, when the address holds a user. */
  authorization: string | undefined;
}

const DEFAULT_INDEX = 'toasoan';
/** https://docs.opensearch.org/latest/api-reference/index-apis/create-index/#index-naming-restrictions, a little stricter. */
const INDEX_NAME = /^[a-z0-9][a-z0-9_-]{0,99}$/;

/** Reads `https://user:password@host:9200/index`; the user and the index may be left out. Null when it is none. */
export const parseSearchUrl = (text: string): SearchServer | null => {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const index = url.pathname.slice(1) || DEFAULT_INDEX;
  if (!/^https?:$/.test(url.protocol) || url.search || url.hash || !INDEX_NAME.test(index)) return null;
  const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return {
    origin: url.origin,
    index,
    authorization: url.username ? `Basic ${Buffer.from(user).toString('base64')}` : undefined,
  };
};
