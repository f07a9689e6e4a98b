import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import type { SanitizedConfig } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { Archive } from './Archive';
import { ArchiveError, explainWriting } from './ArchiveError';
import { ArchiveWriter } from './ArchiveWriter';
import { MANIFEST, MANIFEST_HASH } from './entryNames';
import { FORMAT, FORMAT_VERSION, type Manifest } from './manifest';
import { archivedSources, verifyArchive } from './verifyArchive';

const folder = mkdtempSync(path.join(tmpdir(), 'archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let counter = 0;
const newFile = () => path.join(folder, `${(counter += 1)}.zip`);

/** As much of a configuration as archives look at. */
const config = {
  collections: [
    { slug: 'topics', flattenedFields: [{ name: 'title', type: 'text' }] },
    { slug: 'media', upload: {}, flattenedFields: [{ name: 'filename', type: 'text' }] },
  ],
  globals: [],
} as unknown as SanitizedConfig;

type Entries = Record<string, string | Buffer>;

const TOPICS = ['a', 'b', 'c']
  .map((letter) => `{"id":"${letter.repeat(24)}","title":"Chuyên mục ${letter}"}\n`)
  .join('');

const entries = (): Entries => ({
  'collections/topics.jsonl': TOPICS,
  'collections/media.jsonl': `{"id":"${'d'.repeat(24)}","filename":"ảnh.jpg"}\n`,
  'media/ảnh.jpg': Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 37) % 256)),
});

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

const manifestOf = (content: Entries, over: Partial<Manifest> = {}): Manifest => ({
  format: FORMAT,
  formatVersion: FORMAT_VERSION,
  program: '0.1.0',
  madeAt: '2026-11-24T12:00:00.000Z',
  database: 'sqlite',
  withSecrets: false,
  migrations: [],
  entries: Object.entries(content).map(([name, bytes]) => ({
    name,
    bytes: Buffer.byteLength(bytes),
    sha256: sha256(bytes),
    ...(name.endsWith('.jsonl') ? { records: String(bytes).split('\n').length - 1 } : {}),
  })),
  missing: [],
  ...over,
});

const zipOf = async (content: Entries): Promise<string> => {
  const file = newFile();
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(content)) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
};

/** An archive as our program would write it, unless something is said to be otherwise. */
const archiveOf = (content: Entries, manifest: unknown = manifestOf(content), more: Entries = {}) => {
  const text = JSON.stringify(manifest);
  const hash = `${sha256(text)}  ${MANIFEST}\n`;
  return zipOf({ ...content, [MANIFEST]: text, [MANIFEST_HASH]: hash, ...more });
};

const verify = async (file: string): Promise<void> => {
  const archive = await Archive.open(file);
  try {
    await verifyArchive(archive, archivedSources(config, archive), {}, () => undefined);
  } finally {
    archive.close();
  }
};

const refusal = async (file: string): Promise<string> => {
  const error = await verify(file).then(
    () => new Error('accepted'),
    (reason: Error) => reason,
  );
  expect(error).toBeInstanceOf(ArchiveError);
  expect(error.message).not.toContain('\n');
  return error.message;
};

const withTopics = (topics: string): Entries => ({ ...entries(), 'collections/topics.jsonl': topics });

describe('an archive', () => {
  it('is accepted as it was made', async () => {
    await verify(await archiveOf(entries()));
  });

  it('is accepted without a collection that the program has since', async () => {
    await verify(await archiveOf({ 'collections/topics.jsonl': TOPICS }));
  });

  it.each<[string, () => Promise<string>, RegExp]>([
    ['is not there', async () => newFile(), /cannot be read \(ENOENT\)/],
    ['is a folder', async () => folder, /no zip archive/],
    [
      'is empty',
      async () => (writeFileSync(path.join(folder, 'empty.zip'), ''), path.join(folder, 'empty.zip')),
      /no zip archive/,
    ],
    [
      'is a text',
      async () => (writeFileSync(path.join(folder, 't.zip'), 'PK '.repeat(500)), path.join(folder, 't.zip')),
      /no zip archive/,
    ],
    ['is another zip', () => zipOf({ 'a.txt': 'x' }), /no archive of a newsroom/],
    [
      'has a manifest of something else',
      () => archiveOf({}, { name: 'site', version: 1 }),
      /damaged \(manifest.json\)/,
    ],
    [
      'is of a newer format',
      () => archiveOf(entries(), { ...manifestOf(entries()), formatVersion: 2, more: 1 }),
      /made by a newer program/,
    ],
    [
      'has a manifest that was edited',
      () =>
        archiveOf(entries(), manifestOf(entries()), {
          [MANIFEST]: JSON.stringify(manifestOf(entries(), { withSecrets: true })),
        }),
      /damaged \(manifest.json\)/,
    ],
    ['lacks an entry', () => archiveOf({}, manifestOf(entries())), /topics.jsonl is missing/],
    [
      'has one entry too many',
      () => archiveOf({ ...entries(), 'media/b.jpg': 'x' }, manifestOf(entries())),
      /media\/b.jpg is not in its manifest/,
    ],
    [
      'has another hash',
      () => archiveOf({ ...entries(), 'media/ảnh.jpg': Buffer.alloc(300) }, manifestOf(entries())),
      /damaged \(media\/ảnh.jpg\)/,
    ],
    [
      'has another size',
      () => archiveOf({ ...entries(), 'media/ảnh.jpg': 'x' }, manifestOf(entries())),
      /damaged \(media\/ảnh.jpg\)/,
    ],
    [
      'counts otherwise',
      () =>
        archiveOf(entries(), {
          ...manifestOf(entries()),
          entries: manifestOf(entries()).entries.map((one) => ({
            ...one,
            ...(one.records ? { records: 7 } : {}),
          })),
        }),
      /damaged \(collections\//,
    ],
    [
      'holds records of an unknown collection',
      () => archiveOf({ ...entries(), 'collections/letters.jsonl': '' }),
      /collections\/letters.jsonl, which this program has no place for/,
    ],
    [
      'holds files of an unknown collection',
      () => archiveOf({ ...entries(), 'letters/a.txt': '' }),
      /letters\/a.txt, which this program has no place for/,
    ],
    [
      'holds a field that is unknown',
      () => archiveOf(withTopics(TOPICS.replace('"title"', '"colour":"red","title"'))),
      /would not keep as it is \(collections\/topics.jsonl, line 1\)/,
    ],
    [
      'is not sorted',
      () => archiveOf(withTopics(TOPICS.split('\n').reverse().join('\n').slice(1) + '\n')),
      /line 2/,
    ],
    ['holds a record twice', () => archiveOf(withTopics(TOPICS + TOPICS)), /line 4/],
    ['holds ids of another make', () => archiveOf(withTopics(TOPICS.replace('a'.repeat(24), '1'))), /line 1/],
    ['holds what is no JSON', () => archiveOf(withTopics(`${TOPICS}{\n`)), /damaged|line 4/],
    ['holds what is no record', () => archiveOf(withTopics(`null\n`)), /damaged|line 1/],
    ['ends in the middle of a line', () => archiveOf(withTopics(`${TOPICS}{"id"`)), /damaged/],
  ])('is refused when it %s', async (_, make, message) => {
    expect(await refusal(await make())).toMatch(message);
  });

  it('is refused when it was cut short anywhere', async () => {
    const whole = readFileSync(await archiveOf(entries()));
    for (let length = 0; length < whole.length; length += 97) {
      const file = newFile();
      writeFileSync(file, whole);
      truncateSync(file, length);
      await refusal(file);
    }
  });

  it('is refused, or read as it was, when any of its bytes are changed', async () => {
    const whole = readFileSync(await archiveOf(entries()));
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.integer({ min: 1, max: 255 }) });
    const file = newFile();
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const { at, to } of changes) bytes[at] = bytes[at]! ^ to;
        writeFileSync(file, bytes);
        const outcome = await verify(file).then(
          () => 'as it was',
          (error: unknown) => (error instanceof ArchiveError ? 'refused' : error),
        );
        expect(['as it was', 'refused']).toContain(outcome);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

describe('names that lead elsewhere', () => {
  /** yazl refuses such names itself: they are put into the bytes of a finished zip. */
  const withName = async (name: string): Promise<string> => {
    const placeholder = `media/${'x'.repeat(name.length - 6)}`;
    const manifest = manifestOf({ ...entries(), [placeholder]: 'x' });
    manifest.entries.at(-1)!.name = name;
    const file = await archiveOf({ ...entries(), [placeholder]: 'x' }, manifest);
    writeFileSync(file, readFileSync(file, 'latin1').replaceAll(placeholder, name), 'latin1');
    return file;
  };

  it.each([
    'media/../../etc/passwd',
    '/etc/cron.d/newsroom',
    'media/sub/photo.jpg',
    'C:/windows/photo.jpg',
    'media/a\\..\\b.jpg',
  ])('are refused: %s', async (name) => {
    expect(await refusal(await withName(name))).toMatch(/damaged|no archive/);
  });
});

describe('ArchiveWriter', () => {
  let file: string;
  beforeAll(() => (file = newFile()));

  it('gives a whole archive its name, readable to its owner alone', async () => {
    const archive = ArchiveWriter.begin(file);
    const written = await archive.add('collections/topics.jsonl', [Buffer.from(TOPICS)], { compress: true });
    expect(written).toEqual({ bytes: Buffer.byteLength(TOPICS), sha256: sha256(TOPICS) });
    expect(existsSync(file)).toBe(false);
    expect(await archive.finish()).toBe(readFileSync(file).length);
    expect(existsSync(`${file}.partial`)).toBe(false);
  });

  it('writes over nothing', () => {
    expect(() => ArchiveWriter.begin(file)).toThrow(/is there already/);
  });

  const failing = async (target: string): Promise<unknown> => {
    const archive = ArchiveWriter.begin(target);
    try {
      const much = function* () {
        for (let i = 0; i < 200; i += 1) yield Buffer.alloc(65_536, i);
      };
      await archive.add('media/a.jpg', much(), { compress: false });
      await archive.finish();
      return 'written';
    } catch (error) {
      await archive.abort();
      return explainWriting(error, target);
    }
  };

  it('says that the disk is full and leaves nothing', async () => {
    const target = newFile();
    symlinkSync('/dev/full', `${target}.partial`);
    expect(await failing(target)).toMatchObject({
      name: 'ArchiveError',
      message: expect.stringMatching(/disk is full/),
    });
    expect(existsSync(target)).toBe(false);
    expect(() => readFileSync(`${target}.partial`)).toThrow();
  });

  it('says that the folder is not there', async () => {
    const target = path.join(folder, 'nowhere', 'a.zip');
    expect(await failing(target)).toMatchObject({
      message: expect.stringMatching(/cannot be written \(ENOENT\)/),
    });
  });

  it('leaves nothing when what it writes fails in the middle', async () => {
    const target = newFile();
    const archive = ArchiveWriter.begin(target);
    const broken = async function* () {
      yield Buffer.alloc(1_000);
      throw new Error('the database went away');
    };
    await expect(archive.add('collections/topics.jsonl', broken(), { compress: true })).rejects.toThrow(
      'went away',
    );
    await archive.abort();
    expect([existsSync(target), existsSync(`${target}.partial`)]).toEqual([false, false]);
  });
});
