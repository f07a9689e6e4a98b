import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { createLocalReq, type BaseDatabaseAdapter } from 'payload';
import { inTransaction } from '../../db/inTransaction';
import { transactionOf } from '../../db/sqlite/transaction';
import { bestSuggestions } from '../suggestions';
import {
  MAX_COUNTED,
  MAX_RANKED,
  type SearchAnswer,
  type SearchEngine,
  type SearchKind,
  type SearchPhrase,
  type SearchQuestion,
} from '../types';
import { countFacets, isWithin, readFacets, type Facets } from './facets';
import { looksOf, needlesOf, NO_HEADS, readHeads, type Heads, type Looks } from './heads';
import { begunMatch, exactMatch, isHopeless, matchInTitles, matchOf, NO_WORDS, phraseMatch } from './match';
import { rangeOf } from './numbers';
import { Pace } from './pace';
import { scoreOf, type Scale } from './score';
import { clearEntries, putEntries, removeEntries } from './write';

type Index = 'search_words' | 'search_titles' | 'search_exact';
type Range = readonly [number, number];

const NO_LIMIT = Number.MAX_SAFE_INTEGER;
/** How common a word may be to be counted within texts; more would take milliseconds, and tell little. */
const COMMON = 5_000;
const MOST_WEIGHED = 10_000;
/** Above this number of entries a word is as common as can be. */
const MOST_COUNTED = 40_000;
/** How long it is remembered how many entries have a word. */
const REMEMBER_MS = 10 * 60 * 1000;
const MOST_REMEMBERED = 5_000;
/** Titles that are asked for, newest first, where more match than can be answered: these are compared however old. */
const MOST_TITLED = 1_000;
/** Titles that are compared for a suggestion: of all that begin so, the newest. */
const MOST_SUGGESTED = 200;

const NO_ANSWER = (): SearchAnswer => ({
  hits: [],
  total: 0,
  isMore: false,
  counts: countFacets([]),
});

/** A match to be compared. */
interface Candidate extends Facets {
  /** Bits by group: which it matches. */
  anywhere: number;
}

/** What was found out about candidates, by their numbers. */
interface Found {
  candidates: Candidate[];
  /** There are more than these. */
  isMore: boolean;
  /** Those that have what was typed with its accents. */
  exact: ReadonlySet<number>;
  /** Those with all that was typed side by side. */
  inOrder: ReadonlySet<number>;
  /** Those with all words in the title, where that is known. */
  titled: readonly number[] | null;
}

const ALL_GROUPS = -1;
const NONE: ReadonlySet<number> = new Set();

interface Ranked {
  candidate: Candidate;
  score: number;
}

const best = (a: Ranked, b: Ranked): number => b.score - a.score || b.candidate.no - a.candidate.no;

const topOf = (ranked: Ranked[]): Ranked[] => ranked.sort(best).slice(0, MAX_RANKED);

/** The most telling half of the groups: where not all stand in the title, these may. */
const tellingHalf = (groups: SearchPhrase[][], weights: readonly number[]): number[] =>
  groups
    .map((_, index) => index)
    .sort((a, b) => weights[b]! - weights[a]!)
    .slice(0, Math.ceil(groups.length / 2));

/**
 * The search over SQLite's FTS5 (the tables are described in docs/search-engines.md). Reads never wait for a writer and
 * see what is committed; writes are part of the transaction of their request.
 */
export const sqliteSearch = (db: BaseDatabaseAdapter): SearchEngine => {
  const known = new Map<string, number>();
  let knownUntil = 0;

  /** The client binds JavaScript's numbers as REAL, and of such a bound FTS5 takes no notice: it reads on to its end. */
  const read = async (sql: string, values: (string | number)[]) => {
    const args = values.map((value) => (typeof value === 'number' ? BigInt(value) : value));
    return (await (db as unknown as SQLiteAdapter).client.execute({ sql, args })).rows;
  };

  /** The one text a statement answers, in lines; none when it answers NULL. */
  const lines = async (sql: string, args: (string | number)[]): Promise<string[]> => {
    const text = (await read(sql, args))[0]?.lines;
    return typeof text === 'string' ? text.split('\n') : [];
  };

  const numbersIn = async (
    table: Index,
    match: string,
    [first, last]: Range,
    limit: number,
  ): Promise<number[]> => {
    const found = await lines(
      `SELECT group_concat(no, char(10)) AS lines FROM (
        SELECT rowid AS no FROM ${table} WHERE ${table} MATCH ?1 AND rowid BETWEEN ?2 AND ?3
        ORDER BY rowid DESC LIMIT ?4)`,
      [match, first, last, limit],
    );
    return found.map(Number);
  };

  const remembered = async (key: string, find: () => Promise<number>): Promise<number> => {
    if (Date.now() > knownUntil || known.size > MOST_REMEMBERED) {
      known.clear();
      knownUntil = Date.now() + REMEMBER_MS;
    }
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = await find();
    known.set(key, value);
    return value;
  };

  /** How many entries match, at most `MOST_COUNTED`. */
  const frequencyOf = (match: string): Promise<number> =>
    remembered(match, async () => {
      const rows = await read(
        'SELECT count(*) AS n FROM (SELECT 1 FROM search_words WHERE search_words MATCH ?1 LIMIT ?2)',
        [match, MOST_COUNTED],
      );
      return Number(rows[0]!.n);
    });

  const count = async () => Number((await read('SELECT count(*) AS n FROM search_entries', []))[0]!.n);

  const groupMatch = (group: SearchPhrase[]): string =>
    matchOf({ groups: [group], without: [], match: 'all', filters: {} });

  /** Those of `numbers` that none of the exclusions matches. */
  const notExcluded = async (question: SearchQuestion, numbers: number[]): Promise<number[]> => {
    if (question.without.length === 0 || numbers.length === 0) return numbers;
    const span: Range = [numbers.at(-1)!, numbers[0]!];
    const excluded = new Set<number>();
    for (const phrase of question.without)
      for (const no of await numbersIn('search_words', phraseMatch(phrase), span, NO_LIMIT)) excluded.add(no);
    return numbers.filter((no) => !excluded.has(no));
  };

  const facetsFor = async (numbers: readonly number[]): Promise<Candidate[]> => {
    if (numbers.length === 0) return [];
    const found = await lines(
      `SELECT group_concat(e.facets, char(10)) AS lines
       FROM json_each(?1) AS asked JOIN search_entries AS e ON e.no = asked.value`,
      [JSON.stringify(numbers)],
    );
    return found.map((line) => ({ ...readFacets(line), anywhere: ALL_GROUPS }));
  };

  const newestFacets = async (match: string, [first, last]: Range): Promise<Candidate[]> => {
    const found = await lines(
      `SELECT group_concat(e.facets, char(10)) AS lines FROM (
        SELECT rowid AS no FROM search_words WHERE search_words MATCH ?1 AND rowid BETWEEN ?2 AND ?3
        ORDER BY rowid DESC LIMIT ?4) AS found JOIN search_entries AS e ON e.no = found.no`,
      [match, first, last, MAX_COUNTED + 1],
    );
    return found.map((line) => ({ ...readFacets(line), anywhere: ALL_GROUPS })).sort((a, b) => b.no - a.no);
  };

  const findAll = async (question: SearchQuestion, looks: Looks, range: Range): Promise<Found> => {
    const newest = await newestFacets(matchOf(question), range);
    if (newest.length === 0)
      return { candidates: [], isMore: false, exact: NONE, inOrder: NONE, titled: null };
    const isMore = newest.length > MAX_COUNTED;
    // What is older than the newest is among the candidates for its title, and its accents and order are seen there.
    const span: Range = [newest.at(-1)!.no, newest[0]!.no];
    const numbers = async (table: Index, match: string) =>
      new Set(await numbersIn(table, match, span, MAX_COUNTED));
    const exact =
      looks.exact.length > 0 ? await numbers('search_exact', exactMatch(question, looks.groups)) : NONE;
    const inOrder =
      looks.groups.length > 1 ? await numbers('search_words', matchOf(question, [[looks.typed]])) : NONE;
    if (!isMore) return { candidates: newest, isMore, exact, inOrder, titled: null };

    const titled = await notExcluded(
      question,
      await numbersIn('search_titles', matchInTitles(question), range, MOST_TITLED),
    );
    const known = new Map(newest.map((each) => [each.no, each]));
    const older = await facetsFor(titled.filter((no) => !known.has(no)));
    const first = [...titled.flatMap((no) => known.get(no) ?? []), ...older];
    const isFirst = new Set(first.map(({ no }) => no));
    const rest = newest.filter(({ no }) => !isFirst.has(no));
    return { candidates: [...first, ...rest].slice(0, MAX_COUNTED), isMore, exact, inOrder, titled };
  };

  /** Of each group the newest matches: a rare word is not lost among those that only have a common one. */
  const findAny = async (
    question: SearchQuestion,
    { groups }: Looks,
    range: Range,
    weights: readonly number[],
  ): Promise<Found> => {
    const matches = new Map<number, { anywhere: number; accented: number; exact: number }>();
    let isMore = false;
    for (const [index, group] of groups.entries()) {
      const bit = 1 << index;
      const found = await numbersIn('search_words', matchOf(question, [group]), range, MAX_COUNTED + 1);
      isMore ||= found.length > MAX_COUNTED;
      const accented = group[0]?.some(({ exact }) => exact !== null)
        ? new Set(await numbersIn('search_exact', exactMatch(question, [group]), range, MAX_COUNTED + 1))
        : null;
      for (const no of found) {
        const match = matches.get(no) ?? { anywhere: 0, accented: 0, exact: 0 };
        match.anywhere |= bit;
        if (accented) match.accented |= bit;
        if (accented?.has(no)) match.exact |= bit;
        matches.set(no, match);
      }
    }
    isMore ||= matches.size > MAX_COUNTED;
    const weightOf = (mask: number) =>
      weights.reduce((sum, weight, index) => (mask & (1 << index) ? sum + weight : sum), 0);
    const numbers = [...matches]
      .map(([no, { anywhere }]) => ({ no, weight: isMore ? weightOf(anywhere) : 0 }))
      .sort((a, b) => b.weight - a.weight || b.no - a.no)
      .slice(0, MAX_COUNTED)
      .map(({ no }) => no);
    const candidates = (await facetsFor(numbers)).map((each) => ({
      ...each,
      anywhere: matches.get(each.no)!.anywhere,
    }));
    const exact = new Set(
      numbers.filter((no) => {
        const match = matches.get(no)!;
        return match.accented !== 0 && match.accented === match.exact;
      }),
    );
    return { candidates, isMore, exact, inOrder: NONE, titled: null };
  };

  /** Of the groups, which tell most: the rarer ones. All in all 1. */
  const weigh = async (groups: SearchPhrase[][]): Promise<{ weights: number[]; rare: SearchPhrase[][] }> => {
    if (groups.length === 0) return { weights: [], rare: [] };
    const all = Math.max(1, await remembered('', count));
    const frequencies: number[] = [];
    for (const group of groups) frequencies.push(await frequencyOf(groupMatch(group)));
    const values = frequencies.map((frequency) => Math.log(1 + all / Math.max(1, frequency)));
    const sum = values.reduce((total, value) => total + value, 0);
    let budget = MOST_WEIGHED;
    const rare = groups
      .map((group, index) => ({ group, frequency: frequencies[index]! }))
      .sort((a, b) => a.frequency - b.frequency)
      .filter(({ frequency }) => frequency <= COMMON && (budget -= frequency) >= 0);
    return { weights: values.map((value) => value / sum), rare: rare.map(({ group }) => group) };
  };

  /** BM25 of the rarer words, by number: below zero, and the better the lower. */
  const densities = async (
    question: SearchQuestion,
    rare: SearchPhrase[][],
    [first, last]: Range,
  ): Promise<Map<number, number>> => {
    if (rare.length === 0) return new Map();
    const match = matchOf({ ...question, without: [], filters: {} }, rare);
    const found = await lines(
      `SELECT group_concat(no || ' ' || value, char(10)) AS lines FROM (
        SELECT rowid AS no, bm25(search_words) AS value FROM search_words
        WHERE search_words MATCH ?1 AND rowid BETWEEN ?2 AND ?3 LIMIT ?4)`,
      [match, first, last, MOST_WEIGHED],
    );
    return new Map(found.map((line) => line.split(' ').map(Number) as [number, number]));
  };

  const headsFor = async (numbers: readonly number[], looks: Looks): Promise<Map<number, Heads>> => {
    const needles = needlesOf(looks);
    const found = await lines(
      `SELECT group_concat(h.no || char(9) || h.title || char(9) || h.names || char(9) || h.lead || char(9) || h.exact, char(10)) AS lines
       FROM json_each(?1) AS asked JOIN search_heads AS h ON h.no = asked.value`,
      [JSON.stringify(numbers)],
    );
    return new Map(
      found.map((line) => {
        const end = line.indexOf('\t');
        return [Number(line.slice(0, end)), readHeads(line.slice(end + 1), needles)];
      }),
    );
  };

  /** What of the titles is known without reading them: enough to choose whose are read. */
  const guessHeads = async (
    question: SearchQuestion,
    { groups }: Looks,
    weights: readonly number[],
    titled: readonly number[] | null,
    span: Range,
  ): Promise<Map<number, Heads>> => {
    const heads = new Map<number, Heads>();
    const titlesWith = (indexes: readonly number[]) =>
      numbersIn(
        'search_titles',
        matchInTitles(
          { ...question, match: 'all' },
          indexes.map((index) => groups[index]!),
        ),
        span,
        MOST_TITLED,
      );
    const note = (numbers: readonly number[], indexes: readonly number[]) => {
      const title = indexes.reduce((mask, index) => mask | (1 << index), 0);
      for (const no of numbers) heads.set(no, { ...NO_HEADS, title });
    };
    const half = tellingHalf(groups, weights);
    if (half.length < groups.length) note(await titlesWith(half), half);
    const all = groups.map((_, index) => index);
    note(titled ?? (await titlesWith(all)), all);
    return heads;
  };

  const search = async (question: SearchQuestion, now: Date): Promise<SearchAnswer> => {
    if (isHopeless(question)) return NO_ANSWER();
    const looks = looksOf(question);
    const range = rangeOf(question.filters);
    const { weights, rare } = await weigh(looks.groups);
    const isAny = question.match === 'any' && question.groups.length > 1;
    const found = isAny
      ? await findAny(question, looks, range, weights)
      : await findAll(question, looks, range);
    const candidates = found.candidates.filter((each) => isWithin(each, question.filters));
    if (candidates.length === 0) return NO_ANSWER();

    let [first, last] = [Infinity, -Infinity];
    for (const { no } of candidates) [first, last] = [Math.min(first, no), Math.max(last, no)];
    const density = await densities(question, rare, [first, last]);
    const densest = candidates.reduce((lowest, { no }) => Math.min(lowest, density.get(no) ?? 0), 0);
    const scale: Scale = { weights, exactWords: looks.exact.length, now: now.getTime() };
    const rank = (some: readonly Candidate[], heads: ReadonlyMap<number, Heads>): Ranked[] =>
      topOf(
        some.map((candidate) => {
          const { no, at, anywhere } = candidate;
          const signs = {
            at,
            anywhere,
            inText: found.inOrder.has(no),
            isExact: found.exact.has(no),
            density: densest < 0 ? (density.get(no) ?? 0) / densest : 0,
          };
          return { candidate, score: scoreOf(heads.get(no) ?? NO_HEADS, signs, scale) };
        }),
      );

    const chosen =
      candidates.length > MAX_RANKED
        ? rank(candidates, await guessHeads(question, looks, weights, found.titled, [first, last])).map(
            ({ candidate }) => candidate,
          )
        : candidates;
    const ranked = rank(
      chosen,
      await headsFor(
        chosen.map(({ no }) => no),
        looks,
      ),
    );
    return {
      hits: ranked.map(({ candidate: { kind, id, at }, score }) => ({
        kind,
        id,
        at: at === null ? null : new Date(at),
        score,
      })),
      total: found.isMore ? MAX_COUNTED : candidates.length,
      isMore: found.isMore,
      counts: countFacets(candidates),
    };
  };

  return {
    search,
    count,
    put: (req, entries) => inTransaction(req, async () => putEntries(await transactionOf(req), entries)),
    remove: (req, refs) => inTransaction(req, async () => removeEntries(await transactionOf(req), refs)),
    clear: async () => {
      const req = await createLocalReq({}, db.payload);
      await inTransaction(req, async () => clearEntries(await transactionOf(req)));
    },
    texts: async (refs) => {
      const rows = await read(
        `SELECT e.kind, e.id, t.title, t.names, t.lead, t.body FROM json_each(?1) AS asked
         JOIN search_entries AS e ON e.id = asked.value->>1 AND e.kind = asked.value->>0
         JOIN search_texts AS t ON t.no = e.no`,
        [JSON.stringify(refs.map(({ kind, id }) => [kind, id]))],
      );
      return rows.map((row) => ({
        kind: row.kind as SearchKind,
        id: String(row.id),
        title: String(row.title),
        names: JSON.parse(String(row.names)) as string[],
        lead: String(row.lead),
        body: String(row.body),
      }));
    },
    suggest: async (words, limit) => {
      if (words.length === 0 || limit < 1) return [];
      const whole: Range = rangeOf({});
      const numbers = await numbersIn('search_titles', begunMatch(words), whole, MOST_SUGGESTED);
      const rows = await read(
        `SELECT e.kind, e.id, t.title, t.names FROM json_each(?1) AS asked
         JOIN search_entries AS e ON e.no = asked.value JOIN search_texts AS t ON t.no = e.no
         ORDER BY e.no DESC`,
        [JSON.stringify(numbers)],
      );
      const found = rows.map((row) => ({
        kind: row.kind as SearchKind,
        id: String(row.id),
        title: String(row.title),
        names: JSON.parse(String(row.names)) as string[],
      }));
      return bestSuggestions(found, words, limit);
    },
    vocabulary: async (atLeast) => {
      const words = new Map<string, number>();
      const pace = new Pace();
      for (const [from, until] of [
        ['', NO_WORDS[0]],
        [NO_WORDS[1], '\u{10ffff}'],
      ] as const) {
        for (let last: string = from; ;) {
          const { size } = pace;
          const begin = performance.now();
          const found = await lines(
            `SELECT group_concat(term || ' ' || doc, char(10)) AS lines FROM (
              SELECT term, doc FROM search_vocabulary WHERE term > ?1 AND term < ?2 LIMIT ?3)`,
            [last, until, size],
          );
          for (const line of found) {
            const [word, records] = line.split(' ') as [string, string];
            last = word;
            if (Number(records) >= atLeast && !/\p{N}/u.test(word)) words.set(word, Number(records));
          }
          if (found.length < size) break;
          await pace.rest(performance.now() - begin);
        }
      }
      return words;
    },
  };
};
