/** What is said of a file before it is read as a story. */

/** Nothing can be read of the file. */
export const FILE_PROBLEMS = {
  'cannot-open': 'Không mở được tệp. Hãy kiểm tra lại tên tệp và quyền đọc.',
  'not-text':
    'Tệp không phải văn bản thuần (có thể là tệp Word, PDF, ảnh hoặc tệp nén). Hãy lưu lại dưới dạng văn bản (.txt, UTF-8).',
  'unknown-encoding':
    'Tệp không dùng bảng mã UTF-8 và không nhận ra được bảng mã nào khác. Hãy lưu lại tệp với bảng mã UTF-8.',
} as const;

/** The file was not UTF-8, or its text was repaired: a person should look at the result. */
export const FILE_WARNINGS = {
  'read-as-utf-16': 'Tệp dùng bảng mã UTF-16 và đã được chuyển sang UTF-8.',
  'read-as-windows-1258':
    'Tệp dùng bảng mã Windows-1258 và đã được chuyển sang Unicode. Hãy xem lại kết quả trước khi dùng.',
  'read-as-tcvn3':
    'Tệp dùng bảng mã cũ TCVN3 (ABC) và đã được chuyển sang Unicode. Hãy xem lại kết quả, nhất là chữ hoa có dấu.',
  'read-as-vni':
    'Tệp dùng bảng mã cũ VNI và đã được chuyển sang Unicode. Hãy xem lại kết quả trước khi dùng.',
  'repaired-text': 'Chữ bị vỡ đã được sửa lại tự động. Hãy xem lại kết quả trước khi dùng.',
} as const;

export type FileProblemCode = keyof typeof FILE_PROBLEMS;
export type FileWarningCode = keyof typeof FILE_WARNINGS;
