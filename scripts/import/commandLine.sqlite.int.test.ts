import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNewsroom } from '@/test/newsroom';
import { runScript } from '@/test/portability';
import { photo } from '@/test/storyFiles';

// What is refused before a database is asked: on one of them.
let folder: string;
beforeAll(async () => {
  await openNewsroom();
  folder = await mkdtemp(path.join(tmpdir(), 'toasoan-command-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fileOf = async (name: string, content: string | Buffer): Promise<string> => {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
};
const run = (...words: string[]) => runScript(['scripts/import.ts', ...words]);

describe('npm run import', () => {
  it('ends with 2 and a line when the command line is wrong, and begins nothing', async () => {
    const mapping = await fileOf('mapping.json', '{"system":"a","id":"id","title":"t"}');
    const cases: [string[], RegExp][] = [
      [[], /^Usage: npm run import -- PATH/],
      [['tin.txt', '--bach', 'x'], /Unknown option '--bach'/],
      [['tin.txt', '--batch', ' '], /^--batch: write a name/],
      [
        ['tin.csv', '--mapping', path.join(folder, 'nowhere.json')],
        /nowhere\.json cannot be read \(ENOENT\)/,
      ],
      [['tin.csv', '--mapping', mapping], /mapping\.json is no good: body: /],
    ];
    for (const [words, message] of cases) {
      const { code, stderr } = await run(...words);
      expect([words, code, stderr]).toEqual([words, 2, expect.stringMatching(message)]);
    }
    expect((await runScript(['scripts/import-undo.ts'])).code).toBe(2);
  });

  it('ends with 1 and a line when there is nothing to read', async () => {
    await mkdir(path.join(folder, 'rỗng'));
    const broken = await fileOf('hỏng.zip', 'PK nhưng không phải zip');
    const onlyPicture = await fileOf('ảnh/a.jpg', await photo('#286e5a', 60, 60));
    const cases: [string, RegExp][] = [
      [path.join(folder, 'không có'), /không có cannot be read \(ENOENT\)\.$/],
      [path.join(folder, 'rỗng'), /rỗng is empty: there is no file in it\.$/],
      [broken, /hỏng\.zip is no zip, or a damaged one/],
      [path.dirname(onlyPicture), /There was no story in it\.$/],
    ];
    for (const [given, message] of cases) {
      const { code, stderr } = await run(given);
      expect([given, code, stderr]).toEqual([given, 1, expect.stringMatching(message)]);
      expect(stderr.split('\n')).toHaveLength(1);
    }
  });
});
