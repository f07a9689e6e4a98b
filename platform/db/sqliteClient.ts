import { createClient, type Client, type InArgs, type InStatement, type Transaction } from '@libsql/client';

const WAIT_FOR_WRITER_MS = 15_000;
const READS = /^\s*(select|with\b(?!.*\b(insert|update|delete|replace)\b)|pragma|explain|values)\b/is;

/** A queue of one: whoever holds the turn may write. */
class WriterTurn {
  #last: Promise<void> = Promise.resolve();

  async take(): Promise<() => void> {
    const before = this.#last;
    let release!: () => void;
    this.#last = new Promise<void>((resolve) => (release = resolve));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // Whoever comes after still waits for the one before, not for us.
        void before.then(release);
        reject(
          new Error(
            'SQLite: another write did not end within 15 s. Was a write made outside its transaction (req not passed on)?',
          ),
        );
      }, WAIT_FOR_WRITER_MS);
    });
    try {
      await Promise.race([before, late]);
    } finally {
      clearTimeout(timer);
    }
    return release;
  }
}

const sqlOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql);

/**
 * A libSQL client for one file in which writers take turns.
 *
 * The client underneath is synchronous and gives each transaction a connection of its own. Two transactions of
 * one process would block the event loop on SQLite's lock, so that the one holding it could never commit.
 * It also forgets the PRAGMAs on every new connection: they are set again here.
 */
export class TurnTakingClient {
  readonly protocol = 'file';
  #inner: Client;
  #turn = new WriterTurn();
  #isFresh = true;
  /** The error of a COMMIT that failed: the adapter above swallows it. Read once with `takeCommitFailure`. */
  #commitFailure: unknown;

  constructor(
    url: string,
    private readonly busyTimeoutMs: number,
  ) {
    this.#inner = createClient({ url });
  }

  get closed(): boolean {
    return this.#inner.closed;
  }

  takeCommitFailure(): unknown {
    const failure = this.#commitFailure;
    this.#commitFailure = undefined;
    return failure;
  }

  async execute(statement: InStatement | string, args?: InArgs) {
    const whole = typeof statement === 'string' && args ? { sql: statement, args } : statement;
    const run = async () => {
      await this.#prepareConnection();
      return this.#inner.execute(whole);
    };
    return READS.test(sqlOf(whole)) ? run() : this.#inTurn(run);
  }

  async batch(statements: InStatement[], mode?: 'write' | 'read' | 'deferred') {
    return this.#inTurn(async () => {
      await this.#prepareConnection();
      return this.#inner.batch(statements, mode === 'read' ? 'read' : 'write');
    });
  }

  async migrate(statements: InStatement[]) {
    return this.#inTurn(async () => {
      await this.#prepareConnection();
      return this.#inner.migrate(statements);
    });
  }

  async executeMultiple(sql: string) {
    return this.#inTurn(async () => {
      await this.#prepareConnection();
      return this.#inner.executeMultiple(sql);
    });
  }

  async transaction(): Promise<Transaction> {
    const release = await this.#turn.take();
    try {
      await this.#prepareConnection();
      const transaction = await this.#inner.transaction('write');
      this.#isFresh = true;
      return this.#releasing(transaction, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  sync() {
    return this.#inner.sync();
  }

  /** Writes what the WAL holds into the database file, so that the file alone is the whole database, and closes. */
  async shut(): Promise<void> {
    if (this.closed) return;
    await this.#inTurn(async () => {
      await this.#prepareConnection();
      await this.#inner.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    });
    this.close();
  }

  close(): void {
    this.#inner.close();
  }

  #releasing(transaction: Transaction, release: () => void): Transaction {
    const commit = transaction.commit.bind(transaction);
    const rollback = transaction.rollback.bind(transaction);
    transaction.commit = async () => {
      try {
        await commit();
        release();
      } catch (error) {
        // Still open (a full disk, say): what follows is a rollback, which gives the turn back.
        this.#commitFailure = error;
        throw error;
      }
    };
    transaction.rollback = async () => {
      try {
        await rollback();
      } finally {
        release();
      }
    };
    return transaction;
  }

  async #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const release = await this.#turn.take();
    try {
      return await action();
    } finally {
      release();
    }
  }

  async #prepareConnection(): Promise<void> {
    if (!this.#isFresh) return;
    this.#isFresh = false;
    await this.#inner.execute(`PRAGMA busy_timeout = ${this.busyTimeoutMs}`);
    await this.#inner.execute('PRAGMA synchronous = FULL');
    await this.#inner.execute('PRAGMA foreign_keys = ON');
  }
}

/** Opens (and makes) the database file in WAL mode, so that readers never wait for a writer. */
export const openSqlite = async (url: string, busyTimeoutMs = 5_000): Promise<TurnTakingClient> => {
  const client = new TurnTakingClient(url, busyTimeoutMs);
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA journal_size_limit = 67108864');
  return client;
};
