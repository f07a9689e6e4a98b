/** The page that is shown without a connection. */
export const offline = {
  title: 'Không có kết nối mạng',
  text: 'Trình duyệt chưa nối được tới trang này. Mời bạn kiểm tra mạng rồi tải lại trang.',
} as const;

/** What the service worker adds to pages. */
export const keptPages = {
  list: 'Những tin bạn đã mở, còn đọc được khi không có mạng:',
  /** `when` is already written out, such as `08:15, 28/11/2020`. */
  note: (when: string) =>
    `Bạn đang đọc bản được giữ lại trong trình duyệt lúc ${when} vì không có kết nối mạng. Từ đó đến nay tin có thể đã được sửa hoặc rút.`,
} as const;
