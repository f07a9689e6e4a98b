import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload';
import { isStored } from '@/platform/db/portable/fields';
import { NO_JOINS } from '@/platform/db/portable/reader';
import type { Row } from '../text';
import type { MergeTarget } from './targets';

/** The ids that a record names among its own kind, by the field: `successors.agency`, `replacedBy`. */
export const ownLinks = (
  fields: readonly FlattenedField[],
  data: Row,
  collection: string,
  prefix = '',
): [path: string, id: string][] =>
  fields.filter(isStored).flatMap((field): [string, string][] => {
    const value = data[field.name];
    const path = `${prefix}${field.name}`;
    if (field.type === 'relationship' && field.relationTo === collection)
      return [value].flat().flatMap((id) => (id ? [[path, String(id)] as [string, string]] : []));
    if (field.type === 'array')
      return ((value ?? []) as Row[]).flatMap((row) =>
        ownLinks(field.flattenedFields, row, collection, `${path}.`),
      );
    if (field.type === 'group' || field.type === 'tab')
      return ownLinks(field.flattenedFields, (value ?? {}) as Row, collection, `${path}.`);
    return [];
  });

/** What the records say of their own kind: in public, and in their newest versions. */
const linksOf = async (req: PayloadRequest, collection: MergeTarget, ids: readonly string[]) => {
  const common = { collection: collection as CollectionSlug, limit: 0, pagination: false, req } as const;
  const rows = await req.payload.db.find<Row>({ ...common, ...NO_JOINS, where: { id: { in: [...ids] } } });
  const versions = await req.payload.db.findVersions<Row>({
    ...common,
    where: { and: [{ parent: { in: [...ids] } }, { latest: { equals: true } }] },
  });
  const { flattenedFields } = req.payload.collections[collection].config;
  return [...rows.docs, ...versions.docs.map(({ version }) => version as unknown as Row)].flatMap((data) =>
    ownLinks(flattenedFields, data as Row, collection),
  );
};

const leadsTo = async (
  req: PayloadRequest,
  collection: MergeTarget,
  from: string,
  to: string,
): Promise<boolean> => {
  const seen = new Set<string>();
  /** By field: what is above an office is not what came after it. */
  let front: [string | null, string][] = [[null, from]];
  while (front.length > 0) {
    const next: [string | null, string][] = [];
    for (const [field, id] of front)
      for (const [path, linked] of await linksOf(req, collection, [id])) {
        if (field !== null && field !== path) continue;
        if (linked === to) return true;
        const key = `${path} ${linked}`;
        if (seen.has(key)) continue;
        seen.add(key);
        next.push([path, linked]);
      }
    front = next;
  }
  return false;
};

/**
 * Whether one of the two comes after the other, over any number of steps of one kind (successor, office above,
 * replaced by): as one record it would come after itself.
 */
export const areInLine = async (
  req: PayloadRequest,
  collection: MergeTarget,
  one: string,
  other: string,
): Promise<boolean> =>
  (await leadsTo(req, collection, one, other)) || (await leadsTo(req, collection, other, one));
