import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { InStatement } from '@libsql/client';

/** Statements are run by a thread of their own, one message after the other (`sqliteThread.mjs`). */
export class SqliteThread {
  readonly #worker: Worker;

  constructor(url: string) {
    this.#worker = new Worker(new URL('./sqliteThread.mjs', import.meta.url), { workerData: { url } });
  }

  /** Runs them, several in one transaction. Rejects with what SQLite says; of several none is run then. */
  async run(statements: readonly InStatement[]): Promise<void> {
    if (statements.length === 0) return;
    this.#worker.postMessage(statements);
    const [refusal] = (await once(this.#worker, 'message')) as [{ message: string; code?: string } | null];
    if (refusal) throw Object.assign(new Error(refusal.message), { code: refusal.code });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
