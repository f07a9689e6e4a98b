import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchPhrase, SearchQuestion } from '../types';
import {
  MAX_ALTERNATIVES,
  MAX_GROUPS,
  MAX_PHRASE,
  MAX_TYPED,
  MAX_WORD,
  parseQuestion,
} from './parseQuestion';
import { NO_SYNONYMS, synonymsFrom } from './synonyms';
import { USUAL_SYNONYMS } from './usualSynonyms';
import { keyOf } from './words';
import { fold } from '@/domain/text';

const plain = (text: string) => parseQuestion(text, { synonyms: NO_SYNONYMS });
const usual = synonymsFrom(USUAL_SYNONYMS);
const withUsual = (text: string) => parseQuestion(text, { synonyms: usual });

const keys = (phrases: readonly SearchPhrase[]) => phrases.map(keyOf);
const typedGroups = (text: string) => plain(text).question?.groups.map(([phrase]) => keyOf(phrase!));
const exacts = (text: string) =>
  plain(text)
    .question?.groups.flat(2)
    .map(({ exact }) => exact);

describe('what a question is made of', () => {
  it.each<[string, string[]]>([
    ['quyet dinh tinh gian', ['quyet', 'dinh', 'tinh', 'gian']],
    ['  Đảng   bộ\nhuyện ', ['dang', 'bo', 'huyen']],
    ['“tinh giản” bộ máy', ['tinh gian', 'bo', 'may']],
    ['"tinh giản" "bộ máy"', ['tinh gian', 'bo may']],
    ['«chợ phiên» „hội xuân“', ['cho phien', 'hoi xuan']],
    ['tin "chưa đóng', ['tin', 'chua', 'dong']],
    ['"" “ ”', []],
    ['27/11/2020', ['27 11 2020']],
    ['ngày 27 / 11 / 2020', ['ngay', '27 11 2020']],
    ['tiepnhan@toasoan.example', ['tiepnhan toasoan example']],
    ['https://toasoan.example/tin-moi', ['https toasoan example tin moi']],
    ['covid-19 (đợt 2)', ['covid 19', 'dot', '2']],
    ['1.000.000 đồng', ['1 000 000', 'dong']],
    ['chợ chợ Chợ', ['cho']],
    ['hòa hoà', ['hoa']],
    ['lũ 😀 lụt', ['lu', 'lut']],
    ['a OR b AND NOT c NEAR(d, 5) *', ['a', 'or', 'b', 'and', 'not', 'c', 'near d', '5']],
  ])('%j', (text, groups) => {
    expect(typedGroups(text) ?? []).toEqual(groups);
    expect(typedGroups(text.normalize('NFD')) ?? []).toEqual(groups);
  });

  it.each<[string, string[], string[]]>([
    ['chợ -phiên', ['cho'], ['phien']],
    ['chợ -"vùng cao" xuân', ['cho', 'xuan'], ['vung cao']],
    ['chợ -“vùng cao”', ['cho'], ['vung cao']],
    ['chợ - phiên', ['cho', 'phien'], []],
    ['chợ −phiên', ['cho'], ['phien']],
    ['Hà Nội-Hải Phòng', ['ha', 'noi hai', 'phong'], []],
    ['nghị quyết 5 -covid', ['nghi', 'quyet', '5'], ['covid']],
    ['chợ -KH-XH', ['cho'], ['kh xh']],
  ])('leaves out: %s', (text, groups, without) => {
    const { question } = plain(text);
    expect(question!.groups.map(([phrase]) => keyOf(phrase!))).toEqual(groups);
    expect(keys(question!.without)).toEqual(without);
  });

  it('keeps the accents of words that were typed with them, wherever the tone mark was put', () => {
    expect(exacts('thủy lợi duong')).toEqual(['thuỷ', 'lợi', null]);
    expect(plain('thủy')).toMatchObject({ question: plain('THUỶ').question });
  });

  it('keeps what was typed for the form and the address, without what cannot be typed', () => {
    expect(plain(' a\u0000b\u200b \ud800 “C” ').typed).toBe('a b “C”');
  });

  it('hands the filters on', () => {
    const filters = { kind: 'events' as const, topics: ['a'.repeat(24)] };
    expect(parseQuestion('chợ', { synonyms: NO_SYNONYMS, filters }).question!.filters).toEqual(filters);
  });
});

describe('numbers of documents', () => {
  it.each([
    '04-QĐ/TW',
    '04 - QĐ / TW',
    '04 – Qđ / TW',
    '04 -QĐ/TW',
    'số 04-QĐ/TW',
    'Số: 04—QĐ/TW',
    'so 04-qd/tw',
  ])('%s is one phrase', (text) => {
    expect(typedGroups(text)).toEqual(['04 qd tw']);
    expect(plain(text).question!.without).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['42/2022/NĐCP', '42 2022 ndcp', '42 2022 nd cp'],
    ['42/2022/NĐ-CP', '42 2022 nd cp', '42 2022 ndcp'],
    ['42 / 2022 / NĐ - CP', '42 2022 nd cp', '42 2022 ndcp'],
    ['04QĐ/TW', '04qd tw', '04 qd tw'],
    ['04-QĐ/TƯ', '04 qd tu', '04 qd tw'],
    ['15/QĐTTg', '15 qdttg', '15 qd ttg'],
  ])('%s is also looked for as it is written elsewhere', (text, typed, other) => {
    const [group] = plain(text).question!.groups;
    expect(keyOf(group![0]!)).toBe(typed);
    expect(keys(group!)).toContain(other);
  });

  it('end where the sentence goes on', () => {
    expect(typedGroups('quy định số 04-QĐ/TW ngày 25/7/2018')).toEqual([
      'quy',
      'dinh',
      '04 qd tw',
      'ngay',
      '25 7 2018',
    ]);
    expect(typedGroups('04-QĐ/TW - quy định mới')).toEqual(['04 qd tw', 'quy', 'dinh', 'moi']);
    expect(typedGroups('27/11/2020 - 5/12/2020')).toEqual(['27 11 2020', '5 12 2020']);
    expect(typedGroups('số 5')).toEqual(['so', '5']);
  });
});

describe('synonyms in a question', () => {
  it.each<[string, string[][]]>([
    ['UBND xã', [['ubnd', 'uy ban nhan dan'], ['xa']]],
    ['ubnd xã', [['ubnd', 'uy ban nhan dan'], ['xa']]],
    ['uy ban nhan dan xã', [['uy ban nhan dan', 'ubnd'], ['xa']]],
    ['Uỷ ban nhân dân', [['uy ban nhan dan', 'ubnd']]],
    ['khoa học xã hội', [['khoa hoc xa hoi', 'khxh', 'kh xh']]],
    [
      'HĐND-UBND',
      [
        ['hdnd', 'hoi dong nhan dan'],
        ['ubnd', 'uy ban nhan dan'],
      ],
    ],
    ['KT-XH', [['kt xh', 'ktxh', 'kinh te xa hoi']]],
    // Accents that were typed count: “ủy bản nhân dân” is no committee.
    ['ủy bản nhân dân', [['uy'], ['ban'], ['nhan'], ['dan']]],
    // In quotation marks it is taken at its word.
    ['"UBND"', [['ubnd']]],
  ])('%s', (text, groups) => {
    expect(withUsual(text).question!.groups.map(keys)).toEqual(groups);
  });

  it('takes a syllable for an abbreviation only in capitals, and never looks for it instead', () => {
    expect(withUsual('đầu tư').question!.groups.map(keys)).toEqual([['dau'], ['tu']]);
    expect(keys(withUsual('TƯ').question!.groups[0]!)).toEqual(['tu', 'tw', 't u', 'trung uong']);
    expect(keys(withUsual('TU').question!.groups[0]!)).toEqual(['tu', 'tinh uy']);
    expect(keys(withUsual('ĐẦU TƯ').question!.groups[1]!)).toEqual(['tu']);
    expect(keys(withUsual('trung ương').question!.groups[0]!)).not.toContain('tu');
  });
});

describe('limits', () => {
  it('says what is wrong with a question that cannot be asked', () => {
    expect(plain('')).toEqual({
      question: null,
      telling: null,
      typed: '',
      problem: 'empty',
      dropped: 0,
    });
    expect(plain(' … 😀 ').problem).toBe('empty');
    expect(plain('-chợ -"hội xuân"').problem).toBe('onlyExcluded');
    expect(plain('a'.repeat(MAX_TYPED)).problem).toBeNull();
    const long = plain('chợ '.repeat(3_000));
    expect(long.problem).toBe('tooLong');
    expect(long.typed.length).toBeLessThanOrEqual(MAX_TYPED);
  });

  it('counts the words that are too many', () => {
    const { question, dropped } = plain(Array.from({ length: 15 }, (_, index) => `a${index}`).join(' '));
    expect(question!.groups).toHaveLength(MAX_GROUPS);
    expect(dropped).toBe(3);
  });

  it('looks for a long quotation in pieces, all of its words', () => {
    const words = Array.from({ length: 11 }, (_, index) => `a${index}`);
    expect(typedGroups(`"${words.join(' ')}"`)).toEqual([
      words.slice(0, MAX_PHRASE).join(' '),
      words.slice(MAX_PHRASE).join(' '),
    ]);
    const { question, dropped } = plain(`chợ -"${words.join(' ')}"`);
    expect(keys(question!.without)).toEqual([words.slice(0, MAX_PHRASE).join(' ')]);
    expect(dropped).toBe(3);
  });
});

const syllables = [
  'Ủy ban',
  'nhân',
  'dân',
  'UBND',
  '04-QĐ/TW',
  '42 / 2022 / NĐ - CP',
  'số',
  'TƯ',
  'hòa',
  'đường',
];
const hostile = [
  '"',
  '“',
  '”',
  '-',
  '*',
  'NEAR(',
  'AND',
  'OR',
  'NOT',
  '.*',
  '(',
  ')',
  '^',
  ':',
  '😀',
  '\u0000',
  '\ud800',
];
const question = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.constantFrom(...syllables, ...hostile, ' ', ' '), { maxLength: 40 })
    .map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...syllables, ...hostile), { maxLength: 25 }).map((parts) => parts.join(' ')),
);

const unparse = ({ groups, without }: SearchQuestion): string => {
  const written = (phrase: SearchPhrase) =>
    `"${phrase.map(({ exact, folded }) => exact ?? folded).join(' ')}"`;
  return [
    ...groups.map(([phrase]) => written(phrase!)),
    ...without.map((phrase) => `-${written(phrase)}`),
  ].join(' ');
};

describe('whatever is typed', () => {
  it('makes a question of plain words within the limits, or a problem', () => {
    fc.assert(
      fc.property(question, (text) => {
        const { question: made, problem, typed } = withUsual(text);
        expect(typed).not.toMatch(/\p{Cs}/u);
        expect(made === null).toBe(problem !== null);
        if (!made) return;
        expect(made.match).toBe('all');
        expect(made.groups.length).toBeGreaterThan(0);
        expect(Math.max(made.groups.length, made.without.length)).toBeLessThanOrEqual(MAX_GROUPS);
        for (const group of made.groups) {
          expect(group.length).toBeLessThanOrEqual(MAX_ALTERNATIVES);
          expect(new Set(keys(group)).size).toBe(group.length);
        }
        for (const phrase of [...made.groups.flat(), ...made.without]) {
          expect(phrase.length).toBeGreaterThan(0);
          expect(phrase.length).toBeLessThanOrEqual(MAX_PHRASE);
          for (const { folded, exact } of phrase) {
            expect(folded).toMatch(/^[\p{L}\p{N}]+$/u);
            expect(folded.normalize('NFC').length).toBeLessThanOrEqual(MAX_WORD);
            expect(fold(folded)).toBe(folded);
            if (exact !== null) expect(fold(exact)).toBe(folded);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not see the difference between NFC and NFD', () => {
    fc.assert(
      fc.property(question, (text) => {
        expect(withUsual(text.normalize('NFD'))).toEqual(withUsual(text.normalize('NFC')));
      }),
    );
  });

  it('asks the same again of what was typed, and of what was understood', () => {
    fc.assert(
      fc.property(question, (text) => {
        const first = withUsual(text);
        if (first.problem === 'tooLong') return;
        expect(withUsual(first.typed)).toEqual(first);
        if (!first.question) return;
        const { question: again } = plain(unparse(first.question));
        // Quotation marks make it longer.
        if (!again) return;
        expect(again.groups.map(([phrase]) => phrase)).toEqual(
          first.question.groups.map(([phrase]) => phrase),
        );
        expect(again.without).toEqual(first.question.without);
      }),
    );
  });

  it('takes no longer for what is made to take long', () => {
    for (const part of ['"', '-', '04-', '4/', 'a-', '1 - ', 'số ', '\u0301', '😀', '(', 'UBND '])
      for (const size of [190, 1_000_000]) {
        const text = part.repeat(Math.floor(size / part.length));
        expect(['empty', 'tooLong', null]).toContain(withUsual(text).problem);
      }
  });
});

describe('the words of whole sentences', () => {
  const telling = (typed: string) =>
    plain(typed).telling!.groups.map(([phrase]) =>
      phrase!.map((word) => word.exact ?? word.folded).join(' '),
    );

  it.each<[string, string[]]>([
    ['khi nào thì xã Yên Vằng có chợ phiên', ['xã', 'yên', 'vằng', 'chợ', 'phiên']],
    ['tôi muốn biết việc làm căn cước ở đâu', ['làm', 'căn', 'cước']],
    ['vì sao hoãn đợt kiểm tra', ['hoãn', 'đợt', 'kiểm', 'tra']],
    // Without accents only what cannot be another word: “cho” may be “chợ”, “co” may be “cờ”.
    ['khi nao thi xa co cho phien', ['xa', 'co', 'cho', 'phien']],
    // With accents elsewhere they would have been typed here too.
    ['mua hàng cho ai', ['mua', 'hàng']],
    ['chợ cờ', ['chợ', 'cờ']],
    // Nothing else was typed.
    ['ở đâu', ['ở', 'đâu']],
    ['"ở đâu" chợ', ['ở đâu', 'chợ']],
  ])('%s', (typed, words) => {
    expect(telling(typed)).toEqual(words);
  });

  it('are looked for at first, and left out where there are too many words', () => {
    expect(plain('chợ ở đâu').question!.groups).toHaveLength(3);
    const { question, dropped } = plain(
      'tôi muốn biết việc xếp hạng chỉ số cải cách hành chính ở xã Bình Thưa đến đâu rồi',
    );
    const words = question!.groups.flat(2).map(({ folded }) => folded);
    expect(words).toEqual('xep hang chi so cai cach hanh chinh xa binh thua'.split(' '));
    expect(dropped).toBe(0);
  });
});
