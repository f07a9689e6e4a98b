/**
 * The texts that FTS5's MATCH is given. They are made of quoted tokens only: of letters and digits of a question, and
 * of tags, which begin with a sign that no question can hold.
 */
import { foldForSearch, toExact } from '@/domain/text';
import type { SearchEntry, SearchPhrase, SearchQuestion, SearchWord } from '../types';

/** Begins every token that is no word. The tokenizer `ascii` takes it for a letter; `foldForSearch` drops it. */
const SIGN = '§';
/** Stands between texts, so that no phrase reaches from one into the next. */
const BETWEEN = ` ${SIGN} `;
/** Every entry has it, for questions without words. */
const ALL = `${SIGN}all`;

const tag = (letter: 'k' | 't' | 'a', value: string): string => `${SIGN}${letter}${value}`;

const quoted = (tokens: string): string => `"${tokens.replaceAll('"', '""')}"`;

export const tokensOf = (phrase: SearchPhrase): string => phrase.map(({ folded }) => folded).join(' ');

const anyOf = (terms: string[]): string => (terms.length === 1 ? terms[0]! : `(${terms.join(' OR ')})`);

const groupMatch = (group: SearchPhrase[]): string => anyOf(group.map((phrase) => quoted(tokensOf(phrase))));

const NOTHING = (list: readonly unknown[] | undefined): boolean => list?.length === 0;

/** Whether a question can match nothing, whatever the index holds. */
export const isHopeless = ({ filters: { topics, agencies } }: SearchQuestion): boolean =>
  NOTHING(topics) || NOTHING(agencies);

const tagsMatch = ({ filters }: SearchQuestion): string[] => [
  ...(filters.kind ? [quoted(tag('k', filters.kind))] : []),
  ...(filters.topics ? [anyOf(filters.topics.map((id) => quoted(tag('t', id))))] : []),
  ...(filters.agencies ? [anyOf(filters.agencies.map((id) => quoted(tag('a', id))))] : []),
];

/** What MATCH is given for these groups under the filters (but for dates) and exclusions of a question. */
export const matchOf = (question: SearchQuestion, groups = question.groups): string => {
  const words = groups.map(groupMatch);
  const wanted = words.length === 0 || question.match === 'all' ? words : [anyOf(words)];
  const terms = [...wanted, ...tagsMatch(question)];
  const match = (terms.length > 0 ? terms : [quoted(ALL)]).join(' AND ');
  if (question.without.length === 0) return match;
  return `(${match}) NOT ${anyOf(question.without.map((phrase) => quoted(tokensOf(phrase))))}`;
};

/** The same without the exclusions, for texts that are only a part of what is excluded from. */
export const matchInTitles = (question: SearchQuestion): string => matchOf({ ...question, without: [] });

export const phraseMatch = (phrase: SearchPhrase): string => quoted(tokensOf(phrase));

/** All of these words with their accents. */
export const exactMatch = (words: readonly string[]): string => words.map(quoted).join(' AND ');

/** All of these folded words, the last one perhaps only begun. */
export const begunMatch = (words: readonly string[]): string =>
  words.map((word, index) => (index === words.length - 1 ? `${quoted(word)} *` : quoted(word))).join(' AND ');

/** Words as `toExact` compares them, with single spaces between. */
const exactTokens = (text: string): string =>
  toExact(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const joined = (texts: readonly string[], tokens: (text: string) => string): string =>
  texts
    .map(tokens)
    .filter((words) => words !== '')
    .join(BETWEEN);

/** What the index keeps of an entry, besides its texts. */
export interface Tokens {
  words: string;
  titles: string;
  exact: string;
  /** For looking into, with a space around each word; names are on lines of their own. */
  title: string;
  names: string;
  lead: string;
  /** Title and names with their accents. */
  exactTitle: string;
}

const tagsOf = ({ kind, topics, agencies }: SearchEntry): string =>
  [ALL, tag('k', kind), ...topics.map((id) => tag('t', id)), ...agencies.map((id) => tag('a', id))].join(' ');

const spaced = (words: string): string => ` ${words} `;

export const tokensOfEntry = (entry: SearchEntry): Tokens => {
  const heads = [entry.title, ...entry.names];
  const tags = tagsOf(entry);
  const all = [...heads, entry.lead, entry.body];
  return {
    words: `${joined(all, foldForSearch)}${BETWEEN}${tags}`,
    titles: `${joined(heads, foldForSearch)}${BETWEEN}${tags}`,
    exact: all.map(exactTokens).join(' '),
    title: spaced(foldForSearch(entry.title)),
    names: entry.names.map((name) => `\n${spaced(foldForSearch(name))}\n`).join(''),
    lead: spaced(foldForSearch(entry.lead)),
    exactTitle: spaced(heads.map(exactTokens).join(' ')),
  };
};

/** The words of a question that were typed with accents, as they were typed first. */
export const exactWords = (groups: readonly (readonly SearchPhrase[])[]): string[] => [
  ...new Set(
    groups
      .flatMap((group) => group[0] ?? [])
      .map(({ exact }: SearchWord) => exact)
      .filter((exact): exact is string => exact !== null),
  ),
];
