import { expect, it } from 'vitest';
import { runStartup, whenStarted } from './startup';

const fails = () => Promise.reject(new Error('no schema'));

it('throws where nobody waits', async () => {
  await expect(runStartup(fails)).rejects.toThrow('no schema');
});

it('tells whoever waits how it went', async () => {
  const first = whenStarted();
  await runStartup(async () => undefined);
  await expect(first).resolves.toBeUndefined();

  const second = whenStarted();
  const told = expect(second).rejects.toThrow('no schema');
  await runStartup(fails);
  await told;
});
