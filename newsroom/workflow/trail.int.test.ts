import type { Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { createArticle, createEvent, openNewsroom } from '@/test/newsroom';
import { createPerson, edit, later, steps, type Person } from '@/test/workflow';
import { readPageNumber, readTrail, TRAIL_PAGE } from './trail';

let payload: Payload;
let journalist: Person;
let editor: Person;

beforeAll(async () => {
  payload = await openNewsroom();
  journalist = await createPerson(payload, 'journalist');
  editor = await createPerson(payload, 'editor');
});

const as = ({ user }: Person) => ({ payload, user: { ...user, collection: 'users' as const } });

it('tells what was done with a text, newest first, with the versions that are kept', async () => {
  const { id } = await createArticle(payload, {}, journalist.user);
  await steps('articles', id, journalist, 'submit');
  await steps('articles', id, editor, 'approve', ['schedule', { at: later(60), note: 'Giờ vàng' }]);
  await createEvent(payload, { _status: 'draft' }, journalist.user);
  const { entries, page, pages } = await readTrail(as(journalist), 'articles', id, 1);
  expect([page, pages]).toEqual([1, 1]);
  expect(entries.map(({ verb, from, to, hasVersion }) => [verb, from, to, hasVersion])).toEqual([
    ['schedule', 'approved', 'scheduled', true],
    ['approve', 'submitted', 'approved', true],
    ['submit', 'draft', 'submitted', true],
    ['create', null, 'draft', false],
  ]);
  expect(entries[0]).toMatchObject({ note: 'Giờ vàng', actorName: 'Người editor' });
  expect(entries[0]!.plannedAt).toBeTruthy();

  await edit('articles', id, journalist);
  await payload.db.deleteVersions({
    collection: 'articles',
    where: { id: { equals: entries[2]!.version } },
  });
  const after = await readTrail(as(journalist), 'articles', id, 1);
  expect(after.entries.map(({ hasVersion }) => hasVersion)).toEqual([true, true, false, false]);
});

it('goes page by page, whatever was done at the same instant', async () => {
  const { id } = await createArticle(payload, {}, journalist.user);
  const count = TRAIL_PAGE * 2;
  for (let index = 0; index < count; index += 1)
    await payload.db.create({
      collection: 'audit-trail',
      data: {
        at: '2025-11-01T00:00:00.000Z',
        verb: 'submit',
        targetCollection: 'articles',
        target: id,
        title: `${index}`,
      },
    });
  const titles: (string | null | undefined)[] = [];
  for (const page of [1, 2, 3]) {
    const trail = await readTrail(as(editor), 'articles', id, page);
    expect(trail.pages).toBe(3);
    titles.push(...trail.entries.map(({ title }) => title));
  }
  expect(new Set(titles).size).toBe(count + 1);
  expect(titles).toHaveLength(count + 1);
  expect((await readTrail(as(editor), 'articles', id, 9)).entries).toEqual([]);
});

it('is empty for a text without one, and closed to those who are not of the newsroom', async () => {
  expect((await readTrail(as(editor), 'people', 'nobody', 1)).pages).toBe(1);
  const stranger = { ...journalist.user, role: null, collection: 'users' } as never;
  await expect(readTrail({ payload, user: stranger }, 'articles', 'any', 1)).rejects.toThrow();
});

it.each([
  ['2', 2],
  [undefined, 1],
  ['0', 1],
  ['-3', 1],
  ['1.5', 1],
  ['abc', 1],
  [['2', '3'], 1],
  ['9999999999999999999', 1],
])('reads the page of %j as %d', (value, page) => expect(readPageNumber(value)).toBe(page));
