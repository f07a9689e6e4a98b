/**
 * The server process: Next's request handler behind the page cache. Built into `.next/server-main.mjs`, so that a
 * start needs no compiler; started by scripts/start.mjs, which listens for `ready` and `failed`.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import path from 'node:path';
import createNext from 'next';
import { isMongo } from '../db/mongodb/connectOptions';
import { EnvError, getEnv, type Env } from '../env';
import { log } from '../logging';
import type { RequestHandler } from './capture';
import { waitForDatabase } from './database/waitForDatabase';
import { databaseWatch } from './database/watch';
import { frontDoor } from './frontDoor';
import { listenError } from './listenError';
import { readOwnScripts } from './ownScripts';
import { pageCache, renderAtOnce } from './pageCache/pages';
import { listStaticFiles } from './publicPaths';
import { sessionCheck } from './session';
import { SharedCaches } from './sharedCache/SharedCaches';
import { sharedHeaders } from './sharedCache/sharedHeaders';
import { shownPictures } from './shownPictures';
import { closeGracefully } from './shutdown';
import { siteHandler, type SiteOptions } from './siteHandler';
import { whenStarted } from './startup';
import { styleReader } from './styleReader';

export type ServerMessage = { type: 'ready' } | { type: 'failed'; message: string };

const KEEP_ALIVE_MS = 65_000;
/** One works while the others wait for a database on the network. */
const RENDERS_WHILE_WAITING = 3;

const tell = (message: ServerMessage): Promise<void> =>
  new Promise((resolve) => {
    if (process.send) process.send(message, () => resolve());
    else resolve();
  });

const listen = async (listener: RequestListener, { host, port }: Env): Promise<Server> => {
  const server = createServer(listener);
  // Longer than the proxies in front usually keep theirs: the one that closes first must not be us.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = KEEP_ALIVE_MS + 1_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new EnvError(listenError(error, host, port))));
    server.listen(port, host, resolve);
  });
  return server;
};

/** What kept pages say to the shared caches of the settings, which hear of every drop from now on. */
const shareWith = ({ sharedCaches }: Env): SiteOptions['shareHeaders'] => {
  if (sharedCaches.length === 0) return undefined;
  const caches = new SharedCaches(sharedCaches, log);
  pageCache().onDrop((dropped) => caches.purge(dropped));
  return sharedHeaders(() => caches.areCurrent);
};

/** Next and our services, which open the database. */
const openSite = async (env: Env): Promise<RequestListener> => {
  const dir = process.cwd();
  const cache = pageCache();
  cache.store.maxBytes = env.pageCacheBytes;
  if (isMongo(env.databaseUrl)) renderAtOnce(RENDERS_WHILE_WAITING);
  const app = createNext({ dev: false, dir, hostname: env.host, port: env.port });
  const started = whenStarted();
  await Promise.all([app.prepare(), started]);
  const database = databaseWatch();
  return siteHandler({
    next: app.getRequestHandler() as RequestHandler,
    cache,
    database,
    host: new URL(env.baseUrl).host,
    staticFiles: listStaticFiles(path.join(dir, 'public')),
    hasSession: sessionCheck(env.secret),
    shareHeaders: shareWith(env),
    readStyle: styleReader(path.join(dir, '.next/static')),
    scripts: await readOwnScripts(path.join(dir, '.next/own-scripts')),
    sendPicture: shownPictures(cache, database, path.join(env.dataDir, 'media')),
    log,
  });
};

const stopOn = (server: Server): void => {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void closeGracefully(server).then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // The launcher is gone, perhaps killed: a server without it would hold the port.
  process.on('disconnect', stop);
};

/** Listens first: whoever asks meanwhile is told that the newsroom is not ready yet, and why. */
const serve = async (): Promise<void> => {
  const env = getEnv();
  const database = databaseWatch();
  const door = frontDoor(database);
  stopOn(await listen(door.listener, env));
  await waitForDatabase(env.databaseUrl, { log, onFailure: (problem) => database.report(problem) });
  database.report(null);
  door.open(await openSite(env));
};

process.on('unhandledRejection', (reason) => {
  // Payload answers a query it refuses with 400 and leaves a second, unawaited copy of the error behind.
  if (reason instanceof Error && reason.name === 'QueryError') return;
  log.error('unhandled rejection', reason);
});
process.on('uncaughtException', (error) => log.error('uncaught exception', error));

try {
  await serve();
  await tell({ type: 'ready' });
} catch (error) {
  const { name, message } = error as Error;
  // By its name: one that comes from Next's bundle is of another class.
  const isKnown = name === 'EnvError';
  if (!isKnown) log.error('start failed', error);
  await tell({ type: 'failed', message: isKnown ? message : `The server did not start: ${message}` });
  process.exit(1);
}
