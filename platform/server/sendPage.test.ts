import { describe, expect, it } from 'vitest';
import { acceptedEncodings } from './sendPage';

describe('acceptedEncodings', () => {
  it.each([
    [undefined, ['identity']],
    ['', ['identity']],
    ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
    ['GZIP', ['gzip', 'identity']],
    ['br;q=0, gzip;q=0.5', ['gzip', 'identity']],
    ['*', ['br', 'gzip', 'identity']],
    ['*;q=0', ['identity']],
    ['*, br;q=0', ['gzip', 'identity']],
    ['br;q=nonsense', ['identity']],
  ])('%s', (header, expected) => expect([...acceptedEncodings(header)].sort()).toEqual(expected));
});
