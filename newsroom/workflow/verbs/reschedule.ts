import { both, verbRule } from '../verb';

/** The slot moves; the version pinned to it stays. */
export const reschedule = verbRule({
  from: both(null),
  needsSlot: true,
  to: 'scheduled',
  takes: ['note', 'at', 'until'],
  writes: 'slots',
});
