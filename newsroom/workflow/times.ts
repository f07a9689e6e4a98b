import { localToUtc } from '@/domain/dates';

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads a moment of a request: ISO 8601 with its zone, or without one as wall time in Vietnam. Null where it is
 * neither, or no moment of the calendar.
 */
export const readMoment = (value: string): Date | null => {
  try {
    if (LOCAL.test(value)) return new Date(localToUtc(value));
    if (!WITH_ZONE.test(value)) return null;
    // JavaScript takes 31 April for 1 May.
    localToUtc(value.slice(0, 16));
    const moment = new Date(value);
    return Number.isNaN(moment.getTime()) ? null : moment;
  } catch {
    return null;
  }
};
