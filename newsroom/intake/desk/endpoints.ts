import { randomUUID } from 'node:crypto';
import { APIError, type Endpoint, type PayloadRequest, ValidationError } from 'payload';
import { z } from 'zod';
import { localToUtc } from '@/domain/dates';
import { isRole } from '@/domain/roles';
import { fill, messagesOf } from '@/newsroom/messages/messages';
import { deskSourceOf, hintsFor, readDesk } from '@/newsroom/intake/desk/readDesk';
import { findDuplicates } from '@/newsroom/intake/desk/duplicates';
import { parseStory } from '@/newsroom/intake/parse/parseStory';
import { readFileSource, type NamedSource } from '@/newsroom/intake/source/file';
import { sourceOfHtml } from '@/newsroom/intake/source/html';
import { plainSource, SourceError } from '@/newsroom/intake/source/types';
import { IncompleteRecord } from '@/newsroom/intake/write/makeLinks';
import { loadRecogniser } from '@/newsroom/intake/write/records';
import { writeStory, type StoryPhoto } from '@/newsroom/intake/write/writeStory';

const NOT_KEPT = { 'Cache-Control': 'private, no-store' } as const;
const MAX_BYTES = 60 * 1024 * 1024;
const MAX_FILES = 40;

/** A refusal with its words for the person at the desk. */
class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly more: object = {},
  ) {
    super(message);
  }
}

const answering =
  (work: (req: PayloadRequest) => Promise<Response>): Endpoint['handler'] =>
  async (req) => {
    const { workflow, intakeDesk } = messagesOf(req);
    try {
      if (!req.user) throw new Refused(401, workflow.refusal['not-signed-in']);
      if (!isRole(req.user.role)) throw new Refused(403, workflow.refusal.role);
      if (Number(req.headers.get('content-length') ?? 0) > MAX_BYTES)
        throw new Refused(413, intakeDesk.refusal.large);
      return await work(req);
    } catch (error) {
      if (error instanceof Refused)
        return Response.json(
          { message: error.message, ...error.more },
          { status: error.status, headers: NOT_KEPT },
        );
      if (error instanceof ValidationError || error instanceof APIError)
        return Response.json({ message: error.message }, { status: error.status, headers: NOT_KEPT });
      throw error;
    }
  };

const blockSchema = z.object({
  line: z.number().int().positive(),
  kind: z.enum(['paragraph', 'heading', 'list-item', 'quote', 'caption', 'table-row']),
  level: z.number().int().min(1).max(6).optional(),
  isOrdered: z.literal(true).optional(),
  cells: z.array(z.string()).optional(),
  runs: z.array(
    z.object({
      text: z.string(),
      isBold: z.literal(true).optional(),
      isItalic: z.literal(true).optional(),
      isUnderlined: z.literal(true).optional(),
      href: z
        .string()
        .regex(/^(?:https?:\/\/|mailto:|tel:)/i)
        .optional(),
    }),
  ),
});

const sourceSchema = z.object({
  file: z.string().max(300).nullable(),
  text: z.string().max(1_200_000),
  blocks: z.array(blockSchema).max(20_000),
  images: z
    .array(
      z.object({
        name: z.string().nullable(),
        alt: z.string().nullable(),
        afterLine: z.number().int().min(0),
        preview: z.string().nullable(),
      }),
    )
    .max(200),
});

const rolesSchema = z.record(
  z.string().regex(/^\d+$/),
  z.enum(['title', 'paragraph', 'subhead', 'caption', 'byline', 'removed']),
);

const againSchema = z.object({ source: sourceSchema, roles: rolesSchema });

const decisionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('link'), id: z.string().regex(/^[0-9a-f]{24}$/) }),
  z.object({ do: z.literal('create'), values: z.record(z.string(), z.string().max(2_000)).optional() }),
  z.object({ do: z.literal('ignore') }),
]);

const createSchema = z.object({
  source: sourceSchema,
  roles: rolesSchema,
  decisions: z.record(z.string(), decisionSchema),
  fields: z.object({
    title: z.string().trim().min(1).max(250),
    lead: z.string().max(1_500),
    dateline: z.string().max(80),
    publishedAt: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
      .nullable(),
  }),
  part: z.number().int().min(0).max(50),
  photos: z
    .array(
      z.object({
        from: z.enum(['file', 'beside']),
        index: z.number().int().min(0),
        alt: z.string().max(300),
        credit: z.string().max(120),
      }),
    )
    .max(MAX_FILES),
  address: z.string().regex(/^(?:|https?:\/\/\S{1,1900})$/),
  isWanted: z.boolean(),
});

const read = <T>(req: PayloadRequest, schema: z.ZodType<T>, value: unknown): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const at = result.error.issues[0]?.path.join('.') ?? '';
  throw new Refused(400, fill(messagesOf(req).intakeDesk.refusal.input, { at }));
};

const bytesOf = async (file: File): Promise<Buffer> => Buffer.from(await file.arrayBuffer());

const formOf = async (req: PayloadRequest): Promise<FormData> => {
  try {
    return await req.formData!();
  } catch {
    throw new Refused(400, fill(messagesOf(req).intakeDesk.refusal.input, { at: 'form' }));
  }
};

const filesIn = (form: FormData, name: string): File[] =>
  form.getAll(name).filter((each): each is File => typeof each !== 'string');

const sourcesOfFile = async (req: PayloadRequest, file: File): Promise<NamedSource[]> => {
  try {
    return await readFileSource(file.name, await bytesOf(file));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new Refused(
      422,
      fill(messagesOf(req).intakeDesk.sourceProblems[error.problem], { file: file.name }),
    );
  }
};

/**
 * `POST /api/intake/read`: what a story holds. As a form: `file` (once), or `html` and `text` as they were pasted; or as
 * JSON a `ReadAgain`. 200 `{results: DeskResult[]}`, one for each story of the file; 400, 401, 403, 413, 422 `{message}`.
 */
const readEndpoint = answering(async (req) => {
  if (req.headers.get('content-type')?.startsWith('application/json')) {
    const { source, roles } = read(req, againSchema, await req.json!());
    return Response.json({ results: [await readDesk(req, source as never, roles)] }, { headers: NOT_KEPT });
  }
  const form = await formOf(req);
  const [file] = filesIn(form, 'file');
  const html = String(form.get('html') ?? '');
  // A form sends every line end as CR LF (HTML, form data set), whatever was pasted.
  const text = String(form.get('text') ?? '').replaceAll('\r\n', '\n');
  const pasted = html ? sourceOfHtml(html) : plainSource(text);
  const sources = file ? await sourcesOfFile(req, file) : [pasted];
  const results = [];
  for (const source of sources) results.push(await readDesk(req, await deskSourceOf(source), {}));
  return Response.json({ results }, { headers: NOT_KEPT });
});

/**
 * `POST /api/intake/create`: a form of `_payload` (JSON, a `CreateStory`), the `file` it came in where there was one, and
 * `photos` dropped beside it. 201 `{id, title}`; 409 `{message, duplicates}` where a story is alike and it was not said
 * that it is wanted; 400, 401, 403, 413, 422 `{message}`.
 */
const createEndpoint = answering(async (req) => {
  const { refusal, missing } = messagesOf(req).intakeDesk;
  const form = await formOf(req);
  let given: unknown;
  try {
    given = JSON.parse(String(form.get('_payload')));
  } catch {
    throw new Refused(400, fill(refusal.input, { at: '_payload' }));
  }
  const order = read(req, createSchema, given);
  const { source, roles, decisions, fields, isWanted } = order;
  const { recogniser, noise } = await loadRecogniser(req);
  const parsed = parseStory(source.text, hintsFor(source as never, roles), noise);
  if (!parsed.ok) throw new Refused(422, parsed.problem.message);
  if (!isWanted) {
    const duplicates = await findDuplicates(req, source.text, parsed.story);
    if (duplicates.length > 0) throw new Refused(409, refusal.duplicate, { duplicates });
  }
  const [file] = filesIn(form, 'file');
  const within = file ? ((await sourcesOfFile(req, file))[order.part]?.images ?? []) : [];
  const beside = filesIn(form, 'photos');
  const photos: StoryPhoto[] = [];
  for (const { from, index, alt, credit } of order.photos) {
    const image = from === 'file' ? within[index] : undefined;
    const dropped = from === 'beside' ? beside[index] : undefined;
    const bytes = image?.bytes ?? (dropped ? await bytesOf(dropped) : null);
    if (!bytes) throw new Refused(422, refusal.photo);
    photos.push({
      name: image?.name ?? dropped?.name ?? null,
      afterLine: image?.afterLine ?? null,
      bytes,
      alt: alt || null,
      ...(credit ? { credit } : {}),
    });
  }
  try {
    const { article } = await writeStory(req, {
      source: { text: source.text, blocks: source.blocks as never, images: [] },
      parsed: parsed.story,
      recognised: recogniser.recognise(parsed.story),
      decisions: decisions as never,
      fields: {
        title: fields.title,
        lead: fields.lead || null,
        dateline: fields.dateline || null,
        publishedAt: fields.publishedAt ? localToUtc(fields.publishedAt) : null,
      },
      photos,
      intake: {
        channel: 'desk',
        sourceKey: `desk:${randomUUID()}`,
        file: source.file,
        address: order.address || null,
        batch: null,
      },
    });
    return Response.json(article, { status: 201, headers: NOT_KEPT });
  } catch (error) {
    if (!(error instanceof IncompleteRecord)) throw error;
    const names = error.missing.map((field) => missing[field as keyof typeof missing] ?? field).join(', ');
    throw new Refused(422, fill(refusal.incomplete, { record: error.record, missing: names }));
  }
});

export const intakeEndpoints: Endpoint[] = [
  { path: '/intake/read', method: 'post', handler: readEndpoint },
  { path: '/intake/create', method: 'post', handler: createEndpoint },
];
