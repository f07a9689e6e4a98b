import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Listing } from '@/site/models/pages';
import {
  createAgency,
  createArticle,
  createDocument,
  createEvent,
  createMedia,
  createTopic,
  openNewsroom,
} from '@/test/newsroom';
import { getAgency } from './agencies';
import { getArticleList } from './articles';
import { getDocumentList } from './documentRegister';
import { getEventList } from './events';
import { getFrame } from './frame';
import { getFrontPage } from './front';
import { getTopic } from './topics';

let payload: Payload;

beforeAll(async () => {
  payload = await openNewsroom();
});

describe('an empty newsroom', () => {
  it('has pages all the same', async () => {
    expect(await getFrontPage()).toMatchObject({
      lead: null,
      seconds: [],
      latest: [],
      sections: [],
      comingEvents: [],
      newDocuments: [],
    });
    expect((await getArticleList()).articles).toEqual({ items: [], older: null });
    expect((await getEventList()).past).toEqual({ items: [], older: null });
    expect((await getDocumentList()).documents).toEqual({ items: [], older: null });
    expect(await getTopic('khong-co')).toBeNull();
    expect(await getAgency('khong-co')).toBeNull();
    expect((await getFrame()).navigation).toEqual([]);
  });
});

describe('the front page', () => {
  const published = (title: string, over: Record<string, unknown> = {}) =>
    createArticle(payload, { title, _status: 'published', ...over });
  const all = async () => {
    const page = await getFrontPage();
    return [
      page.lead,
      ...page.seconds,
      ...page.latest,
      ...page.sections.flatMap((section) => section.articles),
    ].map((card) => card!.title);
  };

  it('is led by what came out last, whatever its date line', async () => {
    await published('Tin hôm nay');
    await published('Tin của năm 2001', { publishedAt: '2001-01-01T00:00:00.000Z' });
    const page = await getFrontPage();
    expect(page.lead).toMatchObject({ title: 'Tin của năm 2001', publishedAt: '2001-01-01T00:00:00.000Z' });
    expect(await all()).toEqual(['Tin của năm 2001', 'Tin hôm nay']);
  });

  it('does not let an edit bring an old story back to the top', async () => {
    const first = (
      await payload.find({ collection: 'articles', where: { title: { equals: 'Tin hôm nay' } } })
    ).docs[0]!;
    await payload.update({
      collection: 'articles',
      id: first.id,
      data: { lead: 'Đã sửa câu dẫn.', _status: 'published' },
    });
    expect((await getFrontPage()).lead!.title).toBe('Tin của năm 2001');
  });

  it('shows each story once, topics in their order, stories with a photo beside the lead', async () => {
    const late = await createTopic(payload, { title: 'Mục sau', order: 20 });
    const early = await createTopic(payload, { title: 'Mục trước', order: 10 });
    await createTopic(payload, { title: 'Mục trống', order: 5 });
    for (let i = 0; i < 6; i += 1) await published(`Sau ${i}`, { topics: [late.id] });
    for (let i = 0; i < 6; i += 1) await published(`Trước ${i}`, { topics: [early.id, late.id] });
    const photo = await createMedia(payload);
    await published('Có ảnh một', { heroImage: photo.id });
    await published('Có ảnh hai', { heroImage: photo.id });
    for (let i = 0; i < 3; i += 1) await published(`Mới ${i}`);

    const page = await getFrontPage();
    expect(page.lead!.title).toBe('Mới 2');
    expect(page.seconds.map(({ title }) => title)).toEqual(['Có ảnh hai', 'Có ảnh một']);
    expect(page.seconds[0]!.picture!.alt).toBe(photo.alt);
    expect(page.latest.map(({ title }) => title)).toEqual([
      'Mới 1',
      'Mới 0',
      'Trước 5',
      'Trước 4',
      'Trước 3',
      'Trước 2',
      'Trước 1',
    ]);
    expect(page.sections.map(({ topic }) => topic.title)).toEqual(['Mục trước', 'Mục sau']);
    expect(page.sections[0]!.articles.map(({ title }) => title)).toEqual(['Trước 0']);
    expect(page.sections[1]!.articles.map(({ title }) => title)).toEqual([
      'Sau 5',
      'Sau 4',
      'Sau 3',
      'Sau 2',
    ]);
    const titles = await all();
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has the topics for a navigation until someone arranges one', async () => {
    expect((await getFrame()).navigation).toEqual([
      { title: 'Mục trống', href: '/chuyen-muc/muc-trong' },
      { title: 'Mục trước', href: '/chuyen-muc/muc-truoc' },
      { title: 'Mục sau', href: '/chuyen-muc/muc-sau' },
    ]);
    const topic = (await payload.find({ collection: 'topics', where: { slug: { equals: 'muc-sau' } } }))
      .docs[0]!;
    await payload.updateGlobal({
      slug: 'navigation',
      data: {
        main: [
          { kind: 'topic', topic: topic.id },
          { kind: 'url', label: 'Lịch', url: '/su-kien' },
        ],
      },
    });
    expect((await getFrame()).navigation).toEqual([
      { title: 'Mục sau', href: '/chuyen-muc/muc-sau' },
      { title: 'Lịch', href: '/su-kien' },
    ]);
  });
});

/** Reads a list to its end by its own links. */
const readAll = async <T extends { id: string }>(
  read: (before?: string) => Promise<Listing<T>>,
  between: (page: number) => Promise<unknown> = async () => undefined,
): Promise<{ ids: string[]; sizes: number[] }> => {
  const ids: string[] = [];
  const sizes: number[] = [];
  let before: string | undefined;
  for (let page = 0; page < 20; page += 1) {
    const { items, older } = await read(before);
    ids.push(...items.map((item) => item.id));
    sizes.push(items.length);
    if (!older) break;
    before = new URL(older, 'http://localhost').searchParams.get('truoc')!;
    await between(page);
  }
  return { ids, sizes };
};

const MALFORMED = [
  '',
  'x',
  '2020-11-27',
  '2020-11-27T09:00:00.000Z',
  '2020-11-27T09:00:00.000Z_',
  '2020-13-45T99:00:00.000Z_abc',
  "2020-11-27T09:00:00.000Z_' OR 1=1 --",
  '2020-11-27T09:00:00.000Z_abc%00',
  'a'.repeat(10_000),
  `2020-11-27T09:00:00.000Z_${'a'.repeat(65)}`,
];

describe('paging', () => {
  const AT = '2019-05-01T02:00:00.000Z';
  const topicSlug = 'muc-co-nhieu-tin';
  let topic: string;
  let agency: { id: string; slug?: string | null };
  let expected: string[];

  beforeAll(async () => {
    topic = (await createTopic(payload, { title: 'Mục có nhiều tin' })).id;
    agency = await createAgency(payload);
    const over = { topics: [topic], agencies: [{ agency: agency.id, role: 'host' }], _status: 'published' };
    expected = [];
    for (let i = 0; i < 45; i += 1)
      // Forty of one moment, five around it.
      expected.push(
        (
          await createArticle(payload, {
            ...over,
            publishedAt: i < 40 ? AT : `2019-05-0${i - 37}T02:00:00.000Z`,
          })
        ).id,
      );
  }, 60_000);

  const lists = {
    'a topic': async (before?: string) => (await getTopic(topicSlug, before))!.articles,
    'an agency': async (before?: string) => (await getAgency(agency.slug!, before))!.articles,
    'all stories': async (before?: string) => (await getArticleList(before)).articles,
  };

  it.each(['a topic', 'an agency'] as const)(
    '%s: 45 stories, most of one moment: none twice, none missing',
    async (name) => {
      const { ids, sizes } = await readAll(lists[name]);
      expect(sizes).toEqual([20, 20, 5]);
      expect(ids).toHaveLength(45);
      expect([...ids].sort()).toEqual([...expected].sort());
    },
  );

  it('all stories: none twice, newest date line first', async () => {
    const { ids } = await readAll(lists['all stories']);
    const known = await payload.find({
      collection: 'articles',
      where: { _status: { equals: 'published' } },
      sort: ['-publishedAt', '-id'],
      limit: 0,
      pagination: false,
    });
    expect(ids).toEqual(known.docs.map((doc) => doc.id));
  });

  it('stays right while new stories come out', async () => {
    const seen = await readAll(lists['a topic'], () =>
      createArticle(payload, {
        topics: [topic],
        publishedAt: '2019-06-01T02:00:00.000Z',
        _status: 'published',
      }),
    );
    expect([...seen.ids].sort()).toEqual([...expected].sort());
  });

  it.each(MALFORMED)('takes %j for the first page', async (value) => {
    const first = await lists['a topic']();
    expect(await lists['a topic'](value)).toEqual(first);
    expect((await getEventList(value)).past).toEqual((await getEventList()).past);
    expect((await getDocumentList({ truoc: value })).documents).toEqual((await getDocumentList()).documents);
  });

  it('a position nothing stands at any more still works', async () => {
    const { items } = await lists['a topic']('2019-05-01T02:00:00.000Z_00000000-0000-0000-0000-000000000000');
    expect(items).toEqual([]);
    const after = await lists['a topic']('2019-05-01T02:00:00.001Z_khong-co-tin-nay');
    expect(after.items).toHaveLength(20);
    expect(after.items.every(({ publishedAt }) => publishedAt === AT)).toBe(true);
  });

  it('is not indexed beyond the first page', async () => {
    const { older } = await lists['a topic']();
    const before = new URL(older!, 'http://localhost').searchParams.get('truoc')!;
    expect((await getTopic(topicSlug))!.seo.noindex).toBe(false);
    expect((await getTopic(topicSlug, before))!.seo.noindex).toBe(true);
    expect((await getTopic(topicSlug, before))!.seo.canonical).toBe(
      (await getTopic(topicSlug))!.seo.canonical,
    );
  });

  it('documents of one day: none twice, none missing', async () => {
    const made: string[] = [];
    for (let i = 0; i < 55; i += 1)
      made.push((await createDocument(payload, { issuedOn: '2020-02-02T05:00:00.000Z' })).id);
    const { ids, sizes } = await readAll(
      async (before) => (await getDocumentList({ truoc: before })).documents,
    );
    expect(sizes).toEqual([50, 5]);
    expect([...ids].sort()).toEqual(made.sort());
  });
});

describe('events', () => {
  // Noon in Vietnam.
  const NOW = new Date('2031-03-10T05:00:00.000Z');
  const at = (text: string) => `${text}.000Z`;

  beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
  afterAll(() => void vi.useRealTimers());
  beforeEach(async () => {
    await payload.delete({ collection: 'events', where: { id: { exists: true } } });
  });

  const CASES: [string, Record<string, unknown>, 'coming' | 'past'][] = [
    ['begins in an hour', { start: at('2031-03-10T06:00:00') }, 'coming'],
    ['is going on', { start: at('2031-03-10T04:00:00'), end: at('2031-03-10T06:00:00') }, 'coming'],
    ['began this morning, end unknown', { start: at('2031-03-10T01:00:00') }, 'coming'],
    ['lasts all day today', { start: at('2031-03-09T17:00:00'), allDay: true }, 'coming'],
    [
      'lasts all day until today',
      { start: at('2031-03-08T17:00:00'), end: at('2031-03-09T17:00:00'), allDay: true },
      'coming',
    ],
    ['ended a minute ago', { start: at('2031-03-10T03:00:00'), end: at('2031-03-10T04:59:00') }, 'past'],
    ['began yesterday, end unknown', { start: at('2031-03-09T16:59:00') }, 'past'],
    ['lasted all day yesterday', { start: at('2031-03-08T17:00:00'), allDay: true }, 'past'],
    [
      'was cancelled and would be tomorrow',
      { start: at('2031-03-11T02:00:00'), status: 'cancelled' },
      'coming',
    ],
    ['was cancelled and would have been', { start: at('2031-03-01T02:00:00'), status: 'cancelled' }, 'past'],
    [
      'was to be last week and is postponed to next week',
      { start: at('2031-03-03T02:00:00'), status: 'postponed', newStart: at('2031-03-17T02:00:00') },
      'coming',
    ],
    [
      'was to be tomorrow and is postponed to next week',
      { start: at('2031-03-11T02:00:00'), status: 'postponed', newStart: at('2031-03-17T02:00:00') },
      'coming',
    ],
    [
      'was postponed, and that day is over too',
      { start: at('2031-03-01T02:00:00'), status: 'postponed', newStart: at('2031-03-05T02:00:00') },
      'past',
    ],
    [
      'was postponed, with an end of the old day',
      {
        start: at('2031-03-03T02:00:00'),
        end: at('2031-03-03T04:00:00'),
        status: 'postponed',
        newStart: at('2031-03-17T02:00:00'),
      },
      'coming',
    ],
  ];

  it.each(CASES)('an event that %s', async (_, over, where) => {
    const { id } = await createEvent(payload, over);
    const list = await getEventList();
    expect({
      coming: list.coming.some((event) => event.id === id),
      past: list.past.items.some((event) => event.id === id),
    }).toEqual({
      coming: where === 'coming',
      past: where === 'past',
    });
    const front = await getFrontPage();
    expect(front.comingEvents.some((event) => event.id === id)).toBe(where === 'coming');
  });

  it('tells status and the new day', async () => {
    await createEvent(payload, {
      title: 'Hoãn',
      start: at('2031-03-11T02:00:00'),
      status: 'postponed',
      newStart: at('2031-03-17T02:00:00'),
    });
    await createEvent(payload, {
      title: 'Hủy',
      start: at('2031-03-12T02:00:00'),
      status: 'cancelled',
      newStart: at('2031-03-18T02:00:00'),
    });
    const { coming } = await getEventList();
    expect(coming.find(({ title }) => title === 'Hoãn')).toMatchObject({
      status: 'postponed',
      newStart: at('2031-03-17T02:00:00'),
    });
    expect(coming.find(({ title }) => title === 'Hủy')).toMatchObject({
      status: 'cancelled',
      newStart: null,
    });
  });

  it('comes soonest first, by the day it will be; past latest first', async () => {
    for (const [title, over] of [
      ['Ba', { start: at('2031-03-13T02:00:00') }],
      ['Một', { start: at('2031-03-11T02:00:00') }],
      ['Hai', { start: at('2031-03-09T02:00:00'), status: 'postponed', newStart: at('2031-03-12T02:00:00') }],
      ['Hôm qua', { start: at('2031-03-09T02:00:00') }],
      ['Năm ngoái', { start: at('2030-03-09T02:00:00') }],
    ] as const)
      await createEvent(payload, { title, ...over });
    const list = await getEventList();
    expect(list.coming.map(({ title }) => title)).toEqual(['Một', 'Hai', 'Ba']);
    expect(list.past.items.map(({ title }) => title)).toEqual(['Hôm qua', 'Năm ngoái']);
  });

  it('pages through the past: none twice, none missing, nothing coming on older pages', async () => {
    const made: string[] = [];
    for (let i = 0; i < 35; i += 1)
      made.push((await createEvent(payload, { start: at('2029-01-01T02:00:00') })).id);
    await createEvent(payload, { start: at('2031-04-01T02:00:00') });
    const { ids, sizes } = await readAll(async (before) => (await getEventList(before)).past);
    expect(sizes).toEqual([30, 5]);
    expect([...ids].sort()).toEqual(made.sort());
    const { older } = (await getEventList()).past;
    expect((await getEventList(new URL(older!, 'http://x').searchParams.get('truoc')!)).coming).toEqual([]);
  });

  it('stand on the pages of their hosts and participants, and of those these were merged from', async () => {
    const host = await createAgency(payload);
    const old = await createAgency(payload, {
      successors: [{ change: 'merged', agency: host.id, date: '2020-01-01T05:00:00.000Z' }],
    });
    await createEvent(payload, { title: 'Chủ trì', start: at('2031-03-11T02:00:00'), hosts: [host.id] });
    await createEvent(payload, { title: 'Dự', start: at('2031-03-12T02:00:00'), participants: [host.id] });
    await createEvent(payload, { title: 'Ngày xưa', start: at('2019-03-12T02:00:00'), hosts: [old.id] });
    const page = (await getAgency(host.slug!))!;
    expect(page.comingEvents.map(({ title }) => title)).toEqual(['Chủ trì', 'Dự']);
    expect(page.pastEvents.map(({ title }) => title)).toEqual(['Ngày xưa']);
  });
});
