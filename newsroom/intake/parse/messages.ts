/** Everything the parser says to people, in one place. The codes are stored with the import; the texts are only shown. */

export const PROBLEMS = {
  empty: 'Chưa có nội dung nào để nhận dạng.',
  'too-long': 'Văn bản quá dài cho một tin bài. Hãy dán từng bài một.',
  'only-noise': 'Văn bản chỉ gồm dấu câu, nút bấm hoặc bộ đếm, không có nội dung tin bài.',
  'no-title': 'Không tìm thấy tiêu đề. Hãy đặt tiêu đề ở dòng đầu tiên.',
  mojibake:
    'Chữ bị vỡ do văn bản UTF-8 được mở bằng bảng mã khác. Hãy sao chép lại từ bản gốc hoặc mở tệp với bảng mã UTF-8.',
  tcvn3:
    'Văn bản có vẻ dùng bảng mã cũ TCVN3 (ABC). Hãy chuyển sang Unicode và xem lại kết quả trước khi nhập.',
  'windows-1258':
    'Văn bản có vẻ dùng bảng mã Windows-1258. Hãy chuyển sang Unicode và xem lại kết quả trước khi nhập.',
  vni: 'Văn bản có vẻ dùng bảng mã cũ VNI. Hãy chuyển sang Unicode và xem lại kết quả trước khi nhập.',
  unreadable: 'Nhiều ký tự trong văn bản không đọc được (�). Hãy sao chép lại từ bản gốc.',
} as const;

export const WARNINGS = {
  'no-date': 'Không có dòng ngày giờ; cần nhập ngày đăng.',
  'impossible-date': 'Dòng ngày giờ ghi ngày không có thật; cần nhập lại ngày đăng.',
  'unclear-date': 'Dòng ngày giờ không rõ ràng; cần nhập lại ngày đăng.',
  'no-time': 'Dòng ngày giờ không ghi giờ.',
  'date-at-end': 'Dòng ngày giờ nằm ở cuối bài.',
  'weekday-mismatch': 'Thứ trong tuần không khớp với ngày.',
  'other-zone': 'Dòng ngày giờ ghi múi giờ khác GMT+7.',
  'text-before-date': 'Có đoạn văn đứng trước dòng ngày giờ.',
  'no-body': 'Bài chỉ có tiêu đề, chưa có nội dung.',
  'no-author': 'Không tìm thấy tên tác giả hoặc nguồn ở cuối bài.',
  'author-guessed': 'Dòng cuối được hiểu là tên tác giả.',
  'source-guessed': 'Dòng cuối được hiểu là nguồn tin.',
  'byline-note': 'Ghi chú trong ngoặc sau tên tác giả không phải là tên đơn vị và không được giữ lại.',
  'caption-guessed': 'Dòng này được hiểu là chú thích ảnh.',
  'subhead-guessed': 'Dòng này được hiểu là tiêu đề phụ.',
  'unclear-line': 'Không rõ dòng này là gì; tạm giữ như một đoạn văn.',
  'text-after-related': 'Có đoạn văn đứng sau danh sách tin liên quan.',
  'repeated-paragraph': 'Một đoạn văn bị lặp lại; chỉ giữ lần đầu.',
  'unreadable-character': 'Dòng này có ký tự không đọc được (�).',
} as const;

export const REMOVED_REASONS = {
  invisible: 'Ký tự không nhìn thấy',
  punctuation: 'Chỉ có dấu câu',
  'number-only': 'Chỉ có con số',
  'repeated-title': 'Tiêu đề lặp lại',
  'repeated-caption': 'Chú thích ảnh in hai lần',
  'repeated-paragraph': 'Đoạn văn lặp lại',
  navigation: 'Nút bấm hoặc thanh điều hướng',
  'view-counter': 'Bộ đếm lượt xem',
  related: 'Danh sách tin liên quan',
  tags: 'Từ khóa',
  'second-date': 'Dòng ngày giờ thứ hai',
  'by-hand': 'Người nhập bỏ đi',
  'photo-credit': 'Ghi nguồn ảnh nhưng không có chú thích ảnh',
  'mail-header': 'Phần đầu thư điện tử',
  greeting: 'Lời chào, lời nhắn gửi tòa soạn',
  contact: 'Địa chỉ, số điện thoại, chữ ký thư',
  letterhead: 'Tên cơ quan, quốc hiệu ở đầu văn bản',
  attachment: 'Tệp hoặc ảnh gửi kèm',
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
export type WarningCode = keyof typeof WARNINGS;
export type RemovedReason = keyof typeof REMOVED_REASONS;
