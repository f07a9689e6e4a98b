import { createLocalReq, type Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { searchOf } from '@/platform/search/engine';
import { vocabularyOf } from '@/platform/search/question/vocabulary';
import type { SearchEntry, SearchKind } from '@/platform/search/types';
import { createAgency, createArticle, createDocument, createTopic, openNewsroom } from '@/test/newsroom';
import { getSearch, RESULTS_PER_PAGE } from './search';
import type { SearchQuery } from './searchFilters';
import { getSuggestions } from './suggestions';

/** The page on the search engine of the database; what a wrong index could do is in search.int.test.ts. */
let payload: Payload;
const MANY = RESULTS_PER_PAGE * 2 + 5;

const entryOf = (
  kind: SearchKind,
  row: { id: string; title?: string | null },
  over: Partial<SearchEntry> = {},
): SearchEntry => ({
  kind,
  id: row.id,
  title: row.title ?? '',
  names: [],
  lead: '',
  body: '',
  at: null,
  topics: [],
  agencies: [],
  ...over,
});

beforeAll(async () => {
  payload = await openNewsroom();
  const topic = await createTopic(payload, { title: 'Bộ máy' });
  const agency = await createAgency(payload, { names: [{ official: 'Văn phòng Một Cửa' }] });
  const before = await createAgency(payload, {
    names: [{ official: 'Văn phòng Hai Cửa' }],
    successors: [{ agency: agency.id, change: 'merged', date: '2020-01-01T00:00:00.000Z' }],
  });
  const story = async (title: string, at: string, over: Partial<SearchEntry> = {}) => {
    const row = await createArticle(payload, { title, publishedAt: at, _status: 'published' });
    return entryOf('articles', row, { at: new Date(at), ...over });
  };
  const entries = [
    await story('Quyết định tinh giản bộ máy', '2019-03-01T01:00:00.000Z', {
      lead: 'Ba văn phòng về một mối.',
      topics: [topic.id],
      agencies: [before.id],
    }),
    await story('Tinh giản bộ máy cấp xã', '2020-03-01T01:00:00.000Z', { agencies: [agency.id] }),
    await story('Họp thôn', '2020-03-01T01:00:00.000Z', {
      body: 'Bàn việc tinh giản bộ máy theo quyết định.',
    }),
    await story('Chợ phiên', '2020-05-01T01:00:00.000Z'),
    await story('Cho thuê đất', '2020-05-01T01:00:00.000Z'),
    entryOf('agencies', agency, { title: 'Văn phòng Một Cửa', agencies: [agency.id] }),
  ];
  const document = await createDocument(payload, { number: '04-QĐ/TW', title: 'Về tinh giản bộ máy' });
  entries.push(
    entryOf('documents', document, {
      title: 'Quyết định số 04-QĐ/TW: Về tinh giản bộ máy',
      names: ['04-QĐ/TW'],
      at: new Date('2024-03-05T05:00:00.000Z'),
    }),
  );
  for (let i = 0; i < MANY; i += 1)
    entries.push(await story(`Mùa màng thứ ${i}`, `2021-01-01T0${i % 9}:00:00.000Z`));
  await searchOf(payload).put(await createLocalReq({}, payload), entries);
});

const read = async (query: SearchQuery) => (await getSearch(query)).results!;
const titlesOf = async (query: SearchQuery) =>
  (await read(query)).items.map(({ title }) => title.map(({ text }) => text).join(''));

describe('the search of readers', () => {
  it('finds without accents, the best first, and marks what it found in its own accents', async () => {
    const { items, total, isFallback } = await read({ q: 'quyet dinh tinh gian bo may', loai: 'tin-bai' });
    expect({ total, isFallback }).toEqual({ total: 2, isFallback: false });
    expect(items[0]!.title).toEqual([{ text: 'Quyết định tinh giản bộ máy', isMatch: true }]);
    expect(items[1]!.excerpt.some(({ text, isMatch }) => isMatch && text === 'tinh giản bộ máy')).toBe(true);
  });

  it('puts the accents that were typed first', async () => {
    expect((await titlesOf({ q: 'chợ' }))[0]).toBe('Chợ phiên');
    expect(await titlesOf({ q: 'cho' })).toHaveLength(2);
  });

  it('has some of the words where nothing has all', async () => {
    expect(await read({ q: 'chợ khongcochu' })).toMatchObject({ isFallback: true });
  });

  it('finds what was misspelt, on every page of it, says for what, and leads back to what was typed', async () => {
    const engine = searchOf(payload);
    await vocabularyOf(engine).load(new Date());
    const q = 'mùa màgn';
    const { corrected, spelling, total, older, facets } = await read({ q });
    expect(corrected).toEqual({
      question: 'mùa màng',
      typed: { title: q, href: `/tim-kiem?${new URLSearchParams({ q, 'dung-nhu-go': '1' })}` },
    });
    expect({ spelling, total }).toEqual({ spelling: null, total: MANY });
    expect(facets[0]!.choices[0]!.href).toContain(new URLSearchParams({ q }).toString());
    const next = Object.fromEntries(new URLSearchParams(older!.split('?')[1]));
    expect(await read(next)).toMatchObject({ corrected: { question: 'mùa màng' }, total: MANY });

    const verbatim = await read({ q, 'dung-nhu-go': '1' });
    expect(verbatim).toMatchObject({ corrected: null, isFallback: true });
    expect(verbatim.spelling).toEqual({
      title: 'mùa màng',
      href: `/tim-kiem?${new URLSearchParams({ q: 'mùa màng' })}`,
    });
    for (const { choices } of verbatim.facets)
      for (const { href } of choices) expect(href).toContain('dung-nhu-go=1');
  });

  it('answers a whole sentence by the words of it that tell something', async () => {
    expect((await titlesOf({ q: 'bao giờ thì có quyết định tinh giản bộ máy vậy' }))[0]).toMatch(
      /Quyết định.*tinh giản bộ máy/,
    );
  });

  it.each([
    [{ loai: 'van-ban' }, ['Quyết định số 04-QĐ/TW: Về tinh giản bộ máy']],
    [{ 'chuyen-muc': 'bo-may' }, ['Quyết định tinh giản bộ máy']],
    [{ 'co-quan': 'van-phong-mot-cua' }, ['Tinh giản bộ máy cấp xã']],
    [
      { 'co-quan': 'van-phong-mot-cua', 'ca-tien-than': '1' },
      ['Quyết định tinh giản bộ máy', 'Tinh giản bộ máy cấp xã'],
    ],
    [{ nam: '2019' }, ['Quyết định tinh giản bộ máy']],
    [{ tu: '2020-01-01', den: '2020-12-31' }, ['Họp thôn', 'Tinh giản bộ máy cấp xã']],
  ])('narrows by %j', async (filters, expected) => {
    expect((await titlesOf({ q: 'tinh giản', ...filters })).sort()).toEqual(expected);
  });

  it('counts what it can be narrowed to', async () => {
    const { facets } = await read({ q: 'tinh giản' });
    const counts = Object.fromEntries(
      facets.map(({ title, choices }) => [title, choices.map((choice) => [choice.title, choice.count])]),
    );
    expect(counts).toEqual({
      Loại: [
        ['Tin, bài', 3],
        ['Văn bản', 1],
      ],
      'Chuyên mục': [['Bộ máy', 1]],
      'Cơ quan': expect.arrayContaining([
        ['Văn phòng Một Cửa', 1],
        ['Văn phòng Hai Cửa', 1],
      ]),
      Năm: [
        ['Năm 2024', 1],
        ['Năm 2020', 2],
        ['Năm 2019', 1],
      ],
    });
  });

  it('shows each of many once', async () => {
    let query: SearchQuery = { q: 'mua mang' };
    const seen: string[] = [];
    for (let pages = 0; pages < 10; pages += 1) {
      const { items, older, total } = await read(query);
      expect(total).toBe(MANY);
      seen.push(...items.map(({ id }) => id));
      if (older === null) break;
      query = Object.fromEntries(new URLSearchParams(older.split('?')[1]));
    }
    expect(seen).toHaveLength(MANY);
    expect(new Set(seen).size).toBe(MANY);
  });

  it('leaves out what is not wanted, and keeps phrases together', async () => {
    expect(await titlesOf({ q: 'tinh giản -quyết' })).toEqual(['Tinh giản bộ máy cấp xã']);
    expect(await titlesOf({ q: '"máy cấp xã"' })).toEqual(['Tinh giản bộ máy cấp xã']);
    expect(await titlesOf({ q: '04 - qđ / tw' })).toEqual(['Quyết định số 04-QĐ/TW: Về tinh giản bộ máy']);
  });

  it.each([
    'title:x OR NEAR("a b", 5) * ^',
    `'; DROP TABLE x; --`,
    '(a.*)+$',
    '{"$where":"1"}',
    '"a',
    'a* NOT b',
  ])('answers %j', async (q) => expect((await getSearch({ q })).results).not.toBeNull());

  it('suggests what begins so', async () => {
    const { items } = await getSuggestions('quyet dinh tinh gi');
    expect(items[0]).toMatchObject({ title: 'Quyết định tinh giản bộ máy', kind: 'articles' });
  });
});
