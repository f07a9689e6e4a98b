import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFileName, parseEntryName } from './entryNames';

describe('parseEntryName', () => {
  it.each([
    'collections/articles.jsonl',
    'versions/page-things.jsonl',
    'globals/site.json',
    'globals-versions/site.jsonl',
  ])('knows %s as records', (name) => expect(parseEntryName(name)).toEqual({ kind: 'records' }));

  it.each([
    'bridge.jpg',
    'Ảnh chợ phiên (2).jpg',
    'Ảnh'.normalize('NFD'),
    '.hidden',
    '...',
    'a..b',
    'quyết định.pdf',
  ])('knows the file %s', (name) =>
    expect(parseEntryName(`media/${name}`)).toEqual({ kind: 'file', collection: 'media', name }),
  );

  it.each([
    '',
    'media',
    'media/',
    '/media/a.jpg',
    'media//a.jpg',
    'media/../a.jpg',
    '../media/a.jpg',
    'media/..',
    'media/.',
    'media/a/b.jpg',
    'media/a\\b.jpg',
    '..\\a.jpg',
    'C:/a.jpg',
    'C:\\a.jpg',
    'media/a\u0000.jpg',
    'media/a\n.jpg',
    `media/${'x'.repeat(256)}`,
    `media/${'ả'.repeat(90)}`,
    'me dia/a.jpg',
    '~/a.jpg',
  ])('refuses %j', (name) => expect(parseEntryName(name)).toBeNull());

  it('never leads out of the folder of its collection', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', '/', '\\', 'media', 'a.jpg', '\u0000', 'C:'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const named = parseEntryName(parts.join('/'));
        if (named?.kind !== 'file') return;
        const folder = path.resolve('/data', named.collection);
        const file = path.resolve(folder, named.name);
        expect(path.dirname(file)).toBe(folder);
        expect(path.dirname(folder)).toBe('/data');
        expect(isFileName(path.basename(file))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
