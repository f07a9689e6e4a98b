import type { RedirectsPluginConfig } from '@payloadcms/plugin-redirects/types';
import type { Field, FieldHook } from 'payload';
import { oldAddressOf } from '@/domain/oldAddress';
import { editors, staff } from '../access/access';
import { followMerges } from '../hooks/followMerges';
import { unsavedField } from '../fields/unsavedField';
import { pagesAfterRedirectChange, pagesAfterRedirectDelete } from './pagesAfterRedirectChange';
import { name, text } from '@/newsroom/messages/messages';

/** The old address in the spelling in which the site looks it up, also when the whole address of the old site is given. */
const spell: FieldHook = ({ value }) => {
  const old = typeof value === 'string' ? oldAddressOf(value.trim()) : null;
  return old?.ok ? old.path : (value as unknown);
};

const asLookedUp = (field: Field): Field =>
  field.type === 'text' && field.name === 'from'
    ? { ...field, hooks: { ...field.hooks, beforeValidate: [spell] } }
    : field;

/** Old addresses of pages that moved: made by `redirectOldSlug`, or by hand. */
export const redirectOptions: RedirectsPluginConfig = {
  collections: ['articles', 'agencies', 'events', 'documents', 'people', 'topics'],
  overrides: {
    fields: ({ defaultFields }) => [unsavedField(), ...defaultFields.map(asLookedUp)],
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
