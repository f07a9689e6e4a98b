import type { CollectionConfig } from 'payload';
import { anyone, editors, staffField } from '../access/access';
import { foldedFields } from '../fields/foldedFields';
import { storiesField } from '../fields/joins';
import { fieldTitle, slugField } from '../fields/slugField';
import { unsavedField } from '../fields/unsavedField';
import { foldSearch } from '../hooks/foldSearch';
import { rememberLive } from '../hooks/liveBefore';
import { pagesAfterChange, pagesAfterDelete } from '../hooks/pageChanges';
import { redirectOldSlug } from '../hooks/redirectOldSlug';
import { name, text } from '@/newsroom/messages/messages';

export const Topics: CollectionConfig = {
  slug: 'topics',
  labels: { singular: name((m) => m.topics.one), plural: name((m) => m.topics.many) },
  access: { read: anyone, create: editors, update: editors, delete: editors },
  hooks: {
    beforeOperation: [foldSearch],
    beforeChange: [rememberLive],
    afterChange: [redirectOldSlug, pagesAfterChange],
    afterDelete: [pagesAfterDelete],
  },
  defaultSort: 'order',
  // Where others refer to it: each of these lists is a search of its own.
  defaultPopulate: { stories: false },
  admin: {
    group: text((m) => m.group.content),
    useAsTitle: 'title',
    defaultColumns: ['title', 'order', 'slug'],
    listSearchableFields: ['folded'],
  },
  fields: [
    unsavedField(),
    { name: 'title', type: 'text', required: true, maxLength: 80, label: text((m) => m.topics.title) },
    { name: 'description', type: 'textarea', maxLength: 300, label: text((m) => m.topics.description) },
    {
      name: 'words',
      type: 'text',
      hasMany: true,
      access: { read: staffField },
      label: text((m) => m.topics.words),
      admin: { description: text((m) => m.topics.wordsHelp) },
    },
    storiesField(
      'topics',
      text((m) => m.topics.stories),
    ),
    slugField(fieldTitle('title')),
    ...foldedFields('topics'),
    {
      name: 'order',
      type: 'number',
      defaultValue: 100,
      index: true,
      label: text((m) => m.topics.order),
      admin: { position: 'sidebar' },
    },
  ],
};
