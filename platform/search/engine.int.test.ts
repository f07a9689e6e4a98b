/** What every engine behind the public search promises (types.ts): run on whichever database the newsroom runs on. */
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { foldForSearch, toExact } from '@/domain/text';
import { openNewsroom } from '@/test/newsroom';
import { searchOf } from './engine';
import {
  MAX_COUNTED,
  MAX_RANKED,
  type SearchAnswer,
  type SearchEngine,
  type SearchEntry,
  type SearchPhrase,
  type SearchQuestion,
  type SearchRef,
} from './types';

// Before the config is loaded: the same promises on a search server, whose index is emptied (docs/search-engines.md).
vi.hoisted(() => {
  if (process.env.SEARCH_TEST_URL) process.env.SEARCH_URL = process.env.SEARCH_TEST_URL;
});

const NOW = new Date('2026-11-29T05:00:00Z');

let payload: Payload;
let engine: SearchEngine;
let req: PayloadRequest;

beforeAll(async () => {
  payload = await openNewsroom();
  engine = searchOf(payload);
});
beforeEach(async () => {
  await engine.clear();
  req = await createLocalReq({}, payload);
});

let made = 0;
const nextId = (): string => (made += 1).toString(16).padStart(24, '0');

const entry = (over: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: 'articles',
  id: nextId(),
  title: 'Tin trong ngày',
  names: [],
  lead: '',
  body: '',
  at: new Date('2026-03-01T02:00:00Z'),
  topics: [],
  agencies: [],
  ...over,
});

const put = async (...entries: SearchEntry[]): Promise<SearchEntry[]> => {
  await engine.put(req, entries);
  return entries;
};

const phrase = (typed: string): SearchPhrase =>
  typed.split(' ').map((each) => {
    const [folded, exact] = [foldForSearch(each), toExact(each)];
    return { folded, exact: folded === exact ? null : exact };
  });

/** Each word a group of its own. */
const words = (typed: string): SearchPhrase[][] => typed.split(' ').map((each) => [phrase(each)]);

const question = (groups: SearchPhrase[][], over: Partial<SearchQuestion> = {}): SearchQuestion => ({
  groups,
  without: [],
  match: 'all',
  filters: {},
  ...over,
});

const ask = (typed: string, over: Partial<SearchQuestion> = {}): Promise<SearchAnswer> =>
  engine.search(question(words(typed), over), NOW);

const idsOf = (answer: SearchAnswer): string[] => answer.hits.map(({ id }) => id);

/** The ids of what a question finds, best first. */
const find = async (typed: string, over: Partial<SearchQuestion> = {}): Promise<string[]> =>
  idsOf(await ask(typed, over));

const findPhrase = async (typed: string): Promise<string[]> =>
  idsOf(await engine.search(question([[phrase(typed)]]), NOW));

const ids = (entries: readonly SearchRef[]): string[] => entries.map(({ id }) => id);

describe('putting and removing', () => {
  it('finds what was put, with its kind and its date, and counts it', async () => {
    const [story, office] = await put(
      entry({ body: 'Phiên chợ họp sớm' }),
      entry({ kind: 'agencies', title: 'Ban Quản lý chợ', at: null }),
    );
    const { hits, total, isMore } = await ask('cho');
    expect(hits).toHaveLength(2);
    expect(hits).toContainEqual({
      kind: 'articles',
      id: story!.id,
      at: story!.at,
      score: expect.any(Number),
    });
    expect(hits).toContainEqual({ kind: 'agencies', id: office!.id, at: null, score: expect.any(Number) });
    expect(hits[0]!.score).toBeGreaterThanOrEqual(hits[1]!.score);
    expect([total, isMore]).toEqual([2, false]);
    expect(await engine.count()).toBe(2);
  });

  it('replaces what is put again: its old words, dates and tags find it no longer', async () => {
    const [first] = await put(entry({ title: 'Mùa gặt', body: 'lúa chín', topics: [nextId()] }));
    const again = {
      ...first!,
      title: 'Mùa cấy',
      body: 'mạ non',
      topics: [],
      at: new Date('2025-06-01T00:00:00Z'),
    };
    await put(again);
    expect(await find('lúa')).toEqual([]);
    expect(await find('gặt')).toEqual([]);
    expect(await find('mùa', { filters: { topics: first!.topics } })).toEqual([]);
    expect((await ask('mạ')).hits).toMatchObject([{ id: first!.id, at: again.at }]);
    expect(await engine.count()).toBe(1);
    expect(await engine.texts([again])).toMatchObject([{ title: 'Mùa cấy', body: 'mạ non' }]);
  });

  it('takes the last of what is put twice at once', async () => {
    const first = entry({ title: 'Bến cũ' });
    await put(first, { ...first, title: 'Bến mới' });
    expect(await find('cũ')).toEqual([]);
    expect(await find('mới')).toEqual([first.id]);
    expect(await engine.count()).toBe(1);
  });

  it('removes what is named, and nothing else: not another kind of the same id, not what is not there', async () => {
    const [story] = await put(entry({ title: 'Cầu treo' }));
    const [event] = await put(entry({ kind: 'events', id: story!.id, title: 'Khánh thành cầu' }));
    await engine.remove(req, [story!, { kind: 'people', id: nextId() }]);
    expect((await ask('cau')).hits).toMatchObject([{ kind: 'events', id: event!.id }]);
    expect(await engine.count()).toBe(1);
  });

  it('does nothing for nobody', async () => {
    await engine.put(req, []);
    await engine.remove(req, []);
    expect(await engine.count()).toBe(0);
    expect(await engine.texts([])).toEqual([]);
  });

  it('is empty when it is cleared, and can be filled again', async () => {
    await put(entry({ title: 'Hội xuân' }));
    await engine.clear();
    expect(await engine.count()).toBe(0);
    expect(await find('hội')).toEqual([]);
    expect(await engine.suggest(['ho'], 5)).toEqual([]);
    expect(await engine.vocabulary(1)).toEqual(new Map());
    const [again] = await put(entry({ title: 'Hội xuân' }));
    expect(await find('hội')).toEqual([again!.id]);
  });
});

/** A search server is told after the commit: only there this may take a moment. */
const soon = (check: () => Promise<void>): Promise<void> =>
  process.env.SEARCH_URL ? vi.waitFor(check, { timeout: 10_000, interval: 50 }) : check();

describe('transactions', () => {
  it('shows what was committed', async () => {
    const [old] = await put(entry({ title: 'Đò ngang', id: nextId() }));
    const fresh = entry({ title: 'Đò dọc' });
    await initTransaction(req);
    await engine.put(req, [fresh]);
    await engine.remove(req, [old!]);
    await commitTransaction(req);
    await soon(async () => expect(await find('đò')).toEqual([fresh.id]));
    expect([...(await engine.vocabulary(1)).keys()].sort()).toEqual(['dọc', 'đò']);
  });

  it('changes nothing when it is rolled back', async () => {
    const [old, gone] = await put(entry({ title: 'Đò ngang' }), entry({ title: 'Đò máy' }));
    const before = await engine.vocabulary(1);
    await initTransaction(req);
    await engine.put(req, [entry({ title: 'Đò dọc' }), { ...old!, title: 'Cầu mới' }]);
    await engine.remove(req, [gone!]);
    await killTransaction(req);
    expect((await find('đò')).sort()).toEqual(ids([old!, gone!]).sort());
    expect(await find('cầu')).toEqual([]);
    expect(await engine.count()).toBe(2);
    expect(await engine.vocabulary(1)).toEqual(before);
    expect(await engine.suggest(['cau'], 5)).toEqual([]);
  });

  it('lets many records with the same words be saved at once', async () => {
    const [, ...stories] = await put(...Array.from({ length: 7 }, () => entry({ title: 'Chợ' })));
    await Promise.all(
      stories.map(async (story) => {
        const own = await createLocalReq({}, payload);
        await initTransaction(own);
        await engine.put(own, [{ ...story, title: 'Chợ phiên' }]);
        await commitTransaction(own);
      }),
    );
    await soon(async () => expect((await find('chợ phiên')).sort()).toEqual(ids(stories).sort()));
    expect(await engine.vocabulary(6)).toEqual(
      new Map([
        ['chợ', 7],
        ['phiên', 6],
      ]),
    );
  });

  it('keeps what was put and put again in one transaction as it was last', async () => {
    const changing = entry({ title: 'Chợ đêm' });
    await initTransaction(req);
    await engine.put(req, [changing]);
    await engine.put(req, [{ ...changing, title: 'Chợ sớm' }]);
    await commitTransaction(req);
    await soon(async () => expect(await find('chợ sớm')).toEqual([changing.id]));
    expect(await find('đêm')).toEqual([]);
    expect(await engine.vocabulary(1)).toEqual(
      new Map([
        ['chợ', 1],
        ['sớm', 1],
      ]),
    );
  });
});

describe('words', () => {
  it('are found without accents, in any case, composed or not', async () => {
    const [story] = await put(entry({ title: 'ĐẢNG BỘ huyện'.normalize('NFD'), body: 'Ðiều 5' }));
    for (const typed of ['dang bo', 'Đảng bộ', 'huyện', 'dieu 5'])
      expect(await find(typed)).toEqual([story!.id]);
    expect(await find('dan')).toEqual([]);
  });

  it.each([
    ['thủy', 'thuỷ'],
    ['hòa', 'hoà'],
    ['Ủy', 'Uỷ'],
  ])('%s and %s are the same word, with accents too', async (early, late) => {
    const [a, b, other] = await put(
      entry({ body: `${early} một` }),
      entry({ body: `${late} một` }),
      entry({ body: `${foldForSearch(early)} một`, at: NOW }),
    );
    for (const typed of [early, late]) {
      const found = await find(typed);
      expect(found.slice(0, 2).sort()).toEqual(ids([a!, b!]).sort());
      expect(found[2]).toBe(other!.id);
    }
  });

  it('with the typed accents come first, even from further down', async () => {
    const [table, sells, friend, bare] = await put(
      entry({ body: 'kê thêm bàn ghế' }),
      entry({ title: 'bán hàng' }),
      entry({ title: 'bạn đọc' }),
      entry({ title: 'ban mai' }),
    );
    expect((await find('bàn'))[0]).toBe(table!.id);
    expect((await find('bán'))[0]).toBe(sells!.id);
    expect((await find('bạn'))[0]).toBe(friend!.id);
    expect((await find('bàn')).sort()).toEqual(ids([table!, sells!, friend!, bare!]).sort());
    expect(await find('ban')).toHaveLength(4);
  });

  it('đ is another letter than d when it was typed', async () => {
    const [road, name] = await put(entry({ body: 'làm đường' }), entry({ title: 'Ông Dương' }));
    expect(await find('đường')).toEqual([road!.id, name!.id]);
    expect(await find('duong')).toHaveLength(2);
  });

  it('may stand in different fields', async () => {
    const [story] = await put(
      entry({ title: 'Bí thư', names: ['thành uỷ'], lead: 'thăm', body: 'đồng bào' }),
      entry({ title: 'Bí thư', lead: 'thăm' }),
    );
    expect(await find('bi thanh tham dong')).toEqual([story!.id]);
  });

  it.each(['and', 'or', 'not', 'near', 'constructor', 'tf', 'null'])(
    '%s is a word like any other',
    async (odd) => {
      const [story] = await put(entry({ body: `một ${odd} hai` }), entry({ body: 'một hai' }));
      expect(await find(odd)).toEqual([story!.id]);
      expect(await find(`mot ${odd}`)).toEqual([story!.id]);
    },
  );

  it('of a question without a filter by date are found in what has no date', async () => {
    const [office] = await put(entry({ kind: 'agencies', title: 'Trạm y tế', at: null }));
    expect(await find('tram')).toEqual([office!.id]);
  });

  it('of a number stand side by side however it is spaced', async () => {
    const [spaced, tight] = await put(
      entry({ kind: 'documents', title: 'Quyết định số 04 - QĐ/TW ngày 25/7/2018' }),
      entry({ kind: 'documents', title: 'Quy chế', names: ['04-QĐ/TW'] }),
      entry({ kind: 'documents', title: 'Quyết định số 04-QĐ/TU, gửi TW' }),
    );
    expect((await findPhrase('04 qd tw')).sort()).toEqual(ids([spaced!, tight!]).sort());
    expect(await findPhrase('25 7 2018')).toEqual([spaced!.id]);
  });
});

describe('phrases', () => {
  it('match only words side by side, in order, within one text', async () => {
    const [right] = await put(
      entry({ body: 'Ủy ban nhân dân xã' }),
      entry({ body: 'nhân dân ủy thác cho ban' }),
      entry({ title: 'Ủy ban', body: 'nhân dân' }),
      entry({ body: 'Ủy ban của nhân dân' }),
    );
    expect(await findPhrase('uy ban nhan dan')).toEqual([right!.id]);
    expect(await findPhrase('ban nhan')).toEqual([right!.id]);
  });

  it('do not match the beginnings of words', async () => {
    await put(entry({ body: 'thành phố biển' }));
    expect(await findPhrase('thanh ph')).toEqual([]);
    expect(await findPhrase('hanh pho')).toEqual([]);
  });

  it('are found in names', async () => {
    const [office] = await put(
      entry({ kind: 'agencies', title: 'Sở', names: ['Ty Văn hóa', 'Ty Thông tin'] }),
    );
    expect(await findPhrase('ty thong tin')).toEqual([office!.id]);
  });
});

describe('alternatives, exclusions, any', () => {
  const people = () => [phrase('ubnd'), phrase('ủy ban nhân dân')];

  it('finds a record by any alternative of a group', async () => {
    const [short, long] = await put(
      entry({ body: 'UBND xã họp' }),
      entry({ body: 'Ủy ban nhân dân xã họp' }),
      entry({ body: 'Ủy ban Mặt trận xã họp với nhân dân' }),
    );
    const found = await engine.search(question([people(), [phrase('xa')]]), NOW);
    expect(idsOf(found).sort()).toEqual(ids([short!, long!]).sort());
    const single = await engine.search(question([[phrase('hop'), phrase('gap')]]), NOW);
    expect(single.total).toBe(3);
  });

  it('finds nothing without a group: what was only excluded or filtered is no question', async () => {
    await put(entry({ title: 'Lúa' }), entry({ kind: 'events', title: 'Gặt' }));
    for (const match of ['all', 'any'] as const) {
      const asked = question([], { match, without: [phrase('lua')], filters: { kind: 'events' } });
      expect((await engine.search(asked, NOW)).total).toBe(0);
    }
  });

  it('needs every group', async () => {
    await put(entry({ body: 'UBND xã' }));
    expect(idsOf(await engine.search(question([people(), [phrase('huyen')]]), NOW))).toEqual([]);
  });

  it('leaves out what has an excluded word or phrase', async () => {
    const [plain, apart] = await put(
      entry({ body: 'giá lúa gạo' }),
      entry({ body: 'giá xăng và dầu' }),
      entry({ body: 'giá xăng dầu' }),
      entry({ body: 'giá lúa', title: 'Nếp' }),
    );
    const found = await find('giá', { without: [phrase('xang dau'), phrase('nếp')] });
    expect(found.sort()).toEqual(ids([plain!, apart!]).sort());
  });

  it('takes one matching group for enough, and puts what matches more first', async () => {
    const [one, both] = await put(
      entry({ body: 'đua thuyền' }),
      entry({ body: 'đua ngựa' }),
      entry({ body: 'hội làng' }),
    );
    const found = await find('đua ngựa', { match: 'any' });
    expect(found).toEqual([both!.id, one!.id]);
    expect(await find('đua ngựa', { match: 'any', without: [phrase('thuyen')] })).toEqual([both!.id]);
  });
});

describe('ranking', () => {
  it('puts title over names over lead over body', async () => {
    const filler = 'một hai ba bốn năm';
    const [body, lead, name, title] = await put(
      entry({ title: filler, names: [filler], lead: filler, body: `${filler} lụt` }),
      entry({ title: filler, names: [filler], lead: `${filler} lụt`, body: filler }),
      entry({ title: filler, names: [`${filler} lụt`], lead: filler, body: filler }),
      entry({ title: `${filler} lụt`, names: [filler], lead: filler, body: filler }),
    );
    expect(await find('lut')).toEqual(ids([title!, name!, lead!, body!]));
  });

  it('puts the newer of equals first', async () => {
    const at = (year: number) => new Date(`${year}-05-01T00:00:00Z`);
    const stories = await put(
      ...[2019, 2024, 2009, 2010].map((year) => entry({ body: 'lễ hội', at: at(year) })),
    );
    expect((await ask('le hoi')).hits.map((hit) => hit.at!.getUTCFullYear())).toEqual([
      2024, 2019, 2010, 2009,
    ]);
    expect(stories).toHaveLength(4);
  });

  it('lets a title be found before a newer text', async () => {
    const [, title] = await put(
      entry({ body: 'nhắc qua sạt lở', at: NOW }),
      entry({ title: 'Sạt lở', at: new Date('2012-01-01T00:00:00Z') }),
    );
    expect((await find('sat lo'))[0]).toBe(title!.id);
  });

  it('weighs a rare word more than a common one', async () => {
    const common = Array.from({ length: 20 }, () => entry({ body: 'xã họp' }));
    const [rare] = await put(entry({ body: 'xã gặt', at: new Date('2020-01-01T00:00:00Z') }), ...common);
    expect((await find('hop gat', { match: 'any' }))[0]).toBe(rare!.id);
  });
});

describe('filters and counts', () => {
  const topics = [nextId(), nextId(), nextId()] as const;
  const offices = [nextId(), nextId()] as const;
  let both: SearchEntry;
  let first: SearchEntry;
  let event: SearchEntry;
  let office: SearchEntry;

  beforeEach(async () => {
    // 06:30 on 1 January 2025 in Vietnam.
    both = entry({ body: 'diễn tập', topics: [topics[0], topics[1]], at: new Date('2024-12-31T23:30:00Z') });
    first = entry({
      body: 'diễn tập',
      topics: [topics[0]],
      agencies: [offices[0]],
      at: new Date('2024-12-31T16:59:59.999Z'),
    });
    event = entry({
      kind: 'events',
      title: 'Diễn tập',
      agencies: [...offices],
      at: new Date('2026-05-01T00:00:00Z'),
    });
    office = entry({
      kind: 'agencies',
      title: 'Ban Diễn tập',
      id: offices[0],
      agencies: [offices[0]],
      at: null,
    });
    await put(both, first, event, office, entry({ body: 'tập thể dục', topics: [topics[2]] }));
  });

  const filtered = async (filters: SearchQuestion['filters']): Promise<string[]> =>
    (await find('dien tap', { filters })).sort();
  const these = (...entries: SearchEntry[]): string[] => ids(entries).sort();

  it('by kind', async () => {
    expect(await filtered({ kind: 'events' })).toEqual(these(event));
    expect(await filtered({ kind: 'articles' })).toEqual(these(both, first));
    expect(await filtered({ kind: 'people' })).toEqual([]);
  });

  it('by topics and agencies, one of them being enough and none matching nothing', async () => {
    expect(await filtered({ topics: [topics[0]] })).toEqual(these(both, first));
    expect(await filtered({ topics: [topics[1], topics[2]] })).toEqual(these(both));
    expect(await filtered({ topics: [] })).toEqual([]);
    expect(await filtered({ agencies: [offices[1]] })).toEqual(these(event));
    expect(await filtered({ agencies: [...offices] })).toEqual(these(first, event, office));
    expect(await filtered({ agencies: [] })).toEqual([]);
    expect(await filtered({ topics: [topics[0]], agencies: [offices[0]] })).toEqual(these(first));
    // A topic is no agency.
    expect(await filtered({ agencies: [topics[0]] })).toEqual([]);
  });

  it('from a moment (inclusive) until another (exclusive), without what has no date', async () => {
    expect(await filtered({ from: both.at! })).toEqual(these(both, event));
    expect(await filtered({ until: both.at! })).toEqual(these(first));
    expect(await filtered({ from: first.at!, until: event.at! })).toEqual(these(both, first));
    expect(await filtered({ from: event.at!, until: event.at! })).toEqual([]);
    expect(await filtered({ kind: 'agencies', from: new Date(0) })).toEqual([]);
  });

  it('with any, too', async () => {
    const found = await find('dien vang', {
      match: 'any',
      filters: { kind: 'articles', topics: [topics[1]] },
    });
    expect(found).toEqual([both.id]);
  });

  it('counts what matches by kind, topic, agency, and year in Vietnam', async () => {
    const { counts, total } = await ask('dien tap');
    expect(total).toBe(4);
    expect(counts.kinds).toEqual(
      new Map([
        ['articles', 2],
        ['events', 1],
        ['agencies', 1],
      ]),
    );
    expect(counts.topics).toEqual(
      new Map([
        [topics[0], 2],
        [topics[1], 1],
      ]),
    );
    expect(counts.agencies).toEqual(
      new Map([
        [offices[0], 3],
        [offices[1], 1],
      ]),
    );
    expect(counts.years).toEqual(
      new Map([
        [2024, 1],
        [2025, 1],
        [2026, 1],
      ]),
    );
  });

  it('counts nothing when nothing matches', async () => {
    const answer = await ask('khongco');
    expect(answer).toEqual({
      hits: [],
      total: 0,
      isMore: false,
      counts: { kinds: new Map(), topics: new Map(), agencies: new Map(), years: new Map() },
    });
  });
});

describe('more matches than are compared', () => {
  it('says so, ranks the ones with the words in the title whatever their age, then the newest', async () => {
    const day = 86_400_000;
    const many = Array.from({ length: MAX_COUNTED + 100 }, (_, index) =>
      entry({ body: 'lúa', at: new Date(NOW.getTime() - index * 60_000) }),
    );
    const titled = [1, 2, 3].map((each) => entry({ title: 'Lúa', at: new Date(each * day) }));
    await put(...titled, ...many);
    const answer = await ask('lua');
    // An engine that can count them all does.
    const counted = answer.isMore ? MAX_COUNTED : MAX_COUNTED + 103;
    expect(answer.total).toBe(counted);
    expect(answer.hits).toHaveLength(MAX_RANKED);
    expect(idsOf(answer).slice(0, 5)).toEqual([...ids(titled).reverse(), many[0]!.id, many[1]!.id]);
    expect(answer.counts.kinds.get('articles')).toBe(counted);
    expect(await engine.count()).toBe(MAX_COUNTED + 103);

    const few = await ask('lua', { filters: { until: new Date(NOW.getTime() - MAX_COUNTED * 60_000) } });
    expect([few.total, few.isMore]).toEqual([102, false]);
  });
});

describe('texts', () => {
  it('come back as they were put, of what is there', async () => {
    const [story, person] = await put(
      entry({
        title: 'Đập thủy lợi',
        names: ['Đập Khe'],
        lead: 'Khởi công.',
        body: 'Dài 300 m — “lớn nhất”.',
      }),
      entry({ kind: 'people', title: 'Lục Văn Thành', at: null }),
    );
    const found = await engine.texts([story!, person!, { kind: 'events', id: story!.id }]);
    expect(found.sort((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
      {
        kind: 'articles',
        id: story!.id,
        title: 'Đập thủy lợi',
        names: ['Đập Khe'],
        lead: 'Khởi công.',
        body: 'Dài 300 m — “lớn nhất”.',
      },
      { kind: 'people', id: person!.id, title: 'Lục Văn Thành', names: [], lead: '', body: '' },
    ]);
  });
});

describe('suggestions', () => {
  const suggested = async (typed: string, limit = 10): Promise<string[]> =>
    (await engine.suggest(typed.split(' '), limit)).map(({ title }) => title);

  beforeEach(async () => {
    await put(
      entry({ kind: 'agencies', title: 'Trung tâm Văn hóa', names: ['Nhà Thông tin'], at: null }),
      entry({ title: 'Trung thu ở Trung tâm', body: 'văn nghệ' }),
      entry({ title: 'Trung đoàn về bản' }),
      entry({ title: 'Chợ phiên', body: 'trung tâm xã' }),
    );
  });

  it('go by the words of title and names, the last one perhaps only begun', async () => {
    expect((await suggested('trung ta')).sort()).toEqual(['Trung thu ở Trung tâm', 'Trung tâm Văn hóa']);
    expect(await suggested('trung tam van')).toEqual(['Trung tâm Văn hóa']);
    expect(await suggested('van trung')).toEqual(['Trung tâm Văn hóa']);
    expect(await suggested('t')).toHaveLength(3);
    expect(await suggested('nha th')).toEqual(['Trung tâm Văn hóa']);
  });

  it('need every word, whole but for the last', async () => {
    expect(await suggested('trun tam')).toEqual([]);
    expect(await suggested('trung xa')).toEqual([]);
    expect(await suggested('rung')).toEqual([]);
  });

  it('put what begins with the words first', async () => {
    expect((await suggested('trung ta'))[0]).toBe('Trung tâm Văn hóa');
  });

  it('are as many as were asked for, of no words none', async () => {
    expect(await suggested('trung', 2)).toHaveLength(2);
    expect(await engine.suggest([], 5)).toEqual([]);
  });

  it('name the record', async () => {
    const [person] = await put(entry({ kind: 'people', title: 'Đỗ Quyên', at: null }));
    expect(await engine.suggest(['do', 'q'], 5)).toEqual([
      { kind: 'people', id: person!.id, title: 'Đỗ Quyên' },
    ]);
  });
});

describe('vocabulary', () => {
  it('holds every word with its accents and how many records have it', async () => {
    const [first] = await put(
      entry({ title: 'Hòa bình', names: ['HOÀ'], lead: 'hòa', body: 'nam' }),
      entry({ title: 'hoà', body: 'Nam nấm' }),
      entry({ title: 'hoa' }),
    );
    const all = new Map([
      ['hoà', 2],
      ['bình', 1],
      ['nam', 2],
      ['nấm', 1],
      ['hoa', 1],
    ]);
    expect(await engine.vocabulary(1)).toEqual(all);
    expect(await engine.vocabulary(2)).toEqual(
      new Map([
        ['hoà', 2],
        ['nam', 2],
      ]),
    );

    await put({ ...first!, title: 'Bình yên', names: [], lead: '', body: 'nam' });
    expect(await engine.vocabulary(1)).toEqual(
      new Map([
        ['hoà', 1],
        ['bình', 1],
        ['yên', 1],
        ['nam', 2],
        ['nấm', 1],
        ['hoa', 1],
      ]),
    );
    await engine.remove(req, [first!]);
    expect(await engine.vocabulary(1)).toEqual(
      new Map([
        ['hoà', 1],
        ['nam', 1],
        ['nấm', 1],
        ['hoa', 1],
      ]),
    );
  });
});

describe('any question over any records', () => {
  const WORDS = ['bàn', 'bán', 'ban', 'đường', 'duong', 'thủy', 'thuỷ', 'xã', '2019', 'constructor', 'not'];
  const text = (max: number) =>
    fc.array(fc.constantFrom(...WORDS), { maxLength: max }).map((list) => list.join(' '));
  const TOPICS = [nextId(), nextId()];
  const DATES = [null, new Date('2020-01-01T00:00:00Z'), new Date('2024-06-01T00:00:00Z')];

  const corpus = fc.array(
    fc.record({
      kind: fc.constantFrom('articles' as const, 'agencies' as const),
      title: text(3),
      names: text(2).map((name) => (name ? [name] : [])),
      lead: text(3),
      body: text(6),
      at: fc.constantFrom(...DATES),
      topics: fc.subarray(TOPICS),
    }),
    { minLength: 1, maxLength: 8 },
  );

  const anyPhrase = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
    .map((list) => phrase(list.join(' ')));
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
  const anyQuestion = fc
    .record({
      groups: fc.array(fc.array(anyPhrase, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      without: fc.array(anyPhrase, { maxLength: 1 }),
      match: fc.constantFrom('all' as const, 'any' as const),
      kind: optional(fc.constantFrom('articles' as const, 'agencies' as const)),
      topics: optional(fc.subarray(TOPICS)),
      from: optional(fc.constantFrom(DATES[1]!, DATES[2]!)),
      until: optional(fc.constantFrom(DATES[1]!, DATES[2]!)),
    })
    .map(({ groups, without, match, ...filters }): SearchQuestion => {
      const given = Object.entries(filters).filter(([, value]) => value !== undefined);
      return { groups, without, match, filters: Object.fromEntries(given) };
    });

  /** The contract, read slowly. */
  const matches = (each: SearchEntry, { groups, without, match, filters }: SearchQuestion): boolean => {
    const texts = [each.title, ...each.names, each.lead, each.body].map((part) => ` ${foldForSearch(part)} `);
    const has = (list: SearchPhrase) =>
      texts.some((part) => part.includes(` ${list.map(({ folded }) => folded).join(' ')} `));
    const { kind, topics, from, until } = filters;
    const isKind = !kind || each.kind === kind;
    const isTopic = !topics || topics.some((id) => each.topics.includes(id));
    const isFrom = !from || (each.at !== null && each.at >= from);
    const isUntil = !until || (each.at !== null && each.at < until);
    const found = groups.map((phrases) => phrases.some(has));
    const isFound = match === 'all' ? found.every(Boolean) : found.some(Boolean);
    return isKind && isTopic && isFrom && isUntil && isFound && !without.some(has);
  };

  it('finds just what the contract says', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        fc.array(anyQuestion, { minLength: 8, maxLength: 8 }),
        async (records, questions) => {
          const entries = records.map((record) => entry({ agencies: [], ...record }));
          await engine.clear();
          await put(...entries);
          for (const each of questions) {
            const answer = await engine.search(each, NOW);
            const expected = entries.filter((one) => matches(one, each));
            expect(idsOf(answer).sort()).toEqual(ids(expected).sort());
            expect(answer.total).toBe(expected.length);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
