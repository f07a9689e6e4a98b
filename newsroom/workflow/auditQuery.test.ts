import { describe, expect, it } from 'vitest';
import { AUDIT_SORT, readAuditQuery } from './auditQuery';

const fields = { searched: ['title', 'note'], sortable: ['at', 'verb'], moments: ['at'] };
const read = (query: Record<string, unknown>) => readAuditQuery(query, fields);

describe('readAuditQuery', () => {
  it('is everything, newest first, unless told otherwise', () => {
    expect(read({})).toEqual({ where: {}, sort: AUDIT_SORT });
    expect(read({ where: '', search: '', sort: '' })).toEqual({ where: {}, sort: AUDIT_SORT });
  });

  it('takes filters, a search and an order together', () => {
    const where = { or: [{ and: [{ verb: { equals: 'approve' } }] }] };
    expect(read({ where, search: 'chợ', sort: '-verb' })).toEqual({
      where: { and: [where, { or: [{ title: { like: 'chợ' } }, { note: { like: 'chợ' } }] }] },
      sort: '-verb',
    });
  });

  it.each([
    ['where', 'abc'],
    ['where', ['abc']],
    ['where', { verb: 'approve' }],
    ['where', { and: { verb: { equals: 'approve' } } }],
    ['where', { and: ['approve'] }],
    ['where', { verb: [{ equals: 'approve' }] }],
    ['search', ['a', 'b']],
    ['search', { a: 'b' }],
    ['sort', 'password'],
    ['sort', ['at']],
    ['sort', '--at'],
  ])('does not understand %s %j', (part, value) => expect(read({ [part]: value })).toBe(part));

  it.each([
    [{ greater_than: '2026-11-27T17:30:00.000Z' }, true],
    [{ in: ['2026-11-27', '2026-11-28'] }, true],
    [{ in: '2026-11-27,2026-11-28' }, true],
    [{ exists: 'true' }, true],
    [{ equals: 'null' }, true],
    [{ greater_than: 'abc' }, false],
    [{ in: '2026-11-27,hôm qua' }, false],
    [{ less_than: '' }, false],
  ])('compares a moment with %j: %s', (at, isRight) => {
    const where = { or: [{ and: [{ at }] }] };
    expect(read({ where })).toEqual(isRight ? { where: { and: [where] }, sort: AUDIT_SORT } : 'at');
  });
});
