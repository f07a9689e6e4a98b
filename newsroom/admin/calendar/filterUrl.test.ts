import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../workflow/calendar/filter';
import { filterIn, questionAddress, withFilter } from './filterUrl';

const ID = 'a'.repeat(24);
const OTHER = 'b'.repeat(24);

describe('the filter in the address', () => {
  it('comes back as it was written', () => {
    const filter = { topic: ID, author: OTHER, agency: null };
    const address = withFilter('https://tienyen.example.vn/admin/lich?x=1&agency=old#y', filter);
    expect(address).toBe(`/admin/lich?x=1&topic=${ID}&author=${OTHER}#y`);
    expect(filterIn(address.split(/[?#]/)[1]!)).toEqual(filter);
  });

  it('is none where it cannot be read', () => expect(filterIn('?topic=sua')).toEqual(NO_FILTER));

  it('is asked of the server with the span', () => {
    const span = { from: '2026-11-22T17:00:00.000Z', to: '2026-11-29T17:00:00.000Z' };
    const asked = new URL(questionAddress(span, { ...NO_FILTER, agency: ID }), 'http://localhost');
    expect(asked.pathname).toBe('/api/calendar');
    expect(Object.fromEntries(asked.searchParams)).toEqual({ ...span, agency: ID });
  });
});
