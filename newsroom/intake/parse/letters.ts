/** What surrounds a story that came by e-mail, in a chat, or as a typed document: headers, greetings, signatures. */

import { parseByline } from '@/newsroom/intake/parse/byline';
import { endsSentence, type DraftLine, type StoryDraft } from '@/newsroom/intake/parse/draft';
import type { RemovedReason } from '@/newsroom/intake/parse/messages';

/** Headers stand at the top, signatures at the bottom: lines in between are the story's. */
const HEAD_REACH = 16;
const TAIL_REACH = 12;
const MAX_LENGTH = 160;
/** Names of files and of who wrote when are short. */
const MAX_MARK_LENGTH = 80;

const MAIL_HEADER =
  /^>? ?(?:từ|from|đến|tới|to|cc|bcc|người gửi|người nhận|sent|date|ngày|ngày gửi|thời gian|đã gửi|gửi|đính kèm|tệp đính kèm|attachments?|reply-to|trả lời|subject|chủ đề|tiêu đề|v\/v|về việc) ?: ?/iu;
const SUBJECT =
  /^>? ?(?:subject|chủ đề|tiêu đề|v\/v|về việc) ?: ?(?:(?:re|fwd?|fw|tin bài|gửi bài|bài|tin) ?: ?)*/iu;
const MAIL_ADDRESS = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}\.[\p{L}\p{N}.-]{2,64}/u;
const FORWARDED =
  /^-{2,} ?(?:forwarded message|thư chuyển tiếp|original message|tin nhắn gốc|thư gốc|tin nhắn được chuyển tiếp) ?-{2,}$|^\[?(?:tin nhắn )?(?:đã|được) chuyển tiếp(?: từ .{1,40})?\]?:?$|^\[?forwarded(?: from .{1,40})?\]?$|^begin forwarded message|^vào .{5,60} đã viết ?:$|^on .{5,80} wrote ?:$/iu;

const GREETING =
  /^(?:kính (?:gửi|chào|thưa)|thân gửi|thân ái gửi|xin chào|chào |dear |hi |hello |(?:dạ |thưa )?(?:em|tôi|mình|cháu|chúng tôi|chúng em) (?:xin |vừa )?(?:gửi|chuyển|chào|cảm ơn|nhờ)|gửi (?:anh|chị|ban biên tập|bbt|tòa soạn|cả nhà|ad|admin|các anh)|(?:anh|chị|ad|admin|bbt|ban biên tập)(?:,? (?:anh|chị))? (?:xem|đăng|duyệt|sửa|biên tập|cho|kiểm tra|giúp|ơi)|nhờ (?:anh|chị|ban biên tập|bbt|tòa soạn)|đề nghị (?:ban biên tập|bbt|tòa soạn) (?:đăng|xem)|rất mong (?:ban biên tập|bbt|tòa soạn|anh|chị)|mong (?:ban biên tập|bbt|anh|chị)|(?:ảnh|tin|bài) em gửi)/iu;
/** `… giúp em ạ`, `… nhé`. */
const SPOKEN_END = /(?: ạ| nhé| nha| giúp em| giúp em với| với ạ)[.!]{0,3}$/iu;
const SIGN_OFF =
  /^(?:(?:xin )?(?:trân trọng|chân thành)(?: (?:cảm ơn|cám ơn|kính chào|kính gửi))?|(?:em |tôi |xin |chúng tôi )?(?:cảm ơn|cám ơn)(?: (?:anh|chị|ban biên tập|bbt|nhiều|ạ|anh chị|các anh chị|tòa soạn|quý báo)){0,4}|kính thư|thân mến|thân ái|best regards|regards|thanks(?: and best regards)?|many thanks|kính chào)[\s.,!/]{0,4}(?:ạ|\/\.)?[.!]?$/iu;
const CONTACT =
  /^(?:đt|sđt|số đt|điện thoại|tel|mobile|di động|hotline|đường dây nóng|zalo|email|e-mail|mail|địa chỉ|đ\/c liên hệ|fax|website|liên hệ|số điện thoại|stk|số tài khoản) ?[:.]|^(?:sent from my|được gửi từ|gửi từ (?:điện thoại|iphone|outlook)|get outlook)|^(?!\(?\d{1,2}[-.]\d{1,2}[-.]\d{4}\)?$)\(?\+?(?:84|0)[\d\s.-]{8,14}\)?$/iu;
const FOOTER =
  /^(?:©|copyright|bản quyền (?:thuộc|©|của)|chịu trách nhiệm(?: chính| nội dung| xuất bản)?|giấy phép (?:số|thiết lập|hoạt động|xuất bản)|ghi rõ nguồn|đơn vị chủ quản|cơ quan chủ quản|thiết kế bởi|phát triển bởi|designed by|powered by|người chịu trách nhiệm)/iu;
const ATTACHMENT =
  /^(?:\[(?:hình ảnh|ảnh|photo|image|video|tệp|file|sticker|album)[^\]]{0,40}\]|(?:đã gửi|gửi) \d{1,3} (?:ảnh|hình|video|tệp)|[\p{L}\p{N}_() -]{1,60}\.(?:jpe?g|png|heic|gif|mp4|mov|docx?|pdf|rar|zip))$/iu;
/** `[08:15, 27/11/2020] Thu Hà:`, `Thu Hà, 08:15`: who wrote in a chat, and when. */
const CHAT_HEADER =
  /^(?:\[\d{1,2}:\d{2}(?::\d{2})?,? ?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\]|\[\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?,? \d{1,2}:\d{2}(?::\d{2})?\]) ?[^:]{0,40}:?$|^(?:đã xem|đã nhận|đã gửi|đã chỉnh sửa|trả lời|chuyển tiếp|tin nhắn đã thu hồi)$/iu;
const MOTTO =
  /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập ?[-–] ?tự do ?[-–] ?hạnh phúc)$/iu;
/** `Tiêu đề:` in a typed document: what stands above it is the letterhead. */
export const TITLE_LABEL = /^(?:tiêu đề|tít|title|tên bài|tên tin|đầu đề|tựa đề|tựa) ?: ?(?=\S)/iu;
const KIND_OF_TEXT =
  /^(?:tin|bài|tin bài|bài viết|bản tin|tin tức|tin ảnh|tin vắn|phóng sự|phóng sự ảnh|tin, bài|bài phản ánh|(?:tin|bài|tin bài) (?:cộng tác|ctv|gửi đăng|bạn đọc)|bạn đọc viết|bút ký|ghi chép|tản văn|ký sự|phóng sự ngắn|chùm ảnh|phỏng vấn|người tốt việc tốt)(?: số \d+)?:?$/iu;

/** Takes out what belongs to the letter and not to the story. */
export function removeLetter(draft: StoryDraft): void {
  removeMailHeaders(draft);
  removeLetterhead(draft);
  const open = draft.freeLines;
  for (const [index, line] of open.entries()) {
    const reason = reasonOf(line, index, open.length);
    if (reason) draft.remove(line, reason);
  }
  removeSignature(draft, open);
}

function reasonOf({ text }: DraftLine, index: number, count: number): RemovedReason | null {
  if (text.length > MAX_LENGTH) return null;
  const isShort = text.length <= MAX_MARK_LENGTH;
  if (isShort && ATTACHMENT.test(text)) return 'attachment';
  if (isShort && (CHAT_HEADER.test(text) || FORWARDED.test(text))) return 'mail-header';
  const isNearEnd = index >= count - TAIL_REACH;
  if (isNearEnd && index > 0 && (CONTACT.test(text) || FOOTER.test(text))) return 'contact';
  const isAtEdge = index < 4 || isNearEnd;
  if (!isAtEdge) return null;
  if (GREETING.test(text) && (index < 6 || SPOKEN_END.test(text) || endsSentence(text))) {
    return /[:,;!.]$|ạ$/u.test(text) ? 'greeting' : null;
  }
  return SPOKEN_END.test(text) && text.length < 120 && !/[“”"]/u.test(text) ? 'greeting' : null;
}

/** Two headers at the top, one of them with an address or a subject. The subject stays when the text has no title. */
function removeMailHeaders(draft: StoryDraft): void {
  const top = draft.freeLines.slice(0, HEAD_REACH);
  const headers = top.filter(({ text }) => text.length <= 2 * MAX_LENGTH && MAIL_HEADER.test(text));
  const isMail =
    headers.length >= 2 &&
    headers.some(({ text }) => MAIL_ADDRESS.test(text) || /^(?:from|từ|subject|chủ đề)/iu.test(text));
  if (!isMail) return;
  for (const line of headers)
    if (!TITLE_LABEL.test(line.text) || isSubjectOfMail(line, headers)) draft.remove(line, 'mail-header');
}

/** `Tiêu đề:` among the headers, not in the text below. */
const isSubjectOfMail = (line: DraftLine, headers: readonly DraftLine[]): boolean =>
  headers.some(({ line: other, text }) => other > line.line - 3 && other < line.line && !SUBJECT.test(text));

/** Motto and names of offices above `Tiêu đề:` or above a title. */
function removeLetterhead(draft: StoryDraft): void {
  const open = draft.freeLines;
  const labelled = open.slice(0, HEAD_REACH).findIndex(({ text }) => TITLE_LABEL.test(text));
  const top = labelled > 0 ? open.slice(0, labelled) : [];
  for (const line of top)
    if (line.text.length <= 120 && !endsSentence(line.text)) draft.remove(line, 'letterhead');
  const motto = open.slice(0, HEAD_REACH).findLastIndex(({ text }) => MOTTO.test(text));
  for (const line of open.slice(0, motto + 1))
    if (line.role === null && (MOTTO.test(line.text) || isCapitals(line.text)))
      draft.remove(line, 'letterhead');
  for (const line of draft.freeLines.slice(0, 3))
    if (KIND_OF_TEXT.test(line.text) && draft.freeLines.length > 1) draft.remove(line, 'letterhead');
}

const isCapitals = (text: string): boolean => !/\p{Ll}/u.test(text);

/** What stands below `Trân trọng`: who sent the letter. Names count as authors only when the story names none above. */
function removeSignature(draft: StoryDraft, open: readonly DraftLine[]): void {
  const from = Math.max(1, open.length - TAIL_REACH);
  const at = open.findIndex(({ text }, index) => index >= from && text.length <= 80 && SIGN_OFF.test(text));
  if (at < 0) return;
  const above = open
    .slice(0, at)
    .filter(({ role }) => role === null)
    .at(-1);
  const isSigned = above !== undefined && parseByline(above.text) !== null;
  draft.remove(open[at]!, 'greeting');
  for (const line of open.slice(at + 1))
    if (line.role === null && isSigned && line.text.length <= 120) draft.remove(line, 'contact');
}
