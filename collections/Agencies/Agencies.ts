import type { CollectionConfig } from 'payload';
import { AGENCY_KINDS, AGENCY_CHANGES, AGENCY_LEVELS } from '@/domain/agencies';
import { dayField } from '../fields/dates';
import { foldedFields } from '../fields/foldedFields';
import { inRecordOnly, storiesField } from '../fields/joins';
import { slugField } from '../fields/slugField';
import { unsavedField } from '../fields/unsavedField';
import { workflowFields } from '../fields/workflowFields';
import { publishable, publishableAdmin } from '../hooks/publishable';
import { notMerged } from '../fields/notMerged';
import { name, text } from '@/newsroom/messages/messages';
import { currentNameOf } from '@/domain/agencyRecords';
import { refuseCycle } from './refuseCycle';
import { validateSuccessor } from './validateSuccessor';

const common = publishable({ slug: 'agencies', beforeChange: [refuseCycle] });

export const Agencies: CollectionConfig = {
  slug: 'agencies',
  labels: { singular: name((m) => m.agencies.one), plural: name((m) => m.agencies.many) },
  ...common,
  hooks: {
    ...common.hooks,
    beforeValidate: [
      ({ data, originalDoc }) =>
        data ? { ...data, name: currentNameOf({ ...originalDoc, ...data }) } : data,
    ],
  },
  defaultSort: 'name',
  // Where others refer to it: each of these lists is a search of its own.
  defaultPopulate: { predecessors: false, leaders: false, stories: false },
  admin: {
    ...publishableAdmin('agencies'),
    group: text((m) => m.group.directory),
    description: text((m) => m.agencies.about),
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'level', 'stage', 'updatedAt'],
    listSearchableFields: ['folded'],
  },
  fields: [
    unsavedField(),
    {
      type: 'tabs',
      tabs: [
        {
          label: text((m) => m.agencies.tabNames),
          fields: [
            {
              name: 'names',
              type: 'array',
              label: text((m) => m.agencies.names),
              labels: { singular: text((m) => m.agencies.nameRow), plural: text((m) => m.agencies.names) },
              minRows: 1,
              required: true,
              admin: { description: text((m) => m.agencies.namesHelp), initCollapsed: false },
              fields: [
                { name: 'official', type: 'text', required: true, label: text((m) => m.agencies.official) },
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'short',
                      type: 'text',
                      label: text((m) => m.agencies.short),
                      admin: { width: '50%' },
                    },
                    {
                      name: 'abbreviation',
                      type: 'text',
                      label: text((m) => m.agencies.abbreviation),
                      admin: { width: '50%' },
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
              type: 'row',
              fields: [
                {
                  name: 'kind',
                  type: 'select',
                  required: true,
                  label: text((m) => m.agencies.kind),
                  options: AGENCY_KINDS.map((value) => ({ value, label: text((m) => m.agencyKinds[value]) })),
                  admin: { width: '50%' },
                },
                {
                  name: 'level',
                  type: 'select',
                  required: true,
                  label: text((m) => m.agencies.level),
                  options: AGENCY_LEVELS.map((value) => ({
                    value,
                    label: text((m) => m.agencyLevels[value]),
                  })),
                  admin: { width: '50%' },
                },
              ],
            },
            {
              name: 'parents',
              type: 'array',
              label: text((m) => m.agencies.parents),
              labels: {
                singular: text((m) => m.agencies.parentRow),
                plural: text((m) => m.agencies.parents),
              },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'agency',
                      type: 'relationship',
                      relationTo: 'agencies',
                      ...notMerged,
                      required: true,
                      index: true,
                      label: text((m) => m.agencies.parent),
                      admin: { width: '50%' },
                    },
                    dayField('from', { label: text((m) => m.agencies.from), admin: { width: '25%' } }),
                    dayField('until', { label: text((m) => m.agencies.until), admin: { width: '25%' } }),
                  ],
                },
              ],
            },
          ],
        },
        {
          label: text((m) => m.agencies.tabHistory),
          fields: [
            {
              name: 'successors',
              type: 'array',
              label: text((m) => m.agencies.successors),
              labels: {
                singular: text((m) => m.agencies.successorRow),
                plural: text((m) => m.agencies.successors),
              },
              admin: { description: text((m) => m.agencies.successorsHelp) },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'change',
                      type: 'select',
                      required: true,
                      label: text((m) => m.agencies.change),
                      options: AGENCY_CHANGES.map((value) => ({
                        value,
                        label: text((m) => m.agencyChanges[value]),
                      })),
                      admin: { width: '30%' },
                    },
                    dayField('date', { label: text((m) => m.agencies.changeDate), admin: { width: '20%' } }),
                    {
                      name: 'agency',
                      type: 'relationship',
                      relationTo: 'agencies',
                      ...notMerged,
                      index: true,
                      label: text((m) => m.agencies.successorAgency),
                      validate: validateSuccessor,
                      admin: { width: '50%', description: text((m) => m.agencies.successorAgencyHelp) },
                    },
                  ],
                },
                {
                  name: 'document',
                  type: 'relationship',
                  relationTo: 'documents',
                  ...notMerged,
                  label: text((m) => m.agencies.changeDocument),
                },
                { name: 'note', type: 'text', label: text((m) => m.agencies.changeNote) },
              ],
            },
            {
              name: 'predecessors',
              type: 'join',
              collection: 'agencies',
              on: 'successors.agency',
              label: text((m) => m.agencies.predecessors),
              admin: inRecordOnly('name', 'kind'),
            },
          ],
        },
        {
          label: text((m) => m.agencies.tabContact),
          fields: [
            {
              name: 'functions',
              type: 'textarea',
              label: text((m) => m.agencies.functions),
              admin: { rows: 5 },
            },
            { name: 'address', type: 'text', label: text((m) => m.agencies.address) },
            {
              type: 'row',
              fields: [
                {
                  name: 'phone',
                  type: 'text',
                  label: text((m) => m.agencies.phone),
                  admin: { width: '33%' },
                },
                {
                  name: 'email',
                  type: 'email',
                  label: text((m) => m.agencies.email),
                  admin: { width: '33%' },
                },
                {
                  name: 'website',
                  type: 'text',
                  label: text((m) => m.agencies.website),
                  validate: (value: unknown) =>
                    !value || /^https?:\/\/\S+$/.test(String(value)) || 'https://…',
                  admin: { width: '34%' },
                },
              ],
            },
            {
              name: 'emblem',
              type: 'upload',
              relationTo: 'media',
              index: true,
              label: text((m) => m.agencies.emblem),
            },
          ],
        },
        {
          label: text((m) => m.agencies.tabLinks),
          fields: [
            {
              name: 'leaders',
              type: 'join',
              collection: 'people',
              on: 'positions.agency',
              label: text((m) => m.agencies.leaders),
              admin: inRecordOnly('name'),
            },
            storiesField(
              'agencies.agency',
              text((m) => m.agencies.stories),
            ),
          ],
        },
      ],
    },
    {
      name: 'name',
      type: 'text',
      index: true,
      label: text((m) => m.agencies.name),
      admin: { readOnly: true, position: 'sidebar', description: text((m) => m.agencies.nameHelp) },
    },
    slugField(currentNameOf),
    ...workflowFields(),
    ...foldedFields('agencies'),
    {
      name: 'order',
      type: 'number',
      defaultValue: 100,
      label: text((m) => m.agencies.order),
      admin: { position: 'sidebar' },
    },
  ],
  indexes: [{ fields: ['_status', 'name'] }],
};
