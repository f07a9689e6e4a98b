/** How a reader rates the site: one of five marks and, if they like, a few words. */

/** The best first. */
export const SCORES = [5, 4, 3, 2, 1] as const;
export type Score = (typeof SCORES)[number];

/** In UTF-16 units, as a browser's `maxlength` counts; a line break is one. */
export const COMMENT_MAX = 1_000;

/** The names of the form's fields. `trap` is hidden from people: whatever fills it is a program. */
export const RATING_FIELDS = { score: 'muc-do', comment: 'gop-y', trap: 'trang-web' } as const;

export type RatingForm =
  | { kind: 'rating'; score: Score; comment: string | null }
  | { kind: 'missing' }
  | { kind: 'tooLong' }
  | { kind: 'trapped' };

/**
 * Reads the form as browsers send it (`application/x-www-form-urlencoded`). `missing`: none of the five marks was
 * chosen; `tooLong`: the comment has more than `COMMENT_MAX` characters, and is never cut.
 */
export const readRatingForm = (body: string): RatingForm => {
  const form = new URLSearchParams(body);
  if (form.get(RATING_FIELDS.trap)) return { kind: 'trapped' };
  // Browsers send line breaks as two characters and count them as one.
  const comment = (form.get(RATING_FIELDS.comment) ?? '').replace(/\r\n?/g, '\n').normalize('NFC').trim();
  if (comment.length > COMMENT_MAX) return { kind: 'tooLong' };
  const score = SCORES.find((each) => String(each) === form.get(RATING_FIELDS.score));
  return score ? { kind: 'rating', score, comment: comment || null } : { kind: 'missing' };
};
