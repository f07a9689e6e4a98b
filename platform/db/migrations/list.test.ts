import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { migrations } from './list';

const here = path.dirname(fileURLToPath(import.meta.url));

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(here, folder))
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^index\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''));

describe('the list of migrations', () => {
  it('names every file, in the order of their names', () => {
    expect(migrations.map(({ name }) => name)).toEqual([...filesIn('sqlite'), ...filesIn('data')].sort());
  });

  it.each(migrations)(
    '$name has a name that sorts by time and belongs to a database',
    ({ name, databases }) => {
      expect(name).toMatch(/^\d{8}_\d{6}_\w+$/);
      expect(databases.length).toBeGreaterThan(0);
    },
  );
});
