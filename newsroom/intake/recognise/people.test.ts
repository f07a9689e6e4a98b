import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgencyFinder } from '@/newsroom/intake/recognise/agencies';
import { findPeople, type KnownPerson } from '@/newsroom/intake/recognise/people';

const offices = new AgencyFinder([
  { id: 'people', names: [{ official: 'Ủy ban nhân dân huyện Bình Sơn', short: 'UBND huyện Bình Sơn' }] },
  { id: 'women', names: [{ official: 'Hội Liên hiệp Phụ nữ xã Khe Vang' }] },
]);
const find = (text: string, known: KnownPerson[] = []) => {
  const passages = text.split('\n').map((each, index) => ({ line: index + 1, text: each }));
  return findPeople(passages, offices.find(passages, null), known);
};
const read = (text: string) =>
  find(text).map(({ name, positions }) => [name, ...positions.map(({ title }) => title)]);

describe('persons with what they are', () => {
  it.each([
    [
      'do đồng chí Lý Văn Thạch, Phó Chánh Văn phòng Trung ương Đảng, làm Trưởng đoàn, có buổi',
      [['Lý Văn Thạch', 'Phó Chánh Văn phòng Trung ương Đảng']],
    ],
    [
      'Đồng chí Hà Thị Mây, Ủy viên Ban Thường vụ Huyện ủy, Phó Chủ tịch UBND huyện Bình Sơn dự.',
      [['Hà Thị Mây', 'Ủy viên Ban Thường vụ Huyện ủy', 'Phó Chủ tịch UBND huyện Bình Sơn']],
    ],
    ['Chủ tịch UBND xã Khe Vang Nguyễn Văn An phát biểu.', [['Nguyễn Văn An', 'Chủ tịch UBND xã Khe Vang']]],
    ['Ông Chíu Văn Phúc, Trưởng thôn Khe Lặc, cho biết', [['Chíu Văn Phúc', 'Trưởng thôn Khe Lặc']]],
    ['bà Trần Thị Hoa - Chủ tịch Hội LHPN xã Khe Vang', [['Trần Thị Hoa', 'Chủ tịch Hội LHPN xã Khe Vang']]],
    ['Nghệ nhân Lục Thị Bảy hát then.', [['Lục Thị Bảy']]],
    ['TS. Đặng Minh Hải, Viện trưởng, nói', [['Đặng Minh Hải', 'Viện trưởng']]],
    [
      'Dự có các đồng chí: Hoàng Văn Sơn, Bí thư Huyện ủy; Nông Thị Mai, Chủ tịch HĐND huyện.',
      [
        ['Hoàng Văn Sơn', 'Bí thư Huyện ủy'],
        ['Nông Thị Mai', 'Chủ tịch HĐND huyện'],
      ],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'Đoàn do Bí thư Huyện ủy dẫn đầu.',
    'Anh em trong thôn cùng làm.',
    'Bà con xã Khe Vang phấn khởi.',
    'Thăm Hà Nội và Quảng Ninh.',
    'Ông Nam đã về.',
  ])('sees none in: %s', (text) => expect(read(text)).toEqual([]));

  it('are one however often they are named', () => {
    const found = find('đồng chí Lý Văn Thạch, Bí thư Huyện ủy, dự.\nĐồng chí Lý Văn Thạch đề nghị.');
    expect(found).toHaveLength(1);
    expect(found[0]!.mentions.map(({ line }) => line)).toEqual([1, 2]);
  });
});

describe('persons on record', () => {
  const text = 'đồng chí Hà Thị Mây, Chủ tịch UBND huyện Bình Sơn, dự.';
  it('are known by their name, and by their office where several bear it', () => {
    expect(find(text, [{ id: 'a', name: 'Hà Thị Mây', agencies: ['people'] }])).toMatchObject([
      { match: { id: 'a' } },
    ]);
    const two = [
      { id: 'a', name: 'Hà Thị Mây', agencies: ['women'] },
      { id: 'b', name: 'Hà Thị Mây', agencies: ['people'] },
    ];
    expect(find(text, two)).toMatchObject([{ match: { id: 'b' } }]);
    expect(find('đồng chí Hà Thị Mây dự.', two)).toMatchObject([
      { match: null, because: ['form-of-address', 'several-of-that-name'] },
    ]);
  });

  it('are less sure when they are met in another office', () => {
    const [found] = find(text, [{ id: 'a', name: 'Hà Thị Mây', agencies: ['women'] }]);
    expect(found).toMatchObject({ match: { id: 'a' }, confidence: 0.7 });
    expect(found!.because).toContain('other-office');
  });
});

it('answers words that stand where it says, for any text', () => {
  const piece = fc.constantFrom(
    ...[
      'đồng chí',
      ' Lý',
      ' Văn',
      ' Thạch',
      ', ',
      'Phó',
      ' Chủ tịch',
      ' UBND',
      ' huyện',
      ' Bình Sơn',
      '. ',
      ' - ',
      'Ông',
      ' x',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (const { mentions } of find(text))
        for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
    }),
    { numRuns: 500 },
  );
});
