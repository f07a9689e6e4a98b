import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { fill, messagesOf } from '@/newsroom/messages/messages';
import { requireEditorial, type MergeOf } from '@/newsroom/workflow/merge/checkMerge';
import { mergeRecords, previewMerge } from '@/newsroom/workflow/merge/mergeRecords';
import { MERGE_REFUSALS, MergeRefused } from '@/newsroom/workflow/merge/refusals';
import type { MergeTarget } from '@/newsroom/workflow/merge/targets';
import { undoMerge, type Undone } from '@/newsroom/workflow/merge/undoMerge';

const answering =
  (handle: (req: PayloadRequest, id: string) => Promise<object>): Endpoint['handler'] =>
  async (req) => {
    try {
      requireEditorial(req);
      return Response.json(await handle(req, String(req.routeParams?.id)));
    } catch (error) {
      if (!(error instanceof MergeRefused)) throw error;
      const { refusal, details } = error;
      const message = fill(messagesOf(req).merges.refusal[refusal], { details });
      return Response.json({ message, reason: refusal }, { status: MERGE_REFUSALS[refusal] });
    }
  };

const mergeOf = (target: MergeTarget, merged: string, into: unknown): MergeOf => {
  if (typeof into !== 'string' || into === '') throw new MergeRefused('input');
  return { target, merged, kept: into };
};

const counted = ({ links, records }: { links: number; records: number }) => ({
  links: String(links),
  records: String(records),
});

/**
 * `POST /api/<collection>/:id/merge` with `{into}` merges the record into that one: 200 `{id, links, records,
 * message}`. `GET` with `?into=` says what that would do: `{kept, merged, links, records, message}`. Refusals are
 * `{message, reason}` with 401, 403, 404, 409, 422.
 */
export const mergeEndpoints = (target: MergeTarget): Endpoint[] => [
  {
    path: '/:id/merge',
    method: 'get',
    handler: answering(async (req, id) => {
      const preview = await previewMerge(req, mergeOf(target, id, req.query.into));
      const { kept, merged } = preview;
      const message = fill(messagesOf(req).merges.preview, { ...counted(preview), kept, merged });
      return { ...preview, message };
    }),
  },
  {
    path: '/:id/merge',
    method: 'post',
    handler: answering(async (req, id) => {
      await addDataAndFileToRequest(req);
      const done = await mergeRecords(req, mergeOf(target, id, req.data?.into));
      return { ...done, message: fill(messagesOf(req).merges.done, counted(done)) };
    }),
  },
];

const undoneMessage = (req: PayloadRequest, { left }: Undone): string => {
  const { undone, undoneButLeft } = messagesOf(req).merges;
  const places = [...new Set(left.map(({ title, id }) => title || id))].join(', ');
  return left.length === 0 ? undone : fill(undoneButLeft, { count: String(left.length), places });
};

/**
 * `POST /api/merges/:id/undo`: 200 `{left, message}`, `left` being the places that somebody changed since. Refusals as
 * those of a merge.
 */
export const undoMergeEndpoint: Endpoint = {
  path: '/:id/undo',
  method: 'post',
  handler: answering(async (req, id) => {
    const undone = await undoMerge(req, id);
    return { ...undone, message: undoneMessage(req, undone) };
  }),
};
