import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchText } from '../types';
import { excerpt, type Piece } from './excerpt';
import { parseQuestion } from './parseQuestion';
import { synonymsFrom } from './synonyms';
import { foldedWordsOf } from './words';
import { foldForSearch } from '@/domain/text';

const synonyms = synonymsFrom(['UBND, Ủy ban nhân dân']);
const questionOf = (typed: string) => parseQuestion(typed, { synonyms }).question!;
const textOf = (written: Partial<SearchText>): SearchText => ({
  kind: 'articles',
  id: '1',
  title: '',
  names: [],
  lead: '',
  body: '',
  ...written,
});

/** `Chợ [phiên] …`: what is marked stands in brackets. */
const shown = (pieces: Piece[]) => pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const titleOf = (typed: string, title: string) => shown(excerpt(textOf({ title }), questionOf(typed)).title);
const leadOf = (typed: string, written: Partial<SearchText>, max?: number) =>
  shown(excerpt(textOf(written), questionOf(typed), max).lead);

describe('what is marked', () => {
  it.each([
    ['dang bo', 'Đảng bộ huyện', '[Đảng bộ] huyện'],
    ['thuy', 'Thủy lợi – thuỷ sản', '[Thủy] lợi – [thuỷ] sản'],
    ['đường', 'Nuôi dưỡng và con đường', 'Nuôi dưỡng và con [đường]'],
    ['đường', 'Nuôi dưỡng', 'Nuôi [dưỡng]'],
    ['duong', 'Nuôi dưỡng và con đường', 'Nuôi [dưỡng] và con [đường]'],
    ['"tinh giản"', 'Giản dị, tinh giản, tinh tế', 'Giản dị, [tinh giản], tinh tế'],
    ['UBND', 'Ủy ban nhân dân xã, nhân dân', '[Ủy ban nhân dân] xã, nhân dân'],
    ['04 - QĐ / TW', 'Quy định số 04-QĐ/TW', 'Quy định số [04-QĐ/TW]'],
    ['chợ -phiên', 'Chợ phiên', '[Chợ] phiên'],
    ['cho', '😀Chợ😀 chợt', '😀[Chợ]😀 chợt'],
    ['lu', 'lũ'.normalize('NFD') + ' lụt', '[lũ] lụt'],
    ['a b', 'a. b', '[a. b]'],
    ['a b', 'a …… b', '[a] …… [b]'],
    ['xyz', 'Chợ phiên', 'Chợ phiên'],
  ])('%s in “%s”', (typed, title, marked) => {
    expect(titleOf(typed, title).normalize('NFC')).toBe(marked);
  });
});

describe('what is shown below the title', () => {
  const body = `${'Câu mở đầu của bài. '.repeat(20)}Huyện tinh giản bộ máy từ tháng Ba. ${'Câu kết của bài. '.repeat(20)}`;

  it('is the lead where it has something of the question, or nothing has', () => {
    expect(leadOf('bo may', { lead: 'Về bộ máy.', body })).toBe('Về [bộ máy].');
    expect(leadOf('xyz', { lead: 'Về chợ.', body })).toBe('Về chợ.');
    expect(leadOf('bo may', { title: 'Bộ máy', lead: 'Về chợ.', body })).toBe('Về chợ.');
  });

  it('is the place in the body with most of the words where title and lead have none', () => {
    const lead = leadOf('tinh gian bo may', { title: 'Tin', lead: 'Về chợ.', body }, 80);
    expect(lead).toMatch(/^….*Huyện \[tinh giản bộ máy\] từ .*…$/);
    expect(lead.length).toBeLessThanOrEqual(80 + 2);
  });

  it('is the place in the body of what the title does not have', () => {
    expect(leadOf('huyện tinh giản', { title: 'Chuyện ở huyện', lead: 'Về chợ.', body })).toContain(
      '[Huyện tinh giản]',
    );
  });

  it('is the beginning of the body where there is no lead', () => {
    expect(leadOf('xyz', { body: 'Một câu dài hơn chỗ có.' }, 12)).toBe('Một câu dài…');
  });

  it('shows the match of a lead that is too long', () => {
    const lead = `${'Chữ '.repeat(100)}cuối cùng là chợ phiên.`;
    expect(leadOf('chợ phiên', { lead }, 60)).toMatch(/^…(Chữ )+cuối cùng là \[chợ phiên\]\.$/);
  });

  it('cuts a word that is longer than all that may be shown, between characters', () => {
    expect(leadOf('xyz', { body: 'x'.repeat(50) }, 10)).toBe(`${'x'.repeat(9)}…`);
    expect(leadOf('xyz', { body: '𠀀'.repeat(50) }, 10)).toBe(`${'𠀀'.repeat(4)}…`);
    expect(leadOf('x', { body: 'x'.repeat(50).replace(/^/, 'x ') }, 10)).toBe('[x]…');
  });
});

describe('whatever the text', () => {
  const words = [
    'Đảng',
    'bộ',
    'đường',
    'dưỡng',
    'hòa',
    'hoà',
    'Ủy ban nhân dân',
    'UBND',
    '04-QĐ/TW',
    '😀',
    '𠀀',
    '…',
    '\ud83d',
    'x'.repeat(60),
  ];
  const text = fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '', ', ', '\n', '. ')), {
        maxLength: 60,
      }),
      fc.constantFrom('NFC', 'NFD'),
    )
    .map(([parts, form]) => parts.flat().join('').normalize(form));
  const typed = fc.array(
    fc.constantFrom('dang', 'bộ', 'đường', 'hoa', 'ubnd', '"dang bo"', '04-qd/tw', '𠀀'),
    { minLength: 1, maxLength: 4 },
  );

  it('shows a part of it as it is, marks words of the question only, and keeps to the length', () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        typed,
        fc.integer({ min: 12, max: 260 }),
        (title, lead, body, asked, max) => {
          const question = questionOf(asked.join(' '));
          const sought = foldedWordsOf(question);
          const found = excerpt(textOf({ title, lead, body }), question, max);
          expect(found.title.map((piece) => piece.text).join('')).toBe(title);
          const below = found.lead.map((piece) => piece.text);
          expect(below.join('').length).toBeLessThanOrEqual(max);
          const whole = below.join('');
          const parts = [whole, whole.slice(1), whole.slice(0, -1), whole.slice(1, -1)];
          expect(parts.some((part) => lead.includes(part) || body.includes(part))).toBe(true);
          // Nothing is cut inside of a character that was whole.
          if (lead.isWellFormed() && body.isWellFormed()) expect(below.join('').isWellFormed()).toBe(true);
          for (const { text: part, isMatch } of [...found.title, ...found.lead]) {
            expect(part).not.toBe('');
            if (!isMatch) continue;
            for (const word of foldForSearch(part).split(' ')) expect(sought.has(word)).toBe(true);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('marks everything that the question finds in a title', () => {
    fc.assert(
      fc.property(text, (title) => {
        const marked = excerpt(textOf({ title }), questionOf('hoa duong')).title.filter(
          ({ isMatch }) => isMatch,
        );
        const rest = excerpt(textOf({ title }), questionOf('hoa duong')).title.filter(
          ({ isMatch }) => !isMatch,
        );
        for (const { text: part } of rest)
          expect(
            foldForSearch(part)
              .split(' ')
              .some((word) => word === 'hoa' || word === 'duong'),
          ).toBe(false);
        expect(marked.length).toBeLessThanOrEqual(foldForSearch(title).split(' ').length);
      }),
    );
  });
});
