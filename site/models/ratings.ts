/** The view model of /danh-gia. */
import type { Crumb, Seo } from './pages';

/** What became of the rating that was just sent. */
export type RatingOutcome = 'saved' | 'missing' | 'tooLong';

export interface RatingRow {
  score: 1 | 2 | 3 | 4 | 5;
  count: number;
  /** Of all, from 0 to 1. */
  share: number;
}

export interface RatingPage {
  /** Null: nothing was sent yet. */
  outcome: RatingOutcome | null;
  total: number;
  /** Of the marks from 1 to 5; null without any. */
  average: number | null;
  /** All five, the best first. */
  rows: RatingRow[];
  crumbs: Crumb[];
  seo: Seo;
}
