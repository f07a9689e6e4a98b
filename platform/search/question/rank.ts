import { SEARCH_KINDS, type SearchHit, type SearchQuestion, type SearchText } from '../types';
import { QuestionMatcher, type Match } from './matches';

/** How much a match is worth by where it stands. */
const TITLE = 1;
const NAMES = 0.9;
const LEAD = 0.55;
const BODY = 0.25;

/** What a match without the accents that were typed is worth. */
const INEXACT = 0.2;
/** What a synonym is worth beside what was typed. */
const SYNONYM = 0.8;

/** UTF-16 units of a body that are read for the order; what comes later makes no story better. */
const BODY_READ = 2_000;
/** Words this far apart have nothing to do with each other. */
const MAX_DISTANCE = 8;

/** What each of them, between 0 and 1, counts. */
const WEIGHTS = {
  /** All words near each other, in the order typed. */
  closeness: 3,
  /** Where the words stand. */
  fields: 2,
  /** The accents that were typed. */
  exact: 1.5,
  /** What the engine thinks: how rare the words are, how often they come. */
  engine: 0.25,
  /** How much of the title or a name is the question. */
  density: 0.4,
  recency: 0.2,
} as const;

const DAY_MS = 24 * 60 * 60 * 1000;
/** A story's recency halves in a year: between two stories that match alike, last week's comes before last year's. */
export const RECENCY_HALF_LIFE_DAYS = 365;
/** What has no date (agencies, people) is neither new nor old. */
const UNDATED_RECENCY = 0.5;

/** 1 for today and what is to come, halved for each half-life. In whole days, so that pages of one answer agree. */
export const recencyOf = (at: Date | null, now: Date): number => {
  if (at === null) return UNDATED_RECENCY;
  const days = Math.max(0, Math.floor((now.getTime() - at.getTime()) / DAY_MS));
  return 2 ** (-days / RECENCY_HALF_LIFE_DAYS);
};

const worthOf = ({ isExact, isTyped }: Match): number => (isExact ? 1 : INEXACT) * (isTyped ? 1 : SYNONYM);

/** 1 for neighbours in this order; less the farther apart, and the wrong way round. */
const closenessOf = (first: Match, second: Match): number => {
  const forward = second.at - (first.at + first.words - 1);
  const distance = forward > 0 ? forward : first.at - (second.at + second.words - 1) + 1;
  return distance > 0 && distance <= MAX_DISTANCE ? 1 / distance : 0;
};

const closest = (first: readonly Match[], second: readonly Match[]): number => {
  let best = 0;
  let from = 0;
  for (const one of first) {
    while (from < second.length && second[from]!.at < one.at - MAX_DISTANCE) from += 1;
    for (let index = from; index < second.length && best < 1; index += 1) {
      const other = second[index]!;
      if (other.at > one.at + one.words + MAX_DISTANCE) break;
      best = Math.max(best, closenessOf(one, other) * Math.min(worthOf(one), worthOf(other)));
    }
  }
  return best;
};

/** What is gathered of one record while its fields are read. */
class Features {
  readonly #weights: readonly number[];
  readonly #best: number[];
  readonly #exact: boolean[];
  readonly #pairs: number[];
  #density = 0;

  /** @param weights by group */
  constructor(weights: readonly number[]) {
    const groups = weights.length;
    this.#weights = weights;
    this.#best = new Array<number>(groups).fill(0);
    this.#exact = new Array<boolean>(groups).fill(false);
    this.#pairs = new Array<number>(Math.max(0, groups - 1)).fill(0);
  }

  add(matches: readonly Match[], field: number): void {
    const byGroup = this.#best.map((): Match[] => []);
    for (const match of matches) {
      byGroup[match.group]!.push(match);
      this.#best[match.group] = Math.max(this.#best[match.group]!, field * worthOf(match));
      this.#exact[match.group] ||= match.isExact;
    }
    // A phrase is worth more than the place where it stands: scattered syllables of a title are no words.
    const place = 0.7 + 0.3 * field;
    this.#pairs.forEach((pair, index) => {
      if (pair >= place) return;
      this.#pairs[index] = Math.max(pair, place * closest(byGroup[index]!, byGroup[index + 1]!));
    });
  }

  addDensity(matches: readonly Match[], words: number): void {
    const covered = new Map<number, number>();
    for (const match of matches)
      for (let word = match.at; word < match.at + match.words; word += 1)
        covered.set(word, Math.max(covered.get(word) ?? 0, worthOf(match)));
    const sum = [...covered.values()].reduce((total, worth) => total + worth, 0);
    this.#density = Math.max(this.#density, words > 0 ? sum / words : 0);
  }

  /** Whether nothing that a field of this worth has could change anything. */
  isFull(field: number): boolean {
    const place = 0.7 + 0.3 * field;
    return (
      this.#best.every((best, group) => best >= field && this.#exact[group]) &&
      this.#pairs.every((pair) => pair >= place)
    );
  }

  /** Bits by group: which are there with the accents that were typed. */
  get exact(): number {
    return this.#exact.reduce((mask, isExact, group) => (isExact ? mask | (1 << group) : mask), 0);
  }

  score(): number {
    return (
      WEIGHTS.fields * mean(this.#best, this.#weights) +
      WEIGHTS.closeness * mean(this.#pairs, pairsOf(this.#weights)) +
      WEIGHTS.exact * mean(this.#exact.map(Number), this.#weights) +
      WEIGHTS.density * this.#density
    );
  }
}

const mean = (values: readonly number[], weights: readonly number[]): number => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum === 0 ? 0 : values.reduce((total, value, index) => total + value * weights[index]!, 0) / sum;
};

/** The weights of neighbours. */
const pairsOf = (weights: readonly number[]): number[] =>
  weights.slice(1).map((weight, index) => weight + weights[index]!);

const featuresOf = (text: SearchText, matcher: QuestionMatcher, weights: readonly number[]): Features => {
  const features = new Features(weights);
  const add = (written: string, field: number, isName: boolean) => {
    if (written === '' || features.isFull(field)) return;
    const { matches, words } = matcher.find(written, isName ? undefined : BODY_READ);
    features.add(matches, field);
    if (isName) features.addDensity(matches, words);
  };
  add(text.title, TITLE, true);
  for (const name of text.names) add(name, NAMES, true);
  add(text.lead, LEAD, false);
  add(text.body, BODY, false);
  return features;
};

/** A hit in the final order. */
export interface RankedHit extends SearchHit {
  /** Bits by group of the question: which are there with the accents that were typed, as far as the text was read. */
  exact: number;
}

/** To a millionth: what addresses of further pages say of it is what it is. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;

/** Best first; ties always the same way. */
export const compareHits = (
  a: Pick<SearchHit, 'score' | 'kind' | 'id'>,
  b: Pick<SearchHit, 'score' | 'kind' | 'id'>,
): number =>
  b.score - a.score ||
  SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The final order: the engine's best by what their texts say, then the others as the engine has them. Exact accents and
 * phrases count most, then title over names over lead over body, how much of a title is the question, and a little
 * how new it is. The scores returned go with this order.
 * @param hits of the engine, best first
 * @param texts of the first of them; who has none comes after those that have
 * @param weights how much each group of the question tells, in any unit
 */
export const rank = (
  hits: readonly SearchHit[],
  texts: readonly SearchText[],
  question: SearchQuestion,
  now: Date,
  weights: readonly number[] = question.groups.map(() => 1),
): RankedHit[] => {
  const textOf = new Map(texts.map((text) => [`${text.kind} ${text.id}`, text]));
  const matcher = new QuestionMatcher(question);
  const scores = hits.map(({ score }) => score);
  const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const bottom = scores.reduce((least, score) => Math.min(least, score), Infinity);
  const engine = (score: number) => (top > bottom ? (score - bottom) / (top - bottom) : 1);

  const read: RankedHit[] = [];
  const others: SearchHit[] = [];
  for (const hit of hits) {
    const text = textOf.get(`${hit.kind} ${hit.id}`);
    if (!text) {
      others.push(hit);
      continue;
    }
    const features = featuresOf(text, matcher, weights);
    const score =
      1 + features.score() + WEIGHTS.engine * engine(hit.score) + WEIGHTS.recency * recencyOf(hit.at, now);
    read.push({ ...hit, score: rounded(score), exact: features.exact });
  }
  const rest = others.map((hit, index) => ({
    ...hit,
    score: rounded(1 - (index + 1) / (others.length + 1)),
    exact: 0,
  }));
  return [...read.sort(compareHits), ...rest];
};
