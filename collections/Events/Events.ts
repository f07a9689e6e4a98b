import type { CollectionConfig } from 'payload';
import { momentField } from '../fields/dates';
import { foldedFields } from '../fields/foldedFields';
import { storiesField } from '../fields/joins';
import { fieldTitle, slugField } from '../fields/slugField';
import { unsavedField } from '../fields/unsavedField';
import { workflowFields } from '../fields/workflowFields';
import { publishable, publishableAdmin } from '../hooks/publishable';
import { notMerged } from '../fields/notMerged';
import { messagesOf, options, name, text } from '@/newsroom/messages/messages';
import { notifyStories } from './notifyStories';
import { overAtField } from './overAtField';

type Sibling = { siblingData: Record<string, unknown>; req: Parameters<typeof messagesOf>[0] };

const common = publishable({ slug: 'events', publicWhere: { visibility: { equals: 'public' } } });

export const Events: CollectionConfig = {
  slug: 'events',
  labels: { singular: name((m) => m.events.one), plural: name((m) => m.events.many) },
  ...common,
  hooks: { ...common.hooks, afterChange: [...common.hooks.afterChange, notifyStories] },
  defaultSort: '-start',
  // Where others refer to it: each of these lists is a search of its own.
  defaultPopulate: { stories: false },
  admin: {
    ...publishableAdmin('events'),
    group: text((m) => m.group.content),
    description: text((m) => m.events.about),
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'start', 'status', 'visibility', 'stage'],
    listSearchableFields: ['folded'],
  },
  fields: [
    unsavedField(),
    { name: 'title', type: 'text', required: true, maxLength: 250, label: text((m) => m.events.title) },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'meeting',
          label: text((m) => m.events.kind),
          options: options((m) => m.eventKinds),
          admin: { width: '50%' },
        },
        {
          name: 'status',
          type: 'select',
          required: true,
          defaultValue: 'planned',
          index: true,
          label: text((m) => m.events.status),
          options: options((m) => m.eventStatuses),
          admin: { width: '50%' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        momentField('start', {
          required: true,
          index: true,
          label: text((m) => m.events.start),
          admin: { width: '50%' },
        }),
        momentField('end', {
          label: text((m) => m.events.end),
          validate: (value: unknown, { siblingData, req }: Sibling) =>
            !value ||
            !siblingData?.start ||
            new Date(value as string) >= new Date(siblingData.start as string)
              ? true
              : messagesOf(req).events.endBeforeStart,
          admin: { width: '50%' },
        } as never),
      ],
    },
    { name: 'allDay', type: 'checkbox', defaultValue: false, label: text((m) => m.events.allDay) },
    momentField('newStart', {
      label: text((m) => m.events.newStart),
      validate: (value: unknown, { siblingData, req }: Sibling) =>
        value || siblingData?.status !== 'postponed' ? true : messagesOf(req).events.newStartNeeded,
      admin: { condition: (data: Record<string, unknown>) => data?.status === 'postponed' },
    } as never),
    { name: 'place', type: 'text', label: text((m) => m.events.place) },
    {
      name: 'hosts',
      type: 'relationship',
      relationTo: 'agencies',
      ...notMerged,
      hasMany: true,
      index: true,
      label: text((m) => m.events.hosts),
    },
    {
      name: 'participants',
      type: 'relationship',
      relationTo: 'agencies',
      ...notMerged,
      hasMany: true,
      index: true,
      label: text((m) => m.events.participants),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'chair',
          type: 'relationship',
          relationTo: 'people',
          ...notMerged,
          label: text((m) => m.events.chair),
          admin: { width: '50%' },
        },
        {
          name: 'delegation',
          type: 'text',
          label: text((m) => m.events.delegation),
          admin: { width: '50%' },
        },
      ],
    },
    { name: 'summary', type: 'textarea', label: text((m) => m.events.summary) },
    {
      name: 'agenda',
      type: 'array',
      label: text((m) => m.events.agenda),
      labels: { singular: text((m) => m.events.agendaRow), plural: text((m) => m.events.agenda) },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'time', type: 'text', label: text((m) => m.events.agendaTime), admin: { width: '20%' } },
            {
              name: 'item',
              type: 'text',
              required: true,
              label: text((m) => m.events.agendaItem),
              admin: { width: '80%' },
            },
          ],
        },
      ],
    },
    {
      name: 'documents',
      type: 'relationship',
      relationTo: 'documents',
      ...notMerged,
      hasMany: true,
      label: text((m) => m.events.documents),
    },
    {
      name: 'attachments',
      type: 'upload',
      relationTo: 'files',
      hasMany: true,
      index: true,
      label: text((m) => m.events.attachments),
    },
    storiesField(
      'events',
      text((m) => m.events.stories),
    ),
    slugField(fieldTitle('title')),
    ...workflowFields(),
    ...foldedFields('events'),
    overAtField,
    {
      name: 'visibility',
      type: 'radio',
      required: true,
      defaultValue: 'public',
      index: true,
      label: text((m) => m.events.visibility),
      options: options((m) => m.visibilities),
      admin: { position: 'sidebar', description: text((m) => m.events.visibilityHelp) },
    },
  ],
  indexes: [{ fields: ['_status', 'start'] }, { fields: ['_status', 'overAt'] }],
};
