import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Breadcrumbs } from './Breadcrumbs';
import { Footer } from './Footer';
import { Navigation } from './Navigation';

const links = [
  { title: 'Kinh tế', href: '/chuyen-muc/kinh-te' },
  { title: 'Sự kiện', href: '/su-kien' },
];

/** The places of the navigation that are marked, each once: it is drawn for wide and for narrow screens. */
const marked = (current?: string): string[] => {
  const html = renderToStaticMarkup(<Navigation links={links} current={current} />);
  const found = [...html.matchAll(/<a href="([^"]+)" aria-current="(page|true)"/g)];
  return [...new Set(found.map(([, href, kind]) => `${href} ${kind}`))];
};

describe('the navigation', () => {
  it.each([
    ['/', ['/ page']],
    ['/su-kien', ['/su-kien page']],
    ['/su-kien/hop-giao-ban', ['/su-kien true']],
    ['/chuyen-muc/kinh-te', ['/chuyen-muc/kinh-te page']],
    ['/chuyen-muc/kinh-te-bien', []],
    ['/su-kien-khac', []],
    ['/tin-tuc/cau-moi', []],
  ])('on %s marks %j', (current, places) => expect(marked(current)).toEqual(places));

  it('marks nothing where the path is not known', () => expect(marked()).toEqual([]));
});

describe('the footer', () => {
  const identity = {
    name: 'Trung tâm',
    tagline: null,
    unitInCharge: '',
    responsiblePerson: 'Bà Hoa',
    address: '',
    phone: '',
    email: null,
    licence: null,
    emblem: null,
  };
  const html = (over: object) =>
    renderToStaticMarkup(<Footer frame={{ identity: { ...identity, ...over }, footer: [] } as never} />);

  it('names only what is known of who answers for the site', () => {
    expect(html({}).match(/<dt/g)).toHaveLength(1);
    expect(html({})).not.toContain('tel:');
    expect(html({ phone: '0203 388 8888' })).toContain('href="tel:02033888888"');
  });
});

describe('breadcrumbs', () => {
  const crumbs = [{ title: 'Trang chủ', href: '/' }];

  it('end in the page itself, which is no link', () => {
    const html = renderToStaticMarkup(<Breadcrumbs crumbs={crumbs} current="Lưu trữ" />);
    expect(html).toContain('<span aria-current="page">Lưu trữ</span>');
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  it('leave a story to its headline', () => {
    expect(renderToStaticMarkup(<Breadcrumbs crumbs={crumbs} />)).not.toContain('aria-current');
  });
});
