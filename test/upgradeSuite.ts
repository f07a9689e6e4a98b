import type { CollectionSlug, Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { overAt } from '@/domain/eventTimes';
import { foldedFieldsOf, SEARCHED, type SearchedList } from '@/domain/listSearch';
import { storeOf } from '@/platform/db/store';
import { getAgency } from '@/site/data/agencies';
import { getAgencyList } from '@/site/data/agencyTree';
import { getArticle, getArticleList } from '@/site/data/articles';
import { getDocumentList } from '@/site/data/documentRegister';
import { getDocument } from '@/site/data/documents';
import { getEvent, getEventList } from '@/site/data/events';
import { getFeed } from '@/site/data/feed';
import { getFrame } from '@/site/data/frame';
import { getFrontPage } from '@/site/data/front';
import { getPerson, getPersonList } from '@/site/data/people';
import { getRedirect } from '@/site/data/redirects';
import { getTopic } from '@/site/data/topics';
import { readDatabase, restoreRelease, type Contents } from './fixtures/releases/database';
import { runMigrateScript } from './migrateScript';
import { openNewsroom } from './newsroom';
import { relationsIn, type Relation } from './relations';

const OBJECT_ID = /^[0-9a-f]{24}$/;

const PAGES = {
  articles: getArticle,
  agencies: getAgency,
  events: getEvent,
  people: getPerson,
  documents: getDocument,
  topics: getTopic,
} as const;

const tableOf = (payload: Payload, slug: CollectionSlug): string => {
  if (storeOf(payload).kind === 'sqlite') return slug.replaceAll('-', '_');
  return slug === 'people' ? 'peoples' : slug;
};

const everything = (payload: Payload, collection: CollectionSlug) =>
  payload.find({ collection, limit: 0, pagination: false, depth: 1, draft: true });

/** Tests of a newsroom that was run with an older release until now; see test/fixtures/releases. */
export const upgradeSuite = (release: string): void => {
  describe(`a database of ${release}`, () => {
    let payload: Payload;
    let before: Contents;
    let collections: CollectionSlug[];

    beforeAll(async () => {
      before = await restoreRelease(release);
      const { code, stderr } = await runMigrateScript();
      expect([code, stderr.replace(/^\(.*$/gm, '').trim()]).toEqual([0, '']);
      payload = await openNewsroom();
      collections = Object.keys(payload.collections).filter(
        (slug) => !['payload-migrations', 'payload-kv'].includes(slug),
      ) as CollectionSlug[];
    }, 240_000);

    it('has had every migration', async () => {
      const { docs } = await payload.find({ collection: 'payload-migrations', limit: 0 });
      const { migrations } = await import('@/platform/db/migrations/list');
      const { kind } = storeOf(payload);
      expect(docs.map(({ name }) => name).sort()).toEqual(
        migrations.filter(({ databases }) => databases.includes(kind)).map(({ name }) => name),
      );
    });

    it('reads every record, each with an id of today, and every relation leads to a record', async () => {
      const records = new Map<string, Record<string, unknown>[]>();
      for (const slug of collections) records.set(slug, (await everything(payload, slug)).docs as never);
      const counts = [...records].map(([slug, docs]) => [slug, docs.length]);
      expect(counts).toEqual(collections.map((slug) => [slug, before[tableOf(payload, slug)]?.length ?? 0]));

      const known = new Set<string>();
      for (const [slug, docs] of records) for (const { id } of docs) known.add(`${slug} ${String(id)}`);
      for (const one of known) expect(one.split(' ')[1]).toMatch(OBJECT_ID);

      const relations = [...records].flatMap(([slug, docs]) => {
        const { flattenedFields } = payload.collections[slug as CollectionSlug].config;
        return docs.flatMap((doc) => relationsIn(payload, flattenedFields, doc, `${slug}.`));
      });
      for (const slug of ['site', 'navigation'] as const) {
        const { flattenedFields } = payload.globals.config.find((global) => global.slug === slug)!;
        const global = await payload.findGlobal({ slug, depth: 1 });
        relations.push(...relationsIn(payload, flattenedFields, global as never, `${slug}.`));
      }
      expect(relations.length).toBeGreaterThan(500);
      const isKnown = ({ collection, value }: Relation) =>
        known.has(`${collection} ${typeof value === 'string' ? value : (value as { id: string }).id}`);
      expect(relations.filter((relation) => !isKnown(relation))).toEqual([]);
    });

    it('is found in the lists without accents, its drafts and versions too', async () => {
      const foldedIn = ({ folded, titleFolded }: Record<string, unknown>) => ({ folded, titleFolded });
      for (const list of Object.keys(SEARCHED) as SearchedList[]) {
        const { docs } = await payload.find({ collection: list, limit: 0, pagination: false, depth: 0 });
        const versions = payload.collections[list].config.versions
          ? await payload.findVersions({ collection: list, limit: 0, pagination: false, depth: 0 })
          : { docs: [] };
        const rows = [...docs, ...versions.docs.map(({ version }) => version)] as object[];
        // An older release knew no announcements.
        if (list !== 'announcements') expect([list, rows.length > 0]).toEqual([list, true]);
        for (const row of rows as Record<string, unknown>[]) {
          const { folded, titleFolded } = foldedFieldsOf(list, row);
          expect(foldedIn(row)).toEqual({ folded, titleFolded });
        }
      }
      const { totalDocs } = await payload.find({
        collection: 'articles',
        where: { folded: { like: 'SỬA chua' } },
        draft: true,
      });
      expect(totalDocs).toBeGreaterThan(0);
    });

    it('knows of its events when they are over, of drafts and versions too', async () => {
      const { docs } = await payload.find({ collection: 'events', limit: 0, pagination: false, depth: 0 });
      const versions = await payload.findVersions({
        collection: 'events',
        limit: 0,
        pagination: false,
        depth: 0,
      });
      const events = [...docs, ...versions.docs.map(({ version }) => version)];
      expect(events.length).toBeGreaterThan(docs.length);
      for (const event of events) expect([event.title, event.overAt]).toEqual([event.title, overAt(event)]);
    });

    it('has its versions, and one can be restored', async () => {
      const { docs } = await payload.find({
        collection: 'articles',
        where: { slug: { equals: 'duong-dan-moi' } },
      });
      const { id } = docs[0]!;
      const versions = await payload.findVersions({
        collection: 'articles',
        where: { parent: { equals: id } },
        sort: '-createdAt',
        limit: 0,
      });
      expect(versions.docs.map(({ version }) => version.kicker ?? null)).toEqual([
        'Lần sửa 3',
        'Lần sửa 2',
        'Lần sửa 1',
        null,
        null,
      ]);
      for (const version of versions.docs) expect(version.id).toMatch(OBJECT_ID);
      await payload.restoreVersion({ collection: 'articles', id: versions.docs[1]!.id });
      expect((await payload.findByID({ collection: 'articles', id })).kicker).toBe('Lần sửa 2');
    });

    it('shows the public what it showed, and nothing more', async () => {
      for (const [slug, get] of Object.entries(PAGES)) {
        const collection = slug as keyof typeof PAGES;
        const { docs } = await payload.find({ collection, limit: 0, pagination: false, depth: 0 });
        expect(docs.length).toBeGreaterThan(0);
        for (const doc of docs) {
          const isPublic = collection === 'topics' || (doc as { _status?: string })._status === 'published';
          const page = await get(doc.slug!);
          // Events have a visibility of their own besides.
          if (collection !== 'events') expect([doc.slug, page !== null]).toEqual([doc.slug, isPublic]);
          else if (!isPublic) expect([doc.slug, page]).toEqual([doc.slug, null]);
        }
      }
      expect((await getFrontPage()).lead).toBeTruthy();
      expect((await getFrame()).navigation.length).toBeGreaterThan(0);
      for (const list of [getArticleList, getAgencyList, getEventList, getPersonList, getDocumentList])
        expect(JSON.stringify(await list()).length).toBeGreaterThan(500);
      expect((await getFeed()).items.length).toBeGreaterThan(5);
      expect(await getRedirect('/tin-tuc/tin-doi-duong-dan')).toBe('/tin-tuc/duong-dan-moi');
    }, 120_000);

    it('lets people sign in and finds what they had set', async () => {
      const { user } = await payload.login({
        collection: 'users',
        data: { email: 'bientap@toasoan.example', password: 'mat khau cua ban mau' },
      });
      const { docs } = await payload.find({ collection: 'payload-preferences', depth: 0 });
      const [preference] = docs;
      expect(preference!.user.value).toBe(user!.id);
      const article = preference!.key!.replace('collection-articles-', '');
      expect((preference!.value as { fields: { lastOpened: string } }).fields.lastOpened).toBe(article);
      expect((await payload.findByID({ collection: 'articles', id: article })).title).toBe(
        'Tin dẫn đến tin đã xóa',
      );
    });

    it('is worked on as before', async () => {
      const { docs } = await payload.find({
        collection: 'articles',
        where: { slug: { equals: 'tin-da-dang-co-ban-sua-chua-dang' } },
        draft: true,
      });
      const [waiting] = docs;
      expect(waiting!.title).toBe('Bản sửa chưa đăng');
      await payload.update({ collection: 'articles', id: waiting!.id, data: { _status: 'published' } });
      expect((await getArticle('tin-da-dang-co-ban-sua-chua-dang'))?.title).toBe('Bản sửa chưa đăng');
    });

    it('is not changed by the next start', async () => {
      const first = await readDatabase();
      const { code, stdout } = await runMigrateScript();
      expect([code, stdout]).toEqual([0, expect.not.stringContaining('Migrating')]);
      expect(await readDatabase()).toEqual(first);
    }, 120_000);
  });
};
