import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { describe, expect, it } from 'vitest';
import { findFailure, openPulse, placeOf } from './health';

const PASSWORD = 'r%C3%A1t-b%C3%AD-m%E1%BA%ADt';

/** The port of a server that does `onConnection`, or that is closed again. */
const portOf = async (onConnection: 'refuses' | 'closes' | 'is silent'): Promise<number> => {
  const server = createServer((socket) => {
    if (onConnection === 'closes') socket.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  server.unref();
  if (onConnection === 'refuses') await new Promise((resolve) => server.close(resolve));
  return port;
};

describe('findFailure', () => {
  it.concurrent.each([
    ['refuses', '', /^The database does not answer \(connection refused\)$/],
    ['closes', '', /^The database does not answer \(the connection was closed\)$/],
    ['is silent', '', /^The database does not answer \(no answer in time\)$/],
  ] as const)(
    'a server that %s: in some three seconds, without the password',
    { timeout: 10_000 },
    async (does, options, problem) => {
      const url = `mongodb://toasoan:${PASSWORD}@127.0.0.1:${await portOf(does)}/news?replicaSet=rs0${options}`;
      const start = Date.now();
      const failure = await findFailure(url);
      expect(failure).toEqual({ problem: expect.stringMatching(problem), isPassing: true });
      expect(Date.now() - start).toBeLessThan(6_000);
      expect(JSON.stringify(failure)).not.toContain(PASSWORD);
    },
  );

  it.each([
    'mongodb://u:p@ss:w/d@127.0.0.1/news',
    'mongodb://u:p@127.0.0.1/news?nonsense=1',
    'mongodb://u:p@127.0.0.1/news?readPreference=best',
  ])('%s: malformed, at once', async (url) => {
    expect(await findFailure(url)).toEqual({
      problem: expect.stringMatching(/^DATABASE_URL (?:is malformed|has a wrong readPreference)/),
      isPassing: false,
    });
  });

  it('a SQLite file: there, made anew, not a database, not to be opened', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'health-'));
    writeFileSync(path.join(folder, 'text'), 'something else entirely, for some length'.repeat(100));
    expect(await findFailure(`file:${path.join(folder, 'new.db')}`)).toBeNull();
    expect(await findFailure(`file:${path.join(folder, 'text')}`)).toEqual({
      problem: expect.stringContaining(`The database file ${folder}/text cannot be used (SQLITE_NOTADB)`),
      isPassing: false,
    });
    expect((await findFailure(`file:${path.join(folder, 'none/own.db')}`))?.problem).toMatch(
      /none\/own\.db cannot be used \(SQLITE_CANTOPEN\): see that its folder is there/,
    );
  });
});

describe('openPulse', () => {
  it('feels a SQLite file, held by another program as well, until it is gone', async () => {
    const url = `file:${path.join(mkdtempSync(path.join(tmpdir(), 'health-')), 'a.db')}`;
    const pulse = openPulse(url);
    await expect(pulse.feel()).resolves.toBeUndefined();
    const other = createClient({ url });
    await other.execute('PRAGMA locking_mode = EXCLUSIVE');
    await other.execute('CREATE TABLE a (id text)');
    await expect(pulse.feel()).resolves.toBeUndefined();
    other.close();
    await pulse.close();
    await expect(pulse.feel()).rejects.toThrow();
  });

  it('of a MongoDB that is silent ends, and is felt when it speaks again', { timeout: 20_000 }, async () => {
    let isSilent = true;
    const server = createServer((socket) => {
      if (!isSilent) socket.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.unref();
    const { port } = server.address() as AddressInfo;
    const pulse = openPulse(
      `mongodb://127.0.0.1:${port}/news?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000`,
    );
    await expect(pulse.feel()).rejects.toThrow(/timed out/i);
    // It asks anew: a client that has failed once would say for ever that it is closed.
    isSilent = false;
    await expect(pulse.feel()).rejects.toThrow(/connection .* closed/);
    await pulse.close();
  });
});

describe('placeOf', () => {
  it.each([
    ['mongodb://user:pw@db1,db2:27018/news?replicaSet=rs0', 'db1,db2:27018'],
    ['mongodb+srv://user:pw@cluster.example', 'cluster.example'],
    ['file:data/own.db', 'data/own.db'],
    ['file:///srv/t%C3%B2a/own.db', '/srv/tòa/own.db'],
  ])('%s lies at %s', (url, place) => expect(placeOf(url)).toBe(place));
});
