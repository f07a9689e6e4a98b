import type { Payload } from 'payload';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { utcToLocal } from '@/domain/dates';
import { paragraphNode, stateOf } from '@/domain/richText';
import { pageCache } from '@/platform/server/pageCache/pages';
import { statements } from '@/site/messages/statements';
import {
  createAnnouncement,
  createArticle,
  createEvent,
  createMedia,
  createPerson,
  createTopic,
  openNewsroom,
} from '@/test/newsroom';
import { createPerson as createStaff, later, steps, type Person } from '@/test/workflow';
import { getFrame } from './frame';
import { getFrontPage } from './front';
import { previewFront, type FrontPreview } from './frontPreview';
import { getContact, getIntroduction, getStatement } from './information';
import { previewReader } from './reader';
import type { FrontPage } from '@/site/models/pages';

let payload: Payload;
let journalist: Person;
let editor: Person;

beforeAll(async () => {
  payload = await openNewsroom();
  journalist = await createStaff(payload, 'journalist');
  editor = await createStaff(payload, 'editor');
});

const clear = async () => {
  await payload.updateGlobal({ slug: 'front', data: { pins: [], sections: [] } });
  for (const collection of ['articles', 'announcements', 'topics', 'events'] as const)
    await payload.delete({ collection: collection as 'articles', where: {} });
};

const published = async (title: string, over: Record<string, unknown> = {}): Promise<string> =>
  (await createArticle(payload, { title, _status: 'published', ...over })).id;

const pin = (pins: { article: string; from?: string; until?: string }[]) =>
  payload.updateGlobal({ slug: 'front', data: { pins } });

const titlesOf = (page: FrontPage) => ({
  lead: page.lead?.title ?? null,
  seconds: page.seconds.map(({ title }) => title),
  latest: page.latest.map(({ title }) => title),
});

/** Until when a page made of this may be kept. */
const lifeOf = async (read: () => Promise<unknown>): Promise<number> => {
  const cache = pageCache();
  const noted = cache.noteUntil.bind(cache);
  const moments: number[] = [];
  cache.noteUntil = (at) => moments.push(at.getTime());
  try {
    await read();
  } finally {
    cache.noteUntil = noted;
  }
  return Math.min(...moments);
};

const preview = async (at?: string, as: Person = editor): Promise<FrontPreview> => {
  const staff = await previewReader(new Headers({ Authorization: `JWT ${as.token}` }));
  return previewFront(staff!, at && utcToLocal(at));
};

describe('the front page', () => {
  beforeEach(clear);

  it('has the newest stories in order when nobody arranged it', async () => {
    for (const title of ['Tin một', 'Tin hai', 'Tin ba', 'Tin bốn']) await published(title);
    expect(titlesOf(await getFrontPage())).toEqual({
      lead: 'Tin bốn',
      seconds: ['Tin ba', 'Tin hai'],
      latest: ['Tin một'],
    });
  });

  it('has the pinned stories on top, in the order of the editor, once each', async () => {
    const ids = [];
    for (const title of ['Tin một', 'Tin hai', 'Tin ba', 'Tin bốn', 'Tin năm', 'Tin sáu'])
      ids.push(await published(title));
    await pin([ids[0]!, ids[3]!, ids[1]!, ids[2]!, ids[0]!].map((article) => ({ article })));
    expect(titlesOf(await getFrontPage())).toEqual({
      lead: 'Tin một',
      seconds: ['Tin bốn', 'Tin hai'],
      latest: ['Tin ba', 'Tin sáu', 'Tin năm'],
    });
  });

  it('finds a pinned story that is no longer among the newest', async () => {
    const old = await published('Tin cũ còn giá trị', { releasedAt: '2020-01-01T00:00:00.000Z' });
    await payload.db.updateOne({
      collection: 'articles',
      id: old,
      data: { releasedAt: '2020-01-01T00:00:00.000Z' },
    });
    for (let n = 0; n < 101; n += 1)
      await payload.db.create({
        collection: 'articles',
        data: {
          title: `Tin ${n}`,
          slug: `tin-${n}`,
          _status: 'published',
          publishedAt: '2026-01-01T00:00:00.000Z',
          releasedAt: '2026-01-01T00:00:00.000Z',
        },
      });
    await pin([{ article: old }]);
    expect(titlesOf(await getFrontPage()).lead).toBe('Tin cũ còn giá trị');
  });

  it('takes a pin for one day unless it is told otherwise', async () => {
    const article = await published('Tin ghim');
    const from = later(60);
    await pin([{ article }, { article, from }]);
    const { pins } = await payload.findGlobal({ slug: 'front', depth: 0 });
    const day = 24 * 60 * 60 * 1000;
    expect(Math.abs(Date.parse(pins![0]!.until!) - Date.now() - day)).toBeLessThan(60_000);
    expect(Date.parse(pins![1]!.until!)).toBe(Date.parse(from) + day);
  });

  it('has a pin in its time only, and ends when the next one begins or ends', async () => {
    const [first, , over, ahead] = [
      await published('Tin đang ghim'),
      await published('Tin mới hơn'),
      await published('Tin hết ghim'),
      await published('Tin sắp ghim'),
    ];
    const ends = later(90);
    const begins = later(30);
    await pin([
      { article: over, from: later(-60), until: later(-30) },
      { article: ahead, from: begins, until: later(120) },
      { article: first, until: ends },
    ]);
    expect(titlesOf(await getFrontPage()).lead).toBe('Tin đang ghim');
    expect(await lifeOf(getFrontPage)).toBe(Date.parse(begins));
  });

  it('passes over a pinned story that is not public, and one that was deleted', async () => {
    const draft = (await createArticle(payload, { title: 'Tin nháp' })).id;
    const gone = await published('Tin bị xóa');
    await published('Tin thường');
    await pin([{ article: draft }, { article: gone }]);
    await payload.delete({ collection: 'articles', id: gone });
    expect(titlesOf(await getFrontPage())).toEqual({ lead: 'Tin thường', seconds: [], latest: [] });
  });

  it('refuses a pin without a story, and one that ends before it begins', async () => {
    const article = await published('Tin ghim');
    await expect(payload.updateGlobal({ slug: 'front', data: { pins: [{}] } })).rejects.toThrow();
    await expect(pin([{ article, from: later(60), until: later(30) }])).rejects.toThrow();
  });

  it('has the sections an editor chose, in that order and form; else all topics', async () => {
    const topics = [];
    for (const [order, title] of ['Kinh tế', 'Xã hội', 'Văn hóa'].entries())
      topics.push((await createTopic(payload, { title, order })).id);
    for (const topic of topics)
      for (let n = 0; n < 5; n += 1) await published(`Tin ${n}`, { topics: [topic] });
    for (let n = 0; n < 10; n += 1) await published(`Tin ngoài mục ${n}`);
    const sections = async () =>
      (await getFrontPage()).sections.map(({ topic: { title }, form }) => [title, form]);
    expect(await sections()).toEqual([
      ['Kinh tế', 'auto'],
      ['Xã hội', 'auto'],
      ['Văn hóa', 'auto'],
    ]);
    await payload.updateGlobal({
      slug: 'front',
      data: {
        sections: [
          { topic: topics[2]!, form: 'headlines' },
          { topic: topics[0]!, form: 'feature' },
        ],
      },
    });
    expect(await sections()).toEqual([
      ['Văn hóa', 'headlines'],
      ['Kinh tế', 'feature'],
    ]);
  });
});

describe('the preview of the front page', () => {
  beforeEach(clear);

  /** Signed off, with a photo and all it must have. */
  const approved = async (title: string): Promise<string> => {
    const { id } = await createArticle(payload, { title }, journalist.user);
    await steps('articles', id, journalist, 'submit');
    await steps('articles', id, editor, 'approve');
    return id;
  };

  it('is for the signed-in only', async () => {
    expect(await previewReader(new Headers())).toBeNull();
    const { page } = await preview(undefined, journalist);
    expect(page.lead).toBeNull();
  });

  it('shows at its minute what is scheduled, as it was approved, and not before', async () => {
    await published('Tin đang đăng');
    const id = await approved('Tin sẽ đăng chiều nay');
    await steps('articles', id, editor, ['schedule', { at: later(60) }]);
    await payload.update({
      collection: 'articles',
      id,
      data: { title: 'Bản sửa sau khi duyệt' },
      draft: true,
      user: editor.user,
    });
    expect(titlesOf((await preview(later(30))).page).lead).toBe('Tin đang đăng');
    expect(titlesOf((await preview(later(62))).page)).toEqual({
      lead: 'Tin sẽ đăng chiều nay',
      seconds: ['Tin đang đăng'],
      latest: [],
    });
    expect(titlesOf(await getFrontPage()).lead).toBe('Tin đang đăng');
  });

  it('leaves out what comes off until then', async () => {
    await published('Tin ở lại');
    const id = await approved('Tin sẽ được gỡ xuống');
    await steps('articles', id, editor, 'publish', ['expire', { until: later(60) }]);
    expect(titlesOf((await preview()).page).lead).toBe('Tin sẽ được gỡ xuống');
    expect(titlesOf((await preview(later(62))).page)).toEqual({ lead: 'Tin ở lại', seconds: [], latest: [] });
  });

  it('has the pins, announcements and events of then', async () => {
    const article = await published('Tin ghim ngày mai');
    await published('Tin hôm nay');
    await pin([{ article, from: later(600), until: later(900) }]);
    await createAnnouncement(payload, { text: 'Bảo trì', from: later(600), until: later(660) });
    await createEvent(payload, {
      title: 'Họp giao ban',
      start: later(60),
      end: later(120),
      _status: 'published',
    });
    const now = await preview();
    expect(now.page.lead?.title).toBe('Tin hôm nay');
    expect(now.frame.announcements).toEqual([]);
    expect(now.page.comingEvents).toHaveLength(1);
    const then = await preview(later(630));
    expect(then.page.lead?.title).toBe('Tin ghim ngày mai');
    expect(then.frame.announcements).toMatchObject([{ text: 'Bảo trì' }]);
    expect(then.page.comingEvents).toEqual([]);
  });

  it('says when it could not read the moment', async () => {
    const staff = await previewReader(new Headers({ Authorization: `JWT ${editor.token}` }));
    expect((await previewFront(staff!, '2026-02-30T10:00')).isUnderstood).toBe(false);
    expect(await previewFront(staff!, '2026-02-28T10:00')).toMatchObject({
      isUnderstood: true,
      at: '2026-02-28T03:00:00.000Z',
    });
  });
});

describe('announcements', () => {
  afterEach(clear);

  const announce = (
    text: string,
    from: string,
    until: string,
    over: { urgency?: 'urgent'; url?: string } = {},
  ) => createAnnouncement(payload, { text, from, until, ...over });

  it('stand above every page in their time, the urgent first', async () => {
    await announce('Bảo trì đêm nay', later(-60), later(60), { url: '/lien-he' });
    await announce('Bão số 5', later(-30), later(60), { urgency: 'urgent' });
    await announce('Đã qua', later(-60), later(-30));
    await announce('Ngày mai', later(600), later(660));
    expect((await getFrame()).announcements).toMatchObject([
      { text: 'Bão số 5', isUrgent: true, link: null },
      { text: 'Bảo trì đêm nay', isUrgent: false, link: { title: 'Xem chi tiết', href: '/lien-he' } },
    ]);
  });

  it('end the pages that were made before they begin, and those that show them', async () => {
    const [begins, ends] = [later(600), later(30)];
    await announce('Ngày mai', begins, later(660));
    expect(await lifeOf(getFrame)).toBe(Date.parse(begins));
    await announce('Bây giờ', later(-30), ends);
    expect(await lifeOf(getFrame)).toBe(Date.parse(ends));
  });
});

describe('what the office tells of itself', () => {
  it('has standard texts on privacy and accessibility until there are own ones', async () => {
    const { body } = await getStatement('privacy');
    expect(JSON.stringify(body)).toContain(statements.privacy[0]!.heading);
    await payload.updateGlobal({
      slug: 'information',
      data: { privacy: stateOf([paragraphNode('Văn bản riêng của xã.')]) } as never,
    });
    expect(JSON.stringify((await getStatement('privacy')).body)).toContain('Văn bản riêng của xã.');
    expect(JSON.stringify((await getStatement('privacy')).body)).not.toContain(
      statements.privacy[0]!.heading,
    );
    expect(JSON.stringify((await getStatement('accessibility')).body)).toContain(
      statements.accessibility[0]!.heading,
    );
  });

  it('names its leaders in order with the posts they hold today, and no draft', async () => {
    const portrait = await createMedia(payload);
    const positions = [
      { title: 'Phó Chủ tịch', from: '2015-01-01T00:00:00.000Z', until: '2020-12-31T00:00:00.000Z' },
      { title: 'Chủ tịch', from: '2021-01-01T00:00:00.000Z' },
    ];
    const second = await createPerson(payload, { name: 'Nguyễn An', bio: 'Quê Đồng Rui.' });
    const first = await createPerson(payload, { name: 'Trần Bình', positions, portrait: portrait.id });
    const draft = await createPerson(payload, { name: 'Chưa công bố', _status: 'draft' });
    await payload.updateGlobal({
      slug: 'information',
      data: { leaders: [first.id, draft.id, second.id] },
    });
    expect((await getIntroduction()).leaders).toMatchObject([
      { name: 'Trần Bình', positions: ['Chủ tịch'], portrait: { alt: expect.any(String) } },
      { name: 'Nguyễn An', positions: [], bio: 'Quê Đồng Rui.', portrait: null },
    ]);
  });

  it('names who answers citizens, once somebody is named', async () => {
    expect((await getContact()).officer).toBeNull();
    await payload.updateGlobal({
      slug: 'information',
      data: { officer: { name: 'Lý Thị Hoa', post: 'Công chức văn phòng', phone: '0203 000 000' } },
    });
    expect((await getContact()).officer).toEqual({
      name: 'Lý Thị Hoa',
      post: 'Công chức văn phòng',
      phone: '0203 000 000',
      email: null,
      hours: null,
    });
  });
});
