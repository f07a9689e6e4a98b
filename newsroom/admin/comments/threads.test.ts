import { describe, expect, it } from 'vitest';
import type { ShownComment } from '../../workflow/comments';
import { freshCount, threadsOf } from './threads';

const comment = (id: string, parent: string | null = null, by = 'lan'): ShownComment => ({
  id,
  text: id,
  field: null,
  quote: null,
  parent,
  author: { id: by, name: by },
  mentions: [],
  createdAt: '2026-11-25T03:00:00.000Z',
  resolvedAt: null,
  resolvedBy: null,
  canDelete: false,
});

describe('threadsOf', () => {
  it('puts answers under what they answer', () => {
    const all = [comment('a'), comment('b'), comment('a1', 'a'), comment('b1', 'b'), comment('a2', 'a')];
    expect(threadsOf(all).map(({ first, replies }) => [first.id, ...replies.map(({ id }) => id)])).toEqual([
      ['a', 'a1', 'a2'],
      ['b', 'b1'],
    ]);
  });

  it('loses nothing', () => expect(threadsOf([comment('x', 'gone')])).toHaveLength(1));
});

describe('freshCount', () => {
  it('counts what colleagues wrote meanwhile', () => {
    const before = [comment('a')];
    const now = [...before, comment('b', 'a', 'me'), comment('c', 'a')];
    expect(freshCount(before, now, 'me')).toBe(1);
    expect(freshCount(null, now, 'me')).toBe(0);
  });
});
