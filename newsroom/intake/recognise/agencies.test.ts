import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgencyFinder, type KnownAgency } from '@/newsroom/intake/recognise/agencies';

const KNOWN: KnownAgency[] = [
  {
    id: 'people',
    names: [
      { official: 'Ủy ban nhân dân huyện Bình Sơn', short: 'UBND huyện Bình Sơn', until: '2025-06-30' },
    ],
  },
  {
    id: 'office',
    names: [
      { official: 'Văn phòng Huyện ủy Bình Sơn', until: '2019-06-30' },
      { official: 'Văn phòng Huyện ủy, HĐND và UBND huyện Bình Sơn', from: '2019-07-01' },
    ],
  },
  {
    id: 'centre',
    names: [
      {
        official: 'Trung tâm Truyền thông và Văn hóa Bình Sơn',
        short: 'Trung tâm TT-VH Bình Sơn',
        abbreviation: 'TTVH',
      },
    ],
  },
  { id: 'women', names: [{ official: 'Hội Liên hiệp Phụ nữ xã Khe Vang' }] },
];

const finder = new AgencyFinder(KNOWN);
const find = (text: string, day: string | null = '2020-11-27') => finder.find([{ line: 1, text }], day);
const names = (text: string) => find(text).map(({ name }) => name);

describe('offices on record', () => {
  it('are not the letters of a document’s number', () => {
    const [centre] = find('Theo Kế hoạch số 45/KH-TTVH, tin của TTVH.');
    expect(centre!.mentions.map(({ start }) => start)).toEqual([37]);
  });

  it.each([
    ['Ủy ban nhân dân huyện Bình Sơn họp.', 'people'],
    ['Sáng nay, UBND huyện Bình Sơn họp.', 'people'],
    ['Uỷ ban nhân dân huyện Bình Sơn họp.', 'people'],
    ['Phóng viên Trung tâm TT-VH Bình Sơn', 'centre'],
    ['Tin của TTVH.', 'centre'],
    ['Hội LHPN xã Khe Vang tặng quà.', 'women'],
    ['Văn phòng Huyện ủy, HĐND và UBND huyện Bình Sơn', 'office'],
    ['Văn phòng Huyện ủy - HĐND và UBND huyện Bình Sơn', 'office'],
  ])('%s', (text, id) => {
    const [found, ...others] = find(text);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ match: { id }, because: expect.not.arrayContaining(['other-accents']) });
    expect(found!.confidence).toBeGreaterThan(0.9);
  });

  it('are known by the names of their time, and said to be former or later ones', () => {
    expect(find('Văn phòng Huyện ủy Bình Sơn')).toMatchObject([
      { match: { id: 'office' }, because: ['former-name'] },
    ]);
    expect(find('Văn phòng Huyện ủy, HĐND và UBND huyện Bình Sơn', '2018-01-02')).toMatchObject([
      { match: { id: 'office' }, because: ['name-of-later'] },
    ]);
    expect(find('UBND huyện Bình Sơn', '2026-01-02')).toMatchObject([{ because: ['former-name'] }]);
  });

  it('are understood without their place where only one can be meant', () => {
    expect(find('UBND huyện đã họp.')).toMatchObject([
      { match: { id: 'people' }, because: ['place-understood'], level: 'district' },
    ]);
    const two = new AgencyFinder([...KNOWN, { id: 'other', names: [{ official: 'UBND huyện Đầm Xa' }] }]);
    expect(two.find([{ line: 1, text: 'UBND huyện đã họp.' }], null)).toMatchObject([{ match: null }]);
  });

  it('are met again as the same, in each line', () => {
    const found = finder.find(
      [
        { line: 3, text: 'UBND huyện Bình Sơn họp.' },
        { line: 5, text: 'Sau đó, Ủy ban nhân dân huyện Bình Sơn kết luận.' },
      ],
      null,
    );
    expect(found).toHaveLength(1);
    expect(found[0]!.mentions.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('are less sure when their accents differ', () => {
    const [found] = find('Uy ban nhan dan huyen Binh Son');
    expect(found).toMatchObject({ match: { id: 'people' }, because: ['known-name', 'other-accents'] });
    expect(found!.confidence).toBeLessThan(0.8);
  });

  it('are not met in small letters, nor across a full stop', () => {
    expect(find('hội liên hiệp phụ nữ xã khe vang')).toEqual([]);
    expect(find('Ông về Văn phòng. Huyện ủy Bình Sơn họp.').map(({ match }) => match?.id)).not.toContain(
      'office',
    );
  });
});

describe('offices by how they are called', () => {
  it.each([
    [
      'Phòng Văn hóa, Khoa học và Thông tin huyện Đầm Xa phối hợp',
      ['Phòng Văn hóa, Khoa học và Thông tin huyện Đầm Xa'],
    ],
    ['Sở Giáo dục và Đào tạo tổ chức', ['Sở Giáo dục và Đào tạo']],
    ['Phòng Nội vụ tổ chức tập huấn', ['Phòng Nội vụ']],
    ['Ban Dân vận Huyện ủy Đầm Xa', ['Ban Dân vận Huyện ủy Đầm Xa']],
    ['Công an xã Khe Vang bắt giữ', ['Công an xã Khe Vang']],
    ['đoàn Văn phòng Trung ương Đảng làm việc', ['Văn phòng Trung ương Đảng']],
    [
      'Thường trực Huyện ủy, Thường trực HĐND và UBND huyện Đầm Xa',
      ['Huyện ủy', 'HĐND', 'UBND huyện Đầm Xa'],
    ],
    ['Chủ tịch UBND xã Khe Vang Nguyễn Văn An dự', ['UBND xã Khe Vang']],
    ['Trường THCS Khe Vang khai giảng', ['Trường THCS Khe Vang']],
    [
      'Trung tâm Phục vụ hành chính công tỉnh Quảng Bình',
      ['Trung tâm Phục vụ hành chính công tỉnh Quảng Bình'],
    ],
  ])('%s', (text, expected) =>
    expect(new AgencyFinder([]).find([{ line: 1, text }], null).map(({ name }) => name)).toEqual(expected),
  );

  it.each([
    'Ban đầu, bộ phim chiếu ở phòng lớn.',
    'Báo cáo nêu rõ.',
    'Ban tổ chức trao giải.',
    'Phòng chống dịch.',
    'Sở dĩ như vậy.',
  ])('sees none in: %s', (text) => expect(names(text)).toEqual([]));
});

it('answers words that stand where it says, for any text', () => {
  const piece = fc.constantFrom(
    ...[
      'UBND',
      ' huyện',
      ' Bình Sơn',
      'Văn phòng',
      ' Huyện ủy',
      ', ',
      ' HĐND',
      ' và',
      ' Phòng',
      ' Nội vụ',
      '. ',
      ' - ',
      'x',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      const mentions = find(text)
        .flatMap((each) => each.mentions)
        .sort((a, b) => a.start - b.start);
      for (const mention of mentions) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.start).toBeGreaterThanOrEqual(end);
        end = mention.end;
      }
    }),
    { numRuns: 500 },
  );
});
