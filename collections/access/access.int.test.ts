import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/domain/roles';
import type { User } from '@/payload-types';
import {
  articleData,
  askGraphQL,
  createAgency,
  createAnnouncement,
  createArticle,
  createDocument,
  createEvent,
  createFile,
  createMedia,
  createPerson,
  createTopic,
  createUser,
  openNewsroom,
  PASSWORD,
  pdf,
  picture,
  rest,
  signIn,
  uploadForm,
} from '@/test/newsroom';

type Who = 'public' | Role;
const EVERYONE: readonly Who[] = ['public', 'journalist', 'editor', 'administrator'];

/** Who may, by initials: p = public, j = journalist, e = editor, a = administrator. */
type May = string;
const may = (who: Who, allowed: May): boolean => allowed.includes(who[0]!);

let payload: Payload;
let users: Record<Role, User>;
/** A colleague of each role's person: whose records are “somebody else's”. */
let colleague: User;
const tokens: Partial<Record<Who, string>> = {};

const as = (who: Who) => (tokens[who] ? { token: tokens[who] } : {});

beforeAll(async () => {
  payload = await openNewsroom();
  users = {
    administrator: await createUser(payload, 'administrator'),
    editor: await createUser(payload, 'editor'),
    journalist: await createUser(payload, 'journalist'),
  };
  colleague = await createUser(payload, 'journalist');
  for (const role of ['administrator', 'editor', 'journalist'] as const)
    tokens[role] = await signIn(payload, users[role]);
});

type Published = 'articles' | 'agencies' | 'events' | 'people' | 'documents';
type Created = { id: string };

const create: Record<Published, (over: Record<string, unknown>, user: User) => Promise<Created>> = {
  articles: (over, user) => createArticle(payload, over, user),
  agencies: (over, user) => createAgency(payload, over, user),
  events: (over, user) => createEvent(payload, over, user),
  people: (over, user) => createPerson(payload, over, user),
  documents: (over, user) => createDocument(payload, over, user),
};

/** A record of `owner`; an editor published it when it is public (a journalist cannot). */
const record = async (
  collection: Published,
  state: 'draft' | 'published',
  owner: User,
  over: Record<string, unknown> = {},
) => {
  const { id } = await create[collection]({ ...over, _status: 'draft' }, owner);
  if (state === 'published')
    await payload.update({ collection, id, data: { _status: 'published' } as never, draft: false });
  return id;
};

const newData: Record<Published, () => Record<string, unknown>> = {
  articles: () => articleData(),
  agencies: () => ({ names: [{ official: 'Hội Nông dân xã' }], kind: 'mass-organisation', level: 'commune' }),
  events: () => ({
    title: 'Ngày hội đọc sách',
    kind: 'festival',
    status: 'planned',
    start: '2026-04-21T01:00:00.000Z',
  }),
  people: () => ({ name: 'Chíu A Sáng' }),
  documents: () => ({
    kind: 'decision',
    number: '12/QĐ-UBND',
    title: 'Về việc mở chợ phiên',
    issuedOn: '2024-03-05T05:00:00.000Z',
    status: 'in-force',
  }),
};

/** A change of one field, and where to see whether it was made. */
const change: Record<Published, { data: Record<string, unknown>; field: string; value: unknown }> = {
  articles: { data: { kicker: 'Đã sửa' }, field: 'kicker', value: 'Đã sửa' },
  agencies: { data: { address: 'Đã sửa' }, field: 'address', value: 'Đã sửa' },
  events: { data: { place: 'Đã sửa' }, field: 'place', value: 'Đã sửa' },
  people: { data: { bio: 'Đã sửa' }, field: 'bio', value: 'Đã sửa' },
  documents: { data: { summary: 'Đã sửa' }, field: 'summary', value: 'Đã sửa' },
};

const REFUSED = [403, 404];

const rowOf = (collection: Published, id: string) =>
  payload.findByID({ collection, id, draft: true, depth: 0, disableErrors: true }) as Promise<Record<
    string,
    unknown
  > | null>;

type Attempt = { state: 'draft' | 'published'; owner: 'own' | 'other' };
const ATTEMPTS: Attempt[] = [
  { state: 'draft', owner: 'own' },
  { state: 'draft', owner: 'other' },
  { state: 'published', owner: 'own' },
  { state: 'published', owner: 'other' },
];

/** Of everything with drafts: articles, agencies, events, people, documents. */
const PUBLISHABLE = {
  create: 'jea',
  read: { draft: 'jea', published: 'pjea' },
  versions: 'jea',
  update: { 'draft own': 'jea', 'draft other': 'ea', 'published own': 'jea', 'published other': 'ea' },
  delete: { 'draft own': 'jea', 'draft other': 'ea', 'published own': 'a', 'published other': 'a' },
} as const;

const GRAPHQL: Record<Published, { one: string; many: string; versions: string }> = {
  articles: { one: 'Article', many: 'Articles', versions: 'versionsArticles' },
  agencies: { one: 'Agency', many: 'Agencies', versions: 'versionsAgencies' },
  events: { one: 'Event', many: 'Events', versions: 'versionsEvents' },
  people: { one: 'Person', many: 'People', versions: 'versionsPeople' },
  documents: { one: 'Document', many: 'Documents', versions: 'versionsDocuments' },
};

/** Everything a person can ask about one record, and whether it was shown. */
const isShown = async (collection: Published, id: string, who: Who) => {
  const { one, many } = GRAPHQL[collection];
  const where = `where: { id: { equals: "${id}" } }`;
  const byId = await rest('GET', `${collection}/${id}?depth=0`, as(who));
  const listed = await rest('GET', `${collection}?where[id][equals]=${id}&depth=0`, as(who));
  const counted = await rest('GET', `${collection}/count?where[id][equals]=${id}`, as(who));
  const asked = await askGraphQL(`{ ${one}(id: "${id}") { id } }`, tokens[who]);
  const askedList = await askGraphQL(`{ ${many}(${where}) { docs { id } } }`, tokens[who]);
  return {
    byId: byId.status === 200 ? byId.body.id === id : REFUSED.includes(byId.status) ? false : byId.status,
    listed: listed.body.docs?.length,
    counted: counted.body.totalDocs,
    graphql: asked.body.data?.[one]?.id === id,
    graphqlListed: askedList.body.data?.[many]?.docs?.length ?? askedList.text,
  };
};

const shown = (yes: boolean) => ({
  byId: yes,
  listed: yes ? 1 : 0,
  counted: yes ? 1 : 0,
  graphql: yes,
  graphqlListed: yes ? 1 : 0,
});

for (const collection of Object.keys(GRAPHQL) as Published[])
  describe(`${collection}: drafts, published by editors`, () => {
    for (const who of EVERYONE) {
      it(`${who} creates a draft: ${may(who, PUBLISHABLE.create)}`, async () => {
        const answer = await rest('POST', collection, {
          ...as(who),
          json: { ...newData[collection](), _status: 'draft' },
        });
        expect(answer.status).toBe(may(who, PUBLISHABLE.create) ? 201 : 403);
        if (answer.status !== 201) return;
        const row = await rowOf(collection, answer.body.doc.id);
        expect(row).toMatchObject({ _status: 'draft', stage: 'draft', createdBy: users[who as Role].id });
      });

      it(`${who} creates none that is published`, async () => {
        const { totalDocs: before } = await payload.count({ collection });
        const answer = await rest('POST', collection, {
          ...as(who),
          json: { ...newData[collection](), _status: 'published' },
        });
        expect(answer.status).toBe(who === 'public' ? 403 : 422);
        expect((await payload.count({ collection })).totalDocs).toBe(before);
      });

      for (const state of ['draft', 'published'] as const)
        it(`${who} reads a ${state} one: ${may(who, PUBLISHABLE.read[state])}`, async () => {
          const id = await record(collection, state, colleague);
          expect(await isShown(collection, id, who)).toEqual(shown(may(who, PUBLISHABLE.read[state])));
        });

      it(`${who} reads versions: ${may(who, PUBLISHABLE.versions)}`, async () => {
        const id = await record(collection, 'published', colleague);
        const versions = await rest('GET', `${collection}/versions?where[parent][equals]=${id}`, as(who));
        const known = await payload.findVersions({ collection, where: { parent: { equals: id } }, depth: 0 });
        const one = await rest('GET', `${collection}/versions/${known.docs[0]!.id}`, as(who));
        const asked = await askGraphQL(
          `{ ${GRAPHQL[collection].versions}(where: { parent: { equals: "${id}" } }) { docs { id } } }`,
          tokens[who],
        );
        if (may(who, PUBLISHABLE.versions)) {
          expect(versions.status).toBe(200);
          expect(versions.body.docs.length).toBeGreaterThanOrEqual(2);
          expect(one.body.parent.id ?? one.body.parent).toBe(id);
          expect(asked.body.data[GRAPHQL[collection].versions].docs.length).toBeGreaterThanOrEqual(2);
        } else {
          expect(versions.status).toBe(403);
          expect(one.status).toBe(403);
          expect(asked.body.errors).toHaveLength(1);
          expect(asked.text).not.toContain(id);
        }
      });

      for (const { state, owner } of ATTEMPTS) {
        if (who === 'public' && owner === 'own') continue;
        const updates = may(who, PUBLISHABLE.update[`${state} ${owner}`]);
        const deletes = may(who, PUBLISHABLE.delete[`${state} ${owner}`]);
        const ownerOf = () => (owner === 'own' ? users[who as Role] : colleague);

        it(`${who} updates ${owner} ${state}: ${updates}`, async () => {
          const { data, field, value } = change[collection];
          for (const query of ['', '?draft=true', '?autosave=true&draft=true']) {
            const id = await record(collection, state, ownerOf());
            const answer = await rest('PATCH', `${collection}/${id}${query}`, { ...as(who), json: data });
            expect([query, updates ? answer.status === 200 : REFUSED.includes(answer.status)]).toEqual([
              query,
              true,
            ]);
            const row = await rowOf(collection, id);
            expect(row![field] === value).toBe(updates);
          }
        });

        it(`${who} deletes ${owner} ${state}: ${deletes}`, async () => {
          const id = await record(collection, state, ownerOf());
          const answer = await rest('DELETE', `${collection}/${id}`, as(who));
          expect(deletes ? answer.status === 200 : REFUSED.includes(answer.status)).toBe(true);
          expect((await rowOf(collection, id)) === null).toBe(deletes);
        });

        it(`${who} deletes ${owner} ${state} among many: ${deletes}`, async () => {
          const id = await record(collection, state, ownerOf());
          await rest('DELETE', `${collection}?where[id][in]=${id}`, as(who));
          expect((await rowOf(collection, id)) === null).toBe(deletes);
        });
      }
    }
  });

describe('events of the newsroom only', () => {
  for (const who of EVERYONE)
    it(`${who} reads a published internal event: ${may(who, 'jea')}`, async () => {
      const id = await record('events', 'published', colleague, { visibility: 'internal' });
      expect(await isShown('events', id, who)).toEqual(shown(may(who, 'jea')));
    });
});

/** Collections without drafts. `own` and `other` are whose record is changed; redirects and topics are nobody's. */
const PLAIN = {
  topics: {
    create: 'ea',
    read: 'pjea',
    updateOwn: 'ea',
    updateOther: 'ea',
    deleteOwn: 'ea',
    deleteOther: 'ea',
  },
  redirects: {
    create: 'ea',
    read: 'jea',
    updateOwn: 'ea',
    updateOther: 'ea',
    deleteOwn: 'ea',
    deleteOther: 'ea',
  },
  media: {
    create: 'jea',
    read: 'jea',
    updateOwn: 'jea',
    updateOther: 'ea',
    deleteOwn: 'jea',
    deleteOther: 'ea',
  },
  files: {
    create: 'jea',
    read: 'jea',
    updateOwn: 'jea',
    updateOther: 'ea',
    deleteOwn: 'jea',
    deleteOther: 'ea',
  },
  users: { create: 'a', read: 'jea', updateOwn: 'jea', updateOther: 'a', deleteOwn: '', deleteOther: 'a' },
} as const satisfies Record<string, Record<string, May>>;
type Plain = keyof typeof PLAIN;

let count = 0;
const plainRecord: Record<Plain, (owner: User) => Promise<Created>> = {
  topics: () => createTopic(payload),
  redirects: () =>
    payload.create({
      collection: 'redirects',
      data: { from: `/tin-tuc/cu-${(count += 1)}`, to: { type: 'custom', url: '/tin-tuc' } },
    }),
  media: (owner) => createMedia(payload, {}, owner),
  files: (owner) => createFile(payload, {}, owner),
  users: () => createUser(payload, 'journalist'),
};

const plainRequest: Record<Plain, () => Promise<{ json?: unknown; form?: FormData }>> = {
  topics: async () => ({ json: { title: `Đời sống ${(count += 1)}` } }),
  redirects: async () => ({
    json: { from: `/tin-tuc/x-${(count += 1)}`, to: { type: 'custom', url: '/tin-tuc' } },
  }),
  media: async () => ({
    form: uploadForm({ alt: 'Chợ phiên' }, await picture(60, 40), 'image/jpeg', 'cho.jpg'),
  }),
  files: async () => ({ form: uploadForm({ title: 'Quyết định' }, pdf(), 'application/pdf', 'qd.pdf') }),
  users: async () => ({
    json: {
      email: `moi-${(count += 1)}@toasoan.example`,
      name: 'Người mới',
      password: PASSWORD,
      role: 'journalist',
    },
  }),
};

const changedField: Record<Plain, string> = {
  topics: 'description',
  redirects: 'from',
  media: 'alt',
  files: 'title',
  users: 'name',
};

const PLAIN_GRAPHQL: Record<Plain, { one: string; many: string }> = {
  topics: { one: 'Topic', many: 'Topics' },
  redirects: { one: 'Redirect', many: 'Redirects' },
  media: { one: 'Media', many: 'allMedia' },
  files: { one: 'File', many: 'Files' },
  users: { one: 'User', many: 'Users' },
};

const plainRow = (collection: Plain, id: string) =>
  payload.findByID({ collection, id, depth: 0, disableErrors: true }) as Promise<Record<
    string,
    unknown
  > | null>;

for (const collection of Object.keys(PLAIN) as Plain[])
  describe(`${collection}: without drafts`, () => {
    const rules = PLAIN[collection];
    for (const who of EVERYONE) {
      it(`${who} creates: ${may(who, rules.create)}`, async () => {
        const { totalDocs: before } = await payload.count({ collection });
        const answer = await rest('POST', collection, { ...as(who), ...(await plainRequest[collection]()) });
        expect(answer.status).toBe(may(who, rules.create) ? 201 : 403);
        const { totalDocs } = await payload.count({ collection });
        expect(totalDocs - before).toBe(answer.status === 201 ? 1 : 0);
      });

      it(`${who} reads: ${may(who, rules.read)}`, async () => {
        const { id } = await plainRecord[collection](colleague);
        const { one, many } = PLAIN_GRAPHQL[collection];
        const byId = await rest('GET', `${collection}/${id}`, as(who));
        const list = await rest('GET', `${collection}?where[id][equals]=${id}`, as(who));
        const asked = await askGraphQL(`{ ${one}(id: "${id}") { id } }`, tokens[who]);
        const askedList = await askGraphQL(
          `{ ${many}(where: { id: { equals: "${id}" } }) { docs { id } } }`,
          tokens[who],
        );
        if (may(who, rules.read)) {
          expect(byId.body.id).toBe(id);
          expect(list.body.docs).toHaveLength(1);
          expect(asked.body.data[one].id).toBe(id);
          expect(askedList.body.data[many].docs).toHaveLength(1);
        } else {
          expect(REFUSED).toContain(byId.status);
          expect(list.body.docs ?? []).toHaveLength(0);
          expect(asked.body.data?.[one] ?? null).toBeNull();
          expect(askedList.body.data?.[many]?.docs ?? []).toHaveLength(0);
        }
      });

      for (const owner of ['own', 'other'] as const) {
        if (who === 'public' && owner === 'own') continue;
        const updates = may(who, owner === 'own' ? rules.updateOwn : rules.updateOther);
        const deletes = may(who, owner === 'own' ? rules.deleteOwn : rules.deleteOther);
        const target = async (): Promise<string> => {
          if (owner === 'own' && collection === 'users') return users[who as Role].id;
          return (await plainRecord[collection](owner === 'own' ? users[who as Role] : colleague)).id;
        };

        it(`${who} updates ${owner}: ${updates}`, async () => {
          const id = await target();
          const field = changedField[collection];
          const value = `/da-sua-${(count += 1)}`;
          const answer = await rest('PATCH', `${collection}/${id}`, { ...as(who), json: { [field]: value } });
          expect(updates ? answer.status === 200 : REFUSED.includes(answer.status)).toBe(true);
          expect((await plainRow(collection, id))![field] === value).toBe(updates);
        });

        // An administrator's own account is the last one here; see collections/Users/users.int.test.ts.
        it(`${who} deletes ${owner}: ${deletes}`, async () => {
          const id = await target();
          const answer = await rest('DELETE', `${collection}/${id}`, as(who));
          expect(answer.status === 200).toBe(deletes);
          expect((await plainRow(collection, id)) === null).toBe(deletes);
        });
      }
    }
  });

describe('photos and files that published texts show', () => {
  for (const who of EVERYONE)
    it(`${who} reads them`, async () => {
      const photo = await createMedia(payload, {}, colleague);
      const file = await createFile(payload, {}, colleague);
      await record('articles', 'published', colleague, { heroImage: photo.id });
      await record('documents', 'published', colleague, { files: [file.id] });
      expect((await rest('GET', `media/${photo.id}`, as(who))).body.id).toBe(photo.id);
      expect((await rest('GET', `files/${file.id}`, as(who))).body.id).toBe(file.id);
      expect((await askGraphQL(`{ Media(id: "${photo.id}") { id } }`, tokens[who])).body.data.Media.id).toBe(
        photo.id,
      );
      expect((await askGraphQL(`{ File(id: "${file.id}") { id } }`, tokens[who])).body.data.File.id).toBe(
        file.id,
      );
    });
});

describe('what only the system writes', () => {
  for (const collection of ['page-changes', 'payload-kv'] as const)
    for (const who of EVERYONE)
      it(`${who} neither reads nor writes ${collection}`, async () => {
        const list = await rest('GET', collection, as(who));
        expect(list.body.docs).toBeUndefined();
        expect(REFUSED).toContain(list.status);
        const added = await rest('POST', collection, {
          ...as(who),
          json: { tags: ['x'], origin: 'x', key: 'x', data: {} },
        });
        expect(REFUSED).toContain(added.status);
      });

  for (const [collection, data] of Object.entries({
    articles: {
      stage: 'published',
      editorNote: 'x',
      releasedAt: '2001-01-01T00:00:00.000Z',
      submittedAt: '2001-01-01T00:00:00.000Z',
      importText: 'x',
      importHash: 'x',
      usedMedia: [],
      updatedForReadersAt: '2001-01-01T00:00:00.000Z',
      approvedAt: '2001-01-01T00:00:00.000Z',
    },
    media: { isPublic: true },
    files: { isPublic: true },
  }))
    for (const who of ['journalist', 'editor', 'administrator'] as const)
      it(`${who} does not write ${Object.keys(data).join(', ')} of ${collection}`, async () => {
        const other = colleague.id;
        const id =
          collection === 'articles'
            ? await record('articles', 'draft', users[who])
            : (await plainRecord[collection as 'media'](users[who])).id;
        const before = await payload.findByID({
          collection: collection as 'articles',
          id,
          draft: true,
          depth: 0,
        });
        const answer = await rest('PATCH', `${collection}/${id}`, {
          ...as(who),
          json: { ...data, createdBy: other },
        });
        expect(answer.status).toBe(200);
        const after = await payload.findByID({
          collection: collection as 'articles',
          id,
          draft: true,
          depth: 0,
        });
        for (const field of [...Object.keys(data), 'createdBy'] as (keyof typeof after)[])
          expect([field, after[field]]).toEqual([field, before[field]]);
        expect(after.createdBy).toBe(users[who].id);
      });
});

const GLOBALS = {
  site: {
    read: 'pjea',
    update: 'a',
    data: {
      name: 'Cổng tin xã',
      unitInCharge: 'Ủy ban xã',
      responsiblePerson: 'Chíu A Sáng',
      address: 'Đồng Rui',
      phone: '0203',
    },
    one: 'Site',
  },
  navigation: {
    read: 'pjea',
    update: 'ea',
    data: { main: [{ kind: 'url', label: 'Sự kiện', url: '/su-kien' }] },
    one: 'Navigation',
  },
  front: {
    read: 'pjea',
    update: 'ea',
    data: { pins: [], sections: [] },
    one: 'Front',
  },
  information: {
    read: 'pjea',
    update: 'ea',
    data: { officer: { name: 'Chíu A Sáng', post: 'Công chức văn phòng' } },
    one: 'Information',
  },
  search: {
    read: 'pjea',
    update: 'ea',
    data: { synonyms: [{ words: 'UBND, Ủy ban nhân dân' }] },
    one: 'Search',
  },
} as const;

describe('globals', () => {
  for (const slug of Object.keys(GLOBALS) as (keyof typeof GLOBALS)[])
    for (const who of EVERYONE) {
      const { read, update, data, one } = GLOBALS[slug];
      it(`${who} reads ${slug}: ${may(who, read)}`, async () => {
        expect((await rest('GET', `globals/${slug}`, as(who))).status).toBe(may(who, read) ? 200 : 403);
        const asked = await askGraphQL(`{ ${one} { updatedAt } }`, tokens[who]);
        expect(asked.body.errors === undefined).toBe(may(who, read));
      });
      it(`${who} updates ${slug}: ${may(who, update)}`, async () => {
        const before = await payload.findGlobal({ slug });
        const answer = await rest('POST', `globals/${slug}`, { ...as(who), json: data });
        expect(answer.status).toBe(may(who, update) ? 200 : 403);
        const after = await payload.findGlobal({ slug });
        if (may(who, update)) expect(after).toMatchObject(data as never);
        else expect(after).toEqual(before);
      });
    }
});

describe('announcements', () => {
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
  const announce = (from: number, until: number) =>
    createAnnouncement(payload, { text: `Cúp điện từ ${from} giờ`, from: hours(from), until: hours(until) });
  for (const who of EVERYONE) {
    it(`${who} reads those of now${may(who, 'jea') ? ', those to come and those that are over' : ' only'}`, async () => {
      const known = [await announce(-1, 1), await announce(1, 2), await announce(-2, -1)].map(({ id }) => id);
      const seen = may(who, 'jea') ? known : known.slice(0, 1);
      const list = await rest('GET', 'announcements?limit=100', as(who));
      const listed = (list.body.docs as { id: string }[]).map(({ id }) => id);
      expect(known.filter((id) => listed.includes(id))).toEqual(seen);
      for (const id of known) {
        const one = await rest('GET', `announcements/${id}`, as(who));
        expect(one.status === 200).toBe(seen.includes(id));
        const asked = await askGraphQL(`{ Announcement(id: "${id}") { text } }`, tokens[who]);
        expect(Boolean(asked.body.data?.Announcement)).toBe(seen.includes(id));
      }
    });
    it(`${who} makes, changes and deletes them: ${may(who, 'ea')}`, async () => {
      const data = { text: 'Mưa lớn', urgency: 'urgent', from: hours(0), until: hours(1) };
      const made = await rest('POST', 'announcements', { ...as(who), json: data });
      expect(made.status).toBe(may(who, 'ea') ? 201 : 403);
      const { id } = await announce(-1, 1);
      const changed = await rest('PATCH', `announcements/${id}`, { ...as(who), json: { text: 'Đã đổi' } });
      expect(changed.status).toBe(may(who, 'ea') ? 200 : 403);
      const deleted = await rest('DELETE', `announcements/${id}`, as(who));
      expect(deleted.status).toBe(may(who, 'ea') ? 200 : 403);
      expect(
        (await payload.count({ collection: 'announcements', where: { id: { equals: id } } })).totalDocs,
      ).toBe(may(who, 'ea') ? 0 : 1);
    });
  }

  it('end after they begin', async () => {
    const json = { text: 'Mưa lớn', urgency: 'urgent', from: hours(2), until: hours(1) };
    const answer = await rest('POST', 'announcements', { ...as('editor'), json });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Thời điểm kết thúc phải sau thời điểm bắt đầu.');
  });
});

describe('ratings', () => {
  const rate = () =>
    payload.create({ collection: 'ratings', data: { score: 2, comment: `Chữ nhỏ quá ${(count += 1)}` } });
  const numberOf = async () => (await payload.count({ collection: 'ratings' })).totalDocs;
  for (const who of EVERYONE) {
    it(`${who} reads them: ${may(who, 'jea')}`, async () => {
      const { id, comment } = await rate();
      const answers = [
        await rest('GET', `ratings/${id}`, as(who)),
        await rest('GET', `ratings?where[id][equals]=${id}`, as(who)),
        await askGraphQL(`{ Rating(id: "${id}") { score comment } }`, tokens[who]),
        await askGraphQL(`{ Ratings(where: { score: { equals: 2 } }) { docs { comment } } }`, tokens[who]),
      ];
      expect(answers.map(({ text }) => text.includes(comment!))).toEqual(answers.map(() => may(who, 'jea')));
      const counted = await rest('GET', 'ratings/count', as(who));
      expect(counted.status).toBe(may(who, 'jea') ? 200 : 403);
    });

    it(`${who} makes none and changes none`, async () => {
      const { id } = await rate();
      const before = await numberOf();
      const made = await rest('POST', 'ratings', { ...as(who), json: { score: 5 } });
      expect(made.status).toBe(403);
      await askGraphQL('mutation { createRating(data: { score: 5 }) { id } }', tokens[who]);
      expect(REFUSED).toContain((await rest('POST', `ratings/${id}/duplicate`, as(who))).status);
      expect(await numberOf()).toBe(before);
      const changed = await rest('PATCH', `ratings/${id}`, { ...as(who), json: { score: 5 } });
      expect(changed.status).toBe(403);
      await askGraphQL(`mutation { updateRating(id: "${id}", data: { score: 5 }) { id } }`, tokens[who]);
      expect((await payload.findByID({ collection: 'ratings', id })).score).toBe(2);
    });

    it(`${who} deletes them: ${may(who, 'a')}`, async () => {
      const [one, other] = [await rate(), await rate()];
      const before = await numberOf();
      const deleted = await rest('DELETE', `ratings/${one.id}`, as(who));
      expect(deleted.status).toBe(may(who, 'a') ? 200 : 403);
      await askGraphQL(`mutation { deleteRating(id: "${other.id}") { id } }`, tokens[who]);
      expect(before - (await numberOf())).toBe(may(who, 'a') ? 2 : 0);
    });
  }

  it('are marks from 1 to 5', async () => {
    for (const score of [0, 6])
      await expect(payload.create({ collection: 'ratings', data: { score } })).rejects.toThrow();
  });
});

describe('GraphQL writes bind like REST writes', () => {
  for (const who of EVERYONE)
    it(`${who} edits a colleague’s draft and deletes it: ${may(who, 'ea')}; nobody publishes`, async () => {
      const id = await record('articles', 'draft', colleague);
      await askGraphQL(
        `mutation { updateArticle(id: "${id}", data: { kicker: "Đã sửa" }, draft: true) { id } }`,
        tokens[who],
      );
      expect((await rowOf('articles', id))!.kicker === 'Đã sửa').toBe(may(who, 'ea'));
      await askGraphQL(
        `mutation { updateArticle(id: "${id}", data: { _status: published }) { id } }`,
        tokens[who],
      );
      expect((await rowOf('articles', id))!._status).toBe('draft');
      const other = await record('articles', 'draft', colleague);
      await askGraphQL(`mutation { deleteArticle(id: "${other}") { id } }`, tokens[who]);
      expect((await rowOf('articles', other)) === null).toBe(may(who, 'ea'));
    });
});

describe('a copy of a published story', () => {
  for (const who of EVERYONE)
    it(`${who} makes a draft of their own of it: ${may(who, 'jea')}`, async () => {
      const id = await record('articles', 'published', colleague);
      const answer = await rest('POST', `articles/${id}/duplicate`, { ...as(who), json: {} });
      if (!may(who, 'jea')) return expect(REFUSED).toContain(answer.status);
      const copy = (await rowOf('articles', answer.body.doc.id))!;
      expect(copy).toMatchObject({
        _status: 'draft',
        stage: 'draft',
        createdBy: users[who as Role].id,
      });
      // Null on SQLite, absent on MongoDB.
      expect(copy.releasedAt ?? null).toBeNull();
      expect(copy.id).not.toBe(id);
    });
});

describe('an account without a known role', () => {
  it('is the public', async () => {
    const stray = await createUser(payload, 'journalist');
    await payload.db.updateOne({ collection: 'users', id: stray.id, data: { role: null } });
    const token = await signIn(payload, stray);
    const id = await record('articles', 'draft', colleague);
    expect((await rest('GET', `articles/${id}`, { token })).status).toBe(404);
    expect((await rest('POST', 'articles', { token, json: articleData() })).status).toBe(403);
    expect((await rest('GET', 'users', { token })).status).toBe(403);
  });
});
