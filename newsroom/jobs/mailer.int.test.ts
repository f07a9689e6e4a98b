import { createLocalReq, type Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { User } from '@/payload-types';
import type { MailCatcher } from '@/test/mailCatcher';

/** Before the config is loaded, which is when the newsroom learns whether it has a mail server. */
const catcher: MailCatcher = await vi.hoisted(async () => {
  const { startMailCatcher } = await import('@/test/mailCatcher');
  const started = await startMailCatcher();
  Object.assign(process.env, {
    SMTP_URL: `smtp://toasoan%40tienyen.example:m%E1%BA%ADt%2Fkh%E1%BA%A9u@127.0.0.1:${started.port}`,
    MAIL_FROM: 'Trung tâm Truyền thông, Văn hóa <toasoan@tienyen.example>',
    PUBLIC_URL: 'https://tienyen.example',
  });
  return started;
});

const { createArticle, createUser, openNewsroom, rest } = await import('@/test/newsroom');
const { notify } = await import('@/newsroom/workflow/notices');
const { mailRound, startMailer } = await import('./mailer');

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let payload: Payload;
let writer: User;
let editor: User;
let article: string;
const errors: string[] = [];
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (message: string) => void errors.push(message),
};

beforeAll(async () => {
  payload = await openNewsroom();
  await createUser(payload, 'administrator');
  writer = await createUser(payload, 'journalist');
  editor = await createUser(payload, 'editor');
  article = String((await createArticle(payload, { title: 'Chợ phiên Bãi Sú' }, writer)).id);
});

beforeEach(() => {
  catcher.mails.length = 0;
  errors.length = 0;
  catcher.refuse(false);
});

afterAll(() => catcher.stop());

const tell = async (over: Partial<Parameters<typeof notify>[1]> = {}, user: User | null = editor) => {
  const req = await createLocalReq(user ? { user: { ...user, collection: 'users' } } : {}, payload);
  await notify(req, {
    recipients: [writer.id],
    kind: 'returned',
    target: { collection: 'articles', id: article, title: 'Chợ phiên Bãi Sú' },
    details: { note: 'Thiếu ảnh.\nXem lại <sapô>.' },
    ...over,
  });
};

const noticesOf = async (user: User) =>
  (
    await payload.find({
      collection: 'notices',
      where: { recipient: { equals: user.id } },
      sort: '-createdAt',
      pagination: false,
      depth: 0,
    })
  ).docs;
const newest = async (user: User = writer) => (await noticesOf(user))[0]!;
const after = (milliseconds: number) => () => new Date(Date.now() + milliseconds);
const round = (milliseconds = 0) => mailRound(payload, { log, now: after(milliseconds) })();

describe('a notice becomes a mail', () => {
  it('with what happened, whose words, and the way to the text', async () => {
    await tell();
    expect(await newest()).toMatchObject({ mail: 'waiting', kind: 'returned', target: article });
    await round();
    const [mail] = await catcher.waitFor(1);
    expect(mail!.recipients).toEqual([writer.email]);
    expect(mail!.login).toBe('toasoan@tienyen.example:mật/khẩu');
    expect(mail!.headers.subject).toBe(`${editor.name} trả lại “Chợ phiên Bãi Sú”`);
    expect(mail!.headers.to).toContain(`<${writer.email}>`);
    expect(mail!.headers.from).toMatch(/^"?Trung tâm Truyền thông, Văn hóa"? <toasoan@tienyen\.example>$/);
    expect(mail!.headers['auto-submitted']).toBe('auto-generated');
    const link = `https://tienyen.example/admin/collections/articles/${article}`;
    expect(mail!.text).toContain(link);
    expect(mail!.text).toContain('> Xem lại <sapô>.');
    expect(mail!.html).toContain(`href="${link}"`);
    expect(mail!.html).not.toContain('<sapô>');
    expect((await newest()).mail).toBe('sent');
    await round(MINUTE);
    expect(catcher.mails).toHaveLength(1);
  });

  it('with one subject and one recipient, whatever the title holds', async () => {
    await tell({ target: { collection: 'articles', id: article, title: 'Một\r\nBcc: ai@do.vn\r\n\r\nhai' } });
    await round();
    const [mail] = await catcher.waitFor(1);
    expect(mail!.recipients).toEqual([writer.email]);
    expect(mail!.headers.bcc).toBeUndefined();
    expect(mail!.headers.subject).toBe(`${editor.name} trả lại “Một Bcc: ai@do.vn hai”`);
  });

  it('once each, though two servers look at the same time and often', async () => {
    for (let count = 0; count < 10; count += 1) await tell();
    const rounds = [1, 2, 3].map(() => mailRound(payload, { log }));
    await Promise.all(rounds.flatMap((look) => [look(), look()]));
    await round(MINUTE);
    expect(catcher.mails).toHaveLength(10);
    const ids = new Set(catcher.mails.map(({ headers }) => headers['message-id']));
    expect(ids.size).toBe(10);
    expect(errors).toEqual([]);
  });

  it('in the background', async () => {
    const stops = [startMailer(payload, { log }), startMailer(payload, { log })];
    await tell();
    await catcher.waitFor(1);
    await Promise.all(stops.map((stop) => stop()));
    expect(catcher.mails).toHaveLength(1);
    expect((await newest()).mail).toBe('sent');
    await tell();
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(catcher.mails).toHaveLength(1);
    await round();
  });
});

describe('a mail server that does not take it', () => {
  it('is asked again after 10 s, a minute and ten, then no more', async () => {
    catcher.refuse(true);
    await tell();
    await round();
    expect(await newest()).toMatchObject({ mail: 'waiting', mailAttempts: 1 });
    // Each of these after the attempt before: too early, then in time.
    let now = 0;
    for (const [index, pause] of [10 * SECOND, MINUTE, 10 * MINUTE].entries()) {
      await round(now + pause - 5 * SECOND);
      expect(await newest()).toMatchObject({ mail: 'waiting', mailAttempts: index + 1 });
      now += pause + SECOND;
      await round(now);
      expect((await newest()).mailAttempts).toBe(index + 2);
    }
    expect((await newest()).mail).toBe('failed');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^The mail of notice \w+ was given up after 4 attempts: .*451/);
    expect(errors[0]).not.toContain('khẩu');
    catcher.refuse(false);
    await round(24 * 60 * MINUTE);
    expect(catcher.mails).toEqual([]);
  });

  it('gets it when it is back', async () => {
    catcher.refuse(true);
    await tell();
    await round();
    catcher.refuse(false);
    await round(11 * SECOND);
    await catcher.waitFor(1);
    expect(await newest()).toMatchObject({ mail: 'sent', mailAttempts: 2 });
  });
});

describe('nobody is sent what they do not want', () => {
  it('not those who turned it off, before or meanwhile', async () => {
    const quiet = await createUser(payload, 'journalist');
    await payload.update({ collection: 'users', id: quiet.id, data: { wantsMail: false } });
    await tell({ recipients: [quiet.id] });
    expect((await newest(quiet)).mail).toBe('none');

    const later = await createUser(payload, 'journalist');
    await tell({ recipients: [later.id] });
    await payload.update({ collection: 'users', id: later.id, data: { wantsMail: false } });
    await round();
    expect((await newest(later)).mail).toBe('none');
    expect(catcher.mails).toEqual([]);
  });

  it('nor whoever acts, nor anybody twice, nor an account that is gone', async () => {
    const before = (await noticesOf(writer)).length;
    const gone = await createUser(payload, 'journalist');
    await payload.delete({ collection: 'users', id: gone.id });
    await tell({ recipients: [editor.id, writer.id, writer.id, gone.id, null, undefined] });
    expect(await noticesOf(editor)).toEqual([]);
    expect(await noticesOf(writer)).toHaveLength(before + 1);
    await round();
    expect(await catcher.waitFor(1)).toHaveLength(1);
  });
});

describe('a forgotten password', () => {
  it('is mailed in Vietnamese with our own address', async () => {
    const json = { email: writer.email };
    expect((await rest('POST', 'users/forgot-password', { json })).status).toBe(200);
    const [mail] = await catcher.waitFor(1);
    expect(mail!.headers.subject).toBe('Đặt lại mật khẩu tòa soạn');
    expect(mail!.recipients).toEqual([writer.email]);
    expect(mail!.html).toMatch(/href="https:\/\/tienyen\.example\/admin\/reset\/\w+"/);
    expect(mail!.html).toContain('Trong vòng một giờ');
    // Asked for again at once, it is not mailed again.
    expect((await rest('POST', 'users/forgot-password', { json })).status).toBe(200);
    expect(catcher.mails).toHaveLength(1);
  });
});
