import { expect, it } from 'vitest';
import { formatBytes } from './bytes';

it.each([
  [0, '0 B', '0 B'],
  [999, '999 B', '999 B'],
  [12_300, '12 kB', '12 kB'],
  [12_345_678, '12,3 MB', '12.3 MB'],
  [2_000_000_000, '2 GB', '2 GB'],
  [1_234_500_000_000_000, '1.234,5 TB', '1,234.5 TB'],
])('%i bytes are %s, %s', (bytes, vi, en) => {
  expect([formatBytes(bytes, 'vi'), formatBytes(bytes, 'en')]).toEqual([vi, en]);
});
