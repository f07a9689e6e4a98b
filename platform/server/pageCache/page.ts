import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'identity' | 'gzip' | 'br';

/** A finished public answer in every form it is sent in. */
export interface Page {
  status: number;
  /** Everything but length, encoding and entity tag. */
  headers: Record<string, string | string[]>;
  /** Without quotes; each encoding adds its own suffix, for they are different bytes. */
  hash: string;
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
  bytes: number;
}

const MIN_COMPRESSED_BYTES = 512;
const BROTLI_QUALITY = 9;
const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:xml|json|javascript)\b|image\/svg\+xml)/i;

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

const isCompressible = ({ headers, bodies }: Page): boolean =>
  bodies.identity.length >= MIN_COMPRESSED_BYTES && COMPRESSIBLE.test(String(headers['content-type'] ?? ''));

export const makePage = async (status: number, headers: Page['headers'], body: Buffer): Promise<Page> => {
  const page: Page = {
    status,
    headers,
    hash: createHash('sha256').update(body).digest('base64url').slice(0, 27),
    bodies: { identity: body },
    bytes: body.length,
  };
  if (isCompressible(page)) {
    page.bodies.gzip = await toGzip(body, { level: 6 });
    page.bytes += page.bodies.gzip.length;
  }
  return page;
};

/** Adds the brotli form, which is too slow to make while a reader waits. Resolves with the bytes gained. */
export const addBrotli = async (page: Page): Promise<number> => {
  if (page.bodies.br || !isCompressible(page)) return 0;
  const { identity } = page.bodies;
  const body = await toBrotli(identity, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
    },
  });
  page.bodies.br = body;
  return body.length;
};
