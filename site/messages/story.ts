/** The words of a story's tools, its gallery and its printed form. */
export const story = {
  tools: 'Công cụ đọc tin',
  textSize: 'Cỡ chữ',
  smaller: 'Giảm cỡ chữ',
  usual: 'Cỡ chữ thường',
  larger: 'Tăng cỡ chữ',
  read: 'Nghe đọc',
  pause: 'Tạm dừng',
  resume: 'Đọc tiếp',
  stop: 'Dừng đọc',
  print: 'In trang',
  copy: 'Chép địa chỉ',
  copied: 'Đã chép địa chỉ trang.',
  share: 'Gửi qua ứng dụng khác',
  shareWith: 'Chia sẻ',
  facebook: 'Facebook',
  zalo: 'Zalo',
  email: 'Thư điện tử',
  readingTime: (minutes: number) => `khoảng ${minutes} phút đọc`,
  gallery: {
    previous: 'Ảnh trước',
    next: 'Ảnh sau',
    close: 'Đóng',
    /** On paper, where only the first photos stand. */
    more: (count: number) => `Còn ${count} ảnh, xem trên trang.`,
  },
  printed: {
    documents: 'Địa chỉ các văn bản trong bài',
    qr: 'Mã QR của địa chỉ trang',
  },
} as const;
