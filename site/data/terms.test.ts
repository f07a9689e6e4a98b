import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Page } from '@/platform/server/pageCache/page';
import { note, pageCache } from '@/platform/server/pageCache/pages';
import { isCurrent, noteTerms, type Term } from './terms';

/** A Vietnamese day as the admin stores it: noon. */
const day = (text: string) => `${text}T05:00:00.000Z`;

describe('isCurrent', () => {
  it.each<[Term, string, boolean]>([
    [{}, '2020-01-01', true],
    [{ from: day('2020-01-02') }, '2020-01-01', false],
    [{ from: day('2020-01-02') }, '2020-01-02', true],
    [{ until: day('2020-01-02') }, '2020-01-02', true],
    [{ until: day('2020-01-02') }, '2020-01-03', false],
    [{ from: day('2020-01-02'), until: null }, '2030-01-01', true],
  ])('%j on %s: %s', (term, on, is) => expect(isCurrent(term, on)).toBe(is));
});

describe('a page that shows terms', () => {
  const TODAY = '2026-11-28';

  // Once for all: what keeps the pages holds on to the clock it was made with.
  beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());
  beforeEach(() => {
    vi.setSystemTime(new Date('2026-11-28T03:00:00.000Z'));
    pageCache().dropAll();
  });

  const keep = (terms: Term[]) =>
    pageCache().read('/trang', async () => {
      note('people:list');
      noteTerms(terms, TODAY);
      return { page: { bytes: 1 } as Page, isKeepable: true };
    });
  const isKeptAt = (moment: string): boolean => {
    vi.setSystemTime(new Date(moment));
    return pageCache().get('/trang') !== undefined;
  };

  it('is kept to the end of the last day of a post, in Vietnam', async () => {
    await keep([{ from: day('2020-01-01'), until: day(TODAY) }]);
    expect(isKeptAt('2026-11-28T16:59:59.999Z')).toBe(true);
    expect(isKeptAt('2026-11-28T17:00:00.000Z')).toBe(false);
  });

  it('is kept until the first day of the next one', async () => {
    await keep([{ from: day('2026-12-01') }, { from: day('2026-12-05') }]);
    expect(isKeptAt('2026-11-30T16:59:59.999Z')).toBe(true);
    expect(isKeptAt('2026-11-30T17:00:00.000Z')).toBe(false);
  });

  it('does not end by what is over, or has no end', async () => {
    await keep([{ from: day('2020-01-01'), until: day('2026-11-27') }, { from: day(TODAY) }, {}]);
    expect(isKeptAt('2099-01-01T00:00:00.000Z')).toBe(true);
  });
});
