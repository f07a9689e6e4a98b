/**
 * Where an agency stands in the succession of offices, for the drawn timeline and its list.
 * Days are `YYYY-MM-DD`; null = not known, or still open.
 */
export interface AgencyStanding {
  /** Does it exist today? */
  exists: boolean;
  /** The agencies that carry on its work today, when it does not exist any more. */
  now: { name: string; href: string }[];
  /** When it ended and by which decision, as far as that is known; null while it exists. */
  ended: {
    date: string;
    /** The last day it existed. */
    lastDay: string;
    document: { title: string; href: string } | null;
  } | null;
  predecessors: SuccessionStep[];
  successors: SuccessionStep[];
  /** Everything on the timeline, oldest first: this agency's own names and the changes around it. */
  timeline: TimelineEntry[];
}

export interface SuccessionStep {
  name: string;
  href: string;
  /** One of merged, split, renamed, dissolved, handed-over. */
  change: string;
  date: string | null;
  /** The decision that ordered it. */
  document: { title: string; href: string } | null;
}

export interface TimelineEntry {
  date: string | null;
  kind: 'founded' | 'renamed' | 'merged' | 'split' | 'dissolved' | 'handed-over';
  /** Agencies before the change (names as borne then). */
  from: { name: string; href: string | null; isThis: boolean }[];
  /** Agencies after it. */
  to: { name: string; href: string | null; isThis: boolean }[];
  document: { title: string; href: string } | null;
}
