import { toLocalDay } from '@/domain/dates';
import {
  freshness,
  MOST_FRESH,
  preferExact,
  presence,
  rarity,
  unpackFrequencies,
  type PerField,
} from '../bm25';
import type { SearchCounts, SearchHit, SearchPhrase, SearchQuestion, SearchWord } from '../types';
import { MAX_RANKED } from '../types';
import { refOf, type StoredEntry } from './entry';

/** What of a record is looked at to rank and count it; of `tf` only the words of the question. */
export type Candidate = Pick<StoredEntry, '_id' | 'at' | 'order' | 'topics' | 'agencies' | 'lengths' | 'tf'>;

export interface Statistics {
  records: number;
  average: PerField;
  /** How many records have a folded word. */
  having(word: string): number;
}

/** What the editors hold for the same is as good as the same, but for what was typed. */
const ALTERNATIVE = 0.8;
interface Match {
  score: number;
  isExact: boolean;
}

const frequenciesOf = ({ tf }: Candidate, word: string): PerField =>
  unpackFrequencies(Object.hasOwn(tf, word) ? tf[word] : undefined);

const wordScore = (candidate: Candidate, { folded, exact }: SearchWord, statistics: Statistics): number => {
  const all = frequenciesOf(candidate, folded);
  const counted = exact === null ? all : preferExact(all, frequenciesOf(candidate, exact));
  return (
    rarity(statistics.records, statistics.having(folded)) *
    presence(counted, candidate.lengths, statistics.average)
  );
};

/** Null when a word is missing. That the words stand side by side was asked of the database. */
const phraseMatch = (candidate: Candidate, phrase: SearchPhrase, statistics: Statistics): Match | null => {
  if (phrase.some(({ folded }) => !Object.hasOwn(candidate.tf, folded))) return null;
  return {
    score: phrase.reduce((sum, word) => sum + wordScore(candidate, word, statistics), 0),
    isExact: phrase.every(({ exact }) => exact === null || Object.hasOwn(candidate.tf, exact)),
  };
};

const groupMatch = (
  candidate: Candidate,
  phrases: readonly SearchPhrase[],
  statistics: Statistics,
): Match => {
  let best: Match = { score: 0, isExact: false };
  for (const [index, phrase] of phrases.entries()) {
    const match = phraseMatch(candidate, phrase, statistics);
    if (!match) continue;
    const score = match.score * (index === 0 ? 1 : ALTERNATIVE);
    best = { score: Math.max(best.score, score), isExact: best.isExact || match.isExact };
  }
  return best;
};

/**
 * What each group counts that is there with its typed accents: more than all words together can, so that whoever
 * typed accents sees what has them first.
 */
const exactFirst = ({ groups }: SearchQuestion, { records, having }: Statistics): number => {
  const most = (phrase: SearchPhrase): number =>
    phrase.reduce((sum, { folded }) => sum + rarity(records, having(folded)), 0);
  const words = groups.reduce((sum, phrases) => sum + Math.max(0, ...phrases.map(most)), 0);
  return words * MOST_FRESH;
};

/** The best `MAX_RANKED`, best first; of equals the newest. */
export const rankCandidates = (
  candidates: readonly Candidate[],
  question: SearchQuestion,
  statistics: Statistics,
  now: Date,
): SearchHit[] => {
  const forExact = exactFirst(question, statistics);
  const scoreOf = (candidate: Candidate): number => {
    const matches = question.groups.map((phrases) => groupMatch(candidate, phrases, statistics));
    const exact = matches.filter(({ isExact }) => isExact).length;
    const words = matches.reduce((sum, { score }) => sum + score, 0);
    return exact * forExact + words * freshness(candidate.at, now);
  };
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.candidate.order.getTime() - a.candidate.order.getTime() ||
        (a.candidate._id < b.candidate._id ? -1 : 1),
    )
    .slice(0, MAX_RANKED)
    .map(({ candidate, score }) => ({ ...refOf(candidate._id), score, at: candidate.at }));
};

const countInto = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

export const countCandidates = (candidates: readonly Candidate[]): SearchCounts => {
  const counts: SearchCounts = { kinds: new Map(), topics: new Map(), agencies: new Map(), years: new Map() };
  for (const { _id, at, topics, agencies } of candidates) {
    countInto(counts.kinds, refOf(_id).kind);
    for (const id of topics) countInto(counts.topics, id);
    for (const id of agencies) countInto(counts.agencies, id);
    if (at) countInto(counts.years, Number(toLocalDay(at).slice(0, 4)));
  }
  return counts;
};
