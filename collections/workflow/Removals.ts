import type { CollectionConfig } from 'payload';
import { anyone, nobody } from '../access/access';
import { options } from '@/newsroom/messages/messages';
import { pagesAfterChange, pagesAfterDelete } from '../hooks/pageChanges';
import { targetFields } from './targetFields';

/**
 * What the address of a text says that readers can no longer read. Holds nothing that is not public, so that the
 * text itself need not be. Written by the workflow only.
 */
export const Removals: CollectionConfig = {
  slug: 'removals',
  access: { read: anyone, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  hooks: { afterChange: [pagesAfterChange], afterDelete: [pagesAfterDelete] },
  fields: [
    ...targetFields(),
    { name: 'path', type: 'text', required: true, unique: true, index: true },
    { name: 'kind', type: 'select', required: true, options: options((m) => m.removals.kinds) },
    /** For readers; the reason of a take-down stays in the audit trail. */
    { name: 'reason', type: 'textarea' },
    { name: 'redirectTo', type: 'text' },
    { name: 'at', type: 'date', required: true },
    // Of an event, so that the calendars it was taken into learn that it does not take place: when it would have been,
    // and the ids of the agencies that had it in theirs.
    { name: 'start', type: 'date' },
    { name: 'end', type: 'date' },
    { name: 'allDay', type: 'checkbox', defaultValue: false },
    { name: 'agencies', type: 'json' },
  ],
  indexes: [{ fields: ['targetCollection', 'at'] }],
};
