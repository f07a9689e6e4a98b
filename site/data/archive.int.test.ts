import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '@/platform/server/pageCache/page';
import { createArticle, createPerson, createTopic, openNewsroom } from '@/test/newsroom';
import { pageCache } from '@/platform/server/pageCache/pages';
import { getArchive, getArchivePeriod } from './archive';
import { getAuthor } from './authors';
import { getArticle } from './articles';
import { getPerson } from './people';

let payload: Payload;

const publish = (title: string, publishedAt: string, over: Record<string, unknown> = {}) =>
  createArticle(payload, { title, publishedAt, _status: 'published', ...over });

const titlesOf = async (key: string, before?: string) =>
  (await getArchivePeriod(key, before))!.articles!.items.map(({ title }) => title);

/** Reads a page through the cache, as the server does; answers how often it had to be read. */
const reads = (key: string, read: () => Promise<unknown>) => {
  let count = 0;
  const page = async () => {
    await pageCache().read(key, async () => {
      count += 1;
      await read();
      return { page: { bytes: 1 } as Page, isKeepable: true };
    });
    return count;
  };
  return page;
};

beforeAll(async () => {
  payload = await openNewsroom();
});

describe('an empty newsroom', () => {
  it('has an archive all the same', async () => {
    expect((await getArchive()).years).toEqual([]);
    expect(await getArchivePeriod('2020-11')).toMatchObject({
      parts: [],
      articles: { items: [], older: null },
      previous: null,
      next: null,
      seo: { noindex: true },
    });
  });
});

describe('the archive', () => {
  beforeAll(async () => {
    await publish('Nửa đêm trước', '2020-11-26T16:30:00.000Z'); // 23:30 on the 26th
    await publish('Đầu ngày', '2020-11-26T17:30:00.000Z'); // 00:30 on the 27th
    await publish('Cuối ngày', '2020-11-27T16:30:00.000Z'); // 23:30 on the 27th
    await publish('Ngày sau', '2020-11-27T17:30:00.000Z'); // 00:30 on the 28th
    await publish('Cuối tháng', '2020-11-30T16:59:59.999Z');
    await publish('Đầu tháng sau', '2020-11-30T17:00:00.000Z');
    await publish('Giao thừa', '2020-12-31T16:59:59.000Z');
    await publish('Năm mới', '2020-12-31T17:00:00.000Z');
    await publish('Tin cũ', '2018-02-28T02:00:00.000Z');
    await createArticle(payload, { title: 'Tin nháp', publishedAt: '2020-11-27T02:00:00.000Z' });
    const withdrawn = await publish('Tin gỡ', '2019-05-05T02:00:00.000Z');
    await payload.update({ collection: 'articles', id: withdrawn.id, data: { _status: 'draft' } });
  });

  it('counts by the months of Vietnam; drafts and what was taken down never', async () => {
    const { years } = await getArchive();
    expect(years.map(({ key, count, href }) => [key, count, href])).toEqual([
      ['2021', 1, '/luu-tru/2021'],
      ['2020', 7, '/luu-tru/2020'],
      ['2018', 1, '/luu-tru/2018'],
    ]);
    expect(years[1]!.months).toEqual([
      { key: '2020-11', href: '/luu-tru/2020/11', count: 5 },
      { key: '2020-12', href: '/luu-tru/2020/12', count: 2 },
    ]);
  });

  it('has the months of a year, and the years beside it that have stories', async () => {
    expect(await getArchivePeriod('2020')).toMatchObject({
      unit: 'year',
      title: 'Tin, bài năm 2020',
      articles: null,
      parts: [
        { key: '2020-11', count: 5 },
        { key: '2020-12', count: 2 },
      ],
      previous: { title: 'Năm 2018', href: '/luu-tru/2018' },
      next: { title: 'Năm 2021', href: '/luu-tru/2021' },
      crumbs: [{ href: '/' }, { href: '/luu-tru' }],
      seo: { noindex: false },
    });
  });

  it('has the days of a month with their counts, and its stories, the newest first', async () => {
    const page = (await getArchivePeriod('2020-11'))!;
    expect(page.parts.map(({ key, count }) => [key, count])).toEqual([
      ['2020-11-26', 1],
      ['2020-11-27', 2],
      ['2020-11-28', 1],
      ['2020-11-30', 1],
    ]);
    expect(page.articles!.items.map(({ title }) => title)).toEqual([
      'Cuối tháng',
      'Ngày sau',
      'Cuối ngày',
      'Đầu ngày',
      'Nửa đêm trước',
    ]);
    expect(page.previous).toEqual({ title: 'Tháng 2/2018', href: '/luu-tru/2018/02' });
    expect(page.next).toEqual({ title: 'Tháng 12/2020', href: '/luu-tru/2020/12' });
  });

  it('goes by the day in Vietnam: 23:30 is this day, 00:30 the next', async () => {
    expect(await titlesOf('2020-11-26')).toEqual(['Nửa đêm trước']);
    expect(await titlesOf('2020-11-27')).toEqual(['Cuối ngày', 'Đầu ngày']);
    expect(await titlesOf('2020-11-28')).toEqual(['Ngày sau']);
    expect(await titlesOf('2020-12-31')).toEqual(['Giao thừa']);
    expect(await titlesOf('2021-01-01')).toEqual(['Năm mới']);
  });

  it('leads to the days before and after that have stories, over an empty one too', async () => {
    expect(await getArchivePeriod('2020-11-27')).toMatchObject({
      title: 'Tin, bài Thứ Sáu, ngày 27 tháng 11 năm 2020',
      previous: { title: '26/11/2020', href: '/luu-tru/2020/11/26' },
      next: { title: '28/11/2020', href: '/luu-tru/2020/11/28' },
      crumbs: [{}, {}, { title: 'Năm 2020' }, { title: 'Tháng 11', href: '/luu-tru/2020/11' }],
    });
    expect(await getArchivePeriod('2020-11-29')).toMatchObject({
      articles: { items: [] },
      previous: { href: '/luu-tru/2020/11/28' },
      next: { href: '/luu-tru/2020/11/30' },
      seo: { noindex: true },
    });
    expect((await getArchivePeriod('2018-02-28'))!.previous).toBeNull();
    expect((await getArchivePeriod('2021-01-01'))!.next).toBeNull();
  });

  it.each([
    '2020-02-30',
    '2021-02-29',
    '2020-13',
    '2020-00',
    '2020-11-00',
    '2020-1',
    '20',
    'nam',
    '',
    '0000',
  ])('there is no %j', async (key) => expect(await getArchivePeriod(key)).toBeNull());

  it('is paged within the day, none twice and none missing', async () => {
    const made: string[] = [];
    for (let minute = 0; minute < 45; minute += 1)
      made.push(
        (await publish(`Tin ${minute}`, `2017-03-04T01:${String(minute % 30).padStart(2, '0')}:00.000Z`)).id,
      );
    await publish('Tin hôm trước', '2017-03-03T01:00:00.000Z');
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const { articles } = (await getArchivePeriod('2017-03-04', before))!;
      seen.push(...articles!.items.map(({ id }) => id));
      expect(articles!.older ?? '/luu-tru/2017/03/04?').toContain('/luu-tru/2017/03/04?');
      before = articles!.older
        ? new URL(articles!.older, 'http://localhost').searchParams.get('truoc')!
        : undefined;
    } while (before);
    expect(seen).toHaveLength(45);
    expect([...seen].sort()).toEqual([...made].sort());
    expect(await titlesOf('2017-03-04', 'vớ vẩn')).toHaveLength(20);
  });
});

describe('what is kept of the archive', () => {
  afterAll(() => pageCache().dropAll());

  it('is dropped by a story of its month in Vietnam, and by no other', async () => {
    const november = reads('/luu-tru/2020/11/27', () => getArchivePeriod('2020-11-27'));
    const december = reads('/luu-tru/2020/12/31', () => getArchivePeriod('2020-12-31'));
    const index = reads('/luu-tru', getArchive);
    expect([await november(), await december(), await index()]).toEqual([1, 1, 1]);
    expect([await november(), await december(), await index()]).toEqual([1, 1, 1]);
    const story = await publish('Tin thêm', '2020-11-26T18:00:00.000Z');
    expect([await november(), await index()]).toEqual([2, 2]);
    expect(await december()).toBe(1);
    await publish('Tin của tháng 6', '2020-06-01T18:00:00.000Z');
    expect([await november(), await december(), await index()]).toEqual([2, 1, 3]);
    // Between the last day of 2018 and the first of November there was nothing: now there is.
    expect((await getArchivePeriod('2020-11-26'))!.previous).toMatchObject({ title: '02/06/2020' });
    await payload.update({ collection: 'articles', id: story.id, data: { _status: 'draft' } });
    expect(await november()).toBe(3);
    expect(await titlesOf('2020-11-27')).not.toContain('Tin thêm');
  });
});

describe('an author', () => {
  it('has the stories that bear their name, by pages; drafts do not count', async () => {
    const topic = await createTopic(payload);
    const person = await createPerson(payload, {
      name: 'Chíu Thị Mẩy',
      bio: 'Phóng viên thường trú ở xã Hà Lâu.',
      positions: [
        { title: 'Phóng viên', from: '2015-01-01T05:00:00.000Z' },
        { title: 'Trưởng phòng Thời sự', from: '2020-01-01T05:00:00.000Z' },
        { title: 'Giám đốc', from: '2099-01-01T05:00:00.000Z' },
      ],
    });
    const slug = person.slug!;
    const by = { authors: [{ person: person.id, role: 'text' }], topics: [topic.id] };
    await createArticle(payload, { title: 'Bài chưa đăng', ...by });
    expect(await getAuthor(slug)).toBeNull();
    expect((await getPerson(slug))!.author).toBeNull();
    const first = await publish('Bài đầu', '2016-03-04T01:00:00.000Z', by);
    for (let day = 10; day < 42; day += 1) await publish(`Bài ${day}`, `2016-04-04T01:${day}:00.000Z`, by);
    const page = (await getAuthor(slug))!;
    expect(page).toMatchObject({
      name: 'Chíu Thị Mẩy',
      bio: 'Phóng viên thường trú ở xã Hà Lâu.',
      position: { title: 'Trưởng phòng Thời sự', agency: null },
      profile: `/nhan-su/${slug}`,
    });
    expect(page.articles.items[0]!.title).toBe('Bài 41');
    const before = new URL(page.articles.older!, 'http://localhost').searchParams.get('truoc')!;
    const rest = (await getAuthor(slug, before))!;
    expect(rest.articles.items.map(({ title }) => title)).toContain('Bài đầu');
    expect([...page.articles.items, ...rest.articles.items]).toHaveLength(33);
    expect(rest.seo.noindex).toBe(true);
    expect((await getPerson(slug))!.author).toBe(`/tac-gia/${slug}`);
    expect((await getArticle(first.slug!))!.authors).toMatchObject([{ href: `/tac-gia/${slug}` }]);
    expect(await getAuthor('khong-co')).toBeNull();
  });
});
