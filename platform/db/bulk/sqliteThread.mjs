// One connection to SQLite in a thread of its own: SQLite is synchronous, and what is written next is made meanwhile.
// Each message is statements, in one transaction when there are several; the answer is null or why it was refused.
import { parentPort, workerData } from 'node:worker_threads';
import { createClient } from '@libsql/client';

const client = createClient({ url: workerData.url });

const runAll = async (statements) => {
  await client.execute('BEGIN IMMEDIATE');
  try {
    for (const statement of statements) await client.execute(statement);
    await client.execute('COMMIT');
  } catch (error) {
    await client.execute('ROLLBACK');
    throw error;
  }
};

parentPort.on('message', async (statements) => {
  try {
    await (statements.length > 1 ? runAll(statements) : client.execute(statements[0]));
    parentPort.postMessage(null);
  } catch (error) {
    parentPort.postMessage({ message: error.message, code: error.code });
  }
});
