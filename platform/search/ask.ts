import type { AskedQuestion } from './question/parseQuestion';
import { rank, type RankedHit } from './question/rank';
import { suggestions, type Spelling, type Suggested } from './question/spelling';
import { typedForm } from './question/words';
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
  /** What was looked for instead, to be put into the form as it is: nothing has what was typed. */
  corrected: string | null;
  /** What was perhaps meant, to be put into the form as it is; it finds something. */
  spelling: string | null;
  /** What was looked for in the end: for excerpts. */
  question: SearchQuestion;
}

/** What one question was answered, in the final order. */
interface Answered {
  question: SearchQuestion;
  answer: SearchAnswer;
  hits: RankedHit[];
}

/** So much better than what was typed must what is looked for instead be: about what one word with its accents counts. */
const MARGIN = 0.5;

/** The words that a record has just as they were typed. */
const seenIn = ({ question, hits }: Answered): Set<string> => {
  const seen = hits.reduce((mask, { exact }) => mask | exact, 0);
  return new Set(
    question.groups.flatMap(([phrase], group) => (seen & (1 << group) ? phrase!.map(typedForm) : [])),
  );
};

const best = ({ hits }: Answered): number => hits[0]?.score ?? -Infinity;

/**
 * Answers a question: what has all its words, or at least some of them; or what has them rightly spelt, where that
 * answers it clearly better. At most four questions to the engine, one when something is found and nothing seems
 * misspelt.
 * @param parsed of `parseQuestion`, without a problem
 * @param options.now for recency, and for what is public now
 * @param options.vocabulary for spelling help (`vocabularyOf(engine)`), or null for none
 * @param options.isVerbatim nothing is looked for instead of what was typed: at most it is offered
 */
export const ask = async (
  engine: SearchEngine,
  { question, telling, typed }: AskedQuestion,
  { now, vocabulary, isVerbatim = false }: { now: Date; vocabulary: Vocabulary | null; isVerbatim?: boolean },
): Promise<Found> => {
  const spelling = vocabulary?.current(now) ?? null;
  const search = async (asked: SearchQuestion): Promise<Answered> => {
    const answer = await engine.search(asked, now);
    return { question: asked, answer, hits: await ranked(engine, answer.hits, asked, now, spelling) };
  };
  const all = await search(question);
  const isFound = all.hits.length > 0;
  const any = isFound || question.groups.length < 2 ? null : await search({ ...telling, match: 'any' });
  const isFallback = any !== null && any.hits.length > 0;
  const asTyped = isFallback ? any : all;

  let better: (Suggested & { answered: Answered }) | null = null;
  const isWhole = ({ exact }: RankedHit) => exact === 2 ** question.groups.length - 1;
  const foundAs = !isFound ? 'nothing' : all.hits.some(isWhole) ? 'exactly' : 'inexactly';
  for (const one of spelling ? suggestions(typed, telling, spelling, foundAs, seenIn(asTyped)) : []) {
    const answered = await search(one.question);
    if (answered.hits.length === 0) continue;
    if (!better || best(answered) > best(better.answered)) better = { ...one, answered };
  }
  const mayCorrect = foundAs !== 'exactly' && !isVerbatim;
  const corrected =
    mayCorrect && better?.isSure && best(better.answered) > best(asTyped) + MARGIN ? better : null;
  const shown = corrected?.answered ?? asTyped;
  const { total, isMore, counts } = shown.answer;
  return {
    hits: shown.hits,
    total,
    isMore,
    counts,
    isFallback: isFallback && !corrected,
    corrected: corrected?.text ?? null,
    spelling: corrected ? null : (better?.text ?? null),
    question: shown.question,
  };
};

/**
 * How much each group tells: the rarer, the more. Only where some of them may be missing; where all are there, each is
 * worth the same.
 */
const weightsOf = ({ groups, match }: SearchQuestion, spelling: Spelling | null): number[] | undefined => {
  if (!spelling || match === 'all') return undefined;
  return groups.map(([phrase]) => {
    const counts = phrase!.map(({ folded }) => spelling.countOf({ folded, exact: null }));
    return Math.log(1 + spelling.most / Math.max(1, Math.min(...counts)));
  });
};

const ranked = async (
  engine: SearchEngine,
  hits: readonly SearchHit[],
  question: SearchQuestion,
  now: Date,
  spelling: Spelling | null,
): Promise<RankedHit[]> => {
  const read = hits.slice(0, MAX_READ).map(({ kind, id }) => ({ kind, id }));
  return rank(
    hits,
    read.length > 0 ? await engine.texts(read) : [],
    question,
    now,
    weightsOf(question, spelling),
  );
};
