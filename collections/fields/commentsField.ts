import type { UIField } from 'payload';

/** Last in the sidebar of everything that is published: what colleagues say about it. Stores nothing in the document. */
export const commentsField = (): UIField => ({
  name: 'commentsPanel',
  type: 'ui',
  admin: {
    components: { Field: '/newsroom/admin/comments/CommentsPanel#CommentsPanel' },
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
  },
});
