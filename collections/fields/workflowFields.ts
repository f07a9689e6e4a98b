import type { Field } from 'payload';
import { STAGES } from '@/newsroom/workflow/stages';
import { nobodyField, staffField } from '../access/access';
import { text } from '@/newsroom/messages/messages';

const readOnly = { readOnly: true, position: 'sidebar' } as const;

/** What the workflow writes on everything that is published. Nobody writes these through an API. */
export const workflowFields = (): Field[] => [
  {
    name: 'stage',
    type: 'select',
    label: text((m) => m.workflow.stage),
    options: STAGES.map((value) => ({ value, label: text((m) => m.workflow.stages[value]) })),
    defaultValue: 'draft',
    index: true,
    access: { create: nobodyField, update: nobodyField, read: staffField },
    admin: { ...readOnly },
  },
  {
    name: 'editorNote',
    type: 'textarea',
    label: text((m) => m.workflow.note),
    access: { create: nobodyField, update: nobodyField, read: staffField },
    admin: { ...readOnly, condition: (data) => Boolean(data?.editorNote) },
  },
  {
    name: 'releasedAt',
    type: 'date',
    label: text((m) => m.articles.releasedAt),
    index: true,
    access: { create: nobodyField, update: nobodyField },
    admin: {
      ...readOnly,
      description: text((m) => m.articles.releasedAtHelp),
      condition: (data) => Boolean(data?.releasedAt),
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
    },
  },
  {
    name: 'submittedAt',
    type: 'date',
    label: text((m) => m.workflow.submittedAt),
    access: { create: nobodyField, update: nobodyField, read: staffField },
    admin: {
      ...readOnly,
      condition: (data) => Boolean(data?.submittedAt),
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
    },
  },
  createdByField(),
];

/** Who made the record; set once, by the system. */
export const createdByField = (): Field => ({
  name: 'createdBy',
  type: 'relationship',
  relationTo: 'users',
  label: text((m) => m.workflow.createdBy),
  index: true,
  access: { create: nobodyField, update: nobodyField, read: staffField },
  admin: { ...readOnly, allowCreate: false },
});
