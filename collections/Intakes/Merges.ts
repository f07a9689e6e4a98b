import type { CollectionConfig } from 'payload';
import { nobody, staff } from '../access/access';
import { notShown } from '../fields/notShown';
import { MERGE_TARGETS } from '@/newsroom/workflow/merge/targets';
import { undoMergeEndpoint } from '../hooks/mergeEndpoints';
import { name, text } from '@/newsroom/messages/messages';

/** Two records that were one: what was moved from one to the other, so that it can be undone. */
export const Merges: CollectionConfig = {
  slug: 'merges',
  labels: { singular: name((m) => m.merges.one), plural: name((m) => m.merges.many) },
  access: { read: staff, create: nobody, update: nobody, delete: nobody },
  endpoints: [undoMergeEndpoint],
  defaultSort: '-createdAt',
  admin: {
    group: text((m) => m.group.desk),
    description: text((m) => m.merges.about),
    useAsTitle: 'title',
    defaultColumns: ['createdAt', 'title', 'target', 'by', 'undoneAt'],
    components: { edit: { beforeDocumentControls: ['/newsroom/admin/merge/UndoButton#UndoButton'] } },
  },
  fields: [
    { name: 'title', type: 'text', label: text((m) => m.merges.title) },
    {
      name: 'target',
      type: 'select',
      required: true,
      options: MERGE_TARGETS.map((value) => ({
        value,
        label: text((m) => m[value].one),
      })),
      label: text((m) => m.audit.targetCollection),
    },
    { name: 'kept', type: 'text', required: true, index: true, label: text((m) => m.merges.kept) },
    { name: 'merged', type: 'text', required: true, index: true, label: text((m) => m.merges.merged) },
    { name: 'by', type: 'relationship', relationTo: 'users', label: text((m) => m.intakes.by) },
    { name: 'undoneAt', type: 'date', index: true, label: text((m) => m.merges.undoneAt) },
    /** What was written, record by record, with what stood there before. */
    { name: 'moved', type: 'json', label: text((m) => m.merges.moved), admin: notShown },
  ],
};
