import type { CollectionConfig } from 'payload';
import { nobody, staff } from '../access/access';
import { name, options, text } from '@/newsroom/messages/messages';
import { targetFields } from './targetFields';

const moment = (field: string, label: ReturnType<typeof text>, index = false) =>
  ({ name: field, type: 'date', label, index, admin: { date: { pickerAppearance: 'dayAndTime' } } }) as const;

/** What goes out or comes off by itself, and what became of it. Written by the workflow and its runner only. */
export const Slots: CollectionConfig = {
  slug: 'slots',
  labels: { singular: name((m) => m.slots.one), plural: name((m) => m.slots.many) },
  access: { read: staff, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  defaultSort: 'dueAt',
  fields: [
    ...targetFields(),
    {
      name: 'action',
      type: 'select',
      required: true,
      options: options((m) => m.slots.actions),
      label: text((m) => m.slots.action),
    },
    /** The version that goes out; none for what comes off. */
    { name: 'version', type: 'text', index: true },
    moment(
      'dueAt',
      text((m) => m.slots.dueAt),
    ),
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      options: options((m) => m.slots.states),
      label: text((m) => m.slots.state),
    },
    { name: 'setBy', type: 'relationship', relationTo: 'users', label: text((m) => m.slots.setBy) },
    { name: 'attempts', type: 'number', defaultValue: 0, label: text((m) => m.slots.attempts) },
    moment(
      'nextTryAt',
      text((m) => m.slots.nextTryAt),
    ),
    { name: 'problem', type: 'textarea', label: text((m) => m.slots.problem) },
    moment(
      'doneAt',
      text((m) => m.slots.doneAt),
      true,
    ),
    {
      name: 'seen',
      type: 'select',
      options: options((m) => m.slots.seenStates),
      label: text((m) => m.slots.seen),
    },
    moment(
      'seenAt',
      text((m) => m.slots.seenAt),
    ),
  ],
  indexes: [{ fields: ['state', 'dueAt'] }],
};
