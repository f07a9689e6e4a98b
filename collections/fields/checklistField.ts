import type { UIField } from 'payload';

/** In the sidebar: what a story still lacks, while it is written. Stores nothing in the document. */
export const checklistField = (): UIField => ({
  name: 'checklist',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/newsroom/admin/checklist/Checklist#Checklist' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
});
