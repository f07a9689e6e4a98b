import { describe, expect, it } from 'vitest';
import { isWriteConflict } from './conflicts';
import { isDatabaseAway } from './databaseErrors';
import { causesOf, isBusy, reasonOf } from './causes';

const chain = () => {
  const inmost = Object.assign(new Error('database is locked\nat line 1'), { code: 'SQLITE_BUSY' });
  return new Error('Failed query: insert into …', { cause: new Error('middle', { cause: inmost }) });
};

const circular = () => {
  const error: Error = new Error('of itself');
  error.cause = error;
  return error;
};

describe('causesOf', () => {
  it('goes from the outermost to the inmost', () => {
    expect(causesOf(chain()).map((each) => (each as Error).message.split('\n')[0])).toEqual([
      'Failed query: insert into …',
      'middle',
      'database is locked',
    ]);
  });

  it.each([null, undefined, 'text', 7])('%s has none', (error) => expect(causesOf(error)).toEqual([]));

  it('ends where an error is its own cause, and so does whoever asks it', () => {
    expect(causesOf(circular()).length).toBeGreaterThan(1);
    expect([isDatabaseAway(circular()), isWriteConflict(circular())]).toEqual([false, false]);
  });
});

describe('reasonOf', () => {
  it('is the first line of the inmost', () => expect(reasonOf(chain())).toBe('database is locked'));
  it('is what was thrown when it is no error', () => expect(reasonOf('text')).toBe('text'));
});

describe('isBusy', () => {
  it.each([
    ['SQLITE_BUSY', true],
    ['SQLITE_BUSY_RECOVERY', true],
    ['SQLITE_BUSY_SNAPSHOT', true],
    ['SQLITE_LOCKED', false],
    [5, false],
    [undefined, false],
  ])('of the code %s: %s', (code, expected) =>
    expect(isBusy(new Error('Failed query', { cause: Object.assign(new Error('x'), { code }) }))).toBe(
      expected,
    ),
  );
});

describe('what is asked of the causes', () => {
  it('finds it at any depth', () => {
    expect(isDatabaseAway(chain())).toBe(true);
    const conflict = Object.assign(new Error(), {
      hasErrorLabel: (label: string) => label === 'TransientTransactionError',
    });
    expect(isWriteConflict(new Error('outer', { cause: conflict }))).toBe(true);
  });
});
