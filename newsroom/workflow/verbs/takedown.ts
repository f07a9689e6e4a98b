import { LIVE_STAGES } from '../stages';
import { both, verbRule } from '../verb';

/** A text disappears from the site (410 Gone, RFC 9110 §15.5.11), or its address leads elsewhere. */
export const takedown = verbRule({
  from: both(null),
  live: [...LIVE_STAGES, 'withdrawn', 'archived'],
  to: 'taken-down',
  note: 'required',
  takes: ['note', 'redirectTo'],
  writes: 'removal',
});
