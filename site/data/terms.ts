import { endOfLocalDay, startOfLocalDay, toLocalDay, type Day } from '@/domain/dates';
import { noteUntil } from '@/platform/server/pageCache/pages';

/** A name, a post or a parent, with its first and its last day as stored. */
export interface Term {
  from?: string | null;
  until?: string | null;
}

/** The local day of a stored moment. */
export const dayOf = (value: string | null | undefined): string | null => (value ? toLocalDay(value) : null);

/** Whether a name, a post or a parent holds on a day. What is not known is taken as open. */
export const isCurrent = ({ from, until }: Term, day: Day): boolean =>
  (!from || toLocalDay(from) <= day) && (!until || toLocalDay(until) >= day);

/** Says that the page being rendered is true only until the next of these terms begins or ends. */
export const noteTerms = (terms: readonly Term[], today: Day): void => {
  for (const { from, until } of terms) {
    if (from && toLocalDay(from) > today) noteUntil(new Date(startOfLocalDay(toLocalDay(from))));
    if (until && toLocalDay(until) >= today)
      noteUntil(new Date(Date.parse(endOfLocalDay(toLocalDay(until))) + 1));
  }
};
