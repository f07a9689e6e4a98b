/** The order in which Vietnamese offices list their people: by post, as protocol has it. */

import { foldForSearch } from '@/domain/text';

/**
 * From the highest post to the lowest; the words that a post begins with, folded. A deputy stands behind every head of
 * the collective leadership, and before the heads of the apparatus.
 */
const RANKS: readonly RegExp[] = [
  /^bi thu\b/,
  /^chu tich\b/,
  /^(?:tong giam doc|giam doc|tong bien tap)\b/,
  /^pho bi thu thuong truc\b/,
  /^pho bi thu\b/,
  /^pho chu tich thuong truc\b/,
  /^pho chu tich\b/,
  /^uy vien (?:ban )?(?:thuong vu|thuong truc)\b/,
  /^pho (?:tong giam doc|giam doc|tong bien tap)\b/,
  /^(?:truong|vien truong|hieu truong|chi huy truong|doi truong|to truong|ke toan truong)\b/,
  /^(?:pho (?:truong|vien truong|hieu truong|chi huy truong|doi truong|to truong|phong|ban)|chi huy pho)\b/,
  /^chanh\b/,
  /^pho chanh\b/,
  /^uy vien\b/,
  /^(?:chuyen vien|can su|can bo|cong chuc|vien chuc|nhan vien|phong vien|bien tap vien)\b/,
];

/** What stands before a post and does not change its place. */
const ACTING = /^(?:quyen|q)\s+/;
/** Who held a post and holds it no more. */
const FORMER = /^(?:nguyen|cuu)\s+/;
/** Several posts in one line: `Phó Bí thư, Chủ tịch UBND`, `Trưởng ban kiêm Chủ tịch`. */
const BETWEEN_POSTS = /[,;/]|\s[-–—]\s|\skiêm\s|\svà\s/iu;

/**
 * Where a post stands, 0 for the highest; posts that are not known stand behind all others. Of several posts in one
 * line the highest counts; a former post (`nguyên Chủ tịch`) is none.
 */
export function positionRank(title: string): number {
  const ranks = title
    .normalize('NFC')
    .split(BETWEEN_POSTS)
    .map((part) => {
      const post = foldForSearch(part);
      if (FORMER.test(post)) return -1;
      const plain = post.replace(ACTING, '');
      return RANKS.findIndex((words) => words.test(plain));
    });
  const known = ranks.filter((rank) => rank >= 0);
  return known.length > 0 ? Math.min(...known) : RANKS.length;
}
