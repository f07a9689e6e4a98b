/** What a portal prints around a story: recognised one line at a time, by the whole line, so that sentences never match. */

import { foldForSearch } from '@/domain/text';
import type { SourceLine } from '@/newsroom/intake/parse/lines';
import type { RemovedReason } from '@/newsroom/intake/parse/messages';

/** Longer lines are never noise: they hold sentences. */
const MAX_NOISE_LENGTH = 200;

/** Buttons and menu entries, folded, as `foldForSearch` leaves them (`A+` → `a`). */
const LABELS: ReadonlySet<string> = new Set([
  ...[
    'gioi thieu',
    'van ban',
    'lien he',
    'so do cong',
    'hoi dap',
    'thu vien anh',
    'in trang nay',
    'co chu a a a',
    'rss',
    'y kien ban doc',
    'phan hoi',
    'gui phan hoi',
    'gui y kien',
    'viet binh luan',
    'binh luan cua ban',
    'ho ten',
  ],
  ...[
    'ho va ten',
    'ma xac nhan',
    'chia se bai viet nay',
    'luot thich',
    'in noi dung',
    'doc tin',
    'nghe noi dung',
  ],
  ...[
    'xem co chu',
    'co chu a',
    'tang co chu',
    'giam co chu',
    'a a a',
    'aaa',
    'chia se facebook zalo',
    'toggle navigation',
  ],
  ...[
    'chia se qua facebook',
    'chia se qua zalo',
    'link',
    'sao chep',
    'tat',
    'bat',
    'bai truoc',
    'bai sau',
    'tin truoc',
  ],
  ...[
    'ma bao ve',
    'ma kiem tra',
    'lam moi',
    'noi dung',
    'thu dien tu',
    'dia chi email',
    'luu tin',
    'xem tiep',
    'font size',
    'thu tuc hanh chinh',
    'so do trang',
    'dat lam trang chu',
  ],
  ...['tin sau', 'bai tiep theo', 'mang xa hoi', 'gui', 'danh gia cua ban', 'like fanpage', 'follow'],
  ...['trang chu', 'tin tuc', 'tin tuc su kien', 'thoi su', 'tin moi', 'tin trong huyen', 'tin trong tinh'],
  ...[
    'chinh tri',
    'kinh te',
    'van hoa',
    'xa hoi',
    'van hoa xa hoi',
    'quoc phong an ninh',
    'menu',
    'danh muc',
  ],
  ...[
    'chia se',
    'chia se bai viet',
    'chia se facebook',
    'chia se zalo',
    'facebook',
    'zalo',
    'twitter',
    'x',
    'youtube',
  ],
  ...[
    'telegram',
    'messenger',
    'linkedin',
    'email',
    'gui email',
    'gui mail',
    'gui cho ban be',
    'thich',
    'like',
    'share',
  ],
  ...[
    'tweet',
    'print',
    'in',
    'in bai',
    'in bai viet',
    'in tin',
    'in trang',
    'ban in',
    'luu',
    'luu bai',
    'luu bai viet',
  ],
  ...[
    'sao chep lien ket',
    'copy link',
    'theo doi',
    'google news',
    'quan tam',
    'binh luan',
    'gui binh luan',
    'y kien',
  ],
  ...[
    'danh gia',
    'danh gia bai viet',
    'nghe bai viet',
    'doc bai viet',
    'nghe',
    'co chu',
    'a',
    'aa',
    'phong to',
    'thu nho',
  ],
  ...[
    'quay lai',
    'tro lai',
    've dau trang',
    'len dau trang',
    'dau trang',
    've trang truoc',
    'trang truoc',
    'trang sau',
  ],
  ...[
    'xem them',
    'doc tiep',
    'chi tiet',
    'dong',
    'tim kiem',
    'dang nhap',
    'tieng viet',
    'english',
    'thu',
    'tat ca',
  ],
]);

const RELATED_HEADINGS: ReadonlySet<string> = new Set([
  ...[
    'tin lien quan',
    'bai lien quan',
    'bai viet lien quan',
    'tin bai lien quan',
    'cac tin lien quan',
    'co the ban quan tam',
  ],
  ...[
    'tin cung chuyen muc',
    'bai cung chuyen muc',
    'bai viet cung chuyen muc',
    'cung chuyen muc',
    'tin cung loai',
  ],
  ...[
    'cac tin khac',
    'tin khac',
    'cac bai khac',
    'bai viet khac',
    'cac tin da dua',
    'tin da dua',
    'cac tin cu hon',
  ],
  ...[
    'tin moi hon',
    'tin cu hon',
    'cac tin moi hon',
    'nhung tin moi hon',
    'nhung tin cu hon',
    'tin moi nhat',
    'bai moi nhat',
  ],
  ...[
    'tin doc nhieu',
    'doc nhieu',
    'doc nhieu nhat',
    'xem nhieu',
    'tin xem nhieu',
    'tin noi bat',
    'bai viet moi',
  ],
]);

/** Between labels that stand in one line. */
const SEPARATOR = /[|│•·»›>,;/[\]()]/;
/** Labels in a row without anything between them: no more words than these, each label no longer than these. */
const MAX_ROW_WORDS = 24;
const MAX_LABEL_WORDS = 7;
const ACTION = String.raw`(?:luot |lan |nguoi )?(?:xem|doc|truy cap|views?|hits?|thich|chia se|binh luan|tai ve|tai xuong)`;
/** `Lượt xem: 1.214`, `Đã xem 214 lần`, `214 lượt đọc`, `Bình luận (3)`, folded. */
const COUNTER = new RegExp(
  String.raw`^(?:(?:tong )?(?:so )?(?:da )?${ACTION}(?: (?:bai viet|bai|tin|trang))?(?: nay)? \d[\d ]*(?: lan| luot| nguoi)?|\d[\d ]*(?:luot |lan |nguoi )?${ACTION})$`,
);
/** `Đánh giá: 5/5 (2 phiếu)`, `12 lượt đánh giá`. */
const RATING =
  /^(?:(?:danh gia|binh chon|diem danh gia)(?: (?:bai viet|bai|tin|cua ban))? \d[\d ]*(?:sao|diem|phieu|luot)?|\d[\d ]*(?:sao|luot danh gia|danh gia|binh chon))$/;

/** How those and buttons begin: most lines begin otherwise. */
const MAY_BE_LABEL =
  /^(?:\d[\d ]*(?:luot|lan|nguoi|xem|doc|truy|view|hit|thich|chia|binh|tai|sao|danh)|in(?: |$)|ban in|chia|share|gui|dang|theo|facebook|zalo|twitter|x(?: |$)|youtube|messenger|telegram|linkedin|email|google|instagram|tiktok|print|xem|tang|giam|thay|doi|co |kich|khoang|cach|do |tuong|nghe|doc|sao|copy|tong|so |da |luot|lan |nguoi|truy|view|hit|thich|binh|tai |danh|diem)/;

/** What buttons do, by the words that labels of many portals are put together from, folded. */
const BUTTONS: readonly RegExp[] = [
  /^(?:ban )?in(?: (?:an|trang|bai|viet|tin|noi|dung|van|ban|file|ra|giay))*(?: nay)?$/,
  /^(?:chia se|share|gui|dang|theo doi)(?: (?:bai|viet|tin|trang|nay|noi|dung|len|qua|tren|cho|voi|toi|den|facebook|zalo|twitter|x|youtube|messenger|telegram|linkedin|e|email|mail|ban|be|mang|xa|hoi|link|lien|ket))+$/,
  /^(?:facebook|zalo|twitter|x|youtube|messenger|telegram|linkedin|email|google|instagram|tiktok|print)(?: (?:facebook|zalo|twitter|x|youtube|messenger|telegram|linkedin|email|google|instagram|tiktok|print|share|like|chia|se|in))*$/,
  /^(?:xem |tang |giam |thay doi |doi )?(?:(?:co|kich thuoc|kich co) chu|khoang cach (?:chu|dong)|cach dong|(?:do )?tuong phan)(?: (?:a|aa|to|nho|lon|vua|mac|dinh|thuong|chu))*$/,
  /^(?:nghe|doc)(?: (?:doc|noi|dung|bai|viet|tin|audio|toan|van|bang|giong|noi))+$/,
  /^(?:sao chep|copy)(?: (?:lien|ket|link|url|dia|chi|duong|dan))*$/,
];
const isButton = (words: string): boolean =>
  MAY_BE_LABEL.test(words) && BUTTONS.some((button) => button.test(words));

const isCounter = (words: string): boolean =>
  MAY_BE_LABEL.test(words) && (COUNTER.test(words) || RATING.test(words));

const TAGS = /^(?:tu khoa|tags?) /;
const RELATED_LINK = /^(?:xem them|doc them|moi doc|tin lien quan|bai lien quan) /;

/** Why a line is no part of a story, or null when it may be. Related lists are found by `isRelatedHeading`. */
export function findNoise(line: SourceLine): RemovedReason | null {
  const { text, words } = line;
  if (text === '') return 'invisible';
  if (text.length > MAX_NOISE_LENGTH) return null;
  if (!/[\p{L}\p{N}]/u.test(text)) return 'punctuation';
  if (/^[\d ]+$/.test(words) && !/[/:-]/.test(text)) return 'number-only';
  if (isCounter(words)) return 'view-counter';
  if (TAGS.test(words) && text.includes(':')) return 'tags';
  if (/^(?:>>|»)/.test(text) || (RELATED_LINK.test(words) && text.includes(':'))) return 'related';
  return isNavigation(line) ? 'navigation' : null;
}

/** Whether a part of a line is what a portal prints beside a date: a button, a counter. */
export const isPortalPart = (part: string): boolean => {
  const words = foldForSearch(part);
  return isLabel(words) || isCounter(words) || isRow(words);
};

/** `Trang chủ › Tin tức › …`: what stands above it is the head of the portal. */
export const isBreadcrumb = ({ text, words }: SourceLine): boolean =>
  /^trang chu [^ ]/.test(words) && /^[^»›>/|]{1,30}[»›>/|]/u.test(text);

/** Whether the lines below are a list of other stories. */
export const isRelatedHeading = ({ words }: SourceLine): boolean => RELATED_HEADINGS.has(words);

/** Names of parts of a portal, which are no buttons: between dashes they may be a heading of the story's own. */
const PARTS: ReadonlySet<string> = new Set([
  ...['trang chu', 'gioi thieu', 'tin tuc', 'tin tuc su kien', 'thoi su', 'tin moi', 'tin trong huyen'],
  ...['tin trong tinh', 'chinh tri', 'kinh te', 'van hoa', 'xa hoi', 'van hoa xa hoi', 'danh muc'],
  ...['quoc phong an ninh', 'van ban', 'lien he', 'hoi dap', 'y kien', 'danh gia', 'noi dung', 'chi tiet'],
  ...['thu tuc hanh chinh', 'thu vien anh', 'quan tam', 'thu', 'tat ca', 'dong', 'bat', 'tat'],
]);

/** What portals say to their readers, as it begins, folded. */
const PORTAL_SENTENCE =
  /^(?:ban dang (?:doc|xem|o) |moi y kien (?:dong gop |phan hoi )?(?:xin |vui long )?gui ve|hay la nguoi dau tien |chua co (?:binh luan|y kien|danh gia)|chao mung (?:quy khach|quy vi|ban)(?: doc)? (?:da )?den |(?:vui long |de nghi )?ghi ro nguon |ban quyen thuoc|vui long (?:dang nhap|nhap )|ban can dang nhap)/;

const isLabel = (words: string): boolean => LABELS.has(words.replace(/ \d+$/, '')) || isButton(words);

/** One label, several in a row (`In bài viết | Zalo (3)`), or a breadcrumb (`Trang chủ » Tin tức » …`). */
function isNavigation({ text, words }: SourceLine): boolean {
  if (isLabel(words) || isRow(words)) return true;
  if (PORTAL_SENTENCE.test(words) || isDashedRow(text)) return true;
  if (!SEPARATOR.test(text)) return false;
  const parts = text
    .split(SEPARATOR)
    .map(foldForSearch)
    .filter((part) => part !== '' && !/^[\d ]+$/.test(part));
  const beginsAtHome = parts.length > 1 && parts[0] === 'trang chu' && /[»›>/]/.test(text);
  return (
    beginsAtHome ||
    (parts.length > 0 && parts.every((part) => isLabel(part) || isCounter(part) || isRow(part)))
  );
}

/** `Số lần đọc: 412 - Bản in - Quay lại`: between dashes, some of it must be what no heading says. */
function isDashedRow(text: string): boolean {
  const parts = text.split(/ [-–—] /u).map(foldForSearch);
  return (
    parts.length > 1 &&
    parts.every((part) => isLabel(part) || isCounter(part)) &&
    parts.some((part) => isCounter(part) || !PARTS.has(part))
  );
}

/** `In bài viết Chia sẻ Facebook Lượt xem 214`: buttons and counters that a portal printed one after the other. */
function isRow(words: string): boolean {
  const all = words.split(' ');
  if (all.length < 2 || all.length > MAX_ROW_WORDS || !MAY_BE_LABEL.test(words)) return false;
  /** Where a label may begin: at the first word, and behind each label. */
  const begins = new Set([0]);
  for (const start of begins)
    for (let end = start + 1; end <= Math.min(all.length, start + MAX_LABEL_WORDS); end += 1) {
      const part = all.slice(start, end).join(' ');
      if (isButton(part) || isCounter(part)) begins.add(end);
    }
  return begins.has(all.length);
}

/** Names of a portal's sections, folded: above the title, they are none. */
const SECTIONS: ReadonlySet<string> = new Set([
  ...[
    'nong nghiep',
    'nong thon',
    'nong thon moi',
    'xay dung nong thon moi',
    'giao duc',
    'y te',
    'suc khoe',
    'the thao',
  ],
  ...[
    'du lich',
    'phap luat',
    'an ninh trat tu',
    'an ninh',
    'quoc phong',
    'xay dung dang',
    'chuyen doi so',
    'doi song',
  ],
  ...[
    'cai cach hanh chinh',
    'moi truong',
    'tai nguyen',
    'tin dia phuong',
    'tin trong nuoc',
    'tin hoat dong',
    'su kien',
  ],
  ...[
    'chinh tri',
    'kinh te',
    'xa hoi',
    'van hoa',
    'tin tuc',
    'thoi su',
    'dang doan the',
    'doan the',
    'mat tran doan the',
  ],
  ...[
    'hoat dong cua lanh dao',
    'hoat dong lanh dao',
    'tin xa phuong',
    'tin co so',
    'guong nguoi tot viec tot',
    'lao dong',
  ],
  ...[
    'khoa hoc',
    'cong nghe',
    'khoa hoc cong nghe',
    'khoa giao',
    'dan toc',
    'ton giao',
    'dat va nguoi',
    'van hoa van nghe',
  ],
  ...[
    'tin tuc su kien',
    'tin noi bat',
    'tin moi nhat',
    'thong tin tuyen truyen',
    'tuyen truyen',
    'pho bien phap luat',
  ],
  ...[
    'xay dung chinh quyen',
    'chinh quyen',
    'quoc phong an ninh',
    'an ninh quoc phong',
    'kinh te xa hoi',
    'van hoa xa hoi',
  ],
]);

/** `Nông nghiệp - Nông thôn`: a section, or several. */
export const isSection = ({ text }: SourceLine): boolean => {
  const parts = text.split(/\s?[-–/|,»>&]\s?/u).map(foldForSearch);
  return parts.every((part) => part === '' || SECTIONS.has(part)) && parts.some((part) => part !== '');
};
