/** Which index MongoDB can use for a query, by its manual, whatever the server at hand makes of it. Pure. */

export type Filter = Record<string, unknown>;

export interface Query {
  filter: Filter;
  /** Field → 1 or -1, in order. */
  sort: [field: string, direction: number][];
  /** The most records it is to return; 0 = all. */
  limit: number;
}

/** Field → 1 or -1, in order. */
export type Index = [field: string, direction: number][];

/** With so few values that an index on them alone leads to no few records. */
const FEW_VALUES =
  /^(?:version\.)?(?:_status|stage|status|visibility|isPublic|latest|autosave|kind|level|allDay|role)$/;

const RANGE = ['$gt', '$gte', '$lt', '$lte'];

interface Conditions {
  /** Fields of which the values are given. */
  equal: Set<string>;
  /** Fields of which an end is given. */
  range: Set<string>;
  /** Lists of which one has to hold. */
  either: Filter[][];
}

const isOperators = (value: unknown): value is Filter =>
  typeof value === 'object' && value !== null && Object.keys(value).some((key) => key.startsWith('$'));

const add = (conditions: Conditions, filter: Filter): void => {
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and') for (const each of value as Filter[]) add(conditions, each);
    else if (key === '$or') conditions.either.push(value as Filter[]);
    else if (!isOperators(value) || '$eq' in value || '$in' in value) conditions.equal.add(key);
    else if (RANGE.some((operator) => operator in value)) conditions.range.add(key);
  }
};

const conditionsOf = (...filters: Filter[]): Conditions => {
  const conditions: Conditions = { equal: new Set(), range: new Set(), either: [] };
  for (const filter of filters) add(conditions, filter);
  return conditions;
};

/** Whether what is left of an index has the order asked for, forward or backward. */
const isInOrder = (rest: Index, sort: Query['sort']): boolean =>
  sort.length > 0 &&
  [1, -1].some((way) =>
    sort.every(([field, direction], at) => rest[at]?.[0] === field && rest[at][1] * direction === way),
  );

/**
 * Equality, then order, then range (https://www.mongodb.com/docs/manual/tutorial/equality-sort-range-guideline/): an
 * index serves when the values it begins with are given and one of them leads to few records, or when it has the
 * order asked for and the query ends early.
 */
const serves = (index: Index, { equal, range }: Conditions, { sort, limit }: Query): boolean => {
  const given = index.findIndex(([field]) => !equal.has(field));
  const begin = given === -1 ? index : index.slice(0, given);
  if (begin.some(([field]) => !FEW_VALUES.test(field))) return true;
  const rest = index.slice(begin.length);
  if (limit > 0 && isInOrder(rest, sort)) return true;
  const [next] = rest;
  return sort.length === 0 && next !== undefined && range.has(next[0]) && !FEW_VALUES.test(next[0]);
};

/** Whether one of the indexes leads MongoDB to what is asked for without going through the whole collection. */
export const hasIndexFor = (query: Query, indexes: Index[]): boolean => {
  const conditions = conditionsOf(query.filter);
  if (indexes.some((index) => serves(index, conditions, query))) return true;
  // Each of the alternatives may have an index of its own: then what they find is put together and sorted.
  return conditions.either.some((branches) =>
    branches.every((branch) => {
      const alone: Query = { filter: branch, sort: [], limit: 0 };
      return indexes.some((index) => serves(index, conditionsOf(branch), alone));
    }),
  );
};
