import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  AgencyPage,
  ArticlePage,
  DocumentCard,
  DocumentPage,
  EventCard,
  EventPage,
  PersonPage,
  Picture,
  Seo,
  SiteIdentity,
} from '@/site/models/pages';
import { jsonLdBlocks, readJsonLd } from '@/test/jsonLd';
import { agencyGraph } from './agency';
import { articleGraph } from './article';
import { documentGraph } from './document';
import { eventGraph } from './event';
import { frontGraph } from './front';
import { pageGraph, serializeGraph } from './graph';
import { personGraph } from './person';

const BASE = 'https://tienyen.example';

const seo = (path: string, title: string): Seo => ({
  title,
  description: 'Mô tả.',
  canonical: `${BASE}${path}`,
  image: `${BASE}${path}/anh-chia-se.jpg`,
  type: 'website',
  noindex: false,
});
const crumbs = [{ title: 'Trang chủ', href: '/' }];

const identity: SiteIdentity = {
  name: 'Cổng thông tin Tiên Yên',
  tagline: 'Bên sông',
  emblem: null,
  unitInCharge: 'Ủy ban nhân dân huyện',
  responsiblePerson: 'Bà Chíu',
  address: 'Phố Hòa Bình',
  phone: '0203 123 456',
  email: null,
  licence: null,
};

const picture: Picture = {
  alt: 'Bãi hến',
  focus: '50% 50%',
  avif: [{ src: '/api/media/file/a-1600.avif', width: 1600, height: 900 }],
  webp: [
    { src: '/api/media/file/a-400.webp', width: 400, height: 225 },
    { src: '/api/media/file/a-1600.webp', width: 1600, height: 900 },
  ],
  fallback: { src: '/api/media/file/a.jpg', width: 800, height: 450 },
};

const event: EventCard = {
  id: 'e',
  href: '/su-kien/hoi-hen',
  title: 'Hội hến',
  kind: 'festival',
  status: 'confirmed',
  start: '2020-11-27T01:00:00.000Z',
  end: '2020-11-27T04:00:00.000Z',
  allDay: false,
  newStart: null,
  place: 'Bãi Sú',
};

const document: DocumentCard = {
  id: 'd',
  href: '/van-ban/77',
  kind: 'plan',
  number: '77/KH-UBND',
  title: 'Mở hội hến',
  issuer: null,
  issuedOn: '2020-10-01',
  status: 'in-force',
  replacedBy: null,
};

const article: ArticlePage = {
  id: 'a',
  href: '/tin-tuc/hoi-hen-mo-som',
  kicker: null,
  title: 'Hội hến mở sớm',
  lead: null,
  dateline: null,
  publishedAt: '2020-11-27T17:30:00.000Z',
  updatedAt: null,
  corrections: [],
  hero: null,
  body: [],
  authors: [],
  topics: [],
  agencies: [],
  people: [],
  events: [],
  documents: [],
  source: null,
  related: [],
  crumbs,
  language: 'vi',
  seo: seo('/tin-tuc/hoi-hen-mo-som', 'Hội hến mở sớm'),
};

const nodeIn = (graph: unknown, type: string) =>
  readJsonLd(JSON.parse(JSON.stringify(graph))).find((node) => node['@type'] === type)!;

describe('a story', () => {
  const read = (change: Partial<ArticlePage> = {}) =>
    nodeIn(articleGraph({ ...article, ...change }, identity), 'NewsArticle');

  it('says when it came out in Vietnamese time, and by whom the site is', () => {
    const node = read();
    expect(node.datePublished).toBe('2020-11-28T00:30:00+07:00');
    expect(node.dateModified).toBe(node.datePublished);
    expect(node.publisher).toMatchObject({
      name: identity.name,
      logo: { url: `${BASE}/apple-icon.png`, width: '180' },
      parentOrganization: { '@type': 'GovernmentOrganization', name: 'Ủy ban nhân dân huyện' },
    });
    expect(node.author).toEqual(node.publisher);
    expect(node.image).toHaveLength(1);
    expect(read({ updatedAt: '2020-11-28T01:00:00.000Z' }).dateModified).toBe('2020-11-28T08:00:00+07:00');
  });

  it('is by those who wrote it; who took the photos contributed, unless nobody else did', () => {
    const agency = { name: 'Trung tâm TT-VH', href: '/co-quan/trung-tam' };
    const writer = { name: 'Hà Vy', href: '/nhan-su/ha-vy', role: 'text' as const, agency };
    const photographer = { name: 'Bùi Lâm', href: null, role: 'photo' as const, agency: null };
    const both = read({ authors: [photographer, writer] });
    expect(both.author).toEqual([
      {
        '@type': 'Person',
        name: 'Hà Vy',
        url: `${BASE}/nhan-su/ha-vy`,
        worksFor: { '@type': 'GovernmentOrganization', name: agency.name, url: `${BASE}${agency.href}` },
      },
    ]);
    expect(both.contributor).toEqual([{ '@type': 'Person', name: 'Bùi Lâm' }]);
    const photosOnly = read({ authors: [photographer] });
    expect(photosOnly.author).toEqual([{ '@type': 'Person', name: 'Bùi Lâm' }]);
    expect(photosOnly.contributor).toBeUndefined();
  });

  it('names what it is about, what it mentions, what it cites, what was corrected and where it came from', () => {
    const mention = (role: 'host' | 'mentioned', name: string) => ({
      role,
      name,
      href: '/co-quan/x',
      now: [],
    });
    const node = read({
      kicker: 'Lễ hội',
      lead: 'Sớm hơn mọi năm.',
      dateline: 'Đồng Rui',
      hero: { picture, caption: 'Chiều về', credit: 'Hà Vy' },
      topics: [{ title: 'Văn hóa', href: '/chuyen-muc/van-hoa' }],
      agencies: [mention('host', 'Xã Đồng Rui'), mention('mentioned', 'Hội Phụ nữ')],
      people: [{ name: 'Bùi Văn Đạt', href: '/nhan-su/dat', position: 'Chủ tịch' }],
      events: [{ ...event, status: 'cancelled' }],
      documents: [document],
      corrections: [{ at: '2020-11-29T02:00:00.000Z', note: 'Hội mở lúc 8 giờ.' }],
      source: {
        name: 'Báo Tỉnh',
        href: 'https://bao.example/tin',
        author: 'Lê A',
        publishedAt: '2020-11-26T17:00:00.000Z',
      },
    });
    expect(node).toMatchObject({
      alternativeHeadline: 'Lễ hội',
      description: 'Sớm hơn mọi năm.',
      dateline: 'Đồng Rui',
      articleSection: ['Văn hóa'],
      about: [{ name: 'Xã Đồng Rui' }, { name: 'Hội hến', eventStatus: 'https://schema.org/EventCancelled' }],
      mentions: [{ name: 'Hội Phụ nữ' }, { name: 'Bùi Văn Đạt', jobTitle: 'Chủ tịch' }],
      citation: [
        { name: 'Kế hoạch số 77/KH-UBND', legislationDate: '2020-10-01', url: `${BASE}/van-ban/77` },
      ],
      correction: [{ text: 'Hội mở lúc 8 giờ.', datePublished: '2020-11-29T09:00:00+07:00' }],
      isBasedOn: {
        url: 'https://bao.example/tin',
        author: { name: 'Lê A' },
        datePublished: '2020-11-27T00:00:00+07:00',
      },
    });
    expect(node.image).toEqual([
      { '@type': 'ImageObject', url: article.seo.image, width: '1200', height: '630' },
      {
        '@type': 'ImageObject',
        url: `${BASE}/api/media/file/a-1600.webp`,
        width: '1600',
        height: '900',
        description: 'Bãi hến',
        caption: 'Chiều về',
        creditText: 'Hà Vy',
      },
    ]);
  });
});

describe('an event', () => {
  const read = (change: Partial<EventPage> = {}) =>
    nodeIn(
      eventGraph({
        ...event,
        ical: `${event.href}.ics`,
        hosts: [{ role: 'host', name: 'Xã Đồng Rui', href: '/co-quan/xa', now: [] }],
        participants: [],
        chair: null,
        delegation: null,
        agenda: [],
        summary: null,
        documents: [],
        attachments: [],
        articles: [],
        crumbs,
        seo: seo('/su-kien/hoi-hen', 'Hội hến'),
        ...change,
      }),
      'Event',
    );

  it('takes place where and when it is told', () => {
    expect(read()).toMatchObject({
      eventStatus: 'https://schema.org/EventScheduled',
      startDate: '2020-11-27T08:00:00+07:00',
      endDate: '2020-11-27T11:00:00+07:00',
      location: { '@type': 'Place', name: 'Bãi Sú' },
      organizer: [{ name: 'Xã Đồng Rui', url: `${BASE}/co-quan/xa` }],
    });
    expect(read({ place: null }).location).toBeUndefined();
  });

  it('has days instead of times when it lasts all day', () => {
    const node = read({ allDay: true, start: '2020-11-26T17:00:00.000Z', end: '2020-11-28T16:59:00.000Z' });
    expect([node.startDate, node.endDate]).toEqual(['2020-11-27', '2020-11-28']);
  });

  it.each([
    ['cancelled', null, 'EventCancelled', '2020-11-27T08:00:00+07:00', undefined],
    ['postponed', null, 'EventPostponed', '2020-11-27T08:00:00+07:00', undefined],
    [
      'postponed',
      '2020-12-04T01:00:00.000Z',
      'EventRescheduled',
      '2020-12-04T08:00:00+07:00',
      '2020-11-27T08:00:00+07:00',
    ],
  ] as const)('%s to %s is %s', (status, newStart, eventStatus, startDate, previousStartDate) => {
    const node = read({ status, newStart });
    expect(node.eventStatus).toBe(`https://schema.org/${eventStatus}`);
    expect([node.startDate, node.previousStartDate]).toEqual([startDate, previousStartDate]);
    // The old end would lie before the new beginning.
    if (newStart) expect(node.endDate).toBeUndefined();
  });
});

describe('an agency', () => {
  const me = { name: 'Văn phòng', href: null, isThis: true };
  const other = { name: 'Văn phòng mới', href: '/co-quan/moi', isThis: false };
  const entry = { document: null };
  const page: AgencyPage = {
    id: 'g',
    href: '/co-quan/van-phong-huyen-uy',
    slug: 'van-phong-huyen-uy',
    hasIssued: false,
    eventsHref: '/su-kien?co-quan=van-phong-huyen-uy',
    name: 'Văn phòng Huyện ủy',
    kind: 'office',
    level: 'district',
    formerNames: [
      { official: 'Văn phòng Huyện bộ', short: null, abbreviation: 'VPHB', from: null, until: '2010-12-31' },
    ],
    standing: {
      exists: false,
      ended: null,
      now: [],
      predecessors: [],
      successors: [],
      timeline: [
        { ...entry, date: '1998', kind: 'founded', from: [], to: [me] },
        { ...entry, date: '2011-01-01', kind: 'renamed', from: [me], to: [me] },
        { ...entry, date: '2020-07-01', kind: 'merged', from: [me], to: [other] },
      ],
    },
    parent: { title: 'Huyện ủy', href: '/co-quan/huyen-uy' },
    children: [{ title: 'Tổ Cơ yếu', href: '/co-quan/co-yeu' }],
    functions: 'Tham mưu.',
    address: 'Phố Hòa Bình',
    phone: '0203 1',
    email: null,
    website: null,
    leaders: [{ name: 'Lục Thành', href: '/nhan-su/thanh', position: 'Chánh Văn phòng', from: null }],
    articles: { items: [], older: null },
    comingEvents: [],
    pastEvents: [],
    documents: [],
    crumbs,
    seo: seo('/co-quan/van-phong', 'Văn phòng Huyện ủy'),
  };

  it('has its other names, its beginning and end, what it belongs to and who leads it', () => {
    expect(nodeIn(agencyGraph(page), 'GovernmentOrganization')).toMatchObject({
      alternateName: ['Văn phòng Huyện bộ', 'VPHB'],
      foundingDate: '1998',
      dissolutionDate: '2020-07-01',
      parentOrganization: { name: 'Huyện ủy', url: `${BASE}/co-quan/huyen-uy` },
      subOrganization: [{ name: 'Tổ Cơ yếu' }],
      employee: [{ name: 'Lục Thành', jobTitle: 'Chánh Văn phòng' }],
      telephone: '0203 1',
    });
  });

  it('has no end while it exists', () => {
    const node = nodeIn(
      agencyGraph({ ...page, standing: { ...page.standing, exists: true } }),
      'GovernmentOrganization',
    );
    expect(node.dissolutionDate).toBeUndefined();
  });
});

it('a document is legislation, in force or not', () => {
  const page: DocumentPage = {
    ...document,
    issuer: { role: 'issuer', name: 'UBND huyện', href: '/co-quan/ubnd', now: [] },
    signedBy: null,
    inForceOn: '2020-10-15',
    replacedBy: null,
    replaces: [],
    summary: null,
    files: [{ title: 'Bản chụp', href: '/api/files/file/77.pdf', size: 1234, format: 'PDF' }],
    articles: [],
    citing: 0,
    crumbs,
    seo: seo('/van-ban/77', 'Kế hoạch số 77/KH-UBND'),
  };
  const read = (status: DocumentPage['status']) => nodeIn(documentGraph({ ...page, status }), 'Legislation');
  expect(read('in-force')).toMatchObject({
    legislationIdentifier: '77/KH-UBND',
    legislationType: 'Kế hoạch',
    legislationDate: '2020-10-01',
    legislationDateOfApplicability: '2020-10-15',
    legislationPassedBy: { name: 'UBND huyện' },
    legislationLegalForce: 'https://schema.org/InForce',
    encoding: [{ contentUrl: `${BASE}/api/files/file/77.pdf`, contentSize: '1234 B' }],
  });
  for (const status of ['expired', 'replaced'] as const)
    expect(read(status).legislationLegalForce).toBe('https://schema.org/NotInForce');
});

it('a person has the posts of today', () => {
  const post = { agency: { title: 'Xã Đồng Rui', href: '/co-quan/xa' }, from: null, until: null };
  const page: PersonPage = {
    id: 'p',
    name: 'Bùi Văn Đạt',
    portrait: picture,
    bio: null,
    contact: { phone: null, email: 'dat@xa.example' },
    positions: [
      { ...post, title: 'Chủ tịch', isCurrent: true },
      { ...post, title: 'Phó Chủ tịch', isCurrent: false },
    ],
    articles: [],
    authored: [],
    author: null,
    crumbs,
    seo: seo('/nhan-su/dat', 'Bùi Văn Đạt'),
  };
  expect(nodeIn(personGraph(page), 'Person')).toMatchObject({
    jobTitle: ['Chủ tịch'],
    worksFor: [{ name: 'Xã Đồng Rui' }],
    image: { width: '1600' },
    email: 'dat@xa.example',
  });
});

it('the front page is the site and leads to no other', () => {
  const front = {
    lead: null,
    seconds: [],
    latest: [],
    sections: [],
    comingEvents: [],
    newDocuments: [],
    seo: seo('/', identity.name),
  };
  const nodes = readJsonLd(JSON.parse(serializeGraph(frontGraph(front, identity))));
  expect(nodes.map((node) => node['@type'])).toEqual(['WebSite']);
  expect(nodes[0]).toMatchObject({ url: `${BASE}/`, name: identity.name, description: 'Bên sông' });
});

it('an inner page tells the way to it, itself the last', () => {
  const [list] = readJsonLd(pageGraph({ crumbs, seo: seo('/van-ban', 'Văn bản') }));
  expect(list!.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Trang chủ', item: `${BASE}/` },
    { '@type': 'ListItem', position: 2, name: 'Văn bản', item: `${BASE}/van-ban` },
  ]);
});

describe('the data block', () => {
  it('cannot be left, whatever a headline says', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '<!--<script>',
        '\u2028',
        ']]>',
        '&lt;/script&gt;',
      ),
    );
    fc.assert(
      fc.property(hostile, (words) => {
        const title = `Tin ${words}`;
        const block = serializeGraph(articleGraph({ ...article, title }, identity));
        expect(block).not.toMatch(/[<>&\u2028\u2029]/);
        const [found] = jsonLdBlocks(`<p>a</p><script type="application/ld+json">${block}</script><p>b</p>`);
        expect((JSON.parse(found!) as { '@graph': { headline: string }[] })['@graph'][0]!.headline).toBe(
          title,
        );
      }),
    );
  });

  it('is refused by the schema when something is missing or a time has no offset', () => {
    const graph = articleGraph(article, identity) as unknown as { '@graph': Record<string, unknown>[] };
    const changed = (change: Record<string, unknown>) => ({
      ...graph,
      '@graph': [{ ...graph['@graph'][0], ...change }],
    });
    expect(() => readJsonLd(changed({}))).not.toThrow();
    for (const change of [
      { headline: undefined },
      { datePublished: '2020-11-27T17:30:00.000Z' },
      { datePublished: '2020-11-27 17:30' },
      { mainEntityOfPage: '/tin-tuc/a' },
      { author: [] },
      { invented: 'x' },
    ])
      expect(() => readJsonLd(changed(change)), JSON.stringify(change)).toThrow();
  });
});
