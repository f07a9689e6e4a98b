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

const ROLE_BY_LABEL: Record<string, AuthorRole> = {
  ...{
    bai: 'text',
    tin: 'text',
    'tin bai': 'text',
    'thuc hien': 'text',
    'tac gia': 'text',
    'nguoi viet': 'text',
  },
  ...{ 'noi dung': 'text', 'bien soan': 'text', 'tong hop': 'text' },
  ...{
    'bai anh': 'text-photo',
    'tin anh': 'text-photo',
    'tin bai anh': 'text-photo',
    'bai va anh': 'text-photo',
  },
  ...{ 'tin va anh': 'text-photo' },
  ...{ anh: 'photo', video: 'video', clip: 'video' },
};
/** A label and its colon, at the beginning or behind a separator: `Bài: … – Ảnh: …`. */
const LABEL = /(?:^|[-–—;,|.] ?)(\p{L}[\p{L} ,&/]{1,18}) ?: ?/gu;
/** Words with which the name of an office or outlet begins; such a name may hold hyphens and small letters. */
const OFFICE =
  /^(?:trung tam|dai|bao(?! cao)|cong|phong|ban|ubnd|uy ban|hdnd|van phong|cong an|bo(?! doi)|so|ttxvn|thong tan|tap chi|huyen uy|tinh uy|mttq|truong)(?: |$)/;
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
  return parseSource(text) ?? parseLabelledByline(text) ?? parseNames(text) ?? parseOffice(text);
}

/** `Ảnh: Thu Hà` → `Thu Hà`, for the line under a caption. */
export function parsePhotoCredit(line: string): string | null {
  const match = /^\(?(?:ảnh|nguồn ảnh) ?: ?(.+)$/iu.exec(line.length <= MAX_LENGTH ? line : '');
  const name = match?.[1] ? withoutFrame(match[1].replace(/\)$/, '')) : '';
  return isCreditName(name) ? name : null;
}

/** Whether text may be who took a picture: names of people, or of an office. */
export const isCreditName = (text: string): boolean =>
  text.length <= 80 && (isOffice(text) || splitNames(text).every(isPersonName));

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
  const labels = [...text.matchAll(LABEL)].map((match) => ({
    role: ROLE_BY_LABEL[foldForSearch(match[1] ?? '')],
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (labels.length === 0 || labels[0]?.start !== 0) return null;
  const bylines: ParsedByline[] = [];
  for (const [index, { role, end }] of labels.entries()) {
    const who = withoutFrame(text.slice(end, labels[index + 1]?.start));
    const byline = role && parseWho(who, role);
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
  if (!byline || text.includes('(')) return byline;
  // Without a centre in parentheses a name is a guess, and a single word is not even that.
  const isLikely = byline.authors.every(({ name }) => name.includes(' ') && name.split(' ').length <= 4);
  return isLikely ? { ...byline, warnings: ['author-guessed'] } : null;
}

/** `Name (Centre) – Name, Name (Centre)`: a centre holds for the names before it, back to the previous centre. */
function parsePeople(text: string, role: AuthorRole): ParsedByline | null {
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
    byline.authors.push(...names.map((name) => ({ name, role, centre })));
    rest = withoutFrame(rest.slice(close + 1));
  }
  return byline.authors.length > 0 ? byline : null;
}

/** A centre alone on the last line is where the story comes from. */
function parseOffice(text: string): ParsedByline | null {
  const isName = isOffice(text) && text.split(' ').length <= 10 && !/[,:;?!(]/.test(text);
  return isName ? { authors: [], source: { name: text }, warnings: ['source-guessed'] } : null;
}

const isOffice = (text: string): boolean => /^\p{Lu}/u.test(text) && OFFICE.test(foldForSearch(text));

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
  while (start < end && ' -–—*•,;.|/'.includes(text.charAt(start))) start += 1;
  while (end > start && ' -–—*•,;.|/'.includes(text.charAt(end - 1))) end -= 1;
  const inner = text.slice(start, end);
  const isBracketed = inner.startsWith('(') && inner.indexOf(')') === inner.length - 1;
  return isBracketed ? withoutFrame(inner.slice(1, -1)) : inner;
}
