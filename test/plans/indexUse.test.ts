import { describe, expect, it } from 'vitest';
import { hasIndexFor, type Filter, type Index, type Query } from './indexUse';

const byDate: Index = [
  ['_status', 1],
  ['publishedAt', 1],
  ['_id', 1],
];
const NEWEST: Query['sort'] = [
  ['publishedAt', -1],
  ['_id', -1],
];
const has = (filter: Filter, sort: Query['sort'], limit: number, ...indexes: Index[]) =>
  hasIndexFor({ filter, sort, limit }, indexes);
const published = { _status: { $eq: 'published' } };

describe('an index', () => {
  it('leads to what has a value of its own', () => {
    expect(has({ slug: 'tin' }, [], 0, [['slug', 1]])).toBe(true);
    expect(has({ $and: [{ topics: { $in: ['a'] } }, published] }, NEWEST, 21, [['topics', 1]])).toBe(true);
    expect(has({ title: 'tin' }, [], 1, [['slug', 1]])).toBe(false);
    expect(has({ slug: { $ne: 'tin' } }, [], 1, [['slug', 1]])).toBe(false);
  });

  it('does not, when half of everything has that value', () => {
    expect(has(published, [], 21, [['_status', 1]])).toBe(false);
    expect(has(published, NEWEST, 21, [['_status', 1]])).toBe(false);
  });

  it('gives the order when it holds all of it, for a query that ends early', () => {
    expect(has(published, NEWEST, 21, byDate)).toBe(true);
    expect(has(published, NEWEST, 0, byDate)).toBe(false);
    expect(has(published, NEWEST, 21, byDate.slice(0, 2))).toBe(false);
    expect(has(published, [NEWEST[0]!, ['_id', 1]], 21, byDate)).toBe(false);
    expect(has({}, NEWEST, 21, byDate)).toBe(false);
  });

  it('leads to what lies behind an end', () => {
    const since = { createdAt: { $gte: new Date() } };
    expect(has(since, [], 0, [['createdAt', 1]])).toBe(true);
    expect(has(since, [['title', 1]], 0, [['createdAt', 1]])).toBe(false);
  });

  it('may serve one alternative each', () => {
    const filter = { $and: [{ $or: [{ hosts: 'a' }, { participants: 'a' }] }, published] };
    expect(has(filter, [], 12, [['hosts', 1]], [['participants', 1]])).toBe(true);
    expect(has(filter, [], 12, [['hosts', 1]])).toBe(false);
  });
});
