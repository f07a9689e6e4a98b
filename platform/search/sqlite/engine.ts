import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { createLocalReq, type BaseDatabaseAdapter } from 'payload';
import { foldForSearch } from '@/domain/text';
import { toLocalDay } from '@/domain/dates';
import { inTransaction } from '../../db/inTransaction';
import { transactionOf } from '../../db/sqlite/transaction';
import {
  MAX_COUNTED,
  MAX_RANKED,
  type SearchAnswer,
  type SearchCounts,
  type SearchEngine,
  type SearchHit,
  type SearchKind,
  type SearchPhrase,
  type SearchQuestion,
} from '../types';
import {
  begunMatch,
  exactMatch,
  exactWords,
  isHopeless,
  matchInTitles,
  matchOf,
  phraseMatch,
  tokensOf,
} from './match';
import { rangeOf } from './numbers';
import { scoreOf, type Signs } from './score';
import { clearEntries, putEntries, removeEntries } from './write';

type Arg = string | number;
type Range = readonly [number, number];

/** Groups that are looked for in titles and leads; what nobody types more of. */
const MOST_GROUPS = 24;
/** Occurrences of words that are weighed one by one: more would take milliseconds, and tell nothing of so common words. */
const MOST_WEIGHED = 40_000;
const COMMON = 15_000;
/** How long it is remembered how many entries have a word. */
const REMEMBER_MS = 10 * 60 * 1000;
const MOST_REMEMBERED = 5_000;
/** Titles that are compared for a suggestion: of all that begin so, the newest. */
const MOST_SUGGESTED = 200;
const WORDS_AT_ONCE = 500;

const NO_ANSWER = (): SearchAnswer => ({
  hits: [],
  total: 0,
  isMore: false,
  counts: { kinds: new Map(), topics: new Map(), agencies: new Map(), years: new Map() },
});

const spaced = (words: string): string => ` ${words} `;

/** Parameters of a statement, by number. */
class Args {
  readonly list: Arg[] = [];

  add(value: Arg): string {
    this.list.push(value);
    return `?${this.list.length}`;
  }
}

/** One number whose bits say which of the conditions hold. */
const bits = (conditions: string[]): string =>
  conditions.length === 0
    ? '0'
    : conditions.map((condition, index) => `(${condition}) * ${2 ** index}`).join(' + ');

const bitsOf = (text: string, count: number): boolean[] =>
  Array.from({ length: count }, (_, index) => Math.floor(Number(text) / 2 ** index) % 2 === 1);

/** An entry as a statement told of it. */
interface Found {
  no: number;
  kind: SearchKind;
  id: string;
  at: Date | null;
  topics: string[];
  agencies: string[];
  signs: Pick<
    Signs,
    'title' | 'names' | 'lead' | 'pairs' | 'isWhole' | 'inTitle' | 'inLead' | 'exactInTitle'
  >;
}

/** What of a question is looked for in titles and leads. */
interface Looks {
  groups: SearchPhrase[][];
  /** All that was typed, in its order. */
  typed: SearchPhrase;
  exact: string[];
}

const looksOf = (question: SearchQuestion): Looks => {
  const groups = question.groups.slice(0, MOST_GROUPS);
  return { groups, typed: groups.flatMap((group) => group[0] ?? []), exact: exactWords(groups) };
};

const hasIn = (args: Args, column: string, words: string): string =>
  `instr(${column}, ${args.add(spaced(words))}) > 0`;

const groupIn = (args: Args, column: string, group: SearchPhrase[]): string =>
  group.map((phrase) => hasIn(args, column, tokensOf(phrase))).join(' OR ') || '0';

const detailSql = (args: Args, { groups, typed, exact }: Looks): string => {
  const pairs = groups
    .slice(1)
    .map((group, index) =>
      hasIn(args, 'e.title', tokensOf([...(groups[index]![0] ?? []), ...(group[0] ?? [])])),
    );
  const all = tokensOf(typed);
  const whole = all
    ? [
        `e.title = ${args.add(spaced(all))} OR instr(e.names, ${args.add(`\n${spaced(all)}\n`)}) > 0`,
        `${hasIn(args, 'e.title', all)} OR ${hasIn(args, 'e.names', all)}`,
        hasIn(args, 'e.lead', all),
      ]
    : [];
  const columns = [
    'e.no',
    'e.kind',
    'e.id',
    "ifnull(e.at, '')",
    'e.topics',
    'e.agencies',
    bits(groups.map((group) => groupIn(args, 'e.title', group))),
    bits(groups.map((group) => groupIn(args, 'e.names', group))),
    bits(groups.map((group) => groupIn(args, 'e.lead', group))),
    bits(pairs),
    bits(whole),
    bits(exact.map((word) => hasIn(args, 'e.exact', word))),
  ];
  // One text instead of rows: making objects of five thousand rows takes longer than finding them.
  return columns.map((column) => `(${column})`).join(' || char(9) || ');
};

const foundIn = (line: string, { groups, exact }: Looks): Found => {
  const [no, kind, id, at, topics, agencies, title, names, lead, pairs, whole, accents] = line.split('\t');
  const count = groups.length;
  const [isWhole, inTitle, inLead] = bitsOf(whole!, 3) as [boolean, boolean, boolean];
  return {
    no: Number(no),
    kind: kind as SearchKind,
    id: id!,
    at: at ? new Date(Number(at)) : null,
    topics: topics ? topics.split(' ') : [],
    agencies: agencies ? agencies.split(' ') : [],
    signs: {
      title: bitsOf(title!, count),
      names: bitsOf(names!, count),
      lead: bitsOf(lead!, count),
      pairs: bitsOf(pairs!, Math.max(0, count - 1)),
      isWhole,
      inTitle,
      inLead,
      exactInTitle: bitsOf(accents!, exact.length).filter(Boolean).length / Math.max(1, exact.length),
    },
  };
};

const isWithin = ({ at }: Found, { from, until }: SearchQuestion['filters']): boolean =>
  (!from || (at !== null && at >= from)) && (!until || (at !== null && at < until));

const increase = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

const countsOf = (found: readonly Found[]): SearchCounts => {
  const { counts } = NO_ANSWER();
  for (const { kind, at, topics, agencies } of found) {
    increase(counts.kinds, kind);
    for (const id of topics) increase(counts.topics, id);
    for (const id of agencies) increase(counts.agencies, id);
    if (at) increase(counts.years, Number(toLocalDay(at).slice(0, 4)));
  }
  return counts;
};

const best = (a: SearchHit, b: SearchHit): number =>
  b.score - a.score ||
  (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0) ||
  (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

/** Matches to compare, by number, and which of the groups each of them has (null: all of them). */
interface Candidates {
  groups: Map<number, boolean[] | null>;
  isMore: boolean;
}

/**
 * The search over SQLite's FTS5 (the tables are described in docs/search-index.md). Reads never wait for a writer and
 * see what is committed; writes are part of the transaction of their request.
 */
export const sqliteSearch = (db: BaseDatabaseAdapter): SearchEngine => {
  const known = new Map<string, number>();
  let knownUntil = 0;

  const read = async (sql: string, args: Arg[]) =>
    (await (db as unknown as SQLiteAdapter).client.execute({ sql, args })).rows;

  /** The one text a statement answers, in lines; none when it answers NULL. */
  const lines = async (sql: string, args: Arg[]): Promise<string[]> => {
    const text = (await read(sql, args))[0]?.lines;
    return typeof text === 'string' ? text.split('\n') : [];
  };

  const numbersIn = async (
    table: 'search_words' | 'search_titles' | 'search_exact',
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

  /** How many entries match, or a few more than can be weighed. */
  const frequencyOf = (match: string): Promise<number> =>
    remembered(match, async () => {
      const rows = await read(
        'SELECT count(*) AS n FROM (SELECT 1 FROM search_words WHERE search_words MATCH ?1 LIMIT ?2)',
        [match, MOST_WEIGHED + 1],
      );
      return Number(rows[0]!.n);
    });

  const count = async () => Number((await read('SELECT count(*) AS n FROM search_entries', []))[0]!.n);

  const groupMatch = (group: SearchPhrase[]): string =>
    matchOf({ groups: [group], without: [], match: 'all', filters: {} });

  const findAll = async (question: SearchQuestion, range: Range): Promise<Candidates> => {
    const newest = await numbersIn('search_words', matchOf(question), range, MAX_COUNTED + 1);
    const isMore = newest.length > MAX_COUNTED;
    const groups = new Map<number, null>();
    if (isMore) {
      const titled = await numbersIn('search_titles', matchInTitles(question), range, MAX_COUNTED);
      const without = new Set<number>();
      if (question.without.length > 0 && titled.length > 0) {
        const span: Range = [titled.at(-1)!, titled[0]!];
        for (const phrase of question.without)
          for (const no of await numbersIn(
            'search_words',
            phraseMatch(phrase),
            span,
            Number.MAX_SAFE_INTEGER,
          ))
            without.add(no);
      }
      for (const no of titled) if (!without.has(no)) groups.set(no, null);
    }
    for (const no of newest) if (groups.size < MAX_COUNTED) groups.set(no, null);
    return { groups, isMore };
  };

  /** Of each group the newest matches: a rare word is not lost among those that only have a common one. */
  const findAny = async (
    question: SearchQuestion,
    range: Range,
    weights: readonly number[],
  ): Promise<Candidates> => {
    const groups = new Map<number, boolean[]>();
    let isMore = false;
    for (const [index, group] of question.groups.slice(0, MOST_GROUPS).entries()) {
      const found = await numbersIn('search_words', matchOf(question, [group]), range, MAX_COUNTED + 1);
      isMore ||= found.length > MAX_COUNTED;
      for (const no of found) {
        const known = groups.get(no) ?? question.groups.map(() => false);
        known[index] = true;
        groups.set(no, known);
      }
    }
    if (groups.size <= MAX_COUNTED && !isMore) return { groups, isMore };
    const weightOf = (has: boolean[]) =>
      has.reduce((sum, is, index) => sum + (is ? (weights[index] ?? 0) : 0), 0);
    const kept = [...groups]
      .map(([no, has]) => ({ no, has, weight: weightOf(has) }))
      .sort((a, b) => b.weight - a.weight || b.no - a.no)
      .slice(0, MAX_COUNTED);
    return { groups: new Map(kept.map(({ no, has }) => [no, has])), isMore: true };
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

  const details = async (numbers: number[], looks: Looks): Promise<Found[]> => {
    const args = new Args();
    const list = args.add(JSON.stringify(numbers));
    const found = await lines(
      `SELECT group_concat(${detailSql(args, looks)}, char(10)) AS lines
       FROM json_each(${list}) AS asked JOIN search_entries AS e ON e.no = asked.value`,
      args.list,
    );
    return found.map((line) => foundIn(line, looks));
  };

  const search = async (question: SearchQuestion, now: Date): Promise<SearchAnswer> => {
    if (isHopeless(question)) return NO_ANSWER();
    const looks = looksOf(question);
    const range = rangeOf(question.filters);
    const { weights, rare } = await weigh(looks.groups);
    const isAny = question.match === 'any' && question.groups.length > 1;
    const { groups, isMore } = isAny
      ? await findAny(question, range, weights)
      : await findAll(question, range);
    if (groups.size === 0) return NO_ANSWER();

    const numbers = [...groups.keys()].sort((a, b) => a - b);
    const span: Range = [numbers[0]!, numbers.at(-1)!];
    const { typed, exact } = looks;
    const inOrder =
      looks.groups.length > 1
        ? new Set(await numbersIn('search_words', phraseMatch(typed), span, MAX_COUNTED))
        : new Set<number>();
    const accented =
      exact.length > 0
        ? new Set(await numbersIn('search_exact', exactMatch(exact), span, Number.MAX_SAFE_INTEGER))
        : new Set<number>();
    const density = await densities(question, rare, span);
    const densest = numbers.reduce((lowest, no) => Math.min(lowest, density.get(no) ?? 0), 0);

    const found = (await details(numbers, looks)).filter((each) => isWithin(each, question.filters));
    const every = looks.groups.map(() => true);
    const hits = found.map(({ no, kind, id, at, signs }): SearchHit => {
      const all: Signs = {
        ...signs,
        at,
        anywhere: groups.get(no) ?? every,
        inText: inOrder.has(no),
        isExact: accented.has(no),
        density: densest < 0 ? (density.get(no) ?? 0) / densest : 0,
      };
      return { kind, id, at, score: scoreOf(all, weights, now) };
    });
    return {
      hits: hits.sort(best).slice(0, MAX_RANKED),
      total: isMore ? MAX_COUNTED : found.length,
      isMore,
      counts: countsOf(found),
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
        `SELECT e.no, e.kind, e.id, t.title FROM json_each(?1) AS asked
         JOIN search_entries AS e ON e.no = asked.value JOIN search_texts AS t ON t.no = e.no`,
        [JSON.stringify(numbers)],
      );
      const typed = words.join(' ');
      return rows
        .map((row) => ({
          no: Number(row.no),
          isBegun: foldForSearch(String(row.title)).startsWith(typed),
          suggestion: { kind: row.kind as SearchKind, id: String(row.id), title: String(row.title) },
        }))
        .sort((a, b) => Number(b.isBegun) - Number(a.isBegun) || b.no - a.no)
        .slice(0, limit)
        .map(({ suggestion }) => suggestion);
    },
    vocabulary: async (atLeast) => {
      const words = new Map<string, number>();
      // In portions, so that whoever else is served by this process is served in between.
      for (let last = ''; ;) {
        const rows = await lines(
          `SELECT group_concat(term || ' ' || doc, char(10)) AS lines FROM (
            SELECT term, doc FROM search_vocabulary WHERE term > ?1 LIMIT ?2)`,
          [last, WORDS_AT_ONCE],
        );
        for (const row of rows) {
          const [word, records] = row.split(' ') as [string, string];
          last = word;
          if (Number(records) >= atLeast && !/\p{N}/u.test(word)) words.set(word, Number(records));
        }
        if (rows.length < WORDS_AT_ONCE) return words;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
};
