import fc from 'fast-check';
import type { FlattenedField } from 'payload';
import { describe, expect, it } from 'vitest';
import { canonicalizer, lineOf } from './canonical';
import { References } from './references';
import type { Source } from './sources';

const fields = [
  { name: 'title', type: 'text' },
  { name: 'tags', type: 'text', hasMany: true },
  { name: 'score', type: 'number' },
  { name: 'at', type: 'date' },
  { name: 'isOn', type: 'checkbox' },
  { name: 'body', type: 'richText' },
  { name: 'author', type: 'relationship', relationTo: 'users' },
  { name: 'seenBy', type: 'relationship', relationTo: ['users', 'teams'], hasMany: true },
  { name: 'count', type: 'number', virtual: true },
  { name: 'stories', type: 'join' },
  {
    name: 'meta',
    type: 'group',
    flattenedFields: [{ name: 'note', type: 'textarea' }],
  },
  {
    name: 'rows',
    type: 'array',
    flattenedFields: [
      { name: 'id', type: 'text' },
      { name: 'name', type: 'text' },
    ],
  },
] as unknown as FlattenedField[];

const source = (over: Partial<Source> = {}): Source => ({
  kind: 'collections',
  slug: 'things',
  file: 'collections/things.jsonl',
  fields,
  allFields: fields,
  initial: {},
  ...over,
});

const references = new References();
references.add('users', 'u1');
references.add('teams', 't1');

const canonical = (row: object, over: Partial<Source> = {}) =>
  canonicalizer(source(over), references, {})({ id: 'a', ...row });

describe('a canonical record', () => {
  it('has its id first and its fields by their names, whatever the order in the database', () => {
    const one = canonical({
      title: 'x',
      at: new Date(0),
      tags: ['b', 'a'],
      body: { z: 1, a: { c: 1, b: 2 } },
    });
    const other = canonical({ body: { a: { b: 2, c: 1 }, z: 1 }, tags: ['b', 'a'], at: 0, title: 'x' });
    expect(lineOf(one)).toBe(
      '{"id":"a","at":"1970-01-01T00:00:00.000Z","body":{"a":{"b":2,"c":1},"z":1},"tags":["b","a"],"title":"x"}\n',
    );
    expect(lineOf(other)).toBe(lineOf(one));
  });

  it('says nothing of what is nothing', () => {
    const nothing = { title: null, tags: [], score: undefined, meta: { note: null }, rows: [], body: null };
    expect(canonical(nothing)).toEqual({ id: 'a' });
  });

  it('keeps what only looks like nothing', () => {
    const empty = { title: '', score: 0, isOn: false, tags: [''], meta: { note: '' }, body: [] };
    expect(canonical(empty)).toEqual({ id: 'a', ...empty });
  });

  it('leaves out what has no field, and what is not stored', () => {
    expect(canonical({ unknown: 1, count: 3, stories: { docs: [] }, globalType: 'x' })).toEqual({ id: 'a' });
  });

  it('leaves out references that lead nowhere', () => {
    const row = {
      author: 'gone',
      seenBy: [
        { relationTo: 'users', value: 'gone' },
        { relationTo: 'teams', value: 't1' },
        { relationTo: 'users', value: 't1' },
        null,
        { relationTo: 'users', value: 'u1' },
      ],
    };
    expect(canonical(row)).toEqual({
      id: 'a',
      seenBy: [
        { relationTo: 'teams', value: 't1' },
        { relationTo: 'users', value: 'u1' },
      ],
    });
  });

  it('keeps the letters of Vietnamese as they were typed', () => {
    const composed = 'Tòa soạn';
    expect(canonical({ title: composed.normalize('NFD') }).title).toBe(composed.normalize('NFD'));
    expect(canonical({ title: composed.normalize('NFC') }).title).toBe(composed.normalize('NFC'));
  });

  it('of a version says what it is only when it is', () => {
    const flags = ['latest', 'autosave'].map((name) => ({ name, type: 'checkbox' }) as FlattenedField);
    const version = (row: object) => canonical(row, { kind: 'versions', fields: flags });
    expect(version({ latest: true, autosave: false })).toEqual({ id: 'a', latest: true });
    expect(version({ latest: null })).toEqual({ id: 'a' });
  });

  it('is canonical already when it is made canonical again', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const row = fc.record(
      {
        title: fc.string({ unit: 'binary' }),
        tags: fc.array(fc.string()),
        score: fc.double(),
        at: fc.date({ noInvalidDate: true }),
        isOn: fc.boolean(),
        body: value,
        author: fc.constantFrom('u1', 'gone'),
        meta: fc.record({ note: fc.string() }, { requiredKeys: [] }),
        rows: fc.array(
          fc.record({ id: fc.constantFrom('1', '2', '3'), name: fc.string() }, { requiredKeys: [] }),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(row, (before) => {
        const line = lineOf(canonical(before));
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(lineOf(canonical(JSON.parse(line) as object))).toBe(line);
      }),
    );
  });
});

describe('rows within records', () => {
  const ids = (rows: unknown[], over: Partial<Source> = {}) => {
    const make = canonicalizer(source(over), references, {});
    return ['a', 'b'].map((id) => (make({ id, rows }).rows as { id: string }[]).map((row) => row.id));
  };

  it('have ids where they had none, the same each time', () => {
    const [first, second] = ids([{ name: 'x' }, {}]);
    expect([...first!, ...second!].every((id) => /^[0-9a-f]{24}$/.test(id))).toBe(true);
    expect(new Set([...first!, ...second!]).size).toBe(4);
    expect(ids([{ name: 'x' }, {}])).toEqual([first, second]);
  });

  it('have ids of their own where a copied record brought them twice', () => {
    const [first, second] = ids([{ id: 'r1' }, { id: 'r1' }]);
    expect(first![0]).toBe('r1');
    expect(new Set([...first!, ...second!]).size).toBe(4);
  });

  it('may come again in the next version', () => {
    expect(ids([{ id: 'r1' }], { kind: 'versions' })).toEqual([['r1'], ['r1']]);
  });
});
