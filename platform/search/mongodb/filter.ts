import type { Filter } from 'mongodb';
import type { SearchPhrase, SearchQuestion } from '../types';
import { agencyToken, headToken, kindToken, topicToken, type StoredEntry } from './entry';

type Condition = Filter<StoredEntry>;

/** Where words are looked for: anywhere, or in title and names only. */
export type Place = 'anywhere' | 'heads';

const tokenOf = (place: Place, folded: string): string => (place === 'heads' ? headToken(folded) : folded);

/** Words are letters and digits, which mean themselves in a regular expression. */
const sideBySide = (phrase: SearchPhrase, place: Place): Condition[] => {
  if (phrase.length < 2) return [];
  const words = ` ${phrase.map(({ folded }) => folded).join(' ')} `;
  return [{ folded: { $regex: place === 'heads' ? `^[^#]*${words}` : words } }];
};

/** One condition that holds all of these. */
const allOf = (conditions: Condition[]): Condition =>
  conditions.length === 1 ? conditions[0]! : { $and: conditions };

const phraseCondition = (phrase: SearchPhrase, place: Place): Condition => {
  const tokens = [...new Set(phrase.map(({ folded }) => tokenOf(place, folded)))];
  return allOf([{ tokens: { $all: tokens } }, ...sideBySide(phrase, place)]);
};

const anyPhrase = (phrases: readonly SearchPhrase[], place: Place): Condition =>
  phrases.every((phrase) => phrase.length === 1)
    ? { tokens: { $in: [...new Set(phrases.map(([word]) => tokenOf(place, word!.folded)))] } }
    : { $or: phrases.map((phrase) => phraseCondition(phrase, place)) };

const inRange = ({ from, until }: SearchQuestion['filters']): Condition[] => {
  if (!from && !until) return [];
  // `order` is `at` of what has a date, and stands in the index; what has none is left out by `at`.
  const range = { ...(from ? { $gte: from } : {}), ...(until ? { $lt: until } : {}) };
  return [{ order: range }, { at: { $ne: null } }];
};

const tagged = (ids: readonly string[] | undefined, tokenFor: (id: string) => string): string[][] =>
  ids ? [[...new Set(ids)].map(tokenFor)] : [];

/**
 * The condition that a question is, or null when nothing can match it. `weight` says how many records have a token:
 * MongoDB goes through the records of the first one and looks at the others in each of those.
 */
export const filterOf = (
  question: SearchQuestion,
  place: Place,
  weight: (token: string) => number,
): Condition | null => {
  const { groups, without, match, filters } = question;
  if (groups.length === 0) return null;
  const needed = new Set<string>();
  const conditions: Condition[] = [];

  if (match === 'any') conditions.push(anyPhrase(groups.flat(), place));
  else
    for (const phrases of groups) {
      const [phrase] = phrases;
      if (phrases.length > 1) conditions.push(anyPhrase(phrases, place));
      else if (phrase) {
        for (const { folded } of phrase) needed.add(tokenOf(place, folded));
        conditions.push(...sideBySide(phrase, place));
      } else return null;
    }

  if (filters.kind) needed.add(kindToken(filters.kind));
  for (const tokens of [...tagged(filters.topics, topicToken), ...tagged(filters.agencies, agencyToken)]) {
    if (tokens.length === 0) return null;
    if (tokens.length === 1) needed.add(tokens[0]!);
    else conditions.push({ tokens: { $in: tokens } });
  }
  conditions.push(...inRange(filters));
  if (without.length > 0)
    conditions.push({ $nor: without.map((phrase) => phraseCondition(phrase, 'anywhere')) });

  const rarestFirst = [...needed].sort((a, b) => weight(a) - weight(b));
  return allOf([...(rarestFirst.length > 0 ? [{ tokens: { $all: rarestFirst } }] : []), ...conditions]);
};

/** Every token whose weight `filterOf` asks for, and every word that is scored. */
export const tokensOf = ({ groups, filters }: SearchQuestion): string[] => {
  const words = groups.flat(2).map(({ folded }) => folded);
  return [
    ...new Set([
      ...words,
      ...words.map(headToken),
      ...(filters.kind ? [kindToken(filters.kind)] : []),
      ...(filters.topics ?? []).map(topicToken),
      ...(filters.agencies ?? []).map(agencyToken),
    ]),
  ];
};
