import { AsyncLocalStorage } from 'node:async_hooks';
import type { ClientSession, ReadPreference } from 'mongodb';
import type { Schema } from 'mongoose';

interface Reading {
  session: ClientSession;
  readPreference: ReadPreference | 'primary';
}

const READING = Symbol.for('toasoan.mongodbReading');
const globals = globalThis as { [READING]?: AsyncLocalStorage<Reading> };
const reading = (): AsyncLocalStorage<Reading> => (globals[READING] ??= new AsyncLocalStorage());

const READS = ['find', 'findOne', 'countDocuments', 'distinct'] as const;

/**
 * A Mongoose plugin: reads outside a transaction take the session that `readIn` gives. Payload passes a session
 * for transactions only.
 */
export const readsInSession = (schema: Schema): void => {
  schema.pre([...READS], function () {
    const now = reading().getStore();
    if (!now || this.getOptions().session) return;
    // The types name only the names of read preferences here.
    this.session(now.session).read(now.readPreference as 'primary');
  });
  schema.pre('aggregate', function () {
    const now = reading().getStore();
    if (!now || this.options.session) return;
    this.session(now.session).read(now.readPreference as 'primary');
  });
};

/** What a read past Mongoose is given to be one of those that `readIn` runs. */
export const readingOptions = (): Partial<Reading> => reading().getStore() ?? {};

/** Runs `action` with every read outside a transaction in this session, which is ended after it. */
export const readIn = async <T>(
  session: ClientSession,
  readPreference: ReadPreference | 'primary',
  action: () => Promise<T>,
): Promise<T> => {
  try {
    return await reading().run({ session, readPreference }, action);
  } finally {
    await session.endSession();
  }
};
