import {
  APIError,
  type Access,
  type CollectionAfterDeleteHook,
  type CollectionBeforeDeleteHook,
} from 'payload';
import { messagesOf } from '@/newsroom/messages/messages';
import { roleOf } from '../access/access';

/** Everybody what they wrote themselves, administrators anything. */
export const deleteComments: Access = ({ req }) => {
  const role = roleOf(req);
  if (!role) return false;
  return role === 'administrator' || { author: { equals: req.user!.id } };
};

/** What somebody has answered stays, or the answer would answer nothing; an administrator takes both away. */
export const keepAnswered: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const role = roleOf(req);
  if (!role || role === 'administrator') return;
  const { totalDocs } = await req.payload.count({
    collection: 'comments',
    where: { parent: { equals: String(id) } },
    req,
  });
  if (totalDocs > 0) throw new APIError(messagesOf(req).comments.refusal.answered, 403, null, true);
};

/** Answers go with what they answer. */
export const deleteAnswers: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await req.payload.delete({ collection: 'comments', where: { parent: { equals: String(id) } }, req });
  return doc;
};
