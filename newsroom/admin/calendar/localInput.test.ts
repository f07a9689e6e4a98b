import { describe, expect, it } from 'vitest';
import { formatMoment, utcToLocal } from '@/domain/dates';
import { fromLocalInput } from './localInput';

describe('a field for date and time', () => {
  it('holds wall time in Vietnam', () => {
    expect(utcToLocal('2026-11-25T23:30:00.000Z')).toBe('2026-11-26T06:30');
    expect(fromLocalInput('2026-11-26T06:30')).toBe('2026-11-25T23:30:00.000Z');
    expect(formatMoment('2026-11-25T23:30:00.000Z')).toBe('Thứ Năm, 26/11/2026, 06:30');
  });
  it.each(['', '2026-11-26', '2026-02-30T06:30'])('holds no moment: “%s”', (value) =>
    expect(fromLocalInput(value)).toBeNull(),
  );
});
