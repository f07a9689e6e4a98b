import type { PayloadRequest, Where } from 'payload';
import { NO_JOINS } from '@/platform/db/portable/reader';
import type { Row } from '../text';
import { globalSlugOf } from './globals';
import { linkSources, type LinkSource } from './linkFields';
import type { MergeTarget } from './targets';

const PAGE = 200;

/** Records that may link to another: their ids, by collection. */
export type Candidates = Map<string, Set<string>>;

type Reader = Pick<PayloadRequest, 'payload'> & Partial<Pick<PayloadRequest, 'transactionID' | 'context'>>;

interface Side {
  source: LinkSource;
  isVersion: boolean;
}

const readSide = async (
  req: Reader,
  { source: { collection }, isVersion }: Side,
  where: Where,
  select: Record<string, unknown>,
  page: { limit: number; sort?: string },
): Promise<Row[]> => {
  const asked = {
    collection: collection as never,
    where,
    select: select as never,
    pagination: false,
    ...page,
  };
  const { docs } = isVersion
    ? await req.payload.db.findVersions<Row>({ ...asked, req })
    : await req.payload.db.find<Row>({ ...asked, ...NO_JOINS, req });
  return docs as Row[];
};

const byFields = async (req: Reader, side: Side, id: string): Promise<string[]> => {
  const { isVersion, source } = side;
  if (source.paths.length === 0) return [];
  const where: Where = {
    or: source.paths.map((path) => ({ [isVersion ? `version.${path}` : path]: { equals: id } })),
  };
  const rows = await readSide(req, side, where, isVersion ? { parent: true } : { id: true }, { limit: 0 });
  return rows.map((row) => String(isVersion ? row.parent : row.id));
};

/** Reads the texts one by one: how a database keeps them is not for queries. */
const byTexts = async (req: Reader, side: Side, id: string, since: Date | null): Promise<string[]> => {
  const { isVersion, source } = side;
  if (source.texts.length === 0) return [];
  const texts = Object.fromEntries(source.texts.map((path) => [path.split('.')[0]!, true]));
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const where: Where = {
      and: [
        ...(after ? [{ id: { greater_than: after } }] : []),
        ...(isVersion ? [{ latest: { equals: true } }] : []),
        ...(since ? [{ updatedAt: { greater_than_equal: since.toISOString() } }] : []),
      ],
    };
    const select = isVersion ? { parent: true, version: texts } : texts;
    const rows: Row[] = await readSide(req, side, where, select, { limit: PAGE, sort: 'id' });
    for (const row of rows)
      if (JSON.stringify(isVersion ? row.version : row).includes(`"${id}"`))
        found.push(String(isVersion ? row.parent : row.id));
    if (rows.length < PAGE) return found;
    after = String(rows.at(-1)!.id);
  }
};

/**
 * The records that may link to a record, in what readers see or in a version. Reading all texts takes its time, so it
 * is done before the transaction of a merge; within it, `since` asks for what was written meanwhile.
 */
export const findCandidates = async (
  req: Reader,
  target: MergeTarget,
  id: string,
  since: Date | null = null,
): Promise<Candidates> => {
  const candidates: Candidates = new Map();
  const { blocks, config } = req.payload;
  for (const source of linkSources(config, target, blocks)) {
    const ids = new Set<string>();
    const global = globalSlugOf(source.collection);
    if (global) {
      const data = await req.payload.db.findGlobal({ slug: global, req });
      if (JSON.stringify(data ?? null).includes(`"${id}"`)) ids.add(global);
      candidates.set(source.collection, ids);
      continue;
    }
    for (const isVersion of source.hasVersions ? [false, true] : [false]) {
      const side = { source, isVersion };
      for (const found of await byFields(req, side, id)) ids.add(found);
      for (const found of await byTexts(req, side, id, since)) ids.add(found);
    }
    // The record itself goes: whatever it says of itself goes with it.
    if (source.collection === target) ids.delete(id);
    candidates.set(source.collection, ids);
  }
  return candidates;
};
