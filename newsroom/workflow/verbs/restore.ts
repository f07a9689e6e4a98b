import { REMOVED_STAGES } from '../stages';
import { both, verbRule } from '../verb';

/** What readers saw last is public again, as it was. */
export const restore = verbRule({
  from: both(null),
  live: REMOVED_STAGES,
  to: 'published',
  takes: ['note'],
  writes: 'restoration',
});
