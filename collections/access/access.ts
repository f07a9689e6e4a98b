import type { Access, FieldAccess, PayloadRequest, Where } from 'payload';
import { isEditorial, isRole, type Role } from '@/domain/roles';
import { LIVE_STAGES, REMOVED_STAGES, type WorkflowCollection } from '@/newsroom/workflow/stages';
import { mayEdit } from '@/newsroom/workflow/table';
import { loadText } from '@/newsroom/workflow/text';

/** The signed-in person's role; null for the public and for anyone whose role is not known. */
export const roleOf = (req: Pick<PayloadRequest, 'user'>): Role | null =>
  req.user && isRole(req.user.role) ? req.user.role : null;

export const nobody: Access = () => false;
export const anyone: Access = () => true;
export const staff: Access = ({ req }) => roleOf(req) !== null;
export const editors: Access = ({ req }) => isEditorial(roleOf(req));
export const administrators: Access = ({ req }) => roleOf(req) === 'administrator';

export const staffField: FieldAccess = ({ req }) => roleOf(req) !== null;
export const editorsField: FieldAccess = ({ req }) => isEditorial(roleOf(req));
export const administratorsField: FieldAccess = ({ req }) => roleOf(req) === 'administrator';
export const nobodyField: FieldAccess = () => false;

const PUBLIC: Where = { _status: { equals: 'published' } };

/** The newsroom reads everything; the public what is published (and `also`, where given). */
export const publishedOrStaff =
  (also?: Where): Access =>
  ({ req }) => {
    if (roleOf(req)) return true;
    return also ? { and: [PUBLIC, also] } : PUBLIC;
  };

const ownDrafts = (req: PayloadRequest): Where => ({
  and: [{ createdBy: { equals: req.user!.id } }, { stage: { equals: 'draft' } }],
});

/**
 * A journalist edits texts of their own (and those assigned to them) unless the editors have them; an editor edits
 * all. Nobody writes `_status: published`: the workflow's verbs do.
 */
export const updatePublishable =
  (collection: WorkflowCollection): Access =>
  async ({ data, id, req }) => {
    const role = roleOf(req);
    if (!role || data?._status === 'published') return false;
    if (isEditorial(role)) return true;
    if (id === undefined) return ownDrafts(req);
    const text = await loadText(req, collection, String(id));
    return text !== null && mayEdit({ id: String(req.user!.id), role }, text.state);
  };

export const createPublishable: Access = ({ data, req }) =>
  roleOf(req) !== null && data?._status !== 'published';

/** What is or was public, or waits for its slot, is never deleted in passing: only an administrator deletes it. */
export const deletePublishable: Access = ({ req }) => {
  const role = roleOf(req);
  if (role === 'administrator') return true;
  if (role === 'editor')
    return { stage: { not_in: ['scheduled', ...LIVE_STAGES, ...REMOVED_STAGES] } } satisfies Where;
  return role === 'journalist' ? ownDrafts(req) : false;
};

/** Journalists correct and delete their own uploads until something published shows them; editors all. */
export const ownOrEditors: Access = ({ req }) => {
  const role = roleOf(req);
  if (!role) return false;
  if (isEditorial(role)) return true;
  const own: Where = { createdBy: { equals: req.user!.id } };
  return { and: [own, { isPublic: { not_equals: true } }] };
};
