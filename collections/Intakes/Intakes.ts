import type { CollectionConfig } from 'payload';
import { nobody, staff } from '../access/access';
import { name, options, text } from '@/newsroom/messages/messages';

/**
 * What came in and what was made of it: the text as it came, what was recognised, what a person decided, what was
 * created. Written by the intake desk and the archive import alone.
 */
export const Intakes: CollectionConfig = {
  slug: 'intakes',
  labels: { singular: name((m) => m.intakes.one), plural: name((m) => m.intakes.many) },
  access: { read: staff, create: nobody, update: nobody, delete: nobody },
  defaultSort: '-createdAt',
  admin: {
    group: text((m) => m.group.desk),
    description: text((m) => m.intakes.about),
    useAsTitle: 'title',
    defaultColumns: ['createdAt', 'title', 'channel', 'batch', 'article', 'by'],
    listSearchableFields: ['title', 'file', 'address', 'batch', 'sourceKey'],
  },
  fields: [
    { name: 'title', type: 'text', label: text((m) => m.articles.title) },
    {
      type: 'row',
      fields: [
        {
          name: 'channel',
          type: 'select',
          required: true,
          options: options((m) => m.intakeChannels),
          label: text((m) => m.intakes.channel),
        },
        { name: 'batch', type: 'text', index: true, label: text((m) => m.intakes.batch) },
        { name: 'by', type: 'relationship', relationTo: 'users', label: text((m) => m.intakes.by) },
      ],
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      index: true,
      label: text((m) => m.articles.one),
    },
    { name: 'file', type: 'text', label: text((m) => m.intakes.file) },
    { name: 'address', type: 'text', index: true, label: text((m) => m.intakes.address) },
    /**
     * What makes the story the same when it comes again: `wordpress:HOST:123`, `file:HASH`; from the desk, where a
     * person looked at what is alike, `desk:ID`.
     */
    {
      name: 'sourceKey',
      type: 'text',
      required: true,
      unique: true,
      label: text((m) => m.intakes.sourceKey),
    },
    /** SHA-256 of the text in NFC. */
    { name: 'hash', type: 'text', required: true, index: true, label: text((m) => m.intakes.hash) },
    {
      name: 'text',
      type: 'textarea',
      label: text((m) => m.articles.importText),
      admin: { rows: 16, description: text((m) => m.articles.importTextHelp) },
    },
    { name: 'recognised', type: 'json', label: text((m) => m.intakes.recognised) },
    { name: 'decisions', type: 'json', label: text((m) => m.intakes.decisions) },
    /** `[{collection, id, updatedAt}]`, as they were when they had been made. */
    { name: 'made', type: 'json', label: text((m) => m.intakes.made) },
  ],
};
