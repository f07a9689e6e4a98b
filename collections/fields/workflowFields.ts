import type { Field } from 'payload';
import { STAGES } from '@/newsroom/workflow/stages';
import { commentsField } from './commentsField';
import { momentField } from './dates';
import { editorsField, nobodyField, staffField } from '../access/access';
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
  {
    name: 'editedBy',
    type: 'relationship',
    relationTo: 'users',
    label: text((m) => m.workflow.editedBy),
    access: { create: nobodyField, update: nobodyField, read: staffField },
    admin: { ...readOnly, allowCreate: false, condition: (data) => Boolean(data?.editedBy) },
  },
  commentsField(),
];

/** What the full workflow of stories keeps besides. */
export const approvalFields = (): Field[] => [
  {
    name: 'approvedBy',
    type: 'relationship',
    relationTo: 'users',
    label: text((m) => m.workflow.approvedBy),
    access: { create: nobodyField, update: nobodyField, read: staffField },
    admin: { ...readOnly, allowCreate: false, condition: (data) => Boolean(data?.approvedBy) },
  },
  {
    name: 'approvedAt',
    type: 'date',
    label: text((m) => m.workflow.approvedAt),
    access: { create: nobodyField, update: nobodyField, read: staffField },
    admin: {
      ...readOnly,
      condition: (data) => Boolean(data?.approvedAt),
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' },
    },
  },
  {
    name: 'assignee',
    type: 'relationship',
    relationTo: 'users',
    index: true,
    label: text((m) => m.workflow.assignee),
    access: { create: editorsField, update: editorsField, read: staffField },
    admin: { position: 'sidebar', allowCreate: false, description: text((m) => m.workflow.assigneeHelp) },
  },
  momentField('taskDueAt', {
    label: text((m) => m.workflow.taskDueAt),
    access: { create: editorsField, update: editorsField, read: staffField },
    admin: { position: 'sidebar' },
  }),
  momentField('embargoUntil', {
    label: text((m) => m.workflow.embargoUntil),
    access: { create: editorsField, update: editorsField, read: staffField },
    admin: { position: 'sidebar', description: text((m) => m.workflow.embargoHelp) },
  }),
  {
    name: 'personalDataConfirmed',
    type: 'checkbox',
    defaultValue: false,
    label: text((m) => m.workflow.personalDataConfirmed),
    access: { read: staffField },
    admin: { position: 'sidebar' },
  },
  {
    name: 'corrections',
    type: 'array',
    label: text((m) => m.workflow.corrections),
    labels: { singular: text((m) => m.workflow.correction), plural: text((m) => m.workflow.corrections) },
    access: { create: nobodyField, update: nobodyField },
    admin: { readOnly: true, condition: (data) => Boolean(data?.corrections?.length) },
    fields: [
      { name: 'at', type: 'date', required: true, label: text((m) => m.workflow.correctionAt) },
      { name: 'note', type: 'textarea', required: true, label: text((m) => m.workflow.correctionNote) },
    ],
  },
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
