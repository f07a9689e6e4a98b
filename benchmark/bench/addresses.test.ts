import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { monthsOf, questionsOf, readLists, spread } from './addresses';

describe('spread', () => {
  it('takes from the whole length', () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([0, 2, 5, 7]);
    expect(spread([1, 2], 4)).toEqual([1, 2]);
  });
});

describe('questionsOf', () => {
  it('makes two or three words of each address, none twice', () => {
    expect(
      questionsOf([
        '/tin-tuc/cau-tien-yen-12',
        '/tin-tuc/cho-phien-ba-che',
        '/tin-tuc/cau-tien-yen-13',
        '/tin-tuc/x',
      ]),
    ).toEqual(['cau tien', 'cho phien ba']);
  });
});

describe('monthsOf', () => {
  it('takes the months of which there are parts, each once', () => {
    expect(
      monthsOf([
        '/sitemap/2020-11.xml',
        '/sitemap/2020-12.xml',
        '/sitemap/2020-12.xml?sau=1',
        '/sitemap/van-ban.xml',
      ]),
    ).toEqual(['/luu-tru/2020/11', '/luu-tru/2020/12']);
  });
});

describe('readLists', () => {
  it('reads what is there, and refuses a folder without any', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-lists-'));
    try {
      await expect(readLists(folder)).rejects.toThrow('holds no list');
      await writeFile(path.join(folder, 'article.txt'), '/?p=1\n/?p=2\n');
      expect(await readLists(folder)).toEqual({
        front: [],
        story: ['/?p=1', '/?p=2'],
        topic: [],
        agency: [],
        archive: [],
        search: [],
        feed: [],
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
