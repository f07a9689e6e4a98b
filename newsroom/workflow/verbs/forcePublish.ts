import { verbRule } from '../verb';

/** Urgent news goes out without a second pair of eyes. The reason is recorded, and so is that there was none. */
export const forcePublish = verbRule({
  from: { full: ['draft', 'submitted', 'approved', 'scheduled'], small: [] },
  to: 'published',
  note: 'required',
  isChecked: true,
  writes: 'publication',
});
