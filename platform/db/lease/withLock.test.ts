import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from './withLock';

describe('withLock', () => {
  it('lets one at a time, and the next one after a failure', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'lock-')), 'lock');
    const events: string[] = [];
    const hold = (name: string, failure?: Error) =>
      withLock(
        file,
        () => events.push(`${name} waits`),
        async () => {
          events.push(`${name} in`);
          await new Promise((resolve) => setTimeout(resolve, 50));
          events.push(`${name} out`);
          if (failure) throw failure;
        },
      );
    const first = hold('first', new Error('SQLITE_BUSY: not the lock but the work'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    const second = hold('second');
    await expect(first).rejects.toThrow('not the lock');
    await second;
    expect(events).toEqual(['first in', 'second waits', 'first out', 'second in', 'second out']);
  });
});
