/** Why a merge or its undoing is refused, with its HTTP status. */
export const MERGE_REFUSALS = {
  'not-signed-in': 401,
  role: 403,
  missing: 404,
  input: 422,
  'missing-into': 422,
  itself: 422,
  'into-merged': 422,
  'in-line': 422,
  'not-public': 422,
  merged: 409,
  undone: 409,
  'built-on': 409,
  gone: 409,
} as const;

export type MergeRefusal = keyof typeof MERGE_REFUSALS;

/** A merge that is refused; nothing was written. */
export class MergeRefused extends Error {
  constructor(
    readonly refusal: MergeRefusal,
    /** What fills the places of the wording. */
    readonly details = '',
  ) {
    super(`The merge is refused: ${refusal}`);
  }
}
