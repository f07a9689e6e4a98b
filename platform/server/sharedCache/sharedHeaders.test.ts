import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../pageCache/page';
import type { Entry } from '../pageCache/PageStore';
import { sharedHeaders } from './sharedHeaders';
import { keysToPurge, surrogateKey, surrogateKeys } from './surrogateKeys';

const page = {} as Page;
const entry = (until: number, tags: Iterable<string> = ['a']): Entry<Page> => ({
  key: '/',
  page,
  tags: new Set(tags),
  until,
});
const numberIn = (name: string, control: string | undefined): number =>
  Number(new RegExp(`\\b${name}=(\\d+)`).exec(control ?? '')?.[1]);

describe('what a kept page says to shared caches', () => {
  it('is never that it may be used beyond its own end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000_000 }), (left) => {
        const headers = sharedHeaders(
          () => true,
          () => 1_000,
        )(entry(1_000 + left));
        const fresh = numberIn('s-maxage', headers['cache-control']);
        expect(fresh).toBeLessThanOrEqual(600);
        expect(fresh * 1000).toBeLessThanOrEqual(left);
        for (const name of ['stale-while-revalidate', 'stale-if-error']) {
          const stale = numberIn(name, headers['cache-control']) || 0;
          expect((fresh + stale) * 1000).toBeLessThanOrEqual(left);
        }
        expect(headers['surrogate-key'] !== undefined).toBe(fresh > 0);
      }),
    );
  });

  it('is the same object until it changes', () => {
    let now = 0;
    const say = sharedHeaders(
      () => true,
      () => now,
    );
    const [endless, ending] = [entry(Number.POSITIVE_INFINITY), entry(90_000)];
    const first = [say(endless), say(ending)];
    now = 900;
    expect(say(endless)).toBe(first[0]);
    now = 30_000;
    expect(say(endless)).toBe(first[0]);
    expect(numberIn('s-maxage', say(ending)['cache-control'])).toBe(60);
  });

  it('is that it has to be asked for each time while a cache does not hear what is purged', () => {
    const { 'cache-control': control, ...rest } = sharedHeaders(() => false)(entry(Number.POSITIVE_INFINITY));
    expect(control).toBe('public, max-age=0, must-revalidate, s-maxage=0');
    expect(rest).toEqual({});
  });
});

describe('the keys of a page', () => {
  it('are short, and whoever purges one of its tags or everything names one of them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 900 }), (tags) => {
        const keys = surrogateKeys(new Set(tags));
        expect(keys.length).toBeLessThan(4_096);
        expect(keys).toMatch(/^all(?: [\w-]+)+$/);
        const purged = keysToPurge([tags.at(-1)!]);
        expect(keys.split(' ').some((key) => purged.includes(key))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('are not those of other tags', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => surrogateKey(`articles:${i}`));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
