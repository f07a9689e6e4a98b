import { describe, expect, it } from 'vitest';
import { readLines } from './lines';
import { findNoise } from './noise';

const reasonOf = (text: string) => findNoise(readLines([text])[0]!);

describe('what portals print around a story', () => {
  it.each([
    'In trang | Lượt xem: 214',
    'In trang   Gửi email   Lượt xem: 1.214',
    'In bài viết\tChia sẻ Facebook\tZalo',
    '[In trang] [Chia sẻ lên Facebook] [Quay lại]',
    'Chia sẻ: Facebook Zalo Twitter',
    'Gửi cho bạn bè • Bản in',
    'Cỡ chữ: A- A A+',
    'Tăng cỡ chữ / Giảm cỡ chữ',
    'Nghe đọc bài viết',
    'Sao chép liên kết',
    'Trang chủ » Tin tức » Nông thôn mới',
  ])('“%s” is a label', (text) => expect(reasonOf(text)).toBe('navigation'));

  it.each([
    'Lượt xem: 1.214',
    'Đã xem 214 lần',
    '214 lượt đọc',
    'Số lượt truy cập: 3 021',
    'Bình luận (3)',
    'Đánh giá: 5/5 (2 phiếu)',
    'Đánh giá bài viết: 4 sao',
  ])('“%s” is a counter', (text) => expect(reasonOf(text)).toBe('view-counter'));

  it.each([
    'Kinh tế - xã hội',
    'In ấn truyền đơn thời kháng chiến là việc của cơ sở Đồng Rui',
    'Đọc sách mỗi tuần một cuốn',
    'Chia sẻ với bà con vùng lũ, huyện trích 200 triệu đồng',
    '214 hộ thoát nghèo',
    'Gửi trọn niềm tin vào Đảng',
    'Theo dõi diễn biến bão số 7',
    'Xem 3 đội tranh tài ở hội đua thuyền',
    'Có',
    'Cỏ lau trên đèo',
    'Điểm 9',
    '100 phiếu tán thành',
  ])('“%s” may be part of a story', (text) => expect(reasonOf(text)).toBeNull());
});
