import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facebookLink, mailLink, zaloLink } from './shareLinks';

const ADDRESS = 'https://a.vn/tin-tuc/le-hoi?a=1&b=2';

describe('links to hand a story on', () => {
  it('carry the whole address', () => {
    expect(new URL(facebookLink(ADDRESS)).searchParams.get('u')).toBe(ADDRESS);
    expect(new URL(zaloLink(ADDRESS)).searchParams.get('url')).toBe(ADDRESS);
  });

  it('write any title into a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const [, query] = mailLink(title, ADDRESS).split('?');
        expect(query).toMatch(/^[\x21-\x7e]*$/);
        const [subject, body] = query!.split('&').map((part) => decodeURIComponent(part.split('=')[1]!));
        expect(subject).toBe(title);
        expect(body).toBe(`${title}\r\n${ADDRESS}`);
      }),
    );
  });

  it('encode Vietnamese as UTF-8', () => {
    expect(mailLink('Đồng Rui', 'https://a.vn/')).toBe(
      'mailto:?subject=%C4%90%E1%BB%93ng%20Rui&body=%C4%90%E1%BB%93ng%20Rui%0D%0Ahttps%3A%2F%2Fa.vn%2F',
    );
  });
});
