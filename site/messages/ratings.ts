/** The words of /danh-gia. */

const whole = new Intl.NumberFormat('vi-VN');
const oneDigit = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

export const ratingWords = {
  title: 'Đánh giá trang này',
  lead: 'Cho chúng tôi biết bạn hài lòng với trang này đến mức nào. Đánh giá không ghi tên.',
  question: 'Bạn hài lòng với trang này đến mức nào?',
  scores: {
    5: 'Rất hài lòng',
    4: 'Hài lòng',
    3: 'Bình thường',
    2: 'Không hài lòng',
    1: 'Rất không hài lòng',
  },
  comment: 'Góp ý thêm (không bắt buộc)',
  commentHelp: (max: number) =>
    `Tối đa ${whole.format(max)} ký tự. Chúng tôi không hỏi tên bạn; xin đừng ghi số điện thoại, số định danh cá nhân hay thông tin riêng của ai. Chỉ tòa soạn đọc góp ý, trang không đăng lại.`,
  trap: 'Xin để trống ô này',
  send: 'Gửi đánh giá',
  missing: 'Bạn chưa chọn mức độ hài lòng nên đánh giá chưa được gửi. Xin chọn một trong năm mức dưới đây.',
  tooLong: (max: number) =>
    `Góp ý dài hơn ${whole.format(max)} ký tự nên đánh giá chưa được gửi. Xin quay lại trang trước để rút gọn rồi gửi lại.`,
  thanks: 'Cảm ơn bạn',
  thanksText: 'Đánh giá của bạn đã được ghi nhận.',
  result: 'Kết quả đến nay',
  none: 'Chưa có đánh giá nào.',
  summary: (total: number, average: number) =>
    `${whole.format(total)} lượt đánh giá, trung bình ${oneDigit.format(average)} trên 5.`,
  caption: 'Số lượt đánh giá theo mức độ hài lòng',
  level: 'Mức độ',
  count: 'Số lượt',
  share: 'Tỷ lệ',
  number: (count: number) => whole.format(count),
  /** `share` from 0 to 1. */
  percent: (share: number) => `${percent.format(share * 100)}%`,
  refused: {
    title: 'Đánh giá chưa được nhận',
    foreign: 'Đánh giá phải được gửi từ chính trang này.',
    tooMany: 'Từ kết nối mạng của bạn đã có nhiều lượt đánh giá. Xin gửi lại sau một giờ.',
    back: 'Về trang đánh giá',
  },
} as const;
