import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { SCRIPT_FOLDER, SERVICE_WORKER } from '../fixedPaths';
import { addBrotli, makePage, type Page } from './pageCache/page';
import { publicHeaders } from './securityHeaders';
import type { ScriptFinder } from './stripClient';

/** The scripts of public pages, in memory and compressed. */
export interface OwnScripts {
  /** The address that a page's `/s/story.js` is sent as, which changes with its content. */
  find: ScriptFinder;
  /** What stands at an address, if it is a script of ours. */
  at(target: string): Page | undefined;
}

export const NO_SCRIPTS: OwnScripts = { find: () => null, at: () => undefined };

const FOREVER = 'public, max-age=31536000, immutable';
/** A browser asks for the worker again and again by the one address it has. */
const ANEW = 'public, max-age=0, must-revalidate';

const toPage = async (text: Buffer, cacheControl: string): Promise<Page> => {
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': cacheControl,
    ...publicHeaders(),
  };
  const page = await makePage(200, headers, text);
  page.bytes += await addBrotli(page);
  return page;
};

/**
 * Reads what scripts/start/buildScripts.ts has written into `folder`: `NAME.js` is served as `/s/HASH.js`, the service
 * worker as `/sw.js`. Rejects when the folder is not there: there is no finished build then.
 */
export const readOwnScripts = async (folder: string): Promise<OwnScripts> => {
  const addresses = new Map<string, string>();
  const pages = new Map<string, Page>();
  for (const name of await readdir(folder)) {
    const text = await readFile(path.join(folder, name));
    if (`/${name}` === SERVICE_WORKER) {
      pages.set(SERVICE_WORKER, await toPage(text, ANEW));
      continue;
    }
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    addresses.set(`${SCRIPT_FOLDER}/${name}`, `${SCRIPT_FOLDER}/${hash}.js`);
    pages.set(`${SCRIPT_FOLDER}/${hash}.js`, await toPage(text, FOREVER));
  }
  return {
    find: (src) => addresses.get(src) ?? null,
    at: (target) => pages.get(target.split('?', 1)[0]!),
  };
};
