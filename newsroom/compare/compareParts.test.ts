import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullBudget } from './budget';
import { collapse } from './collapse';
import { compareParagraphs, type ComparedParagraph } from './compareParagraphs';
import { compareParts } from './compareParts';
import { diffWords } from './diffWords';
import { paragraph, paragraphs, readable, type Paragraph, type ParagraphKind } from './paragraph';
import { countWords, tokensOf } from './words';

/** `[-old-][+new+]` */
const marked = (segments: readonly { kind: string; text: string }[]): string =>
  segments
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}+]` : `[-${text}-]`))
    .join('');
const words = (before: string, after: string) => marked(diffWords(before, after, fullBudget()));
const side = (rows: readonly ComparedParagraph[], kind: 'added' | 'removed') =>
  rows
    .map(({ segments }) =>
      segments
        .filter((segment) => segment.kind === 'same' || segment.kind === kind)
        .map(({ text }) => text)
        .join(''),
    )
    .filter(Boolean);
const prose = (...lines: string[]): Paragraph[] => lines.flatMap((line) => paragraph('text', line));
const compare = (old: Paragraph[], fresh: Paragraph[]) => compareParagraphs(old, fresh, fullBudget());
const shown = (rows: readonly ComparedParagraph[]) =>
  rows.map(({ kind, segments }) => `${kind}: ${marked(segments)}`);

describe('words', () => {
  it('are Vietnamese syllables, whole, with the space behind them', () => {
    expect(tokensOf('Ủy ban huyện Tiên Yên.').map(({ word }) => word)).toEqual([
      ...['Ủy', 'ban', 'huyện', 'Tiên', 'Yên', '.'],
    ]);
    expect(countWords('Nghị quyết số 04-QĐ/TW, 1.500 hộ')).toBe(8);
  });

  it('are marked as an editor would', () => {
    expect(
      words('Hơn 200 hộ dân được dùng nước sạch.', 'Hơn 250 hộ dân thôn Hà Giàn được dùng nước sạch.'),
    ).toBe('Hơn [-200-][+250+] hộ dân [+thôn Hà Giàn +]được dùng nước sạch.');
    // A tone is a letter of its own word, not the end of one.
    expect(words('Chợ phiên Hà Lâu mở cửa', 'Chợ phiên Hà Lầu mở cửa')).toBe(
      'Chợ phiên Hà [-Lâu-][+Lầu+] mở cửa',
    );
    expect(words('Khởi công từ tháng Ba.', 'Khởi công từ tháng Ba. Cầu dài 32 m.')).toBe(
      'Khởi công từ tháng Ba.[+ Cầu dài 32 m.+]',
    );
  });

  it('are told apart from the space behind them', () => {
    expect(words('Dân thôn Hà Giàn được dùng nước', 'Dân thôn Hà Giàn, xã Đại Dực được dùng nước')).toBe(
      'Dân thôn Hà Giàn[+, xã Đại Dực+] được dùng nước',
    );
  });

  it('are replaced as a whole when hardly one of them stayed', () => {
    expect(words('Sáng nay trời mưa to ở xã Đồng Rui', 'Hội nghị tổng kết công tác năm của huyện')).toBe(
      '[-Sáng nay trời mưa to ở xã Đồng Rui-][+Hội nghị tổng kết công tác năm của huyện+]',
    );
  });

  it('are the same composed or not, whatever the white space', () => {
    const text = 'Đảng bộ  huyện\u00a0Tiên\u200b Yên ';
    expect(paragraph('text', text.normalize('NFD'))).toEqual(paragraph('text', 'Đảng bộ huyện Tiên Yên'));
    expect(paragraphs('text', 'Một\r\n\n  Hai\u2028Ba').map((each) => each.text)).toEqual([
      'Một',
      'Hai',
      'Ba',
    ]);
  });
});

describe('paragraphs', () => {
  const [a, b, c] = [
    'Cây cầu dài 32 m được khởi công từ tháng Ba.',
    'Người dân thôn Bãi Sú đi lại thuận tiện hơn.',
    'Tổng kinh phí là 1,2 tỷ đồng, do huyện cấp.',
  ] as const;

  it('stay, change, come and go', () => {
    expect(
      shown(compare(prose(a, b, c), prose(a, 'Sáng 3/11, trời nắng.', b.replace('hơn', 'hẳn')))),
    ).toEqual([
      `same: ${a}`,
      'added: [+Sáng 3/11, trời nắng.+]',
      'changed: Người dân thôn Bãi Sú đi lại thuận tiện [-hơn-][+hẳn+].',
      `removed: [-${c}-]`,
    ]);
  });

  it('move', () => {
    const rows = compare(prose(a, b, c), prose(b, c, a));
    expect(shown(rows)).toEqual([`movedAway: [-${a}-]`, `same: ${b}`, `same: ${c}`, `movedHere: [+${a}+]`]);
  });

  it('look different with the same words', () => {
    const bold = paragraph('text', a, '4:1 20:');
    expect(shown(compare(prose(a), bold))).toEqual([`restyled: ${a}`]);
    expect(shown(compare(prose(a), paragraph('heading', a)))).toEqual([`restyled: ${a}`]);
  });

  it('that are a date or a name are replaced whole, also by a record of the same name', () => {
    expect(
      shown(compare(paragraph('value', '16:00 27/11/2020'), paragraph('value', '16:00 28/11/2020'))),
    ).toEqual(['changed: [-16:00 27/11/2020-][+16:00 28/11/2020+]']);
    const name = (id: string) => paragraph('reference', 'UBND xã', id);
    expect(shown(compare(name('1'), name('2')))).toEqual(['changed: [-UBND xã-][+UBND xã+]']);
    expect(shown(compare([...name('1'), ...name('2')], name('2')))).toEqual([
      'removed: [-UBND xã-]',
      'same: UBND xã',
    ]);
  });

  it('that stayed are folded away, but not beside a change', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `Đoạn thứ ${index} của bài.`);
    const rows = compare(
      prose(...lines),
      prose(...lines.slice(0, 6), 'Một câu hoàn toàn mới.', ...lines.slice(6)),
    );
    expect(collapse(rows).map(({ isFolded, paragraphs: { length } }) => [isFolded, length])).toEqual([
      [true, 5],
      [false, 3],
      [true, 2],
    ]);
  });
});

describe('a whole text', () => {
  const part = (key: string, ...lines: string[]) => ({
    key,
    label: `Phần ${key}`,
    paragraphs: prose(...lines),
  });

  it('is told part by part, and summed up', () => {
    const { parts, summary } = compareParts(
      [part('title', 'Hơn 200 hộ dân'), part('lead', 'Sáng 18/11.'), part('old', 'Bỏ đi')],
      [part('title', 'Hơn 250 hộ dân'), part('lead', 'Sáng 18/11.'), part('body', 'Một hai ba.')],
    );
    expect(parts.map(({ key, isChanged }) => [key, isChanged])).toEqual([
      ['title', true],
      ['lead', false],
      ['old', true],
      ['body', true],
    ]);
    expect(summary).toEqual({
      changed: ['Phần title', 'Phần old', 'Phần body'],
      addedWords: 4,
      removedWords: 3,
      moved: 0,
      restyled: 0,
    });
  });
});

const SYLLABLES = [
  'Đảng',
  'bộ',
  'huyện',
  'Tiên',
  'Yên',
  'ủy',
  'uỷ',
  'hòa',
  'hoà',
  'nghị',
  'quyết',
  '04-QĐ/TW',
  '27/11',
];
const MARKS = [
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '\n',
  '\u00a0',
  ' – ',
  '(',
  ')',
  '“',
  '👩‍🌾',
  'e\u0302\u0323',
  '\u0301',
  '\ud800',
];
const vietnamese = fc
  .array(fc.tuple(fc.constantFrom(...SYLLABLES), fc.constantFrom(...MARKS)), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));
const anyText = fc.oneof(
  vietnamese,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme' }),
);
const anyParagraphs = fc
  .array(
    fc.tuple(
      fc.constantFrom<ParagraphKind>('text', 'heading', 'reference', 'value'),
      anyText,
      fc.constantFrom('', '1'),
    ),
    { maxLength: 12 },
  )
  .map((all) => all.flatMap((each) => paragraph(...each)));

describe('whatever the two texts', () => {
  it('no word is lost or made up', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(0, 4, 3_000_000), (before, after, left) => {
        const [old, fresh] = [readable(before), readable(after)];
        const segments = diffWords(old, fresh, { left });
        const of = (kind: string) =>
          segments.filter((each) => each.kind === 'same' || each.kind === kind).map(({ text }) => text);
        expect(of('removed').join('')).toBe(old);
        expect(of('added').join('')).toBe(fresh);
      }),
      { numRuns: 1_000 },
    );
  });

  it('no paragraph is lost, made up or out of its place', () => {
    fc.assert(
      fc.property(anyParagraphs, anyParagraphs, fc.constantFrom(0, 9, 3_000_000), (old, fresh, left) => {
        const rows = compareParagraphs(old, fresh, { left });
        expect(side(rows, 'removed')).toEqual(old.map(({ text }) => text));
        expect(side(rows, 'added')).toEqual(fresh.map(({ text }) => text));
        const moved = (kind: string) => rows.filter((row) => row.kind === kind).length;
        expect(moved('movedHere')).toBe(moved('movedAway'));
      }),
      { numRuns: 500 },
    );
  });

  it('the same text has no change', () => {
    fc.assert(
      fc.property(anyParagraphs, (same) => {
        expect(compare(same, structuredClone(same)).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});

describe('long texts', () => {
  const PARAGRAPHS = 400;
  const line = (seed: number, length = 110) =>
    Array.from({ length }, (_, index) => SYLLABLES[(seed * 31 + index * index * 7 + index) % 11]).join(' ');
  const long = Array.from({ length: PARAGRAPHS }, (_, index) => `${index} ${line(index)}.`);
  const expectWhole = (old: Paragraph[], fresh: Paragraph[]): void => {
    const rows = compare(old, fresh);
    expect(side(rows, 'removed')).toEqual(old.map(({ text }) => text));
    expect(side(rows, 'added')).toEqual(fresh.map(({ text }) => text));
  };

  it('of 200 kB are compared whole: without a bound these would take minutes', () => {
    expect(new TextEncoder().encode(long.join('\n')).length).toBeGreaterThan(200_000);
    const edited = long.map((text, index) => (index % 7 === 0 ? text.replace('bộ', 'ban') : text));
    expectWhole(prose(...long), prose(...edited));
    const everywhere = long.map((text) => text.replace(/huyện/g, 'thị xã').replace(/Yên/g, 'Lãng'));
    expectWhole(prose(...long), prose(...everywhere));
    expectWhole(prose(...long), prose(...long.toReversed()));
    expectWhole(prose(long.join(' ')), prose(everywhere.join(' ')));
    expectWhole(prose(...long.join(' ').split(' ')), prose(...everywhere.join(' ').split(' ')));
    const other = long.map((_, index) => line(index + 5_000).toUpperCase());
    expectWhole(prose(...long), prose(...other));
  });
});
