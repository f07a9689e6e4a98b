import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body, BodyBlock } from '@/site/models/body';
import type { FeedItem } from '@/site/models/feeds';
import type { DocumentCard, Figure, Picture } from '@/site/models/pages';
import { storyHtml } from './bodyHtml';

const BASE = 'https://tienyen.example';

const picture: Picture = {
  alt: 'Bãi "hến" & thuyền',
  focus: '50% 50%',
  avif: [],
  webp: [],
  fallback: { src: '/api/media/file/hen.jpg', width: 800, height: 533 },
};
const figure: Figure = { picture, caption: 'Bãi hến', credit: 'Hà Vy' };
const document: DocumentCard = {
  id: '1',
  href: '/van-ban/quyet-dinh-5',
  kind: 'decision',
  number: '5/QĐ-UBND',
  title: 'Về chợ phiên',
  issuer: null,
  issuedOn: null,
  status: 'in-force',
  replacedBy: null,
};

const html = (body: Body, over: Partial<NonNullable<FeedItem['full']>> = {}, summary: string | null = null) =>
  storyHtml(
    {
      href: '/tin-tuc/a',
      title: 'A',
      summary,
      publishedAt: '2026-11-02T09:00:00.000Z',
      updatedAt: null,
      authors: [],
      topics: [],
      picture: null,
      language: 'vi',
      full: { corrections: [], hero: null, body, ...over },
    },
    BASE,
  )!;

const text = (words: string, format = {}) => ({ type: 'text' as const, text: words, ...format });
const link = (href: string) => ({
  type: 'paragraph' as const,
  align: null,
  children: [{ type: 'link' as const, href, external: false, children: [text('xem')] }],
});

describe('a whole story', () => {
  it('begins with its corrections, its photo and its lead', () => {
    expect(
      html(
        [],
        {
          corrections: [{ at: '2026-11-03T01:30:00.000Z', note: 'Ông Nam, không phải ông Năm.' }],
          hero: figure,
        },
        'Câu dẫn',
      ),
    ).toBe(
      '<p>Đính chính (Thứ Ba, 03/11/2026, 08:30): Ông Nam, không phải ông Năm.</p>' +
        `<figure><img src="${BASE}/api/media/file/hen.jpg" alt="Bãi &quot;hến&quot; &amp; thuyền" width="800" height="533">` +
        '<figcaption>Bãi hến – Ảnh: Hà Vy</figcaption></figure>' +
        '<p><strong>Câu dẫn</strong></p>',
    );
  });

  it.each<[string, BodyBlock, string]>([
    [
      'formats',
      {
        type: 'paragraph',
        align: 'center',
        children: [text('a', { bold: true, italic: true }), { type: 'break' }, text('b', { sup: true })],
      },
      '<p><em><strong>a</strong></em><br><sup>b</sup></p>',
    ],
    ['headings', { type: 'heading', level: 3, children: [text('a')] }, '<h3>a</h3>'],
    [
      'lists',
      {
        type: 'list',
        ordered: true,
        items: [
          {
            children: [text('a')],
            nested: [{ type: 'list', ordered: false, items: [{ children: [text('b')], nested: [] }] }],
          },
        ],
      },
      '<ol><li>a<ul><li>b</li></ul></li></ol>',
    ],
    ['quotations', { type: 'blockquote', children: [text('a')] }, '<blockquote>a</blockquote>'],
    ['rules', { type: 'rule' }, '<hr>'],
    [
      'galleries',
      { type: 'gallery', figures: [{ picture, caption: null, credit: null }] },
      `<figure><img src="${BASE}/api/media/file/hen.jpg" alt="Bãi &quot;hến&quot; &amp; thuyền" width="800" height="533"></figure>`,
    ],
    [
      'pull quotes',
      { type: 'pullQuote', text: 'Mưa', attribution: 'Bà Hải' },
      '<blockquote><p>“Mưa”</p><p>— Bà Hải</p></blockquote>',
    ],
    [
      'tables',
      {
        type: 'table',
        caption: null,
        rows: [[{ header: true, children: [text('a')] }], [{ header: false, children: [text('b')] }]],
      },
      '<table><tr><th>a</th></tr><tr><td>b</td></tr></table>',
    ],
    [
      'documents',
      { type: 'document', document },
      `<p><a href="${BASE}/van-ban/quyet-dinh-5">Quyết định số 5/QĐ-UBND</a>: Về chợ phiên</p>`,
    ],
    [
      'agencies',
      { type: 'agency', name: 'UBND xã', href: '/co-quan/ubnd', functions: null },
      `<p><a href="${BASE}/co-quan/ubnd">UBND xã</a></p>`,
    ],
    [
      'other stories',
      { type: 'related', article: { title: 'B', href: '/tin-tuc/b', lead: null } },
      `<p>Đọc thêm: <a href="${BASE}/tin-tuc/b">B</a></p>`,
    ],
    [
      'films as links',
      {
        type: 'embed',
        kind: 'video',
        as: 'frame',
        src: 'https://www.youtube-nocookie.com/embed/x',
        title: 'Lễ hội',
        host: 'YouTube',
      },
      '<p>Lễ hội <a href="https://www.youtube-nocookie.com/embed/x">Xem trên YouTube</a></p>',
    ],
  ])('writes %s', (_, block, expected) => expect(html([block])).toBe(expected));

  it.each([
    ['/tin-tuc/b', `${BASE}/tin-tuc/b`],
    ['#bang', `${BASE}/tin-tuc/a#bang`],
    ['https://vi.example/?a=1&b=2', 'https://vi.example/?a=1&b=2'],
    ['mailto:ai@vi.example', 'mailto:ai@vi.example'],
  ])('makes %s absolute', (href, expected) => {
    expect(load(html([link(href)]))('a').attr('href')).toBe(expected);
  });

  it.each(['javascript:alert(1)', '//evil.example/x', 'data:text/html,x', 'vbscript:x'])(
    'keeps only the words of a link to %s',
    (href) => expect(html([link(href)])).toBe('<p>xem</p>'),
  );

  it('holds no markup of the text, whatever is typed, and shows it as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), (typed) => {
        const $ = load(
          html([
            { type: 'paragraph', align: null, children: [text(typed)] },
            { type: 'figure', figure: { picture: { ...picture, alt: typed }, caption: null, credit: null } },
          ]),
        );
        expect($('body *').length).toBe(3);
        const allowed = [...typed].filter((character) => character >= ' ' || '\t\n\r'.includes(character));
        expect($('p').text()).toBe(allowed.join(''));
      }),
    );
  });

  it('is null for an item without its text', () => {
    expect(storyHtml({ href: '/tin-tuc/a', full: null } as FeedItem, BASE)).toBeNull();
  });
});
