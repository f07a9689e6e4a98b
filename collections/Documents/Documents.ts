import type { CollectionConfig } from 'payload';
import { documentNumberKey } from '@/domain/documentNumbers';
import { dayField } from '../fields/dates';
import { foldedFields } from '../fields/foldedFields';
import { storiesField } from '../fields/joins';
import { slugField } from '../fields/slugField';
import { unsavedField } from '../fields/unsavedField';
import { workflowFields } from '../fields/workflowFields';
import { publishable, publishableAdmin } from '../hooks/publishable';
import { notMerged } from '../fields/notMerged';
import { messagesOf, options, name, text } from '@/newsroom/messages/messages';
import { documentTitle } from './documentTitle';

const common = publishable({ slug: 'documents' });

export const Documents: CollectionConfig = {
  slug: 'documents',
  labels: { singular: name((m) => m.documents.one), plural: name((m) => m.documents.many) },
  ...common,
  hooks: {
    ...common.hooks,
    beforeValidate: [
      ({ data, originalDoc }) => {
        if (!data) return data;
        const whole = { ...originalDoc, ...data };
        return {
          ...data,
          numberKey: whole.number ? documentNumberKey(whole.number) : null,
          label: documentTitle(whole),
        };
      },
    ],
  },
  defaultSort: '-issuedOn',
  // Where others refer to it: each of these lists is a search of its own.
  defaultPopulate: { stories: false },
  admin: {
    ...publishableAdmin('documents'),
    group: text((m) => m.group.library),
    description: text((m) => m.documents.about),
    useAsTitle: 'label',
    defaultColumns: ['label', 'kind', 'issuer', 'issuedOn', 'status', 'stage'],
    listSearchableFields: ['folded'],
  },
  fields: [
    unsavedField(),
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'decision',
          label: text((m) => m.documents.kind),
          options: options((m) => m.documentKinds),
          admin: { width: '40%' },
        },
        {
          name: 'number',
          type: 'text',
          required: true,
          maxLength: 80,
          label: text((m) => m.documents.number),
          admin: { width: '60%', description: text((m) => m.documents.numberHelp) },
        },
      ],
    },
    { name: 'title', type: 'textarea', required: true, label: text((m) => m.documents.title) },
    {
      type: 'row',
      fields: [
        {
          name: 'issuer',
          type: 'relationship',
          relationTo: 'agencies',
          ...notMerged,
          index: true,
          label: text((m) => m.documents.issuer),
          admin: { width: '50%' },
        },
        { name: 'signedBy', type: 'text', label: text((m) => m.documents.signedBy), admin: { width: '50%' } },
      ],
    },
    {
      type: 'row',
      fields: [
        dayField('issuedOn', {
          required: true,
          index: true,
          label: text((m) => m.documents.issuedOn),
          admin: { width: '50%' },
        }),
        dayField('inForceOn', { label: text((m) => m.documents.inForceOn), admin: { width: '50%' } }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'status',
          type: 'select',
          required: true,
          defaultValue: 'in-force',
          label: text((m) => m.documents.status),
          options: options((m) => m.documentStatuses),
          admin: { width: '40%' },
        },
        {
          name: 'replacedBy',
          type: 'relationship',
          relationTo: 'documents',
          ...notMerged,
          index: true,
          label: text((m) => m.documents.replacedBy),
          validate: (
            value: unknown,
            { siblingData, req }: { siblingData: unknown; req: Parameters<typeof messagesOf>[0] },
          ) =>
            value || (siblingData as { status?: string })?.status !== 'replaced'
              ? true
              : messagesOf(req).documents.replacedByNeeded,
          admin: { width: '60%', condition: (data) => data?.status === 'replaced' },
        },
      ],
    },
    { name: 'summary', type: 'textarea', label: text((m) => m.documents.summary), admin: { rows: 4 } },
    {
      name: 'files',
      type: 'upload',
      relationTo: 'files',
      hasMany: true,
      index: true,
      label: text((m) => m.documents.files),
    },
    storiesField(
      'documents',
      text((m) => m.documents.stories),
    ),
    {
      name: 'label',
      type: 'text',
      label: text((m) => m.documents.one),
      admin: { hidden: true, disableBulkEdit: true },
    },
    slugField((row) => (row.number ? documentTitle(row) : null)),
    ...workflowFields(),
    ...foldedFields('documents'),
    {
      name: 'numberKey',
      type: 'text',
      index: true,
      label: text((m) => m.documents.numberKey),
      admin: { readOnly: true, position: 'sidebar' },
    },
  ],
  indexes: [{ fields: ['_status', 'issuedOn'] }],
};
