import { createLocalReq, type Payload } from 'payload';
import type { Role } from '@/domain/roles';
import { serveDueSlots } from '@/newsroom/jobs/slotRunner';
import { overviewOf } from '@/newsroom/workflow/overview';
import { runVerb } from '@/newsroom/workflow/runVerb';
import type { WorkflowCollection } from '@/newsroom/workflow/stages';
import type { Verb } from '@/newsroom/workflow/table';
import type { User } from '@/payload-types';
import { articleData } from '../articleData';
import { madeId, type Made } from './made';
import type { Reading } from './readings';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const requestOf = (payload: Payload, user: User) =>
  createLocalReq({ user: { ...user, collection: 'users' } }, payload);

const mustUse = async (
  payload: Payload,
  user: User,
  collection: WorkflowCollection,
  id: string,
  verb: Verb,
  body: Record<string, unknown> = {},
): Promise<void> => {
  const outcome = await runVerb(await requestOf(payload, user), collection, id, verb, body);
  if (!outcome.ok) throw new Error(`${verb}: ${outcome.refusal}`);
};

/**
 * A story from its first draft to its end, as a journalist and an editor save it, one step after the other: whatever
 * access rules, hooks and versions ask for on the way is asked for too.
 */
export const writingsOf = (
  payload: Payload,
  { count }: Made,
  { journalist, editor, administrator }: Record<Role, User>,
): Reading[] => {
  let id = '';
  const as = (user: User) => ({ collection: 'articles', overrideAccess: false, user }) as const;
  const update = (user: User, data: Record<string, unknown>, draft = false) =>
    payload.update({ ...as(user), id, draft, data: data as never });
  const use = (user: User, verb: Verb, body: Record<string, unknown> = {}) =>
    mustUse(payload, user, 'articles', id, verb, body);
  const soon = new Date(Date.now() + 3_600_000).toISOString();
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
    { name: 'a story submitted', read: () => use(journalist, 'submit') },
    { name: 'a story approved', read: () => use(editor, 'approve') },
    { name: 'a story scheduled', read: () => use(editor, 'schedule', { at: soon }) },
    {
      name: 'a scheduled story with a newer edit',
      read: () => update(journalist, { lead: 'Trưa nay.' }, true),
    },
    { name: 'the newer edit approved', read: () => use(editor, 'approve') },
    { name: 'a slot cleared', read: () => use(editor, 'unschedule') },
    { name: 'a story published', read: () => use(editor, 'publish') },
    { name: 'a draft beside the public story', read: () => update(journalist, { lead: 'Chiều nay.' }, true) },
    { name: 'the change approved', read: () => use(editor, 'approve') },
    { name: 'a public story corrected', read: () => use(editor, 'correct', { note: 'Sửa giờ.' }) },
    {
      name: 'a public story that gets another address',
      read: async () => {
        await update(journalist, { slug: 'khanh-thanh-cau-moi' }, true);
        await use(editor, 'approve');
        await use(editor, 'publish');
      },
    },
    {
      name: 'where a story stands',
      read: () => requestOf(payload, editor).then((req) => overviewOf(req, 'articles', id)),
    },
    { name: 'the slots that are due', read: () => serveDueSlots(payload, { log: silent }) },
    { name: 'a story withdrawn', read: () => use(editor, 'withdraw', { note: 'Sai nguồn.' }) },
    { name: 'a story public again', read: () => use(editor, 'restore') },
    { name: 'a story taken off', read: () => use(editor, 'archive') },
    { name: 'a story deleted', read: () => payload.delete({ ...as(administrator), id }) },
    {
      name: 'an event published',
      read: () =>
        payload.create({
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
      name: 'a topic saved',
      read: () =>
        payload.update({
          ...as(editor),
          collection: 'topics',
          id: madeId('topics', 0),
          data: { description: 'Tin trong ngày.' },
        }),
    },
    {
      name: 'an agency corrected',
      read: async () => {
        const agency = madeId('agencies', 0);
        await payload.update({
          ...as(editor),
          collection: 'agencies',
          id: agency,
          data: { phone: '0203 000 000' } as never,
        });
        await mustUse(payload, editor, 'agencies', agency, 'publish');
      },
    },
  ];
};
