import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/domain/roles';
import type { User } from '@/payload-types';
import {
  askGraphQL,
  createAgency,
  createArticle,
  createDocument,
  createEvent,
  createPerson,
  createUser,
  openNewsroom,
  rest,
  signIn,
} from '@/test/newsroom';

const ROLES = ['journalist', 'editor', 'administrator'] as const satisfies Role[];

let payload: Payload;
const users = {} as Record<Role, User>;
const tokens = {} as Record<Role, string>;
let article: string;

const named = async (role: Role, name: string): Promise<User> => {
  const user = await createUser(payload, role);
  return payload.update({ collection: 'users', id: user.id, data: { name } });
};

beforeAll(async () => {
  payload = await openNewsroom();
  users.administrator = await named('administrator', 'Hoàng Thị Lan');
  users.editor = await named('editor', 'Đặng Thành Đạt');
  users.journalist = await named('journalist', 'Nguyễn Văn Hòa');
  for (const role of ROLES) tokens[role] = await signIn(payload, users[role]);
  article = await newArticle();
});

const newArticle = async (over: Record<string, unknown> = {}, owner = users.journalist) =>
  String((await createArticle(payload, over, owner)).id);

const say = (json: unknown, { by = 'editor', about }: { by?: Role; about?: string } = {}) =>
  rest('POST', `comments/of/articles/${about ?? article}`, { token: tokens[by], json });

const thread = async (about = article, by: Role = 'editor') =>
  (await rest('GET', `comments/of/articles/${about}`, { token: tokens[by] })).body.comments;

const mine = async (by: Role) => (await rest('GET', 'notices/mine', { token: tokens[by] })).body;

/** What each was told about a text, oldest first. */
const told = async (role: Role, about: string): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'notices',
    where: { and: [{ recipient: { equals: users[role].id } }, { target: { equals: about } }] },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
  });
  return docs.map(({ kind }) => kind);
};

describe('every endpoint', () => {
  let id: string;
  let notice: string;

  beforeAll(async () => {
    id = (await say({ text: 'Xem lại sapô' })).body.comment.id;
    notice = (await mine('journalist')).notices[0].id;
  });

  const requests = () =>
    [
      ['GET', `comments/of/articles/${article}`, undefined, 200],
      ['POST', `comments/of/articles/${article}`, { text: 'Ý kiến' }, 201],
      ['POST', `comments/${id}/resolve`, {}, 200],
      ['POST', `comments/${id}/reopen`, {}, 200],
      ['GET', 'notices/mine', undefined, 200],
      ['POST', 'notices/read', { ids: [notice] }, 200],
    ] as const;

  it.each(ROLES)('is for the %s', async (role) => {
    for (const [method, path, json, status] of requests())
      expect([path, (await rest(method, path, { token: tokens[role], json })).status]).toEqual([
        path,
        status,
      ]);
  });

  it('is not for the public', async () => {
    for (const [method, path, json] of requests()) {
      const answer = await rest(method, path, { json });
      expect([path, answer.status, answer.body.message]).toEqual([path, 401, 'Bạn cần đăng nhập.']);
    }
    expect((await rest('DELETE', `comments/${id}`)).status).toBe(403);
    expect((await rest('GET', `comments/${id}`)).status).toBe(403);
    expect((await rest('GET', 'comments')).status).toBe(403);
    expect((await rest('GET', 'notices')).status).toBe(403);
  });

  it('answers in the language of the person', async () => {
    const ask = (language: 'vi' | 'en') =>
      rest('POST', `comments/of/articles/${article}`, {
        token: tokens.editor,
        json: { text: ' ' },
        language,
      });
    expect((await ask('vi')).body.message).toBe('Ý kiến chưa có chữ nào.');
    expect((await ask('en')).body.message).toBe('The comment has no words.');
    const { body } = await rest('GET', 'notices/mine', { token: tokens.journalist, language: 'en' });
    expect(body.notices[0].line).toMatch(/ commented on “/);
  });
});

describe('round the endpoints', () => {
  it.each(ROLES)('the %s writes nothing', async (role) => {
    const token = tokens[role];
    const { id } = (await say({ text: 'Giữ nguyên' })).body.comment;
    const data = { text: 'Khác', targetCollection: 'articles', target: article };
    const notice = (await mine('journalist')).notices[0].id;
    for (const [method, path] of [
      ['POST', 'comments'],
      ['PATCH', `comments/${id}`],
      ['PATCH', 'comments?where[id][exists]=true'],
      ['POST', 'notices'],
      ['PATCH', `notices/${notice}`],
    ] as const)
      expect([path, (await rest(method, path, { token, json: data })).status]).toEqual([path, 403]);

    for (const mutation of [
      `createComment(data: {text: "Khác", targetCollection: "articles", target: "${article}"}) { id }`,
      `updateComment(id: "${id}", data: {text: "Khác"}) { id }`,
      `createNotice(data: {targetCollection: "articles", target: "${article}", recipient: "${users.editor.id}", kind: mentioned, mail: none}) { id }`,
      `updateNotice(id: "${notice}", data: {title: "Khác"}) { id }`,
    ])
      expect((await askGraphQL(`mutation { ${mutation} }`, token)).body.errors[0].message).toContain(
        'không có quyền',
      );
    expect((await thread()).map(({ text }: { text: string }) => text)).not.toContain('Khác');
  });
});

describe('a comment', () => {
  it('is shown with its author, its place and its thread', async () => {
    const about = await newArticle();
    const first = await say(
      { text: '  Câu này dài quá.  ', field: 'body', quote: 'Sáng nay, tại chợ phiên' },
      { about },
    );
    expect(first).toMatchObject({
      status: 201,
      body: {
        comment: {
          text: 'Câu này dài quá.',
          field: 'body',
          quote: 'Sáng nay, tại chợ phiên',
          parent: null,
          author: { id: users.editor.id, name: 'Đặng Thành Đạt' },
          mentions: [],
          resolvedAt: null,
          canDelete: true,
        },
      },
    });
    expect(JSON.stringify(first.body)).not.toContain('@toasoan.example');
    const { id } = first.body.comment;
    const reply = await say({ text: 'Em sửa rồi ạ', parent: id }, { by: 'journalist', about });
    expect(reply.body.comment).toMatchObject({ parent: id, field: 'body', quote: null });
    // An answer to an answer is in the same thread.
    const again = await say({ text: 'Cảm ơn', parent: reply.body.comment.id }, { about });
    expect(again.body.comment.parent).toBe(id);

    const shown = await thread(about);
    expect(shown.map(({ text }: { text: string }) => text)).toEqual([
      'Câu này dài quá.',
      'Em sửa rồi ạ',
      'Cảm ơn',
    ]);
    expect(shown.map(({ canDelete }: { canDelete: boolean }) => canDelete)).toEqual([false, false, true]);
    expect(await thread(about, 'administrator')).toMatchObject([{ canDelete: true }, {}, {}]);
  });

  it('is resolved with its thread, and opened again, also by an answer', async () => {
    const about = await newArticle();
    const { id } = (await say({ text: 'Kiểm tra số liệu' }, { about })).body.comment;
    const reply = (await say({ text: 'Đã kiểm tra', parent: id }, { about })).body.comment.id;
    const settle = async (of: string, verb: string) =>
      (await rest('POST', `comments/${of}/${verb}`, { token: tokens.journalist })).body.comment;

    const done = await settle(reply, 'resolve');
    expect(done).toMatchObject({ id, resolvedBy: { id: users.journalist.id, name: 'Nguyễn Văn Hòa' } });
    expect(done.resolvedAt).toBeTruthy();
    expect(await settle(id, 'resolve')).toEqual(done);
    expect(await settle(id, 'reopen')).toMatchObject({ resolvedAt: null, resolvedBy: null });
    await settle(id, 'resolve');
    await say({ text: 'Còn một chỗ', parent: id }, { about });
    expect((await thread(about))[0].resolvedAt).toBeNull();
  });

  it('is about any text of the workflow', async () => {
    const texts = {
      events: await createEvent(payload),
      agencies: await createAgency(payload),
      people: await createPerson(payload),
      documents: await createDocument(payload),
    };
    for (const [collection, { id }] of Object.entries(texts)) {
      const answer = await rest('POST', `comments/of/${collection}/${id}`, {
        token: tokens.editor,
        json: { text: 'Xem lại' },
      });
      expect([collection, answer.status]).toEqual([collection, 201]);
    }
  });

  it.each<[string, unknown, number, string]>([
    ['no text', {}, 400, 'request'],
    ['a number', { text: 3 }, 400, 'request'],
    ['a list', [], 400, 'request'],
    ['nothing but spaces', { text: ' \n ' }, 422, 'empty'],
    ['too many words', { text: 'a'.repeat(4_001) }, 422, 'long'],
    ['a field that is no path', { text: 'a', field: '../x' }, 400, 'field'],
    ['a field that is no text', { text: 'a', field: ['x'] }, 400, 'request'],
    ['a long quote', { text: 'a', quote: 'b'.repeat(1_001) }, 422, 'quote-long'],
    ['a parent that is none', { text: 'a', parent: 'khong-co' }, 422, 'parent'],
  ])('with %s is refused', async (_, json, status, reason) => {
    const answer = await say(json);
    expect(answer).toMatchObject({ status, body: { reason } });
    expect(answer.body.message).toMatch(/\S/);
    expect(answer.body.message).not.toContain('{{');
  });

  it('may have 4,000 characters', async () =>
    expect((await say({ text: `  ${'ế'.repeat(4_000).normalize('NFD')} ` })).status).toBe(201));

  it('with a body that is not JSON is refused', async () => {
    const { status } = await rest('POST', `comments/of/articles/${article}`, { token: tokens.editor });
    expect(status).toBe(400);
  });

  it('answers comments on the same text only', async () => {
    const other = (await say({ text: 'Ở bài khác' }, { about: await newArticle() })).body.comment.id;
    expect(await say({ text: 'Lạc', parent: other })).toMatchObject({
      status: 422,
      body: { reason: 'parent' },
    });
  });

  it.each(['articles/khong-co', 'users/1', 'media/1', 'constructor/1', 'comments/1'])(
    'on %s is refused',
    async (path) => {
      for (const method of ['GET', 'POST'] as const) {
        const json = method === 'POST' ? { text: 'a' } : undefined;
        const answer = await rest(method, `comments/of/${path}`, { token: tokens.editor, json });
        expect(answer).toMatchObject({ status: 404, body: { message: 'Không tìm thấy bài.' } });
      }
    },
  );

  it('that is not there cannot be resolved', async () => {
    const answer = await rest('POST', 'comments/khong-co/resolve', { token: tokens.editor });
    expect(answer).toMatchObject({ status: 404, body: { message: 'Không tìm thấy ý kiến này.' } });
  });
});

describe('deleting', () => {
  const remove = (id: string, by: Role) => rest('DELETE', `comments/${id}`, { token: tokens[by] });
  const write = async (by: Role, parent?: string) =>
    (await say({ text: 'Xóa được không', parent }, { by })).body.comment.id as string;
  const isThere = async (id: string) => (await thread()).some((comment: { id: string }) => comment.id === id);

  it('one’s own, while nobody has answered', async () => {
    const id = await write('journalist');
    const reply = await write('editor', id);
    const refused = await remove(id, 'journalist');
    expect(refused.status).toBe(403);
    expect(refused.body.errors[0].message).toContain('đã có người trả lời');
    expect((await remove(reply, 'editor')).status).toBe(200);
    expect((await remove(id, 'journalist')).status).toBe(200);
    expect(await isThere(id)).toBe(false);
  });

  it('not a colleague’s', async () => {
    const id = await write('journalist');
    expect((await remove(id, 'editor')).status).toBe(403);
    expect(await isThere(id)).toBe(true);
  });

  it('anything as administrator, with its answers', async () => {
    const id = await write('journalist');
    const reply = await write('editor', id);
    expect((await remove(id, 'administrator')).status).toBe(200);
    expect(await isThere(id)).toBe(false);
    expect(await isThere(reply)).toBe(false);
  });
});

describe('who is told', () => {
  it('whoever is named, whoever has the text, whoever commented: each once, never the author', async () => {
    const about = await newArticle({ assignee: users.administrator.id });
    await say({ text: 'Nhờ @hoang thi lan xem, @Đặng Thành Đạt biết rồi' }, { about });
    expect(await told('administrator', about)).toEqual(['assigned', 'mentioned']);
    expect(await told('journalist', about)).toEqual(['commented']);
    expect(await told('editor', about)).toEqual([]);

    await say({ text: 'Vâng @Nguyễn Văn Hòa' }, { about, by: 'administrator' });
    expect(await told('journalist', about)).toEqual(['commented', 'mentioned']);
    expect(await told('editor', about)).toEqual(['commented']);
    const [first] = await thread(about);
    expect(first.mentions.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Hoàng Thị Lan',
      'Đặng Thành Đạt',
    ]);
  });

  it('nobody by mail while there is no mail server', async () => {
    const { docs } = await payload.find({ collection: 'notices', pagination: false, depth: 0 });
    expect(docs.length).toBeGreaterThan(5);
    expect(new Set(docs.map(({ mail }) => mail))).toEqual(new Set(['none']));
  });

  it('nobody of a comment that was refused', async () => {
    const about = await newArticle();
    await say({ text: 'a', parent: 'khong-co' }, { about });
    expect(await told('journalist', about)).toEqual([]);
  });

  it('a new assignee, and not once more', async () => {
    const about = await newArticle({}, users.editor);
    const assign = (assignee: string | null) =>
      rest('PATCH', `articles/${about}?draft=true`, { token: tokens.editor, json: { assignee } });
    expect((await assign(users.journalist.id)).status).toBe(200);
    expect(await told('journalist', about)).toEqual(['assigned']);
    await rest('PATCH', `articles/${about}?draft=true`, { token: tokens.editor, json: { kicker: 'Mới' } });
    await assign(users.journalist.id);
    await assign(users.editor.id);
    expect(await told('journalist', about)).toEqual(['assigned']);
    expect(await told('editor', about)).toEqual([]);
  });
});

describe('an event that readers now see cancelled or postponed', () => {
  const publish = (id: string, data: Record<string, unknown>) =>
    payload.update({
      collection: 'events',
      id,
      data: { ...data, _status: 'published' },
      user: users.administrator,
    });

  it('is told to whoever wrote about it, once', async () => {
    const event = await createEvent(payload, { title: 'Hội chợ xuân' });
    const about = await newArticle({ events: [event.id], assignee: users.editor.id });
    await newArticle();
    await payload.update({ collection: 'events', id: event.id, data: { status: 'cancelled' }, draft: true });
    expect(await told('journalist', about)).toEqual([]);

    await publish(String(event.id), { status: 'cancelled' });
    expect(await told('journalist', about)).toEqual(['eventCancelled']);
    expect(await told('editor', about)).toEqual(['assigned', 'eventCancelled']);
    expect((await mine('journalist')).notices[0].line).toMatch(
      /^Sự kiện “Hội chợ xuân” bị hủy, cần xem lại “.+”$/,
    );
    await publish(String(event.id), { place: 'Nhà văn hóa' });
    expect(await told('journalist', about)).toEqual(['eventCancelled']);
  });

  it('is told with its new date', async () => {
    const event = await createEvent(payload, { title: 'Lễ hội Bãi Sú' });
    const about = await newArticle({ events: [event.id] });
    await publish(String(event.id), { status: 'postponed', newStart: '2026-12-25T01:00:00.000Z' });
    expect(await told('journalist', about)).toEqual(['eventPostponed']);
    expect((await mine('journalist')).notices[0].line).toContain('hoãn đến 08:00, Thứ Sáu, 25/12/2026');
  });
});

describe('notices', () => {
  it('are one’s own, newest first, and read when one says so', async () => {
    const about = await newArticle();
    const before = (await mine('journalist')).unread as number;
    await say({ text: 'Một' }, { about });
    await say({ text: 'Hai', parent: undefined }, { about, by: 'administrator' });
    const { notices, unread } = await mine('journalist');
    expect(unread).toBe(before + 2);
    expect(notices[0]).toMatchObject({
      kind: 'commented',
      note: 'Hai',
      isRead: false,
      href: `/admin/collections/articles/${about}`,
    });
    expect(notices[0].line).toMatch(/^Hoàng Thị Lan góp ý về “.+”$/);
    expect(notices[1].note).toBe('Một');

    const read = (by: Role, json: unknown) => rest('POST', 'notices/read', { token: tokens[by], json });
    // Somebody else’s stay as they are.
    await read('editor', { ids: [notices[0].id] });
    expect((await mine('journalist')).notices[0].isRead).toBe(false);
    expect((await read('journalist', { ids: [notices[0].id] })).body.unread).toBe(unread - 1);
    expect(
      (await mine('journalist')).notices.map(({ isRead }: { isRead: boolean }) => isRead).slice(0, 2),
    ).toEqual([true, false]);
    expect((await read('journalist', { ids: [] })).body.unread).toBe(unread - 1);
    const editors = (await mine('editor')).unread;
    expect((await read('journalist', {})).body.unread).toBe(0);
    expect((await mine('editor')).unread).toBe(editors);
  });

  it.each<[string, unknown]>([
    ['a text', { ids: 'x' }],
    ['numbers', { ids: [1] }],
    ['an empty id', { ids: [''] }],
    ['no object', ['x']],
    ['too many', { ids: Array(201).fill('x') }],
  ])('are not marked by %s', async (_, json) =>
    expect((await rest('POST', 'notices/read', { token: tokens.editor, json })).status).toBe(400),
  );

  it.each(ROLES)('of others are not read by the %s', async (role) => {
    const { body } = await rest('GET', 'notices?limit=0&depth=0', { token: tokens[role] });
    expect(body.docs.length).toBeGreaterThan(0);
    for (const { recipient } of body.docs) expect(recipient).toBe(users[role].id);
    const graphql = await askGraphQL('{ Notices(limit: 100) { docs { recipient { id } } } }', tokens[role]);
    for (const { recipient } of graphql.body.data.Notices.docs) expect(recipient.id).toBe(users[role].id);
  });
});
