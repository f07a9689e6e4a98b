import { LIVE_STAGES } from '../stages';
import { both, verbRule } from '../verb';

/** A public text whose time is over is put away; its address says that it expired. */
export const archive = verbRule({
  from: both(null),
  live: LIVE_STAGES,
  to: 'archived',
  takes: ['note'],
  writes: 'removal',
});
