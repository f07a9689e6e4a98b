import { ALL_ROLES, both, verbRule } from '../verb';

/** The writer hands a text to the editors. */
export const submit = verbRule({
  from: both(['draft']),
  to: 'submitted',
  roles: ALL_ROLES,
  ownOnlyFor: ['journalist'],
  writes: 'version',
});
