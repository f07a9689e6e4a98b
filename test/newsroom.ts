import config from '@payload-config';
import { REST_DELETE, REST_GET, REST_PATCH, REST_POST, GRAPHQL_POST } from '@payloadcms/next/routes';
import { getPayload, type Payload } from 'payload';
import sharp from 'sharp';
import type { Role } from '@/domain/roles';
import type { User } from '@/payload-types';
import { withRetries } from '@/platform/db/conflicts';
import { articleData, next } from './articleData';

/** The newsroom under test: one database a test file, the real Payload, its real REST and GraphQL handlers. */
export const openNewsroom = async (): Promise<Payload> => {
  const payload = await getPayload({ config });
  // Refusals are what tests ask for: they would fill the log.
  payload.logger.level = 'fatal';
  // As in production, and as the file that tests on SQLite begin with: processes that a test starts find nothing to do.
  if (payload.db.name === 'mongoose') await payload.db.migrate();
  return payload;
};

export { articleData };

export const PASSWORD = 'mat khau thu nghiem';

export const createUser = (payload: Payload, role: Role): Promise<User> =>
  payload.create({
    collection: 'users',
    data: { email: `${role}-${next()}@toasoan.example`, name: `Người ${role}`, role, password: PASSWORD },
  }) as Promise<User>;

/** The session token of a user, as the admin's cookie holds it. */
export const signIn = async (payload: Payload, user: User): Promise<string> => {
  const { token } = await payload.login({
    collection: 'users',
    data: { email: user.email, password: PASSWORD },
  });
  return token!;
};

export const createArticle = (payload: Payload, over: Record<string, unknown> = {}, user?: User) => {
  const data = articleData(over);
  return payload.create({
    collection: 'articles',
    data: data as never,
    draft: over._status !== 'published',
    ...(user ? { user } : {}),
  });
};

/** Whoever makes a record: the newsroom itself when nobody is given. */
const by = (user?: User) => (user ? { user } : {});

export const createAgency = (payload: Payload, over: Record<string, unknown> = {}, user?: User) =>
  payload.create({
    collection: 'agencies',
    data: {
      names: [{ official: `Trung tâm Văn hóa số ${next()}` }],
      kind: 'service-unit',
      level: 'district',
      _status: 'published',
      ...over,
    } as never,
    ...by(user),
  });

export const createEvent = (payload: Payload, over: Record<string, unknown> = {}, user?: User) =>
  payload.create({
    collection: 'events',
    data: {
      title: `Họp giao ban thôn Bãi Sú lần ${next()}`,
      kind: 'meeting',
      status: 'confirmed',
      start: '2020-11-27T01:00:00.000Z',
      _status: 'published',
      ...over,
    } as never,
    ...by(user),
  });

export const createPerson = (payload: Payload, over: Record<string, unknown> = {}, user?: User) =>
  payload.create({
    collection: 'people',
    data: { name: `Lục Văn Thành ${next()}`, _status: 'published', ...over } as never,
    ...by(user),
  });

export const createDocument = (payload: Payload, over: Record<string, unknown> = {}, user?: User) =>
  payload.create({
    collection: 'documents',
    data: {
      kind: 'decision',
      number: `${next()}/QĐ-UBND`,
      title: 'Về việc phân công trực chợ phiên',
      issuedOn: '2024-03-05T05:00:00.000Z',
      status: 'in-force',
      _status: 'published',
      ...over,
    } as never,
    ...by(user),
  });

export const createTopic = (payload: Payload, over: Record<string, unknown> = {}) =>
  payload.create({ collection: 'topics', data: { title: `Chợ phiên ${next()}`, ...over } as never });

/** What stands above every page from one moment to another. */
export const createAnnouncement = (
  payload: Payload,
  over: { text: string; from: string; until: string; urgency?: 'notice' | 'urgent'; url?: string },
) =>
  payload.create({
    collection: 'announcements',
    data: { urgency: 'notice', ...over } as never,
  });

export const picture = (width = 900, height = 600): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 40, g: 110, b: 90 } } })
    .jpeg()
    .toBuffer();

export const createMedia = async (payload: Payload, over: Record<string, unknown> = {}, user?: User) => {
  const data = await picture();
  return payload.create({
    collection: 'media',
    data: { alt: 'Cây cầu mới bắc qua lạch nước', ...over },
    file: { data, mimetype: 'image/jpeg', name: `anh-${next()}.jpg`, size: data.length },
    ...by(user),
  });
};

/** The smallest thing that passes for a PDF. */
export const pdf = (): Buffer =>
  Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 0\ntrailer<</Root 1 0 R>>\n%%EOF\n');

export const createFile = async (payload: Payload, over: Record<string, unknown> = {}, user?: User) => {
  const data = pdf();
  return payload.create({
    collection: 'files',
    data: { title: 'Quyết định (bản chụp)', ...over },
    file: { data, mimetype: 'application/pdf', name: `van-ban-${next()}.pdf`, size: data.length },
    ...by(user),
  });
};

/** A request body that carries a file, as the admin sends it. */
export const uploadForm = (
  fields: Record<string, unknown>,
  data: Buffer,
  mimetype: string,
  name: string,
): FormData => {
  const form = new FormData();
  form.set('_payload', JSON.stringify(fields));
  form.set('file', new Blob([new Uint8Array(data)], { type: mimetype }), name);
  return form;
};

const HANDLERS = {
  GET: REST_GET(config),
  POST: withRetries(REST_POST(config)),
  PATCH: withRetries(REST_PATCH(config)),
  DELETE: withRetries(REST_DELETE(config)),
};
const graphql = GRAPHQL_POST(config);

interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads whatever the API answers
  body: any;
  text: string;
}

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON: the text says what it was.
  }
  return { status: response.status, body, text };
};

/** One REST request, as the public (no token) or as the holder of a token. `path` is what follows `/api/`. */
export const rest = async (
  method: keyof typeof HANDLERS,
  path: string,
  {
    token,
    json,
    form,
    language,
    ifMatch,
  }: { token?: string; json?: unknown; form?: FormData; language?: 'vi' | 'en'; ifMatch?: string } = {},
): Promise<Answer> => {
  const request = new Request(`http://localhost/api/${path}`, {
    method,
    headers: {
      ...(token ? { Authorization: `JWT ${token}` } : {}),
      ...(language ? { 'Accept-Language': language } : {}),
      ...(ifMatch ? { 'If-Match': `"${ifMatch}"` } : {}),
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: json === undefined ? (form ?? null) : JSON.stringify(json),
  });
  const slug = path.split('?')[0]!.split('/');
  return answerOf(await HANDLERS[method](request, { params: Promise.resolve({ slug }) }));
};

export const askGraphQL = async (query: string, token?: string): Promise<Answer> =>
  answerOf(
    await graphql(
      new Request('http://localhost/api/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `JWT ${token}` } : {}) },
        body: JSON.stringify({ query }),
      }),
    ),
  );
