import { verbRule } from '../verb';

/** The newest version is pinned to a slot: that version goes out at its minute, whatever is written meanwhile. */
export const schedule = verbRule({
  from: { full: ['approved'], small: ['draft', 'submitted'] },
  to: 'scheduled',
  takes: ['note', 'updatedAt', 'at', 'until'],
  isChecked: true,
  writes: 'version',
});
