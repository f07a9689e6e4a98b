import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { StyleReader } from './stripClient';

const PREFIX = '/_next/static/';
/** A larger sheet is better fetched once and kept by the browser. */
const MAX_BYTES = 48 * 1024;

/** Reads Next's own style sheets in `folder`, each once. Names carry a hash of their content: they never change. */
export const styleReader = (folder: string): StyleReader => {
  const known = new Map<string, string | null>();

  const read = (href: string): string | null => {
    if (!href.startsWith(PREFIX) || !/^[\w./-]+\.css$/.test(href) || href.includes('..')) return null;
    try {
      const text = readFileSync(path.join(folder, href.slice(PREFIX.length)), 'utf8');
      // A relative address in it would mean something else inside a page.
      const isMovable = !/url\((?!['"]?(?:\/|data:))/.test(text) && !text.includes('</style');
      return isMovable && Buffer.byteLength(text) <= MAX_BYTES ? text : null;
    } catch {
      return null;
    }
  };

  return (href) => {
    const file = href.split('?')[0]!;
    if (!known.has(file)) known.set(file, read(file));
    return known.get(file)!;
  };
};
