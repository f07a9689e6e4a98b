import { toNfc } from '@/domain/text';
import type { SearchPhrase, SearchQuestion, SearchWord } from '../types';
import { numberIn, numberSpellings } from './documentNumber';
import { MAX_TERMS, othersOf, type Synonyms } from './synonyms';
import { smallWordsAt } from './smallWords';
import { keyOf, phraseOf } from './words';

/** UTF-16 units of what is typed, after `clean`. */
export const MAX_TYPED = 200;
/** Groups of a question, and likewise phrases that may not match. */
export const MAX_GROUPS = 12;
export const MAX_PHRASE = 8;
/** Phrases of a group: what was typed and what means the same. */
export const MAX_ALTERNATIVES = MAX_TERMS + 1;
/** UTF-16 units of a word as typed; the longest Vietnamese syllable has seven. */
export const MAX_WORD = 40;

export type QuestionProblem = 'empty' | 'tooLong' | 'onlyExcluded';

/** A question that can be asked. */
export interface AskedQuestion {
  question: SearchQuestion;
  /** The question without the words that only hold a sentence together; the question itself when it has none. */
  telling: SearchQuestion;
  /** What was typed, cleaned: for the field of the form and for addresses. */
  typed: string;
  problem: null;
  /** How many words beyond the limits are not looked for. */
  dropped: number;
}

/** Nothing can be looked for, and why. */
export interface RefusedQuestion {
  question: null;
  telling: null;
  /** Cut to `MAX_TYPED` when it was too long. */
  typed: string;
  problem: QuestionProblem;
  dropped: number;
}

export type ParsedQuestion = AskedQuestion | RefusedQuestion;

const CONTROLS = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]+/gu;
const QUOTES = /["“”„‟«»″＂]/u;

/** What cannot be typed is gone, white space is single. */
const clean = (text: string): string => toNfc(text.replace(CONTROLS, ' ')).replace(/\s+/gu, ' ').trim();

/** Words that were typed without a space between them, or one word. */
interface Chunk {
  phrase: SearchPhrase;
  /** Other spellings of a document's number. */
  spellings: SearchPhrase[];
  isCapital: boolean;
}

const cutAt = (text: string, length: number): string => {
  const cut = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
};

const wordsOf = (text: string): SearchPhrase =>
  phraseOf(text.replace(/[\p{L}\p{N}\p{M}]+/gu, (run) => cutAt(run, MAX_WORD)));

const isInCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

const PUNCTUATION = /[^\p{L}\p{N}\p{M}\-−]*/uy;

const skipPunctuation = (text: string, at: number): number => {
  PUNCTUATION.lastIndex = at;
  return at + PUNCTUATION.exec(text)![0].length;
};

/** Reads a question's text outside of quotation marks, from left to right. */
const chunksIn = (segment: string, isShouted: boolean): { chunks: Chunk[]; without: SearchPhrase[] } => {
  const chunks: Chunk[] = [];
  const without: SearchPhrase[] = [];
  let at = 0;
  for (;;) {
    at = skipPunctuation(segment, at);
    if (at === segment.length) return { chunks, without };
    const number = numberIn(segment, at);
    if (number) {
      const phrase = wordsOf(number.text);
      chunks.push({ phrase, spellings: numberSpellings(number.text), isCapital: false });
      at = number.end;
      continue;
    }
    const space = segment.indexOf(' ', at);
    const end = space < 0 ? segment.length : space;
    const text = segment.slice(at, end);
    at = end;
    const phrase = wordsOf(text);
    if (phrase.length === 0) continue;
    if (/^[-−]/.test(text)) without.push(phrase);
    else chunks.push({ phrase, spellings: [], isCapital: isInCapitals(text) && !isShouted });
  }
};

/** `HĐND-UBND` are two words when each of them means something of its own. */
const separate = (chunks: readonly Chunk[], synonyms: Synonyms): Chunk[] =>
  chunks.flatMap((chunk) => {
    const { phrase, isCapital } = chunk;
    const isOne = phrase.length === 1 || chunk.spellings.length > 0 || othersOf(synonyms, phrase, isCapital);
    if (isOne || phrase.some((word) => !othersOf(synonyms, [word], isCapital))) return [chunk];
    return phrase.map((word) => ({ phrase: [word], spellings: [], isCapital }));
  });

interface Group {
  phrases: SearchPhrase[];
  /** Only holds a sentence together. */
  isSmall: boolean;
}

const telling = (phrases: SearchPhrase[]): Group => ({ phrases, isSmall: false });

/** Where a word typed by itself stands; what was typed without a space is no small word. */
const wordsBySpace = (chunks: readonly Chunk[]): SearchWord[] =>
  chunks.map(({ phrase }) => (phrase.length === 1 ? phrase[0]! : { folded: '', exact: null }));

/** Each word a group of its own, and the longest run of words that is a synonym one group with its row. */
const groupsOf = (found: readonly Chunk[], synonyms: Synonyms, hasAccents: boolean): Group[] => {
  const chunks = separate(found, synonyms);
  const words = wordsBySpace(chunks);
  const groups: Group[] = [];
  let at = 0;
  while (at < chunks.length) {
    const match = longestTerm(chunks, at, synonyms);
    const small = match ? 0 : smallWordsAt(words, at, hasAccents);
    const { phrase, spellings } = chunks[at]!;
    if (match) groups.push(telling([match.phrase, ...match.others]));
    else if (small > 0)
      groups.push(...words.slice(at, at + small).map((word) => ({ phrases: [[word]], isSmall: true })));
    else if (phrase.length <= MAX_PHRASE) groups.push(telling([phrase, ...spellings]));
    else groups.push(...inPhrases(phrase).map((part) => telling([part])));
    at += match?.chunks ?? Math.max(1, small);
  }
  return groups;
};

const longestTerm = (chunks: readonly Chunk[], from: number, synonyms: Synonyms) => {
  let best: { phrase: SearchPhrase; others: SearchPhrase[]; chunks: number } | null = null;
  let phrase: SearchPhrase = [];
  let isCapital = true;
  for (let to = from; to < chunks.length; to += 1) {
    phrase = [...phrase, ...chunks[to]!.phrase];
    if (phrase.length > synonyms.longest) break;
    isCapital &&= chunks[to]!.isCapital;
    const others = othersOf(synonyms, phrase, isCapital);
    if (others) best = { phrase, others, chunks: to - from + 1 };
  }
  return best;
};

/** A long phrase in pieces that an engine accepts: all of its words still have to match. */
const inPhrases = (phrase: SearchPhrase): SearchPhrase[] =>
  Array.from({ length: Math.ceil(phrase.length / MAX_PHRASE) }, (_, index) =>
    phrase.slice(index * MAX_PHRASE, (index + 1) * MAX_PHRASE),
  );

const unique = <T>(items: readonly T[], key: (item: T) => string): T[] => {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
};

/**
 * What a reader typed as a question that engines can trust: bounded, of plain words only. Words all have to match,
 * `"…"` are words side by side (taken at their word: without synonyms), `-word` and `-"…"` may not match; a document's
 * number is found in every spacing. Quotation marks may be straight or curly; one without its partner is ignored.
 * Never throws, whatever the text; takes time linear in its length.
 */
export const parseQuestion = (
  text: string,
  { synonyms, filters = {} }: { synonyms: Synonyms; filters?: SearchQuestion['filters'] },
): ParsedQuestion => {
  const typed = clean(text);
  if (typed.length > MAX_TYPED)
    return {
      question: null,
      telling: null,
      typed: cutAt(typed, MAX_TYPED).trim(),
      problem: 'tooLong',
      dropped: 0,
    };

  const groups: Group[] = [];
  const without: SearchPhrase[] = [];
  let dropped = 0;
  const segments = typed.split(QUOTES);
  // An even number of segments has an odd number of marks: the last one opens nothing.
  const closed = segments.length % 2 === 1 ? segments.length : segments.length - 1;
  const hasAccents = phraseOf(typed).some(({ exact }) => exact !== null);
  const isShouted = isInCapitals(typed) && typed.includes(' ');
  let isExcluded = false;
  segments.forEach((segment, index) => {
    const isQuoted = index % 2 === 1 && index < closed;
    if (!isQuoted) {
      isExcluded = /(?:^| )[-−]$/.test(segment);
      const found = chunksIn(segment, isShouted);
      groups.push(...groupsOf(found.chunks, synonyms, hasAccents));
      without.push(...found.without);
      return;
    }
    const phrase = wordsOf(segment);
    if (phrase.length === 0) return;
    if (isExcluded) without.push(phrase);
    else groups.push(...inPhrases(phrase).map((part) => telling([part])));
  });

  const keyOfGroup = ({ phrases: [phrase] }: Group) => keyOf(phrase!);
  const isTelling = ({ isSmall }: Group) => !isSmall;
  const tellingKeys = new Set(groups.filter(isTelling).map(keyOfGroup));
  const every = unique(groups, keyOfGroup).map((group): Group => ({
    ...group,
    isSmall: !tellingKeys.has(keyOfGroup(group)),
  }));
  const some = every.filter(isTelling);
  // Of too many the small ones are not missed.
  const all = every.length > MAX_GROUPS && some.length > 0 ? some : every;
  const kept = all.slice(0, MAX_GROUPS);
  const excluded = unique(without, keyOf);
  const keptOut = excluded.slice(0, MAX_GROUPS).map((phrase) => phrase.slice(0, MAX_PHRASE));
  const wordsIn = (phrases: readonly SearchPhrase[]) =>
    phrases.reduce((words, { length }) => words + length, 0);
  dropped += wordsIn(all.slice(MAX_GROUPS).map(({ phrases }) => phrases[0]!));
  dropped += wordsIn(excluded) - wordsIn(keptOut);

  if (kept.length === 0)
    return {
      question: null,
      telling: null,
      typed,
      problem: excluded.length > 0 ? 'onlyExcluded' : 'empty',
      dropped,
    };
  const asking = (asked: readonly Group[]): SearchQuestion => ({
    groups: asked.map(({ phrases }) => unique(phrases, keyOf).slice(0, MAX_ALTERNATIVES)),
    without: keptOut,
    match: 'all',
    filters,
  });
  const question = asking(kept);
  const isAllTelling = some.length === 0 || kept.every(isTelling);
  return {
    question,
    telling: isAllTelling ? question : asking(kept.filter(isTelling)),
    typed,
    problem: null,
    dropped,
  };
};
