import { LIVE_STAGES } from '../stages';
import { both, verbRule } from '../verb';

/** Sets, moves or clears the moment at which a public text is taken off by itself. */
export const expire = verbRule({
  from: both(null),
  live: LIVE_STAGES,
  to: 'archived',
  takes: ['note', 'until'],
  writes: 'slots',
});
