import path from 'node:path';
import type { CollectionConfig } from 'payload';
import { getEnv } from '@/platform/env';
import { nobodyField, ownOrEditors, staff } from '../access/access';
import { foldedFields } from '../fields/foldedFields';
import { unsavedField } from '../fields/unsavedField';
import { createdByField } from '../fields/workflowFields';
import { foldSearch } from '../hooks/foldSearch';
import { rememberLive } from '../hooks/liveBefore';
import { pagesAfterChange, pagesAfterDelete } from '../hooks/pageChanges';
import { publicUploads, stampCreator } from '../Media/Media';
import { name, text } from '@/newsroom/messages/messages';

export const Files: CollectionConfig = {
  slug: 'files',
  labels: { singular: name((m) => m.files.one), plural: name((m) => m.files.many) },
  access: { read: publicUploads, create: staff, update: ownOrEditors, delete: ownOrEditors },
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [rememberLive, stampCreator],
    afterChange: [pagesAfterChange],
    afterDelete: [pagesAfterDelete],
  },
  upload: {
    staticDir: path.resolve(getEnv().dataDir, 'files'),
    mimeTypes: [
      'application/pdf',
      'application/msword',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  },
  admin: {
    group: text((m) => m.group.library),
    description: text((m) => m.files.about),
    useAsTitle: 'title',
    defaultColumns: ['title', 'filename', 'isPublic', 'updatedAt'],
    listSearchableFields: ['folded'],
  },
  fields: [
    unsavedField(),
    { name: 'title', type: 'text', required: true, label: text((m) => m.files.title) },
    {
      name: 'isPublic',
      type: 'checkbox',
      defaultValue: false,
      label: text((m) => m.files.isPublic),
      access: { create: nobodyField, update: nobodyField },
      admin: { readOnly: true, position: 'sidebar', description: text((m) => m.media.isPublicHelp) },
    },
    ...foldedFields('files'),
    createdByField(),
  ],
};
