import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareVi, fold, foldForSearch, toExact, toNfc, truncateAtWord } from '@/domain/text';

const anyText = fc.string({ unit: 'binary' });

describe('toNfc', () => {
  it('composes every order of marks to one letter', () => {
    for (const written of ['ẹ\u0302', 'ê\u0323', 'e\u0323\u0302', 'e\u0302\u0323']) {
      expect(toNfc(written)).toBe('ệ');
    }
  });
});

describe('fold', () => {
  it.each([
    ['Đảng bộ', 'dang bo'],
    ['Ðiều 5', 'dieu 5'],
    ['đường ưu đãi', 'duong uu dai'],
    ['ỦY BAN', 'uy ban'],
  ])('%s → %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
    expect(fold(written.normalize('NFD'))).toBe(folded);
  });

  it.each([
    ['thủy', 'thuỷ'],
    ['hòa', 'hoà'],
    ['Ủy', 'Uỷ'],
  ])('makes %s and %s equal', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it('changes nothing when repeated, and does not see the difference between NFC and NFD', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('foldForSearch', () => {
  it('keeps only words and numbers', () => {
    expect(foldForSearch('  Số 04-QĐ/TW, ngày 25/7!')).toBe('so 04 qd tw ngay 25 7');
    expect(foldForSearch(' … ')).toBe('');
  });
});

describe('toExact', () => {
  it.each([
    ['Hòa', 'hoà'],
    ['HOÀ', 'hoà'],
    ['Ủy ban', 'uỷ ban'],
    ['thủy lợi', 'thuỷ lợi'],
    ['khỏe mạnh', 'khoẻ mạnh'],
    ['hoàn thành', 'hoàn thành'],
    ['quý, của, múa, tìm', 'quý, của, múa, tìm'],
    ['toàn oai, loài', 'toàn oai, loài'],
    ['Đồng', 'đồng'],
  ])('%s → %s', (written, exact) => {
    expect(toExact(written)).toBe(exact);
    expect(toExact(written.normalize('NFD'))).toBe(exact);
  });

  it('changes nothing when repeated, and folds as the text does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'hoaeuyqòàủỷéẻ n') }), (text) => {
        expect(toExact(toExact(text))).toBe(toExact(text));
        expect(fold(toExact(text))).toBe(fold(text));
      }),
    );
  });
});

describe('compareVi', () => {
  it('sorts letters and tones as a Vietnamese dictionary does', () => {
    const letters = ['a', 'ă', 'â', 'd', 'đ', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư'];
    const tones = ['ba', 'bà', 'bả', 'bã', 'bá', 'bạ'];
    expect([...letters].reverse().sort(compareVi)).toEqual(letters);
    expect([...tones].reverse().sort(compareVi)).toEqual(tones);
  });
});

describe('truncateAtWord', () => {
  it('leaves short text alone, without superfluous white space', () => {
    expect(truncateAtWord('  Hội nghị \n tổng kết ', 40)).toBe('Hội nghị tổng kết');
  });

  it('cuts between words and drops punctuation before the ellipsis', () => {
    expect(truncateAtWord('Xã trồng rừng, làm đường', 15)).toBe('Xã trồng rừng…');
    expect(truncateAtWord('Xã trồng rừng', 12)).toBe('Xã trồng…');
  });

  it('cuts a single long word, never a character', () => {
    expect(truncateAtWord('abcdefgh', 4)).toBe('abc…');
    expect(truncateAtWord('a😀😀', 3)).toBe('a…');
  });

  it('never exceeds the limit and never breaks a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), (text, max) => {
        const short = truncateAtWord(text, max);
        expect(short.length).toBeLessThanOrEqual(max);
        expect(short).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
