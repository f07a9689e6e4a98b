import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { htmlOf, oldStories, plainOf, wxrOf } from '@/test/archiveStories';
import { openNewsroom } from '@/test/newsroom';
import { outputOf, runScript, startScript } from '@/test/portability';
import { photo } from '@/test/storyFiles';

const { kind } = inject('database');

let payload: Payload;
let folder: string;
beforeAll(async () => {
  payload = await openNewsroom();
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
const undo = (...words: string[]) => runScript(['scripts/import-undo.ts', ...words]);
const batchCount = async (batch: string) =>
  (await payload.count({ collection: 'intakes', where: { batch: { equals: batch } } })).totalDocs;

describe('npm run import', () => {
  it('and import:undo are commands of package.json', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const node = 'NODE_ENV=production node --conditions=production scripts/ts.mjs';
    expect(scripts).toMatchObject({
      import: `${node} scripts/import.ts`,
      'import:undo': `${node} scripts/import-undo.ts`,
    });
  });

  it('ends with 0 when all went in, with 1 when some did not, and says where the report is', async () => {
    const [good] = [...oldStories(1, 5_000)];
    await fileOf('lô/a.txt', plainOf(good!));
    const whole = await run(path.join(folder, 'lô'), '--dry-run');
    expect([whole.code, whole.stderr]).toEqual([0, '']);
    expect(whole.stdout).toMatch(/Would be imported, of 1 stories: 1 drafts/);
    await fileOf('lô/b.docx', 'x');
    const part = await run(path.join(folder, 'lô'));
    expect([part.code, part.stderr]).toEqual([1, '1 of the stories could not be imported: see the report.']);
    expect(part.stdout).toMatch(/^Draft created: .*\nhttp.*\/admin\/collections\/articles\/[0-9a-f]{24}$/m);
    expect(part.stdout).toMatch(/Imported, of 2 stories: 1 drafts, 1 could not be imported/);
    expect(part.stdout).toContain('b.docx: it is no Word file (.docx), or a damaged one');
    const report = /Report: (\S.*\.html) and (\S.*\.json)/.exec(part.stdout)!;
    expect(path.dirname(report[1]!)).toBe(path.join(process.env.DATA_DIR!, 'imports'));
    expect(readFileSync(report[1]!, 'utf8')).toContain('b.docx');

    expect((await run(path.join(folder, 'lô', 'a.txt'))).stdout).toContain(
      `Already imported: ${good!.title}\n`,
    );

    const unknown = await undo('lô 2');
    expect([unknown.code, unknown.stderr]).toEqual([1, 'There is no batch lô 2. There are: lô.']);
    const back = await undo('lô');
    expect([back.code, back.stderr]).toEqual([0, '']);
    expect(back.stdout).toContain('lô: 1 of 1 stories taken back (1 articles).');
    expect(await batchCount('lô')).toBe(0);
  });

  it('killed three times goes on where it was: every story once, and no file without a record', async () => {
    const count = kind === 'sqlite' ? 120 : 72;
    const stories = [...oldStories(count, 10_000)];
    const withPicture = (id: number) => id % 6 === 0;
    const contentOf = (story: (typeof stories)[0]) =>
      htmlOf(
        story,
        withPicture(story.id) ? { address: '/up/a.jpg', caption: 'Bà con cùng làm.' } : undefined,
      );
    const archive = await fileOf('lớn/wp.xml', wxrOf(stories, { contentOf }));
    await fileOf('lớn/up/a.jpg', await photo('#286e5a', 900, 600));
    const photos = stories.filter(({ id }) => withPicture(id)).length;

    for (const share of [0.1, 0.4, 0.7]) {
      const child = startScript(['scripts/import.ts', archive, '--batch', 'lớn']);
      const ended = outputOf(child);
      while (child.exitCode === null && (await batchCount('lớn')) < count * share) await pause(20);
      child.kill('SIGKILL');
      const { code, stderr } = await ended;
      expect([code, stderr]).toEqual([null, '']);
      expect(await batchCount('lớn')).toBeLessThan(count);
    }
    const { code, stdout, stderr } = await run(archive, '--batch', 'lớn');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`of ${count} stories: \\d+ drafts, \\d+ here already`));

    const { docs } = await payload.find({
      collection: 'articles',
      draft: true,
      where: { title: { in: stories.map(({ title }) => title) } },
      depth: 0,
      limit: 0,
      pagination: false,
      select: { title: true },
    });
    expect(docs.map(({ title }) => title).sort()).toEqual(stories.map(({ title }) => title).sort());
    expect(await batchCount('lớn')).toBe(count);
    const media = await payload.find({ collection: 'media', depth: 0, limit: 0, pagination: false });
    expect(media.docs).toHaveLength(photos);
    const known = media.docs.flatMap(({ filename, sizes }) => [
      filename,
      ...Object.values(sizes ?? {}).map((size) => size?.filename),
    ]);
    const files = readdirSync(path.join(process.env.DATA_DIR!, 'media'));
    expect(files.filter((file) => !known.includes(file))).toEqual([]);

    const back = await undo('lớn');
    expect([back.code, back.stderr]).toEqual([0, '']);
    expect(await batchCount('lớn')).toBe(0);
    expect(readdirSync(path.join(process.env.DATA_DIR!, 'media'))).toEqual([]);
  }, 600_000);

  it('twice at once is harmless: the second waits, and every story is there once', async () => {
    const stories = [...oldStories(60, 20_000)];
    const archive = await fileOf('đôi.xml', wxrOf(stories));
    const ended = [1, 2].map(() => run(archive));
    const [first, second] = await Promise.all(ended);
    expect([first!.code, first!.stderr, second!.code, second!.stderr]).toEqual([0, '', 0, '']);
    const said = [first!.stdout, second!.stdout];
    expect(said.filter((text) => text.includes('Another import is at this database'))).toHaveLength(1);
    expect(said.filter((text) => /: 60 drafts;/.test(text))).toHaveLength(1);
    expect(said.filter((text) => /: 0 drafts, 60 here already;/.test(text))).toHaveLength(1);
    expect(await batchCount('đôi.xml')).toBe(60);
  }, 300_000);
});
