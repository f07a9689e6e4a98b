import { causesOf } from './causes';
import { isDatabaseAway } from './databaseErrors';

/** Why the database cannot be used. Holds nothing of DATABASE_URL: it is shown to whoever asks. */
export interface Failure {
  /** A sentence without its full stop: `The database does not answer (connection refused)`. */
  problem: string;
  /** Whether it may pass while one waits: an address that cannot be read stays so. */
  isPassing: boolean;
}

interface DriverError {
  name?: string;
  message?: string;
  code?: unknown;
  /** What the driver knows of each server when it finds none to use. */
  reason?: { type?: string; servers?: ReadonlyMap<string, { type?: string; error?: unknown }> };
}

const ADDRESS_ERRORS = new Set([
  'MongoParseError',
  'MongoInvalidArgumentError',
  'MongoMissingCredentialsError',
  'MongoAPIError',
]);
/** Of a sign of life that has a time-out of its own, and of a first connection. */
const TIME_OUTS = new Set(['MongoOperationTimeoutError', 'MongooseServerSelectionError']);

const CODES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ENOTFOUND: 'its host name is not known',
  ENODATA: 'its host name is not known',
  EAI_AGAIN: 'its host name cannot be looked up',
  EHOSTUNREACH: 'its host cannot be reached',
  ENETUNREACH: 'its host cannot be reached',
  ETIMEDOUT: 'no answer in time',
  ETIMEOUT: 'no answer in time',
  ECONNRESET: 'the connection was closed',
  EPIPE: 'the connection was closed',
};

/** The error, what caused it, and what was wrong with each server. */
export const chainOf = (error: unknown): DriverError[] => {
  const chain = causesOf(error) as DriverError[];
  const servers = chain.flatMap(({ reason }) => [...(reason?.servers?.values?.() ?? [])]);
  return [...chain, ...servers.flatMap((server) => causesOf(server.error) as DriverError[])];
};

export const away = (why: string): Failure => ({
  problem: `The database does not answer (${why})`,
  isPassing: true,
});

/**
 * What is wrong with an address that the driver cannot read; null when it is not that. Its own words may hold a
 * piece of a password: only the name of an option is told.
 */
export const malformed = (error: unknown): Failure | null => {
  const one = chainOf(error).find(
    ({ name = '', message = '' }) =>
      ADDRESS_ERRORS.has(name) || name === 'EnvError' || message.startsWith('Unable to parse '),
  );
  if (!one) return null;
  const message = one.message ?? '';
  // Ours, and a whole line.
  if (one.name === 'EnvError') return { problem: message.replace(/\.$/, ''), isPassing: false };
  const option = /^(?:option|Expected) (\w+) /.exec(message)?.[1];
  return {
    problem: `DATABASE_URL is malformed${option ? ` (option ${option})` : ''}: write it as mongodb://USER:PASSWORD@HOST/NAME?replicaSet=SET, with special characters of the password percent-encoded`,
    isPassing: false,
  };
};

const ofTls = (codes: readonly string[]): Failure | null => {
  const certificate = codes.find((code) => /CERT|UNABLE_TO_(?:VERIFY|GET_ISSUER)/.test(code));
  if (certificate)
    return { problem: `The certificate of the database is not accepted (${certificate})`, isPassing: true };
  const tls = codes.find((code) => /^ERR_(?:SSL|TLS)_|^EPROTO$/.test(code));
  return tls
    ? { problem: `The database and DATABASE_URL do not agree on TLS (${tls})`, isPassing: true }
    : null;
};

const FILE_ERRORS = /^SQLITE_(?:CANTOPEN|NOTADB|CORRUPT|IOERR|READONLY|FULL|PERM)/;
const FILE_ADVICE = 'see that its folder is there and this user may write to it, or restore it from a backup';

const ofSqlite = (chain: readonly DriverError[], codes: readonly string[]): Failure | null => {
  const cannotOpen = chain.some(({ message = '' }) =>
    message.includes('Unable to open connection to local database'),
  );
  const code = cannotOpen ? 'SQLITE_CANTOPEN' : codes.find((one) => FILE_ERRORS.test(one));
  if (!code) return null;
  return { problem: `The database file cannot be used (${code}): ${FILE_ADVICE}`, isPassing: false };
};

const whyAway = (chain: readonly DriverError[], codes: readonly string[]): string => {
  const known = codes.find((code) => code in CODES);
  if (known) return CODES[known]!;
  const messages = chain.map(({ message }) => message ?? '').join('\n');
  if (/closed|disconnected|cleared/.test(messages)) return 'the connection was closed';
  const set = chain.find(({ reason }) => reason?.type === 'ReplicaSetNoPrimary')?.reason;
  const members = set && [...(set.servers?.values() ?? [])];
  // Members of another set are struck off, which leaves none.
  if (members && (members.length === 0 || members.some(({ type }) => type !== 'Unknown')))
    return 'no primary: it is being elected, or replicaSet in DATABASE_URL names another set';
  return 'no answer in time';
};

/**
 * What an error of a driver says about the database; null when it is not the database that fails (a refused
 * value, say).
 */
export const failureOf = (error: unknown): Failure | null => {
  const chain = chainOf(error);
  const codes = chain.map(({ code }) => (typeof code === 'string' ? code : ''));
  const numbers = chain.map(({ code }) => code);
  // Atlas has a number of its own for a wrong password.
  if (numbers.includes(18) || numbers.includes(8000))
    return { problem: 'The database refuses the user name or password of DATABASE_URL', isPassing: true };
  if (numbers.includes(13))
    return { problem: 'The user of DATABASE_URL may not read this database', isPassing: true };
  const ofFile = ofSqlite(chain, codes);
  if (ofFile) return ofFile;
  // A refused connection of something else (a mail server) is none of ours; a look-up of SRV records is.
  const isLookUp = chain.some((one) => 'syscall' in one && /^query(?:Srv|Txt)$/.test(String(one.syscall)));
  const isAway = chain.some(({ name = '', code }) => isDatabaseAway({ name, code }) || TIME_OUTS.has(name));
  if (!isAway && !isLookUp) return null;
  return ofTls(codes) ?? away(whyAway(chain, codes));
};
