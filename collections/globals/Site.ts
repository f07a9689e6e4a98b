import type { GlobalConfig } from 'payload';
import { idsOf } from '@/domain/references';
import { administrators, anyone } from '../access/access';
import { unsavedField } from '../fields/unsavedField';
import { pagesAfterGlobalChange } from '../hooks/pageChanges';
import { settleUploads } from '../hooks/mediaReferences';
import { text } from '@/newsroom/messages/messages';

export const Site: GlobalConfig = {
  slug: 'site',
  label: text((m) => m.site.label),
  access: { read: anyone, update: administrators },
  hooks: {
    afterChange: [
      async ({ doc, previousDoc, req }) => {
        await settleUploads(req, 'media', [...idsOf(doc.emblem), ...idsOf(previousDoc?.emblem)]);
        return doc;
      },
      pagesAfterGlobalChange,
    ],
  },
  admin: { group: text((m) => m.group.system) },
  fields: [
    unsavedField(),
    { name: 'name', type: 'text', required: true, label: text((m) => m.site.name) },
    { name: 'tagline', type: 'text', label: text((m) => m.site.tagline) },
    { name: 'emblem', type: 'upload', relationTo: 'media', label: text((m) => m.site.emblem) },
    { name: 'unitInCharge', type: 'text', required: true, label: text((m) => m.site.unitInCharge) },
    { name: 'responsiblePerson', type: 'text', required: true, label: text((m) => m.site.responsiblePerson) },
    { name: 'address', type: 'text', required: true, label: text((m) => m.site.address) },
    {
      type: 'row',
      fields: [
        {
          name: 'phone',
          type: 'text',
          required: true,
          label: text((m) => m.site.phone),
          admin: { width: '50%' },
        },
        { name: 'email', type: 'email', label: text((m) => m.site.email), admin: { width: '50%' } },
      ],
    },
    { name: 'licence', type: 'text', label: text((m) => m.site.licence) },
  ],
};
