import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordFinder } from './finder';
import { tokensOf, wordOf } from './words';
import { foldForSearch } from '@/domain/text';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'aăâđĐÐệửỏi \u0301\u0323-/,.12😀𠀀한\ud800') }),
);

describe('tokensOf', () => {
  it('separates words as all of the search does, with offsets of the text as it was given', () => {
    fc.assert(
      fc.property(text, (written) => {
        const tokens = tokensOf(written);
        expect(tokens.map(({ folded }) => folded).join(' ')).toBe(foldForSearch(written));
        for (const { folded, start, end } of tokens)
          expect(foldForSearch(written.slice(start, end))).toBe(folded);
      }),
    );
  });
});

describe('wordOf', () => {
  it('knows whether a word was typed with accents', () => {
    expect(wordOf('Đường')).toEqual({ folded: 'duong', exact: 'đường' });
    expect(wordOf('Thủy')).toEqual({ folded: 'thuy', exact: 'thuỷ' });
    expect(wordOf('UBND')).toEqual({ folded: 'ubnd', exact: null });
  });
});

describe('WordFinder', () => {
  it('finds what tokensOf finds, in NFC and NFD', () => {
    fc.assert(
      fc.property(text, fc.nat(), (written, pick) => {
        for (const form of [written, written.normalize('NFC'), written.normalize('NFD')]) {
          const tokens = tokensOf(form);
          const words = new Set(
            tokens.filter((_, index) => (index + pick) % 3 > 0).map(({ folded }) => folded),
          );
          const found = new WordFinder(words).find(form);
          expect(found.words).toBe(tokens.length);
          expect(found.occurrences).toEqual(
            tokens.map((token, at) => ({ ...token, at })).filter(({ folded }) => words.has(folded)),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not take two words for one because they look alike to it', () => {
    // 31 · 'b' + 'a' = 31 · 'a' + 'Ā'-like sums: every word of two letters, looked for one at a time.
    const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
    const all = letters.flatMap((a) => letters.map((b) => a + b));
    const finder = new WordFinder(new Set(['aa', 'b2', '9z']));
    expect(
      finder
        .find(all.join(' '))
        .occurrences.map(({ folded }) => folded)
        .sort(),
    ).toEqual(['9z', 'aa', 'b2']);
  });

  it('reads no further than it is told, and the last word to its end', () => {
    const { occurrences, words } = new WordFinder(new Set(['chuyen', 'hop'])).find('họp chuyên họp', 7);
    expect(words).toBe(2);
    expect(occurrences.map(({ folded }) => folded)).toEqual(['hop', 'chuyen']);
  });
});
