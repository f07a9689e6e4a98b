import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { createArticle, createEvent, openNewsroom, rest } from '@/test/newsroom';
import { createPerson, steps, type Person } from '@/test/workflow';

const LOCKS = 'payload-locked-documents';

let payload: Payload;
let writer: Person;
let other: Person;

beforeAll(async () => {
  payload = await openNewsroom();
  writer = await createPerson(payload, 'journalist');
  other = await createPerson(payload, 'editor');
});

type Slug = 'articles' | 'events';

const create = async (slug: Slug): Promise<string> =>
  slug === 'articles'
    ? (await createArticle(payload, { title: 'Bản đầu' }, writer.user)).id
    : (await createEvent(payload, { title: 'Bản đầu', _status: 'draft' }, writer.user)).id;

const newest = async (slug: Slug, id: string) =>
  (await rest('GET', `${slug}/${id}?draft=true&depth=0`, { token: other.token })).body;

const titles = async (slug: Slug, id: string): Promise<string[]> =>
  (
    await payload.findVersions({
      collection: slug,
      where: { parent: { equals: id } },
      sort: '-updatedAt',
      pagination: false,
      depth: 0,
    })
  ).docs.map(({ version }) => version.title!);

const autosave = (slug: Slug, id: string, { token }: Person, title: string, ifMatch?: string) =>
  rest('PATCH', `${slug}/${id}?draft=true&autosave=true&depth=0`, {
    token,
    json: { title },
    language: 'vi',
    ...(ifMatch ? { ifMatch } : {}),
  });

describe.each(['articles', 'events'] as const)('a save of %s that says what it was made from', (slug) => {
  it('is taken when nothing was saved since, and goes on from its own answer', async () => {
    const id = await create(slug);
    let { updatedAt } = await newest(slug, id);
    for (const title of ['Bản hai', 'Bản ba', 'Bản bốn']) {
      const answer = await autosave(slug, id, writer, title, updatedAt);
      expect(answer.status).toBe(200);
      ({ updatedAt } = answer.body.doc);
    }
    expect((await newest(slug, id)).title).toBe('Bản bốn');
  });

  it('is refused when somebody else saved another text: 412, who and when, and nothing is written', async () => {
    const id = await create(slug);
    const { updatedAt } = await newest(slug, id);
    await rest('PATCH', `${slug}/${id}?draft=true`, {
      token: other.token,
      json: { title: 'Bản của biên tập' },
    });
    const answer = await autosave(slug, id, writer, 'Bản của phóng viên', updatedAt);
    expect(answer.status).toBe(412);
    expect(answer.body.errors[0].message).toContain(`${other.user.name} đã lưu bài này lúc`);
    expect(answer.body.errors[0].data).toEqual({
      reason: 'stale',
      updatedAt: (await newest(slug, id)).updatedAt,
    });
    expect(await titles(slug, id)).toEqual(['Bản của biên tập', 'Bản đầu']);
  });

  it('is refused as well when the other text came from the same person, in another window', async () => {
    const id = await create(slug);
    const { updatedAt } = await newest(slug, id);
    await autosave(slug, id, writer, 'Cửa sổ khác', updatedAt);
    const answer = await autosave(slug, id, writer, 'Cửa sổ này', updatedAt);
    expect(answer.status).toBe(412);
    expect(answer.body.errors[0].message).toContain('chính bạn');
    expect((await newest(slug, id)).title).toBe('Cửa sổ khác');
  });

  it('is taken after a step of the workflow: that changed no word', async () => {
    const id = await create(slug);
    const { updatedAt } = await newest(slug, id);
    await steps(
      slug,
      id,
      other,
      ...(slug === 'articles' ? (['submit', 'return'] as const) : (['submit'] as const)),
    );
    const answer = await autosave(slug, id, other, 'Sửa sau khi duyệt', updatedAt);
    expect(answer.status).toBe(200);
  });

  it('is refused for what was brought back from an old version', async () => {
    const id = await create(slug);
    await rest('PATCH', `${slug}/${id}?draft=true`, { token: other.token, json: { title: 'Bản hai' } });
    const { updatedAt } = await newest(slug, id);
    const versions = await payload.findVersions({
      collection: slug,
      where: { and: [{ parent: { equals: id } }, { 'version.title': { equals: 'Bản đầu' } }] },
      depth: 0,
    });
    const restored = await rest('POST', `${slug}/versions/${versions.docs[0]!.id}`, { token: other.token });
    expect(restored.status).toBe(200);
    expect((await autosave(slug, id, writer, 'Đang viết dở', updatedAt)).status).toBe(412);
    expect((await newest(slug, id)).title).toBe('Bản đầu');
  });

  it('of two at once from the same version only one is taken', async () => {
    const id = await create(slug);
    const { updatedAt } = await newest(slug, id);
    const answers = await Promise.all([
      autosave(slug, id, writer, 'Một', updatedAt),
      autosave(slug, id, other, 'Hai', updatedAt),
    ]);
    const done = answers.filter(({ status }) => status === 200);
    expect(done).toHaveLength(1);
    expect((await newest(slug, id)).title).toBe(done[0]!.body.doc.title);
  });

  it('is taken as it was before when it does not say so', async () => {
    const id = await create(slug);
    await rest('PATCH', `${slug}/${id}?draft=true`, { token: other.token, json: { title: 'Bản hai' } });
    expect((await autosave(slug, id, writer, 'Bản ba')).status).toBe(200);
  });

  it('an autosave does not write into the version of somebody else, and does into its own', async () => {
    const id = await create(slug);
    await autosave(slug, id, other, 'Biên tập một');
    await autosave(slug, id, other, 'Biên tập hai');
    await autosave(slug, id, other, 'Biên tập ba');
    expect(await titles(slug, id)).toEqual(['Biên tập ba', 'Biên tập một', 'Bản đầu']);
    await autosave(slug, id, writer, 'Phóng viên một');
    await autosave(slug, id, writer, 'Phóng viên hai');
    const kept = await titles(slug, id);
    expect(kept[0]).toBe('Phóng viên hai');
    expect(kept).toContain('Biên tập ba');
  });
});

describe('the lock of a text', () => {
  const lockOf = async (id: string): Promise<string[]> =>
    (
      await payload.find({
        collection: LOCKS,
        where: { 'document.value': { equals: id } },
        depth: 0,
        pagination: false,
      })
    ).docs.map(({ user }) => String(user.value));

  const lock = (id: string, { user }: Person) =>
    payload.create({
      collection: LOCKS,
      data: {
        document: { relationTo: 'articles', value: id },
        user: { relationTo: 'users', value: user.id },
      },
    });

  it('stays with whoever writes, autosave after autosave', async () => {
    const id = await create('articles');
    await lock(id, writer);
    for (const title of ['Một', 'Hai']) {
      expect((await autosave('articles', id, writer, title)).status).toBe(200);
      expect(await lockOf(id)).toEqual([writer.user.id]);
    }
  });

  it('keeps others from saving, who lose nothing: 423', async () => {
    const id = await create('articles');
    await lock(id, writer);
    expect((await autosave('articles', id, other, 'Chen ngang')).status).toBe(423);
    expect(await lockOf(id)).toEqual([writer.user.id]);
    expect((await newest('articles', id)).title).toBe('Bản đầu');
  });

  it('passes to whoever takes over; the one before is refused then and the text stays', async () => {
    const id = await create('articles');
    const { id: lockId } = await lock(id, writer);
    await autosave('articles', id, writer, 'Của phóng viên');
    const [mine] = (await payload.find({ collection: LOCKS, where: { 'document.value': { equals: id } } }))
      .docs;
    const taken = await rest('PATCH', `${LOCKS}/${mine?.id ?? lockId}`, {
      token: other.token,
      json: { user: { relationTo: 'users', value: other.user.id } },
    });
    expect(taken.status).toBe(200);
    expect((await autosave('articles', id, writer, 'Muộn rồi')).status).toBe(423);
    expect((await autosave('articles', id, other, 'Của biên tập')).status).toBe(200);
    expect(await lockOf(id)).toEqual([other.user.id]);
    expect((await titles('articles', id)).slice(0, 2)).toEqual(['Của biên tập', 'Của phóng viên']);
  });

  it('is not made by an autosave of whoever had none', async () => {
    const id = await create('articles');
    await autosave('articles', id, writer, 'Một');
    expect(await lockOf(id)).toEqual([]);
  });
});
