/**
 * Pages of last resort. Next leaves its error pages empty for the browser to fill, and nothing else may be
 * relied on when one is needed, so they stand on their own.
 */
const document = (title: string, text: string, [href, label]: readonly [string, string]): string =>
  `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>
:root{color-scheme:light dark}
body{margin:0 auto;max-width:36rem;padding:15vh 1.25rem;font:1.125rem/1.6 system-ui,sans-serif;color:#1c1c1c;background:#fff}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 1rem}a{color:#9b1c1c}
@media (prefers-color-scheme:dark){body{color:#ececec;background:#161616}a{color:#f0a3a3}}
</style></head><body><main><h1>${title}</h1><p>${text}</p><p><a href="${href}">${label}</a></p></main></body></html>
`;

const FRONT_PAGE = ['/', 'Về trang chủ'] as const;
/** An empty address is the page itself. */
const AGAIN = ['', 'Thử lại'] as const;

export const FAILURE_HTML = document(
  'Trang tạm thời chưa mở được',
  'Máy chủ đang gặp sự cố. Mời bạn thử lại sau ít phút.',
  FRONT_PAGE,
);

export const NOT_FOUND_HTML = document(
  'Không tìm thấy trang',
  'Địa chỉ này không có hoặc đã được gỡ xuống.',
  FRONT_PAGE,
);

export const STARTING_HTML = document(
  'Trang tạm thời chưa mở được',
  'Máy chủ đang khởi động. Mời bạn thử lại sau ít phút.',
  AGAIN,
);

export const DESK_AWAY_HTML = document(
  'Trang làm việc tạm thời chưa mở được',
  'Cơ sở dữ liệu chưa trả lời. Nếu bạn đang viết dở, chữ bạn gõ vẫn được giữ trong trình duyệt này và sẽ lưu được khi cơ sở dữ liệu hoạt động trở lại. Mời bạn thử lại sau ít phút.',
  AGAIN,
);

/** What the admin shows when something could not be read or saved; the form behind it keeps its text. */
export const DESK_AWAY_MESSAGE =
  'Cơ sở dữ liệu chưa trả lời nên tạm thời chưa đọc và chưa lưu được. Chữ bạn gõ vẫn còn trong trình duyệt này, hãy thử lại sau ít phút.';

export const DESK_STARTING_MESSAGE =
  'Máy chủ đang khởi động nên tạm thời chưa đọc và chưa lưu được. Chữ bạn gõ vẫn còn trong trình duyệt này, hãy thử lại sau ít phút.';

/** To programs that ask the API for more than it gives everybody. */
export const BUSY_MESSAGE = 'Đang có quá nhiều yêu cầu. Mời bạn thử lại sau ít phút.';
