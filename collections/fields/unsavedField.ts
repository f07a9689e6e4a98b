import type { UIField } from 'payload';

/**
 * First among the fields of everything people write: keeps in the browser what the server has not saved, and offers
 * it again. Shows nothing otherwise, and stores nothing in the document.
 */
export const unsavedField = (): UIField => ({
  name: 'unsavedText',
  type: 'ui',
  admin: {
    components: { Field: '/newsroom/admin/unsaved/UnsavedText#UnsavedText' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
});
