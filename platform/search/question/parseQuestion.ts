import { toNfc } from '@/domain/text';
import type { SearchPhrase, SearchQuestion } from '../types';
import { numberIn, numberSpellings } from './documentNumber';
import { MAX_TERMS, othersOf, type Synonyms } from './synonyms';
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
  /** What was typed, cleaned: for the field of the form and for addresses. */
  typed: string;
  problem: null;
  /** How many words beyond the limits are not looked for. */
  dropped: number;
}

/** Nothing can be looked for, and why. */
export interface RefusedQuestion {
  question: null;
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

/** Each word a group of its own, and the longest run of words that is a synonym one group with its row. */
const groupsOf = (found: readonly Chunk[], synonyms: Synonyms): SearchPhrase[][] => {
  const chunks = separate(found, synonyms);
  const groups: SearchPhrase[][] = [];
  let at = 0;
  while (at < chunks.length) {
    const match = longestTerm(chunks, at, synonyms);
    const { phrase, spellings } = chunks[at]!;
    if (match) groups.push([match.phrase, ...match.others]);
    else if (phrase.length <= MAX_PHRASE) groups.push([phrase, ...spellings]);
    else groups.push(...inPhrases(phrase).map((part) => [part]));
    at += match?.chunks ?? 1;
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
    return { question: null, typed: cutAt(typed, MAX_TYPED).trim(), problem: 'tooLong', dropped: 0 };

  const groups: SearchPhrase[][] = [];
  const without: SearchPhrase[] = [];
  let dropped = 0;
  const segments = typed.split(QUOTES);
  // An even number of segments has an odd number of marks: the last one opens nothing.
  const closed = segments.length % 2 === 1 ? segments.length : segments.length - 1;
  const isShouted = isInCapitals(typed) && typed.includes(' ');
  let isExcluded = false;
  segments.forEach((segment, index) => {
    const isQuoted = index % 2 === 1 && index < closed;
    if (!isQuoted) {
      isExcluded = /(?:^| )[-−]$/.test(segment);
      const found = chunksIn(segment, isShouted);
      groups.push(...groupsOf(found.chunks, synonyms));
      without.push(...found.without);
      return;
    }
    const phrase = wordsOf(segment);
    if (phrase.length === 0) return;
    if (isExcluded) without.push(phrase);
    else groups.push(...inPhrases(phrase).map((part) => [part]));
  });

  const all = unique(groups, ([phrase]) => keyOf(phrase!));
  const kept = all.slice(0, MAX_GROUPS);
  const excluded = unique(without, keyOf);
  const keptOut = excluded.slice(0, MAX_GROUPS).map((phrase) => phrase.slice(0, MAX_PHRASE));
  const wordsIn = (phrases: readonly SearchPhrase[]) =>
    phrases.reduce((words, { length }) => words + length, 0);
  dropped += wordsIn(all.slice(MAX_GROUPS).map(([phrase]) => phrase!));
  dropped += wordsIn(excluded) - wordsIn(keptOut);

  if (kept.length === 0)
    return { question: null, typed, problem: excluded.length > 0 ? 'onlyExcluded' : 'empty', dropped };
  return {
    question: {
      groups: kept.map((group) => unique(group, keyOf).slice(0, MAX_ALTERNATIVES)),
      without: keptOut,
      match: 'all',
      filters,
    },
    typed,
    problem: null,
    dropped,
  };
};
