import type { RelationshipFieldSingleValidation } from 'payload';
import { messagesOf } from '@/newsroom/messages/messages';

/** Every change leads to an agency, except a dissolution. */
export const validateSuccessor: RelationshipFieldSingleValidation = (value, { siblingData, req }) =>
  value || (siblingData as { change?: string })?.change === 'dissolved'
    ? true
    : messagesOf(req).agencies.successorNeeded;
