import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { vi } from '@/site/messages/vi';
import type { ArticlePage, AuthorLine } from '@/site/models/pages';
import { ArticleView } from './ArticleView';
import { evenHeadings } from './Body';
import { groupAuthors } from './Byline';

const page: ArticlePage = {
  id: '1',
  href: '/tin-tuc/1',
  kicker: null,
  title: 'Đoàn công tác làm việc tại huyện',
  lead: null,
  dateline: null,
  publishedAt: '2020-11-27T09:00:00.000Z',
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
  crumbs: [],
  language: 'vi',
  seo: {
    title: '',
    description: '',
    canonical: 'https://a.vn/1',
    image: null,
    type: 'article',
    noindex: false,
  },
};
const render = (change: Partial<ArticlePage>) =>
  renderToStaticMarkup(<ArticleView page={{ ...page, ...change }} />);

describe('ArticleView', () => {
  it('prints the date line exactly', () => {
    expect(render({})).toContain(
      '<time dateTime="2020-11-27T09:00:00.000Z">Thứ Sáu, 27/11/2020, 16:00 [GMT+7]</time>',
    );
  });

  it('shows a caption once when its photo is missing', () => {
    const html = render({ hero: { picture: null, caption: 'Quang cảnh buổi làm việc.', credit: null } });
    expect(html.split('Quang cảnh buổi làm việc.')).toHaveLength(2);
    expect(html).not.toContain('<img');
  });

  it('folds the tail of forty agencies', () => {
    const agencies = Array.from({ length: 40 }, (_, index) => ({
      role: 'participant' as const,
      name: `Xã ${index}`,
      href: `/co-quan/${index}`,
      now: [],
    }));
    const [head, folded] = render({ agencies }).split('<details>');
    expect(head!.match(/\/co-quan\//g)).toHaveLength(6);
    expect(folded!.match(/\/co-quan\//g)).toHaveLength(34);
    expect(folded).toContain('Xem thêm 34');
  });

  it('leads from an office of the past to the one of today', () => {
    const now = [{ title: 'Đảng ủy xã Tiên Yên', href: '/co-quan/dang-uy' }];
    expect(
      render({ agencies: [{ role: 'host', name: 'Huyện ủy Tiên Yên', href: '/co-quan/huyen-uy', now }] }),
    ).toMatch(/Huyện ủy Tiên Yên<\/a>.*nay là <a[^>]*>Đảng ủy xã Tiên Yên/);
  });

  it('does not repeat beside the text a document that the text shows', () => {
    const document = {
      id: 'd',
      href: '/van-ban/d',
      kind: 'decision',
      number: '04 - QĐ/TW',
      title: 'Quy định',
      issuer: null,
      issuedOn: null,
      status: 'in-force' as const,
      replacedBy: null,
    };
    expect(render({ documents: [document] }).match(/04 - QĐ\/TW<\/span>/g)).toHaveLength(1);
    expect(
      render({ documents: [document], body: [{ type: 'document', document }] }).match(/04 - QĐ\/TW<\/span>/g),
    ).toHaveLength(1);
  });
});

describe('the tools of a story', () => {
  it('are links as long as no script runs; what needs one is hidden', () => {
    const html = render({});
    const tools = html.slice(html.indexOf('class="tools'), html.indexOf('class="story '));
    expect(tools.match(/<a /g)).toHaveLength(3);
    const buttons = [...tools.matchAll(/<button[^>]*>/g)].map(([tag]) => tag);
    expect(buttons).toHaveLength(8);
    for (const tag of buttons) expect(tag).toMatch(/ hidden=""|data-tool="(?:smaller|usual|larger)"/);
    expect(tools).toMatch(/<span role="group" aria-label="Cỡ chữ" data-tool="size" hidden="">/);
  });

  it('come with the one script, which a preview has none of', () => {
    expect(render({}).match(/<script/g)).toHaveLength(2);
    expect(render({})).toContain('<script type="module" src="/s/story.js" data-keep="">');
    const preview = renderToStaticMarkup(<ArticleView page={page} isPreview />);
    expect(preview).not.toContain('<script');
    expect(preview).not.toContain('facebook');
  });

  it('say how long it takes to read', () => {
    const text = (words: number) => [
      {
        type: 'paragraph' as const,
        align: null,
        children: [{ type: 'text' as const, text: 'chữ '.repeat(words) }],
      },
    ];
    expect(render({ body: text(40) })).toContain('khoảng 1 phút đọc');
    expect(render({ body: text(1_200), lead: 'chữ '.repeat(300) })).toContain('khoảng 5 phút đọc');
  });
});

describe('a printed story', () => {
  it('names the whole address of each document it cites, once, and its own as a code', () => {
    const document = {
      id: 'd',
      href: '/van-ban/04-qd-tw',
      kind: 'decision',
      number: '04 - QĐ/TW',
      title: 'Quy định',
      issuer: null,
      issuedOn: null,
      status: 'in-force' as const,
      replacedBy: null,
    };
    const html = render({ documents: [document], body: [{ type: 'document', document }] });
    const printed = html.slice(html.indexOf('print-only'));
    expect(printed.match(/https:\/\/a\.vn\/van-ban\/04-qd-tw/g)).toHaveLength(1);
    expect(printed).toMatch(/<svg role="img" aria-label="Mã QR của địa chỉ trang"/);
    expect(printed).toContain('Bản in từ https://a.vn/1');
  });
});

describe('a gallery', () => {
  const figure = (name: string) => ({
    picture: {
      alt: `Ảnh ${name}`,
      focus: '50% 50%',
      avif: [],
      webp: [400, 1600].map((width) => ({ src: `/${name}-${width}.webp`, width, height: width })),
      fallback: { src: `/${name}.jpg`, width: 800, height: 800 },
      placeholder: 'data:image/webp;base64,UklGRg==',
    },
    caption: `Lời ${name}`,
    credit: null,
  });
  const html = render({ body: [{ type: 'gallery', figures: ['a', 'b', 'c', 'd', 'e', 'f'].map(figure) }] });

  it('is links to the large pictures, each whole with its caption', () => {
    expect([...html.matchAll(/<figure[^>]*><a href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `/${name}-1600.webp`),
    );
    expect(html.match(/Lời [a-f]/g)).toHaveLength(6);
    expect(html.match(/url\(data:image\/webp;base64,UklGRg==\)/g)).toHaveLength(6);
  });

  it('is cut short on paper, and says so', () => {
    expect(html.match(/<figure class="[^"]*no-print/g)).toHaveLength(2);
    expect(html).toContain('Còn 2 ảnh, xem trên trang.');
  });
});

describe('the event box', () => {
  const event = {
    id: 'e',
    href: '/su-kien/hoi-hen',
    title: 'Hội hến',
    kind: 'festival',
    start: '2030-03-05T01:00:00.000Z',
    end: null,
    allDay: false,
    newStart: null,
    place: 'Bãi Sú',
  };
  const box = (change: object) => {
    const html = render({ events: [{ ...event, status: 'confirmed', ...change }] });
    return /<aside.*?<\/aside>/s
      .exec(html)![0]
      .replace(/<[^>]+>/g, '|')
      .replace(/\|+/g, '|');
  };

  it.each(['planned', 'confirmed', 'held'] as const)('says of a %s event how it stands', (status) => {
    expect(box({ status })).toBe(
      `|Lễ hội · ${vi.event.status[status]}|Hội hến|08:00, Thứ Ba, 05/03/2030|Bãi Sú|`,
    );
  });

  it('says that it is cancelled or when it takes place now, and so does a banner over the text', () => {
    expect(box({ status: 'cancelled' })).toBe('|Lễ hội|Hội hến|Hủy.| |08:00, Thứ Ba, 05/03/2030|Bãi Sú|');
    const postponed = { status: 'postponed', newStart: '2030-03-12T01:00:00.000Z' } as const;
    expect(box(postponed)).toContain(
      'Hoãn.| |08:00, Thứ Ba, 05/03/2030| Dời sang |08:00, Thứ Ba, 12/03/2030',
    );
    for (const [change, words] of [
      [{ status: 'cancelled' as const }, 'Sự kiện đã bị hủy'],
      [postponed, 'Sự kiện bị hoãn'],
    ] as const)
      expect(render({ events: [{ ...event, ...change }] })).toContain(words);
    expect(render({ events: [{ ...event, status: 'held' }] })).not.toContain('class="banner');
  });
});

describe('a cited document', () => {
  const document = {
    id: 'd',
    href: '/van-ban/77',
    kind: 'plan',
    number: '77/KH-UBND',
    title: 'Mở hội hến',
    issuer: { title: 'UBND xã', href: '/co-quan/ubnd' },
    issuedOn: '2020-10-01',
    status: 'in-force' as const,
    replacedBy: null,
  };

  it('stands beside the text with its kind, number, subject, issuer and date', () => {
    const html = render({ documents: [document] });
    const words = html.replace(/<[^>]+>/g, '');
    expect(words).toContain('Kế hoạch 77/KH-UBNDMở hội hếnUBND xã, 01/10/2020');
    expect(html).toContain('href="/van-ban/77"');
    expect(words).not.toContain('Còn hiệu lực');
  });

  it('says what took its place, or that it holds no more', () => {
    const words = (change: object) =>
      render({ documents: [{ ...document, ...change }] }).replace(/<[^>]+>/g, '');
    expect(words({ status: 'expired' })).toContain('Hết hiệu lực');
    const replacedBy = { title: 'Kế hoạch số 9/KH', href: '/van-ban/9' };
    expect(words({ status: 'replaced', replacedBy })).toContain('Thay thế bởi Kế hoạch số 9/KH');
  });
});

describe('evenHeadings', () => {
  it('never skips a level below the title', () => {
    const headings = ([3, 4, 2, 4] as const).map((level) => ({
      type: 'heading' as const,
      level,
      children: [],
    }));
    expect(evenHeadings(headings).map((block) => block.type === 'heading' && block.level)).toEqual([
      2, 3, 2, 3,
    ]);
  });
});

describe('groupAuthors', () => {
  it('joins neighbours of one role and agency', () => {
    const author = (name: string, role: AuthorLine['role'], agency: string | null): AuthorLine => ({
      name,
      role,
      href: null,
      agency: agency === null ? null : { name: agency, href: null },
    });
    const groups = groupAuthors([
      author('A', 'text', 'T'),
      author('B', 'text', 'T'),
      author('C', 'photo', 'T'),
      author('D', 'photo', null),
    ]);
    expect(groups.map((group) => group.people.map((person) => person.name))).toEqual([
      ['A', 'B'],
      ['C'],
      ['D'],
    ]);
  });
});
