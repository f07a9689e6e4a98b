/** What an import says in its report and of its stories. Vietnamese: the report is read in the newsroom. */

import type { AddressProblem } from '@/domain/oldAddress';
import type { MissingPicture } from '@/newsroom/intake/archive/pictures/findPictures';
import type { ArchiveStory } from '@/newsroom/intake/archive/story';
import type { Outcome, UnmatchedKind } from '@/newsroom/intake/archive/report/tally';

export const OUTCOME_WORDS: Record<Outcome, string> = {
  drafted: 'Nhập thành bản nháp',
  published: 'Nhập và đăng như trên trang cũ',
  there: 'Đã có trong tòa soạn, không nhập lại',
  changed: 'Đã nhập trước đây, nay kho cũ có nội dung khác: không ghi đè',
  failed: 'Không nhập được',
  skipped: 'Bỏ qua, không phải tin bài',
};

export const UNMATCHED_WORDS: Record<UnmatchedKind, string> = {
  agencies: 'Cơ quan, đơn vị',
  people: 'Người',
  documents: 'Văn bản',
  sections: 'Chuyên mục',
};

export const PICTURE_WORDS: Record<MissingPicture['problem'], string> = {
  missing: 'Không tìm thấy ảnh trong kho.',
  'too-many': 'Bài có quá nhiều ảnh; ảnh thừa không được lấy.',
  'not-picture': 'Tệp được gọi là ảnh nhưng không phải ảnh.',
  damaged: 'Ảnh bị hỏng hoặc bị cắt cụt.',
  decoration: 'Ảnh trang trí.',
  'not-web': 'Địa chỉ ảnh không phải địa chỉ web.',
  'not-public': 'Địa chỉ ảnh nằm trong mạng nội bộ, không được phép tải.',
  'no-answer': 'Máy chủ chứa ảnh không trả lời.',
  refused: 'Máy chủ không còn giữ ảnh này.',
  'too-many-redirects': 'Địa chỉ ảnh chuyển hướng quá nhiều lần.',
  'too-large': 'Ảnh quá lớn.',
  'too-slow': 'Tải ảnh quá lâu.',
};

export const ADDRESS_WORDS: Record<AddressProblem | 'taken', string> = {
  'no-path': 'Địa chỉ cũ là trang chủ; không chuyển hướng.',
  reserved: 'Địa chỉ cũ trùng với khu vực riêng của phần mềm; không chuyển hướng.',
  malformed: 'Địa chỉ cũ không đúng dạng; không chuyển hướng.',
  taken: 'Địa chỉ cũ này đã chuyển hướng đến nơi khác; giữ nguyên.',
};

export const DOUBT_WORDS: Record<ArchiveStory['doubts'][number]['kind'], string> = {
  'unreadable-date': 'Ngày đăng trong kho cũ không đọc được; bản nháp chưa có ngày.',
  'unknown-shortcode': 'Bài có mã ngắn (shortcode) của phần mở rộng WordPress; mã được giữ nguyên trong bài.',
};

/** Why a story stays a draft that was to be published. */
export const KEPT_WORDS = {
  'no-date': 'Giữ là bản nháp: không rõ ngày đăng.',
  future: 'Giữ là bản nháp: ngày đăng ở tương lai.',
  'not-public': 'Giữ là bản nháp: trên trang cũ bài không công khai.',
  requirements: 'Giữ là bản nháp: ',
} as const;

export const REPORT_WORDS = {
  title: 'Báo cáo nhập kho tin bài',
  dryRun: 'Chạy thử: không có gì được ghi vào tòa soạn.',
  batch: 'Đợt nhập',
  from: 'Nguồn',
  startedAt: 'Bắt đầu',
  duration: 'Thời gian',
  seconds: 'giây',
  result: 'Kết quả',
  stories: 'Tin bài',
  photos: 'Ảnh',
  redirects: 'Địa chỉ cũ chuyển hướng đến bài mới',
  failed: 'Không nhập được',
  changed: 'Kho cũ có nội dung khác',
  kept: 'Muốn đăng nhưng giữ là bản nháp',
  warnings: 'Cảnh báo theo loại',
  times: 'lần',
  examples: 'Ví dụ',
  unmatched: 'Tên chưa có trong danh bạ của tòa soạn',
  unmatchedHelp:
    'Thêm những cơ quan, người, văn bản, chuyên mục hay gặp vào danh bạ rồi chạy lại sẽ nối được nhiều hơn.',
  skipped: 'Bỏ qua',
  none: 'Không có.',
  more: 'Danh sách đầy đủ ở tệp JSON cạnh báo cáo này.',
  undo: 'Hủy cả đợt nhập',
} as const;
