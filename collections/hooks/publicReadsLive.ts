import type { CollectionBeforeOperationHook } from 'payload';
import { roleOf } from '../access/access';

/**
 * The public reads live versions, also when it asks for drafts. Access already hides drafts; but a list asked
 * with `draft=true` lets Payload's SQL adapter forget access in its joins, and with it the ids of draft stories.
 */
export const publicReadsLive: CollectionBeforeOperationHook = ({ args, overrideAccess, req }) =>
  overrideAccess || roleOf(req) || !(args as { draft?: boolean }).draft ? args : { ...args, draft: false };
