import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { MongoClient } from 'mongodb';
import type { Payload } from 'payload';
import { expect } from 'vitest';
import { openPromise } from 'yauzl';
import { blockNode, paragraphNode, stateOf } from '@/domain/richText';
import type { User } from '@/payload-types';
import { articleData } from './articleData';
import { withDatabase } from './mongoServer';
import {
  createAgency,
  createDocument,
  createEvent,
  createFile,
  createMedia,
  createPerson,
  createTopic,
  createUser,
  PASSWORD,
  signIn,
} from './newsroom';
import { waitForExit } from './process';

/** A database and a data folder that no test file has been given: for what a script is to fill. */
export interface Place {
  env: Record<string, string>;
  dataDir: string;
  dispose(): Promise<void>;
}

/** A place on either database. MongoDB's is on the server of this test file. */
export const newPlace = async (kind: 'sqlite' | 'mongodb'): Promise<Place> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'toasoan-place-'));
  const url =
    kind === 'sqlite'
      ? `file:${path.join(dataDir, 'toasoan.db')}`
      : withDatabase(process.env.DATABASE_URL!, `place-${randomUUID()}`);
  return {
    env: { DATA_DIR: dataDir, DATABASE_URL: url },
    dataDir,
    dispose: async () => {
      await rm(dataDir, { recursive: true, force: true });
      if (kind === 'sqlite') return;
      const client = new MongoClient(url);
      await client.db().dropDatabase();
      await client.close();
    },
  };
};

/** How many rows there are in a table or collection of a place, while somebody else fills it. */
export const countIn = async ({ env }: Place, name: string): Promise<number> => {
  const url = env.DATABASE_URL!;
  if (url.startsWith('mongodb')) {
    const client = new MongoClient(url);
    const count = await client.db().collection(name).countDocuments({});
    await client.close();
    return count;
  }
  const file = url.slice('file:'.length);
  if (!existsSync(file)) return 0;
  const client = createClient({ url });
  try {
    const { rows } = await client.execute(`SELECT count(*) AS count FROM "${name}"`);
    return Number(rows[0]!.count);
  } catch {
    // Not made yet, or just being made.
    return 0;
  } finally {
    client.close();
  }
};

/** Starts a script of ours as package.json does; on this test file's own newsroom unless `env` names another. */
export const startScript = (args: string[], env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, ['--conditions=production', '--import', 'tsx', ...args], {
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

export interface Ended {
  code: number | null;
  stdout: string;
  /** Without what Node says of its own. */
  stderr: string;
}

export const outputOf = async (child: ChildProcess): Promise<Ended> => {
  let stdout = '';
  let stderr = '';
  child.stdout!.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await waitForExit(child);
  return { code, stdout, stderr: stderr.replace(/^\(.*\n/gm, '').trim() };
};

export const runScript = (args: string[], env: Record<string, string> = {}): Promise<Ended> =>
  outputOf(startScript(args, env));

/** Runs a script that has to succeed; answers what it printed. */
export const mustRun = async (args: string[], env: Record<string, string> = {}): Promise<string> => {
  const { code, stdout, stderr } = await runScript(args, env);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
};

/** What is in an archive: the bytes of each entry by its name. */
export const readArchive = async (file: string): Promise<Map<string, Buffer>> => {
  const zip = await openPromise(file);
  const content = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks = await (await zip.openReadStreamPromise(entry)).toArray();
    content.set(entry.fileName, Buffer.concat(chunks as Buffer[]));
  }
  return content;
};

/** The records of one file of an archive. */
export const recordsIn = (content: ReadonlyMap<string, Buffer>, name: string): Record<string, unknown>[] =>
  content
    .get(name)!
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const COMPOSED = 'Lễ hội đình Trà Cổ';
/** The same word in two spellings that look alike, and letters that break lines elsewhere than in JSON. */
export const VIETNAMESE = `${COMPOSED.normalize('NFC')} / ${COMPOSED.normalize('NFD')}\u2028\u2029`;

export interface Filled {
  editor: User;
  /** Texts that must not leave the newsroom unless secrets are asked for. */
  secrets: string[];
  /** Texts that must not leave it ever. */
  sessions: string[];
}

const fillUsers = async (payload: Payload): Promise<Filled & { users: User[] }> => {
  const users = await Promise.all(
    (['administrator', 'editor', 'journalist'] as const).map((role) => createUser(payload, role)),
  );
  const [administrator, editor, journalist] = users as [User, User, User];
  await signIn(payload, editor);
  const token = (await payload.forgotPassword({
    collection: 'users',
    data: { email: administrator.email },
    disableEmail: true,
  })) as string;
  await expect(
    payload.login({ collection: 'users', data: { email: journalist.email, password: `${PASSWORD}?` } }),
  ).rejects.toThrow();
  const { docs } = await payload.db.find<{ hash: string; salt: string; sessions?: { id: string }[] }>({
    collection: 'users',
    limit: 0,
    pagination: false,
  });
  const sessions = docs.flatMap((doc) => (doc.sessions ?? []).map(({ id }) => id));
  expect(sessions).toHaveLength(1);
  return {
    users,
    editor,
    secrets: [token, ...docs.flatMap(({ hash, salt }) => [hash, salt])],
    sessions,
  };
};

/** Puts something of everything into an empty newsroom: whatever an editor can make, undo and leave behind. */
export const fillNewsroom = async (payload: Payload): Promise<Filled> => {
  const { users, ...filled } = await fillUsers(payload);
  const { editor } = filled;
  const [photo, emblem] = [await createMedia(payload, { caption: VIETNAMESE }), await createMedia(payload)];
  const scan = await createFile(payload, {}, editor);
  const topics = [await createTopic(payload), await createTopic(payload, { order: null })];
  const commune = await createAgency(payload, { emblem: emblem.id });
  const document = await createDocument(payload, { files: [scan.id], issuer: commune.id, summary: '' });
  const district = await createAgency(payload, {
    names: [
      { official: 'Phòng Văn hóa huyện', until: '2021-02-28T17:00:00.000Z' },
      { official: 'Phòng Văn hóa và Thông tin huyện', short: 'Phòng VHTT', from: '2021-03-01T00:00:00.000Z' },
    ],
    parents: [{ agency: commune.id, from: '2019-12-31T17:00:00.000Z' }],
    successors: [{ change: 'merged', agency: commune.id, document: document.id, note: VIETNAMESE }],
  });
  const person = await createPerson(payload, {
    portrait: photo.id,
    positions: [{ title: 'Chủ tịch', agency: district.id, from: '2024-01-01T00:00:00.000Z' }],
    contact: { phone: '', email: 'ai@toasoan.example' },
  });
  const event = await createEvent(payload, {
    hosts: [commune.id, district.id],
    participants: [district.id],
    chair: person.id,
    agenda: [{ time: '8:00', item: 'Khai mạc' }, { item: VIETNAMESE }],
    attachments: [scan.id],
    visibility: 'internal',
    start_tz: 'Asia/Ho_Chi_Minh',
    allDay: true,
  });
  await payload.update({ collection: 'users', id: editor.id, data: { person: person.id } });

  const story = (over: Record<string, unknown> = {}) =>
    payload.create({
      collection: 'articles',
      data: articleData({
        kicker: VIETNAMESE,
        heroImage: photo.id,
        body: stateOf([
          paragraphNode(VIETNAMESE),
          blockNode('6561a0b0c0d0e0f000000001', 'pullQuote', { quote: '“Trích”', attribution: '' }),
          { type: 'upload', version: 3, relationTo: 'media', value: photo.id, fields: null, format: '' },
        ]),
        authors: [
          { name: 'Hà Vy', role: 'text' },
          { person: person.id, agency: commune.id, role: 'photo' },
        ],
        agencies: [{ agency: district.id, role: 'host' }, { agency: commune.id }],
        people: [{ person: person.id, position: 'Chủ tịch' }],
        events: [event.id],
        documents: [document.id],
        topics: [topics[1]!.id, topics[0]!.id],
        source: {
          name: 'Báo Quảng Ninh',
          url: 'https://example.vn/tin',
          publishedAt: '1999-12-31T17:00:00.000Z',
        },
        meta: { title: 'Tựa để chia sẻ', image: emblem.id },
        ...over,
      }) as never,
      user: editor,
    });
  const published = await story({ _status: 'published' });
  const { id } = published;
  const update = (data: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    payload.update({ collection: 'articles', id, data, user: editor, ...more } as never);
  await update({ slug: 'duong-dan-moi', _status: 'published' });
  await update({ title: 'Bản sửa chưa đăng' }, { draft: true });
  await update({ lead: 'Đang gõ dở …' }, { draft: true, autosave: true });
  await story({ _status: 'draft', title: 'Tin nháp', topics: [], agencies: [], lead: VIETNAMESE });
  const gone = await story({ title: 'Tin đã xóa', _status: 'published' });
  await payload.delete({ collection: 'articles', id: gone.id });

  await payload.updateGlobal({
    slug: 'site',
    data: {
      name: 'Cổng thông tin Tiên Yên',
      emblem: emblem.id,
      unitInCharge: 'Trung tâm',
      responsiblePerson: 'Hà Vy',
      address: 'Tiên Yên',
      phone: '0203',
    },
  });
  await payload.updateGlobal({
    slug: 'navigation',
    data: {
      main: [
        { kind: 'topic', topic: topics[0]!.id },
        { kind: 'url', label: 'Liên hệ', url: '/lien-he' },
      ],
    },
  });
  for (const user of users)
    await payload.db.create({
      collection: 'payload-preferences',
      data: {
        user: { relationTo: 'users', value: user.id },
        key: `collection-articles-${id}`,
        value: { fields: { lastOpened: id }, columns: [], nothing: null, '10': 1, '9': { b: 1, a: 2 } },
      },
    });
  await payload.db.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: editor.id },
    },
  });
  await payload.kv.set('toasoan:demo', { loadedAt: new Date().toISOString() });
  return filled;
};
