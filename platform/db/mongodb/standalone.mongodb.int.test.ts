import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programArgs } from '@/platform/program';
import { startMongoServer, type MongoServer } from '@/test/mongoServer';

const WARNING = /This MongoDB is no replica set: .+docs\/mongodb\.md/;

let alone: MongoServer;
let member: MongoServer;

beforeAll(async () => {
  [alone, member] = await Promise.all([startMongoServer({ isAlone: true }), startMongoServer()]);
});
afterAll(() => Promise.all([alone.stop(), member.stop()]));

const withoutReplicaSet = (url: string) => url.replace(/&replicaSet=\w+/, '');

/** What a program prints that opens the newsroom on this address and saves a story which fails half-way. */
const tryToSave = async (url: string): Promise<string> => {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    programArgs('test/children/failHalfWay.ts'),
    { env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url } },
  );
  return `${stdout}${stderr}`;
};

describe('a server that is no replica set', () => {
  it('is told of in one line that says what is lost and how to mend it', async () => {
    const output = await tryToSave(withoutReplicaSet(alone.url('mot-minh')));
    expect(output.split('\n').filter((line) => WARNING.test(line))).toHaveLength(1);
    expect(output).toContain('left behind: 1');
  });
});

describe('a replica set', () => {
  it.each([
    ['named in the address', (url: string) => url],
    ['not named in the address', withoutReplicaSet],
  ])('has transactions, %s', async (_, addressOf) => {
    const output = await tryToSave(addressOf(member.url(`bo-${Math.random().toString(36).slice(2)}`)));
    expect(output).not.toMatch(WARNING);
    expect(output).toContain('left behind: 0');
  });
});
