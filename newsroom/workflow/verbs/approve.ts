import { verbRule } from '../verb';

/**
 * An editor signs off the newest version. Where an earlier version waits for its slot, this one takes the slot: it is
 * then scheduled, not approved.
 */
export const approve = verbRule({
  from: { full: ['draft', 'submitted'], small: [] },
  to: 'approved',
  fourEyes: true,
  isChecked: true,
  writes: 'version',
});
