import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNewsroom } from '@/test/newsroom';
import { waitForExit } from '@/test/process';
import { programArgs } from '../program';
import { withLease } from './lease';
import { LeaseTaken } from './lease/held';

let payload: Payload;

beforeAll(async () => {
  payload = await openNewsroom();
});

describe('withLease', () => {
  it('lets one at a time, tells whoever waits once, and gives it back after a failure', async () => {
    const events: string[] = [];
    const hold = (who: string, failure?: Error) =>
      withLease(payload, 'turns', { onWait: () => events.push(`${who} waits`) }, async (lease) => {
        events.push(`${who} in`);
        await lease.confirm();
        await pause(600);
        events.push(`${who} out`);
        if (failure) throw failure;
        return who;
      });
    const first = hold('first', new Error('the work failed'));
    await pause(200);
    const second = hold('second');
    await expect(first).rejects.toThrow('the work failed');
    expect(await second).toBe('second');
    expect(events).toEqual(['first in', 'second waits', 'first out', 'second in', 'second out']);
  });

  it('lets one of many', async () => {
    let inside = 0;
    let most = 0;
    const hold = () =>
      withLease(payload.db, 'crowd', {}, async () => {
        most = Math.max(most, (inside += 1));
        await pause(10);
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 6 }, hold));
    expect(most).toBe(1);
  }, 60_000);

  it('is refused to whoever does not want to wait', async () => {
    await withLease(payload, 'refused', {}, async () => {
      const other = withLease(payload, 'refused', { wait: false }, async () => 'never');
      await expect(other).rejects.toBeInstanceOf(LeaseTaken);
    });
    expect(await withLease(payload, 'refused', { wait: false }, async () => 'now')).toBe('now');
  });

  it('has nothing to do with another name', async () => {
    await withLease(payload, 'one', {}, async () => {
      expect(await withLease(payload, 'two', { wait: false }, async () => 'free')).toBe('free');
    });
  });

  it('is kept for as long as the work takes', async () => {
    await withLease(payload, 'long', { ttlMs: 600 }, async (lease) => {
      await pause(2_000);
      const other = withLease(payload, 'long', { wait: false }, async () => 'never');
      await expect(other).rejects.toBeInstanceOf(LeaseTaken);
      expect(lease.signal.aborted).toBe(false);
      await lease.confirm();
    });
  });

  it('passes on when its holder is killed', async () => {
    const ttlMs = 3_000;
    const child = spawn(
      process.execPath,
      programArgs('test/children/holdLease.ts', 'killed', String(ttlMs)),
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise<void>((resolve, reject) => {
      child.stdout!.on('data', (chunk: Buffer) => chunk.toString().includes('held') && resolve());
      child.once('exit', () => reject(new Error('the child ended before it held the lease')));
    });
    const other = withLease(payload, 'killed', { wait: false }, async () => 'never');
    await expect(other).rejects.toBeInstanceOf(LeaseTaken);
    child.kill('SIGKILL');
    await waitForExit(child);
    const killedAt = Date.now();
    expect(await withLease(payload, 'killed', {}, async () => 'taken over')).toBe('taken over');
    expect(Date.now() - killedAt).toBeLessThan(ttlMs + 5_000);
  }, 90_000);
});
