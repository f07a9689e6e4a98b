import config from '@payload-config';
import { REST_GET } from '@payloadcms/next/routes';
import type { Payload, PayloadRequest } from 'payload';
import { createLocalReq } from 'payload';
import { stringify } from 'qs-esm';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '@/domain/roles';
import { toLocalDay } from '@/domain/dates';
import { auditPages } from '@/newsroom/workflow/auditPages';
import { askGraphQL, createArticle, openNewsroom, rest } from '@/test/newsroom';
import { createPerson, steps, type Person } from '@/test/workflow';
import type { AuditTrail } from '@/payload-types';

const BOM = '\uFEFF';
const HEADER =
  'Lúc,Tên người làm,Việc,Loại nội dung,Đầu đề,Từ bước,Sang bước,Ghi chú,Giờ hẹn,Mã nội dung,Phiên bản';

let payload: Payload;
let people: Record<Role, Person>;
const get = REST_GET(config);

beforeAll(async () => {
  payload = await openNewsroom();
  people = {
    administrator: await createPerson(payload, 'administrator'),
    editor: await createPerson(payload, 'editor'),
    journalist: await createPerson(payload, 'journalist'),
  };
});

/** The file as it comes, its mark included (`text()` would take it off). */
const csv = async (
  query: object | string,
  token: string | undefined = people.editor.token,
  language = 'vi',
): Promise<{ status: number; headers: Headers; text: string; rows: string[] }> => {
  const search = typeof query === 'string' ? query : stringify(query);
  const response = await get(
    new Request(`http://localhost/api/audit-trail/csv?${search}`, {
      headers: { 'Accept-Language': language, ...(token ? { Authorization: `JWT ${token}` } : {}) },
    }),
    { params: Promise.resolve({ slug: ['audit-trail', 'csv'] }) },
  );
  const bytes = await response.arrayBuffer();
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { status: response.status, headers: response.headers, text, rows: text.split('\r\n').slice(1, -1) };
};

let target = 0;
/** Entries of one text that nobody wrote, one second after the other. Answers the filter that finds them. */
const entries = async (count: number, over: (index: number) => Partial<AuditTrail> = () => ({})) => {
  const id = `text-${(target += 1)}`;
  for (let index = 0; index < count; index += 1)
    await payload.create({
      collection: 'audit-trail',
      data: {
        at: new Date(Date.UTC(2025, 10, 27, 17, 30, index)).toISOString(),
        actorName: 'Lý Minh',
        verb: 'approve',
        targetCollection: 'articles',
        target: id,
        title: `Tin ${index}`,
        from: 'submitted',
        to: 'approved',
        ...over(index),
      },
    });
  return { target: { equals: id } };
};

describe('the audit trail as a file', () => {
  it('is not for the public', async () => {
    const { status, text } = await csv({}, '');
    expect(status).toBe(401);
    expect(JSON.parse(text)).toEqual({ message: 'Bạn cần đăng nhập.' });
  });

  it.each(ROLES)('tells a %s who did what with which text', async (role) => {
    const { id } = await createArticle(payload, { title: 'Chợ phiên Hà Lâu' }, people.journalist.user);
    await steps('articles', id, people.journalist, 'submit');
    await steps('articles', id, people.editor, ['return', { note: 'Thiếu "ảnh",\nvà nguồn.' }]);
    const { status, headers, text, rows } = await csv(
      { where: { target: { equals: id } } },
      people[role].token,
    );
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename="nhat-ky-${toLocalDay(new Date())}.csv"`,
    );
    expect(headers.get('Cache-Control')).toContain('no-store');
    expect(text.startsWith(`${BOM}${HEADER}\r\n`)).toBe(true);
    const trail = await payload.find({
      collection: 'audit-trail',
      where: { target: { equals: id } },
      sort: '-at',
    });
    const [returned, submitted, created] = trail.docs;
    expect(rows[0]).toContain(
      `,Người editor,Trả lại,Tin bài,Chợ phiên Hà Lâu,Chờ duyệt,Bản nháp,"Thiếu ""ảnh"",\nvà nguồn.",,${id},${returned!.version}`,
    );
    expect(rows[1]).toMatch(/,Người journalist,Gửi duyệt,Tin bài,Chợ phiên Hà Lâu,Bản nháp,Chờ duyệt,,,/);
    expect(rows[1]).toContain(submitted!.version!);
    expect(rows[2]).toMatch(/,Người journalist,Tạo,Tin bài,Chợ phiên Hà Lâu,,Bản nháp,,,/);
    expect(created).toMatchObject({ verb: 'create' });
    expect(rows).toHaveLength(3);
  });

  it('has the times of Vietnam, and says when the newsroom acted by itself', async () => {
    const where = await entries(1, () => ({
      actorName: null,
      verb: 'slotPublish',
      plannedAt: '2025-11-27T17:30:00.000Z',
    }));
    const { rows } = await csv({ where });
    expect(rows[0]).toMatch(/^28\/11\/2025 00:30:00,Hệ thống,Đăng đúng lịch,.*,28\/11\/2025 00:30:00,/);
  });

  it('speaks English to those who do', async () => {
    const { text, rows } = await csv({ where: await entries(1) }, people.editor.token, 'en');
    expect(text).toMatch(/^\uFEFFAt,Name,Action,/);
    expect(rows[0]).toContain(',Approved,Story,Tin 0,Submitted,Approved,');
  });

  it.each(['=1+1', '+84 912', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1'])(
    'takes the force out of %j',
    async (formula) => {
      const where = await entries(1, () => ({ title: formula, actorName: formula, note: formula }));
      const { text } = await csv({ where });
      expect(text.split(`'${formula}`)).toHaveLength(4);
      expect(text.split(formula)).toHaveLength(4);
    },
  );

  it('keeps to filters, search and order', async () => {
    const where = await entries(4, (index) => ({
      verb: index % 2 ? 'submit' : 'approve',
      note: index === 3 ? 'Khẩn cấp' : null,
    }));
    const titles = async (query: object) =>
      (await csv(query)).rows.map((row) => /Tin \d/.exec(row)?.[0].slice(-1)).join('');
    expect(await titles({ where })).toBe('3210');
    expect(await titles({ where, sort: 'at' })).toBe('0123');
    expect(await titles({ where, sort: '-title' })).toBe('3210');
    expect(await titles({ where, search: 'khẩn' })).toBe('3');
    expect(await titles({ where: { or: [{ and: [where, { verb: { equals: 'approve' } }] }] } })).toBe('20');
    expect(await titles({ where: { and: [where, { at: { greater_than: '2025-11-27T17:30:01Z' } }] } })).toBe(
      '32',
    );
    expect(await titles({ where: { target: { equals: 'nothing' } } })).toBe('');
  });

  it.each([
    'where=abc',
    'where[nothing][equals]=1',
    'where[verb][sounds_like]=1',
    'where[and]=1',
    'where[actor.password][equals]=1',
    'where[actor.hash][like]=a',
    'where[or][0][and][0][at][greater_than]=abc',
    'sort=password',
    'search[a]=b',
  ])('says what it does not understand of %s', async (query) => {
    const { status, text } = await csv(query);
    expect({ query, status, text }).toMatchObject({ status: 400 });
    expect((JSON.parse(text) as { message: string }).message).toMatch(/^Bộ lọc không hợp lệ: .+\.$/);
  });

  it('answers filters that nothing fulfils, whatever their values', async () => {
    for (const query of [
      'where[version][less_than]=abc',
      'where[actor][equals]=abc',
      'where[id][equals]=abc',
    ])
      expect([query, (await csv(query)).status]).toEqual([query, 200]);
  });
});

describe('page after page', () => {
  const reqOf = (person: Person): Promise<PayloadRequest> =>
    createLocalReq({ user: { ...person.user, collection: 'users' } }, payload);

  it('sends each entry once, many at the same instant included', async () => {
    const count = 1_203;
    const id = 'many';
    const rows = Array.from({ length: count }, (_, index) => ({
      at: new Date(Date.UTC(2025, 10, 1, 0, 0, Math.floor(index / 700))).toISOString(),
      verb: 'approve' as const,
      targetCollection: 'articles' as const,
      target: id,
      title: `Mục số ${index}`,
    }));
    for (const data of rows) await payload.db.create({ collection: 'audit-trail', data });
    for (const sort of ['-at', 'at', 'verb', '-targetCollection']) {
      const sent = (await csv({ where: { target: { equals: id } }, sort })).rows.map(
        (row) => /Mục số \d+/.exec(row)![0],
      );
      expect([sort, sent.length, new Set(sent).size]).toEqual([sort, count, count]);
    }
  });

  it('leaves out what comes while it is read, and repeats nothing', async () => {
    const where = await entries(5);
    const req = await reqOf(people.journalist);
    const seen: (string | null | undefined)[] = [];
    let page = 0;
    for await (const rows of auditPages(req, { where, sort: '-at' }, new Date(), 2)) {
      seen.push(...rows.map(({ title }) => title));
      page += 1;
      // One that was committed late, and one of afterwards.
      for (const at of ['2025-12-01T00:00:00.000Z', new Date(Date.now() + 1_000).toISOString()])
        if (page === 1)
          await payload.create({
            collection: 'audit-trail',
            data: { at, verb: 'approve', targetCollection: 'articles', target: where.target.equals },
          });
    }
    expect(seen).toEqual(['Tin 4', 'Tin 3', 'Tin 2', 'Tin 1', 'Tin 0']);
  });

  it('shows nobody more than the collection does', async () => {
    const req = await createLocalReq({}, payload);
    await expect(auditPages(req, { where: {}, sort: '-at' }, new Date()).next()).rejects.toThrow();
  });
});

describe('nobody writes the audit trail', () => {
  it.each([...ROLES, null])('as %s', async (role) => {
    const where = await entries(1);
    const { token } = role ? people[role] : { token: '' };
    const one = (await payload.find({ collection: 'audit-trail', where })).docs[0]!;
    const json = { at: one.at, verb: 'publish', targetCollection: 'articles', target: 'x', title: 'Giả' };
    const statuses = [
      (await rest('POST', 'audit-trail', { token, json })).status,
      (await rest('PATCH', `audit-trail/${one.id}`, { token, json })).status,
      (await rest('DELETE', `audit-trail/${one.id}`, { token })).status,
      (await rest('PATCH', `audit-trail?${stringify({ where })}`, { token, json })).status,
      (await rest('DELETE', `audit-trail?${stringify({ where })}`, { token })).status,
    ];
    expect(statuses).toEqual([403, 403, 403, 403, 403]);
    for (const mutation of [
      'createAuditTrail(data: {at: "2025-01-01T00:00:00Z", verb: publish, targetCollection: articles, target: "x"}) { id }',
      `updateAuditTrail(id: "${one.id}", data: {title: "Giả"}) { id }`,
      `deleteAuditTrail(id: "${one.id}") { id }`,
      `duplicateAuditTrail(id: "${one.id}") { id }`,
    ])
      expect((await askGraphQL(`mutation { ${mutation} }`, token)).body.errors, mutation).toBeTruthy();
    expect((await payload.find({ collection: 'audit-trail', where })).docs).toEqual([one]);
    expect(
      (await payload.count({ collection: 'audit-trail', where: { target: { equals: 'x' } } })).totalDocs,
    ).toBe(0);
    expect((await rest('GET', 'audit-trail', { token })).status).toBe(role ? 200 : 403);
  });
});
