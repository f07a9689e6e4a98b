import { expect, it } from 'vitest';
import type { Failure } from '@/platform/db/failure';
import { waitForDatabase } from './waitForDatabase';

const URL = 'mongodb://toasoan:secret@db1:27017,db2/news';
const REFUSED: Failure = { problem: 'The database does not answer (connection refused)', isPassing: true };
const WRONG: Failure = {
  problem: 'The database refuses the user name or password of DATABASE_URL',
  isPassing: true,
};
const MALFORMED: Failure = { problem: 'DATABASE_URL is malformed', isPassing: false };

const wait = async (failures: Failure[]) => {
  const lines: string[] = [];
  const problems: string[] = [];
  const pauses: number[] = [];
  const note = (line: string) => lines.push(line);
  const outcome = await waitForDatabase(URL, {
    log: { info: note, warn: note, error: note },
    onFailure: (problem) => problems.push(problem),
    find: async () => failures.shift() ?? null,
    sleep: async (ms) => pauses.push(ms),
  }).then(
    () => 'there',
    (error: Error) => `${error.name}: ${error.message}`,
  );
  return { outcome, lines, problems, pauses };
};

it('says nothing when the database answers', async () => {
  expect(await wait([])).toEqual({ outcome: 'there', lines: [], problems: [], pauses: [] });
});

it('waits longer each time, up to half a minute, and says why without the password', async () => {
  const { outcome, lines, problems, pauses } = await wait([REFUSED, WRONG, ...Array(6).fill(REFUSED)]);
  expect(outcome).toBe('there');
  expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30, 30].map((seconds) => seconds * 1_000));
  expect(problems.slice(0, 2)).toEqual([REFUSED.problem, WRONG.problem]);
  expect(lines.slice(0, 3)).toEqual([
    'The database does not answer (connection refused): trying again in 1 s (db1:27017,db2).',
    'The database refuses the user name or password of DATABASE_URL: trying again in 2 s (db1:27017,db2).',
    'The database does not answer (connection refused): trying again in 4 s (db1:27017,db2).',
  ]);
  expect(lines.at(-1)).toBe('The database answers: the start goes on.');
  expect(lines.join()).not.toContain('secret');
});

it('does not wait for what stays wrong', async () => {
  const { outcome, pauses } = await wait([REFUSED, MALFORMED]);
  expect(outcome).toBe('EnvError: DATABASE_URL is malformed.');
  expect(pauses).toEqual([1_000]);
});
