import type { AfterErrorHook, PayloadRequest } from 'payload';
import { causesOf } from './causes';
import { isWriteConflict, WRITE_CONFLICT } from './conflicts';

const AWAY =
  /^Mongo(?:ServerSelection|Network|NetworkTimeout|PoolCleared|PoolClosed|NotConnected|WaitQueueTimeout|TopologyClosed)Error$/;
const AWAY_CODES = /^SQLITE_(?:BUSY|LOCKED|IOERR|FULL|CANTOPEN|READONLY)/;

/** Whether the database could not be asked: gone, cut off, locked by another program, or its disk full. */
export const isDatabaseAway = (error: unknown): boolean =>
  (causesOf(error) as { name?: unknown; code?: unknown }[]).some(
    ({ name, code }) => AWAY.test(String(name)) || AWAY_CODES.test(String(code)),
  );

interface Messages {
  conflict: string;
  away: string;
}

/**
 * Says what happened when a request failed at the database: 409 when somebody else was saving the same, 503 when
 * there was no database. In both nothing was saved.
 */
export const answerDatabaseErrors =
  (messages: (req: PayloadRequest) => Messages): AfterErrorHook =>
  ({ error, req }) => {
    if (isWriteConflict(error) && !isDatabaseAway(error)) {
      const errors = [{ name: WRITE_CONFLICT, message: messages(req).conflict }];
      return { status: 409, response: { errors } as never };
    }
    if (!isDatabaseAway(error)) return undefined;
    return { status: 503, response: { errors: [{ message: messages(req).away }] } as never };
  };
