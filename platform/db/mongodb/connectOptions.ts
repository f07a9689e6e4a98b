import { ReadPreference, type MongoClientOptions, type ReadPreferenceMode } from 'mongodb';

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

const optionsOf = (url: string): URLSearchParams => new URLSearchParams(url.split('?')[1] ?? '');

const withoutOption = (url: string, option: string): string => {
  const options = optionsOf(url);
  const left = [...options].filter(([name]) => name.toLowerCase() !== option.toLowerCase());
  const [address] = url.split('?');
  return left.length > 0 ? `${address}?${new URLSearchParams(left).toString()}` : address!;
};

export interface Connection {
  /** The address for the driver. */
  url: string;
  options: MongoClientOptions;
  /** For public pages alone: what staff read, and everything in a transaction, comes from the primary. */
  publicReads: ReadPreferenceMode;
}

/**
 * Splits DATABASE_URL into what the driver is given and the read preference of public pages: `readPreference` in
 * the address means those (secondaryPreferred without it). Every other option passes through to the driver, which
 * refuses the ones it does not know; options that are not in the address have our defaults.
 * Throws a TypeError for a read preference that does not exist.
 */
export const connectionOf = (url: string): Connection => {
  const given = optionsOf(url);
  const names = new Set([...given.keys()].map((name) => name.toLowerCase()));
  const options = Object.fromEntries(
    Object.entries(DEFAULTS).filter(([name]) => !names.has(name.toLowerCase())),
  ) as MongoClientOptions;
  const asked = [...given].find(([name]) => name.toLowerCase() === 'readpreference')?.[1];
  const publicReads = (asked ?? ReadPreference.SECONDARY_PREFERRED) as ReadPreferenceMode;
  if (!ReadPreference.isValid(publicReads)) throw new TypeError(`unknown readPreference ${publicReads}`);
  return { url: withoutOption(url, 'readPreference'), options, publicReads };
};
