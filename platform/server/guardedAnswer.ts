import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from './capture';
import type { DatabaseWatch } from './database/DatabaseWatch';
import { sendUnavailable } from './unavailable';

/** How long a write that is under way may still find out how it ended, once the database is away. */
const WRITE_ENDS_WITHIN_MS = 10_000;

/** Answers that a lost database may have caused: nobody was found, so nobody is signed in; nothing was found. */
const isDoubtful = (status: number): boolean => status >= 300 && status !== 304;

const toBuffer = (chunk: unknown, encoding: unknown): Buffer =>
  typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    : Buffer.from(chunk as Uint8Array);

const callBack = (args: readonly unknown[]): void => {
  const callback = args.find((arg): arg is () => void => typeof arg === 'function');
  if (callback) process.nextTick(callback);
};

/** An answer that waits for its last word. */
interface Held {
  status: number;
  rest: unknown[];
  chunks: Buffer[];
  isWhole: boolean;
}

/**
 * Lets `handler` answer, and answers 503 in its place when its answer would come of the database being away: at
 * once for what only reads, for a write when it has ended or after ten seconds. A refusal or an error is held back
 * until the database was asked, for without it nobody seems to be signed in. What is on its way already, stays.
 */
export const guardedAnswer = async (
  handler: RequestHandler,
  database: Pick<DatabaseWatch, 'ask' | 'onAway' | 'isAway'>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> => {
  if (database.isAway) return sendUnavailable(req, res, 'away');

  const own = {
    writeHead: res.writeHead.bind(res) as (status: number, ...rest: unknown[]) => ServerResponse,
    flushHeaders: res.flushHeaders.bind(res),
    write: res.write.bind(res) as (...args: unknown[]) => boolean,
    end: res.end.bind(res) as (...args: unknown[]) => ServerResponse,
  };
  let held: Held | null = null;
  let isReplaced = false;
  let timer: NodeJS.Timeout | undefined;

  const replace = (): void => {
    if (isReplaced || res.headersSent) return;
    isReplaced = true;
    Object.assign(res, own);
    for (const name of res.getHeaderNames()) res.removeHeader(name);
    sendUnavailable(req, res, 'away');
    // The handler goes on talking, to nobody.
    const ignore = () => res;
    Object.assign(res, watched, { setHeader: ignore, appendHeader: ignore, removeHeader: ignore });
  };

  const decide = async (answer: Held): Promise<void> => {
    const isThere = await database.ask();
    if (isReplaced) return;
    if (!isThere) return replace();
    own.writeHead(answer.status, ...answer.rest);
    own.end(Buffer.concat(answer.chunks));
  };

  const begin = (): void => {
    if (!held && !isReplaced && !res.headersSent) res.writeHead(res.statusCode);
  };

  const watched = {
    writeHead: (status: number, ...rest: unknown[]) => {
      if (isReplaced) return res;
      if (!isDoubtful(status)) return own.writeHead(status, ...rest);
      held ??= { status, rest, chunks: [], isWhole: false };
      return res;
    },
    flushHeaders: () => {
      begin();
      if (!held && !isReplaced) own.flushHeaders();
    },
    write: (...args: unknown[]) => {
      begin();
      if (!held && !isReplaced) return own.write(...args);
      if (!isReplaced) held!.chunks.push(toBuffer(args[0], args[1]));
      callBack(args);
      return true;
    },
    end: (...args: unknown[]) => {
      begin();
      if (!held && !isReplaced) return own.end(...args);
      callBack(args);
      if (isReplaced || held!.isWhole) return res;
      const [chunk, encoding] = args;
      if (chunk !== undefined && chunk !== null && typeof chunk !== 'function')
        held!.chunks.push(toBuffer(chunk, encoding));
      held!.isWhole = true;
      void decide(held!);
      return res;
    },
  };
  Object.assign(res, watched);

  const stopListening = database.onAway(() => {
    if (req.method === 'GET' || req.method === 'HEAD') return replace();
    timer = setTimeout(() => {
      if (database.isAway) replace();
    }, WRITE_ENDS_WITHIN_MS);
    timer.unref();
  });
  res.once('close', () => {
    stopListening();
    clearTimeout(timer);
  });

  try {
    await handler(req, res);
  } catch (error) {
    // Whoever was answered already need not hear of it.
    if (!isReplaced) throw error;
  }
};
