import { LIVE_STAGES } from '../stages';
import { both, verbRule } from '../verb';

/** A public text is taken back: its address says so, and why. */
export const withdraw = verbRule({
  from: both(null),
  live: LIVE_STAGES,
  to: 'withdrawn',
  note: 'required',
  takes: ['note'],
  writes: 'removal',
});
