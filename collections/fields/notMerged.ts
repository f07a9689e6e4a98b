import type { FilterOptions } from 'payload';
import { mergedAwayOf } from '@/newsroom/workflow/merge/follow';

/** What a link may be set to: every record but those that were merged into another one. */
export const notMerged: FilterOptions = async ({ relationTo, req }) => {
  const away = await mergedAwayOf(req, relationTo);
  return away.length === 0 ? true : { id: { not_in: away } };
};
