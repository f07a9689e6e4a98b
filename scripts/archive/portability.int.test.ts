import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { Document, MongoClient } from 'mongodb';
import type { CollectionSlug, Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { EXCLUDED } from '@/platform/db/portable/sources';
import { readUnfinishedImport } from '@/platform/db/portable/unfinishedImport';
import { fillNewsroom, VIETNAMESE, type Filled } from '@/test/fillNewsroom';
import { createMedia, openNewsroom } from '@/test/newsroom';
import {
  countIn,
  mustRun,
  newPlace,
  outputOf,
  readArchive,
  recordsIn,
  runScript,
  startScript,
  type Place,
} from '@/test/portability';
import { ArchiveWriter } from './ArchiveWriter';
import { MANIFEST, MANIFEST_HASH } from './entryNames';
import { exportNewsroom } from './exportNewsroom';
import { importNewsroom } from './importNewsroom';
import type { Manifest } from './manifest';

// Before the config is loaded: the driver then tells what it sends.
vi.hoisted(() => {
  if (process.env.DATABASE_URL!.startsWith('mongodb')) process.env.DATABASE_URL += '&monitorCommands=true';
});

const { kind } = inject('database');
const folderMade = mkdtemp(path.join(tmpdir(), 'toasoan-archives-'));
const places: Place[] = [];

let payload: Payload;
let filled: Filled;
/** What `npm run export` makes of the newsroom, and with secrets. */
let archive: string;
let secret: string;
let printed: string;
let content: Map<string, Buffer>;

const fileIn = async (name: string) => path.join(await folderMade, name);

const place = async (): Promise<Place> => {
  const made = await newPlace(kind);
  places.push(made);
  return made;
};

const manifestIn = (from: ReadonlyMap<string, Buffer>): Manifest =>
  JSON.parse(from.get(MANIFEST)!.toString()) as Manifest;

const isRecords = (name: string) => /^(collections|versions|globals|globals-versions)\//.test(name);

/** The records of an archive, byte for byte. */
const recordsOf = (from: ReadonlyMap<string, Buffer>) =>
  Object.fromEntries(
    [...from].filter(([name]) => isRecords(name)).map(([name, bytes]) => [name, bytes.toString()]),
  );

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  payload = await openNewsroom();
  filled = await fillNewsroom(payload);
  archive = await fileIn('newsroom.zip');
  secret = await fileIn('secret.zip');
  printed = await mustRun(['scripts/export.ts', archive]);
  await mustRun(['scripts/export.ts', '--with-secrets', secret]);
  content = await readArchive(archive);
}, 240_000);

afterAll(async () => {
  for (const one of places) await one.dispose();
  await rm(await folderMade, { recursive: true, force: true });
});

describe('npm run export', () => {
  it('has a file for every collection and global but those that stay, each with its reason', () => {
    const slugs = payload.config.collections.map(({ slug }) => slug as string);
    for (const [slug, reason] of Object.entries(EXCLUDED)) {
      expect(slugs).toContain(slug);
      expect(reason).toMatch(/\w+ \w+/);
    }
    for (const slug of slugs)
      expect([slug, content.has(`collections/${slug}.jsonl`)]).toEqual([slug, !(slug in EXCLUDED)]);
    for (const { slug } of payload.config.globals)
      expect(recordsIn(content, `globals/${slug}.json`)).toHaveLength(1);
    for (const { slug, versions } of payload.config.collections)
      if (versions) expect(content.has(`versions/${slug}.jsonl`)).toBe(true);
  });

  it('leaves nothing empty in this test, so that nothing is compared with nothing', () => {
    const empty = Object.entries(recordsOf(content)).filter(([, text]) => text === '');
    expect(empty).toEqual([]);
  });

  it('says of every file how long it is, how many records it has and what its hash is', async () => {
    const manifest = manifestIn(content);
    expect(manifest).toMatchObject({
      format: 'toasoan-archive',
      formatVersion: 1,
      database: kind,
      withSecrets: false,
    });
    expect(manifest.entries.map(({ name }) => name).sort()).toEqual(
      [...content.keys()].filter((name) => ![MANIFEST, MANIFEST_HASH].includes(name)).sort(),
    );
    for (const { name, bytes, sha256: hash, records } of manifest.entries) {
      expect([name, bytes, hash]).toEqual([name, content.get(name)!.length, sha256(content.get(name)!)]);
      if (isRecords(name)) expect([name, records]).toEqual([name, recordsIn(content, name).length]);
      const [, slug] = /^collections\/(.*)\.jsonl$/.exec(name) ?? [];
      if (slug) expect(records).toBe((await payload.count({ collection: slug as CollectionSlug })).totalDocs);
    }
    expect(content.get(MANIFEST_HASH)!.toString()).toBe(`${sha256(content.get(MANIFEST)!)}  ${MANIFEST}\n`);
  });

  it('has what was written, letter by letter, with ids, times and history', async () => {
    const story = recordsIn(content, 'collections/articles.jsonl').find(
      ({ slug }) => slug === 'duong-dan-moi',
    )!;
    expect(story).toMatchObject({ kicker: VIETNAMESE, _status: 'published' });
    expect(JSON.stringify(story.body)).toContain(JSON.stringify(VIETNAMESE).slice(1, -1));
    const known = await payload.findByID({ collection: 'articles', id: String(story.id), depth: 0 });
    expect([story.createdAt, story.updatedAt, story.topics]).toEqual([
      known.createdAt,
      known.updatedAt,
      known.topics,
    ]);
    const versions = recordsIn(content, 'versions/articles.jsonl').filter(
      ({ parent }) => parent === story.id,
    );
    expect(versions).toHaveLength(4);
    expect(versions.filter(({ latest }) => latest)).toMatchObject([
      { autosave: true, version: { lead: 'Đang gõ dở …' } },
    ]);
  });

  it('has no secrets unless they are asked for, and nobody’s session ever', async () => {
    expect(filled.sessions).toHaveLength(1);
    const whole = [...content.values()].map((bytes) => bytes.toString('latin1')).join('\n');
    for (const text of [...filled.secrets, ...filled.sessions]) expect(whole).not.toContain(text);
    for (const user of recordsIn(content, 'collections/users.jsonl'))
      expect(Object.keys(user).sort()).toEqual(
        expect.not.arrayContaining(['hash', 'salt', 'loginAttempts', 'sessions', 'resetPasswordToken']),
      );
    const withSecrets = await readArchive(secret);
    const accounts = withSecrets.get('collections/users.jsonl')!.toString();
    for (const text of filled.secrets) expect(accounts).toContain(text);
    for (const text of filled.sessions) expect(accounts).not.toContain(text);
    expect(manifestIn(withSecrets).withSecrets).toBe(true);
  });

  it('has the files, originals and sizes, as they are', () => {
    const names = [...content.keys()].filter((name) => /^(media|files)\//.test(name));
    const onDisk = ['media', 'files'].flatMap((folder) =>
      readdirSync(path.join(process.env.DATA_DIR!, folder)).map((name) => `${folder}/${name}`),
    );
    expect(names.sort()).toEqual(onDisk.sort());
    expect(names.length).toBeGreaterThan(12);
    for (const name of names)
      expect(content.get(name)).toEqual(readFileSync(path.join(process.env.DATA_DIR!, name)));
  });

  it('says what it did, and leaves nothing else', async () => {
    expect(printed).toMatch(
      /newsroom\.zip: \d+ records and \d+ files, .*B\.\nAccounts are in it without their passwords\.\n$/,
    );
    expect(readdirSync(await folderMade).sort()).toEqual(['newsroom.zip', 'secret.zip']);
    expect(readdirSync(process.env.DATA_DIR!).filter((name) => name.startsWith('.export-'))).toEqual([]);
  });

  it('makes the same of the same', async () => {
    const again = await fileIn('again.zip');
    await exportNewsroom(payload, { file: again });
    expect(recordsOf(await readArchive(again))).toEqual(recordsOf(content));
  });

  it('names a file that is not there, and goes on', async () => {
    const media = await createMedia(payload);
    const file = path.join(process.env.DATA_DIR!, 'media', media.filename!);
    renameSync(file, `${file}.away`);
    try {
      const { missing } = await exportNewsroom(payload, { file: await fileIn('missing.zip') });
      expect(missing).toEqual([`media/${media.filename}`]);
    } finally {
      renameSync(`${file}.away`, file);
      await payload.delete({ collection: 'media', id: media.id });
    }
  });

  it('is the command of package.json', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const node = 'NODE_ENV=production node --conditions=production scripts/ts.mjs';
    expect(scripts).toMatchObject({
      export: `${node} scripts/export.ts`,
      'import:all': `${node} scripts/import-all.ts`,
    });
  });

  it('refuses in one line what it cannot do', async () => {
    const { code, stderr } = await runScript(['scripts/export.ts', archive]);
    expect([code, stderr]).toEqual([1, `${archive} is there already: name a new file.`]);
  }, 120_000);
});

describe('an export while others write', () => {
  /** SecantusDB takes snapshot reads for ordinary ones: there, what is asked of the server is looked at alone. */
  const honoursSnapshots = async (): Promise<boolean> => {
    if (kind === 'sqlite') return true;
    const { connection } = payload.db as unknown as MongooseAdapter;
    const client = connection.getClient() as unknown as MongoClient;
    const probe = client.db(connection.name).collection('snapshot-probe');
    await probe.insertOne({ at: 'before' });
    const session = client.startSession({ snapshot: true });
    try {
      const before = await probe.find({}, { session }).toArray();
      await probe.insertOne({ at: 'after' });
      return (await probe.find({}, { session }).toArray()).length === before.length;
    } finally {
      await session.endSession();
      await probe.drop();
    }
  };

  it('is of one moment: what was written together is there together', async () => {
    const isWhole = await honoursSnapshots();
    const commands: Document[] = [];
    const note = ({ command }: { command: Document }) => {
      if ((command.find ?? command.aggregate) !== undefined) commands.push(command);
    };
    const client = (payload.db as unknown as Partial<MongooseAdapter>).connection?.getClient() as unknown as
      MongoClient | undefined;
    const child = startScript(['test/children/writePairs.ts']);
    try {
      let written = 0;
      child.stdout!.on('data', (chunk: Buffer) => (written += chunk.toString().split('\n').length - 1));
      for (let i = 0; i < 3; i += 1) {
        for (const before = written; written < before + 10;)
          await new Promise((resolve) => setTimeout(resolve, 20));
        commands.length = 0;
        client?.on('commandStarted', note);
        const file = await fileIn(`moment-${i}.zip`);
        await exportNewsroom(payload, { file });
        client?.off('commandStarted', note);
        const pairs = new Map<unknown, number>();
        for (const { title } of recordsIn(await readArchive(file), 'collections/topics.jsonl'))
          if (String(title).startsWith('Cặp ')) pairs.set(title, (pairs.get(title) ?? 0) + 1);
        expect(pairs.size).toBeGreaterThan(0);
        if (isWhole) expect([...pairs].filter(([, count]) => count !== 2)).toEqual([]);
        // Those before the snapshot count for the progress.
        const reads = commands.filter(({ readConcern }) => readConcern?.level === 'snapshot');
        if (client) expect(reads.length).toBeGreaterThan(20);
        const moments = reads.map(({ readConcern }) => String(readConcern.atClusterTime ?? 'first'));
        expect(new Set(moments.filter((moment) => moment !== 'first')).size).toBe(client ? 1 : 0);
      }
    } finally {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await outputOf(child);
      clearTimeout(late);
      const cleared = { collection: 'topics' as const, where: { title: { like: 'Cặp ' } } };
      await payload.db.deleteMany(cleared);
    }
  }, 120_000);
});

describe('npm run import:all', () => {
  it('fills an empty newsroom with all of it: an export from there is the same, byte for byte', async () => {
    const target = await place();
    const said = await mustRun(['scripts/import-all.ts', secret], target.env);
    expect(said).toMatch(/\d+ records and \d+ files are in this newsroom, compared with the archive\./);
    expect(said).not.toContain('no passwords');
    const back = await fileIn('back.zip');
    await mustRun(['scripts/export.ts', '--with-secrets', back], target.env);
    const [before, after] = [await readArchive(secret), await readArchive(back)];
    expect(recordsOf(after)).toEqual(recordsOf(before));
    expect(manifestIn(after).entries).toEqual(manifestIn(before).entries);

    const visit = JSON.parse(
      await mustRun(['test/children/visit.ts', filled.editor.email, 'duong-dan-moi'], target.env),
    ) as object;
    expect(visit).toEqual({
      role: 'editor',
      title: expect.stringContaining('Khánh thành'),
      unfinished: null,
      isSaved: true,
    });
  }, 240_000);

  it('gives accounts without secrets a start: wrong passwords are counted, a new one works', async () => {
    const target = await place();
    expect(await mustRun(['scripts/import-all.ts', archive], target.env)).toContain(
      'The accounts have no passwords',
    );
    const { email } = filled.editor;
    const visit = async () =>
      JSON.parse(await mustRun(['test/children/visit.ts', email, 'duong-dan-moi'], target.env)) as object;
    expect(await visit()).toMatchObject({ role: null, isSaved: true });
    const [, , password] = (await mustRun(['scripts/user-password.ts', email], target.env)).trim().split(' ');
    const { role } = JSON.parse(
      await mustRun(['test/children/visit.ts', email, 'duong-dan-moi', password!], target.env),
    ) as { role: string };
    expect(role).toBe('editor');
  }, 240_000);

  const refused = async (file: string): Promise<string> => {
    const error = await importNewsroom(payload, { file }).then(
      () => new Error('accepted'),
      (reason: Error) => reason,
    );
    expect(error.name).toBe('ArchiveError');
    expect(error.message.split('\n')).toHaveLength(1);
    return error.message;
  };

  it('refuses a newsroom with anything in it, and changes nothing', async () => {
    const { code, stderr, stdout } = await runScript(['scripts/import-all.ts', archive]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^This newsroom is not empty \(there is something in \w+\): .* Nothing was changed\.$/,
    );
    const after = await fileIn('unchanged.zip');
    await exportNewsroom(payload, { file: after });
    expect(recordsOf(await readArchive(after))).toEqual(recordsOf(content));
    expect(await readUnfinishedImport(payload)).toBeNull();
  }, 60_000);

  it('refuses an archive of a newer program', async () => {
    const newer = await fileIn('newer.zip');
    await rewrite(archive, newer, (manifest) => ({
      ...manifest,
      migrations: [...manifest.migrations, '20990101_000000_later'],
    }));
    expect(await refused(newer)).toMatch(/made by a newer program/);
  });

  it('writes nothing of a damaged archive', async () => {
    const damaged = await fileIn('damaged.zip');
    const bytes = readFileSync(archive);
    // In the middle of a photo, which is looked at last.
    const at = bytes.indexOf('media/') + 2_000;
    bytes[at] = bytes[at]! ^ 1;
    await writeFile(damaged, bytes);
    const target = await place();
    const { code, stderr } = await runScript(['scripts/import-all.ts', damaged], target.env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/damaged\.zip is damaged \(media\/.*\): nothing was imported\./);
    expect(existsSync(path.join(target.dataDir, 'media'))).toBe(false);
    // Empty still: the whole one goes in.
    await mustRun(['scripts/import-all.ts', archive], target.env);
  }, 240_000);

  it('goes on where it was killed, twice', async () => {
    const large = await fileIn('large.zip');
    await enlarge(archive, large);
    const target = await place();
    const files = path.join(target.dataDir, 'files');
    const reached = [
      /** Some of the records are in. */
      async () => (await countIn(target, 'topics')) > 500,
      /** Some of the files are in. */
      async () => existsSync(files) && readdirSync(files).length > 50,
    ];
    for (const isReached of reached) {
      const child = startScript(['scripts/import-all.ts', large], target.env);
      const ended = outputOf(child);
      while (child.exitCode === null && !(await isReached()))
        await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill('SIGKILL');
      const { code, stderr } = await ended;
      expect([code, stderr]).toEqual([null, '']);
    }
    const said = await mustRun(['scripts/import-all.ts', large], target.env);
    expect(said).toContain('It went on with the import that was interrupted.');

    const back = await fileIn('large-back.zip');
    await mustRun(['scripts/export.ts', back], target.env);
    expect(recordsOf(await readArchive(back))).toEqual(recordsOf(await readArchive(large)));
    expect(readdirSync(files).filter((name) => name.endsWith('.partial'))).toEqual([]);
  }, 600_000);
});

/** The same archive with another manifest, and whatever is added to it. */
const rewrite = async (
  from: string,
  to: string,
  change: (manifest: Manifest) => Manifest,
  more: Record<string, Buffer> = {},
): Promise<void> => {
  const entries = new Map([...(await readArchive(from)), ...Object.entries(more)]);
  const manifest = change(JSON.parse(entries.get(MANIFEST)!.toString()) as Manifest);
  const writer = ArchiveWriter.begin(to);
  for (const [name, bytes] of entries)
    if (![MANIFEST, MANIFEST_HASH].includes(name)) await writer.add(name, [bytes], { compress: true });
  const text = JSON.stringify(manifest);
  await writer.add(MANIFEST, [Buffer.from(text)], { compress: true });
  await writer.add(MANIFEST_HASH, [Buffer.from(`${sha256(text)}  ${MANIFEST}\n`)], { compress: false });
  await writer.finish();
};

/** The same archive with so many topics and files that an import takes a while. */
const enlarge = async (from: string, to: string): Promise<void> => {
  const name = 'collections/topics.jsonl';
  const at = '2026-11-24T12:00:00.000Z';
  const topics = Array.from({ length: 6_000 }, (_, i) => {
    const id = `f${String(i).padStart(23, '0')}`;
    return `${JSON.stringify({ id, createdAt: at, order: i, slug: `chuyen-muc-${i}`, title: `Chuyên mục ${i}`, updatedAt: at })}\n`;
  });
  const text = Buffer.from((await readArchive(from)).get(name)!.toString() + topics.join(''));
  const files = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, i) => [`files/ban-chup-${i}.pdf`, Buffer.alloc(10_000, i)]),
  );
  const entryOf = (one: string, bytes: Buffer) => ({ name: one, bytes: bytes.length, sha256: sha256(bytes) });
  await rewrite(
    from,
    to,
    (manifest) => ({
      ...manifest,
      entries: [
        ...manifest.entries.map((entry) =>
          entry.name === name ? { ...entryOf(name, text), records: entry.records! + topics.length } : entry,
        ),
        ...Object.entries(files).map(([one, bytes]) => entryOf(one, bytes)),
      ],
    }),
    { [name]: text, ...files },
  );
};
