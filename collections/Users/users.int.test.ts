import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/domain/roles';
import type { User } from '@/payload-types';
import { createPerson, createUser, openNewsroom, PASSWORD, rest, signIn } from '@/test/newsroom';

let payload: Payload;
let first: User;
let token: string;

const administrators = async () =>
  (await payload.count({ collection: 'users', where: { role: { equals: 'administrator' } } })).totalDocs;
const roleOf = async (id: string) => (await payload.findByID({ collection: 'users', id })).role;

// The first two tests need an empty newsroom, so the order of this file matters.
beforeAll(async () => {
  payload = await openNewsroom();
});

describe('the first account of an empty newsroom', () => {
  it('does not come by itself', async () => {
    expect((await payload.count({ collection: 'users' })).totalDocs).toBe(0);
    expect(
      (await rest('POST', 'users', { json: { email: 'la@toasoan.example', name: 'Lạ', password: PASSWORD } }))
        .status,
    ).toBe(403);
  });

  it('needs a password of ten characters', async () => {
    const answer = await rest('POST', 'users/first-register', {
      json: { email: 'dau@toasoan.example', name: 'Người đầu', password: 'ngan' },
    });
    expect(answer.status).toBe(400);
    expect((await payload.count({ collection: 'users' })).totalDocs).toBe(0);
  });

  it('becomes administrator, whatever role it asks for', async () => {
    const answer = await rest('POST', 'users/first-register', {
      json: { email: 'dau@toasoan.example', name: 'Người đầu', password: PASSWORD, role: 'journalist' },
    });
    expect(answer.status).toBe(200);
    first = (await payload.find({ collection: 'users' })).docs[0]!;
    expect(first).toMatchObject({ email: 'dau@toasoan.example', role: 'administrator' });
    token = await signIn(payload, first);
  });

  it('is registered once', async () => {
    const answer = await rest('POST', 'users/first-register', {
      json: { email: 'hai@toasoan.example', name: 'Người hai', password: PASSWORD },
    });
    expect(answer.status).toBe(403);
    expect((await payload.count({ collection: 'users' })).totalDocs).toBe(1);
  });
});

// Payload answers a bulk request with the ids it could not change, not with the reasons.
const isBulk = (answer: { body: { docs?: unknown } }) => answer.body.docs !== undefined;

describe('the last administrator', () => {
  it.each([
    ['is not made an editor', () => rest('PATCH', `users/${first.id}`, { token, json: { role: 'editor' } })],
    ['is not left without a role', () => rest('PATCH', `users/${first.id}`, { token, json: { role: null } })],
    ['is not deleted', () => rest('DELETE', `users/${first.id}`, { token })],
    ['is not deleted among many', () => rest('DELETE', 'users?where[role][equals]=administrator', { token })],
    [
      'is not demoted among many',
      () => rest('PATCH', 'users?where[role][equals]=administrator', { token, json: { role: 'journalist' } }),
    ],
  ])('%s', async (_, attempt) => {
    const answer = await attempt();
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(isBulk(answer) ? '"id":"' : 'Tòa soạn phải còn ít nhất một quản trị viên.');
    expect(await administrators()).toBe(1);
  });

  it.each([
    ['deleted', () => rest('DELETE', 'users?where[role][equals]=administrator', { token })],
    [
      'demoted',
      () => rest('PATCH', 'users?where[role][equals]=administrator', { token, json: { role: 'journalist' } }),
    ],
  ])('stays when all administrators are %s at once', async (_, attempt) => {
    await createUser(payload, 'administrator');
    await createUser(payload, 'administrator');
    await attempt();
    expect(await administrators()).toBeGreaterThanOrEqual(1);
    const left = (await payload.find({ collection: 'users', where: { role: { equals: 'administrator' } } }))
      .docs[0]!;
    if (left.id !== first.id) {
      first = left;
      token = await signIn(payload, left);
    }
  });

  it('stays when two requests at once would each take one of the last two', async () => {
    await payload.db.deleteMany({
      collection: 'users',
      where: { and: [{ role: { equals: 'administrator' } }, { id: { not_equals: first.id } }] },
    });
    const other = await createUser(payload, 'administrator');
    const both = [
      { id: first.id, own: token },
      { id: other.id, own: await signIn(payload, other) },
    ];
    const answers = await Promise.all(
      both.map(({ id, own }) => rest('PATCH', `users/${id}`, { token: own, json: { role: 'editor' } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await administrators()).toBe(1);
    if ((await roleOf(first.id)) !== 'administrator') {
      first = other;
      token = await signIn(payload, other);
    }
  });

  it('may go when another one stays', async () => {
    const second = await createUser(payload, 'administrator');
    await payload.create({
      collection: 'notices',
      data: {
        recipient: second.id,
        kind: 'submitted',
        targetCollection: 'articles',
        target: '0123456789abcdef01234567',
        title: 'Tin chờ duyệt',
        mail: 'none',
      },
    });
    expect((await rest('DELETE', `users/${second.id}`, { token })).status).toBe(200);
    const left = await payload.count({ collection: 'notices', where: { recipient: { equals: second.id } } });
    expect(left.totalDocs).toBe(0);
    const third = await createUser(payload, 'administrator');
    expect((await rest('PATCH', `users/${third.id}`, { token, json: { role: 'editor' } })).status).toBe(200);
    expect(await roleOf(third.id)).toBe('editor');
  });
});

describe('an account of one’s own', () => {
  for (const role of ['journalist', 'editor'] as Role[]) {
    it(`${role} edits name and password, not role and person`, async () => {
      const user = await createUser(payload, role);
      const person = await createPerson(payload);
      const own = await signIn(payload, user);
      const answer = await rest('PATCH', `users/${user.id}`, {
        token: own,
        json: { name: 'Tên mới', password: 'mat khau moi hon', role: 'administrator', person: person.id },
      });
      expect(answer.status).toBe(200);
      const after = await payload.findByID({ collection: 'users', id: user.id, depth: 0 });
      expect(after).toMatchObject({ name: 'Tên mới', role });
      expect(after.person ?? null).toBeNull();
      const { token: renewed } = await payload.login({
        collection: 'users',
        data: { email: user.email, password: 'mat khau moi hon' },
      });
      expect(renewed).toBeTruthy();
    });

    it(`${role} does not raise themselves among many`, async () => {
      const user = await createUser(payload, role);
      await rest('PATCH', `users?where[id][equals]=${user.id}`, {
        token: await signIn(payload, user),
        json: { role: 'administrator' },
      });
      expect(await roleOf(user.id)).toBe(role);
    });

    it(`${role} does not unlock a colleague`, async () => {
      const user = await createUser(payload, role);
      const locked = await createUser(payload, 'journalist');
      const answer = await rest('POST', 'users/unlock', {
        token: await signIn(payload, user),
        json: { email: locked.email },
      });
      expect(answer.status).toBe(403);
    });
  }

  it('is a journalist’s when no role is given', async () => {
    const answer = await rest('POST', 'users', {
      token,
      json: { email: 'moi@toasoan.example', name: 'Người mới', password: PASSWORD },
    });
    expect(answer.body.doc.role).toBe('journalist');
  });

  it('never shows its password or sessions', async () => {
    const answer = await rest('GET', 'users?limit=0', { token });
    expect(answer.body.docs.length).toBeGreaterThan(1);
    expect(answer.text).not.toMatch(/"(hash|salt|password|resetPasswordToken)"/);
  });
});
