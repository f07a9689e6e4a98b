import { describe, expect, it } from 'vitest';
import { findSuccessions } from '@/newsroom/intake/recognise/succession';

const find = (text: string) => findSuccessions([{ line: 1, text }]);

describe('findSuccessions', () => {
  it.each([
    [
      'Năm 2019, huyện đã hợp nhất 3 văn phòng Huyện ủy - HĐND và UBND huyện thành văn phòng Huyện ủy, HĐND và UBND huyện.',
      {
        change: 'merged',
        from: ['Văn phòng Huyện ủy', 'Văn phòng HĐND huyện', 'Văn phòng UBND huyện'],
        to: ['Văn phòng Huyện ủy, HĐND và UBND huyện'],
        date: '2019',
      },
    ],
    [
      'Từ ngày 01/7/2025, sáp nhập xã Khe Vang và xã Đầm Xa thành xã Khe Vang.',
      { change: 'merged', from: ['Xã Khe Vang', 'Xã Đầm Xa'], to: ['Xã Khe Vang'], date: '2025-07-01' },
    ],
    [
      'Tỉnh quyết định đổi tên Phòng Văn hóa và Thông tin thành Phòng Văn hóa, Khoa học và Thông tin từ ngày 1/3/2025.',
      {
        change: 'renamed',
        from: ['Phòng Văn hóa và Thông tin'],
        to: ['Phòng Văn hóa, Khoa học và Thông tin'],
        date: '2025-03-01',
      },
    ],
    [
      'Tháng 5/2018, giải thể Trạm Khuyến nông huyện theo đề án.',
      { change: 'dissolved', from: ['Trạm Khuyến nông huyện'], to: [], date: '2018-05' },
    ],
    [
      'hợp nhất Đài Phát thanh và Trung tâm Văn hóa thành Trung tâm Truyền thông và Văn hóa.',
      {
        change: 'merged',
        from: ['Đài Phát thanh', 'Trung tâm Văn hóa'],
        to: ['Trung tâm Truyền thông và Văn hóa'],
      },
    ],
  ])('%s', (text, expected) => expect(find(text)).toMatchObject([expected]));

  it.each([
    'Bà con tách vỏ quế thành từng lớp.',
    'Ban tổ chức hợp nhất ý kiến các đội.',
    'Xã đổi tên đường thành phố đi bộ.',
    'Ông chuyển đổi cây trồng thành công.',
  ])('sees none in: %s', (text) => expect(find(text)).toEqual([]));
});
