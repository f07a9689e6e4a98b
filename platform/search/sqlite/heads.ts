import type { SearchPhrase, SearchQuestion } from '../types';
import { exactWords, tokensOf } from './match';

/** Groups and words that are looked for in titles and leads: what nobody types more of. Their signs are bits. */
const MOST = 24;

/** What of a question is looked for in titles and leads. */
export interface Looks {
  groups: SearchPhrase[][];
  /** All that was typed, in its order. */
  typed: SearchPhrase;
  /** The words that were typed with accents. */
  exact: string[];
}

export const looksOf = (question: SearchQuestion): Looks => {
  const groups = question.groups.slice(0, MOST);
  return {
    groups,
    typed: groups.flatMap((group) => group[0] ?? []),
    exact: exactWords(groups).slice(0, MOST),
  };
};

/** What the title, names and lead of an entry have of a question. */
export interface Heads {
  /** Bits by group. */
  title: number;
  names: number;
  lead: number;
  /** Bits by group: it and the next one stand side by side in the title. */
  pairs: number;
  /** The title or one of the names is just what was typed. */
  isWhole: boolean;
  /** All that was typed stands side by side, in its order. */
  inTitle: boolean;
  inLead: boolean;
  /** Bits by word: title and names have it with its accents. */
  exact: number;
}

export const NO_HEADS: Heads = {
  title: 0,
  names: 0,
  lead: 0,
  pairs: 0,
  isWhole: false,
  inTitle: false,
  inLead: false,
  exact: 0,
};

const spaced = (words: string): string => ` ${words} `;

/** Words to find within other words, each as often as it is asked for. */
interface Needles {
  groups: string[][];
  pairs: string[];
  typed: string;
  exact: string[];
}

export const needlesOf = ({ groups, typed, exact }: Looks): Needles => ({
  groups: groups.map((group) => group.map((phrase) => spaced(tokensOf(phrase)))),
  pairs: groups
    .slice(1)
    .map((group, index) => spaced(tokensOf([...(groups[index]![0] ?? []), ...(group[0] ?? [])]))),
  typed: spaced(tokensOf(typed)),
  exact: exact.map(spaced),
});

const bits = <T>(list: readonly T[], holds: (item: T) => boolean): number =>
  list.reduce((all, item, index) => (holds(item) ? all | (1 << index) : all), 0);

/** The line is title, names, lead and the exact form of title and names, as `tokensOfEntry` made them. */
export const readHeads = (line: string, { groups, pairs, typed, exact }: Needles): Heads => {
  const [title, names, lead, accents] = line.split('\t') as [string, string, string, string];
  const inField = (field: string) =>
    bits(groups, (needles) => needles.some((needle) => field.includes(needle)));
  return {
    title: inField(title),
    names: names ? inField(names) : 0,
    lead: lead ? inField(lead) : 0,
    pairs: bits(pairs, (needle) => title.includes(needle)),
    isWhole: title === typed || names.includes(`|${typed}|`),
    inTitle: title.includes(typed) || names.includes(typed),
    inLead: lead.includes(typed),
    exact: bits(exact, (needle) => accents.includes(needle)),
  };
};
