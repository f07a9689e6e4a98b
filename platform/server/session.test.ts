import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sessionCheck } from './session';

const SECRET = 'a secret of thirty-two characters or more';

const tokenOf = (secret: string, payload: Record<string, unknown>): string => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(payload)}`;
  const key = createHash('sha256').update(secret).digest('hex').slice(0, 32);
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
};

const later = Math.floor(Date.now() / 1000) + 60;
const valid = tokenOf(SECRET, { id: '1', exp: later });

describe('sessionCheck', () => {
  const hasSession = sessionCheck(SECRET);

  it.each<[string, Record<string, string>, boolean]>([
    ['no header', {}, false],
    ['a session cookie', { cookie: `payload-token=${valid}` }, true],
    ['among other cookies', { cookie: `a=1; payload-token=${valid}; payload-lng=vi` }, true],
    ['an authorization header', { authorization: `JWT ${valid}` }, true],
    ['an invented token', { cookie: 'payload-token=x' }, false],
    ['an empty token', { cookie: 'payload-token=' }, false],
    ['another name', { cookie: `not-payload-token=${valid}` }, false],
    ['another secret', { cookie: `payload-token=${tokenOf('another', { exp: later })}` }, false],
    ['a session that is over', { cookie: `payload-token=${tokenOf(SECRET, { exp: later - 120 })}` }, false],
    ['no end', { cookie: `payload-token=${tokenOf(SECRET, {})}` }, false],
    ['changed content', { cookie: `payload-token=${valid.replace('.', '.e')}` }, false],
    ['a signature cut short', { cookie: `payload-token=${valid.slice(0, -3)}` }, false],
    ['Basic authorization', { authorization: 'Basic YTpi' }, false],
  ])('%s', (_, headers, expected) => {
    expect(hasSession(headers)).toBe(expected);
  });
});
