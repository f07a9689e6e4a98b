import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { DatabaseWatch } from './database/DatabaseWatch';
import { PICTURES, showsPicture, type Page } from './pageCache/page';
import type { PageCache } from './pageCache/PageCache';
import { STAFF_HEADERS } from './securityHeaders';

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

const nameIn = (pathname: string): string | null => {
  try {
    const name = decodeURIComponent(pathname.slice(PICTURES.length));
    return path.basename(name) === name && !name.includes('\0') ? name : null;
  } catch {
    return null;
  }
};

/**
 * Sends the pictures of the pages in memory while the database, which else says who may see them, is away. A page
 * is dropped with whatever changes about its pictures, so what a kept page shows is public.
 * `folder` holds the uploaded pictures. Returns whether it has answered.
 */
export const shownPictures = (
  cache: PageCache<Page>,
  database: Pick<DatabaseWatch, 'onAway'>,
  folder: string,
): ((req: IncomingMessage, res: ServerResponse) => boolean) => {
  // To look through every page takes a while, and every reader asks for the same pictures.
  const known = new Map<string, boolean>();
  database.onAway(() => known.clear());
  cache.onDrop(() => known.clear());

  const isShown = (pathname: string): boolean => {
    const isKnown = known.get(pathname);
    if (isKnown !== undefined) return isKnown;
    const isThere = cache.store.some((page) => showsPicture(page, pathname));
    known.set(pathname, isThere);
    return isThere;
  };

  return (req, res) => {
    const pathname = (req.url ?? '').split('?', 1)[0]!;
    if (!pathname.startsWith(PICTURES) || (req.method !== 'GET' && req.method !== 'HEAD')) return false;
    const name = nameIn(pathname);
    const type = name && TYPES[path.extname(name).toLowerCase()];
    if (!type || !isShown(pathname)) return false;
    const file = path.join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) return false;
    res.writeHead(200, {
      ...STAFF_HEADERS,
      'content-type': type,
      'content-length': stats.size,
      'cache-control': 'public, max-age=60',
    });
    if (req.method === 'HEAD') res.end();
    else
      createReadStream(file)
        .on('error', () => res.destroy())
        .pipe(res);
    return true;
  };
};
