import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { descriptionOf, suggestionsOf } from './openSearch';

const read = (name: string, base = 'https://tienyen.example.vn') =>
  load(descriptionOf({ name, base }), { xml: true });

describe('what a browser is told of the search', () => {
  it.each([
    ['Tòa soạn', 'https://tienyen.example.vn', 'Tòa soạn'],
    ['Cổng thông tin điện tử Tiên Yên', 'https://tienyen.gov.vn', 'tienyen.gov.vn'],
    ['Cổng thông tin điện tử Tiên Yên', 'https://tienyen.example.gov.vn', 'Tìm kiếm'],
    ['', 'https://tienyen.example.gov.vn', 'Tìm kiếm'],
  ])('“%s” at %s is “%s” to it: 16 characters at most', (name, base, short) =>
    expect(read(name, base)('ShortName').text()).toBe(short),
  );

  it('has the addresses of the results and of suggestions, in Vietnamese and UTF-8', () => {
    const $ = read('Cổng <thử> & nghiệm');
    const urls = $('Url')
      .toArray()
      .map((url) => $(url).attr());
    expect(urls).toEqual([
      {
        type: 'text/html',
        rel: 'results',
        template: 'https://tienyen.example.vn/tim-kiem?q={searchTerms}',
      },
      {
        type: 'application/x-suggestions+json',
        rel: 'suggestions',
        template: 'https://tienyen.example.vn/tim-kiem/goi-y?q={searchTerms}',
      },
      {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: 'https://tienyen.example.vn/opensearch.xml',
      },
    ]);
    expect($('LongName').text()).toBe('Cổng <thử> & nghiệm');
    expect($('Language').text()).toBe('vi');
    expect($('InputEncoding').text()).toBe('UTF-8');
    expect($.root().children().attr('xmlns')).toBe('http://a9.com/-/spec/opensearch/1.1/');
  });

  it('leaves out a name that is too long for it', () =>
    expect(read('x'.repeat(49))('LongName')).toHaveLength(0));
});

it('suggestions are four lists of one length', () => {
  const base = 'https://tienyen.example.vn';
  const items = [
    { title: 'Cầu mới', href: '/tin-tuc/cau-moi', kind: 'articles' as const },
    { title: 'Xã Đồng Rui', href: '/co-quan/xa-dong-rui', kind: 'agencies' as const },
  ];
  expect(JSON.parse(suggestionsOf({ question: 'c"', items, base }))).toEqual([
    'c"',
    ['Cầu mới', 'Xã Đồng Rui'],
    ['Tin, bài', 'Cơ quan'],
    ['https://tienyen.example.vn/tin-tuc/cau-moi', 'https://tienyen.example.vn/co-quan/xa-dong-rui'],
  ]);
});
