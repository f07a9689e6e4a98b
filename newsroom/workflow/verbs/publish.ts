import { verbRule } from '../verb';

/** What was approved goes out now. */
export const publish = verbRule({
  from: { full: ['approved', 'scheduled'], small: ['draft', 'submitted', 'scheduled'] },
  to: 'published',
  takes: ['note', 'updatedAt', 'until'],
  isChecked: true,
  writes: 'publication',
});
