import { beforeEach, describe, expect, it } from 'vitest';
import { RatingLimit } from './RatingLimit';

const HOUR = 3_600_000;

describe('RatingLimit', () => {
  let now = 0;
  let limit: RatingLimit;
  beforeEach(() => {
    now = 1_000_000;
    limit = new RatingLimit({ max: 2, withinMs: HOUR, keep: 3, now: () => now });
  });

  it('lets so many pass and says when the next one may', () => {
    expect([limit.take('113.160.1.2'), limit.take('113.160.1.2')]).toEqual([null, null]);
    expect(limit.take('113.160.1.2')).toBe(3_600);
    now += HOUR - 1_500;
    expect(limit.take('113.160.1.2')).toBe(2);
    now += 1_500;
    expect(limit.take('113.160.1.2')).toBeNull();
  });

  it('counts each address by itself', () => {
    limit.take('113.160.1.2');
    limit.take('113.160.1.2');
    expect(limit.take('113.160.1.3')).toBeNull();
    expect(limit.take('')).toBeNull();
  });

  it('takes the addresses of one household over IPv6 together', () => {
    limit.take('2405:4800:1:2::1');
    limit.take('2405:4800:1:2:aaaa:bbbb:cccc:dddd');
    expect(limit.take('2405:4800:0001:0002::3')).toBe(3_600);
    expect(limit.take('2405:4800:1:3::1')).toBeNull();
    limit.take('::1');
    limit.take('0:0:0:0:0:0:0:1');
    expect(limit.take('::1')).toBe(3_600);
  });

  it('remembers no more than it may, and nobody for longer', () => {
    for (const last of [1, 2, 3, 4]) {
      limit.take(`113.160.1.${last}`);
      limit.take(`113.160.1.${last}`);
      now += 1_000;
    }
    expect(limit.size).toBe(3);
    expect(limit.take('113.160.1.4')).not.toBeNull();
    expect(limit.take('113.160.1.1')).toBeNull();
    now += HOUR;
    limit.take('113.160.1.9');
    expect(limit.size).toBe(1);
  });
});
