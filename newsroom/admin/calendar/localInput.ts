import { localToUtc } from '@/domain/dates';

/** The moment in a field for date and time, which holds wall time in Vietnam; null while there is none. */
export const fromLocalInput = (value: string): string | null => {
  try {
    return localToUtc(value);
  } catch {
    return null;
  }
};
