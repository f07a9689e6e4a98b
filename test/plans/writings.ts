import type { Payload } from 'payload';
import type { User } from '@/payload-types';
import { articleData } from '../articleData';
import { madeId, type Made } from './made';
import type { Reading } from './readings';

/**
 * A story from its first draft to its end, as a journalist and an editor save it, one step after the other: whatever
 * access rules, hooks and versions ask for on the way is asked for too.
 */
export const writingsOf = (
  payload: Payload,
  { count }: Made,
  { journalist, editor }: { journalist: User; editor: User },
): Reading[] => {
  let id = '';
  const as = (user: User) => ({ collection: 'articles', overrideAccess: false, user }) as const;
  const update = (user: User, data: Record<string, unknown>, draft = false) =>
    payload.update({ ...as(user), id, draft, data: data as never });
  const links = {
    heroImage: madeId('media', 1),
    topics: [madeId('topics', 0)],
    agencies: [{ agency: madeId('agencies', 0), role: 'host' }],
    people: [{ person: madeId('people', 0) }],
    events: [madeId('events', count.events - 1)],
    documents: [madeId('documents', 0)],
  };
  return [
    {
      name: 'the first draft of a story',
      read: async () => {
        // As many others are called the same, so that its address has to be looked for.
        const data = articleData({ title: 'Khánh thành cầu', ...links });
        ({ id } = await payload.create({ ...as(journalist), draft: true, data: data as never }));
      },
    },
    { name: 'a draft saved again', read: () => update(journalist, { lead: 'Sáng nay.' }, true) },
    { name: 'a story published', read: () => update(editor, { _status: 'published' }) },
    {
      name: 'a public story corrected',
      read: () => update(editor, { lead: 'Chiều nay.', _status: 'published' }),
    },
    {
      name: 'a public story that gets another address',
      read: () => update(editor, { slug: 'khanh-thanh-cau-moi', _status: 'published' }),
    },
    { name: 'a draft beside the public story', read: () => update(editor, { lead: 'Tối nay.' }, true) },
    { name: 'a story taken off', read: () => update(editor, { _status: 'draft' }) },
    { name: 'a story deleted', read: () => payload.delete({ ...as(editor), id }) },
    {
      name: 'an event published',
      read: () =>
        payload.create({
          ...as(editor),
          collection: 'events',
          data: {
            title: 'Họp giao ban',
            kind: 'meeting',
            start: new Date().toISOString(),
            hosts: [madeId('agencies', 0)],
            _status: 'published',
          } as never,
        }),
    },
    {
      name: 'a document published',
      read: () =>
        payload.create({
          ...as(editor),
          collection: 'documents',
          data: {
            kind: 'decision',
            number: '99/QĐ-UBND',
            title: 'Về chợ phiên',
            issuer: madeId('agencies', 0),
            issuedOn: new Date().toISOString(),
            _status: 'published',
          } as never,
        }),
    },
    {
      name: 'an agency corrected',
      read: () =>
        payload.update({
          ...as(editor),
          collection: 'agencies',
          id: madeId('agencies', 0),
          data: { phone: '0203 000 000', _status: 'published' } as never,
        }),
    },
  ];
};
