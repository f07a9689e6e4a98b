import { describe, expect, it } from 'vitest';
import type { DeskItem } from '@/newsroom/intake/desk/types';
import { piecesOf } from './story';

const TEXT = 'Ngày 14/9, UBND huyện họp bàn Kế hoạch 45 với Hội Nông dân.';
const item = (key: string, kind: DeskItem['kind'], words: string, line = 3): DeskItem => {
  const start = TEXT.indexOf(words);
  const mentions = [{ line, start, end: start + words.length, text: words }];
  return { key, kind, mentions } as DeskItem;
};

describe('a line with what was recognised in it', () => {
  it('is cut at it, and whole again when put together', () => {
    const pieces = piecesOf(3, TEXT, [
      item('agency:a', 'agency', 'UBND huyện'),
      item('event', 'event', 'họp bàn Kế hoạch 45 với Hội Nông dân'),
      item('document:d', 'document', 'Kế hoạch 45'),
      item('agency:elsewhere', 'agency', 'Ngày', 4),
    ]);
    expect(pieces).toEqual([
      { text: 'Ngày 14/9, ', key: null },
      { text: 'UBND huyện', key: 'agency:a' },
      { text: ' ', key: null },
      { text: 'họp bàn ', key: 'event' },
      { text: 'Kế hoạch 45', key: 'document:d' },
      { text: ' với Hội Nông dân', key: 'event' },
      { text: '.', key: null },
    ]);
    expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
  });

  it('gives words that two things name to the first', () => {
    const pieces = piecesOf(3, TEXT, [
      item('agency:a', 'agency', 'UBND huyện'),
      item('agency:b', 'agency', 'huyện họp'),
    ]);
    expect(pieces.map(({ key }) => key)).toEqual([null, 'agency:a', null]);
  });
});
