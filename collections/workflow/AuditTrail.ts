import type { CollectionConfig } from 'payload';
import { nobody, staff } from '../access/access';
import { name, options, text } from '@/newsroom/messages/messages';
import { WORKFLOW_OF, type WorkflowCollection } from '@/newsroom/workflow/stages';
import { auditCsvEndpoint } from './auditCsv';

const KINDS = Object.keys(WORKFLOW_OF) as WorkflowCollection[];

/** Who did what, when, from which stage to which, on which version. Only added to; nobody changes it by any API. */
export const AuditTrail: CollectionConfig = {
  slug: 'audit-trail',
  labels: { singular: name((m) => m.audit.one), plural: name((m) => m.audit.many) },
  access: { read: staff, create: nobody, update: nobody, delete: nobody },
  timestamps: false,
  endpoints: [auditCsvEndpoint],
  defaultSort: '-at',
  admin: {
    group: text((m) => m.group.desk),
    description: text((m) => m.audit.about),
    useAsTitle: 'title',
    defaultColumns: ['at', 'actorName', 'verb', 'title', 'targetCollection', 'from', 'to', 'note'],
    listSearchableFields: ['title', 'actorName', 'note'],
    components: { beforeListTable: ['/newsroom/admin/audit/CsvLink#CsvLink'] },
  },
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: text((m) => m.audit.at),
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm:ss' } },
    },
    {
      name: 'actor',
      type: 'relationship',
      relationTo: 'users',
      index: true,
      label: text((m) => m.audit.actor),
    },
    /** As the person was called then. */
    { name: 'actorName', type: 'text', label: text((m) => m.audit.actorName) },
    {
      name: 'verb',
      type: 'select',
      required: true,
      index: true,
      options: options((m) => m.audit.verbs),
      label: text((m) => m.audit.verb),
    },
    /** What it was done to: not a relationship, for the trail outlives the text. */
    {
      name: 'targetCollection',
      type: 'select',
      required: true,
      index: true,
      options: KINDS.map((value) => ({ value, label: text((m) => m[value].one) })),
      label: text((m) => m.audit.targetCollection),
    },
    { name: 'target', type: 'text', required: true, index: true, label: text((m) => m.audit.target) },
    { name: 'title', type: 'text', label: text((m) => m.audit.title) },
    {
      name: 'from',
      type: 'select',
      options: options((m) => m.workflow.stages),
      label: text((m) => m.audit.from),
    },
    {
      name: 'to',
      type: 'select',
      options: options((m) => m.workflow.stages),
      label: text((m) => m.audit.to),
    },
    { name: 'version', type: 'text', label: text((m) => m.audit.version) },
    { name: 'note', type: 'textarea', label: text((m) => m.audit.note) },
    /** The minute that was planned, where the newsroom acted by itself. */
    {
      name: 'plannedAt',
      type: 'date',
      label: text((m) => m.audit.plannedAt),
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm:ss' } },
    },
  ],
};
