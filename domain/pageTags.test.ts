import { describe, expect, it } from 'vitest';
import { pageTags, tagsOfRecord } from './pageTags';

describe('tagsOfRecord', () => {
  it('names the month of a story in Vietnam', () => {
    const month = (publishedAt: unknown) =>
      tagsOfRecord('articles', { id: '1', publishedAt }).filter((tag) => tag.startsWith('articles:of:'));
    expect(month('2020-11-30T16:59:59.999Z')).toEqual([pageTags.of('articles', '2020-11')]);
    expect(month('2020-11-30T17:00:00.000Z')).toEqual([pageTags.of('articles', '2020-12')]);
    expect(month(new Date('2020-12-31T17:00:00.000Z'))).toEqual([pageTags.of('articles', '2021-01')]);
    expect(month(null)).toEqual([]);
    expect(month(undefined)).toEqual([]);
  });

  it('names no month of anything else', () => {
    expect(tagsOfRecord('documents', { id: '1', publishedAt: '2020-11-30T16:00:00.000Z' })).toEqual([
      pageTags.record('documents', '1'),
      pageTags.list('documents'),
    ]);
  });
});
