import { paths } from '@/platform/paths';

const BUILDERS: Record<string, (slug: string) => string> = {
  articles: paths.article,
  agencies: paths.agency,
  events: paths.event,
  documents: paths.document,
  people: paths.person,
  topics: paths.topic,
};

/** The public address of a record, or null for collections without pages. */
export const pathOf = (collection: string, slug: string): string | null =>
  BUILDERS[collection]?.(slug) ?? null;
