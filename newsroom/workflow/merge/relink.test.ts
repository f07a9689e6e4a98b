import type { FlattenedField } from 'payload';
import { describe, expect, it } from 'vitest';
import { putBack, relink, type Move } from './relink';
import { buildsOn } from './undoMerge';

const link = (name: string, over: object = {}): FlattenedField =>
  ({ name, type: 'relationship', relationTo: 'agencies', ...over }) as FlattenedField;

const FIELDS = [
  link('one'),
  link('many', { hasMany: true }),
  link('either', { relationTo: ['people', 'agencies'] }),
  { name: 'rows', type: 'array', flattenedFields: [link('agency'), { name: 'role', type: 'text' }] },
  { name: 'group', type: 'group', flattenedFields: [link('inner')] },
] as FlattenedField[];
const MOVE: Move = { target: 'agencies', from: 'b', to: 'a', blocks: {} };

const cases: [
  name: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  paths: string[],
][] = [
  ['a single link', { one: 'b' }, { one: 'a' }, ['one']],
  ['another link', { one: 'c' }, { one: 'c' }, []],
  ['a list, without twins', { many: ['b', 'c', 'a'] }, { many: ['a', 'c'] }, ['many']],
  ['a list that had twins of another', { many: ['c', 'c'] }, { many: ['c', 'c'] }, []],
  [
    'a link to one of several collections',
    { either: { relationTo: 'agencies', value: 'b' } },
    { either: { relationTo: 'agencies', value: 'a' } },
    ['either'],
  ],
  [
    'the same id of another collection',
    { either: { relationTo: 'people', value: 'b' } },
    { either: { relationTo: 'people', value: 'b' } },
    [],
  ],
  ['a link in a group', { group: { inner: 'b' } }, { group: { inner: 'a' } }, ['group.inner']],
  [
    'a row',
    { rows: [{ id: 'x', agency: 'b', role: 'host' }] },
    { rows: [{ id: 'x', agency: 'a', role: 'host' }] },
    ['rows.#x.agency'],
  ],
  [
    'rows that say different things of the same',
    {
      rows: [
        { id: 'x', agency: 'a', role: 'host' },
        { id: 'y', agency: 'b', role: 'issuer' },
      ],
    },
    {
      rows: [
        { id: 'x', agency: 'a', role: 'host' },
        { id: 'y', agency: 'a', role: 'issuer' },
      ],
    },
    ['rows.#y.agency'],
  ],
  [
    'a row that says less than the one that was there',
    {
      rows: [
        { id: 'x', agency: 'a', role: 'host' },
        { id: 'y', agency: 'b', role: null },
      ],
    },
    { rows: [{ id: 'x', agency: 'a', role: 'host' }] },
    ['rows'],
  ],
  [
    'a row that says more than the one that was there',
    {
      rows: [
        { id: 'x', agency: 'a', role: null },
        { id: 'y', agency: 'b', role: 'host' },
      ],
    },
    { rows: [{ id: 'y', agency: 'a', role: 'host' }] },
    ['rows'],
  ],
];

describe('links that are led on', () => {
  it.each(cases)('%s', (_, before, after, paths) => {
    const data = structuredClone(before);
    const changes = relink(FIELDS, data, MOVE);
    expect(data).toEqual(after);
    expect(changes.map(({ path }) => path)).toEqual(paths);
    expect(putBack(data, changes)).toEqual([]);
    expect(data).toEqual(before);
  });

  it('stay where something else stands by now, and the others are put back', () => {
    const data: Record<string, unknown> = {
      one: 'b',
      rows: [
        { id: 'x', agency: 'b', role: 'mentioned' },
        { id: 'y', agency: 'b', role: 'host' },
      ],
    };
    const changes = relink(FIELDS, data, MOVE);
    data.one = 'c';
    data.rows = [{ id: 'y', agency: 'a', role: 'issuer' }];
    expect(putBack(data, changes).map(({ path }) => path)).toEqual(['one', 'rows.#x.agency']);
    expect(data).toEqual({ one: 'c', rows: [{ id: 'y', agency: 'b', role: 'issuer' }] });
  });
});

describe('whether a merge builds on another', () => {
  const moved = (path: string, id = '1') =>
    ({
      removed: {} as never,
      copies: [
        {
          collection: 'articles',
          id,
          version: null,
          isLatest: false,
          changes: [{ path, before: 0, after: 1 }],
        },
      ],
    }) as const;
  const earlier = {
    kept: 'a',
    moved: { ...moved('rows.#x.agency'), copies: [...moved('rows.#x.agency').copies] },
  };

  it.each([
    ['the record that was kept', 'a', 'title', '2', true],
    ['the same link', 'z', 'rows.#x.agency', '1', true],
    ['the list it lies in', 'z', 'rows', '1', true],
    ['another link of the same record', 'z', 'rows.#xy.agency', '1', false],
    ['the same place of another record', 'z', 'rows.#x.agency', '2', false],
  ])('%s', (_, merged, path, id, expected) => {
    const later = { merged, moved: { ...moved(path, id), copies: [...moved(path, id).copies] } };
    expect(buildsOn(later as never, earlier as never)).toBe(expected);
  });
});
