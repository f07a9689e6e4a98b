import type { RedirectsPluginConfig } from '@payloadcms/plugin-redirects/types';
import { editors, staff } from '../access/access';
import { followMerges } from '../hooks/followMerges';
import { unsavedField } from '../fields/unsavedField';
import { pagesAfterRedirectChange, pagesAfterRedirectDelete } from './pagesAfterRedirectChange';
import { name, text } from '@/newsroom/messages/messages';

/** Old addresses of pages that moved: made by `redirectOldSlug`, or by hand. */
export const redirectOptions: RedirectsPluginConfig = {
  collections: ['articles', 'agencies', 'events', 'documents', 'people', 'topics'],
  overrides: {
    fields: ({ defaultFields }) => [unsavedField(), ...defaultFields],
    labels: { singular: name((m) => m.redirects.one), plural: name((m) => m.redirects.many) },
    access: { read: staff, create: editors, update: editors, delete: editors },
    hooks: {
      beforeChange: [followMerges],
      afterChange: [pagesAfterRedirectChange],
      afterDelete: [pagesAfterRedirectDelete],
    },
    admin: {
      group: text((m) => m.group.system),
      description: text((m) => m.redirects.about),
      useAsTitle: 'from',
    },
  },
};
