import { describe, expect, it } from 'vitest';
import { parseSearchUrl } from './address';

describe('parseSearchUrl', () => {
  it.each([
    [
      'http://localhost:9200',
      { origin: 'http://localhost:9200', index: 'toasoan', authorization: undefined },
    ],
    [
      'https://search.vn/tin_tuc-1',
      { origin: 'https://search.vn', index: 'tin_tuc-1', authorization: undefined },
    ],
    [
      'https://tòa:m%40t@search.vn:9200/tin',
      {
        origin: 'https://search.vn:9200',
        index: 'tin',
        authorization: `Basic ${Buffer.from('tòa:m@t').toString('base64')}`,
      },
    ],
  ])('%s', (text, server) => expect(parseSearchUrl(text)).toEqual(server));

  it.each([
    'search.vn',
    'ftp://search.vn',
    'https://search.vn/_all',
    'https://search.vn/a/b',
    'https://search.vn/?a=1',
  ])('refuses %s', (text) => expect(parseSearchUrl(text)).toBeNull());
});
