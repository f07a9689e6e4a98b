import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Agency, Article, Document, Event, Media, Person, Topic, User } from '@/payload-types';
import { storeOf } from '@/platform/db/store';
import { makePage } from '@/platform/server/pageCache/page';
import { pageCache } from '@/platform/server/pageCache/pages';
import { getAgency } from '@/site/data/agencies';
import { getArticle } from '@/site/data/articles';
import { getDocument } from '@/site/data/documents';
import { getEvent } from '@/site/data/events';
import { getFrame } from '@/site/data/frame';
import { getFrontPage } from '@/site/data/front';
import { getPerson } from '@/site/data/people';
import { getMovedShareImage, getShareCard, getSiteShareCard } from '@/site/data/shareImage';
import { agencyGraph } from '@/site/feeds/jsonLd/agency';
import { articleGraph } from '@/site/feeds/jsonLd/article';
import { documentGraph } from '@/site/feeds/jsonLd/document';
import { eventGraph } from '@/site/feeds/jsonLd/event';
import { frontGraph } from '@/site/feeds/jsonLd/front';
import { serializeGraph } from '@/site/feeds/jsonLd/graph';
import { personGraph } from '@/site/feeds/jsonLd/person';
import { drawShareImage } from '@/site/feeds/shareImage/drawShareImage';
import { readJsonLd } from '@/test/jsonLd';
import {
  createAgency,
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

let payload: Payload;
let editor: User;
let token: string;

beforeAll(async () => {
  payload = await openNewsroom();
  editor = await createUser(payload, 'editor');
  token = await signIn(payload, editor);
  await payload.updateGlobal({
    slug: 'site',
    data: {
      name: 'Cổng thông tin xã Đồng Rui',
      tagline: 'Bên bãi hến',
      unitInCharge: 'Ủy ban nhân dân xã',
      responsiblePerson: 'Bà Chíu',
      address: 'Thôn Thượng',
      phone: '0203 123 456',
    },
  });
});
afterEach(() => vi.restoreAllMocks());

const publish = async (over: Record<string, unknown> = {}) =>
  (await createArticle(payload, { _status: 'published', ...over })) as Article;
const photo = async (background: string, width = 1500, height = 1000, over: Record<string, unknown> = {}) => {
  const data = await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return (await payload.create({
    collection: 'media',
    data: { alt: 'Ảnh thử', ...over },
    file: { data, mimetype: 'image/jpeg', name: `anh-${background}.jpg`, size: data.length },
  })) as Media;
};
const colourOf = async (data: Uint8Array) => (await sharp(data).stats()).dominant;

describe('the picture of a story', () => {
  it('has its headline, kicker or topic, photo and the newsroom’s name', async () => {
    const topic = (await createTopic(payload, { title: 'Nghề biển' })) as Topic;
    const hero = await photo('red');
    const story = await publish({ title: 'Hến vào mùa', heroImage: hero.id, topics: [topic.id] });
    const card = (await getShareCard('articles', story.slug!))!;
    expect(card).toMatchObject({
      kicker: 'Nghề biển',
      title: 'Hến vào mùa',
      site: 'Cổng thông tin xã Đồng Rui',
      emblem: null,
    });
    expect(await sharp(card.photo!.data).metadata()).toMatchObject({ width: 1200, height: 630 });
    expect((await colourOf(card.photo!.data)).r).toBeGreaterThan(200);
    const kicked = await publish({ title: 'Hến sớm', kicker: 'Mùa mới', topics: [topic.id] });
    expect(await getShareCard('articles', kicked.slug!)).toMatchObject({ kicker: 'Mùa mới', photo: null });
  });

  it('takes the photo chosen for sharing, and none that is too small', async () => {
    const [hero, chosen, tiny] = [
      await photo('red'),
      await photo('blue'),
      (await createMedia(payload, {})) as Media,
    ];
    const story = await publish({ heroImage: hero.id, meta: { image: chosen.id } });
    const { photo: shown } = (await getShareCard('articles', story.slug!))!;
    expect((await colourOf(shown!.data)).b).toBeGreaterThan(200);
    expect(tiny.width).toBe(900);
    const small = await photo('green', 500, 400);
    const poor = await publish({ heroImage: small.id });
    expect((await getShareCard('articles', poor.slug!))!.photo).toBeNull();
    // 900 pixels will do, though there is no crop of it.
    const enough = await publish({ heroImage: tiny.id });
    expect((await getShareCard('articles', enough.slug!))!.photo).not.toBeNull();
  });

  it('keeps the focal point of a photo in sight, in a wide and in a tall one', async () => {
    const focusOf = async (width: number, height: number, focalY: number) => {
      const media = await photo('gray', width, height, { focalX: 50, focalY });
      const story = await publish({ heroImage: media.id });
      return (await getShareCard('articles', story.slug!))!.photo!.focus;
    };
    // 1500 × 1000 is 1200 × 800 there, of which 630 are shown: its upper edge at the top …
    expect(await focusOf(1500, 1000, 10)).toBeCloseTo(80 / 630);
    // … its middle around the middle, and a tall one around its focal point wherever that is.
    expect(await focusOf(1500, 1000, 50)).toBeCloseTo(0.5);
    expect(await focusOf(1200, 1800, 30)).toBeCloseTo(0.5);
    expect(await focusOf(1200, 1800, 95)).toBeCloseTo(1 - 90 / 630);
  });

  it('is not there for a draft, nor for what is missing or internal', async () => {
    const draft = (await createArticle(payload, { title: 'Còn viết dở' })) as Article;
    expect(draft.slug).toBeTruthy();
    expect(await getShareCard('articles', draft.slug!)).toBeNull();
    expect(await getShareCard('articles', 'khong-co')).toBeNull();
    const meeting = (await createEvent(payload, { visibility: 'internal' })) as Event;
    expect(await getShareCard('events', meeting.slug!)).toBeNull();
  });

  it('is drawn once for all who wait, kept, and dropped when story, photo or newsroom change', async () => {
    const hero = await photo('red');
    const story = await publish({ title: 'Một tin nhiều người xem', heroImage: hero.id });
    const key = `/tin-tuc/${story.slug}/anh-chia-se.jpg`;
    let drawings = 0;
    const ask = () =>
      pageCache().read(key, async () => {
        drawings += 1;
        const card = await getShareCard('articles', story.slug!);
        const body = card ? await drawShareImage(card) : Buffer.alloc(0);
        return { page: await makePage(card ? 200 : 404, {}, body), isKeepable: card !== null };
      });
    const first = (await Promise.all(Array.from({ length: 8 }, ask)))[0]!;
    expect(drawings).toBe(1);
    expect((await ask()).hash).toBe(first.hash);
    expect(drawings).toBe(1);

    const changes: [string, () => Promise<unknown>][] = [
      ['photo', () => payload.update({ collection: 'media', id: hero.id, data: { focalY: 5 } })],
      ['newsroom', () => payload.updateGlobal({ slug: 'site', data: { name: 'Cổng thông tin xã' } })],
      [
        'withdrawal',
        async () =>
          expect(
            (await rest('POST', `articles/${story.id}/withdraw`, { token, json: { note: 'Sai nguồn.' } }))
              .status,
          ).toBe(200),
      ],
    ];
    for (const [name, change] of changes) {
      await ask();
      expect(pageCache().get(key), name).toBeDefined();
      await change();
      expect(pageCache().get(key), name).toBeUndefined();
    }
    expect((await ask()).status).toBe(404);
    expect(pageCache().get(key)).toBeUndefined();
  });

  it('moves with its page, and not to what is none', async () => {
    const story = await publish({ title: 'Chợ phiên họp sớm' });
    await payload.update({ collection: 'articles', id: story.id, data: { slug: 'cho-phien-moi' } });
    expect(await getShareCard('articles', story.slug!)).toBeNull();
    expect(await getMovedShareImage('articles', story.slug!)).toBe('/tin-tuc/cho-phien-moi/anh-chia-se.jpg');
    expect((await getShareCard('articles', 'cho-phien-moi'))!.title).toBe('Chợ phiên họp sớm');
    expect(await getMovedShareImage('articles', 'khong-co')).toBeNull();
    for (const [from, url] of [
      ['/tin-tuc/ve-danh-sach', '/tin-tuc'],
      ['/tin-tuc/ve-su-kien', '/su-kien/hoi-hen'],
      ['/tin-tuc/ve-noi-khac', 'https://bao.example/tin-tuc/a'],
    ] as const) {
      await payload.create({ collection: 'redirects', data: { from, to: { type: 'custom', url } } });
      expect(await getMovedShareImage('articles', from.split('/')[2]!), url).toBeNull();
    }
  });

  it('is drawn without a photo whose file is gone', async () => {
    const hero = await photo('red');
    const story = await publish({ heroImage: hero.id });
    const sizes = {
      sharing: { ...hero.sizes!.sharing!, url: '/api/media/file/khong-con.jpg', filename: 'khong-con.jpg' },
    };
    await payload.db.updateOne({
      collection: 'media',
      id: hero.id,
      data: { sizes: { ...hero.sizes, ...sizes } },
    });
    expect((await getShareCard('articles', story.slug!))!.photo).toBeNull();
  });
});

describe('the pictures of other pages', () => {
  it('name an event with its time, and say when it does not take place', async () => {
    const start = '2030-03-05T01:00:00.000Z';
    const card = async (over: Record<string, unknown>) => {
      const event = (await createEvent(payload, {
        title: 'Hội hến',
        kind: 'festival',
        start,
        ...over,
      })) as Event;
      const { kicker, title, note } = (await getShareCard('events', event.slug!))!;
      return [kicker, title, note];
    };
    expect(await card({})).toEqual(['Lễ hội', 'Hội hến', '08:00, Thứ Ba, 05/03/2030']);
    expect(await card({ status: 'cancelled' })).toEqual([
      'Lễ hội – Hủy',
      'Hội hến',
      '08:00, Thứ Ba, 05/03/2030',
    ]);
    expect(await card({ status: 'postponed', newStart: '2030-03-12T01:00:00.000Z' })).toEqual([
      'Lễ hội – Hoãn',
      'Hội hến',
      'Dời sang 08:00, Thứ Ba, 12/03/2030',
    ]);
  });

  it('name an agency, a document, and for all others the newsroom', async () => {
    const agency = (await createAgency(payload, { names: [{ official: 'Trạm Y tế xã' }] })) as Agency;
    expect(await getShareCard('agencies', agency.slug!)).toMatchObject({
      kicker: 'Đơn vị sự nghiệp',
      title: 'Trạm Y tế xã',
      note: null,
    });
    const document = (await createDocument(payload, {
      number: '12/KH-UBND',
      title: 'Trồng rừng',
    })) as Document;
    expect(await getShareCard('documents', document.slug!)).toMatchObject({
      kicker: 'Quyết định số 12/KH-UBND',
      title: 'Trồng rừng',
      note: 'Ngày ban hành: 05/03/2024',
    });
    const site = await payload.findGlobal({ slug: 'site' });
    expect(await getSiteShareCard()).toMatchObject({
      title: site.name,
      note: 'Bên bãi hến',
      site: site.name,
    });
  });

  it('carry the emblem of the newsroom', async () => {
    const emblem = await photo('blue', 200, 200);
    await payload.updateGlobal({ slug: 'site', data: { emblem: emblem.id } });
    const found = (await getSiteShareCard()).emblem!;
    expect((await colourOf(found)).b).toBeGreaterThan(200);
    await payload.updateGlobal({ slug: 'site', data: { emblem: null } });
    expect((await getSiteShareCard()).emblem).toBeNull();
  });
});

describe('what search engines are told', () => {
  it('of every kind of page is as they ask for it', async () => {
    const { identity } = await getFrame();
    const agency = (await createAgency(payload, {
      names: [
        { official: 'Trạm Khuyến nông', from: '2001-05-01T05:00:00.000Z', until: '2010-12-31T05:00:00.000Z' },
        { official: 'Trạm Dịch vụ nông nghiệp', abbreviation: 'TDVNN', from: '2011-01-01T05:00:00.000Z' },
      ],
      functions: 'Giúp dân trồng cấy.',
      address: 'Thôn Trung',
      phone: '0203 1',
      email: 'tram@xa.example',
    })) as Agency;
    const person = (await createPerson(payload, {
      name: 'Lục Thành',
      positions: [{ title: 'Trạm trưởng', agency: agency.id, from: '2020-01-01T05:00:00.000Z' }],
      portrait: ((await createMedia(payload, {})) as Media).id,
    })) as Person;
    const document = (await createDocument(payload, {
      issuer: agency.id,
      files: [((await createFile(payload)) as { id: string }).id],
    })) as Document;
    const event = (await createEvent(payload, {
      place: 'Nhà văn hóa',
      hosts: [agency.id],
      status: 'postponed',
      start: '2030-03-05T01:00:00.000Z',
      newStart: '2030-03-12T01:00:00.000Z',
    })) as Event;
    const story = await publish({
      authors: [{ person: person.id, agency: agency.id, role: 'text' }],
      agencies: [{ agency: agency.id, role: 'host' }],
      people: [{ person: person.id }],
      events: [event.id],
      documents: [document.id],
      heroImage: ((await createMedia(payload, {})) as Media).id,
      publishedAt: '2020-11-27T17:30:00.000Z',
    });
    const graphs = [
      articleGraph((await getArticle(story.slug!))!, identity),
      eventGraph((await getEvent(event.slug!))!),
      agencyGraph((await getAgency(agency.slug!))!),
      documentGraph((await getDocument(document.slug!))!),
      personGraph((await getPerson(person.slug!))!),
      frontGraph(await getFrontPage(), identity),
    ];
    const [article, meeting, office, paper, human, site] = graphs.map(
      (graph) => readJsonLd(serializeGraph(graph))[0]!,
    );
    expect(article).toMatchObject({
      datePublished: '2020-11-28T00:30:00+07:00',
      author: [{ name: 'Lục Thành', worksFor: { name: 'Trạm Dịch vụ nông nghiệp' } }],
      about: [{ name: 'Trạm Dịch vụ nông nghiệp' }, { eventStatus: 'https://schema.org/EventRescheduled' }],
      citation: [{ legislationIdentifier: document.number }],
      publisher: { parentOrganization: { name: 'Ủy ban nhân dân xã' } },
    });
    expect(meeting).toMatchObject({
      startDate: '2030-03-12T08:00:00+07:00',
      previousStartDate: '2030-03-05T08:00:00+07:00',
      organizer: [{ name: 'Trạm Dịch vụ nông nghiệp' }],
    });
    expect(office).toMatchObject({
      name: 'Trạm Dịch vụ nông nghiệp',
      alternateName: ['Trạm Khuyến nông'],
      foundingDate: '2001-05-01',
      employee: [{ name: 'Lục Thành', jobTitle: 'Trạm trưởng' }],
    });
    expect(office!.dissolutionDate).toBeUndefined();
    expect(paper).toMatchObject({ legislationPassedBy: { name: 'Trạm Dịch vụ nông nghiệp' } });
    expect(paper!.encoding).toHaveLength(1);
    expect(human).toMatchObject({ '@type': 'Person', jobTitle: ['Trạm trưởng'] });
    expect(site).toMatchObject({ '@type': 'WebSite', name: identity.name });
  });
});

it('a story page asks the database at most six times, however much its story has in common with others', async () => {
  const three = <T>(make: () => Promise<T>) => Promise.all([make(), make(), make()]);
  const ids = (rows: unknown[]) => rows.map((row) => (row as { id: string }).id);
  const agencies = ids(await three(() => createAgency(payload)));
  const story = await publish({
    events: ids(await three(() => createEvent(payload))),
    documents: ids(await three(() => createDocument(payload))),
    agencies: agencies.map((agency) => ({ agency, role: 'participant' })),
    topics: ids(await three(() => createTopic(payload))),
  });
  await publish({ agencies: [{ agency: agencies[2], role: 'host' }] });
  const render = (key: string) =>
    pageCache().read(key, async () => {
      await getFrame();
      expect((await getArticle(story.slug!))!.related).toHaveLength(1);
      return { page: await makePage(200, {}, Buffer.from('x')), isKeepable: true };
    });
  await render('/first');
  const find = vi.spyOn(payload, 'find');
  const global = vi.spyOn(payload, 'findGlobal');
  const store = storeOf(payload);
  const lists = store.namedStories && vi.spyOn(store as Required<typeof store>, 'namedStories');
  // What many pages share is known by now. The story, which it may be related to (one question or four), and their cards.
  await render('/second');
  expect(find.mock.calls.map(([{ collection }]) => collection)).toEqual(
    Array(lists ? 2 : 6).fill('articles'),
  );
  if (lists) expect(lists).toHaveBeenCalledTimes(1);
  expect(global).not.toHaveBeenCalled();
});

it('a picture for sharing asks the database twice', async () => {
  const story = await publish({});
  const find = vi.spyOn(payload, 'find');
  const global = vi.spyOn(payload, 'findGlobal');
  await getShareCard('articles', story.slug!);
  expect(find.mock.calls.length + global.mock.calls.length).toBe(2);
});
