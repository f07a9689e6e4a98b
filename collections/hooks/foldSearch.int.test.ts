import type { CollectionSlug, Payload } from 'payload';
import { mergeListSearchAndWhere } from 'payload/shared';
import { stringify } from 'qs-esm';
import { beforeAll, describe, expect, it } from 'vitest';
import { SEARCHED, type SearchedList } from '@/domain/listSearch';
import {
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
  rest,
  signIn,
} from '@/test/newsroom';

const WORDS = 'Quyết định phường Thuỷ Đường';
const LISTS = Object.keys(SEARCHED) as SearchedList[];
const DRAFTED: readonly SearchedList[] = ['articles', 'agencies', 'events', 'documents', 'people'];

let payload: Payload;
let ids: Record<SearchedList, string>;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  payload = await openNewsroom();
  for (const role of ['journalist', 'editor', 'administrator'] as const)
    tokens[role] = await signIn(payload, await createUser(payload, role));
  const draft = { _status: 'draft' };
  const announcement = await createAnnouncement(payload, {
    text: WORDS,
    from: '2020-01-01T00:00:00.000Z',
    until: '2020-01-02T00:00:00.000Z',
  });
  const records = {
    articles: await createArticle(payload, { title: WORDS }),
    agencies: await createAgency(payload, {
      ...draft,
      names: [
        { official: WORDS, from: '2000-01-01T05:00:00.000Z', until: '2010-01-01T05:00:00.000Z' },
        { official: 'Ban Quản lý cảng', from: '2010-01-02T05:00:00.000Z' },
      ],
    }),
    events: await createEvent(payload, { ...draft, title: WORDS }),
    documents: await createDocument(payload, { ...draft, title: WORDS, number: '42/2022/NĐ-CP' }),
    people: await createPerson(payload, { ...draft, positions: [{ title: WORDS }] }),
    topics: await createTopic(payload, { title: WORDS }),
    media: await createMedia(payload, { caption: WORDS }),
    files: await createFile(payload, { title: WORDS }),
    announcements: announcement,
    users: await payload.create({
      collection: 'users',
      data: {
        name: WORDS,
        email: 'phuong@toasoan.example',
        role: 'journalist',
        password: 'mat khau thu nghiem',
      },
    }),
  };
  ids = Object.fromEntries(Object.entries(records).map(([list, { id }]) => [list, String(id)])) as never;
});

/** What the list of a collection asks for, as Payload's admin makes it of the words in the search box. */
const listAddress = (list: SearchedList, search: string): string => {
  const collectionConfig = payload.collections[list].config;
  const where = mergeListSearchAndWhere({ collectionConfig, search } as never);
  return `${list}${stringify({ where, draft: true, depth: 0, limit: 0 }, { addQueryPrefix: true })}`;
};

/** What a picker asks for. */
const pickerAddress = (list: SearchedList, like: string): string => {
  const { useAsTitle: title = 'id' } = payload.collections[list].config.admin;
  const where = { and: [{ id: { not_in: [] } }, { [title]: { like } }] };
  const query = { where, draft: true, depth: 0, limit: 10, select: { [title]: true } };
  return `${list}${stringify(query, { addQueryPrefix: true })}`;
};

const found = async (address: string, token?: string): Promise<string[]> => {
  const { status, body } = await rest('GET', address, token ? { token } : {});
  expect([address, status]).toEqual([address, 200]);
  return (body.docs as { id: string }[]).map(({ id }) => id);
};

describe('the search of a list', () => {
  const spellings = [
    'quyet dinh',
    'Quyết định',
    'Quyết định'.normalize('NFD'),
    'QUYẾT ĐỊNH',
    'thủy đuong',
    'phuong  Quyết',
  ];

  it.each(LISTS)('of %s finds words with and without accents, in any case and order', async (list) => {
    for (const typed of spellings)
      expect([typed, await found(listAddress(list, typed), tokens.administrator)]).toEqual([
        typed,
        [ids[list]],
      ]);
    expect(await found(listAddress(list, 'quyet dinhh'), tokens.administrator)).toEqual([]);
  });

  it.each(['journalist', 'editor', 'administrator'])('finds drafts for a %s', async (role) => {
    for (const list of DRAFTED)
      expect([list, await found(listAddress(list, 'quyet dinh'), tokens[role])]).toEqual([list, [ids[list]]]);
  });

  it('finds a document by its number in any spelling', async () => {
    for (const typed of ['42/2022/nđcp', '42 / 2022 / NĐ – CP', 'quyet dinh 42/2022', 'nd-cp'])
      expect([typed, await found(listAddress('documents', typed), tokens.editor)]).toEqual([
        typed,
        [ids.documents],
      ]);
  });

  it('follows what is saved, in drafts first and for readers when it is published', async () => {
    const { id } = await createArticle(payload, {
      title: 'Voọc Mũi Hếch',
      slug: 'mot-tin',
      _status: 'published',
    });
    const data = { title: 'Sếu Đầu Đỏ' };
    await payload.update({ collection: 'articles', id, data, draft: true });
    expect(await found(listAddress('articles', 'vooc hech'), tokens.editor)).toEqual([]);
    expect(await found(listAddress('articles', 'seu do'), tokens.editor)).toEqual([id]);
    expect(await found('articles?where[folded][like]=VOOC hếch')).toEqual([id]);
    expect(await found('articles?where[folded][like]=seu do')).toEqual([]);
    await payload.update({ collection: 'articles', id, data: { ...data, _status: 'published' } });
    expect(await found('articles?where[folded][like]=seu do')).toEqual([id]);
  });

  it('does not tell the public of drafts, nor of the accounts', async () => {
    for (const list of DRAFTED) {
      expect([list, await found(listAddress(list, 'quyet dinh'))]).toEqual([list, []]);
      expect([list, await found(pickerAddress(list, 'e'))]).not.toEqual([list, [ids[list]]]);
    }
    for (const list of ['media', 'files', 'announcements'] as const)
      expect([list, await found(listAddress(list, 'quyet dinh'))]).toEqual([list, []]);
    expect((await rest('GET', listAddress('users', 'quyet dinh'))).status).toBe(403);
  });

  it('chooses what is deleted at once', async () => {
    const { id } = await createTopic(payload, { title: 'Điện gió' });
    const where = { folded: { like: 'ĐIỆN GIO' } };
    const { status } = await rest('DELETE', `topics${stringify({ where }, { addQueryPrefix: true })}`, {
      token: tokens.editor!,
    });
    expect(status).toBe(200);
    expect((await payload.find({ collection: 'topics', where: { id: { equals: id } } })).docs).toEqual([]);
  });
});

describe('the search of a picker', () => {
  it.each(LISTS)('of %s looks at what its records are called', async (list) => {
    const title = SEARCHED[list].title;
    const record = await payload.findByID({ collection: list, id: ids[list], draft: true, depth: 0 });
    const called = String((record as unknown as Record<string, unknown>)[title]);
    for (const typed of [called, called.normalize('NFD'), called.toUpperCase()])
      expect([typed, await found(pickerAddress(list, typed), tokens.administrator)]).toEqual([
        typed,
        expect.arrayContaining([ids[list]]),
      ]);
  });

  it('finds without accents, and by nothing that it does not show', async () => {
    expect(await found(pickerAddress('agencies', 'quan ly cang'), tokens.editor)).toEqual([ids.agencies]);
    expect(await found(pickerAddress('agencies', 'quyet dinh'), tokens.editor)).toEqual([]);
    expect(await found(pickerAddress('topics', 'duong thuy'), tokens.editor)).toEqual([ids.topics]);
  });
});

describe('what records are found by', () => {
  it('is shown to nobody and written by nobody', async () => {
    for (const list of LISTS) {
      const path = `${list}/${ids[list]}?draft=true&depth=1`;
      const { body } = await rest('GET', path, { token: tokens.administrator! });
      expect([list, String(body.id)]).toEqual([list, ids[list]]);
      expect(Object.keys(body).filter((key) => /folded/i.test(key))).toEqual([]);
    }
    const json = { folded: 'bịa', titleFolded: 'bịa', description: 'Đổi mô tả' };
    await rest('PATCH', `topics/${ids.topics}`, { token: tokens.editor!, json });
    const topic = await payload.findByID({ collection: 'topics', id: ids.topics });
    expect(topic.description).toBe('Đổi mô tả');
    expect(topic.titleFolded).toBe('quyet dinh phuong thuy duong');
  });

  it('has a place in no list, filter or form', () => {
    for (const list of LISTS) {
      const { config } = payload.collections[list];
      expect(config.admin.listSearchableFields).toEqual(['folded']);
      for (const name of ['folded', 'titleFolded']) {
        const field = config.flattenedFields.find((each) => each.name === name);
        expect(field?.admin).toMatchObject({
          hidden: true,
          disableBulkEdit: true,
          disableListColumn: true,
          disableListFilter: true,
        });
      }
    }
  });

  it('is a field of every list whose search box says so', () => {
    const searched = payload.config.collections.filter(({ admin }) =>
      admin.listSearchableFields?.includes('folded'),
    );
    expect(searched.map(({ slug }): CollectionSlug => slug as CollectionSlug).sort()).toEqual(
      [...LISTS].sort(),
    );
  });
});
