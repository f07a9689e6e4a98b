import { expect, it } from 'vitest';
import { Withdrawals } from './Withdrawals';

it('finds what is shown though it was withdrawn, by when it was asked for', () => {
  const withdrawals = new Withdrawals();
  const page = (askedAt: number, body: string) => ({ path: '/', askedAt, body });
  expect(withdrawals.findFault(page(0, 'tin1'), 0)).toBeNull();
  withdrawals.add('tin1x', 1_000);
  expect(withdrawals.count).toBe(1);
  expect(withdrawals.findFault(page(999, 'tin1x'), 0)).toBeNull();
  expect(withdrawals.findFault(page(5_000, 'tin11x'), 0)).toBeNull();
  expect(withdrawals.findFault(page(1_900, 'a tin1x b'), 1_000)).toBeNull();
  expect(withdrawals.findFault(page(2_001, 'a tin1x b'), 1_000)).toBe(
    '/ showed tin1x, asked for 1001 ms after it was withdrawn',
  );
});
