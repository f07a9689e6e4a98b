import { describe, expect, it } from 'vitest';
import { failureOf, malformed } from './failure';

const named = (name: string, more: object = {}) => Object.assign(new Error('x'), { name, ...more });
const network = (code: string) =>
  named('MongoServerSelectionError', {
    reason: {
      type: 'Unknown',
      servers: new Map([['db1:27017', { error: named('MongoNetworkError', { cause: { code } }) }]]),
    },
  });

describe('what an error says about the database', () => {
  it.each([
    [network('ECONNREFUSED'), 'The database does not answer (connection refused)'],
    [network('ENOTFOUND'), 'The database does not answer (its host name is not known)'],
    [network('ECONNRESET'), 'The database does not answer (the connection was closed)'],
    [network('CERT_HAS_EXPIRED'), 'The certificate of the database is not accepted (CERT_HAS_EXPIRED)'],
    [
      network('ERR_SSL_WRONG_VERSION_NUMBER'),
      'The database and DATABASE_URL do not agree on TLS (ERR_SSL_WRONG_VERSION_NUMBER)',
    ],
    [
      named('MongoServerSelectionError', { reason: { type: 'ReplicaSetNoPrimary', servers: new Map() } }),
      'The database does not answer (no primary: it is being elected, or replicaSet in DATABASE_URL names another set)',
    ],
    [named('MongoOperationTimeoutError'), 'The database does not answer (no answer in time)'],
    [
      named('MongoNetworkError', { message: 'connection 3 to 10.0.0.1:27017 closed' }),
      'The database does not answer (the connection was closed)',
    ],
    [
      named('MongoServerError', { code: 18 }),
      'The database refuses the user name or password of DATABASE_URL',
    ],
    [named('MongoServerError', { code: 13 }), 'The user of DATABASE_URL may not read this database'],
    [
      Object.assign(new Error('queryTxt ENOTFOUND cluster.example'), {
        code: 'ENOTFOUND',
        syscall: 'queryTxt',
      }),
      'The database does not answer (its host name is not known)',
    ],
    [
      new Error('the page failed', { cause: network('ETIMEDOUT') }),
      'The database does not answer (no answer in time)',
    ],
  ])('%s: %s', (error, problem) => {
    expect(failureOf(error)).toEqual({ problem, isPassing: true });
  });

  it('a file that cannot be used stays so', () => {
    const failure = failureOf(named('LibsqlError', { code: 'SQLITE_NOTADB' }));
    expect(failure).toMatchObject({ isPassing: false });
    expect(failure!.problem).toMatch(/^The database file cannot be used \(SQLITE_NOTADB\): see that/);
  });

  it.each([
    ['a duplicate key', named('MongoServerError', { code: 11_000 })],
    ['a refused field', named('ValidationError')],
    ['a mail server that is down', Object.assign(new Error('x'), { code: 'ECONNREFUSED' })],
    ['no error at all', null],
    ['an error that is its own cause', Object.assign(named('Error'), {})],
  ])('%s is no failure of the database', (_, error) => {
    if (error && error.name === 'Error') (error as Error).cause = error;
    expect(failureOf(error)).toBeNull();
  });
});

describe('an address that cannot be read', () => {
  it('names the option that is wrong', () => {
    const error = named('MongoParseError', { message: 'option nonsense is not supported' });
    expect(malformed(error)?.problem).toMatch(/^DATABASE_URL is malformed \(option nonsense\): write it as/);
  });

  it('keeps back what may be a piece of the password', () => {
    for (const message of ['Unable to parse ss:w with URL', 'option wd@h/x is not supported']) {
      const problem = malformed(named('MongoParseError', { message }))!.problem;
      expect(problem).toMatch(/^DATABASE_URL is malformed: write it as/);
    }
  });

  it('is told from a server that does not answer', () => {
    expect(malformed(network('ECONNREFUSED'))).toBeNull();
  });
});
