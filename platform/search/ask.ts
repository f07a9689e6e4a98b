import type { AskedQuestion } from './question/parseQuestion';
import { rank } from './question/rank';
import { suggestions } from './question/spelling';
import type { Vocabulary } from './question/vocabulary';
import type { SearchAnswer, SearchCounts, SearchEngine, SearchHit, SearchQuestion } from './types';

/** How many of the engine's best are ordered by their texts. */
export const MAX_READ = 200;

/** What was found, best first. */
export interface Found {
  hits: SearchHit[];
  total: number;
  isMore: boolean;
  counts: SearchCounts;
  /** No record has all the words: these have some of them. */
  isFallback: boolean;
  /** What was perhaps meant, to be put into the form as it is; it finds something. */
  spelling: string | null;
  /** What was looked for in the end: for excerpts. */
  question: SearchQuestion;
}

/**
 * Answers a question: what has all its words; if nothing has, what has some of them. At most four questions to the
 * engine, three when something is found at once.
 * @param parsed of `parseQuestion`, without a problem
 * @param options.now for recency, and for what is public now
 * @param options.vocabulary for spelling help (`vocabularyOf(engine)`), or null for none
 */
export const ask = async (
  engine: SearchEngine,
  parsed: AskedQuestion,
  { now, vocabulary }: { now: Date; vocabulary: Vocabulary | null },
): Promise<Found> => {
  const all = await engine.search(parsed.question, now);
  const isFound = all.hits.length > 0;
  const canFallBack = !isFound && parsed.question.groups.length > 1;
  const some: SearchQuestion = { ...parsed.question, match: 'any' };
  const [any, spelling] = await Promise.all([
    canFallBack ? engine.search(some, now) : null,
    spellingOf(engine, parsed, isFound, now, vocabulary),
  ]);
  const isFallback = any !== null && any.hits.length > 0;
  const answer: SearchAnswer = isFallback ? any : all;
  const question = isFallback ? some : parsed.question;
  return {
    hits: await ranked(engine, answer.hits, question, now),
    total: answer.total,
    isMore: answer.isMore,
    counts: answer.counts,
    isFallback,
    spelling,
    question,
  };
};

const ranked = async (
  engine: SearchEngine,
  hits: readonly SearchHit[],
  question: SearchQuestion,
  now: Date,
): Promise<SearchHit[]> => {
  const read = hits.slice(0, MAX_READ).map(({ kind, id }) => ({ kind, id }));
  return rank(hits, read.length > 0 ? await engine.texts(read) : [], question, now);
};

/** The first suggestion that finds something. */
const spellingOf = async (
  engine: SearchEngine,
  { typed, question }: AskedQuestion,
  isFound: boolean,
  now: Date,
  vocabulary: Vocabulary | null,
): Promise<string | null> => {
  const spelling = vocabulary?.current(now);
  if (!spelling) return null;
  for (const suggested of suggestions(typed, question, spelling, isFound)) {
    const { hits } = await engine.search(suggested.question, now);
    if (hits.length > 0) return suggested.text;
  }
  return null;
};
