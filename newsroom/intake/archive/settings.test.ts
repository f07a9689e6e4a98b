import { describe, expect, it } from 'vitest';
import { JSON_MAPPING, PAGE_SELECTORS } from '@/test/archiveStories';
import { ArchiveError } from './ArchiveError';
import { neededColumns, parseMapping, READY_MAPPINGS, readyMapping } from './mapping';
import { parseSelectors } from './selectors';

const messageOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof ArchiveError) return error.message;
    throw error;
  }
  throw new Error('accepted');
};
const mapping = (over: Record<string, unknown>) => () =>
  parseMapping('m.json', JSON.stringify({ ...JSON_MAPPING, ...over }));
const selectors = (over: Record<string, unknown>) => () =>
  parseSelectors('s.json', JSON.stringify({ ...PAGE_SELECTORS, ...over }));

describe('a mapping file', () => {
  it('may be short or long', () => {
    expect(mapping({})().title).toEqual({ column: 'tieu_de', optional: false, as: 'text' });
    expect(mapping({ publishedAt: { column: 'ngay', as: 'unix' } })().publishedAt).toEqual([
      { column: 'ngay', optional: false, as: 'unix' },
    ]);
  });

  it.each([
    [{ title: undefined }, /title: /],
    [{ system: 'cổng cũ' }, /system: write letters/],
    [{ publishedAt: { column: 'ngay', as: 'mm/dd/yyyy' } }, /publishedAt\.0\.as: write one of iso/],
    [{ body: { column: 'b', as: 'markdown' } }, /body\.as: write "text" or "html"/],
    [{ titel: 'a' }, /titel: there is no such field/],
    [{ lead: { colum: 'a' } }, /lead\./],
    [{ address: { template: '/tin/a.html' } }, /address\.0\.template: name columns in braces/],
    [{ site: 'cu.example.vn' }, /site: write it as https/],
    [{ encoding: 'abc-1' }, /encoding: this character set/],
    [{ delimiter: '||' }, /delimiter: write one character/],
    [{ id: 5 }, /id: /],
  ])('%j is refused with the name of the field', (over, message) => {
    const said = messageOf(mapping(over));
    expect(said).toMatch(/^m\.json is no good: /);
    expect(said).toMatch(message);
    expect(said.split('\n')).toHaveLength(1);
  });

  it('that is no JSON is told', () => {
    expect(messageOf(() => parseMapping('m.json', '{"a":'))).toMatch(/^m\.json is not JSON/);
  });

  it.each(READY_MAPPINGS)('%s comes along and is whole', (name) => {
    expect(neededColumns(readyMapping(name)!).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['id', 'title', 'body', 'publishedAt']),
    );
  });

  it('that nobody knows is none', () => {
    expect(readyMapping('toString')).toBeNull();
  });
});

describe('a selector file', () => {
  it('takes one selector or several', () => {
    expect(selectors({ body: ['.a', '#b'] })().body).toEqual(['.a', '#b']);
    expect(selectors({})().title).toEqual(['h1.tieu-de']);
  });

  it.each([
    [{ title: '>>>' }, /title\.0: this is no CSS selector/],
    [{ body: undefined }, /body: /],
    [{ remove: ['.a', 'p['] }, /remove\.1: this is no CSS selector/],
    [{ dateFormat: 'x' }, /dateFormat: write one of/],
    [{ texts: '.a' }, /texts: there is no such field/],
  ])('%j is refused with the name of the field', (over, message) => {
    expect(messageOf(selectors(over))).toMatch(message);
  });
});
