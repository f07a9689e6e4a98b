import { describe, expect, it } from 'vitest';
import type { SearchQuestion } from '../types';
import { filterOf } from './filter';

const word = (folded: string) => ({ folded, exact: null });
const phrase = (...words: string[]) => words.map(word);
const ask = (over: Partial<SearchQuestion>): SearchQuestion => ({
  groups: [[phrase('xa')]],
  without: [],
  match: 'all',
  filters: {},
  ...over,
});
const RECORDS: Record<string, number> = { xa: 900, hop: 40, gat: 7, 'k:articles': 500, 't:1': 3 };
const weight = (token: string) => RECORDS[token] ?? 0;
const filter = (over: Partial<SearchQuestion>, place: 'anywhere' | 'heads' = 'anywhere') =>
  filterOf(ask(over), place, weight);

describe('filterOf', () => {
  it('asks for the rarest token first, tags among them: MongoDB goes through the index of the first', () => {
    const groups = [[phrase('xa')], [phrase('hop')], [phrase('gat')]];
    expect(filter({ groups })).toEqual({ tokens: { $all: ['gat', 'hop', 'xa'] } });
    expect(filter({ groups, filters: { kind: 'articles', topics: ['1'] } })).toEqual({
      tokens: { $all: ['t:1', 'gat', 'hop', 'k:articles', 'xa'] },
    });
  });

  it('looks for words side by side in the folded text, within title and names in its head', () => {
    const groups = [[phrase('hop', 'xa')]];
    expect(filter({ groups })).toEqual({
      $and: [{ tokens: { $all: ['hop', 'xa'] } }, { folded: { $regex: ' hop xa ' } }],
    });
    expect(filter({ groups }, 'heads')).toEqual({
      $and: [{ tokens: { $all: ['=hop', '=xa'] } }, { folded: { $regex: '^[^#]* hop xa ' } }],
    });
  });

  it('takes single words that may stand for each other as one condition on the index', () => {
    expect(filter({ groups: [[phrase('hop'), phrase('gat')]] })).toEqual({ tokens: { $in: ['hop', 'gat'] } });
    expect(filter({ groups: [[phrase('hop')], [phrase('gat')]], match: 'any' })).toEqual({
      tokens: { $in: ['hop', 'gat'] },
    });
  });

  it('bounds dates by what the index is sorted by', () => {
    const [from, until] = [new Date(0), new Date(1)];
    expect(filter({ filters: { from, until } })).toEqual({
      $and: [{ tokens: { $all: ['xa'] } }, { order: { $gte: from, $lt: until } }, { at: { $ne: null } }],
    });
  });

  it('is nothing when nothing can match', () => {
    expect(filter({ groups: [] })).toBeNull();
    expect(filter({ groups: [], match: 'any' })).toBeNull();
    expect(filter({ filters: { topics: [] } })).toBeNull();
    expect(filter({ filters: { agencies: [] } })).toBeNull();
  });
});
