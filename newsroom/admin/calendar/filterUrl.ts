import { FILTER_NAMES, readFilter, NO_FILTER, type CalendarFilter } from '../../workflow/calendar/filter';

/** The filter in the address of the page; none where it is not understood. */
export const filterIn = (search: string): CalendarFilter =>
  readFilter(new URLSearchParams(search)) ?? NO_FILTER;

/** The address of the page with a filter in it; everything else in it stays. */
export const withFilter = (address: string, filter: CalendarFilter): string => {
  const url = new URL(address);
  for (const name of FILTER_NAMES) {
    const value = filter[name];
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return `${url.pathname}${url.search}${url.hash}`;
};

/** Where the calendar of a span is read. */
export const questionAddress = (span: { from: string; to: string }, filter: CalendarFilter): string => {
  const parameters = new URLSearchParams(span);
  for (const name of FILTER_NAMES) if (filter[name]) parameters.set(name, filter[name]);
  return `/api/calendar?${parameters}`;
};
