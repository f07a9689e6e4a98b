import { beforeAll, describe, expect, it } from 'vitest';
import { photo } from '@/test/storyFiles';
import { ArchiveError } from '../ArchiveError';
import type { Place } from '../places/place';
import { FetchFailure } from './fetchPicture';
import { candidates, findPictures, type PictureSources } from './findPictures';

let picture: Buffer;
beforeAll(async () => {
  picture = await photo('#286e5a', 90, 60);
});

describe('where a picture may lie', () => {
  it.each([
    ['a.jpg', 'tin', ['tin/a.jpg', 'a.jpg']],
    ['../anh/a.jpg', 'tin/2020', ['tin/anh/a.jpg']],
    ['/uploads/news/a.jpg', '', ['uploads/news/a.jpg', 'news/a.jpg', 'a.jpg']],
    ['https://cu.example.vn/up/a%20b.jpg?w=5#x', '', ['up/a b.jpg', 'a b.jpg']],
    ['//cu.example.vn/a.jpg', '', ['a.jpg']],
    ['up/a-300x200.jpg', '', ['up/a.jpg', 'up/a-300x200.jpg']],
    ['up/%E0%A4.jpg', '', ['up/%E0%A4.jpg']],
  ])('%s seen from %j: %j first', (address, folder, first) => {
    expect(candidates(address, folder)).toEqual(expect.arrayContaining(first));
    expect(candidates(address, folder)[0]).toBe(first[0]);
  });

  it.each([
    '../../../etc/passwd',
    '..',
    'a/../../b.jpg',
    '\\\\server\\a.jpg',
    'https://cu.example.vn/..%2f..%2fa.jpg',
  ])('%s leads out of no place', (address) => {
    for (const name of candidates(address, 'tin')) expect(`/${name}/`).not.toMatch(/\/\.\.\/|\\/);
  });
});

const placeWith = (files: Record<string, Buffer>): Place => ({
  name: 'place',
  files: [],
  has: async (name) => Object.hasOwn(files, name),
  read: async (name) => files[name]!,
  open: () => Promise.reject(new ArchiveError('not opened')),
  close: () => undefined,
});
const image = (address: string | null, bytes: Buffer | null = null) => ({
  afterLine: 1,
  name: null,
  alt: null,
  address,
  bytes,
});
const sources = (over: Partial<PictureSources>): PictureSources => ({
  place: placeWith({}),
  folder: '',
  media: [],
  base: null,
  fetch: null,
  ...over,
});
const found = async (address: string | null, over: Partial<PictureSources>) => {
  const result = await findPictures([image(address)], sources(over));
  return result.found.length > 0 ? 'found' : (result.missing[0]?.problem ?? 'nothing');
};

describe('a picture of a story', () => {
  it('is taken from its own place first, then from the others in their order', async () => {
    const other = await photo('#aa2222', 90, 60);
    const media = [placeWith({ 'a.jpg': other })];
    const own = await findPictures(
      [image('a.jpg')],
      sources({ place: placeWith({ 'a.jpg': picture }), media }),
    );
    expect(own.found[0]!.bytes).toBe(picture);
    const far = await findPictures([image('/x/y/a.jpg')], sources({ media }));
    expect(far.found[0]!.bytes).toBe(other);
  });

  it('is taken from the page itself where it is written there', async () => {
    expect(await found(`data:image/jpeg;base64,${picture.toString('base64')}`, {})).toBe('found');
    expect(await found('data:text/html;base64,AAAA', {})).toBe('missing');
  });

  it('is fetched only where that is asked for, seen from the address of its page', async () => {
    const asked: string[] = [];
    const fetch = async (address: string) => {
      asked.push(address);
      return picture;
    };
    expect(await found('/a.jpg', { base: 'https://cu.example.vn/tin/1.html' })).toBe('missing');
    expect(await found('/a.jpg', { base: 'https://cu.example.vn/tin/1.html', fetch })).toBe('found');
    expect(await found('/a.jpg', { fetch })).toBe('missing');
    expect(await found('file:///etc/passwd', { fetch })).toBe('missing');
    expect(await found('cid:1', { fetch })).toBe('missing');
    expect(asked).toEqual(['https://cu.example.vn/a.jpg']);
  });

  it('that cannot be had is named with the reason', async () => {
    const fetch = () => Promise.reject(new FetchFailure('not-public', 'x'));
    expect(await found('http://10.0.0.1/a.jpg', { fetch })).toBe('not-public');
    expect(await found('a.jpg', { place: placeWith({ 'a.jpg': Buffer.from('<html>') }) })).toBe(
      'not-picture',
    );
    expect(await found(null, {})).toBe('missing');
    const large: Place = {
      ...placeWith({ 'a.jpg': picture }),
      read: () => Promise.reject(new ArchiveError('large')),
    };
    expect(await found('a.jpg', { place: large })).toBe('too-large');
  });

  it('is there once, and no more than a story may have', async () => {
    const place = placeWith({ 'a.jpg': picture });
    const twice = await findPictures([image('a.jpg'), image('a.jpg')], sources({ place }));
    expect([twice.found.length, twice.missing]).toEqual([1, []]);
    const many = Array.from({ length: 62 }, () => image(null, picture));
    const result = await findPictures(many, sources({}));
    expect([result.found.length, result.missing.map(({ problem }) => problem)]).toEqual([
      60,
      ['too-many', 'too-many'],
    ]);
  });
});
