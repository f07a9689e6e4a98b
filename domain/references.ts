/** References between records, as Payload hands them over: an id, or the populated record. */

/** The id behind a reference; null when there is none. */
export const idOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return String(typeof value === 'object' ? (value as { id: unknown }).id : value);
};

/** The ids behind one reference or a list of them. */
export const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(idOf).filter((id): id is string => id !== null);
