import type { Payload } from 'payload';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAX_PARAMETER_LENGTH, paths } from '@/platform/paths';
import { attachSearch } from '@/platform/search/engine';
import { MAX_TYPED } from '@/platform/search/question/parseQuestion';
import type { SearchEntry, SearchKind } from '@/platform/search/types';
import { makePage } from '@/platform/server/pageCache/page';
import { pageCache } from '@/platform/server/pageCache/pages';
import type { SearchResults } from '@/site/models/search';
import { MemorySearch } from '@/test/memorySearch';
import {
  createAgency,
  createArticle,
  createDocument,
  createEvent,
  createPerson,
  createTopic,
  createUser,
  openNewsroom,
} from '@/test/newsroom';
import * as workflow from '@/test/workflow';
import { getSearch, RESULTS_PER_PAGE } from './search';
import type { SearchQuery } from './searchFilters';
import { getSearchDescription, getSuggestions, MAX_SUGGESTIONS } from './suggestions';

let payload: Payload;
let index: MemorySearch;

beforeAll(async () => {
  payload = await openNewsroom();
});
beforeEach(() => {
  index = new MemorySearch();
  attachSearch(payload.db, index);
});

const published = (over: Record<string, unknown> = {}) =>
  createArticle(payload, { _status: 'published', ...over });

interface Row {
  id: string;
  title?: string | null;
}

/** Puts a record into the index, rightly or not. */
const put = (kind: SearchKind, row: Row, over: Partial<SearchEntry> = {}) =>
  index.add({ kind, id: row.id, title: row.title ?? '', ...over });

const found = async (query: SearchQuery): Promise<SearchResults> => {
  const { results } = await getSearch(query);
  return results!;
};
const plain = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('');
const titles = ({ items }: SearchResults) => items.map(({ title }) => plain(title));

describe('what is found', () => {
  it('is shown with what was looked for marked, its own accents, its day and its topic', async () => {
    const topic = await createTopic(payload, { title: 'Nghề rừng' });
    const story = await published({
      title: 'Rừng ngập mặn Hà Dong xanh trở lại',
      publishedAt: '2020-11-27T17:30:00.000Z',
      topics: [topic.id],
    });
    put('articles', story, { lead: 'Người dân trồng thêm 20 ha đước.' });
    const { items, total, isFallback } = await found({ q: 'rung ngap man' });
    expect({ total, isFallback }).toEqual({ total: 1, isFallback: false });
    expect(items[0]).toMatchObject({
      kind: 'articles',
      href: `/tin-tuc/${story.slug}`,
      date: { at: '2020-11-28T00:30:00+07:00', text: '28/11/2020' },
      notes: [{ title: 'Nghề rừng', href: `/chuyen-muc/${topic.slug}` }],
    });
    expect(items[0]!.title).toEqual([
      { text: 'Rừng ngập mặn', isMatch: true },
      { text: ' Hà Dong xanh trở lại', isMatch: false },
    ]);
    expect(plain(items[0]!.excerpt)).toBe('Người dân trồng thêm 20 ha đước.');
  });

  it('of every other kind is told apart by what readers know it by', async () => {
    const agency = await createAgency(payload, {
      names: [
        { official: 'Phòng Thủy sản Zêta', until: '2020-01-01T00:00:00.000Z' },
        { official: 'Phòng Nông nghiệp Zêta', from: '2020-01-02T00:00:00.000Z' },
      ],
      kind: 'department',
    });
    const event = await createEvent(payload, {
      title: 'Họp Zêta',
      place: 'Nhà văn hóa',
      status: 'cancelled',
      start: '2020-11-27T01:00:00.000Z',
    });
    const meeting = await createEvent(payload, { title: 'Giao ban Zêta', place: 'Nhà văn hóa' });
    const document = await createDocument(payload, {
      number: '77/QĐ-UBND',
      title: 'Về Zêta',
      issuer: agency.id,
    });
    const person = await createPerson(payload, {
      name: 'Bà Zêta',
      positions: [{ title: 'Trưởng phòng', agency: agency.id, from: '2020-01-01T00:00:00.000Z' }],
    });
    put('agencies', agency, { title: 'Phòng Zêta', names: ['Phòng Thủy sản Zêta'] });
    put('events', event);
    put('events', meeting);
    put('people', person, { title: 'Bà Zêta' });
    put('documents', document, { title: 'Về Zêta' });
    const { items } = await found({ q: 'zeta' });
    const of = (id: string) => items.find((item) => item.id === id)!;
    expect(of(agency.id)).toMatchObject({
      notes: [{ title: 'Phòng, ban chuyên môn', href: null }],
      date: null,
    });
    expect(plain(of(agency.id).title)).toBe('Phòng Nông nghiệp Zêta');
    expect(plain(of(agency.id).excerpt)).toBe('Phòng Thủy sản Zêta');
    expect(of(event.id).notes).toEqual([{ title: 'Hủy', href: null }]);
    expect(of(meeting.id).notes).toEqual([{ title: 'Nhà văn hóa', href: null }]);
    expect(of(meeting.id).date!.text).toContain('27/11/2020');
    expect(plain(of(document.id).title)).toBe('Quyết định số 77/QĐ-UBND: Về Zêta');
    expect(of(document.id)).toMatchObject({
      date: { at: '2024-03-05', text: '05/03/2024' },
      notes: [{ title: 'Phòng Nông nghiệp Zêta', href: `/co-quan/${agency.slug}` }],
    });
    expect(of(person.id).notes).toEqual([
      { title: 'Trưởng phòng', href: null },
      { title: 'Phòng Nông nghiệp Zêta', href: `/co-quan/${agency.slug}` },
    ]);
  });

  it('is only what the public may read, whatever the index says', async () => {
    const editor = await workflow.createPerson(payload, 'editor');
    const live = await published({ title: 'Tin lộ sáng' });
    const draft = await createArticle(payload, { title: 'Tin lộ nháp' });
    const withdrawn = await published({ title: 'Tin lộ đã rút' });
    const rows: [SearchKind, Row][] = [
      ['articles', live],
      ['articles', draft],
      ['articles', withdrawn],
      ['articles', { id: 'f'.repeat(24), title: 'Tin lộ đã xóa' }],
      ['agencies', await createAgency(payload, { names: [{ official: 'Lộ' }], _status: 'draft' })],
      ['events', await createEvent(payload, { title: 'Họp lộ', _status: 'draft' })],
      ['documents', await createDocument(payload, { title: 'Về lộ', _status: 'draft' })],
      ['people', await createPerson(payload, { name: 'Ông Lộ', _status: 'draft' })],
    ];
    for (const [kind, row] of rows) put(kind, row, { title: `Lộ ${row.title}`, body: 'lộ' });
    const { status } = await workflow.useVerb('articles', withdrawn.id, 'withdraw', editor.token);
    expect(status).toBe(200);
    // An edit of the live story that waits for its approval.
    await payload.update({
      collection: 'articles',
      id: live.id,
      draft: true,
      data: { title: 'Bí mật chưa duyệt', _status: 'draft' } as never,
    });
    expect(titles(await found({ q: 'lo' }))).toEqual(['Tin lộ sáng']);
    expect((await getSuggestions('lo')).items.map(({ title }) => title)).toEqual(['Tin lộ sáng']);
    expect(JSON.stringify(await getSearch({ q: 'lo' }))).not.toContain('Bí mật');
  });

  it('is empty, with what may be tried, where there is nothing', async () => {
    expect(await found({ q: 'khongcogi' })).toMatchObject({ total: 0, items: [], facets: [], older: null });
  });

  it('has some of the words where nothing has all, and says so', async () => {
    put('articles', await published({ title: 'Mùa hến' }));
    expect(await found({ q: 'mua hen xyzabc' })).toMatchObject({ total: 1, isFallback: true });
  });

  it('is found by the words that editors say mean the same', async () => {
    put('articles', await published({ title: 'Ủy ban nhân dân họp Qua' }));
    expect((await found({ q: 'UBND qua' })).total).toBe(1);
  });
});

describe('filters', () => {
  const query = { q: 'loc' };
  let topic: { id: string; slug?: string | null };
  let old: { id: string; slug?: string | null };
  let agency: { id: string; slug?: string | null };

  beforeAll(async () => {
    topic = await createTopic(payload, { title: 'Mục lọc' });
    agency = await createAgency(payload, { names: [{ official: 'Văn phòng mới' }] });
    old = await createAgency(payload, {
      names: [{ official: 'Văn phòng cũ' }],
      successors: [{ agency: agency.id, change: 'merged', date: '2020-01-01T00:00:00.000Z' }],
    });
  });
  beforeEach(async () => {
    const make = async (title: string, at: string, over: Partial<SearchEntry>) =>
      put('articles', await published({ title, publishedAt: at }), { at: new Date(at), ...over });
    // A minute before midnight in Vietnam, and midnight.
    await make('Lọc một', '2019-12-31T16:59:00.000Z', { topics: [topic.id], agencies: [old.id] });
    await make('Lọc hai', '2019-12-31T17:00:00.000Z', { agencies: [agency.id] });
    await make('Lọc ba', '2020-06-01T00:00:00.000Z', { topics: [topic.id], agencies: [agency.id] });
    const person = await createPerson(payload, { name: 'Ông Lọc' });
    put('people', person, { title: 'Ông Lọc' });
  });

  it.each([
    ['a kind', { loai: 'nhan-su' }, ['Ông Lọc']],
    ['a topic', { 'chuyen-muc': 'muc-loc' }, ['Lọc một', 'Lọc ba']],
    ['an agency', { 'co-quan': 'van-phong-moi' }, ['Lọc hai', 'Lọc ba']],
    [
      'an agency and those before it',
      { 'co-quan': 'van-phong-moi', 'ca-tien-than': '1' },
      ['Lọc một', 'Lọc hai', 'Lọc ba'],
    ],
    ['a year, Vietnam’s', { nam: '2020' }, ['Lọc hai', 'Lọc ba']],
    ['a first day', { tu: '2020-01-01' }, ['Lọc hai', 'Lọc ba']],
    ['a last day, all of it', { den: '2019-12-31' }, ['Lọc một']],
    ['days within a year', { nam: '2020', den: '2020-01-31' }, ['Lọc hai']],
    ['days outside of the year', { nam: '2020', den: '2019-06-01' }, []],
    [
      'several of them',
      { loai: 'tin-bai', 'chuyen-muc': 'muc-loc', tu: '2020-01-01', den: '2020-12-31' },
      ['Lọc ba'],
    ],
  ])('narrow to %s', async (_, filters, expected) => {
    const page = await getSearch({ ...query, ...filters });
    expect(page.problem).toBeNull();
    expect(new Set(titles(page.results!))).toEqual(new Set(expected));
    expect(page.active.length).toBe(Object.keys(filters).length);
    // Each is taken back by a link of its own, which leaves the others.
    for (const { href } of page.active) {
      const left = new URLSearchParams(href.split('?')[1]);
      expect(left.get('q')).toBe('loc');
      expect([...left.keys()].length).toBeLessThan(Object.keys(filters).length + 1);
    }
  });

  it('say which agencies came before, and whether they count', async () => {
    const page = await getSearch({ ...query, 'co-quan': 'van-phong-moi', 'ca-tien-than': '1' });
    expect(page.fields.agency).toEqual({
      value: 'van-phong-moi',
      title: 'Văn phòng mới',
      predecessors: ['Văn phòng cũ'],
    });
    expect(page.active.map(({ title, href }) => [title, href])).toEqual([
      ['Cơ quan: Văn phòng mới', '/tim-kiem?q=loc'],
      ['Cơ quan: cả cơ quan tiền thân', '/tim-kiem?q=loc&co-quan=van-phong-moi'],
    ]);
  });

  it.each([
    [{ loai: 'bai-tho' }, 'Loại'],
    [{ 'chuyen-muc': 'khong-co' }, 'Chuyên mục'],
    [{ 'co-quan': 'khong-co' }, 'Cơ quan'],
    [{ nam: '20x0' }, 'Năm'],
    [{ tu: '2019-02-30' }, 'Từ ngày'],
    [{ den: 'hom-nay' }, 'Đến ngày'],
    [{ tu: '2020-02-01', den: '2020-01-01' }, 'Từ ngày, đến ngày'],
    [{ truoc: 'xyz' }, 'vị trí trang'],
  ])('that mean nothing (%j) are named, and narrow nothing', async (filters, name) => {
    const page = await getSearch({ ...query, ...filters });
    expect(page.problem).toBe(`Bộ lọc không dùng được nên đã bỏ qua: ${name}.`);
    expect(page.results!.total).toBe(4);
    expect(page.active).toEqual([]);
  });

  it('come as links with how many there are, except those that hold already', async () => {
    const { facets } = await found(query);
    const of = (title: string) =>
      facets.find((group) => group.title === title)?.choices.map((choice) => [choice.title, choice.count]);
    expect(facets.map(({ title }) => title)).toEqual(['Loại', 'Chuyên mục', 'Cơ quan', 'Năm']);
    expect(of('Loại')).toEqual([
      ['Tin, bài', 3],
      ['Nhân sự', 1],
    ]);
    expect(of('Chuyên mục')).toEqual([['Mục lọc', 2]]);
    expect(of('Cơ quan')).toEqual([
      ['Văn phòng mới', 2],
      ['Văn phòng cũ', 1],
    ]);
    expect(of('Năm')).toEqual([
      ['Năm 2020', 2],
      ['Năm 2019', 1],
    ]);
    const topicHref = facets[1]!.choices[0]!.href;
    expect(topicHref).toBe('/tim-kiem?q=loc&chuyen-muc=muc-loc');
    const narrowed = await found({ ...query, 'chuyen-muc': 'muc-loc' });
    expect(narrowed.total).toBe(2);
    expect(narrowed.facets.map(({ title }) => title)).toEqual(['Loại', 'Cơ quan', 'Năm']);
    expect(narrowed.facets[1]!.choices[0]!.href).toMatch(/^\/tim-kiem\?q=loc&chuyen-muc=muc-loc&co-quan=/);
  });

  it('never name an agency that is not public', async () => {
    const hidden = await createAgency(payload, { names: [{ official: 'Ban kín' }], _status: 'draft' });
    put('articles', await published({ title: 'Lọc kín' }), { agencies: [hidden.id] });
    expect(JSON.stringify(await getSearch({ q: 'loc kin' }))).not.toContain('Ban kín');
  });
});

describe('paging', () => {
  it('shows each of many once, and leads back', async () => {
    const ids = new Set<string>();
    for (let i = 0; i < RESULTS_PER_PAGE * 2 + 3; i += 1) {
      const story = await published({ title: `Trang thứ ${i}` });
      put('articles', story);
      ids.add(story.id);
    }
    let query: SearchQuery = { q: 'trang thu', loai: 'tin-bai' };
    const sizes: number[] = [];
    const seen: string[] = [];
    for (;;) {
      const { items, older, first, total } = await found(query);
      expect(total).toBe(ids.size);
      expect(first).toBe(seen.length === 0 ? null : '/tim-kiem?q=trang+thu&loai=tin-bai');
      sizes.push(items.length);
      seen.push(...items.map(({ id }) => id));
      if (older === null) break;
      expect(older.startsWith('/tim-kiem?q=trang+thu&loai=tin-bai&truoc=')).toBe(true);
      query = Object.fromEntries(new URLSearchParams(older.split('?')[1]));
    }
    expect(sizes).toEqual([RESULTS_PER_PAGE, RESULTS_PER_PAGE, 3]);
    expect(new Set(seen)).toEqual(ids);
    expect(seen.length).toBe(ids.size);
  });

  it('says how far it reaches when there is more', async () => {
    put('articles', await published({ title: 'Quá nhiều' }));
    expect(await found({ q: 'qua nhieu' })).toMatchObject({ reach: null, isMore: false });
    index.search = async (question) => {
      const answer = await MemorySearch.prototype.search.call(index, question);
      return { ...answer, total: 5_000, isMore: true };
    };
    expect(await found({ q: 'qua nhieu' })).toMatchObject({ reach: 1, isMore: true, total: 5_000 });
  });
});

describe('a question', () => {
  it('that is none shows how to ask, with the topics', async () => {
    const page = await getSearch({});
    expect(page).toMatchObject({ results: null, problem: null, seo: { noindex: false, title: 'Tìm kiếm' } });
    expect(page.topics.map(({ title }) => title)).toContain('Mục lọc');
    expect(index.asked).toEqual([]);
  });

  it.each([
    ['x'.repeat(MAX_PARAMETER_LENGTH + 1), 'Câu tìm dài quá 200 ký tự.'],
    ['🎉 *** ""', 'Câu tìm không có chữ hay số nào.'],
    ['-bão -lũ', 'Câu tìm chỉ có những từ phải tránh.'],
  ])('%j is refused in words, and the engine is not asked', async (q, said) => {
    const page = await getSearch({ q });
    expect(page.problem).toContain(said);
    expect(page.results).toBeNull();
    expect(index.asked).toEqual([]);
  });

  it('may be as long for the address as for the parser', () => expect(MAX_TYPED).toBe(MAX_PARAMETER_LENGTH));

  it.each([
    'title:x OR NEAR("a b", 5) * ^',
    `'; DROP TABLE articles; --`,
    '(.*)+$ [a-z]{9999}',
    '{"$where": "1"}',
    '<script>alert(1)</script>',
    '“cầu',
    '\u0000\u202Ecầu\uFFFF',
    '中文 العربية',
  ])('%j is answered', async (q) => {
    const page = await getSearch({ q });
    expect(page.problem).toBeNull();
    for (const { folded } of index.asked.flatMap(({ groups }) => groups.flat(2)))
      expect(folded).toMatch(/^[\p{L}\p{N}]+$/u);
  });

  it('given twice counts once', async () => {
    expect((await getSearch({ q: ['cầu', 'chợ'] })).fields.question).toBe('cầu');
  });

  it('has an address that can be passed on, and is not for search engines', async () => {
    const { seo, fields } = await getSearch({ q: '  cầu \n mới ', tu: '2020-01-01' });
    expect(fields.question).toBe('cầu mới');
    expect(seo).toMatchObject({ noindex: true, title: '“cầu mới” – Tìm kiếm' });
    expect(seo.canonical.endsWith(paths.search({ q: 'cầu mới', tu: '2020-01-01' }))).toBe(true);
  });
});

describe('suggestions', () => {
  it('are the titles and addresses of public records, at most so many', async () => {
    for (let i = 0; i < MAX_SUGGESTIONS + 2; i += 1)
      put('articles', await published({ title: `Gợi mở ${i}` }));
    const { items, question } = await getSuggestions('gợi m');
    expect(question).toBe('gợi m');
    expect(items).toHaveLength(MAX_SUGGESTIONS);
    expect(items[0]).toEqual({ title: 'Gợi mở 0', href: '/tin-tuc/goi-mo-0', kind: 'articles' });
  });

  it.each(['', 'g', '-', '🎉🎉', 'x'.repeat(500), 'a '.repeat(90)])('of %j are none', async (typed) => {
    put('articles', await published({ title: 'Gợi' }));
    expect((await getSuggestions(typed)).items).toEqual([]);
  });

  it('know whose site it is', async () => {
    expect((await getSearchDescription()).name).toBe('Tòa soạn');
  });
});

describe('a kept page of results', () => {
  const cache = pageCache();
  const render = (key: string, query: SearchQuery) =>
    cache.read(key, async () => ({
      page: await makePage(200, {}, Buffer.from(JSON.stringify(await getSearch(query)))),
      isKeepable: true,
    }));

  it.each([
    ['a story', () => published({ title: 'Tin vừa đăng' })],
    ['an agency', () => createAgency(payload)],
    ['an event', () => createEvent(payload)],
    ['a document', () => createDocument(payload)],
    ['a person', () => createPerson(payload)],
    ['a topic', () => createTopic(payload)],
    [
      'a row of equal words',
      () => payload.updateGlobal({ slug: 'search', data: { synonyms: [{ words: 'cầu, cầu cống' }] } }),
    ],
  ])('is made anew when %s comes', async (_, change) => {
    await render('/tim-kiem?q=cau', { q: 'cau' });
    expect(cache.get('/tim-kiem?q=cau')).toBeDefined();
    await change();
    expect(cache.get('/tim-kiem?q=cau')).toBeUndefined();
  });

  it('is kept while drafts come and go', async () => {
    await render('/tim-kiem?q=cho', { q: 'cho' });
    await createArticle(payload, { title: 'Nháp' });
    await createUser(payload, 'journalist');
    expect(cache.get('/tim-kiem?q=cho')).toBeDefined();
  });
});
