import { verbRule } from '../verb';

/** An editor hands a text back to its writer, saying why. */
export const returnToWriter = verbRule({
  from: { full: ['submitted', 'approved'], small: ['submitted'] },
  to: 'draft',
  note: 'required',
  writes: 'version',
});
