import {
  createClient,
  type Client,
  type InArgs,
  type InStatement,
  type ResultSet,
  type Transaction,
} from '@libsql/client';
import { isBusy } from './causes';

/** How long SQLite itself waits, holding up the process. */
export const BUSY_TIMEOUT_MS = 5_000;
const WAIT_FOR_WRITER_MS = 15_000;
const PAUSE_MS = 10;
const WRITER_BUSY_MS = 50;
const READS = /^\s*(select|with\b(?!.*\b(insert|update|delete|replace)\b)|pragma|explain|values)\b/is;
const WRITES = /^\s*(insert|update|delete|replace|with)\b/i;
const SETTING = /^\s*pragma\s+(\w+)\s*=/i;

interface Turn {
  /** Resolves when whoever has it begins. */
  begun: Promise<void>;
  /** Resolves when it is given back. */
  ended: Promise<void>;
}

/** A queue of one: whoever holds the turn may write. */
class WriterTurn {
  #last: Turn = { begun: Promise.resolve(), ended: Promise.resolve() };

  /** Resolves with the function that gives the turn back. Rejects when the one before keeps it for too long. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let begin!: () => void;
    let release!: () => void;
    this.#last = {
      begun: new Promise((resolve) => (begin = resolve)),
      ended: new Promise((resolve) => (release = resolve)),
    };
    await before.begun;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        // Whoever comes after still waits for the one before, not for us.
        begin();
        void before.ended.then(release);
        reject(
          new Error(
            'SQLite: another write did not end within 15 s. Was a write made outside its transaction (req not passed on)?',
          ),
        );
      }, WAIT_FOR_WRITER_MS);
    });
    try {
      await Promise.race([before.ended, late]);
    } finally {
      clearTimeout(timer);
    }
    begin();
    return release;
  }
}

const sqlOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql);

/**
 * A transaction on a connection that is used again. The transactions of the client underneath open a connection
 * each and never close it, which costs a megabyte a save until the garbage collector comes to it.
 */
class ReusedTransaction implements Transaction {
  #isOpen = true;

  constructor(
    private readonly connection: Client,
    private readonly onEnd: () => void,
    private readonly onCommitFailure: (error: unknown) => void,
  ) {}

  get closed(): boolean {
    return !this.#isOpen;
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    this.#expectOpen();
    return this.connection.execute(statement);
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    const results: ResultSet[] = [];
    for (const statement of statements) results.push(await this.execute(statement));
    return results;
  }

  executeMultiple(): Promise<void> {
    return Promise.reject(new Error('SQLite: several statements in one text are not run in a transaction'));
  }

  async commit(): Promise<void> {
    this.#expectOpen();
    try {
      await this.connection.execute('COMMIT');
    } catch (error) {
      // Still open (a full disk, say): what follows is a rollback, which gives the turn back.
      this.onCommitFailure(error);
      throw error;
    }
    this.#end();
  }

  async rollback(): Promise<void> {
    if (!this.#isOpen) return;
    try {
      await this.connection.execute('ROLLBACK');
    } catch (error) {
      // SQLite has rolled back by itself, as it does on a full disk.
      if (!/no transaction is active/i.test((error as Error).message)) throw error;
    } finally {
      this.#end();
    }
  }

  close(): void {
    void this.rollback();
  }

  #end(): void {
    this.#isOpen = false;
    this.onEnd();
  }

  #expectOpen(): void {
    if (!this.#isOpen) throw new Error('SQLite: the transaction is closed');
  }
}

/**
 * A libSQL client for one file in which writers take turns.
 *
 * The client underneath is synchronous. Two transactions of one process would block the event loop on SQLite's lock,
 * so that the one holding it could never commit. Transactions have a connection of their own: what is read beside
 * them does not see what is not committed.
 */
export class TurnTakingClient {
  readonly protocol = 'file';
  #inner: Client;
  #writer: Client | null = null;
  #turn = new WriterTurn();
  #isPrepared = false;
  /** What every connection is told when it is opened, by name: SQLite forgets it with each. */
  #settings = new Map<string, InStatement>([
    ['synchronous', 'PRAGMA synchronous = FULL'],
    ['foreign_keys', 'PRAGMA foreign_keys = ON'],
  ]);
  /** The error of a COMMIT that failed: the adapter above swallows it. Read once with `takeCommitFailure`. */
  #commitFailure: unknown;

  constructor(private readonly url: string) {
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
    const setting = SETTING.exec(sqlOf(whole))?.[1]?.toLowerCase();
    const run = async () => {
      await this.#prepare();
      if (setting) {
        // It holds for a connection, and there are two; the writer's may be opened anew.
        this.#settings.set(setting, whole);
        await this.#whenFree(whole);
      }
      return this.#inner.execute(whole);
    };
    if (!setting && READS.test(sqlOf(whole))) return run();
    return WRITES.test(sqlOf(whole)) ? this.#write(whole) : this.#inTurn(run);
  }

  /** One write in a transaction of its own: it waits for other processes as every transaction does. */
  async #write(statement: InStatement): Promise<ResultSet> {
    const transaction = await this.transaction();
    try {
      const result = await transaction.execute(statement);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  }

  async batch(statements: InStatement[], mode?: 'write' | 'read' | 'deferred') {
    return this.#inTurn(async () => {
      await this.#prepare();
      return this.#inner.batch(statements, mode === 'read' ? 'read' : 'write');
    });
  }

  async migrate(statements: InStatement[]) {
    return this.#inTurn(async () => {
      await this.#prepare();
      return this.#inner.migrate(statements);
    });
  }

  async executeMultiple(sql: string) {
    return this.#inTurn(async () => {
      await this.#prepare();
      return this.#inner.executeMultiple(sql);
    });
  }

  async transaction(): Promise<Transaction> {
    const release = await this.#turn.take();
    try {
      const connection = await this.#whenFree('BEGIN IMMEDIATE');
      return new ReusedTransaction(connection, release, (error) => (this.#commitFailure = error));
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
      await this.#prepare();
      await this.#inner.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    });
    this.close();
  }

  close(): void {
    this.#writer?.close();
    this.#inner.close();
  }

  async #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const release = await this.#turn.take();
    try {
      return await action();
    } finally {
      release();
    }
  }

  /**
   * Runs a statement on the writer's connection as soon as no other process writes, for the most part without holding
   * up this one. SQLite's own waiting does, it looks so seldom that a busy process never lets another one in, and it
   * does not wait at all for who sets the journal's mode.
   */
  async #whenFree(statement: InStatement): Promise<Client> {
    const until = Date.now() + WAIT_FOR_WRITER_MS;
    for (;;) {
      try {
        const connection = await this.#openWriter();
        await connection.execute(statement);
        return connection;
      } catch (error) {
        // The statement that was refused stays under way, and a connection with one of these cannot commit.
        this.#writer?.close();
        this.#writer = null;
        if (!isBusy(error) || Date.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE_MS));
      }
    }
  }

  async #openWriter(): Promise<Client> {
    if (this.#writer) return this.#writer;
    if (this.closed) throw new Error('SQLite: the database is closed');
    this.#writer = createClient({ url: this.url });
    await this.#setPragmas(this.#writer, WRITER_BUSY_MS);
    return this.#writer;
  }

  async #prepare(): Promise<void> {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    await this.#setPragmas(this.#inner, BUSY_TIMEOUT_MS);
  }

  async #setPragmas(connection: Client, busyTimeoutMs: number): Promise<void> {
    await connection.execute(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    for (const setting of this.#settings.values()) await connection.execute(setting);
  }
}

/** Opens (and makes) the database file in WAL mode, so that readers never wait for a writer. */
export const openSqlite = async (url: string): Promise<TurnTakingClient> => {
  const client = new TurnTakingClient(url);
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA journal_size_limit = 67108864');
  // 32 MB instead of 2: the index of the search, above all, goes over pages again and again.
  await client.execute('PRAGMA cache_size = -32000');
  return client;
};
