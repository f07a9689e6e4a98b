/**
 * The server process: Next's request handler behind the page cache. Built into `.next/server-main.mjs`, so that a
 * start needs no compiler; started by scripts/start.mjs, which listens for `ready` and `failed`.
 */
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import createNext from 'next';
import { EnvError, getEnv, type Env } from '../env';
import { log } from '../logging';
import type { RequestHandler } from './capture';
import { listenError } from './listenError';
import { pageCache } from './pageCache/pages';
import { listStaticFiles } from './publicPaths';
import { sessionCheck } from './session';
import { closeGracefully } from './shutdown';
import { siteHandler } from './siteHandler';
import { styleReader } from './styleReader';

export type ServerMessage = { type: 'ready' } | { type: 'failed'; message: string };

const KEEP_ALIVE_MS = 65_000;

const tell = (message: ServerMessage): Promise<void> =>
  new Promise((resolve) => {
    if (process.send) process.send(message, () => resolve());
    else resolve();
  });

const listen = (server: Server, { host, port }: Env): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new EnvError(listenError(error, host, port))));
    server.listen(port, host, resolve);
  });

const serve = async (): Promise<Server> => {
  const env = getEnv();
  const dir = process.cwd();
  const cache = pageCache();
  cache.store.maxBytes = env.pageCacheBytes;
  const app = createNext({ dev: false, dir, hostname: env.host, port: env.port });
  await app.prepare();
  const server = createServer(
    siteHandler({
      next: app.getRequestHandler() as RequestHandler,
      cache,
      host: new URL(env.baseUrl).host,
      staticFiles: listStaticFiles(path.join(dir, 'public')),
      hasSession: sessionCheck(env.secret),
      readStyle: styleReader(path.join(dir, '.next/static')),
      log,
    }),
  );
  // Longer than the proxies in front usually keep theirs: the one that closes first must not be us.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = KEEP_ALIVE_MS + 1_000;
  await listen(server, env);
  return server;
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

process.on('unhandledRejection', (reason) => {
  // Payload answers a query it refuses with 400 and leaves a second, unawaited copy of the error behind.
  if (reason instanceof Error && reason.name === 'QueryError') return;
  log.error('unhandled rejection', reason);
});
process.on('uncaughtException', (error) => log.error('uncaught exception', error));

try {
  stopOn(await serve());
  await tell({ type: 'ready' });
} catch (error) {
  const message =
    error instanceof EnvError ? error.message : `The server did not start: ${(error as Error).message}`;
  if (!(error instanceof EnvError)) log.error('start failed', error);
  await tell({ type: 'failed', message });
  process.exit(1);
}
