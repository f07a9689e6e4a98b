import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  blockNode,
  headingNode,
  listNode,
  paragraphNode,
  stateOf,
  tableNode,
  textNode,
  uploadNode,
  type LexicalNode,
} from '@/domain/richText';
import type { Article, Media } from '@/payload-types';
import {
  createAgency,
  createArticle,
  createDocument,
  createEvent,
  createMedia,
  createPerson,
  createTopic,
  openNewsroom,
} from '@/test/newsroom';
import { getArticle } from './articles';
import { getPerson, getPersonList } from './people';

let payload: Payload;

beforeAll(async () => {
  payload = await openNewsroom();
});

const publish = async (over: Record<string, unknown>) =>
  (await createArticle(payload, { _status: 'published', ...over })) as Article;
const pageOf = async (over: Record<string, unknown>) => (await getArticle((await publish(over)).slug!))!;
const day = (text: string) => `${text}T05:00:00.000Z`;
const hex = (n: number) => String(n).padStart(24, '0');

describe('related stories', () => {
  it('share an event before a document before an agency before a topic, each with its reason, each once', async () => {
    const event = await createEvent(payload, { title: 'Hội hến' });
    const document = await createDocument(payload, { number: '77/KH-UBND' });
    const agency = await createAgency(payload, { names: [{ official: 'Xã Đồng Rui' }] });
    const topic = await createTopic(payload, { title: 'Kinh tế biển' });
    const of = {
      event: { events: [event.id] },
      document: { documents: [document.id] },
      agency: { agencies: [{ agency: agency.id, role: 'host' }] },
      topic: { topics: [topic.id] },
    };
    await publish({ title: 'Cùng chuyên mục', ...of.topic });
    await publish({ title: 'Cùng cơ quan', ...of.agency });
    await publish({ title: 'Cùng văn bản', ...of.document });
    await publish({ title: 'Cùng sự kiện', ...of.event });
    await publish({ title: 'Cùng tất cả', ...of.event, ...of.document, ...of.agency, ...of.topic });
    await publish({ title: 'Chẳng liên quan' });
    await createArticle(payload, { title: 'Còn là bản nháp', ...of.event });

    const page = await pageOf({ title: 'Tin chính', ...of.event, ...of.document, ...of.agency, ...of.topic });
    expect(page.related.map(({ article, reason }) => [article.title, reason.kind, reason.title])).toEqual([
      ['Cùng tất cả', 'event', 'Hội hến'],
      ['Cùng sự kiện', 'event', 'Hội hến'],
      ['Cùng văn bản', 'document', 'Quyết định số 77/KH-UBND'],
      ['Cùng cơ quan', 'agency', 'Xã Đồng Rui'],
      ['Cùng chuyên mục', 'topic', 'Kinh tế biển'],
    ]);
  });

  it('name which of several events or agencies they share', async () => {
    const [first, second] = [
      await createEvent(payload, { title: 'Phiên họp thứ nhất' }),
      await createEvent(payload, { title: 'Phiên họp thứ hai' }),
    ];
    const [host, guest] = [
      await createAgency(payload, { names: [{ official: 'Hội Nông dân xã' }] }),
      await createAgency(payload, { names: [{ official: 'Hội Làm vườn xã' }] }),
    ];
    const row = (agency: { id: string }) => ({ agency: agency.id, role: 'participant' });
    await publish({ title: 'Chỉ họp lần hai', events: [second.id] });
    await publish({ title: 'Chỉ có hội vườn', agencies: [row(guest)] });
    const page = await pageOf({
      events: [first.id, second.id],
      agencies: [row(host), row(guest)],
    });
    expect(page.related.map(({ article, reason }) => [article.title, reason.kind, reason.title])).toEqual([
      ['Chỉ họp lần hai', 'event', 'Phiên họp thứ hai'],
      ['Chỉ có hội vườn', 'agency', 'Hội Làm vườn xã'],
    ]);
  });

  it('do not include the story itself, nor one that was withdrawn', async () => {
    const event = await createEvent(payload, { title: 'Ngày hội trồng cây' });
    const gone = await publish({ title: 'Sẽ rút', events: [event.id] });
    const story = await publish({ title: 'Còn lại', events: [event.id] });
    const titles = async () => (await getArticle(story.slug!))!.related.map(({ article }) => article.title);
    expect(await titles()).toEqual(['Sẽ rút']);
    await payload.update({ collection: 'articles', id: gone.id, data: { _status: 'draft' } });
    expect(await titles()).toEqual([]);
  });

  it('are five at most, newest first, and none for a story that shares nothing', async () => {
    const topic = await createTopic(payload, { title: 'Đông đúc' });
    for (let i = 1; i <= 7; i += 1)
      await publish({ title: `Đông ${i}`, topics: [topic.id], publishedAt: day(`2020-01-0${i}`) });
    const page = await pageOf({ title: 'Giữa đám đông', topics: [topic.id] });
    expect(page.related.map(({ article }) => article.title)).toEqual([
      'Đông 7',
      'Đông 6',
      'Đông 5',
      'Đông 4',
      'Đông 3',
    ]);
    expect((await pageOf({ title: 'Một mình' })).related).toEqual([]);
  });
});

const link = (children: LexicalNode[], fields: Record<string, unknown>): LexicalNode => ({
  type: 'link',
  version: 3,
  direction: 'ltr',
  format: '',
  indent: 0,
  id: hex(99),
  children,
  fields: { newTab: false, ...fields },
});
const to = (relationTo: string, value: string) => ({ linkType: 'internal', doc: { relationTo, value } });
const paragraph = (...children: LexicalNode[]): LexicalNode => ({ ...paragraphNode(''), children });
const bodyFrom = async (...nodes: LexicalNode[]) => (await pageOf({ body: stateOf(nodes) })).body;
const plain = (text: string) => ({ type: 'text', text });

describe('the body', () => {
  let photo: Media;
  let other: Media;
  beforeAll(async () => {
    photo = (await createMedia(payload, {
      alt: 'Bãi hến',
      caption: 'Chú thích trong kho',
      credit: 'Hà Vy',
    })) as Media;
    other = (await createMedia(payload, { alt: 'Chợ' })) as Media;
  });

  it('keeps paragraphs, their formats, breaks and alignment; drops blank ones', async () => {
    expect(
      await bodyFrom(
        paragraphNode('Một.'),
        paragraphNode(''),
        paragraphNode('   '),
        paragraph(
          textNode('đậm', 1),
          textNode('nghiêng', 2),
          textNode('cả hai', 3),
          textNode('gạch', 4),
          textNode('chân', 8),
          textNode('dưới', 32),
          textNode('trên', 64),
          { type: 'linebreak', version: 1 },
          textNode('hết'),
        ),
        { ...paragraphNode('Giữa'), format: 'center' },
        { ...paragraphNode('Phải'), format: 'right' },
        { ...paragraphNode('Đều'), format: 'justify' },
      ),
    ).toEqual([
      { type: 'paragraph', align: null, children: [plain('Một.')] },
      {
        type: 'paragraph',
        align: null,
        children: [
          { ...plain('đậm'), bold: true },
          { ...plain('nghiêng'), italic: true },
          { ...plain('cả hai'), bold: true, italic: true },
          { ...plain('gạch'), strike: true },
          { ...plain('chân'), underline: true },
          { ...plain('dưới'), sub: true },
          { ...plain('trên'), sup: true },
          { type: 'break' },
          plain('hết'),
        ],
      },
      { type: 'paragraph', align: 'center', children: [plain('Giữa')] },
      { type: 'paragraph', align: 'right', children: [plain('Phải')] },
      { type: 'paragraph', align: null, children: [plain('Đều')] },
    ]);
  });

  it('keeps headings, lists (nested too), quotes, rules and tables', async () => {
    const element = (type: string, children: LexicalNode[], more: object = {}): LexicalNode => ({
      type,
      version: 1,
      direction: 'ltr',
      format: '',
      indent: 0,
      children,
      ...more,
    });
    const nested = listNode(['Ngoài']);
    (nested.children as LexicalNode[]).push(element('listitem', [listNode(['Trong'])], { value: 2 }));
    expect(
      await bodyFrom(
        headingNode('Mục', 'h2'),
        headingNode('Tiểu mục', 'h3'),
        { ...listNode(['a', 'b']), listType: 'number', tag: 'ol' },
        nested,
        element('quote', [textNode('Lời')]),
        { type: 'horizontalrule', version: 1 },
        tableNode([
          ['Xã', 'Hộ'],
          ['Đồng Rui', '12'],
        ]),
      ),
    ).toEqual([
      { type: 'heading', level: 2, children: [plain('Mục')] },
      { type: 'heading', level: 3, children: [plain('Tiểu mục')] },
      {
        type: 'list',
        ordered: true,
        items: [
          { children: [plain('a')], nested: [] },
          { children: [plain('b')], nested: [] },
        ],
      },
      {
        type: 'list',
        ordered: false,
        items: [
          { children: [plain('Ngoài')], nested: [] },
          {
            children: [],
            nested: [{ type: 'list', ordered: false, items: [{ children: [plain('Trong')], nested: [] }] }],
          },
        ],
      },
      { type: 'blockquote', children: [plain('Lời')] },
      { type: 'rule' },
      {
        type: 'table',
        caption: null,
        rows: [
          [
            { header: true, children: [plain('Xã')] },
            { header: true, children: [plain('Hộ')] },
          ],
          [
            { header: false, children: [plain('Đồng Rui')] },
            { header: false, children: [plain('12')] },
          ],
        ],
      },
    ]);
  });

  it('shows a photo with the caption given there, else with the one of the library', async () => {
    const [own, library] = await bodyFrom(
      uploadNode(hex(1), photo.id, { caption: 'Tại chỗ', credit: 'Bùi Lâm' }),
      uploadNode(hex(2), photo.id, {}),
    );
    expect(own).toMatchObject({
      type: 'figure',
      figure: { caption: 'Tại chỗ', credit: 'Bùi Lâm', picture: { alt: 'Bãi hến' } },
    });
    expect(library).toMatchObject({
      type: 'figure',
      figure: { caption: 'Chú thích trong kho', credit: 'Hà Vy' },
    });
    const picture = (
      own as {
        figure: { picture: { avif: { src: string }[]; webp: { src: string }[]; fallback: { src: string } } };
      }
    ).figure.picture;
    expect(picture.avif.length).toBeGreaterThan(0);
    for (const { src } of [...picture.avif, ...picture.webp, picture.fallback])
      expect(src).toMatch(/^\/api\/media\/file\//);
  });

  it('draws every block', async () => {
    const document = await createDocument(payload, { number: '88/KH', title: 'Kế hoạch' });
    const agency = await createAgency(payload, {
      names: [{ official: 'Hội Chữ thập đỏ' }],
      functions: 'Cứu trợ.',
    });
    const article = await publish({ title: 'Tin trước', lead: 'Dẫn.' });
    const body = await bodyFrom(
      blockNode(hex(1), 'gallery', {
        images: [{ image: photo.id, caption: 'Một' }, { image: other.id }],
        credit: 'Nhóm ảnh',
      }),
      blockNode(hex(2), 'pullQuote', { quote: ' Hay lắm. ', attribution: 'Bà Chíu' }),
      blockNode(hex(3), 'documentReference', { document: document.id }),
      blockNode(hex(4), 'agencyReference', { agency: agency.id }),
      blockNode(hex(5), 'relatedStory', { article: article.id }),
      blockNode(hex(6), 'embed', { url: 'https://youtu.be/dQw4w9WgXcQ', title: 'Phóng sự' }),
    );
    expect(body).toMatchObject([
      {
        type: 'gallery',
        figures: [
          { caption: 'Một', credit: 'Nhóm ảnh', picture: { alt: 'Bãi hến' } },
          { caption: null, credit: 'Nhóm ảnh', picture: { alt: 'Chợ' } },
        ],
      },
      { type: 'pullQuote', text: 'Hay lắm.', attribution: 'Bà Chíu' },
      { type: 'document', document: { number: '88/KH', href: `/van-ban/${document.slug}` } },
      { type: 'agency', name: 'Hội Chữ thập đỏ', href: '/co-quan/hoi-chu-thap-do', functions: 'Cứu trợ.' },
      { type: 'related', article: { title: 'Tin trước', href: '/tin-tuc/tin-truoc', lead: 'Dẫn.' } },
      {
        type: 'embed',
        kind: 'video',
        as: 'frame',
        src: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
        title: 'Phóng sự',
        host: 'YouTube',
      },
    ]);
  });

  it('links to what is public, and leaves the words where it is not', async () => {
    const targets = {
      articles: [await publish({ title: 'Đích tin' }), await createArticle(payload, { title: 'Đích nháp' })],
      agencies: [await createAgency(payload), await createAgency(payload, { _status: 'draft' })],
      events: [await createEvent(payload), await createEvent(payload, { visibility: 'internal' })],
      documents: [await createDocument(payload), await createDocument(payload, { _status: 'draft' })],
      people: [await createPerson(payload), await createPerson(payload, { _status: 'draft' })],
    };
    const prefixes = {
      articles: '/tin-tuc/',
      agencies: '/co-quan/',
      events: '/su-kien/',
      documents: '/van-ban/',
      people: '/nhan-su/',
    };
    for (const collection of Object.keys(targets) as (keyof typeof targets)[]) {
      const [open, hidden] = targets[collection] as { id: string; slug?: string | null }[];
      const [block] = await bodyFrom(
        paragraph(
          textNode('Xem '),
          link([textNode('mở')], to(collection, open!.id)),
          link([textNode('kín')], to(collection, hidden!.id)),
          textNode('.'),
        ),
      );
      expect(block).toEqual({
        type: 'paragraph',
        align: null,
        children: [
          plain('Xem '),
          {
            type: 'link',
            href: `${prefixes[collection]}${open!.slug}`,
            external: false,
            children: [plain('mở')],
          },
          plain('kín'),
          plain('.'),
        ],
      });
    }
  });

  it('a link becomes words when its target is withdrawn, and blocks that show it disappear', async () => {
    const target = await publish({ title: 'Sẽ gỡ' });
    const source = await publish({
      title: 'Có liên kết',
      body: stateOf([
        paragraph(link([textNode('tin kia')], to('articles', target.id))),
        blockNode(hex(7), 'relatedStory', { article: target.id }),
      ]),
    });
    expect((await getArticle(source.slug!))!.body).toMatchObject([
      { children: [{ type: 'link', href: '/tin-tuc/se-go' }] },
      { type: 'related' },
    ]);
    await payload.update({ collection: 'articles', id: target.id, data: { _status: 'draft' } });
    expect((await getArticle(source.slug!))!.body).toEqual([
      { type: 'paragraph', align: null, children: [plain('tin kia')] },
    ]);
  });

  it.each([
    ['https://baochinhphu.vn/tin', 'https://baochinhphu.vn/tin', true],
    ['mailto:toasoan@xa.example', 'mailto:toasoan@xa.example', false],
    ['/su-kien', '/su-kien', false],
    ['javascript:alert(1)', null, false],
    ['  JaVaScRiPt:alert(1)', null, false],
    ['data:text/html,x', null, false],
    ['//evil.example', null, false],
  ])('a link to %s', async (url, href, external) => {
    const article = await publish({});
    await payload.db.updateOne({
      collection: 'articles',
      id: article.id,
      data: { body: stateOf([paragraph(link([textNode('chữ')], { linkType: 'custom', url }))]) },
    });
    expect((await getArticle(article.slug!))!.body).toEqual([
      {
        type: 'paragraph',
        align: null,
        children: href ? [{ type: 'link', href, external, children: [plain('chữ')] }] : [plain('chữ')],
      },
    ]);
  });
});

describe('people in a story', () => {
  it('have the position they held then, unless the story says another', async () => {
    const agency = await createAgency(payload, { names: [{ official: 'Ủy ban xã' }] });
    const person = await createPerson(payload, {
      name: 'Bùi Văn Đạt',
      positions: [
        { title: 'Phó Chủ tịch', agency: agency.id, from: day('2015-01-01'), until: day('2019-12-31') },
        { title: 'Chủ tịch', agency: agency.id, from: day('2020-01-01') },
      ],
    });
    const at = async (publishedAt: string, position?: string) =>
      (await pageOf({ publishedAt, people: [{ person: person.id, ...(position ? { position } : {}) }] }))
        .people;
    const href = `/nhan-su/${person.slug}`;
    expect(await at('2014-06-01T02:00:00.000Z')).toEqual([{ name: 'Bùi Văn Đạt', href, position: null }]);
    expect(await at('2015-01-01T02:00:00.000Z')).toEqual([
      { name: 'Bùi Văn Đạt', href, position: 'Phó Chủ tịch' },
    ]);
    // The last minute of 31/12/2019 and the first of 1/1/2020, in Vietnam.
    expect(await at('2019-12-31T16:59:00.000Z')).toEqual([
      { name: 'Bùi Văn Đạt', href, position: 'Phó Chủ tịch' },
    ]);
    expect(await at('2019-12-31T17:00:00.000Z')).toEqual([
      { name: 'Bùi Văn Đạt', href, position: 'Chủ tịch' },
    ]);
    expect(await at('2019-06-01T02:00:00.000Z', 'Trưởng đoàn')).toEqual([
      { name: 'Bùi Văn Đạt', href, position: 'Trưởng đoàn' },
    ]);

    const page = (await getPerson(person.slug!))!;
    expect(
      page.positions.map(({ title, isCurrent, agency: link }) => [title, isCurrent, link?.title]),
    ).toEqual([
      ['Chủ tịch', true, 'Ủy ban xã'],
      ['Phó Chủ tịch', false, 'Ủy ban xã'],
    ]);
    expect(page.articles).toHaveLength(5);
    expect((await getPersonList()).people.items.find(({ id }) => id === person.id)).toMatchObject({
      position: 'Chủ tịch',
      agency: { title: 'Ủy ban xã' },
    });
  });

  it('sign stories as the person of the list, as a typed name, or not at all when their page is not public', async () => {
    const open = await createPerson(payload, { name: 'Hà Vy' });
    const hidden = await createPerson(payload, { name: 'Ẩn Danh', _status: 'draft' });
    const page = await pageOf({
      authors: [
        { person: open.id, role: 'text' },
        { name: 'Bùi Lâm', role: 'photo', agencyName: 'Trung tâm TT-VH' },
        { person: hidden.id, name: 'Bút danh', role: 'video' },
        { person: hidden.id, role: 'video' },
      ],
    });
    expect(page.authors).toEqual([
      { name: 'Hà Vy', href: `/nhan-su/${open.slug}`, role: 'text', agency: null },
      { name: 'Bùi Lâm', href: null, role: 'photo', agency: { name: 'Trung tâm TT-VH', href: null } },
      { name: 'Bút danh', href: null, role: 'video', agency: null },
    ]);
    expect((await getPerson(open.slug!))!.authored.map(({ id }) => id)).toEqual([page.id]);
  });
});

describe('what else a story page says', () => {
  it('main photo with the caption given there, source, topic, search texts', async () => {
    const photo = await createMedia(payload, { alt: 'Hến', caption: 'Trong kho', credit: 'Kho' });
    const topic = await createTopic(payload, { title: 'Nông thôn mới' });
    const page = await pageOf({
      title: 'Tin đủ',
      kicker: ' Dẫn ',
      heroImage: photo.id,
      heroCaption: 'Tại chỗ',
      topics: [topic.id],
      dateline: 'Đồng Rui',
      source: {
        name: 'Báo Tỉnh',
        url: 'https://bao.example/tin',
        author: 'Lê A',
        publishedAt: day('2020-01-01'),
      },
      publishedAt: '2020-11-27T09:00:00.000Z',
    });
    expect(page).toMatchObject({
      kicker: 'Dẫn',
      dateline: 'Đồng Rui',
      hero: { caption: 'Tại chỗ', credit: 'Kho', picture: { alt: 'Hến' } },
      source: {
        name: 'Báo Tỉnh',
        href: 'https://bao.example/tin',
        author: 'Lê A',
        publishedAt: day('2020-01-01'),
      },
      crumbs: [{ href: '/' }, { title: 'Nông thôn mới', href: '/chuyen-muc/nong-thon-moi' }],
      publishedAt: '2020-11-27T09:00:00.000Z',
      updatedAt: null,
      seo: { title: 'Tin đủ', type: 'article', noindex: false },
    });
    expect(page.seo.canonical).toMatch(/^http:\/\/[^/]+\/tin-tuc\/tin-du$/);
    expect(page.seo.image).toBe(`${page.seo.canonical}/anh-chia-se.jpg`);
  });

  it('a caption without a photo, once', async () => {
    const page = await pageOf({ heroCaption: 'Quang cảnh buổi làm việc' });
    expect(page.hero).toEqual({ picture: null, caption: 'Quang cảnh buổi làm việc', credit: null });
  });
});
