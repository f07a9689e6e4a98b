import type { CollectionConfig, FieldAccess } from 'payload';
import { roleOf } from '../access/access';
import { dayField } from '../fields/dates';
import { foldedFields } from '../fields/foldedFields';
import { storiesField } from '../fields/joins';
import { fieldTitle, slugField } from '../fields/slugField';
import { unsavedField } from '../fields/unsavedField';
import { workflowFields } from '../fields/workflowFields';
import { publishable, publishableAdmin } from '../hooks/publishable';
import { notMerged } from '../fields/notMerged';
import { name, text } from '@/newsroom/messages/messages';

const contactIfPublic: FieldAccess = ({ req, doc }) => roleOf(req) !== null || Boolean(doc?.contactPublic);

export const People: CollectionConfig = {
  slug: 'people',
  labels: { singular: name((m) => m.people.one), plural: name((m) => m.people.many) },
  ...publishable({ slug: 'people' }),
  defaultSort: 'name',
  // Where others refer to it: each of these lists is a search of its own.
  defaultPopulate: { authored: false, stories: false },
  admin: {
    ...publishableAdmin('people'),
    group: text((m) => m.group.directory),
    description: text((m) => m.people.about),
    useAsTitle: 'name',
    defaultColumns: ['name', 'stage', 'updatedAt'],
    listSearchableFields: ['folded'],
  },
  fields: [
    unsavedField(),
    { name: 'name', type: 'text', required: true, maxLength: 120, label: text((m) => m.people.name) },
    {
      name: 'positions',
      type: 'array',
      label: text((m) => m.people.positions),
      labels: { singular: text((m) => m.people.positionRow), plural: text((m) => m.people.positions) },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'title',
              type: 'text',
              required: true,
              label: text((m) => m.people.positionTitle),
              admin: { width: '40%' },
            },
            {
              name: 'agency',
              type: 'relationship',
              relationTo: 'agencies',
              ...notMerged,
              index: true,
              label: text((m) => m.agencies.one),
              admin: { width: '60%' },
            },
          ],
        },
        {
          type: 'row',
          fields: [
            dayField('from', { label: text((m) => m.agencies.from), admin: { width: '50%' } }),
            dayField('until', { label: text((m) => m.agencies.until), admin: { width: '50%' } }),
          ],
        },
      ],
    },
    {
      name: 'portrait',
      type: 'upload',
      relationTo: 'media',
      index: true,
      label: text((m) => m.people.portrait),
    },
    { name: 'bio', type: 'textarea', label: text((m) => m.people.bio) },
    {
      name: 'contactPublic',
      type: 'checkbox',
      defaultValue: false,
      label: text((m) => m.people.contactPublic),
    },
    {
      name: 'contact',
      type: 'group',
      label: text((m) => m.people.contact),
      access: { read: contactIfPublic },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'phone', type: 'text', label: text((m) => m.agencies.phone), admin: { width: '50%' } },
            { name: 'email', type: 'email', label: text((m) => m.agencies.email), admin: { width: '50%' } },
          ],
        },
      ],
    },
    storiesField(
      'authors.person',
      text((m) => m.people.authored),
      'authored',
    ),
    storiesField(
      'people.person',
      text((m) => m.people.stories),
    ),
    slugField(fieldTitle('name')),
    ...workflowFields(),
    ...foldedFields('people'),
  ],
  indexes: [{ fields: ['_status', 'name'] }],
};
