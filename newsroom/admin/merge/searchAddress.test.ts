import { parse } from 'qs-esm';
import { describe, expect, it } from 'vitest';
import { searchAddress } from './searchAddress';

const asked = (words: string) => {
  const address = searchAddress('agencies', 'x', { words, title: 'name', fields: ['name', 'names.short'] });
  const [collection, query] = address.split('?');
  return { collection, query: parse(query!, { depth: 10 }) };
};

describe('the search for a record to merge into', () => {
  it('leaves out the record itself and what was taken from readers', () => {
    const { collection, query } = asked('  ');
    expect(collection).toBe('agencies');
    expect(query).toMatchObject({ sort: '-updatedAt', draft: 'true' });
    expect((query.where as { and: unknown[] }).and).toEqual([
      { id: { not_equals: 'x' } },
      { stage: { not_in: ['withdrawn', 'taken-down', 'archived'] } },
    ]);
  });

  it('looks in every field that lists are searched by', () => {
    const { query } = asked(' văn hóa & thể thao ');
    expect((query.where as { and: unknown[] }).and[2]).toEqual({
      or: [{ name: { like: 'văn hóa & thể thao' } }, { 'names.short': { like: 'văn hóa & thể thao' } }],
    });
  });
});
