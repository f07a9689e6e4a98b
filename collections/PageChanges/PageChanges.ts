import type { CollectionConfig } from 'payload';
import { nobody } from '../access/access';

/**
 * What changed, for the other processes on this database: a server keeps finished pages in memory and must
 * hear of a change made by a script or by another server. Written in the transaction of the change.
 */
export const PageChanges: CollectionConfig = {
  slug: 'page-changes',
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  graphQL: false,
  fields: [
    { name: 'tags', type: 'json', required: true },
    { name: 'origin', type: 'text', required: true },
  ],
};
