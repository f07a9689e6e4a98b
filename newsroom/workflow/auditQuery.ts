import type { PayloadRequest, Where } from 'payload';

/** What of the audit trail is asked for, and in which order. */
export interface AuditQuery {
  where: Where;
  sort: string;
}

/** The fields of the collection: which are searched, which may be sorted by, which hold moments. */
export interface AuditFields {
  searched: readonly string[];
  sortable: readonly string[];
  moments: readonly string[];
}

export const AUDIT_SORT = '-at';

const isAbsent = (value: unknown): boolean => value === undefined || value === '';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isGroup = (name: string): boolean => /^(?:and|or)$/i.test(name);

/** Whether something from outside has the form of a filter; its fields and operators are Payload's to judge. */
const isWhere = (value: unknown): value is Where =>
  isObject(value) &&
  Object.entries(value).every(([name, part]) =>
    isGroup(name) ? Array.isArray(part) && part.every(isWhere) : isObject(part),
  );

/** A moment, several, or `null`, as an address has them. */
const isMoment = (value: unknown): boolean =>
  [value]
    .flat()
    .flatMap((one) => String(one).split(','))
    .every((one) => one === 'null' || !Number.isNaN(Date.parse(one)));

/** The first field that is compared with what is no moment: databases differ in what they make of it. */
const wrongMoment = (where: Where, moments: readonly string[]): string | undefined => {
  for (const [name, part] of Object.entries(where)) {
    if (isGroup(name)) {
      const wrong = (part as Where[]).map((each) => wrongMoment(each, moments)).find(Boolean);
      if (wrong) return wrong;
    } else if (moments.includes(name)) {
      const isWrong = Object.entries(part).some(
        ([operator, value]) => operator !== 'exists' && !isMoment(value),
      );
      if (isWrong) return name;
    }
  }
  return undefined;
};

/**
 * Reads `where`, `search` and `sort` as the list of the admin writes them. Answers the name of the part that is not
 * understood instead.
 */
export const readAuditQuery = (
  { where, search, sort }: PayloadRequest['query'],
  { searched, sortable, moments }: AuditFields,
): AuditQuery | string => {
  if (!isAbsent(where) && !isWhere(where)) return 'where';
  if (!isAbsent(search) && typeof search !== 'string') return 'search';
  if (!isAbsent(sort) && !(typeof sort === 'string' && sortable.includes(sort.replace(/^-/, ''))))
    return 'sort';
  const parts: Where[] = [
    ...(where ? [where as Where] : []),
    ...(search ? [{ or: searched.map((field) => ({ [field]: { like: search } })) }] : []),
  ];
  const asked: Where = parts.length > 0 ? { and: parts } : {};
  return wrongMoment(asked, moments) ?? { where: asked, sort: (sort as string) || AUDIT_SORT };
};
