import type { Where } from 'payload';
import { pageTags } from '@/domain/pageTags';
import { note } from '@/platform/server/pageCache/pages';
import type { CalendarAgency } from '@/site/models/calendar';
import { eventsOf, type Reader } from './reader';
import { lineOf, loadSuccession } from './succession';

export interface AgencyFilter {
  agency: CalendarAgency | null;
  /** The agency and those that were merged into it; empty: all. */
  line: string[];
  /** For `Reader.list`. */
  either: Where[];
}

/**
 * Which events a page shows: those an agency hosts or takes part in, or one that was merged into it did; without a
 * slug all. Notes the lists the page depends on. @returns null when there is no agency of that slug.
 */
export const readAgencyFilter = async (
  reader: Reader,
  slug: string | undefined,
): Promise<AgencyFilter | null> => {
  if (!slug) {
    note(pageTags.list('events'));
    return { agency: null, line: [], either: [] };
  }
  note(pageTags.list('agencies'));
  const record = await reader.one('agencies', {
    where: { slug: { equals: slug } },
    depth: 0,
    select: { name: true, slug: true },
  });
  if (!record) return null;
  const line = lineOf(await loadSuccession(reader), record.id);
  note(...line.map((id) => pageTags.of('events', id)));
  return {
    agency: { name: record.name ?? '', slug: record.slug ?? record.id },
    line,
    either: eventsOf(line),
  };
};
