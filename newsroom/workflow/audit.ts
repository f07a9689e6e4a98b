import type { PayloadRequest } from 'payload';
import type { Stage, WorkflowCollection } from './stages';

export interface AuditEntry {
  verb: string;
  collection: string;
  id: string;
  title: string;
  from?: Stage | null;
  to?: Stage | null;
  version?: string | null;
  note?: string | null;
  plannedAt?: string | null;
}

/** Adds to the audit trail what the person of `req` (nobody: the newsroom itself) does, in its transaction. */
export const recordAudit = async (
  req: PayloadRequest,
  { verb, collection, id, title, from, to, version, note, plannedAt }: AuditEntry,
): Promise<void> => {
  await req.payload.create({
    collection: 'audit-trail',
    data: {
      at: new Date().toISOString(),
      actor: req.user ? String(req.user.id) : null,
      actorName: req.user ? String(req.user.name ?? req.user.email) : null,
      verb: verb as 'publish',
      targetCollection: collection as WorkflowCollection,
      target: id,
      title,
      from: from ?? null,
      to: to ?? null,
      version: version ?? null,
      note: note ?? null,
      plannedAt: plannedAt ?? null,
    },
    depth: 0,
    req,
  });
};
