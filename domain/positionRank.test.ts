import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionRank } from './positionRank';

const IN_ORDER = [
  'Bí thư Huyện ủy',
  'Chủ tịch UBND huyện',
  'Giám đốc Trung tâm',
  'Phó Bí thư Thường trực Huyện ủy',
  'Phó Bí thư Đảng ủy xã',
  'Phó Chủ tịch HĐND huyện',
  'Ủy viên Ban Thường vụ',
  'Phó Giám đốc Trung tâm',
  'Trưởng phòng Nội vụ',
  'Phó Trưởng phòng Nội vụ',
  'Chánh Văn phòng',
  'Phó Chánh Văn phòng',
  'Ủy viên Ủy ban',
  'Chuyên viên',
  'Người làm vườn',
];

describe('positionRank', () => {
  it('orders the posts of an office', () => {
    const ranks = IN_ORDER.map(positionRank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it.each([
    ['Phó Bí thư, Chủ tịch UBND xã', 'Chủ tịch'],
    ['Ủy viên Ban Thường vụ, Trưởng ban Tổ chức', 'Ủy viên Ban Thường vụ'],
    ['Trưởng ban Tuyên giáo kiêm Giám đốc Trung tâm', 'Giám đốc'],
    ['Q. Chủ tịch UBND huyện', 'Chủ tịch'],
    ['Quyền Trưởng phòng', 'Trưởng phòng'],
    ['BÍ THƯ ĐẢNG ỦY', 'Bí thư'],
    ['Phó phòng Tài chính', 'Phó Trưởng phòng'],
    ['Hiệu trưởng Trường THCS', 'Trưởng phòng'],
    ['Phó Hiệu trưởng', 'Phó Trưởng phòng'],
    ['nguyên Chủ tịch UBND huyện', 'Người làm vườn'],
    ['Trưởng phòng, nguyên Bí thư Đoàn xã', 'Trưởng phòng'],
  ])('%s ranks as %s', (title, same) => expect(positionRank(title)).toBe(positionRank(same)));

  it('does not go by letters inside a word, nor by the form of the letters', () => {
    expect(positionRank('Trưởngphòng')).toBe(positionRank('Người làm vườn'));
    for (const title of IN_ORDER) expect(positionRank(title.normalize('NFD'))).toBe(positionRank(title));
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(Number.isInteger(positionRank(title))).toBe(true);
      }),
    );
  });
});
