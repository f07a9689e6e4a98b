import { expect, it } from 'vitest';
import { createLog } from './logging';

it('writes a line an event, with the stack of an error below', () => {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => new Date(0),
  );
  log.info('a');
  log.error('b', new Error('why'));
  expect(lines[0]).toBe('1970-01-01T00:00:00.000Z info a\n');
  expect(lines[1]).toMatch(/^1970-01-01T00:00:00\.000Z error b\nError: why\n/);
});
