import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toLocalMonth } from '@/domain/dates';
import { blockNode, paragraphNode, stateOf, textNode, uploadNode } from '@/domain/richText';
import type { Article, Media, User } from '@/payload-types';
import { searchOf } from '@/platform/search/engine';
import { getAgency } from '@/site/data/agencies';
import { keyOf } from '@/domain/periods';
import { getArchive, getArchivePeriod } from '@/site/data/archive';
import { getSiteMap } from '@/site/data/siteMap';
import { getAgencyList } from '@/site/data/agencyTree';
import { getArticle, getArticleList } from '@/site/data/articles';
import { getDocumentList } from '@/site/data/documentRegister';
import { getDocument } from '@/site/data/documents';
import { getAgencyFeed, getFeed, getTopicFeed } from '@/site/data/feed';
import { getMonth, getWeek } from '@/site/data/calendars';
import { getEventFeed, getEventIcal } from '@/site/data/eventFeeds';
import { getAgencyEventList, getEvent, getEventList } from '@/site/data/events';
import { getFrame } from '@/site/data/frame';
import { getFrontPage } from '@/site/data/front';
import { getPerson, getPersonList } from '@/site/data/people';
import { getRedirect } from '@/site/data/redirects';
import { getSitemap, getSitemapIndex } from '@/site/data/sitemaps';
import { getSearch } from '@/site/data/search';
import { getSuggestions } from '@/site/data/suggestions';
import { getTopic } from '@/site/data/topics';
import {
  articleData,
  askGraphQL,
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
import { storedFile } from '@/test/storedFile';

/**
 * Every secret holds this word. Public records point at every one of them, so that each way of following a
 * reference would show it.
 */
const SECRET = 'Bimatxyz';
const secret = (of: string) => `${SECRET} ${of}`;

/** The words of the live version, which must be there: an empty answer would hide everything. */
const LIVE = 'Congkhaixyz';

const IDS = {} as Record<
  | 'draftArticle'
  | 'unpublishedArticle'
  | 'liveArticle'
  | 'draftAgency'
  | 'liveAgency'
  | 'draftEvent'
  | 'internalEvent'
  | 'liveEvent'
  | 'draftPerson'
  | 'livePerson'
  | 'shyPerson'
  | 'draftDocument'
  | 'liveDocument'
  | 'topic'
  | 'draftPhoto'
  | 'livePhoto'
  | 'draftFile',
  string
>;

let payload: Payload;
let editor: User;
let editorToken: string;
let draftPhoto: Media;
let live: Article;

const HIDDEN_KEYS = [
  'createdBy',
  'editorNote',
  'importText',
  'importWarnings',
  'importHash',
  'usedMedia',
  'stage',
  'submittedAt',
  'editedBy',
  'approvedBy',
  'approvedAt',
  'assignee',
  'embargoUntil',
  'personalDataConfirmed',
] as const;

const link = (relationTo: string, value: string) => ({
  type: 'link',
  version: 3,
  direction: 'ltr',
  format: '',
  indent: 0,
  id: '64b7f0f0f0f0f0f0f0f0f0f0',
  fields: { linkType: 'internal', newTab: false, doc: { relationTo, value } },
  children: [textNode('xem thêm')],
});

const hex = (n: number) => String(n).padStart(24, '0');

beforeAll(async () => {
  payload = await openNewsroom();
  editor = await createUser(payload, 'editor');
  editorToken = await signIn(payload, editor);
  await payload.update({ collection: 'users', id: editor.id, data: { name: secret('tài khoản') } });

  draftPhoto = (await createMedia(
    payload,
    { alt: secret('ảnh nháp'), caption: secret('chú thích'), credit: secret('nguồn') },
    editor,
  )) as Media;
  IDS.draftPhoto = draftPhoto.id;
  IDS.livePhoto = (await createMedia(payload, { alt: 'Ảnh đã đăng' }, editor)).id;
  IDS.draftFile = (await createFile(payload, { title: secret('tệp') }, editor)).id;
  IDS.topic = (await createTopic(payload, { title: 'Chuyên mục mở' })).id;

  IDS.draftAgency = (
    await createAgency(
      payload,
      {
        names: [{ official: secret('cơ quan') }],
        functions: secret('chức năng'),
        emblem: IDS.draftPhoto,
        _status: 'draft',
      },
      editor,
    )
  ).id;
  IDS.draftPerson = (
    await createPerson(
      payload,
      {
        name: secret('người'),
        bio: secret('tiểu sử'),
        portrait: IDS.draftPhoto,
        contactPublic: true,
        contact: { phone: secret('máy') },
        _status: 'draft',
      },
      editor,
    )
  ).id;
  IDS.shyPerson = (
    await createPerson(
      payload,
      {
        name: 'Người kín tiếng',
        contactPublic: false,
        contact: { phone: `0912 ${SECRET}`, email: `${SECRET.toLowerCase()}@nha.example` },
      },
      editor,
    )
  ).id;
  IDS.draftDocument = (
    await createDocument(
      payload,
      {
        number: secret('số'),
        title: secret('trích yếu'),
        summary: secret('tóm tắt'),
        files: [IDS.draftFile],
        _status: 'draft',
      },
      editor,
    )
  ).id;
  IDS.draftEvent = (
    await createEvent(
      payload,
      { title: secret('sự kiện nháp'), place: secret('nơi'), attachments: [IDS.draftFile], _status: 'draft' },
      editor,
    )
  ).id;
  IDS.internalEvent = (
    await createEvent(
      payload,
      {
        title: secret('sự kiện nội bộ'),
        place: secret('phòng họp'),
        visibility: 'internal',
        attachments: [IDS.draftFile],
      },
      editor,
    )
  ).id;

  // Public records that point at what is not public.
  const pointers = () => ({
    authors: [{ person: IDS.livePerson, role: 'text', agency: IDS.liveAgency }],
    agencies: [
      { agency: IDS.draftAgency, role: 'host' },
      { agency: IDS.liveAgency, role: 'mentioned' },
    ],
    people: [
      { person: IDS.draftPerson, position: 'Chủ tịch' },
      { person: IDS.shyPerson },
      { person: IDS.livePerson },
    ],
    events: [IDS.draftEvent, IDS.internalEvent, IDS.liveEvent],
    documents: [IDS.draftDocument, IDS.liveDocument],
    topics: [IDS.topic],
  });
  IDS.liveAgency = (
    await createAgency(
      payload,
      {
        names: [{ official: `${LIVE} cơ quan` }],
        parents: [{ agency: IDS.draftAgency }],
        successors: [{ change: 'handed-over', agency: IDS.draftAgency, document: IDS.draftDocument }],
      },
      editor,
    )
  ).id;
  // The other way round: a draft that says it was merged into a live agency, and a draft who leads it.
  await createAgency(
    payload,
    {
      names: [{ official: secret('tiền thân') }],
      successors: [{ change: 'merged', agency: IDS.liveAgency }],
      _status: 'draft',
    },
    editor,
  );
  await createPerson(
    payload,
    {
      name: secret('lãnh đạo'),
      bio: secret('lãnh đạo'),
      positions: [{ title: 'Trưởng ban', agency: IDS.liveAgency }],
      _status: 'draft',
    },
    editor,
  );
  IDS.livePerson = (
    await createPerson(
      payload,
      { name: `${LIVE} người`, positions: [{ title: 'Trưởng thôn', agency: IDS.draftAgency }] },
      editor,
    )
  ).id;
  IDS.liveDocument = (
    await createDocument(
      payload,
      {
        number: '5/QĐ-UBND',
        title: `${LIVE} văn bản`,
        issuer: IDS.draftAgency,
        status: 'replaced',
        replacedBy: IDS.draftDocument,
      },
      editor,
    )
  ).id;
  IDS.liveEvent = (
    await createEvent(
      payload,
      {
        title: `${LIVE} sự kiện`,
        hosts: [IDS.draftAgency],
        participants: [IDS.draftAgency],
        chair: IDS.draftPerson,
        documents: [IDS.draftDocument],
      },
      editor,
    )
  ).id;
  IDS.draftArticle = (
    await createArticle(
      payload,
      {
        title: secret('đầu đề'),
        kicker: secret('dẫn'),
        lead: secret('sa-pô'),
        body: stateOf([
          paragraphNode(secret('thân bài')),
          uploadNode(hex(1), IDS.draftPhoto, { caption: secret('ảnh trong bài') }),
        ]),
        heroImage: IDS.draftPhoto,
        heroCaption: secret('chú thích ảnh chính'),
        ...pointers(),
      },
      editor,
    )
  ).id;
  const unpublished = await createArticle(
    payload,
    {
      title: secret('đã gỡ'),
      lead: secret('đã gỡ'),
      heroImage: IDS.draftPhoto,
      ...pointers(),
      _status: 'published',
    },
    editor,
  );
  await payload.update({ collection: 'articles', id: unpublished.id, data: { _status: 'draft' } });
  IDS.unpublishedArticle = unpublished.id;

  live = (await createArticle(
    payload,
    {
      title: `${LIVE} đầu đề`,
      body: stateOf([
        {
          ...paragraphNode(''),
          children: [
            link('articles', IDS.draftArticle),
            link('agencies', IDS.draftAgency),
            link('events', IDS.internalEvent),
          ],
        },
        blockNode(hex(2), 'relatedStory', { article: IDS.draftArticle }),
        blockNode(hex(3), 'agencyReference', { agency: IDS.draftAgency }),
        blockNode(hex(4), 'documentReference', { document: IDS.draftDocument }),
      ]),
      heroImage: IDS.livePhoto,
      authors: [
        { person: IDS.draftPerson, role: 'text', agency: IDS.draftAgency },
        { person: IDS.shyPerson, role: 'photo' },
      ],
      agencies: [
        { agency: IDS.draftAgency, role: 'host' },
        { agency: IDS.liveAgency, role: 'mentioned' },
      ],
      people: [{ person: IDS.draftPerson }, { person: IDS.livePerson }, { person: IDS.shyPerson }],
      events: [IDS.draftEvent, IDS.internalEvent, IDS.liveEvent],
      documents: [IDS.draftDocument, IDS.liveDocument],
      topics: [IDS.topic],
      _status: 'published',
    },
    editor,
  )) as Article;
  IDS.liveArticle = live.id;

  // Newer drafts beside what is live.
  const beside = { draft: true, user: editor } as const;
  await payload.update({
    ...beside,
    collection: 'articles',
    id: live.id,
    data: {
      title: secret('bản sửa'),
      lead: secret('bản sửa'),
      slug: 'bimatxyz-duong-dan',
      heroImage: IDS.draftPhoto,
      body: stateOf([paragraphNode(secret('bản sửa'))]) as never,
    },
  });
  await payload.update({
    ...beside,
    collection: 'agencies',
    id: IDS.liveAgency,
    data: { functions: secret('bản sửa'), names: [{ official: secret('tên mới') }] },
  });
  await payload.update({
    ...beside,
    collection: 'people',
    id: IDS.livePerson,
    data: { name: secret('bản sửa'), bio: secret('bản sửa') },
  });
  await payload.update({
    ...beside,
    collection: 'documents',
    id: IDS.liveDocument,
    data: { title: secret('bản sửa'), summary: secret('bản sửa') },
  });
  await payload.update({
    ...beside,
    collection: 'events',
    id: IDS.liveEvent,
    data: { title: secret('bản sửa'), place: secret('bản sửa') },
  });
  // What the workflow and the import write, on a live story.
  await payload.db.updateOne({
    collection: 'articles',
    id: live.id,
    data: {
      editorNote: secret('lời nhắn'),
      importText: secret('bản gốc'),
      importWarnings: secret('cảnh báo'),
      importHash: SECRET,
    },
  });
});

/** The words of a secret, as written or in a slug, with what stands around them. */
const leaksIn = (text: string): string[] => text.match(new RegExp(`.{0,80}${SECRET}.{0,80}`, 'gi')) ?? [];

// GraphQL gives an empty list for a list that may not be read.
const isEmpty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const keysOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(keysOf)
    : value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) => (isEmpty(inner) ? [] : [key, ...keysOf(inner)]))
      : [];

/** May be asked by everyone, and is shown to nobody. */
const ASKED_KEYS = ['folded', 'titleFolded'];

const hiddenKeysIn = (value: unknown) =>
  keysOf(value).filter((key) => HIDDEN_KEYS.includes(key as never) || ASKED_KEYS.includes(key));

const COLLECTIONS = [
  'articles',
  'agencies',
  'events',
  'people',
  'documents',
  'topics',
  'media',
  'files',
] as const;
const WITH_DRAFTS = ['articles', 'agencies', 'events', 'people', 'documents'] as const;

const HIDDEN_RECORDS: Record<string, (keyof typeof IDS)[]> = {
  articles: ['draftArticle', 'unpublishedArticle'],
  agencies: ['draftAgency'],
  events: ['draftEvent', 'internalEvent'],
  people: ['draftPerson'],
  documents: ['draftDocument'],
  media: ['draftPhoto'],
  files: ['draftFile'],
};
const LIVE_RECORDS: Record<(typeof COLLECTIONS)[number], keyof typeof IDS | null> = {
  articles: 'liveArticle',
  agencies: 'liveAgency',
  events: 'liveEvent',
  people: 'livePerson',
  documents: 'liveDocument',
  topics: 'topic',
  media: 'livePhoto',
  files: null,
};

const QUERIES = [
  '',
  '?draft=true',
  '?depth=5',
  '?draft=true&depth=5',
  '?limit=0&depth=5',
  '?draft=true&depth=5&locale=all&fallback-locale=none',
];
const SELECTS = [...HIDDEN_KEYS, ...ASKED_KEYS].map((key) => `select[${key}]=true`).join('&');

describe('the secrets are there, for the newsroom', () => {
  it('shows them to an editor', async () => {
    const answer = await rest('GET', 'articles?draft=true&depth=2', { token: editorToken });
    for (const words of ['đầu đề', 'bản sửa', 'cơ quan', 'sự kiện nội bộ', 'ảnh nháp'])
      expect(answer.text).toContain(secret(words));
    expect(hiddenKeysIn(answer.body)).toEqual(expect.arrayContaining(['createdBy', 'stage', 'usedMedia']));
    const row = await rest('GET', `articles/${live.id}`, { token: editorToken });
    expect(hiddenKeysIn(row.body)).toEqual(
      expect.arrayContaining(['editorNote', 'importText', 'importWarnings', 'importHash']),
    );
  });
});

/**
 * Payload refuses some questions twice: a second time in a promise nobody waits for, which the server logs
 * (`platform/server/main.ts`) and which must be the same refusal.
 */
const withStrayRefusals = () => {
  const strays: unknown[] = [];
  let listeners: NodeJS.UnhandledRejectionListener[];
  const catchStray = (reason: unknown) => void strays.push(reason);
  beforeAll(() => {
    listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', catchStray);
  });
  afterAll(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.off('unhandledRejection', catchStray);
    for (const listener of listeners) process.on('unhandledRejection', listener);
    for (const stray of strays) expect(stray).toMatchObject({ name: 'QueryError', status: 400 });
  });
};

describe('REST, to the public', () => {
  withStrayRefusals();

  for (const collection of COLLECTIONS) {
    for (const query of QUERIES)
      it(`lists ${collection}${query} without secrets`, async () => {
        const answer = await rest('GET', `${collection}${query}`);
        expect(answer.status).toBe(200);
        const known = LIVE_RECORDS[collection];
        if (known) expect(answer.body.docs.map((doc: { id: string }) => doc.id)).toContain(IDS[known]);
        expect(leaksIn(answer.text)).toEqual([]);
        expect(hiddenKeysIn(answer.body)).toEqual([]);
      });

    it(`shows the live one of ${collection} by id, as it was approved`, async () => {
      const known = LIVE_RECORDS[collection];
      if (!known) return;
      for (const query of ['', '?depth=5', '?draft=true&depth=5', `?${SELECTS}`]) {
        const answer = await rest('GET', `${collection}/${IDS[known]}${query}`);
        expect(answer.status).toBe(200);
        expect(leaksIn(answer.text)).toEqual([]);
        expect(hiddenKeysIn(answer.body)).toEqual([]);
      }
    });
  }

  for (const [collection, names] of Object.entries(HIDDEN_RECORDS))
    for (const name of names)
      it(`answers 404 for ${name}`, async () => {
        for (const query of [
          '',
          '?draft=true',
          '?depth=5',
          '?draft=true&depth=5',
          '?disableErrors=true',
          '?trash=true',
        ]) {
          const answer = await rest('GET', `${collection}/${IDS[name]}${query}`);
          expect(leaksIn(answer.text)).toEqual([]);
          expect(query.includes('disableErrors') ? [200, 404] : [404]).toContain(answer.status);
        }
        expect((await rest('GET', `${collection}/count?where[id][equals]=${IDS[name]}`)).body.totalDocs).toBe(
          0,
        );
        expect(
          (await rest('GET', `${collection}?where[id][equals]=${IDS[name]}&draft=true`)).body.totalDocs,
        ).toBe(0);
        expect(
          (
            await rest(
              'GET',
              `${collection}?where[or][0][id][equals]=${IDS[name]}&where[or][1][id][exists]=true&limit=0`,
            )
          ).text,
        ).not.toContain(`"id":"${IDS[name]}","`);
      });

  for (const collection of WITH_DRAFTS)
    it(`keeps the versions of ${collection}`, async () => {
      for (const request of [
        'versions',
        'versions?depth=5',
        `versions?where[version.title][like]=${SECRET}`,
        'versions/count',
      ])
        expect([request, (await rest('GET', `${collection}/${request}`)).status]).toEqual([
          request,
          request === 'versions/count' ? expect.any(Number) : 403,
        ]);
      const { docs } = await payload.findVersions({ collection, limit: 1 });
      const answer = await rest('GET', `${collection}/versions/${docs[0]!.id}`);
      expect(answer.status).toBe(403);
      expect(leaksIn((await rest('GET', `${collection}/versions/count`)).text)).toEqual([]);
      expect((await rest('GET', `${collection}/versions/count`)).body?.totalDocs).toBeUndefined();
      expect((await rest('POST', `${collection}/versions/${docs[0]!.id}`)).status).toBe(401);
    });

  it.each(['articles', 'agencies', 'events', 'people', 'documents', 'topics'])(
    'joins of %s show nothing, however they are asked',
    async (collection) => {
      const joins: Record<string, string[]> = {
        agencies: ['stories', 'leaders', 'predecessors'],
        events: ['stories'],
        people: ['stories', 'authored'],
        documents: ['stories'],
        topics: ['stories'],
      };
      for (const join of joins[collection] ?? [])
        for (const draft of ['false', 'true']) {
          const answer = await rest(
            'GET',
            `${collection}?depth=3&draft=${draft}&joins[${join}][limit]=100&joins[${join}][count]=true&joins[${join}][where][createdAt][exists]=true`,
          );
          expect(answer.status).toBe(200);
          expect(leaksIn(answer.text)).toEqual([]);
          expect(hiddenKeysIn(answer.body)).toEqual([]);
          // Not even the ids, nor how many there are.
          for (const doc of answer.body.docs) {
            const ids = (doc[join]?.docs ?? []).map((each: string | { id: string }) =>
              typeof each === 'object' ? each.id : each,
            );
            for (const name of Object.values(HIDDEN_RECORDS).flat())
              expect([join, name, ids.includes(IDS[name])]).toEqual([join, name, false]);
            if (doc[join]?.totalDocs !== undefined) expect(doc[join].totalDocs).toBe(ids.length);
          }
        }
      const topic = await rest('GET', `topics/${IDS.topic}?depth=1&joins[stories][limit]=10`);
      expect(topic.body.stories.docs.map((doc: { id: string }) => doc.id)).toEqual([live.id]);
    },
  );

  it('joins ask only about what the public may ask', async () => {
    for (const where of [
      `[editorNote][like]=${SECRET}`,
      '[createdBy][exists]=true',
      '[stage][equals]=published',
    ]) {
      const answer = await rest('GET', `topics/${IDS.topic}?joins[stories][where]${where}`);
      expect([where, answer.status, answer.body.stories?.docs?.length ?? 0]).toEqual([where, 400, 0]);
    }
  });

  const refused = [
    ...HIDDEN_KEYS.map((key) => ['articles', `${key}`]),
    ['articles', 'createdBy.email'],
    ['articles', 'createdBy.name'],
    ['articles', 'usedMedia.alt'],
    ['agencies', 'createdBy.email'],
    ['events', 'editorNote'],
    ['media', 'createdBy.email'],
    ['files', 'createdBy'],
    ['people', 'contact.phone'],
    ['people', 'contact.email'],
    ['articles', 'people.person.contact.phone'],
    ['articles', 'authors.person.contact.email'],
    ['articles', 'authors.person.createdBy.email'],
    ['events', 'chair.contact.phone'],
  ] as const;

  for (const [collection, field] of refused)
    it(`refuses to search or sort ${collection} by ${field}`, async () => {
      for (const operator of ['exists]=true', `like]=${SECRET}`, 'not_equals]=x']) {
        for (const at of [collection, `${collection}/count`]) {
          const answer = await rest('GET', `${at}?where[${field}][${operator}`);
          expect([at, operator, answer.status, answer.body.totalDocs]).toEqual([
            at,
            operator,
            400,
            undefined,
          ]);
        }
        const inside = await rest('GET', `${collection}?where[and][0][or][0][${field}][${operator}`);
        expect(inside.status).toBe(400);
        const draft = await rest('GET', `${collection}?draft=true&where[${field}][${operator}`);
        expect(draft.body.totalDocs ?? 0).toBe(0);
      }
      const up = await rest('GET', `${collection}?sort=${field}&limit=0`);
      const down = await rest('GET', `${collection}?sort=-${field}&limit=0`);
      expect([up.status, down.status]).toEqual([400, 400]);
    });

  const probes: [string, string][] = [
    ['articles', 'title'],
    ['articles', 'kicker'],
    ['articles', 'lead'],
    ['articles', 'slug'],
    ['articles', 'heroCaption'],
    ['articles', 'body'],
    ['agencies', 'name'],
    ['agencies', 'names.official'],
    ['agencies', 'functions'],
    ['events', 'title'],
    ['events', 'place'],
    ['people', 'name'],
    ['people', 'bio'],
    ['documents', 'number'],
    ['documents', 'title'],
    ['documents', 'summary'],
    ['media', 'alt'],
    ['media', 'caption'],
    ['files', 'title'],
    ...['articles', 'agencies', 'events', 'people', 'documents', 'media', 'files'].map(
      (collection): [string, string] => [collection, 'folded'],
    ),
  ];
  /** A public record that points at a hidden one must not tell what is written there. */
  const throughReferences: [string, string][] = [
    ['articles', 'agencies.agency.name'],
    ['articles', 'agencies.agency.names.official'],
    ['articles', 'agencies.agency.functions'],
    ['articles', 'agencies.agency.folded'],
    ['events', 'stories.folded'],
    ['articles', 'people.person.name'],
    ['articles', 'people.person.bio'],
    ['articles', 'authors.person.name'],
    ['articles', 'events.title'],
    ['articles', 'events.place'],
    ['articles', 'documents.title'],
    ['articles', 'documents.summary'],
    ['agencies', 'parents.agency.name'],
    ['agencies', 'successors.agency.name'],
    ['agencies', 'successors.document.title'],
    ['events', 'hosts.name'],
    ['events', 'chair.bio'],
    ['events', 'documents.title'],
    ['documents', 'issuer.functions'],
    ['documents', 'replacedBy.summary'],
    ['people', 'positions.agency.functions'],
    ['topics', 'stories.title'],
    ['agencies', 'stories.title'],
    ['agencies', 'leaders.bio'],
    ['events', 'stories.lead'],
    ['people', 'authored.lead'],
  ];

  for (const [collection, field] of [...probes, ...throughReferences])
    it(`finds nothing secret in ${collection} by ${field}`, async () => {
      // The newsroom finds it, so the question is a good one. Stored text (JSON) is not searched on SQLite.
      if (field !== 'body') {
        const staff = await rest('GET', `${collection}?where[${field}][like]=${SECRET}&depth=0`, {
          token: editorToken,
        });
        expect(staff.body.totalDocs ?? staff.text).toBeGreaterThan(0);
      }
      for (const operator of ['like', 'contains'])
        for (const draft of ['', '&draft=true']) {
          const found = await rest('GET', `${collection}?where[${field}][${operator}]=${SECRET}${draft}`);
          const counted = await rest(
            'GET',
            `${collection}/count?where[${field}][${operator}]=${SECRET}${draft}`,
          );
          expect([operator, draft, found.body.totalDocs ?? 0, counted.body.totalDocs ?? 0]).toEqual([
            operator,
            draft,
            0,
            0,
          ]);
        }
    });

  it.each([
    'users',
    'redirects',
    'ratings',
    'page-changes',
    'payload-locked-documents',
    'payload-kv',
    'payload-jobs',
    'payload-migrations',
  ])('does not read %s', async (collection) => {
    for (const request of [collection, `${collection}/count`, `${collection}?draft=true`]) {
      const answer = await rest('GET', request);
      expect([request, answer.status, answer.body?.docs, answer.body?.totalDocs]).toEqual([
        request,
        expect.toSatisfy((status) => [403, 404, 501].includes(status)),
        undefined,
        undefined,
      ]);
      expect(leaksIn(answer.text)).toEqual([]);
    }
  });

  it('globals, access and accounts tell nothing', async () => {
    for (const request of [
      'globals/site?depth=5',
      'globals/navigation?depth=5',
      'globals/site/versions',
      'access',
      'users/me',
      'users/init',
    ])
      expect(leaksIn((await rest('GET', request)).text)).toEqual([]);
    for (const request of [
      `articles/access/${IDS.draftArticle}`,
      `articles/${IDS.draftArticle}/duplicate`,
      `articles/${IDS.draftArticle}/publish`,
      `articles/${IDS.draftArticle}/forcePublish`,
      `articles/${IDS.draftArticle}/checklist`,
    ]) {
      const answer = await rest('POST', request, { json: {} });
      expect(leaksIn(answer.text)).toEqual([]);
    }
    expect((await payload.count({ collection: 'articles' })).totalDocs).toBe(3);
  });
});

describe('GraphQL, to the public', () => {
  const CARD =
    'id title lead slug editorNote importText importWarnings importHash stage submittedAt createdBy { id email name } usedMedia { id alt }';
  const requests: Record<string, string> = {
    'the list of stories': `{ Articles(limit: 0) { totalDocs docs { ${CARD} body(depth: 5) } } }`,
    'the list of newest versions': `{ Articles(draft: true, limit: 0) { totalDocs docs { ${CARD} body(depth: 5) } } }`,
    'references of stories': `{ Articles(limit: 0) { docs { agencies { agency { name functions createdBy { email } } } people { person { name bio contact { phone email } } } authors { person { name contact { phone } } agency { name } } events { title place } documents { title summary files { title url } } heroImage { alt url } } } }`,
    'references of newest versions': `{ Articles(draft: true, limit: 0) { docs { events(draft: true) { title place } documents(draft: true) { title summary } heroImage { alt url } } } }`,
    'joins of agencies':
      '{ Agencies(limit: 0) { docs { name functions stories(limit: 50, count: true) { totalDocs docs { title lead } } leaders { docs { name bio } } predecessors { docs { name functions } } } } }',
    'joins of topics':
      '{ Topics(limit: 0) { docs { title stories(limit: 50, count: true) { totalDocs docs { id title lead editorNote } } } } }',
    'joins of people':
      '{ People(limit: 0) { docs { name bio contact { phone email } authored { docs { title } } stories { docs { title } } } } }',
    'joins of events':
      '{ Events(limit: 0) { docs { title place chair { name contact { phone } } stories { docs { title } } } } }',
    'joins of documents':
      '{ Documents(limit: 0) { docs { number title summary issuer { name } replacedBy { title } stories { docs { title } } } } }',
    photos: '{ allMedia(limit: 0) { docs { id alt caption credit filename url createdBy { email } } } }',
    files: '{ Files(limit: 0) { docs { id title filename url } } }',
    accounts: '{ Users { docs { id email name } } }',
    redirects: '{ Redirects { docs { from } } }',
    preferences: '{ PayloadPreferences { docs { key value } } }',
    versions: '{ versionsArticles(limit: 0) { docs { version { title } } } }',
  };

  for (const [name, query] of Object.entries(requests))
    it(`tells nothing secret about ${name}`, async () => {
      const answer = await askGraphQL(query);
      expect(answer.text).not.toContain('GRAPHQL_VALIDATION_FAILED');
      expect(leaksIn(answer.text)).toEqual([]);
      expect(hiddenKeysIn(answer.body)).toEqual([]);
    });

  it('shows what is live, so that the tests above read something', async () => {
    const answer = await askGraphQL(requests['the list of stories']!);
    expect(answer.text).toContain(`${LIVE} đầu đề`);
    const topics = await askGraphQL(requests['joins of topics']!);
    expect(topics.body.data.Topics.docs[0].stories).toMatchObject({ totalDocs: 1, docs: [{ id: live.id }] });
    const same = await askGraphQL(requests['the list of stories']!, editorToken);
    expect(leaksIn(same.text).length).toBeGreaterThan(3);
  });

  const one: Record<string, [string, string]> = {
    draftArticle: ['Article', 'title lead'],
    unpublishedArticle: ['Article', 'title lead'],
    draftAgency: ['Agency', 'name functions'],
    draftEvent: ['Event', 'title place'],
    internalEvent: ['Event', 'title place'],
    draftPerson: ['Person', 'name bio'],
    draftDocument: ['Document', 'title summary'],
    draftPhoto: ['Media', 'alt url'],
    draftFile: ['File', 'title url'],
  };
  for (const [name, [type, fields]] of Object.entries(one))
    it(`does not give ${name} by id`, async () => {
      const hasDrafts = !['Media', 'File'].includes(type);
      for (const draft of hasDrafts ? ['', ', draft: true'] : ['']) {
        const answer = await askGraphQL(
          `{ ${type}(id: "${IDS[name as 'topic']}"${draft}) { id ${fields} } }`,
        );
        expect(answer.body.data?.[type] ?? null).toBeNull();
        expect(leaksIn(answer.text)).toEqual([]);
      }
    });

  it.each([
    ['countArticles', 'title', 'like'],
    ['countArticles', 'lead', 'like'],
    ['countAgencies', 'functions', 'like'],
    ['countEvents', 'place', 'like'],
    ['countPeople', 'bio', 'like'],
    ['countDocuments', 'summary', 'like'],
    ['countallMedia', 'alt', 'like'],
  ])('%s by %s finds nothing secret', async (query, field, operator) => {
    const answer = await askGraphQL(
      `{ ${query}(where: { ${field}: { ${operator}: "${SECRET}" } }) { totalDocs } }`,
    );
    expect(answer.body.data[query].totalDocs).toBe(0);
    const all = await askGraphQL(
      `{ ${query}(where: { ${field}: { ${operator}: "${SECRET}" } }) { totalDocs } }`,
      editorToken,
    );
    expect(all.body.data[query].totalDocs).toBeGreaterThan(0);
  });

  it.each([
    'editorNote: { like: "B" }',
    'importText: { like: "B" }',
    'stage: { equals: published }',
    'createdBy: { exists: true }',
  ])('refuses to search by %s', async (condition) => {
    const answer = await askGraphQL(`{ Articles(where: { ${condition} }) { totalDocs } }`);
    expect(answer.text).not.toContain('GRAPHQL_VALIDATION_FAILED');
    expect(answer.body.errors).toHaveLength(1);
    expect(answer.body.data?.Articles ?? null).toBeNull();
    const joined = await askGraphQL(
      `{ Topics { docs { stories(where: { ${condition} }) { totalDocs docs { id } } } } }`,
    );
    expect(joined.text).not.toContain(live.id);
  });
});

describe('files of photos, to the public', () => {
  const namesOf = (media: Media): string[] => [
    media.filename!,
    ...Object.values(media.sizes ?? {}).flatMap((size) => (size?.filename ? [size.filename] : [])),
  ];
  const statuses = async (media: Media, token?: string) =>
    Promise.all(
      namesOf(media).map(
        async (name) =>
          (await rest('GET', `media/file/${encodeURIComponent(name)}`, token ? { token } : {})).status,
      ),
    );

  it('are there for the newsroom only, while the story is a draft', async () => {
    expect(namesOf(draftPhoto).length).toBeGreaterThan(4);
    for (const status of await statuses(draftPhoto)) expect([403, 404]).toContain(status);
    for (const status of await statuses(draftPhoto, editorToken)) expect(status).toBe(200);
  });

  it('follow the story: public with it, hidden with it', async () => {
    const photo = (await createMedia(payload, {}, editor)) as Media;
    const other = (await createMedia(payload, {}, editor)) as Media;
    const article = await createArticle(payload, { heroImage: photo.id }, editor);
    for (const status of await statuses(photo)) expect([403, 404]).toContain(status);

    await rest('POST', `articles/${article.id}/forcePublish`, {
      token: editorToken,
      json: { note: 'Tin khẩn.' },
    });
    for (const status of await statuses(photo)) expect(status).toBe(200);

    // A draft beside the live version that shows another photo changes nothing yet.
    await rest('PATCH', `articles/${article.id}?draft=true`, {
      token: editorToken,
      json: { heroImage: other.id },
    });
    for (const status of await statuses(photo)) expect(status).toBe(200);
    for (const status of await statuses(other)) expect([403, 404]).toContain(status);

    await rest('POST', `articles/${article.id}/forcePublish`, {
      token: editorToken,
      json: { note: 'Tin khẩn.' },
    });
    for (const status of await statuses(other)) expect(status).toBe(200);
    for (const status of await statuses(photo)) expect([403, 404]).toContain(status);

    await rest('POST', `articles/${article.id}/archive`, { token: editorToken });
    for (const status of await statuses(other)) expect([403, 404]).toContain(status);

    await rest('POST', `articles/${article.id}/restore`, { token: editorToken });
    for (const status of await statuses(other)) expect(status).toBe(200);
    await payload.delete({ collection: 'articles', id: article.id });
    for (const status of await statuses(other)) expect([403, 404]).toContain(status);
  });

  it('stay public while another story shows them', async () => {
    const photo = (await createMedia(payload, {}, editor)) as Media;
    const first = await createArticle(payload, { heroImage: photo.id, _status: 'published' }, editor);
    await createArticle(
      payload,
      { body: stateOf([uploadNode(hex(9), photo.id, {})]), _status: 'published' },
      editor,
    );
    await rest('POST', `articles/${first.id}/archive`, { token: editorToken });
    for (const status of await statuses(photo)) expect(status).toBe(200);
  });

  it.each([
    [
      'in a gallery',
      (id: string) => ({
        body: stateOf([blockNode(hex(5), 'gallery', { images: [{ image: id }, { image: IDS.livePhoto }] })]),
      }),
    ],
    ['in the text', (id: string) => ({ body: stateOf([uploadNode(hex(6), id, {})]) })],
    ['for sharing', (id: string) => ({ meta: { image: id } })],
  ])('%s are public with the story', async (_, over) => {
    const photo = (await createMedia(payload, {}, editor)) as Media;
    const article = await createArticle(payload, over(photo.id), editor);
    for (const status of await statuses(photo)) expect([403, 404]).toContain(status);
    await rest('POST', `articles/${article.id}/forcePublish`, {
      token: editorToken,
      json: { note: 'Tin khẩn.' },
    });
    for (const status of await statuses(photo)) expect(status).toBe(200);
  });

  it('lie where no route but this one reads them', async () => {
    expect((await storedFile('media', draftPhoto.filename!)).length).toBeGreaterThan(0);
    for (const name of ['../secret', '..%2Fsecret', '%2e%2e%2fsecret', '..%2ftoasoan.db'])
      expect([400, 403, 404]).toContain((await rest('GET', `media/file/${name}`)).status);
  });

  it('documents follow their record', async () => {
    const file = await createFile(payload, {}, editor);
    const document = await createDocument(payload, { files: [file.id], _status: 'draft' }, editor);
    const status = async () => (await rest('GET', `files/file/${file.filename}`)).status;
    expect([403, 404]).toContain(await status());
    await payload.update({ collection: 'documents', id: document.id, data: { _status: 'published' } });
    expect(await status()).toBe(200);
    await payload.update({ collection: 'documents', id: document.id, data: { _status: 'draft' } });
    expect([403, 404]).toContain(await status());
  });

  it('attachments of an internal event stay inside', async () => {
    const file = await createFile(payload, {}, editor);
    const event = await createEvent(payload, { attachments: [file.id], visibility: 'internal' }, editor);
    const status = async () => (await rest('GET', `files/file/${file.filename}`)).status;
    expect([403, 404]).toContain(await status());
    await payload.update({
      collection: 'events',
      id: event.id,
      data: { visibility: 'public', _status: 'published' },
    });
    expect(await status()).toBe(200);
    await payload.update({
      collection: 'events',
      id: event.id,
      data: { visibility: 'internal', _status: 'published' },
    });
    expect([403, 404]).toContain(await status());
  });
});

describe('site/data', () => {
  it('has no page for what is not public', async () => {
    const slugOf = async (collection: (typeof WITH_DRAFTS)[number], id: string) =>
      (await payload.findByID({ collection, id, draft: true, depth: 0 })).slug!;
    expect(await getArticle(await slugOf('articles', IDS.draftArticle))).toBeNull();
    expect(await getArticle(await slugOf('articles', IDS.unpublishedArticle))).toBeNull();
    expect(await getArticle('bimatxyz-duong-dan')).toBeNull();
    expect(await getAgency(await slugOf('agencies', IDS.draftAgency))).toBeNull();
    expect(await getEvent(await slugOf('events', IDS.draftEvent))).toBeNull();
    expect(await getEvent(await slugOf('events', IDS.internalEvent))).toBeNull();
    expect(await getPerson(await slugOf('people', IDS.draftPerson))).toBeNull();
    expect(await getDocument(await slugOf('documents', IDS.draftDocument))).toBeNull();
  });

  const pages: Record<string, () => Promise<unknown>> = {
    getArticle: () => getArticle(live.slug!),
    getArticleList: () => getArticleList(),
    getFrontPage: () => getFrontPage(),
    getFrame: () => getFrame(),
    getFeed: () => getFeed(),
    'getFeed with whole stories': () => getFeed(true),
    getTopicFeed: () => getTopicFeed('chuyen-muc-mo', true),
    getAgencyFeed: () => getAgencyFeed('congkhaixyz-co-quan', true),
    getSitemapIndex: () => getSitemapIndex(),
    'getSitemap of this month': () => getSitemap(`tin-tuc-${toLocalMonth(new Date())}`),
    'getSitemap of the news': () => getSitemap('news'),
    'getSitemap of the agencies': () => getSitemap('co-quan'),
    'getSitemap of the events': () => getSitemap('su-kien'),
    'getSitemap of the documents': () => getSitemap('van-ban'),
    'getSitemap of the people': () => getSitemap('nhan-su'),
    getTopic: () => getTopic('chuyen-muc-mo'),
    getAgency: () => getAgency('congkhaixyz-co-quan'),
    getAgencyList: () => getAgencyList(),
    'getAgencyList on a day': () => getAgencyList('2024-06-01'),
    getArchive: () => getArchive(),
    getArchivePeriod: () => getArchivePeriod(keyOf(live.publishedAt!, 'month')),
    getSiteMap: () => getSiteMap(),
    'getDocumentList with filters': () => getDocumentList({ loai: 'decision', 'tu-khoa': 'ubnd' }),
    getEvent: () => getEvent('congkhaixyz-su-kien'),
    getEventList: () => getEventList(),
    getAgencyEventList: () => getAgencyEventList('congkhaixyz-co-quan'),
    getMonth: () => getMonth('2020-11'),
    getWeek: () => getWeek('2020-11-27'),
    getEventFeed: () => getEventFeed(),
    getEventIcal: () => getEventIcal('congkhaixyz-su-kien'),
    getPerson: () => getPerson('congkhaixyz-nguoi'),
    'getPerson of someone shy': () => getPerson('nguoi-kin-tieng'),
    getPersonList: () => getPersonList(),
    getDocument: () => getDocument('quyet-dinh-so-5-qd-ubnd'),
    getDocumentList: () => getDocumentList(),
    getSearch: () => getSearch({ q: LIVE }),
    getSuggestions: () => getSuggestions(LIVE),
  };
  for (const [name, read] of Object.entries(pages))
    it(`${name} shows no secret`, async () => {
      const page = await read();
      expect(page).not.toBeNull();
      expect(leaksIn(JSON.stringify(page))).toEqual([]);
      expect(hiddenKeysIn(page)).toEqual([]);
    });

  it('finds what is public, and nothing by a secret word', async () => {
    expect((await getSearch({ q: LIVE })).results!.total).toBeGreaterThan(0);
    expect((await getSearch({ q: SECRET })).results!.total).toBe(0);
    expect((await getSuggestions(SECRET)).items).toEqual([]);
    const words = [...(await searchOf(payload).vocabulary(1)).keys()].join(' ');
    expect(words).toContain(LIVE.toLowerCase());
    expect(leaksIn(words)).toEqual([]);
  });

  it('reads the live version', async () => {
    expect((await getArticle(live.slug!))!.title).toBe(`${LIVE} đầu đề`);
    expect((await getFrontPage()).lead).not.toBeNull();
  });

  it('does not redirect to what is not public', async () => {
    await payload.create({
      collection: 'redirects',
      data: {
        from: '/tin-tuc/duong-dan-cu',
        to: { type: 'reference', reference: { relationTo: 'articles', value: IDS.draftArticle } },
      },
    });
    expect(await getRedirect('/tin-tuc/duong-dan-cu')).toBeNull();
  });
});

describe('a person’s contact', () => {
  it.each([
    [true, '0203 111', '0203 111'],
    [false, '0203 222', undefined],
  ])('contactPublic %s', async (contactPublic, phone, shown) => {
    const person = await createPerson(payload, {
      contactPublic,
      contact: { phone, email: 'ubnd@xa.example' },
    });
    const answer = await rest('GET', `people/${person.id}`);
    expect(answer.body.contact?.phone).toBe(shown);
    const asked = await askGraphQL(`{ Person(id: "${person.id}") { contact { phone } } }`);
    expect(asked.body.data.Person.contact?.phone ?? undefined).toBe(shown);
    // Where it is reached through a story, too.
    const article = await createArticle(payload, {
      ...articleData(),
      people: [{ person: person.id }],
      _status: 'published',
    });
    const story = await rest('GET', `articles/${article.id}?depth=3`);
    expect(story.body.people[0].person.contact?.phone).toBe(shown);
    expect((await getPerson(person.slug!))!.contact.phone ?? undefined).toBe(shown);
    expect((await rest('GET', `people/${person.id}`, { token: editorToken })).body.contact.phone).toBe(phone);
  });
});
