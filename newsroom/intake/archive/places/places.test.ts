import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { ArchiveError } from '../ArchiveError';
import { openFolder } from './folder';
import { nameWithin } from './place';
import { openZip, ZIP_LIMITS } from './zip';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toasoan-places-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const zipOf = async (name: string, files: Record<string, Buffer | string>): Promise<string> => {
  const file = path.join(folder, name);
  const zip = new ZipFile();
  for (const [entry, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), entry);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
};

const refusal = async (attempt: Promise<unknown>): Promise<string> => {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ArchiveError)) throw new Error(`No ArchiveError, but ${String(error)}`);
  expect(error.message.split('\n')).toHaveLength(1);
  return error.message;
};

describe('a name from a page', () => {
  it.each([
    ['a.jpg', 'a.jpg'],
    ['./anh/a.jpg', 'anh/a.jpg'],
    ['anh/../b.jpg', 'b.jpg'],
    ['/uploads/a.jpg', 'uploads/a.jpg'],
    ['../a.jpg', null],
    ['anh/../../a.jpg', null],
    ['..', null],
    ['', null],
    ['a\\..\\b', null],
    ['a\0.jpg', null],
  ])('%j is %j within its place', (name, within) => {
    expect(nameWithin(name)).toBe(within);
  });

  it('never leads out of a place', () => {
    const part = fc.constantFrom('..', '.', '', 'a', 'b.jpg');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const within = nameWithin(parts.join('/'));
        if (within !== null) expect(path.resolve('/root', within)).toMatch(/^\/root\/./);
      }),
    );
  });
});

describe('a folder', () => {
  it('gives the files below it in the order of their names, without litter and links', async () => {
    const root = path.join(folder, 'tin');
    await mkdir(path.join(root, 'b', '.git'), { recursive: true });
    await writeFile(path.join(root, 'b', 'hai.txt'), 'hai');
    await writeFile(path.join(root, 'a.txt'), 'một');
    for (const litter of ['.DS_Store', 'Thumbs.db', 'b/.git/config'])
      await writeFile(path.join(root, litter), '');
    await writeFile(path.join(folder, 'outside.txt'), 'outside');
    await symlink(path.join(folder, 'outside.txt'), path.join(root, 'link.txt'));
    const place = await openFolder(root);
    expect(place.files).toEqual([
      { name: 'a.txt', size: Buffer.byteLength('một') },
      { name: 'b/hai.txt', size: 3 },
    ]);
    expect((await place.read('b/hai.txt', 100)).toString()).toBe('hai');
    for (const name of ['link.txt', '../outside.txt', 'b', 'nowhere.txt']) {
      expect([name, await place.has(name)]).toEqual([name, false]);
      await refusal(place.read(name, 100));
    }
    expect(await refusal(place.read('b/hai.txt', 2))).toContain('larger than');
  });

  it('of one file gives that file, and what lies beside it when asked', async () => {
    const root = path.join(folder, 'beside');
    await mkdir(root);
    await writeFile(path.join(root, 'a.html'), 'a');
    await writeFile(path.join(root, 'a.jpg'), 'b');
    const place = await openFolder(path.join(root, 'a.html'));
    expect(place.files).toEqual([{ name: 'a.html', size: 1 }]);
    expect(await place.has('a.jpg')).toBe(true);
  });

  it('that is empty, or is not there, is told in a line', async () => {
    await mkdir(path.join(folder, 'empty'));
    expect(await refusal(openFolder(path.join(folder, 'empty')))).toMatch(/empty is empty/);
    expect(await refusal(openFolder(path.join(folder, 'nowhere')))).toMatch(
      /nowhere cannot be read \(ENOENT\)/,
    );
  });
});

describe('a zip', () => {
  it('gives its files, packed or not, as often as they are asked for', async () => {
    const place = await openZip(
      await zipOf('tin.zip', { 'b/hai.txt': 'hai', 'a.txt': 'một', '__MACOSX/a.txt': '' }),
    );
    expect(place.files.map(({ name }) => name)).toEqual(['a.txt', 'b/hai.txt']);
    for (let i = 0; i < 2; i += 1) expect((await place.read('./b/hai.txt', 100)).toString()).toBe('hai');
    expect((await (await place.open('a.txt')).toArray()).join('')).toBe('một');
    expect([await place.has('a.txt'), await place.has('c.txt')]).toEqual([true, false]);
    expect(await refusal(place.read('a.txt', 2))).toContain('larger than');
    place.close();
  });

  it('that leads out of itself is refused', async () => {
    const bytes = await readFile(await zipOf('out.zip', { 'xx/ngoai.txt': 'x' }));
    const file = path.join(folder, 'out2.zip');
    await writeFile(file, Buffer.from(bytes.toString('latin1').replaceAll('xx/ngoai', '../ngoai'), 'latin1'));
    expect(await refusal(openZip(file))).toMatch(/refused.*\.\.\/ngoai\.txt/);
  });

  it('that would grow beyond measure is refused before it does', async () => {
    const bomb = await zipOf('bomb.zip', { 'a.txt': Buffer.alloc(ZIP_LIMITS.ratioFrom + 1) });
    expect(await refusal(openZip(bomb))).toMatch(/zip bomb/);
    const many = await zipOf('many.zip', { 'a.txt': 'a', 'b.txt': 'b' });
    expect(await refusal(openZip(many, { ...ZIP_LIMITS, entries: 1 }))).toMatch(/zip bomb/);
    expect(await refusal(openZip(many, { ...ZIP_LIMITS, bytes: 1 }))).toMatch(/zip bomb/);
  });

  it('whose entry is longer than it says is not read to its end', async () => {
    const bytes = await readFile(await zipOf('liar.zip', { 'a.txt': Buffer.alloc(5_000, 'x') }));
    // The size in the central directory: 24 bytes behind its mark.
    const at = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24;
    bytes.writeUInt32LE(50, at);
    const file = path.join(folder, 'liar2.zip');
    await writeFile(file, bytes);
    const place = await openZip(file);
    expect(await refusal(place.read('a.txt', 10_000))).toMatch(/damaged/);
    place.close();
  });

  it('that is damaged, empty or none is told in a line', async () => {
    const bytes = await readFile(await zipOf('whole.zip', { 'a.txt': 'một' }));
    const cut = path.join(folder, 'cut.zip');
    await writeFile(cut, bytes.subarray(0, bytes.length - 30));
    expect(await refusal(openZip(cut))).toMatch(/cut\.zip is no zip, or a damaged one/);
    expect(await refusal(openZip(await zipOf('none.zip', {})))).toMatch(/empty/);
    expect(await refusal(openZip(path.join(folder, 'nowhere.zip')))).toMatch(/nowhere\.zip/);
  });
});
