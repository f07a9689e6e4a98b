import path from 'node:path';
import type { Access, CollectionBeforeChangeHook, CollectionConfig } from 'payload';
import { getEnv } from '@/platform/env';
import { foldedFields } from '../fields/foldedFields';
import { notShown } from '../fields/notShown';
import { unsavedField } from '../fields/unsavedField';
import { createdByField } from '../fields/workflowFields';
import { nobodyField, ownOrEditors, roleOf, staff } from '../access/access';
import { foldSearch } from '../hooks/foldSearch';
import { rememberLive } from '../hooks/liveBefore';
import { pagesAfterChange, pagesAfterDelete } from '../hooks/pageChanges';
import { options, name, text } from '@/newsroom/messages/messages';
import { IMAGE_SIZES } from './imageSizes';
import { cleanPicture } from './cleanPicture';
import { stampPlaceholder } from './stampPlaceholder';

/** Photos of drafts are not public: neither the file nor its record. */
export const publicUploads: Access = ({ req }) => (roleOf(req) ? true : { isPublic: { equals: true } });

export const stampCreator: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' && req.user ? { ...data, createdBy: req.user.id } : data;

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: name((m) => m.media.one), plural: name((m) => m.media.many) },
  access: { read: publicUploads, create: staff, update: ownOrEditors, delete: ownOrEditors },
  hooks: {
    beforeOperation: [cleanPicture, foldSearch],
    beforeChange: [rememberLive, stampCreator, stampPlaceholder],
    afterChange: [pagesAfterChange],
    afterDelete: [pagesAfterDelete],
  },
  defaultSort: '-createdAt',
  upload: {
    staticDir: path.resolve(getEnv().dataDir, 'media'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff', 'image/gif'],
    focalPoint: true,
    adminThumbnail: 'webp_400',
    imageSizes: IMAGE_SIZES,
    // The address of a file changes with its content (Payload adds a number), so a day is safe.
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Cache-Control', 'public, max-age=86400, stale-while-revalidate=604800');
      headers.set('X-Content-Type-Options', 'nosniff');
      return headers;
    },
  },
  admin: {
    group: text((m) => m.group.library),
    description: text((m) => m.media.about),
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'credit', 'isPublic', 'updatedAt'],
    listSearchableFields: ['folded'],
  },
  fields: [
    unsavedField(),
    {
      name: 'alt',
      type: 'text',
      required: true,
      maxLength: 300,
      label: text((m) => m.media.alt),
      // Blanks alone are no description.
      hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim() : value)] },
      admin: { description: text((m) => m.media.altHelp) },
    },
    { name: 'caption', type: 'textarea', maxLength: 600, label: text((m) => m.media.caption) },
    {
      type: 'row',
      fields: [
        {
          name: 'credit',
          type: 'text',
          maxLength: 120,
          label: text((m) => m.media.credit),
          admin: { width: '50%' },
        },
        {
          name: 'rights',
          type: 'select',
          defaultValue: 'own',
          options: options((m) => m.rights),
          label: text((m) => m.media.rights),
          admin: { width: '50%' },
        },
      ],
    },
    {
      name: 'takenAt',
      type: 'date',
      label: text((m) => m.media.takenAt),
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' } },
    },
    {
      name: 'isPublic',
      type: 'checkbox',
      defaultValue: false,
      label: text((m) => m.media.isPublic),
      access: { create: nobodyField, update: nobodyField },
      admin: { readOnly: true, position: 'sidebar', description: text((m) => m.media.isPublicHelp) },
    },
    {
      name: 'placeholder',
      type: 'text',
      access: { create: nobodyField, update: nobodyField },
      admin: notShown,
    },
    ...foldedFields('media'),
    createdByField(),
  ],
};
