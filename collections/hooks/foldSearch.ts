import type { CollectionBeforeOperationHook, Where } from 'payload';
import { foldedSearch, isSearchedList, SEARCHED, type SearchedList } from '@/domain/listSearch';

type Condition = Readonly<Record<string, unknown>>;

const likeOf = (condition: unknown): string | null => {
  const { like } = (condition ?? {}) as Condition;
  return typeof like === 'string' ? like : null;
};

/**
 * Conditions with what is looked for in the form in which the folded fields have it. Lists ask for `folded`; pickers
 * and filters ask whether the title is `like` something, which is answered by the folded title.
 */
export const foldWhere = (where: Where, list: SearchedList): Where => {
  const { title } = SEARCHED[list];
  const entries = Object.entries(where).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'and' || key === 'or')
      return [[key, Array.isArray(value) ? value.map((each) => foldWhere(each, list)) : value]];
    const like = likeOf(value);
    if (like === null) return [[key, value]];
    if (key === 'folded' || key === 'titleFolded')
      return [[key, { ...(value as Condition), like: foldedSearch(like) }]];
    if (key !== title) return [[key, value]];
    const { like: _, ...others } = value as Condition;
    const kept: [string, unknown][] = Object.keys(others).length > 0 ? [[key, others]] : [];
    return [...kept, ['titleFolded', { like: foldedSearch(like) }]];
  });
  return Object.fromEntries(entries) as Where;
};

/** Searches of lists and pickers find words without their accents, whoever asks and whatever is then done with them. */
export const foldSearch: CollectionBeforeOperationHook = ({ args, collection }) => {
  const { where } = args as { where?: Where };
  return where && isSearchedList(collection.slug)
    ? { ...args, where: foldWhere(where, collection.slug) }
    : args;
};
