import { LIVE_STAGES } from '../stages';
import { verbRule } from '../verb';

/** An approved change of a public story goes out with a note that readers see. */
export const correct = verbRule({
  from: { full: ['approved', 'scheduled'], small: [] },
  live: LIVE_STAGES,
  to: 'corrected',
  note: 'required',
  isChecked: true,
  writes: 'publication',
});
