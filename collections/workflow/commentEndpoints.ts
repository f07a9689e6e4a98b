import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { fill, messagesOf } from '@/newsroom/messages/messages';
import { MAX_COMMENT, MAX_QUOTE } from '@/newsroom/workflow/commentLimits';
import {
  addComment,
  CommentRefused,
  listComments,
  requireColleague,
  settleComment,
  type CommentRefusal,
} from '@/newsroom/workflow/comments';

/** HTTP status of each refusal. */
const STATUS: Record<CommentRefusal, 400 | 401 | 403 | 404 | 422> = {
  'not-signed-in': 401,
  role: 403,
  'missing-text': 404,
  missing: 404,
  request: 400,
  field: 400,
  empty: 422,
  long: 422,
  'quote-long': 422,
  parent: 422,
};

const limits = { max: MAX_COMMENT.toLocaleString('vi'), quote: MAX_QUOTE.toLocaleString('vi') };

const answering =
  (status: 200 | 201, handle: (req: PayloadRequest) => Promise<object>): Endpoint['handler'] =>
  async (req) => {
    try {
      requireColleague(req);
      return Response.json(await handle(req), { status });
    } catch (error) {
      if (!(error instanceof CommentRefused)) throw error;
      const { refusal } = error;
      const message = fill(messagesOf(req).comments.refusal[refusal], limits);
      return Response.json({ message, reason: refusal }, { status: STATUS[refusal] });
    }
  };

const param = (req: PayloadRequest, name: string): string => String(req.routeParams?.[name]);

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  await addDataAndFileToRequest(req);
  const body: unknown = req.data;
  if (!body || typeof body !== 'object' || Array.isArray(body)) throw new CommentRefused('request');
  return body as Record<string, unknown>;
};

const settling = (verb: 'resolve' | 'reopen'): Endpoint => ({
  path: `/:id/${verb}`,
  method: 'post',
  handler: answering(200, async (req) => ({
    comment: await settleComment(req, param(req, 'id'), verb === 'resolve'),
  })),
});

/**
 * What the newsroom says about a text; for everybody with a role, JSON in and out.
 *
 * - `GET /api/comments/of/:text/:id` → 200 `{comments}`, oldest first, with authors and what is resolved
 * - `POST /api/comments/of/:text/:id` `{text, field?, quote?, parent?}` → 201 `{comment}`
 * - `POST /api/comments/:id/resolve` and `…/reopen` → 200 `{comment}`: the one that begins the thread
 *
 * Refusals are `{message, reason}` with 400, 401, 403, 404 or 422.
 */
// The first part is not called `:collection`: Payload writes the collection of the endpoint itself there.
export const commentEndpoints: Endpoint[] = [
  {
    path: '/of/:text/:id',
    method: 'get',
    handler: answering(200, async (req) => ({
      comments: await listComments(req, param(req, 'text'), param(req, 'id')),
    })),
  },
  {
    path: '/of/:text/:id',
    method: 'post',
    handler: answering(201, async (req) => ({
      comment: await addComment(req, param(req, 'text'), param(req, 'id'), await bodyOf(req)),
    })),
  },
  settling('resolve'),
  settling('reopen'),
];
