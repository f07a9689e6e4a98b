import type { Field, FieldAccess, FieldHook } from 'payload';
import { foldedFieldsOf, type FoldedFields, type SearchedList } from '@/domain/listSearch';
import { messagesIn } from '@/newsroom/messages/messages';
import { nobodyField } from '../access/access';
import { notShown } from './notShown';

/** Conditions may ask for it (they are checked without a record), answers never show it. */
const askedNotShown: FieldAccess = ({ doc }) => doc === undefined;

const fillFrom =
  (list: SearchedList, field: keyof FoldedFields): FieldHook =>
  ({ data, originalDoc }) =>
    foldedFieldsOf(list, { ...originalDoc, ...data })[field];

const foldedField = (list: SearchedList, name: keyof FoldedFields): Field => ({
  name,
  type: 'text',
  // What the search box says that it looks in.
  label: { vi: messagesIn('vi').listSearch[list], en: messagesIn('en').listSearch[list] },
  access: { read: askedNotShown, create: nobodyField, update: nobodyField },
  hooks: { beforeChange: [fillFrom(list, name)] },
  admin: notShown,
});

/**
 * What a record is found by in lists and pickers of the admin, without accents: filled from its other fields at every
 * save, and asked through `foldSearch`.
 */
export const foldedFields = (list: SearchedList): Field[] => [
  foldedField(list, 'folded'),
  foldedField(list, 'titleFolded'),
];
