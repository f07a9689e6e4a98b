/**
 * The texts that FTS5's MATCH is given. They are made of quoted tokens only: of letters and digits of a question, and
 * of tags, which begin with a sign that no question can hold.
 */
import type { SearchEntry, SearchPhrase, SearchQuestion } from '../types';
import { wordsOf, type TextWord } from '../words';

/** Begins every token that is no word. The tokenizer `ascii` takes it for a letter; `foldForSearch` drops it. */
const SIGN = '§';
/** Stands between texts, so that no phrase reaches from one into the next. */
const BETWEEN = ` ${SIGN} `;

const tag = (letter: 'k' | 't' | 'a', value: string): string => `${SIGN}${letter}${value}`;

const quoted = (tokens: string): string => `"${tokens.replaceAll('"', '""')}"`;

export const tokensOf = (phrase: SearchPhrase): string => phrase.map(({ folded }) => folded).join(' ');

const anyOf = (terms: string[]): string => (terms.length === 1 ? terms[0]! : `(${terms.join(' OR ')})`);

const groupMatch = (group: SearchPhrase[]): string => anyOf(group.map((phrase) => quoted(tokensOf(phrase))));

/** Whether a question can match nothing, whatever the index holds. */
export const isHopeless = ({ groups, filters: { topics, agencies } }: SearchQuestion): boolean =>
  [groups, topics, agencies].some((list) => list?.length === 0);

const tagsMatch = ({ filters }: SearchQuestion): string[] => [
  ...(filters.kind ? [quoted(tag('k', filters.kind))] : []),
  ...(filters.topics ? [anyOf(filters.topics.map((id) => quoted(tag('t', id))))] : []),
  ...(filters.agencies ? [anyOf(filters.agencies.map((id) => quoted(tag('a', id))))] : []),
];

/** What MATCH is given for these groups under the filters (but for dates) and exclusions of a question. */
export const matchOf = (question: SearchQuestion, groups = question.groups): string => {
  const words = groups.map(groupMatch);
  const wanted = question.match === 'all' ? words : [anyOf(words)];
  const match = [...wanted, ...tagsMatch(question)].join(' AND ');
  if (question.without.length === 0) return match;
  return `(${match}) NOT ${anyOf(question.without.map((phrase) => quoted(tokensOf(phrase))))}`;
};

/** The same without the exclusions, for titles, which are only a part of what is excluded from. */
export const matchInTitles = (question: SearchQuestion, groups = question.groups): string =>
  matchOf({ ...question, without: [] }, groups);

export const phraseMatch = (phrase: SearchPhrase): string => quoted(tokensOf(phrase));

const exactTerms = (groups: readonly SearchPhrase[][]): string[] =>
  groups.flatMap((group) => {
    const typed = group[0] ?? [];
    // Who typed it without accents means any of them, and means its synonyms as well.
    if (group.length > 1 && typed.every(({ exact }) => exact === null)) return [];
    return typed.map(({ folded, exact }) => quoted(exact ?? `${SIGN}${folded}`));
  });

/** What is typed in these groups, under the filters (but for dates) of a question, with its accents where it has any. */
export const exactMatch = (question: SearchQuestion, groups = question.groups): string =>
  [...exactTerms(groups), ...tagsMatch(question)].join(' AND ');

/** All of these folded words, the last one perhaps only begun. */
export const begunMatch = (words: readonly string[]): string =>
  words.map((word, index) => (index === words.length - 1 ? `${quoted(word)} *` : quoted(word))).join(' AND ');

const foldedOf = (words: readonly TextWord[]): string => words.map(({ folded }) => folded).join(' ');

const exactOf = (words: readonly TextWord[]): string => words.map(({ exact }) => exact).join(' ');

const joined = (texts: readonly (readonly TextWord[])[]): string =>
  texts
    .filter((words) => words.length > 0)
    .map(foldedOf)
    .join(BETWEEN);

/** Vocabularies are in the order of bytes: the tokens that are no words stand between these two. */
export const NO_WORDS = [SIGN, '¨'] as const;

/** What the index keeps of an entry, besides its texts. */
export interface Tokens {
  words: string;
  titles: string;
  /** Each word with its accents, and folded after a sign: both once. */
  exact: string;
  /** For looking into, with a space around each word and a bar around each name. */
  title: string;
  names: string;
  lead: string;
  /** Title and names with their accents. */
  exactTitle: string;
}

const tagsOf = ({ kind, topics, agencies }: SearchEntry): string =>
  [tag('k', kind), ...topics.map((id) => tag('t', id)), ...agencies.map((id) => tag('a', id))].join(' ');

const spaced = (words: string): string => ` ${words} `;

export const tokensOfEntry = (entry: SearchEntry): Tokens => {
  const tags = tagsOf(entry);
  const [title, names] = [wordsOf(entry.title), entry.names.map(wordsOf)];
  const [lead, body] = [wordsOf(entry.lead), wordsOf(entry.body)];
  const heads = [title, ...names];
  const all = [...heads, lead, body];
  const words = [...new Set(all.flat())];
  const exact = new Set(words.flatMap(({ folded, exact }) => [exact, `${SIGN}${folded}`]));
  return {
    words: `${joined(all)}${BETWEEN}${tags}`,
    titles: `${joined(heads)}${BETWEEN}${tags}`,
    exact: `${[...exact].join(' ')} ${tags}`,
    title: spaced(foldedOf(title)),
    names: names.map((name) => `|${spaced(foldedOf(name))}|`).join(''),
    lead: spaced(foldedOf(lead)),
    exactTitle: spaced(heads.map(exactOf).join(' ')),
  };
};

/** The words of a question that were typed with accents, as they were typed first. */
export const exactWords = (groups: readonly (readonly SearchPhrase[])[]): string[] => [
  ...new Set(
    groups
      .flatMap((group) => group[0] ?? [])
      .map(({ exact }) => exact)
      .filter((exact): exact is string => exact !== null),
  ),
];
