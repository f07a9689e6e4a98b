import { describe, expect, it } from 'vitest';
import { parseLoad } from './wrk';

describe('parseLoad', () => {
  it('reads the line of addresses.lua, in milliseconds', () => {
    const output =
      'Running 8s test\n  Requests/sec: 1.0\n\n@@ requests=24000 us=8000000 p50=310 p99=2450 status=1 socket=2 timeout=3\n';
    expect(parseLoad(output)).toEqual({
      requestsPerSecond: 3_000,
      p50: 0.31,
      p99: 2.45,
      requests: 24_000,
      errors: 6,
    });
  });

  it('is no rate where no time has passed', () => {
    expect(parseLoad('@@ requests=0 us=0 p50=0 p99=0 status=0 socket=0 timeout=0').requestsPerSecond).toBe(0);
  });

  it('says what wrk said instead', () => {
    expect(() => parseLoad('unable to connect to 127.0.0.1:1')).toThrow('unable to connect');
  });
});
