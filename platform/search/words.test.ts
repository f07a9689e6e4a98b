import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '@/domain/text';
import { wordsOf } from './words';

describe('wordsOf', () => {
  it('gives each word folded and with its accents, the tone mark where it is put today', () => {
    expect(wordsOf('Đập thủy lợi, số 04-QĐ/TW')).toEqual([
      { folded: 'dap', exact: 'đập' },
      { folded: 'thuy', exact: 'thuỷ' },
      { folded: 'loi', exact: 'lợi' },
      { folded: 'so', exact: 'số' },
      { folded: '04', exact: '04' },
      { folded: 'qd', exact: 'qđ' },
      { folded: 'tw', exact: 'tw' },
    ]);
  });

  it('has no words in punctuation, emoji and lone marks', () => {
    expect(wordsOf(' – … 🎉 \u0301 ')).toEqual([]);
  });

  it('splits where foldForSearch splits, composed or not', () => {
    const letter = fc.constantFrom(...'aăâbđĐÐeêoơuưyỦỷòàễ09', '\u0301', '\u0323', ' ', '-', '/', '🎉', '中');
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        const folded = foldForSearch(text);
        for (const form of [text, text.normalize('NFD')])
          expect(
            wordsOf(form)
              .map((word) => word.folded)
              .join(' '),
          ).toBe(folded);
      }),
    );
  });
});
