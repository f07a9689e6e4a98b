import { parse } from 'qs-esm';
import type { ClientCollectionConfig } from 'payload';
import { describe, expect, it } from 'vitest';
import { allTexts, chosenTexts, listAddress } from './chosenTexts';

const rows = ['a', 'b', 'c'].map((id) => ({ id, title: `Tin ${id}`, updatedAt: `2026-11-0${id}` }));

describe('chosenTexts', () => {
  it('keeps the order of the list and the version that was seen', () =>
    expect(chosenTexts(rows, ['c', 'a', 'elsewhere'], 'title')).toEqual([
      { id: 'a', title: 'Tin a', updatedAt: '2026-11-0a' },
      { id: 'c', title: 'Tin c', updatedAt: '2026-11-0c' },
    ]));

  it('does without a title and a time', () =>
    expect(chosenTexts([{ id: 7, title: null }], [7], 'title')).toEqual([
      { id: '7', title: '', updatedAt: null },
    ]));
});

describe('listAddress', () => {
  const config = {
    slug: 'articles',
    admin: { listSearchableFields: ['title', 'lead'] },
  } as unknown as ClientCollectionConfig;
  const queryOf = (address: string) => parse(address.split('?')[1]!, { depth: 10 });

  it('asks for what the list shows: its filters and its search, drafts first', () => {
    const where = { and: [{ stage: { equals: 'submitted' } }] };
    const address = listAddress({ config, where, search: 'chợ phiên' }, 'title', 3);
    expect(address).toMatch(/^articles\?/);
    expect(queryOf(address)).toMatchObject({
      draft: 'true',
      depth: '0',
      page: '3',
      sort: 'id',
      select: { title: 'true', updatedAt: 'true' },
      where: {
        and: [
          { stage: { equals: 'submitted' } },
          { or: [{ title: { like: 'chợ phiên' } }, { lead: { like: 'chợ phiên' } }] },
        ],
      },
    });
    // The list's own filters stay as they were.
    expect(where.and).toHaveLength(1);
  });

  it('asks for everything without them', () =>
    expect(
      queryOf(listAddress({ config, where: undefined, search: undefined }, 'title', 1)),
    ).not.toHaveProperty('where'));
});

describe('allTexts', () => {
  const pages = [
    { docs: rows.slice(0, 2), hasNextPage: true },
    // One that moved to the next page is still one.
    { docs: rows.slice(1), hasNextPage: false },
  ];
  const read = (page: number) => Promise.resolve(pages[page - 1]!);

  it('reads page after page, each text once', async () => {
    const texts = await allTexts(read, 'title', () => false);
    expect(texts?.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('can be stopped', async () => expect(await allTexts(read, 'title', () => true)).toBeNull());

  it('fails with the reading', async () =>
    expect(
      allTexts(
        () => Promise.reject(new Error('away')),
        'title',
        () => false,
      ),
    ).rejects.toThrow('away'));
});
