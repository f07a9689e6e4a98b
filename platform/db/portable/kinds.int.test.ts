import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { pushDevSchema } from '@payloadcms/drizzle';
import { lexicalEditor } from '@payloadcms/richtext-lexical';
import { BSON, MongoClient } from 'mongodb';
import { buildConfig, getPayload, type CollectionConfig, type Field, type Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withDatabase } from '@/test/mongoServer';
import { databaseAdapter } from '../adapter';
import { storeOf } from '../store';
import type { CanonicalRecord } from './canonical';
import { canonicalPages, textOfPage } from './lines';
import { readReferences } from './references';
import { sourcesOf } from './sources';
import { writerFor } from './writer';

/** Fields of every kind Payload has, wherever a database may keep them in a way of its own. */
const kinds = (deeper: Field[]): Field[] => [
  { name: 'text', type: 'text' },
  { name: 'texts', type: 'text', hasMany: true },
  { name: 'long', type: 'textarea', defaultValue: 'not empty' },
  { name: 'mail', type: 'email' },
  { name: 'code', type: 'code' },
  { name: 'number', type: 'number', defaultValue: 7 },
  { name: 'numbers', type: 'number', hasMany: true },
  { name: 'check', type: 'checkbox', defaultValue: true },
  { name: 'day', type: 'date' },
  { name: 'moment', type: 'date', timezone: true },
  { name: 'choice', type: 'select', options: ['a', 'b', 'c'], defaultValue: 'a' },
  { name: 'choices', type: 'select', hasMany: true, options: ['a', 'b', 'c'] },
  { name: 'radio', type: 'radio', options: ['a', 'b'] },
  { name: 'json', type: 'json' },
  { name: 'rich', type: 'richText' },
  { name: 'point', type: 'point' },
  { name: 'one', type: 'relationship', relationTo: 'targets' as never },
  { name: 'many', type: 'relationship', relationTo: 'targets' as never, hasMany: true },
  { name: 'either', type: 'relationship', relationTo: ['targets', 'others'] as never[] },
  { name: 'any', type: 'relationship', relationTo: ['targets', 'others'] as never[], hasMany: true },
  { name: 'seen', type: 'text', virtual: true },
  ...deeper,
];

const deep = (): Field[] => [
  { name: 'group', type: 'group', fields: kinds([]) },
  { type: 'tabs', tabs: [{ name: 'tab', fields: [{ name: 'inTab', type: 'text' }] }] },
  {
    type: 'collapsible',
    label: 'Rows',
    fields: [
      {
        name: 'rows',
        type: 'array',
        fields: kinds([
          {
            name: 'inner',
            type: 'array',
            // Not a list of choices: of rows in rows, Payload cannot save its versions on SQLite.
            fields: [{ name: 'text', type: 'text' }],
          },
        ]),
      },
    ],
  },
  {
    name: 'blocks',
    type: 'blocks',
    blocks: [
      {
        slug: 'kinds',
        fields: kinds([{ name: 'inner', type: 'array', fields: [{ name: 'text', type: 'text' }] }]),
      },
      { slug: 'plain', fields: [{ name: 'text', type: 'text', required: true }] },
    ],
  },
];

const plain = (slug: string): CollectionConfig => ({
  slug,
  fields: [{ name: 'title', type: 'text', unique: true }],
});

/** Made anew for each: a configuration is written into when it is read. */
const collections = (): CollectionConfig[] => [
  plain('targets'),
  plain('others'),
  { slug: 'everything', versions: { drafts: { autosave: true } }, fields: kinds(deep()) },
  { slug: 'history', versions: true, fields: [{ name: 'title', type: 'text', required: true }] },
];

const open = async (url: string): Promise<Payload> => {
  const config = await buildConfig({
    secret: 'only for tests',
    db: databaseAdapter(url),
    editor: lexicalEditor(),
    collections: collections(),
    globals: [
      { slug: 'settings', versions: { drafts: true }, fields: kinds([]) },
      { slug: 'never-set', fields: kinds([]) },
    ],
    admin: {
      timezones: { supportedTimezones: [{ label: 'Việt Nam', value: 'Asia/Ho_Chi_Minh' }] },
    },
    telemetry: false,
    typescript: { autoGenerate: false },
  });
  const payload = await getPayload({ config, key: url });
  payload.logger.level = 'fatal';
  if (storeOf(payload).kind === 'sqlite') await pushDevSchema(payload.db as never);
  return payload;
};

type Lines = Record<string, string>;

const linesOf = async (payload: Payload): Promise<Lines> => {
  const sources = sourcesOf(payload.config, { withSecrets: true });
  const references = await readReferences(payload.db, sources);
  const lines: Lines = {};
  for (const source of sources) {
    lines[source.file] = '';
    for await (const page of canonicalPages(payload.db, source, references))
      lines[source.file] += textOfPage(page).toString();
  }
  return lines;
};

const move = async (from: Lines, to: Payload): Promise<void> => {
  const writer = writerFor(to);
  for (const source of sourcesOf(to.config, { withSecrets: true })) {
    const records = from[source.file]!.split('\n').filter(Boolean);
    if (records.length > 0)
      await writer.write(
        source,
        records.map((line) => JSON.parse(line) as CanonicalRecord),
      );
  }
  await writer.check();
};

const richText = { root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [] } };
const VERSION_FLAGS = new Set(['latest', 'autosave']);
/** The same letters, composed and in parts: neither may become the other. */
const VIETNAMESE = ['Đồng Rui: cầu nối đôi bờ', 'Đồng Rui: cầu nối đôi bờ'.normalize('NFD')];

describe('records of every kind of field', () => {
  const here = inject('database');
  const folderOf = mkdtemp(path.join(tmpdir(), 'toasoan-kinds-'));
  const opened: Payload[] = [];
  const mongos: string[] = [];

  const openNew = async (kind: 'sqlite' | 'mongodb'): Promise<Payload> => {
    if (kind === 'mongodb') mongos.push(withDatabase(process.env.DATABASE_URL!, `kinds-${randomUUID()}`));
    const url =
      kind === 'mongodb' ? mongos.at(-1)! : `file:${path.join(await folderOf, `${randomUUID()}.db`)}`;
    const payload = await open(url);
    opened.push(payload);
    return payload;
  };

  let payload: Payload;
  let lines: Lines;
  let gone: string;

  beforeAll(async () => {
    process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true';
    payload = await openNew(here.kind);
    const create = (collection: string, data: object, more: object = {}) =>
      payload.create({ collection: collection as never, data: data as never, ...more }) as Promise<{
        id: string;
      }>;
    const t = await Promise.all(['a', 'b', 'c'].map((title) => create('targets', { title })));
    const o = await create('others', {});
    const values = (n: number) => ({
      text: VIETNAMESE[n % 2],
      texts: [...VIETNAMESE, ''],
      long: '',
      mail: 'ai@toasoan.example',
      code: 'if (a < b) {\n\t"\\u2028": \u2028\u2029\r\n}',
      number: [0, -0.5, 1e21, 2 ** 40, -7][n % 5],
      numbers: [3, 1, 2, 0.1],
      check: n % 2 === 0,
      day: '2024-02-29T05:00:00.000Z',
      moment: '1975-04-30T04:30:00.000Z',
      moment_tz: 'Asia/Ho_Chi_Minh',
      choice: 'b',
      choices: ['c', 'a'],
      radio: 'a',
      json: {
        z: [1, null, { b: undefined, a: {} }, []],
        a: '',
        10: 'ten',
        9: 'nine',

        x: null,
      },
      rich: richText,
      point: [107.5, 21.25],
      one: t[0]!.id,
      many: [t[2]!.id, t[0]!.id],
      either: { relationTo: 'others', value: o.id },
      any: [
        { relationTo: 'targets', value: t[1]!.id },
        { relationTo: 'others', value: o.id },
        { relationTo: 'targets', value: t[0]!.id },
      ],
    });
    const everything = (n: number) => ({
      ...values(n),
      group: values(n + 1),
      tab: { inTab: 'x' },
      rows: [{ ...values(n + 2), inner: [{ text: '1' }, { text: '2' }] }, {}, { inner: [{ text: 'only' }] }],
      blocks: [
        { blockType: 'plain', text: 'first', blockName: 'Tên khối' },
        { blockType: 'kinds', ...values(n + 3), inner: [{ text: 'x' }, { text: 'y' }] },
        { blockType: 'plain', text: 'third' },
        { blockType: 'kinds' },
      ],
    });
    for (let n = 0; n < 5; n += 1) {
      const { id } = await create('everything', { ...everything(n), _status: 'published' });
      const update = (data: object, more: object) =>
        payload.update({ collection: 'everything' as never, id, data: data as never, ...more });
      await update(everything(n + 1), { draft: true });
      await update({ text: 'autosaved' }, { draft: true, autosave: true });
    }
    await create('everything', { _status: 'draft' }, { draft: true });
    // Nothing at all, where fields begin with something.
    const nothing = Object.fromEntries(Object.keys(values(0)).map((name) => [name, null]));
    await create('everything', { ...nothing, rows: [], blocks: [], group: nothing, _status: 'published' });
    const old = await create('history', { title: 'one' });
    await payload.update({ collection: 'history' as never, id: old.id, data: { title: 'two' } as never });
    await payload.updateGlobal({ slug: 'settings' as never, data: values(1) as never });
    await payload.updateGlobal({ slug: 'settings' as never, data: { text: 'draft' } as never, draft: true });
    // Gone, and referred to by all of the above.
    gone = t[1]!.id;
    await payload.delete({ collection: 'targets' as never, id: gone });
    lines = await linesOf(payload);
  }, 120_000);

  afterAll(async () => {
    for (const one of opened) await one.destroy();
    await rm(await folderOf, { recursive: true, force: true });
    for (const url of mongos) {
      const client = new MongoClient(url);
      await client.db().dropDatabase();
      await client.close();
    }
  });

  const parsed = (file: string) =>
    lines[file]!.split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, never>);

  it('are whole in their lines', () => {
    const [first] = parsed('collections/everything.jsonl');
    expect(first).toMatchObject({
      text: VIETNAMESE[0],
      texts: [...VIETNAMESE, ''],
      long: '',
      number: 0,
      numbers: [3, 1, 2, 0.1],
      check: true,
      day: '2024-02-29T05:00:00.000Z',
      moment_tz: 'Asia/Ho_Chi_Minh',
      choices: ['c', 'a'],
      point: { type: 'Point', coordinates: [107.5, 21.25] },
      group: { text: VIETNAMESE[1] },
      tab: { inTab: 'x' },
    });
    expect(first!.rows).toHaveLength(3);
    expect((first!.blocks as unknown as { blockType: string }[]).map(({ blockType }) => blockType)).toEqual([
      'plain',
      'kinds',
      'plain',
      'kinds',
    ]);
    expect(JSON.stringify(first!.json)).toBe(
      '{"9":"nine","10":"ten","a":"","x":null,"z":[1,null,{"a":{}},[]]}',
    );
    expect(first).not.toHaveProperty('seen');
  });

  it('leave out what leads nowhere', () => {
    const [first] = parsed('collections/everything.jsonl');
    expect((first!.any as unknown as { relationTo: string }[]).map(({ relationTo }) => relationTo)).toEqual([
      'others',
      'targets',
    ]);
    expect(Object.values(lines).join('')).not.toContain(gone);
  });

  it('keep versions apart, with their marks', () => {
    const versions = parsed('versions/everything.jsonl') as unknown as { latest?: true; autosave?: true }[];
    expect(versions).toHaveLength(17);
    expect(versions.filter(({ latest }) => latest)).toHaveLength(7);
    expect(versions.filter(({ autosave }) => autosave)).toHaveLength(5);
    expect(parsed('versions/history.jsonl')).toHaveLength(2);
    expect(parsed('globals-versions/settings.jsonl')).toHaveLength(2);
    expect(lines['globals/never-set.json']).toBe('');
  });

  it('are sorted by their ids', () => {
    for (const file of Object.keys(lines)) {
      const ids = parsed(file).map(({ id }) => String(id));
      expect(ids).toEqual([...new Set(ids)].sort());
    }
  });

  const ways = here.kind === 'sqlite' ? (['sqlite'] as const) : (['mongodb', 'sqlite'] as const);
  it.each(ways)(
    'are the same on %s, and when they come back',
    async (kind) => {
      const there = await openNew(kind);
      await move(lines, there);
      const moved = await linesOf(there);
      expect(moved).toEqual(lines);
      const back = await openNew(here.kind);
      await move(moved, back);
      expect(await linesOf(back)).toEqual(lines);
    },
    120_000,
  );

  if (here.kind === 'mongodb')
    it('lie in MongoDB as Payload itself puts them there', async () => {
      const there = await openNew('mongodb');
      await move(lines, there);
      expect(clean(await documentsOf(there), gone)).toEqual(clean(await documentsOf(payload), gone));
    }, 60_000);

  it('are read by Payload as before', async () => {
    const there = await openNew(ways.at(-1)!);
    await move(lines, there);
    const all = { limit: 0, pagination: false, depth: 1, sort: 'id' } as const;
    for (const collection of ['everything', 'history'] as never[]) {
      const read = async (from: Payload) => ({
        docs: (await from.find({ collection, ...all })).docs,
        versions: (await from.findVersions({ collection, ...all })).docs,
      });
      const [before, after] = [await read(payload), await read(there)];
      expect(clean(after, gone)).toEqual(clean(before, gone));
    }
  }, 120_000);
});

/** Without what amounts to nothing, and without references to the record that is `gone`: MongoDB keeps them. */
const clean = (value: unknown, gone: string): unknown => {
  if (value === null || value === undefined || value === gone) return undefined;
  if (typeof value !== 'object') return value;
  const { value: target, $oid } = value as { value?: unknown; $oid?: unknown };
  if ($oid === gone || target === gone || (target as { $oid?: unknown } | undefined)?.$oid === gone)
    return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => clean(item, gone)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  const entries = Object.entries(value as object)
    .map(([key, inner]): [string, unknown] => [key, clean(inner, gone)])
    .filter(([key, inner]) => inner !== undefined && !(VERSION_FLAGS.has(key) && inner === false));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

/** All documents as BSON has them: an id is `{ $oid }`, a date `{ $date }`. `__v` is Mongoose's alone. */
const documentsOf = async (payload: Payload): Promise<unknown> => {
  const { collections, globals, versions } = payload.db as unknown as MongooseAdapter;
  const names = ['targets', 'others', 'everything', 'history'];
  const models = [...names.map((name) => collections[name]!), ...Object.values(versions), globals];
  const read = models.map(async (model) => {
    const documents = await model.collection
      .find({}, { projection: { __v: 0 } })
      .sort({ _id: 1 })
      .toArray();
    return BSON.EJSON.serialize(documents, { relaxed: true });
  });
  return Promise.all(read);
};
