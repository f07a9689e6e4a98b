import { stringify } from 'qs-esm';

export const MOST_RESULTS = 10;

/** Where to ask for the records that one may be merged into, the newest first where nothing is searched for. */
export const searchAddress = (
  collection: string,
  id: string,
  { words, title, fields }: { words: string; title: string; fields: readonly string[] },
): string => {
  const search = words.trim();
  const query = {
    draft: true,
    depth: 0,
    limit: MOST_RESULTS,
    sort: search ? title : '-updatedAt',
    select: { [title]: true, stage: true },
    where: {
      and: [
        { id: { not_equals: id } },
        { stage: { not_in: ['withdrawn', 'taken-down', 'archived'] } },
        ...(search ? [{ or: fields.map((field) => ({ [field]: { like: search } })) }] : []),
      ],
    },
  };
  return `${collection}${stringify(query, { addQueryPrefix: true })}`;
};
