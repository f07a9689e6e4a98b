import { describe, expect, it } from 'vitest';
import { pageTags, tagsOfRecord } from './pageTags';

describe('tagsOfRecord', () => {
  const months = (publishedAt: unknown) =>
    tagsOfRecord('articles', { id: '1', publishedAt }).filter((tag) => /:of:\d{4}-\d{2}$/.test(tag));

  it('names the month of a story in Vietnam', () => {
    expect(months('2020-11-30T16:59:59.999Z')).toEqual([pageTags.of('articles', '2020-11')]);
    expect(months('2020-11-30T17:00:00.000Z')).toEqual([pageTags.of('articles', '2020-12')]);
  });

  it('names none while there is no date', () => {
    expect(months(null)).toEqual([]);
    expect(months(undefined)).toEqual([]);
  });
});
