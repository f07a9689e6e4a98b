import { ReadPreference, type MongoClientOptions, type ReadPreferenceMode, type TagSet } from 'mongodb';
import { EnvError } from '../../env';

/**
 * What holds unless the address says otherwise (`?maxPoolSize=50`). Names and meanings are those of MongoDB's
 * connection string: https://www.mongodb.com/docs/manual/reference/connection-string-options/
 */
const DEFAULTS = {
  /** One journalist's save holds one connection; pages from memory hold none. */
  maxPoolSize: 20,
  /** A reader does not wait longer for a server that is not there. */
  serverSelectionTimeoutMS: 5_000,
  connectTimeoutMS: 5_000,
  /** A dead peer that never closed its end is noticed. */
  socketTimeoutMS: 60_000,
  waitQueueTimeoutMS: 10_000,
  /** A write is acknowledged when it survives the loss of the primary. */
  w: 'majority',
  retryWrites: true,
  retryReads: true,
} satisfies MongoClientOptions;

/** Whether an address is MongoDB's; all others are SQLite's. */
export const isMongo = (url: string): boolean => /^mongodb(\+srv)?:\/\//.test(url);

const OF_READS = /(?<=[?&])(?:readPreference|readPreferenceTags|maxStalenessSeconds)=[^&]*(?:&|$)/gi;

const tagSetOf = (tags: string): TagSet =>
  Object.fromEntries(
    tags
      .split(',')
      .filter(Boolean)
      .map((tag) => tag.split(':')),
  ) as TagSet;

const readPreferenceOf = (given: [name: string, value: string][]): ReadPreference => {
  const valuesOf = (name: string) =>
    given.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value);
  const mode = (valuesOf('readpreference')[0] ?? ReadPreference.SECONDARY_PREFERRED) as ReadPreferenceMode;
  const staleness = Number(valuesOf('maxstalenessseconds')[0] ?? -1);
  const tags = valuesOf('readpreferencetags').map(tagSetOf);
  try {
    return new ReadPreference(
      mode,
      tags.length > 0 ? tags : undefined,
      staleness > 0 ? { maxStalenessSeconds: staleness } : {},
    );
  } catch (error) {
    throw new EnvError(`DATABASE_URL has a wrong readPreference: ${(error as Error).message}.`);
  }
};

export interface Connection {
  /** The address for the driver. */
  url: string;
  options: MongoClientOptions;
  /** For public pages alone: what staff read, and everything in a transaction, comes from the primary. */
  publicReads: ReadPreference;
}

/**
 * Splits DATABASE_URL into what the driver is given and the read preference of public pages: `readPreference` (with
 * its tags and `maxStalenessSeconds`) in the address means those, secondaryPreferred without it. Every other option
 * passes through to the driver, which refuses the ones it does not know; options that are not in the address have
 * our defaults. Throws an `EnvError` for a read preference that does not exist.
 */
export const connectionOf = (url: string): Connection => {
  const given = [...new URLSearchParams(url.split('?')[1] ?? '')];
  const names = new Set(given.map(([name]) => name.toLowerCase()));
  const options = Object.fromEntries(
    Object.entries(DEFAULTS).filter(([name]) => !names.has(name.toLowerCase())),
  ) as MongoClientOptions;
  return {
    url: url.replace(OF_READS, '').replace(/[?&]$/, ''),
    options,
    publicReads: readPreferenceOf(given),
  };
};
