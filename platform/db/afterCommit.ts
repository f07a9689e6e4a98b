import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest } from 'payload';

type Pending = Map<string, (() => void)[]>;
const PENDING = Symbol.for('toasoan.afterCommit');

const pendingOf = (db: object): Pending => {
  const holder = db as { [PENDING]?: Pending };
  holder[PENDING] ??= new Map();
  return holder[PENDING];
};

/**
 * Runs `action` once the transaction of `req` is committed, and never if it is rolled back.
 * Without a transaction what was written is there already, so it runs at once.
 */
export const afterCommit = async (req: PayloadRequest, action: () => void): Promise<void> => {
  const id = await req.transactionID;
  const sessions = (req.payload.db as { sessions?: Record<string, unknown> }).sessions;
  if (id === undefined || id === null || !sessions?.[String(id)]) return action();
  const pending = pendingOf(req.payload.db);
  pending.set(String(id), [...(pending.get(String(id)) ?? []), action]);
};

/** Wraps an adapter so that `afterCommit` is told of commits and rollbacks. */
export const withAfterCommit = <T extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<T>,
): DatabaseAdapterObj<T> => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args);
    const { commitTransaction, rollbackTransaction } = db;
    db.commitTransaction = async function (incoming) {
      const id = String(await incoming);
      const isOpen = Boolean((this as { sessions?: Record<string, unknown> }).sessions?.[id]);
      try {
        await commitTransaction.call(this, incoming);
      } catch (error) {
        pendingOf(this).delete(id);
        throw error;
      }
      if (!isOpen) return;
      const actions = pendingOf(this).get(id) ?? [];
      pendingOf(this).delete(id);
      for (const action of actions) action();
    };
    db.rollbackTransaction = async function (incoming) {
      const id = String(await incoming);
      pendingOf(this).delete(id);
      await rollbackTransaction.call(this, incoming);
    };
    return db;
  },
});
