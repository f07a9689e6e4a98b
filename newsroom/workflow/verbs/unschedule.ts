import { both, verbRule } from '../verb';

/** The slot is cleared. What was approved for it stays approved, unless it has been changed since. */
export const unschedule = verbRule({
  from: both(null),
  needsSlot: true,
  to: 'approved',
  takes: ['note'],
  writes: 'slots',
});
