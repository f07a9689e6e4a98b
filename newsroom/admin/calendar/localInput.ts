import { formatDateline, formatTime, localToUtc, toLocalDay, type Instant } from '@/domain/dates';

/** A moment as a field for date and time holds it: wall time in Vietnam, wherever the browser is. */
export const toLocalInput = (instant: Instant): string => `${toLocalDay(instant)}T${formatTime(instant)}`;

/** The moment in such a field; null while there is none. */
export const fromLocalInput = (value: string): string | null => {
  try {
    return localToUtc(value);
  } catch {
    return null;
  }
};

/** A moment in words. */
export const inWords = (instant: Instant): string => formatDateline(instant).replace(' [GMT+7]', '');
