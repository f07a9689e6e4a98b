import { describe, expect, it } from 'vitest';
import { bestSuggestions } from './suggestions';

const record = (id: string, title: string, names: string[] = []) => ({
  kind: 'agencies' as const,
  id,
  title,
  names,
});

const order = (found: Parameters<typeof bestSuggestions>[0], words: string[], limit = 10) =>
  bestSuggestions(found, words, limit).map(({ id }) => id);

describe('bestSuggestions', () => {
  it('puts what begins with the words first, then where they stand side by side, then the rest', () => {
    const found = [
      record('rest', 'Nhà hát và văn chỉ, hóa'),
      record('within', 'Trung tâm Văn hóa'),
      record('begins', 'Văn hóa thôn Bãi Sú'),
    ];
    expect(order(found, ['van', 'ho'])).toEqual(['begins', 'within', 'rest']);
  });

  it('takes a name for as good as a title, but for equals', () => {
    const found = [
      record('within', 'Hội trường Ban Chợ'),
      record('name', 'Phòng Hạ tầng', ['Ban Chợ']),
      record('title', 'Ban Chợ phiên'),
    ];
    expect(order(found, ['ban', 'cho'])).toEqual(['title', 'name', 'within']);
  });

  it('of equals takes the shortest title, then the order given, up to the limit', () => {
    const found = [record('long', 'Chợ phiên vùng cao'), record('a', 'Chợ phiên'), record('b', 'Chợ nổi')];
    expect(order(found, ['cho'], 2)).toEqual(['a', 'b']);
  });
});
