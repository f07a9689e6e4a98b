/** Tells captions from text, and finds in a caption who took the picture. */

import { foldForSearch } from '@/domain/text';
import { isCreditName } from '@/newsroom/intake/parse/byline';

export const CAPTION_LABEL =
  /^[\p{Extended_Pictographic}\uFE0F[(\s]{0,6}(?:Trong ảnh|(?:Chú thích|Chú thích ảnh|CT ảnh|Ảnh minh (?:họa|hoạ)|Ảnh tư liệu|Ảnh trên|Ảnh dưới|Ảnh đầu bài|Ảnh bìa|Ảnh|Hình ảnh|Hình|Photo)(?: (?:số )?\d{1,2}| ?\((?:trên|dưới|trái|phải|bìa|\d{1,2})\))?) ?[:.] ?/iu;
const MAX_CREDIT = 80;

/** How a credit ends a caption: in brackets, or behind a stop or a dash. */
const CREDIT =
  /[\s.!?…,–—-]{0,3}([([]?)\s?(?:nguồn ảnh|ảnh tư liệu|ảnh minh họa|ảnh|photo) ?: ?([^()[\]]{1,80}?)[)\]]?\s?\.?$/iu;
/** `Quang cảnh hội nghị. Ảnh Minh Đức`: without a colon it must be a name. */
const BARE_CREDIT = /[.!?…)]\s?[([]?Ảnh (\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,4})[)\]]?\.?$/u;
/** `(Ảnh minh họa)`: says what kind of picture it is, and who took it not. */
const PICTURE_NOTE = /\s?[([]ảnh (?:minh (?:họa|hoạ)|tư liệu|cắt từ clip|chụp màn hình)[)\]]\.?$/iu;

/** Where a picture comes from when nobody is named, folded. */
const NO_NAMES: ReadonlySet<string> = new Set([
  'tu lieu',
  'internet',
  'nhan vat',
  'suu tam',
  'cong tac vien',
  'ban to chuc',
  'ban doc',
  'facebook',
  'zalo',
]);

export interface CaptionText {
  text: string;
  credit: string | null;
}

/** `Quang cảnh hội nghị. (Ảnh: Thu Hà)`, `Quang cảnh hội nghị. Ảnh: Thu Hà` → text and photographer. */
export function splitCredit(text: string): CaptionText {
  const found = findCredit(text);
  return found
    ? { text: text.slice(0, found.at).replace(/[\s(–—-]{1,4}$/, ''), credit: found.credit }
    : { text, credit: null };
}

/** The caption alone; what it says stays where it was. */
export function withoutCredit(text: string): string {
  const found = findCredit(text);
  return found ? text.slice(0, found.at) : text;
}

function findCredit(text: string): { at: number; credit: string } | null {
  const from = Math.max(0, text.length - MAX_CREDIT - 20);
  const end = text.slice(from);
  if (!/ảnh|photo/iu.test(end)) return null;
  const labelled = CREDIT.exec(end);
  const match = labelled ?? BARE_CREDIT.exec(end);
  if (!match) return null;
  const at = from + match.index + /^[.!?…]?/u.exec(match[0])![0].length;
  const before = text.slice(0, at).trim();
  // `Tin, ảnh: Thu Hà` is a byline.
  if (before === '' || /(?:^|[\s,])(?:tin|bài|và|video|clip)$/iu.test(before)) return null;
  const isBracketed = labelled !== null && labelled[1] !== '';
  const credit = tidyCredit(labelled ? labelled[2]! : match[1]!);
  const isCredit =
    isCreditName(credit) ||
    NO_NAMES.has(foldForSearch(credit)) ||
    (isBracketed && credit !== '' && /^[\p{Lu}\p{N}]/u.test(credit));
  return isCredit ? { at, credit } : null;
}

const tidyCredit = (credit: string): string =>
  credit
    .replace(/ cung cấp$/u, '')
    .replace(/[\s.,/]{1,4}$/u, '')
    .trim();

/** Whether a picture is shown that says of itself what it is: `Đoàn viên dọn vệ sinh (Ảnh minh họa)`. */
export const hasPictureNote = (text: string): boolean => PICTURE_NOTE.test(text);

/** `(Ảnh: Hội Nông dân xã cung cấp)` without a caption. */
export const isLoneCredit = (text: string): boolean =>
  /^[([]?(?:nguồn ảnh|ảnh) ?: ?[^:]{1,80} cung cấp[)\]]?\.?$/iu.test(text) ||
  /^[([]?ảnh minh (?:họa|hoạ)[)\]]?\.?$/iu.test(text);

const anyOf = (lists: readonly string[]): string => lists.join('|');

/** What pictures show, as captions begin. Scenes: hardly anything but a caption begins so. */
const SCENES = new RegExp(
  `^(?:${anyOf([
    'quang cảnh|toàn cảnh|khung cảnh|cảnh|ảnh minh họa|ảnh minh hoạ|hình ảnh|một góc|hiện trường|tiết mục|phần thi',
    'màn trống|màn biểu diễn|màn đồng diễn|màn múa|màn pháo hoa|màn hát|phần trình diễn|phần biểu diễn|gian hàng|các gian hàng',
    'không khí buổi|không khí lễ|không khí hội nghị|không khí tại|tang vật|khu trưng bày|khu vực trưng bày|các tác phẩm',
  ])})(?!\\p{L})`,
  'iu',
);
/** Persons and things, with which sentences begin as well. */
const SUBJECTS = new RegExp(
  `^(?:các |những |đông đảo |một số |đại diện |tập thể |toàn thể |hàng trăm |hàng nghìn |nhiều |\\d+ )?(?:${anyOf(
    [
      'đại biểu|đồng chí|đ/c|lãnh đạo|người dân|bà con|nông dân|ngư dân|công nhân|người lao động|học sinh|sinh viên|học viên',
      'cán bộ|chiến sĩ|chiến sỹ|hội viên|phụ nữ|thanh niên|em|em nhỏ|bé|thiếu nhi|trẻ em|vận động viên|cầu thủ|đội|thí sinh',
      'giáo viên|thầy giáo|thầy trò|thầy và trò|thầy cô|thầy, cô|cô giáo|cô và trò|bác sĩ|bác sỹ|y, bác sĩ|y bác sĩ|nhân viên|khách',
      'du khách|cử tri|đối tượng|bị cáo|nghệ nhân|nghệ sĩ|diễn viên|gia đình|nhân dân|đồng bào|ông|bà|anh|chị|vườn|ruộng|công trình',
      'xã viên|thành viên|chị em|hộ dân|bà mẹ|trưởng thôn|hiệu trưởng|kỹ sư|chuyên gia|lễ|buổi|nghi thức|y tá|điều dưỡng|tình nguyện viên',
      'người cao tuổi|già làng|cánh đồng|trang trại|chủ tọa|đội viên|phạm nhân|khán giả|nhà báo|đội văn nghệ|nữ công nhân|bếp ăn',
      'ngôi nhà|căn nhà|con đường|tuyến đường|cây cầu|mô hình|sản phẩm|tân binh|cựu chiến binh|bí thư|phó bí thư|chủ tịch',
      'phó chủ tịch|giám đốc|phó giám đốc|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|điểm cầu|xe|tàu|thí điểm|phật tử',
      'đoàn viên|đoàn công tác|đoàn kiểm tra|đoàn giám sát|đoàn khảo sát|đoàn|phóng viên|khối|đội hình|tiểu thương|bệnh nhân|y sĩ',
    ],
  )}) `,
  'iu',
);
/** Bodies, which sentences tell of: they begin captions only without a full stop. */
const BODIES = new RegExp(
  `^(?:${anyOf([
    'ban chấp hành|ban tổ chức|ban giám khảo|thường trực|công an|bộ đội|dân quân|lực lượng|các lực lượng|tổ công tác',
    'câu lạc bộ|ubnd|hội|huyện đoàn|đoàn xã|ban chqs|trạm y tế|trung tâm|khu vực|nhà trường|trường',
  ])}) `,
  'iu',
);
/** What captions show somebody doing. */
const SHOWN = new RegExp(
  `(?<!\\p{L})(?:${anyOf([
    'phát biểu|trao|tặng|thảo luận|chụp ảnh|cắt băng|dâng hương|dâng hoa|thăm|kiểm tra|động viên|chúc mừng|chúc tết|ra mắt|hướng dẫn',
    'biểu diễn|tranh tài|thi đấu|thu hoạch|chăm sóc|trồng|dọn|dọn vệ sinh|ký kết|ký cam kết|ký giao ước|bấm nút|đánh trống|biểu quyết',
    'bỏ phiếu|trình bày|tham quan|trải nghiệm|dự hội nghị|dự lễ|dự buổi|dự|tại hội nghị|tại buổi|tại lễ|tại đại hội|tại cuộc|tại',
    'tham gia|thực hiện|làm thủ tục|nhận(?! định| xét| thấy)|phân loại|khám|tuyên truyền|chủ trì|tham dự|lao động|luyện tập|giúp|bên|gặt|thu hái',
    'khảo sát|chứng kiến|trong ngày|trước giờ|chia vui|giao lưu|rước|múa|hát|nghe|xem|lấy|mua|bán|học|đọc|đóng|lắp|sửa|vận chuyển',
    'nạo vét|tuần tra|diễn tập|chữa cháy|tiêm|gói|nấu|đua|thả|kéo|đan|dệt|thêu|chế biến|đánh bắt|tập huấn|giới thiệu|trưng bày',
  ])})(?!\\p{L})`,
  'iu',
);
/** What tells, which captions do not: that something was done, will be or must be, who said what, and figures. */
const TOLD = new RegExp(
  `(?<!\\p{L})(?:${anyOf([
    'đã|đang|sẽ|vừa|cần|phải|được biết|cho biết|cho hay|cho rằng|chia sẻ|nói|nhấn mạnh|khẳng định|đề nghị|yêu cầu|mong|bày tỏ',
    'thông tin|đánh giá|ghi nhận|kết quả|tuy nhiên|đạt|gồm|với mức|ước|trị giá|hiện có|hiện nay|qua đó|cũng|rất|đều|không|là|có',
    'bố trí|phối hợp|bảo đảm|đảm bảo|triển khai|ban hành|tiếp tục|hứa|kêu gọi|cùng với|nhờ|nên|vì|do đó|trong đó|phấn khởi|quyết định|khuyến cáo|khuyên|kể|tin tưởng|cảm ơn|tâm sự|lưu ý|đề xuất|kiến nghị|hỏi|giao|chỉ đạo|thống nhất',
    'biểu dương|cam kết|hy vọng|hi vọng|cảnh báo|phản ánh|trả lời|báo cáo|quyết tâm|duy trì|thu hút|giành|đoạt|hưởng ứng|tin rằng|nhận định|nhận xét|gây|bị',
  ])})(?!\\p{L})`,
  'iu',
);
const SAID = /(?<!\p{L})(?:cho biết|cho hay|khẳng định|nhấn mạnh|đề nghị|yêu cầu|chia sẻ)(?!\p{L})/iu;
const TOLD_OF_SCENES = /(?<!\p{L})(?:đã|sẽ|cho biết|cho thấy|khiến|làm cho|được)(?!\p{L})|[.…] \p{Lu}/u;
/** `Các gương điển hình nhận Giấy khen`: several of whatever kind. */
const SEVERAL = /^(?:Các|Những|Một số|Hai|Ba|Nhiều|Đại diện|Tập thể) /u;
const MAX_SHOWN_SENTENCE = 140;

/** How sure it is, by its words alone, that a line on its own is a caption. `isSentence`: it ends with a stop. */
export function captionLikeness(text: string, isSentence: boolean): 'surely' | 'likely' | 'no' {
  if (/[“”":;?!]/u.test(text)) return 'no';
  if (SCENES.test(text)) return isSentence && TOLD_OF_SCENES.test(text) ? 'no' : 'surely';
  const isSubject = SUBJECTS.test(text);
  const isShown = SHOWN.test(text);
  const words = text.split(' ').length;
  const isSeveral = SEVERAL.test(text) && isShown && words >= 6;
  if (!isSubject && !BODIES.test(text) && (isSentence || !isSeveral)) return 'no';
  if (!isSentence) return words >= 4 && !SAID.test(text) && (isShown || words >= 6) ? 'likely' : 'no';
  const isTold = TOLD.test(text) || /\d{3}|%/u.test(text);
  const isOne = !/[.…] \p{Lu}/u.test(text);
  return isSubject && isShown && !isTold && isOne && text.length <= MAX_SHOWN_SENTENCE ? 'likely' : 'no';
}
