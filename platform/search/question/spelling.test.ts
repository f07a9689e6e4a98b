import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestion } from './parseQuestion';
import { editsBetween, Spelling, suggestions } from './spelling';
import { NO_SYNONYMS } from './synonyms';
import { fold } from '@/domain/text';

/** Words as an index of a small newsroom has them, with how many records have each. */
const WORDS = new Map(
  Object.entries({
    quyết: 900,
    quyền: 300,
    định: 950,
    đinh: 20,
    nghị: 700,
    nghỉ: 90,
    đảng: 800,
    bộ: 850,
    bỏ: 60,
    huyện: 990,
    chuyện: 120,
    xã: 980,
    xa: 90,
    phường: 400,
    phương: 500,
    đường: 600,
    dưỡng: 60,
    trường: 550,
    chương: 250,
    trình: 420,
    chính: 600,
    chợ: 300,
    phiên: 200,
    được: 950,
    người: 990,
    tiếng: 150,
    tiên: 500,
    yên: 500,
    rừng: 180,
    trồng: 210,
    sản: 310,
    xuất: 290,
    suất: 40,
    sạch: 90,
    nông: 350,
    thôn: 340,
    lũ: 110,
    lụt: 100,
    nước: 420,
    giáo: 260,
    dục: 255,
    giản: 40,
    dân: 970,
    lý: 300,
    lí: 4,
    kỹ: 130,
    thuật: 160,
    bầu: 80,
    cử: 150,
    văn: 500,
    hoá: 420,
    tuyên: 130,
    truyền: 260,
    nghiệp: 240,
    tổ: 330,
    chức: 520,
    nguyễn: 610,
    triển: 200,
    khai: 220,
    khiếu: 60,
    nại: 55,
    giải: 240,
    phóng: 130,
    mặt: 260,
    bằng: 300,
    covid: 90,
  }),
);
const spelling = Spelling.from(WORDS);
/** A word typed without accents. */
const typing = (folded: string) => ({ folded, exact: null });
type FoundAs = Parameters<typeof suggestions>[3];
const suggested = (typed: string, found: FoundAs = 'nothing', seen: string[] = [], known = spelling) =>
  suggestions(
    typed,
    parseQuestion(typed, { synonyms: NO_SYNONYMS }).question!,
    known,
    found,
    new Set(seen),
  ).map(({ text }) => text);

describe('what was perhaps meant', () => {
  it.each<[string, string]>([
    // Telex, with the marks where their keys were hit
    ['quyeets', 'quyết'],
    ['ddinhj', 'định'],
    ['ddangr', 'đảng'],
    ['booj', 'bộ'],
    ['huyeenj', 'huyện'],
    ['dduowngf', 'đường'],
    ['dduwowngf', 'đường'],
    ['dduowcj', 'được'],
    ['nguowif', 'người'],
    ['tieengs', 'tiếng'],
    ['tienges', 'tiếng'],
    ['nguyeenx', 'nguyễn'],
    ['ruwngf', 'rừng'],
    ['xax', 'xã'],
    // VNI
    ['quye61t', 'quyết'],
    ['d9inh5', 'định'],
    ['d9uo7ng2', 'đường'],
    ['huye65n', 'huyện'],
    ['nu7o7c1', 'nước'],
    // What sounds alike
    ['sã', 'xã'],
    ['chồng', 'trồng'],
    ['chồng rừng', 'trồng rừng'],
    ['nụt', 'lụt'],
    ['rạch', 'sạch'],
    ['phiêng', 'phiên'],
    ['huyệng', 'huyện'],
    ['thuậc', 'thuật'],
    ['trườn', 'trường'],
    ['khiếo', 'khiếu'],
    // Slips of the finger
    ['huyenn', 'huyện'],
    ['hyuen', 'huyện'],
    ['ngiệp', 'nghiệp'],
    ['nghuyen', 'nguyễn'],
    ['tryền', 'truyền'],
    ['gaio', 'giáo'],
    ['coivd', 'covid'],
    ['quuyet dinh', 'quyết dinh'],
    ['chợ phienn -xã', 'chợ phiên -xã'],
    // What is right stays
    ['quyết định', ''],
    ['quyet dinh', ''],
    ['giáo dục', ''],
    // Numbers, and what is like nothing
    ['42/2022/NĐ-CP', ''],
    ['2019', ''],
    ['zzzzzzzz', ''],
    ['q', ''],
  ])('%s → %s', (typed, meant) => {
    expect(suggested(typed)[0] ?? '').toBe(meant);
  });

  it('prefers what more records have', () => {
    expect(spelling.candidates(typing('xuaat'))[0]).toBe('xuất');
    expect(
      Spelling.from(
        new Map([
          ['bàn', 10],
          ['ban', 5],
          ['tan', 900],
        ]),
      ).candidates(typing('baan')),
    ).toEqual(['bàn']);
  });

  it('shows the accents that most records have', () => {
    expect(spelling.candidates(typing('duongg'))[0]).toBe('đường');
  });

  it('suggests for a question that found something only what is very much more usual', () => {
    expect(suggested('hyuen', 'exactly')).toEqual(['huyện']);
    expect(suggested('khieeu', 'exactly')).toEqual(['khiếu']);
    const few = Spelling.from(
      new Map([
        ['khiếu', 60],
        ['khiêu', 0],
        ['khieo', 2],
      ]),
    );
    expect(suggested('khieo', 'exactly', [], few)).toEqual([]);
    expect(suggested('khieo', 'nothing', [], few)).toEqual(['khiếu']);
  });

  it('tries others for the rarest word when all are words but nothing has them together', () => {
    const words = Spelling.from(
      new Map([
        ['sa', 5],
        ['xã', 900],
        ['hội', 900],
      ]),
    );
    expect(suggested('sa hội', 'nothing', [], words)).toEqual(['xã hội']);
    expect(suggested('sa hội', 'inexactly', [], words)).toEqual([]);
    expect(suggested('sa hội', 'exactly', [], words)).toEqual([]);
  });

  it('tells words by the accents they were typed with', () => {
    const words = Spelling.from(
      new Map([
        ['ngập', 9],
        ['mặn', 9],
        ['mắm', 40],
        ['làm', 900],
        ['ngư', 5],
        ['ngũ', 5],
        ['dân', 60],
        ['đầm', 30],
      ]),
    );
    expect(suggested('ngập mặm', 'inexactly', [], words)).toContain('ngập mặn');
    // Without accents it may be what other words are with them.
    expect(suggested('ngap mam', 'inexactly', [], words)).toEqual([]);
    // Two words that fold alike are two words.
    expect(suggested('ngư dâm ngũ', 'nothing', [], words)[0]).toBe('ngư dân ngũ');
  });

  it('offers a second word only where one is misspelt', () => {
    const words = Spelling.from(
      new Map([
        ['thông', 50],
        ['thôn', 90],
        ['giao', 40],
      ]),
    );
    expect(suggested('giao thôgn', 'nothing', [], words).sort()).toEqual(['giao thôn', 'giao thông']);
    expect(suggested('giaoo thôgn', 'nothing', [], words)).toHaveLength(1);
  });

  it('leaves alone what some record has as it was typed', () => {
    expect(suggested('hyuen định')).toEqual(['huyện định']);
    expect(suggested('hyuen định', 'nothing', ['hyuen'])).not.toContain('huyện định');
  });

  it('looks for the words it shows', () => {
    const { question } = parseQuestion('hyuen -chợ', { synonyms: NO_SYNONYMS });
    expect(suggestions('hyuen -chợ', question!, spelling, 'nothing', new Set())).toEqual([
      {
        isSure: true,
        text: 'huyện -chợ',
        question: { ...question, groups: [[[{ folded: 'huyen', exact: 'huyện' }]]] },
      },
    ]);
  });

  it('keeps to the words of the index, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeghinotuxyqdcrs16'), maxLength: 24 }), (typed) => {
        const candidates = spelling.candidates(typing(typed));
        for (const candidate of candidates) {
          expect(WORDS.has(candidate)).toBe(true);
          expect(fold(candidate)).not.toBe(typed);
        }
        expect(new Set(candidates).size).toBe(candidates.length);
        expect(spelling.candidates(typing(typed))).toEqual(candidates);
      }),
      { numRuns: 300 },
    );
  });

  it('finds every word from the keys of Telex and VNI, whatever the order of its marks', () => {
    const marks: Record<string, [string, string]> = {
      '\u0300': ['f', '2'],
      '\u0301': ['s', '1'],
      '\u0303': ['x', '4'],
      '\u0309': ['r', '3'],
      '\u0323': ['j', '5'],
      '\u0302': ['', '6'],
      '\u0306': ['w', '8'],
      '\u031b': ['w', '7'],
    };
    const keys = (word: string, way: 0 | 1) => {
      let letters = '';
      let after = '';
      let base = '';
      for (const unit of word.replace('đ', way === 0 ? 'dd' : 'd9').normalize('NFD')) {
        if (!marks[unit]) letters += base = unit;
        else after += way === 0 && unit === '\u0302' ? base : marks[unit][way];
      }
      return letters + after;
    };
    for (const [word, count] of WORDS)
      for (const way of [0, 1] as const) {
        const typed = keys(word, way);
        // What is a word as it stands, or is typed for a word that fewer have, is taken for that.
        if (count < 50 || spelling.countOf(typing(typed)) > 0 || typed === fold(word)) continue;
        expect(fold(spelling.candidates(typing(typed))[0] ?? ''), `${word} ${typed}`).toBe(fold(word));
      }
  });
});

describe('editsBetween', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['abc', 'xabc', 1],
    ['abc', 'axc', 1],
    ['abcd', 'badc', 2],
    ['abc', 'xyz', 3],
  ])('%s and %s: %i', (a, b, edits) => {
    expect(editsBetween(a, b, 2)).toBe(edits);
    expect(editsBetween(b, a, 2)).toBe(edits);
  });

  it('is 0 for equals only, the same both ways, and never more than it takes to replace', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = editsBetween(a, b, 9);
        expect(edits === 0).toBe(a === b);
        expect(edits).toBe(editsBetween(b, a, 9));
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(editsBetween(a, b, 1)).toBe(Math.min(edits, 2));
      }),
    );
  });
});
