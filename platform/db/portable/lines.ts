import { canonicalizer, lineOf, type CanonicalRecord } from './canonical';
import type { References } from './references';
import { readRecords } from './reader';
import type { Database, Source } from './sources';

/** The records of a source as they stand in an archive, page by page. */
export async function* canonicalPages(
  db: Database,
  source: Source,
  references: References,
): AsyncGenerator<readonly CanonicalRecord[], void, undefined> {
  const canonical = canonicalizer(source, references, db.payload.blocks);
  for await (const rows of readRecords(db, source)) yield rows.map(canonical);
}

/** One page of an archive's file. */
export const textOfPage = (page: readonly CanonicalRecord[]): Buffer =>
  Buffer.from(page.map(lineOf).join(''));
