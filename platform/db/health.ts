import { fileURLToPath } from 'node:url';
import { createClient, type Client } from '@libsql/client';
import { MongoClient, type MongoClientOptions } from 'mongodb';
import { isBusy } from './causes';
import { away, failureOf, malformed, type Failure } from './failure';
import { connectionOf, isMongo } from './mongodb/connectOptions';

const CONNECT_MS = 3_000;
/** A server that is there but busy, on a machine that is busy too, may take its time; one that is gone need not. */
const PING_MS = { there: 3_000, gone: 1_000 } as const;

/** The hosts of a MongoDB address, without anything else of it; the file of a SQLite one. */
export const placeOf = (url: string): string => {
  if (!isMongo(url)) return url.startsWith('file:///') ? fileURLToPath(url) : url.replace(/^file:/, '');
  const authority = url.slice(url.indexOf('://') + 3).split(/[/?]/)[0]!;
  return authority.slice(authority.lastIndexOf('@') + 1);
};

const readMongo = async (client: MongoClient): Promise<void> => {
  // `ping` needs no rights: a read shows whether the user has them.
  await client
    .db()
    .collection('users')
    .findOne({}, { projection: { _id: 1 } });
};

const openMongo = (url: string, options: MongoClientOptions): MongoClient => {
  const connection = connectionOf(url);
  return new MongoClient(connection.url, { ...connection.options, ...options });
};

const SCHEMA_VERSION = 'PRAGMA schema_version';

/**
 * Reads once from the database behind `url`, on a connection of its own: null when it answers, else why it does
 * not. Takes some three seconds to find out that nobody is there.
 */
export const findFailure = async (url: string): Promise<Failure | null> => {
  let client: MongoClient | Client | undefined;
  try {
    if (isMongo(url)) {
      client = openMongo(url, { serverSelectionTimeoutMS: CONNECT_MS, connectTimeoutMS: CONNECT_MS });
      await readMongo(client);
    } else {
      client = createClient({ url });
      await client.execute(SCHEMA_VERSION);
    }
    return null;
  } catch (error) {
    if (isBusy(error)) return null;
    const failure = malformed(error) ?? failureOf(error) ?? away((error as Error).name);
    return { ...failure, problem: failure.problem.replace(/^The database file/, `$& ${placeOf(url)}`) };
  } finally {
    await client?.close();
  }
};

export interface Pulse {
  /**
   * Resolves when the database gives a sign of life, within three seconds (or as long as a connection takes, the
   * first time); throws what the driver throws.
   */
  feel(): Promise<void>;
  close(): Promise<void>;
}

const mongoPulse = (url: string): Pulse => {
  let timeoutMS: number = PING_MS.there;
  let connected: Promise<MongoClient> | null = null;

  const connect = async (): Promise<MongoClient> => {
    const client = openMongo(url, { maxPoolSize: 1, minPoolSize: 0 });
    client.on('topologyDescriptionChanged', ({ newDescription }) => {
      timeoutMS = newDescription.hasKnownServers ? PING_MS.there : PING_MS.gone;
    });
    try {
      return await client.connect();
    } catch (error) {
      // One that has not come to be connected never will.
      connected = null;
      await client.close();
      throw error;
    }
  };

  return {
    feel: async () => {
      const client = await (connected ??= connect());
      await client.db().command({ ping: 1 }, { timeoutMS });
    },
    close: async () => (await connected)?.close(),
  };
};

const sqlitePulse = (url: string): Pulse => {
  const client = createClient({ url });
  return {
    feel: async () => {
      await client.execute(SCHEMA_VERSION).catch((error: unknown) => {
        if (!isBusy(error)) throw error;
      });
    },
    close: async () => client.close(),
  };
};

/**
 * Keeps a connection for signs of life only: those of the newsroom may all be busy, or all hang, and neither says
 * whether the server is there.
 */
export const openPulse = (url: string): Pulse => (isMongo(url) ? mongoPulse(url) : sqlitePulse(url));
