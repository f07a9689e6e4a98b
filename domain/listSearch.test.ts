import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedFieldsOf, foldedSearch, type SearchedList } from './listSearch';

/** As the databases look: each word of the search is somewhere in the field. */
const finds = (typed: string, field: string | null): boolean =>
  foldedSearch(typed)
    .split(' ')
    .every((word) => (field ?? '').includes(word));

const inList = (list: SearchedList, row: Record<string, unknown>, typed: string): boolean =>
  finds(typed, foldedFieldsOf(list, row).folded);

const decision = {
  label: 'Quyết định số 04 – QĐ/TƯ',
  number: '04 – QĐ/TƯ',
  title: 'Về việc điều động cán bộ',
};

describe('what is typed into the search of a list', () => {
  it.each([
    'quyet dinh',
    'Quyết định',
    'Quyết định'.normalize('NFD'),
    'QUYẾT ĐỊNH',
    'đỉnh quyết',
    '  quyet\u00a0 DINH ',
    'quyẽt',
    'Ðịnh',
    '04-QĐ/TW',
    '04 - Qđ / TW',
    '04–qd/tư',
    '04QĐ/TW',
    'quyet dinh 04-qd/tw dieu dong',
  ])('“%s” finds the decision', (typed) => expect(inList('documents', decision, typed)).toBe(true));

  it.each(['quyet dinh 05', '04-QĐ/TU', 'nghị quyết', 'dieu dong 04-qdi/tw'])('“%s” does not', (typed) =>
    expect(inList('documents', decision, typed)).toBe(false),
  );

  it.each(['42/2022/NĐ-CP', '42/2022/nđcp', '42 / 2022 / ND-CP', '2022/nd', 'NĐ-CP'])(
    '“%s” finds a number written with a hyphen',
    (typed) => expect(inList('documents', { number: '42/2022/NĐ-CP' }, typed)).toBe(true),
  );

  it.each(['42/2022/NĐ-CP', '42/2022/NĐCP', '42/2022'])('“%s” finds one written without', (typed) =>
    expect(inList('documents', { number: '42/2022/NĐCP' }, typed)).toBe(true),
  );

  it.each([
    ['hòa', 'Xã Thái Hoà'],
    ['hoà', 'Xã Thái Hòa'],
    ['thuỷ', 'Thủy lợi'],
    ['thủy', 'Thuỷ lợi'],
  ])('“%s” finds “%s” wherever the tone mark stands', (typed, title) =>
    expect(inList('articles', { title }, typed)).toBe(true),
  );

  it('is cut where it would be too much to ask', () =>
    expect(foldedSearch('Đá '.repeat(5_000)).split(' ')).toHaveLength(20));

  it('is nothing when nothing was typed', () => expect(foldedSearch(' \n ')).toBe(''));
});

describe('what a record is found by', () => {
  it('is every name of an agency, in pickers the one it bears now', () => {
    const agency = {
      name: 'Trung tâm Truyền thông',
      names: [
        { official: 'Đài Truyền thanh', short: 'Đài', abbreviation: 'TT-TH' },
        { official: 'Trung tâm Truyền thông' },
      ],
    };
    const { folded, titleFolded } = foldedFieldsOf('agencies', agency);
    expect(['dai truyen thanh', 'tt-th', 'Trung tâm'].filter((typed) => !finds(typed, folded))).toEqual([]);
    expect(titleFolded).toBe('trung tam truyen thong');
  });

  it('is nothing for a record without words', () =>
    expect(foldedFieldsOf('people', { name: null, positions: null })).toEqual({
      folded: null,
      titleFolded: null,
    }));

  it('is any part of its words as they were typed', () => {
    const letters = fc.stringMatching(/^[a-zăâđêôơưàảãáạếễộữỹĐẾ/–.\d-]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 6 }), (words) => {
        const row = { title: words.join(' ') };
        for (const word of words)
          for (const typed of [word, word.normalize('NFD'), word.toUpperCase()])
            expect(inList('articles', row, typed)).toBe(true);
      }),
    );
  });
});
