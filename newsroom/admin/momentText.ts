import { formatDay, formatTime } from '@/domain/dates';

/** `16:00 27/11/2020`, in Vietnam: when something small was said or done. */
export const momentText = (instant: string): string => `${formatTime(instant)} ${formatDay(instant)}`;
