import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload';
import { roleOf } from '../access/access';
import { messagesOf } from '@/newsroom/messages/messages';
import { requirementsOf } from '@/newsroom/workflow/requirements/checkText';
import { STORY_FIELDS } from '@/newsroom/workflow/requirements/story';
import { requirementMessages } from './requirementMessages';

/** No story is longer; a body beyond it is not read. */
const MAX_BYTES = 2 * 1024 * 1024;

type Body = { data?: Record<string, unknown>; links?: boolean };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The bytes of a request; null when there are too many. */
const bytesOf = async (req: PayloadRequest): Promise<Buffer | null> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = (req.body as ReadableStream<Uint8Array> | null | undefined)?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > MAX_BYTES) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
};

/** The body of a request, `{}` when there is none; null when it is not one that the checklist takes. */
const bodyOf = (bytes: Buffer): Body | null => {
  if (bytes.length === 0) return {};
  try {
    const body: unknown = JSON.parse(bytes.toString('utf8'));
    if (!isRecord(body)) return null;
    if (body.data !== undefined && !isRecord(body.data)) return null;
    return body.links === undefined || typeof body.links === 'boolean' ? body : null;
  } catch {
    return null;
  }
};

const newestVersion = (
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
): Promise<Record<string, unknown> | null> =>
  req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    req,
  }) as unknown as Promise<Record<string, unknown> | null>;

const refuse = (status: number, message: string): Response => Response.json({ message }, { status });

/**
 * `POST /api/<collection>/:id/checklist`, and without an id for what was never saved: which requirements a text meets.
 * JSON in: `data`, values of the form that stand for those of the newest version; `links: false` to ask no links now.
 * JSON out: `{requirements: [{id, level, isMet, field, label, message, isPending}]}`. For everybody who is signed in.
 */
export const checklistEndpoint = (collection: CollectionSlug): Endpoint => ({
  path: '/:id?/checklist',
  method: 'post',
  handler: async (req) => {
    const { workflow, requirements } = messagesOf(req);
    if (!req.user) return refuse(401, workflow.refusal['not-signed-in']);
    if (!roleOf(req)) return refuse(403, workflow.refusal.role);
    const bytes = await bytesOf(req);
    if (!bytes) return refuse(413, requirements.checklist.bodyTooLarge);
    const body = bodyOf(bytes);
    if (!body) return refuse(400, requirements.checklist.bodyBad);
    const id = req.routeParams?.id;
    const stored = id === undefined ? {} : await newestVersion(req, collection, String(id));
    if (!stored) return refuse(404, workflow.refusal.missing);
    const given = Object.entries(body.data ?? {}).filter(([name]) =>
      STORY_FIELDS.some((field) => field === name),
    );
    const checked = await requirementsOf(
      req,
      collection,
      { ...stored, ...Object.fromEntries(given) },
      { withLinks: body.links ?? true },
    );
    return Response.json({ requirements: requirementMessages(req, checked) });
  },
});
