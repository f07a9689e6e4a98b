import { both, verbRule } from '../verb';

/** An editor hands a text back to its writer, saying why. */
export const returnToWriter = verbRule({
  from: both(['submitted', 'approved']),
  to: 'draft',
  note: 'required',
  writes: 'version',
});
