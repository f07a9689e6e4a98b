import { load } from 'cheerio';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { SearchPage, SearchResult, SearchResults } from '@/site/models/search';
import { Masthead } from '@/site/components/frame/Masthead';
import { SearchView } from './SearchView';

const result = (over: Partial<SearchResult> = {}): SearchResult => ({
  id: '1',
  kind: 'articles',
  href: '/tin-tuc/cau-moi',
  title: [
    { text: 'Khánh thành ', isMatch: false },
    { text: 'cầu', isMatch: true },
  ],
  excerpt: [{ text: 'Sáng nay.', isMatch: false }],
  date: { at: '2020-11-27T16:00:00+07:00', text: '27/11/2020' },
  notes: [{ title: 'Kinh tế', href: '/chuyen-muc/kinh-te' }],
  ...over,
});

const results = (over: Partial<SearchResults> = {}): SearchResults => ({
  items: [result()],
  total: 1,
  isMore: false,
  reach: null,
  isFallback: false,
  corrected: null,
  spelling: null,
  dropped: 0,
  facets: [],
  first: null,
  older: null,
  ...over,
});

const page = (over: Partial<SearchPage> = {}): SearchPage => ({
  fields: {
    question: 'cau',
    kind: null,
    topic: null,
    agency: null,
    hasPredecessors: false,
    isVerbatim: false,
    from: null,
    until: null,
    year: null,
  },
  choices: { kinds: [{ value: 'tin-bai', title: 'Tin, bài' }], topics: [] },
  active: [],
  problem: null,
  results: results(),
  topics: [],
  crumbs: [],
  seo: { title: 'Tìm kiếm', description: '', canonical: '', image: null, type: 'website', noindex: true },
  ...over,
});

const draw = (over: Partial<SearchPage> = {}) => load(renderToStaticMarkup(<SearchView page={page(over)} />));

describe('the page of the search', () => {
  it('marks what was found, and nothing a text says is markup', () => {
    const $ = draw({
      results: results({ items: [result({ excerpt: [{ text: '<mark>x</mark>', isMatch: true }] })] }),
    });
    expect($('article h3').html()).toContain('Khánh thành <mark>cầu</mark>');
    expect($('article p mark').text()).toBe('<mark>x</mark>');
  });

  it('keeps in the form what was asked', () => {
    const $ = draw({
      fields: {
        question: '"><script>',
        kind: 'tin-bai',
        topic: null,
        agency: { value: 'van-phong', title: 'Văn phòng', predecessors: ['Văn phòng cũ'] },
        hasPredecessors: true,
        isVerbatim: false,
        from: '2020-01-01',
        until: null,
        year: '2020',
      },
    });
    expect($('form').attr()).toMatchObject({ action: '/tim-kiem', role: 'search' });
    expect($('form').attr('method') ?? 'get').toBe('get');
    expect(Object.fromEntries(new URLSearchParams($('form').serialize()))).toEqual({
      q: '"><script>',
      loai: 'tin-bai',
      'chuyen-muc': '',
      'co-quan': 'van-phong',
      'ca-tien-than': '1',
      nam: '2020',
      tu: '2020-01-01',
      den: '',
    });
  });

  it.each([
    [{ total: 1_234 }, '1.234 kết quả'],
    [{ total: 5_000, isMore: true, reach: 1_000 }, 'Hơn 5.000 kết quả'],
    [{ total: 3_000, reach: 1_000 }, 'Xem được 1.000 kết quả đầu.'],
    [{ isFallback: true }, 'chứa một số từ'],
    [{ dropped: 3 }, '3 từ cuối không được dùng'],
    [
      { corrected: { question: 'cầu', typed: { title: 'càu', href: '/tim-kiem?q=c&dung-nhu-go=1' } } },
      'Đang hiển thị kết quả cho cầu. Tìm đúng như đã gõ: càu',
    ],
    [{ spelling: { title: 'cầu', href: '/tim-kiem?q=c' } }, 'Có phải bạn muốn tìm cầu?'],
    [{ items: [], first: '/tim-kiem?q=cau' }, 'Về trang đầu của kết quả'],
    [{ items: [], total: 0, spelling: { title: 'cầu', href: '/' } }, 'Có phải bạn muốn tìm cầu?'],
    [{ items: [], total: 0 }, 'Không tìm thấy nội dung nào'],
    [{ facets: [{ title: 'Năm', choices: [{ title: 'Năm 2020', href: '/', count: 7 }] }] }, 'Năm 2020 (7)'],
  ] satisfies [Partial<SearchResults>, string][])('of %j says “%s”', (over, said) => {
    expect(draw({ results: results(over) }).text()).toContain(said);
  });

  it('explains how to search when nothing was asked', () => {
    const $ = draw({ results: null, topics: [{ title: 'Kinh tế', href: '/chuyen-muc/kinh-te' }] });
    expect($('h2').text()).toContain('Cách tìm');
    expect($('a[href="/chuyen-muc/kinh-te"]').text()).toBe('Kinh tế');
    expect($('dt a').first().attr('href')).toBe('/tim-kiem?q=quyet+dinh+tinh+gian');
  });

  it('names what could not be understood', () => {
    expect(draw({ results: null, problem: 'Câu tìm dài quá.' })('[role="alert"]').text()).toBe(
      'Câu tìm dài quá.',
    );
  });
});

it('other pages have a form on top, the search’s own has not two', () => {
  const identity = {
    name: 'Cổng thử',
    tagline: null,
    emblem: null,
    unitInCharge: '',
    responsiblePerson: '',
    address: '',
    phone: '',
    email: null,
    licence: null,
  };
  const of = (current?: string) =>
    load(renderToStaticMarkup(<Masthead identity={identity} current={current} />));
  expect(of('/').root().find('form[action="/tim-kiem"] input[name="q"]')).toHaveLength(1);
  expect(of('/').root().find('a[href="/tim-kiem"]').attr('aria-label')).toBe('Tìm kiếm');
  expect(of().root().find('form')).toHaveLength(1);
  expect(of('/tim-kiem').root().find('form, a[href="/tim-kiem"]')).toHaveLength(0);
});
