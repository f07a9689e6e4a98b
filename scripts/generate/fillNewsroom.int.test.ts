import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overAt, type EventTimes } from '@/domain/eventTimes';
import { foldedFieldsOf, isSearchedList } from '@/domain/listSearch';
import { fold } from '@/domain/text';
import { canonicalizer } from '@/platform/db/portable/canonical';
import { readRecords } from '@/platform/db/portable/reader';
import { readReferences } from '@/platform/db/portable/references';
import { sourcesOf } from '@/platform/db/portable/sources';
import { writerFor } from '@/platform/db/portable/writer';
import { searchOf } from '@/platform/search/engine';
import { parseQuestion } from '@/platform/search/question/parseQuestion';
import { NO_SYNONYMS } from '@/platform/search/question/synonyms';
import { localFileStore } from '@/platform/storage/fileStore';
import { getAgency } from '@/site/data/agencies';
import { getArticle, getArticleList } from '@/site/data/articles';
import { getDocument } from '@/site/data/documents';
import { getEvent } from '@/site/data/events';
import { getPerson } from '@/site/data/people';
import { expectConsistent } from '@/test/consistency';
import { createArticle, createUser, openNewsroom } from '@/test/newsroom';
import { BATCH, fillNewsroom, GenerateRefusal, type FillOptions } from './fillNewsroom';
import { GeneratedNewsroom } from './GeneratedNewsroom';
import { GENERATED, type GeneratedKind } from './ids';

const UNTIL = '2026-06-30';
const first = { stories: 300, seed: 1, until: UNTIL };
const newsroom = new GeneratedNewsroom(first);

let payload: Payload;
let folder: string;

const fill = (over: Partial<FillOptions> = {}) =>
  fillNewsroom(payload, { ...first, files: localFileStore(folder), ...over });
const row = (kind: GeneratedKind, number: number) => newsroom.rows(kind, number, number + 1)[0]!;
const count = async () => (await payload.count({ collection: 'articles' })).totalDocs;

beforeAll(async () => {
  payload = await openNewsroom();
  folder = await mkdtemp(path.join(tmpdir(), 'toasoan-generate-'));
  expect(await fill()).toMatchObject({ stories: 300, isDone: true, isResumed: false });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const asStored =
  (kind: GeneratedKind) =>
  (row: Record<string, unknown>): Record<string, unknown> => ({
    ...row,
    ...(isSearchedList(kind) ? foldedFieldsOf(kind, row) : {}),
    ...(kind === 'events' ? { overAt: overAt(row as unknown as EventTimes) } : {}),
  });

describe('a filled newsroom', () => {
  it('holds exactly what was generated, on either database', async () => {
    const sources = sourcesOf(payload.config, { withSecrets: true });
    const references = await readReferences(payload.db, sources);
    for (const source of sources) {
      const kind = source.slug as GeneratedKind;
      // What pictures are is told by their files.
      if (source.kind !== 'collections' || !GENERATED.includes(kind) || kind === 'media') continue;
      const canonical = canonicalizer(source, references, payload.blocks);
      const stored: unknown[] = [];
      for await (const rows of readRecords(payload.db, source)) stored.push(...rows.map(canonical));
      const again = canonicalizer(source, references, payload.blocks);
      const generated = newsroom.rows(kind, 0, newsroom.count[kind]).map(asStored(kind)).map(again);
      expect(stored).toHaveLength(generated.length);
      stored.forEach((each, number) => expect(each).toEqual(generated[number]));
    }
  });

  it('is whole: each story has its version, and every reference leads somewhere', async () => {
    expect((await expectConsistent(payload)).size).toBe(300);
    await writerFor(payload).check();
  });

  it('has the pictures that its stories share', async () => {
    const files = new Set(await readdir(path.join(folder, 'media')));
    const { docs } = await payload.find({ collection: 'media', limit: 0, depth: 0 });
    for (const { sizes, placeholder } of docs) {
      expect(placeholder).toMatch(/^data:image\/webp/);
      for (const size of Object.values(sizes!)) expect(files.has(size.filename!)).toBe(true);
    }
    expect(files.has(docs.find(({ id }) => id === newsroom.ids.of('media', 0))!.filename!)).toBe(true);
  });

  it('is read by the public', async () => {
    const story = row('articles', 0);
    const page = (await getArticle(String(story.slug)))!;
    expect(page.title).toBe(story.title);
    expect((await getArticleList()).articles.items.length).toBeGreaterThan(0);
    expect(await getAgency(String(row('agencies', 3).slug))).not.toBeNull();
    expect(await getEvent(String(row('events', 3).slug))).not.toBeNull();
    expect(await getDocument(String(row('documents', 3).slug))).not.toBeNull();
    expect(await getPerson(String(row('people', 3).slug))).not.toBeNull();
  });
});

describe('what was generated', () => {
  it('is found by its words', async () => {
    const story = row('articles', 0);
    const parsed = parseQuestion(fold(String(story.title)), { synonyms: NO_SYNONYMS });
    if (parsed.problem !== null) throw new Error('no question');
    const { hits } = await searchOf(payload).search(parsed.question, new Date());
    expect(hits.some(({ kind, id }) => kind === 'articles' && id === story.id)).toBe(true);
    const kinds = ['articles', 'agencies', 'events', 'documents', 'people'] as const;
    const all = kinds.reduce((sum, kind) => sum + newsroom.count[kind], 0);
    expect(await searchOf(payload).count()).toBe(all);
  });
});

describe('filling again', () => {
  it('changes nothing when all of it is there', async () => {
    expect(await fill()).toMatchObject({ records: 0, isDone: true });
    expect(await count()).toBe(300);
  });

  it('refuses another size, another seed, and stories of other origin', async () => {
    await expect(fill({ stories: 301 })).rejects.toThrow(GenerateRefusal);
    await expect(fill({ stories: 301, isAdding: true })).rejects.toThrow(GenerateRefusal);
    await expect(fill({ seed: 2 })).rejects.toThrow(GenerateRefusal);
    await payload.kv.delete('toasoan:generated');
    await createArticle(payload, { _status: 'published', authors: [{ name: 'Hà Vy', role: 'text' }] });
    await expect(fill({ seed: 2 })).rejects.toThrow('--add');
    expect(await count()).toBe(301);
  });

  it('goes on after a stop with whole batches, beside what is there', async () => {
    const stories = 2 * BATCH + 300;
    const stop = new AbortController();
    const second = { stories, seed: 2, until: UNTIL, isAdding: true };
    const stopped = await fill({
      ...second,
      signal: stop.signal,
      onProgress: ({ at, done }) => {
        if (at === 'articles' && done > BATCH) stop.abort();
      },
    });
    expect(stopped.isDone).toBe(false);
    const left = await count();
    expect((left - 301) % BATCH).toBe(0);
    expect(left).toBeGreaterThan(301);
    expect(left).toBeLessThan(301 + stories);
    expect(await fill(second)).toMatchObject({ isDone: true, isResumed: true });
    expect(await count()).toBe(301 + stories);
    expect((await expectConsistent(payload)).size).toBe(301 + stories);
  });
});

describe('a generated record', () => {
  it('is opened and corrected in the admin', async () => {
    const user = await createUser(payload, 'administrator');
    for (const kind of ['articles', 'agencies', 'events', 'documents', 'people'] as const) {
      const { id } = row(kind, 5);
      const draft = await payload.findByID({
        collection: kind,
        id,
        draft: true,
        user,
        overrideAccess: false,
      });
      expect(draft).toMatchObject({ id, _status: 'published' });
    }
    const { id, lead } = row('articles', 7);
    await payload.update({
      collection: 'articles',
      id,
      data: { title: 'Sửa đầu đề cho đúng' },
      draft: true,
      user,
      overrideAccess: false,
    });
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: '-updatedAt',
    });
    expect(docs).toHaveLength(2);
    expect(docs[0]!.version).toMatchObject({ title: 'Sửa đầu đề cho đúng', lead });
    expect((await payload.findByID({ collection: 'articles', id })).title).toBe(row('articles', 7).title);
  });
});
