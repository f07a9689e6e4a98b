import { getLocalizedPaths, type FlattenedField, type Payload, type Where } from 'payload';

/** A condition that goes through a reference: `agencies.agency.name`. */
interface Hop {
  /** `agencies.agency` */
  through: string;
  /** What is referred to: `agencies`. */
  collection: string;
}

interface Query {
  payload: Payload;
  fields: FlattenedField[];
  /** The ids of the records of a collection that match. */
  findIds(collection: string, where: Where): Promise<unknown[]>;
}

const dotted = (path: string): string => path.replaceAll('__', '.');

const isGroup = (key: string): key is 'and' | 'or' => key === 'and' || key === 'or';

/** The first reference of a path; null when it stays in the record. References of several have `contains` for this. */
const hopOf = ({ payload, fields }: Query, path: string): Hop | null => {
  if (!dotted(path).includes('.')) return null;
  const [first, next] = getLocalizedPaths({
    fields,
    incomingPath: dotted(path),
    overrideAccess: true,
    parentIsLocalized: false,
    payload,
    showHiddenFields: true,
  });
  const field = first?.field;
  if (!first || !next?.collectionSlug || !field || field.type === 'join') return null;
  if ('hasMany' in field && field.hasMany) return null;
  return { through: first.path, collection: next.collectionSlug };
};

const hopsIn = (query: Query, where: Where): (Hop | null)[] =>
  Object.entries(where).flatMap(([key, value]) =>
    isGroup(key) ? (value as Where[]).flatMap((each) => hopsIn(query, each)) : [hopOf(query, key)],
  );

/** The one reference that everything in `where` goes through, or null. */
const commonHop = (query: Query, where: Where): Hop | null => {
  const [hop, ...others] = hopsIn(query, where);
  return hop && others.every((other) => other?.through === hop.through) ? hop : null;
};

/** The same conditions as seen from the record referred to. */
const seenFrom = (through: string, where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).map(([key, value]) =>
      isGroup(key)
        ? [key, (value as Where[]).map((each) => seenFrom(through, each))]
        : [dotted(key).slice(through.length + 1), value],
    ),
  ) as Where;

/** What has to hold all at once: every `and` is opened, every `or` stays whole. */
const conjunctsOf = (where: Where): Where[] =>
  Object.entries(where).flatMap(([key, value]) =>
    key === 'and' ? (value as Where[]).flatMap(conjunctsOf) : [{ [key]: value } as Where],
  );

/**
 * Makes conditions through the same reference hold for the same record, as a join does on SQLite. Payload asks
 * MongoDB for each condition by itself, so that in a list (`agencies.agency`) one linked record may fulfil the
 * question and another the access rule: whoever may not read a record could still ask what is written in it.
 */
export const sameRelated = async (query: Query, where: Where): Promise<Where> => {
  if (hopsIn(query, where).every((hop) => hop === null)) return where;
  const through = new Map<string, { hop: Hop; conditions: Where[] }>();
  const others: Where[] = [];
  for (const conjunct of conjunctsOf(where)) {
    const hop = commonHop(query, conjunct);
    if (!hop) {
      const branches = conjunct.or?.map((branch) => sameRelated(query, branch));
      others.push(branches ? { or: await Promise.all(branches) } : conjunct);
      continue;
    }
    const group = through.get(hop.through) ?? { hop, conditions: [] };
    group.conditions.push(seenFrom(hop.through, conjunct));
    through.set(hop.through, group);
  }
  const found = [...through.values()].map(async ({ hop, conditions }): Promise<Where> => ({
    [hop.through]: { in: await query.findIds(hop.collection, { and: conditions }) },
  }));
  return { and: [...others, ...(await Promise.all(found))] };
};
