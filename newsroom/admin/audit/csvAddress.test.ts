import { parse } from 'qs-esm';
import type { Where } from 'payload';
import { expect, it } from 'vitest';
import { csvAddress } from './csvAddress';

it('is the whole trail without filters', () => {
  expect(csvAddress({})).toBe('/api/audit-trail/csv');
  expect(csvAddress({ search: '', sort: '' })).toBe('/api/audit-trail/csv');
});

it('carries what the list shows', () => {
  const query = {
    where: { or: [{ verb: { equals: 'approve' } }, { title: { like: 'chợ & phiên' } }] as Where[] },
    search: 'Hà Giàn',
    sort: '-at',
  };
  expect(parse(csvAddress(query).split('?')[1]!, { depth: 10 })).toEqual(query);
});
