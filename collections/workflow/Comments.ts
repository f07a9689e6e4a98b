import type { CollectionConfig } from 'payload';
import { nobody, staff } from '../access/access';
import { name, text } from '@/newsroom/messages/messages';
import { deleteAnswers, deleteComments, keepAnswered } from './commentDeletion';
import { commentEndpoints } from './commentEndpoints';
import { targetFields } from './targetFields';

/** What colleagues say to each other about a text, by field or paragraph. Written through /api/comments/… only. */
export const Comments: CollectionConfig = {
  slug: 'comments',
  labels: { singular: name((m) => m.comments.one), plural: name((m) => m.comments.many) },
  access: {
    read: staff,
    create: nobody,
    update: nobody,
    delete: deleteComments,
  },
  endpoints: commentEndpoints,
  hooks: { beforeDelete: [keepAnswered], afterDelete: [deleteAnswers] },
  admin: { hidden: true },
  defaultSort: 'createdAt',
  fields: [
    ...targetFields(),
    /** The path of the field it is about, such as `lead`; none: the whole text. */
    { name: 'field', type: 'text' },
    /** The paragraph of the body, as it was when the comment was made. */
    { name: 'quote', type: 'textarea', maxLength: 1_000 },
    { name: 'text', type: 'textarea', required: true, maxLength: 4_000, label: text((m) => m.comments.one) },
    { name: 'author', type: 'relationship', relationTo: 'users' },
    { name: 'authorName', type: 'text' },
    { name: 'mentions', type: 'relationship', relationTo: 'users', hasMany: true },
    /** The comment it answers. */
    { name: 'parent', type: 'text', index: true },
    { name: 'resolvedAt', type: 'date', index: true },
    { name: 'resolvedBy', type: 'relationship', relationTo: 'users' },
  ],
};
