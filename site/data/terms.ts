import { toLocalDay } from '@/domain/dates';

/** The local day of a stored moment. */
export const dayOf = (value: string | null | undefined): string | null => (value ? toLocalDay(value) : null);

/** Whether a name, a post or a parent with this last day still holds on `today`. */
export const isCurrent = ({ until }: { until?: string | null }, today: string): boolean =>
  !until || toLocalDay(until) >= today;
