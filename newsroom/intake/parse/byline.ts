/** Reads who wrote, who photographed, and where a story comes from, out of the lines at its end. */

import { foldForSearch } from '@/domain/text';
import type { WarningCode } from '@/newsroom/intake/parse/messages';
import type { AuthorRole, ParsedAuthor, ParsedSource } from '@/newsroom/intake/parse/types';

export interface ParsedByline {
  authors: ParsedAuthor[];
  source: ParsedSource | null;
  warnings: WarningCode[];
}

/** Bylines are short; longer lines are sentences. */
const MAX_LENGTH = 160;
const MAX_SOURCE_WORDS = 8;

/** Words of labels, folded, and what they say of the person behind them. */
const TEXT_WORDS =
  'tin bài|bài viết|bài|tin|thực hiện|tác giả|người viết|nội dung|biên soạn|tổng hợp|phóng viên|người đưa tin|nhóm pv|nhóm phóng viên|đưa tin|viết bài|cộng tác viên|pv|ctv|btv|biên tập';
const PHOTO_WORDS = 'nguồn ảnh|ảnh|hình ảnh|hình|chụp ảnh|photo';
const VIDEO_WORDS = 'video clip|video|clip|quay phim|dựng phim|dựng|kỹ thuật dựng|media';
const LABEL_WORD = `(?:${TEXT_WORDS}|${PHOTO_WORDS}|${VIDEO_WORDS})`;
/** A label and its colon, at the beginning or behind a separator: `Bài: … – Ảnh: …`, `Tin, ảnh và clip: …`. */
const LABEL = new RegExp(
  String.raw`(?:^|[-–—;,|.(] ?| )(${LABEL_WORD}(?:(?: ?[,&/+–-] ?| và | )${LABEL_WORD}){0,3}) ?: ?`,
  'giu',
);
/** `Tin, ảnh Thu Hà`: two words of a label need no colon. */
const BARE_LABEL = new RegExp(
  String.raw`^((?:tin|bài|tin bài) ?(?:[,&/+–-]| và | ) ?(?:ảnh|video|clip)) (?=\p{Lu})`,
  'iu',
);
/** How a label begins: most lines begin otherwise. */
const POSSIBLE_LABEL = new RegExp(`^${LABEL_WORD}(?!\\p{L})`, 'iu');
const IS_TEXT = new RegExp(`(?<!\\p{L})(?:${TEXT_WORDS})(?!\\p{L})`, 'iu');
const IS_PHOTO = new RegExp(`(?<!\\p{L})(?:${PHOTO_WORDS})(?!\\p{L})`, 'iu');

const roleOf = (label: string): AuthorRole => {
  const isText = IS_TEXT.test(label);
  if (IS_PHOTO.test(label)) return isText ? 'text-photo' : 'photo';
  return isText ? 'text' : 'video';
};

/** Words with which the name of an office or outlet begins; such a name may hold hyphens and small letters. */
const OFFICE =
  /^(?:trung tâm|tt|ttvh|tttt|ttth|tt-vh|tt-tt|tttt-vh|ttvh-tt|ttvhtt|ttvh&tt|vhtt|vh-tt|đài|báo(?! cáo)|cổng|trang thông tin|phòng|ban|ubnd|[uủ]ỷ? ?ban|ủy ban|uỷ ban|ubmttq|mttq|hđnd|hội đồng|văn phòng|vp|công an|bộ(?! đội)|bộ đội biên phòng|bđbp|sở|ttxvn|thông tấn|tạp chí|huyện [uủ][yỷ]|tỉnh [uủ][yỷ]|thành [uủ][yỷ]|thị [uủ][yỷ]|đảng [uủ][yỷ]|đảng bộ|trường|tòa án|toà án|tand|vksnd|viện|hội|huyện đoàn|tỉnh đoàn|thành đoàn|đoàn (?:xã|phường|thanh niên|tncs)|liên đoàn|ldlđ|lđlđ|công đoàn|hạt kiểm lâm|chi cục|cục|bệnh viện|trạm|ban chqs|đồn|trung đoàn|sư đoàn|lữ đoàn|quân khu|công ty|htx|hợp tác xã|câu lạc bộ|clb|vov|vtv|vtc|vnexpress|vietnamplus|cơ quan|nhà xuất bản|thư viện|bảo tàng|xã|phường|huyện)(?![\p{L}])/iu;
/** Words that no name of an office holds: with them, it does something. */
const TELLS =
  /(?<!\p{L})(?:đã|sẽ|đang|vừa|là|của|được|có|cho|vào|tặng|trao|tổ chức|phối hợp|triển khai|tiếp tục|kêu gọi|đề nghị|khuyến cáo|yêu cầu|ban hành|hỗ trợ|giúp|mở|ra quân|họp)(?!\p{L})/iu;
/** Pen names of a single word, which are taken for names at the very end only. */
const PEN_NAME =
  /^(?:PV|CTV|BTV|BBT|PVCTV|Phóng viên|Cộng tác viên|Nhóm PV|Nhóm phóng viên|\p{Lu}\.(?: ?\p{Lu}\.){0,3} ?\p{Lu}?|\p{Lu}\.\p{Lu}\p{L}{1,8})$/u;
/** What stands before a name and is no part of it. */
const TITLE_OF_AUTHOR = /^(?:PV|CTV|BTV|Phóng viên|Cộng tác viên|Biên tập viên|Nhà báo|Tác giả) (?=\p{Lu})/u;
/** What may stand in parentheses behind a name without being where the person works. */
const NOTES: ReadonlySet<string> = new Set([
  ...[
    'tong hop',
    'th',
    't h',
    'suu tam',
    'st',
    's t',
    'bien tap',
    'bien soan',
    'luoc ghi',
    'ghi',
    'thuc hien',
    'bt',
    'ctv',
    'pv',
    'cong tac vien',
  ],
]);
const URL_IN_TEXT = /(?:https?:\/\/|www\.)[^\s()]+/i;
const DOMAIN_NAME = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/**
 * A byline or source line, or null when the line is neither: `Name (Centre)`, `Name – Name (Centre)`, `Bài, ảnh: Name`,
 * `Bài: Name – Ảnh: Name`, `Theo Báo …`, `Nguồn: …`, a bare name (with a warning). Only lines at the end of a story
 * should be asked about: elsewhere, places and captions look the same.
 */
export function parseByline(line: string): ParsedByline | null {
  const text = withoutFrame(line);
  if (text === '' || text.length > MAX_LENGTH) return null;
  return (
    parseReporter(text) ??
    parseSource(text) ??
    parseLabelledByline(text) ??
    parseNames(text) ??
    parseOffice(text)
  );
}

/** `Ảnh: Thu Hà` → `Thu Hà`, for the line under a caption. */
export function parsePhotoCredit(line: string): string | null {
  const match = /^\(?(?:ảnh|nguồn ảnh) ?: ?(.+)$/iu.exec(line.length <= MAX_LENGTH ? line : '');
  const name = match?.[1] ? withoutFrame(match[1].replace(/\)$/, '')) : '';
  return name !== '' && isCreditName(name) ? name : null;
}

/** Whether text may be who took a picture: names of people, or of an office. */
export const isCreditName = (text: string): boolean =>
  text.length <= 80 && (isOffice(text) || splitNames(text).every(isPersonName));

/** `Theo Thu Hà – Đài Truyền thanh huyện`: who wrote it, and for whom. */
function parseReporter(text: string): ParsedByline | null {
  const rest = /^(?:theo|nguồn)(?: ?:)? (.+)$/iu.exec(text)?.[1];
  if (!rest) return null;
  const byline = isOffice(rest) ? null : withOfficeBehind(rest, 'text');
  return byline && byline.authors.every(({ name }) => name.includes(' ')) ? byline : null;
}

function parseSource(text: string): ParsedByline | null {
  // Without a colon, only a capital or an address tells `Theo Báo …` from a sentence such as `Theo kế hoạch …`.
  const match =
    /^(?:[Tt]heo|THEO|[Nn]guồn|NGUỒN)(?:(?: tin)? ?: ?| (?=\p{Lu}|[a-z0-9-]+\.[a-z]|https?:))(.+)$/u.exec(
      text,
    );
  const rest = match?.[1];
  const name = rest?.replace(URL_IN_TEXT, '') ?? '';
  if (!rest || name.split(' ').length > MAX_SOURCE_WORDS || /[,;?!]/.test(name)) return null;
  return { authors: [], source: toSource(rest), warnings: [] };
}

function toSource(text: string): ParsedSource {
  const url = URL_IN_TEXT.exec(text)?.[0];
  if (!url) return DOMAIN_NAME.test(text) ? { name: text, url: `https://${text}` } : { name: text };
  const name = withoutFrame(text.replace(url, '').replace(/\( ?\)/, ''));
  const address = /^www\./i.test(url) ? `https://${url}` : url;
  return { name: name || address.replace(/^https?:\/\/(?:www\.)?/i, '').split('/', 1)[0]!, url: address };
}

/** `Bài, ảnh: Name`, `Bài: Name – Ảnh: Name`: recognisable anywhere, because it says what it is. */
export function parseLabelledByline(line: string): ParsedByline | null {
  const text = withoutFrame(line);
  if (text.length > MAX_LENGTH) return null;
  if (!POSSIBLE_LABEL.test(text)) return null;
  const bare = BARE_LABEL.exec(text);
  const labels = [...(bare ? [bare] : text.matchAll(LABEL))].map((match) => ({
    role: roleOf(match[1]!),
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (labels.length === 0 || labels[0]?.start !== 0) return null;
  const bylines: ParsedByline[] = [];
  for (const [index, { role, end }] of labels.entries()) {
    const who = withoutFrame(text.slice(end, labels[index + 1]?.start));
    const byline = parseWho(who, role);
    if (!byline) return null;
    bylines.push(byline);
  }
  return {
    authors: bylines.flatMap((byline) => byline.authors),
    source: bylines.find((byline) => byline.source)?.source ?? null,
    warnings: bylines.flatMap((byline) => byline.warnings),
  };
}

/** People or one office behind a label, where a single word is name enough. */
function parseWho(who: string, role: AuthorRole): ParsedByline | null {
  if (isOffice(who)) return { authors: [{ name: who, role, centre: null }], source: null, warnings: [] };
  return parsePeople(who, role);
}

function parseNames(text: string): ParsedByline | null {
  const byline = parsePeople(text, 'text');
  if (!byline || text.includes('(') || byline.authors.some(({ centre }) => centre !== null)) return byline;
  if (PEN_NAME.test(text)) return { ...byline, warnings: ['author-guessed'] };
  // Without a centre in parentheses a name is a guess, and a single word is not even that.
  const isLikely = byline.authors.every(({ name }) => name.includes(' ') && name.split(' ').length <= 4);
  return isLikely ? { ...byline, warnings: ['author-guessed'] } : null;
}

/** `Name (Centre) – Name, Name (Centre)`: a centre holds for the names before it, back to the previous centre. */
function parsePeople(text: string, role: AuthorRole): ParsedByline | null {
  if (PEN_NAME.test(text))
    return { authors: [{ name: text, role, centre: null }], source: null, warnings: [] };
  return (text.includes('(') ? null : withOfficeBehind(text, role)) ?? peopleWithBrackets(text, role);
}

/** `Thu Hà – Trung tâm TT-VH Bình Sơn`, `Thu Hà, Minh Đức - Báo Bình Minh`. */
function withOfficeBehind(text: string, role: AuthorRole): ParsedByline | null {
  for (const joint of text.matchAll(/(?: ?[–—|/] ?| - |-(?=\p{Lu})|, ?|; ?)/gu)) {
    const office = text.slice(joint.index + joint[0].length);
    const before = text.slice(0, joint.index);
    // Among names in capitals, capitals tell nothing.
    if (!isOffice(office) && !(isAbbreviation(office) && /\p{Ll}/u.test(before))) continue;
    const names = splitNames(before);
    if (names.length === 0 || !names.every(isPersonName) || names.some(isOffice)) return null;
    const isNote = NOTES.has(foldForSearch(office));
    const authors = names.map((name) => authorOf(name, role, isNote ? null : office));
    return { authors, source: null, warnings: isNote ? ['byline-note'] : [] };
  }
  return null;
}

/** `TTXVN`, `CC VHXH`: capitals only, no pen name. */
const isAbbreviation = (text: string): boolean =>
  /^(?:\p{Lu}{2,8}(?:[ &-]|$)){1,3}$/u.test(text) && text.length >= 3 && !PEN_NAME.test(text);

const authorOf = (name: string, role: AuthorRole, centre: string | null): ParsedAuthor => ({
  name: name.replace(TITLE_OF_AUTHOR, ''),
  role,
  centre,
});

function peopleWithBrackets(text: string, role: AuthorRole): ParsedByline | null {
  const byline: ParsedByline = { authors: [], source: null, warnings: [] };
  let rest = text;
  while (rest !== '') {
    const open = rest.indexOf('(');
    const close = open < 0 ? rest.length : rest.indexOf(')', open);
    if (close < 0) return null;
    const names = splitNames(open < 0 ? rest : rest.slice(0, open));
    if (names.length === 0 || !names.every(isPersonName)) return null;
    const bracket = open < 0 ? '' : withoutFrame(rest.slice(open + 1, close));
    const source = parseSource(bracket)?.source ?? null;
    const isNote = NOTES.has(foldForSearch(bracket));
    if (isNote) byline.warnings.push('byline-note');
    byline.source ??= source;
    const centre = source || isNote || bracket === '' ? null : bracket;
    byline.authors.push(...names.map((name) => authorOf(name, role, centre)));
    rest = withoutFrame(rest.slice(close + 1));
  }
  return byline.authors.length > 0 ? byline : null;
}

/** A centre alone on the last line is where the story comes from. */
function parseOffice(line: string): ParsedByline | null {
  const text = line.replace(/^(?:đơn vị|đơn vị công tác|nơi công tác|cơ quan|địa chỉ công tác) ?: ?/iu, '');
  const isName = isOffice(text) && text.split(' ').length <= 15 && !/[,:;?!(]/.test(text);
  return isName ? { authors: [], source: { name: text }, warnings: ['source-guessed'] } : null;
}

/** Whether a text begins as the name of an office or outlet does. */
export const isOffice = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && OFFICE.test(text.normalize('NFC')) && !TELLS.test(text);

const splitNames = (text: string): string[] =>
  text
    .split(/[-–—,;&/]| và /u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** One to five capitalised words; `PV`, `N.T.H` and the like are pen names. */
const isPersonName = (name: string): boolean => {
  const words = name.split(' ');
  return name.length <= 40 && words.length <= 5 && words.every((word) => /^\p{Lu}[\p{L}.'’]*$/u.test(word));
};

/** Without the dashes, stops and lone brackets around a line: `- Thu Hà./.` → `Thu Hà`, `(Theo Báo A)` → `Theo Báo A`. */
function withoutFrame(text: string): string {
  let start = 0;
  let end = text.length;
  const decoration = /^(?:\p{Extended_Pictographic}|\uFE0F|\u200D| ){1,8}/u.exec(text);
  // Digits and `#` count as pictographs in Unicode.
  if (decoration && !/[\d#*]/.test(decoration[0])) start = decoration[0].length;
  while (start < end && ' -–—*•,;.|/'.includes(text.charAt(start))) start += 1;
  while (end > start && ' -–—*•,;.|/'.includes(text.charAt(end - 1))) end -= 1;
  const inner = text.slice(start, end);
  const isBracketed = inner.startsWith('(') && inner.indexOf(')') === inner.length - 1;
  return isBracketed ? withoutFrame(inner.slice(1, -1)) : inner;
}
