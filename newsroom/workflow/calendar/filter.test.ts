import { describe, expect, it } from 'vitest';
import { eventConditions, isNarrowed, NO_FILTER, readFilter, storyConditions } from './filter';

const ID = 'a'.repeat(24);
const NOBODY = { users: [], people: [] };

describe('readFilter', () => {
  it('reads ids', () =>
    expect(readFilter(new URLSearchParams({ topic: ID, author: '', from: 'x' }))).toEqual({
      ...NO_FILTER,
      topic: ID,
    }));
  it.each(['1', 'A'.repeat(24), `${ID}0`, "' or 1=1"])('refuses %s', (agency) =>
    expect(readFilter(new URLSearchParams({ agency }))).toBeNull(),
  );
});

describe('the conditions of a filter', () => {
  it('are none without one', () => {
    expect(isNarrowed(NO_FILTER)).toBe(false);
    expect(storyConditions(NO_FILTER, NOBODY)).toEqual([]);
    expect(eventConditions(NO_FILTER, NOBODY)).toEqual([]);
  });

  it('take an author by byline or by account', () => {
    const filter = { ...NO_FILTER, author: ID };
    expect(isNarrowed(filter)).toBe(true);
    expect(storyConditions(filter, { users: ['u'], people: ['p'] })).toEqual([
      { or: [{ createdBy: { in: ['u'] } }, { 'authors.person': { in: ['p'] } }] },
    ]);
  });

  it('leave events out where a desk is chosen', () =>
    expect(eventConditions({ ...NO_FILTER, topic: ID }, NOBODY)).toBeNull());
});
