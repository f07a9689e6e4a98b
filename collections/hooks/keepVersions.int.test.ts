import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { createArticle, openNewsroom } from '@/test/newsroom';
import { createPerson, later, steps, type Person } from '@/test/workflow';

/** More than stay. */
const SAVES = 130;

let payload: Payload;
let writer: Person;
let editor: Person;

beforeAll(async () => {
  payload = await openNewsroom();
  writer = await createPerson(payload, 'journalist');
  editor = await createPerson(payload, 'editor');
});

const save = async (id: string, times: number): Promise<void> => {
  for (let count = 1; count <= times; count += 1)
    await payload.update({
      collection: 'articles',
      id,
      draft: true,
      data: { lead: `Sapo lần ${count}` },
      user: writer.user,
      depth: 0,
    });
};

const versionsOf = async (id: string) =>
  (
    await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: '-updatedAt',
      pagination: false,
      depth: 0,
    })
  ).docs;

it('a text keeps its newest hundred versions, whatever was public, and what waits for its slot', async () => {
  const { id } = await createArticle(payload, { title: 'Bài được sửa rất nhiều lần' }, writer.user);
  await steps('articles', id, editor, 'approve', 'publish');
  const publicId = (await versionsOf(id))[0]!.id;
  await save(id, 1);
  await steps('articles', id, editor, 'approve', ['schedule', { at: later(60_000) }]);
  const pinned = (await payload.find({ collection: 'slots', where: { target: { equals: id } }, depth: 0 }))
    .docs[0]!.version;

  await save(id, SAVES);
  const kept = await versionsOf(id);
  const ids = kept.map((version) => version.id);
  expect(ids).toContain(publicId);
  expect(ids).toContain(pinned);
  const edits = kept.filter(({ version }) => version.lead?.startsWith('Sapo lần'));
  // Of the hundred one is the newest, which does not count, and two are of the steps before.
  expect(kept.length).toBeGreaterThanOrEqual(100);
  expect(kept.length).toBeLessThanOrEqual(105);
  expect(edits[0]!.version.lead).toBe(`Sapo lần ${SAVES}`);
  expect(edits.some(({ version }) => version.lead === 'Sapo lần 2')).toBe(false);
});
