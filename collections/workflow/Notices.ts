import type { Access, CollectionConfig } from 'payload';
import { nobody, roleOf } from '../access/access';
import { name, options } from '@/newsroom/messages/messages';
import { noticeEndpoints } from './noticeEndpoints';
import { targetFields } from './targetFields';

const own: Access = ({ req }) => (roleOf(req) ? { recipient: { equals: req.user!.id } } : false);

/** What somebody of the newsroom should know: in the admin, and by e-mail where one is set up. */
export const Notices: CollectionConfig = {
  slug: 'notices',
  labels: { singular: name((m) => m.notices.one), plural: name((m) => m.notices.many) },
  access: { read: own, create: nobody, update: nobody, delete: own },
  endpoints: noticeEndpoints,
  admin: { hidden: true },
  defaultSort: '-createdAt',
  fields: [
    ...targetFields(),
    { name: 'recipient', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'kind', type: 'select', required: true, options: options((m) => m.notices.kinds) },
    /** What fills the places of its wording: names, the words of a note. */
    { name: 'details', type: 'json' },
    { name: 'readAt', type: 'date', index: true },
    {
      name: 'mail',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      index: true,
      options: ['waiting', 'sent', 'failed', 'none'],
    },
    { name: 'mailAttempts', type: 'number', defaultValue: 0 },
    { name: 'mailNextTryAt', type: 'date' },
  ],
};
