import type { CollectionConfig } from 'payload';
import { COMMENT_MAX } from '@/domain/ratings';
import { administrators, nobody, staff } from '../access/access';
import { pagesAfterChange, pagesAfterDelete } from '../hooks/pageChanges';
import { name, text } from '@/newsroom/messages/messages';

/**
 * What readers think of the site, without a name, an address or an account (Nghị định 224/2026/NĐ-CP, Điều 10.3).
 * Written by the form at /danh-gia only (site/data/ratings.ts).
 */
export const Ratings: CollectionConfig = {
  slug: 'ratings',
  labels: { singular: name((m) => m.ratings.one), plural: name((m) => m.ratings.many) },
  access: { read: staff, create: nobody, update: nobody, delete: administrators },
  hooks: { afterChange: [pagesAfterChange], afterDelete: [pagesAfterDelete] },
  defaultSort: '-createdAt',
  admin: {
    group: text((m) => m.group.desk),
    description: text((m) => m.ratings.about),
    defaultColumns: ['score', 'comment', 'createdAt'],
  },
  fields: [
    {
      name: 'score',
      type: 'number',
      required: true,
      min: 1,
      max: 5,
      index: true,
      label: text((m) => m.ratings.score),
      admin: { description: text((m) => m.ratings.scoreHelp) },
    },
    {
      name: 'comment',
      type: 'textarea',
      maxLength: COMMENT_MAX,
      label: text((m) => m.ratings.comment),
    },
  ],
};
