import type { Payload } from 'payload';
import { causesOf } from './causes';

/** The name that an answer of the API carries when two writers met; the request may be sent again as it is. */
export const WRITE_CONFLICT = 'WriteConflict';

const TRIES = 10;
const PAUSE_MS = 20;

interface Labelled {
  hasErrorLabel?(label: string): boolean;
}

/**
 * Whether another writer came first. MongoDB aborts the later transaction and asks for it to be run again
 * (https://www.mongodb.com/docs/manual/core/transactions-in-applications/#transienttransactionerror); on SQLite
 * writers take turns and this does not happen.
 */
export const isWriteConflict = (error: unknown): boolean =>
  causesOf(error).some((each) => (each as Labelled).hasErrorLabel?.('TransientTransactionError'));

/** Second attempts of this process follow each other, so that many writers of one record all come through. */
let lane: Promise<unknown> = Promise.resolve();

const inLane = <T>(run: () => Promise<T>): Promise<T> => {
  const turn = lane.then(run);
  lane = turn.catch(() => undefined);
  return turn;
};

const pause = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE_MS * 2 ** Math.min(tries, 5)));

/** Runs `run` again while its outcome says that another writer came first, up to ten times. */
export const againOnConflict = async <T>(
  run: () => Promise<T>,
  isConflict: (outcome: T) => Promise<boolean> | boolean,
): Promise<T> => {
  let outcome = await run();
  for (let tries = 1; tries < TRIES && (await isConflict(outcome)); tries += 1) {
    await pause(tries);
    outcome = await inLane(run);
  }
  return outcome;
};

/** Runs a whole transaction again that met another writer. */
export const untilWritten = async <T>(write: () => Promise<T>): Promise<T> => {
  const attempt = () =>
    write().then(
      (value) => ({ value, error: null }),
      (error: unknown) => ({ value: null, error: error ?? new Error('unknown') }),
    );
  const { value, error } = await againOnConflict(attempt, (outcome) => isWriteConflict(outcome.error));
  if (error) throw error;
  return value as T;
};

const METHODS = ['create', 'update', 'delete', 'duplicate', 'restoreVersion', 'updateGlobal'] as const;

interface Options {
  req?: { transactionID?: unknown };
  file?: unknown;
  filePath?: unknown;
}

/**
 * Has the Local API run a write again that met another one. Not within a transaction of the caller, which is lost
 * as a whole, and not with a file, which would be stored twice.
 */
export const retryLocalWrites = (payload: Payload): void => {
  const methods = payload as unknown as Record<string, (options: Options) => Promise<unknown>>;
  for (const name of METHODS) {
    const write = methods[name]!.bind(payload);
    methods[name] = async (options) => {
      if (options.req?.transactionID || options.file || options.filePath) return write(options);
      return untilWritten(() => write(options));
    };
  }
};

type RouteHandler<Context> = (request: Request, context: Context) => Promise<Response>;

const isConflictAnswer = async (response: Response): Promise<boolean> => {
  if (response.status !== 409) return false;
  const body = (await response.clone().json()) as { errors?: { name?: string }[] };
  return body.errors?.[0]?.name === WRITE_CONFLICT;
};

/** Has a route of the API run a request again that met another writer. */
export const withRetries =
  <Context>(handle: RouteHandler<Context>): RouteHandler<Context> =>
  async (request, context) => {
    if (!request.body) return againOnConflict(() => handle(request.clone(), context), isConflictAnswer);
    const body = await request.arrayBuffer();
    const attempt = () => handle(new Request(request, { body }), context);
    return againOnConflict(attempt, isConflictAnswer);
  };
