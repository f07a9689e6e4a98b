/** How well the parser and the recogniser read stories of which the truth is known. Pure. */

import { documentNumberKey } from '@/domain/documentNumbers';
import { fold } from '@/domain/text';
import type { StoryReport } from '@/newsroom/intake/report/types';

/** What a careful editor notes down of a story: the fields of the report that are scored. */
export interface StoryTruth extends Pick<
  StoryReport,
  'title' | 'publishedAt' | 'captions' | 'authors' | 'centre' | 'source' | 'event'
> {
  agencies: { name: string }[];
  people: { name: string }[];
  documents: { kind: string; number: string | null }[];
  /** Notes and warnings that must be among those of the report; others may be. */
  notes?: { kind: string }[];
  warnings?: { code: string }[];
}

export interface ScoredStory {
  name: string;
  truth: StoryTruth;
  report: StoryReport;
}

export interface Score {
  field: string;
  measure: 'exact' | 'F1';
  /** From 0 to 1. */
  value: number;
  /** Below it, the score is a failure. */
  limit: number | null;
  /** Exact: stories that are right of all. F1: found and true, found, true. */
  counts: readonly number[];
}

export interface Difference {
  story: string;
  field: string;
  truth: string;
  read: string;
}

interface ExactField {
  name: string;
  limit: number | null;
  of: (story: StoryTruth | StoryReport) => unknown;
}

const EXACT: readonly ExactField[] = [
  { name: 'title', limit: 0.98, of: ({ title }) => title },
  { name: 'publishedAt', limit: 0.98, of: ({ publishedAt }) => publishedAt },
  {
    name: 'byline',
    limit: 0.98,
    of: ({ authors, centre }) => ({ authors: authors.map(({ name, role }) => ({ name, role })), centre }),
  },
  {
    name: 'captions',
    limit: 0.98,
    of: ({ captions }) => captions.map(({ text, credit }) => ({ text, credit })),
  },
  { name: 'source', limit: null, of: ({ source }) => source },
  { name: 'event kind', limit: null, of: ({ event }) => event?.kind ?? null },
  { name: 'event date', limit: null, of: ({ event }) => event?.date ?? null },
  { name: 'event place', limit: null, of: ({ event }) => event?.place ?? null },
];

interface ListField {
  name: string;
  limit: number | null;
  of: (story: StoryTruth | StoryReport) => string[];
}

const nameKey = ({ name }: { name: string }): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const LISTS: readonly ListField[] = [
  { name: 'agencies', limit: 0.9, of: ({ agencies }) => agencies.map(nameKey) },
  { name: 'people', limit: 0.9, of: ({ people }) => people.map(nameKey) },
  {
    name: 'documents',
    limit: 0.9,
    // A law that is cited by its name has no number to compare.
    of: ({ documents }) => documents.flatMap(({ number }) => (number ? documentNumberKey(number) : [])),
  },
];

/** One score a field. */
export function scoreStories(stories: readonly ScoredStory[]): Score[] {
  return [
    ...EXACT.map(({ name, limit, of }): Score => {
      const right = stories.filter(({ truth, report }) => isSame(of(truth), of(report))).length;
      const value = ratio(right, stories.length);
      return { field: name, measure: 'exact', value, limit, counts: [right, stories.length] };
    }),
    ...LISTS.map(({ name, limit, of }): Score => {
      const compared = stories.map(({ truth, report }) => compareLists(of(truth), of(report)));
      const sum = (count: (each: Compared) => number) =>
        compared.reduce((total, each) => total + count(each), 0);
      const [hits, found, wanted] = [
        sum(({ hits: each }) => each.length),
        sum(({ found: each }) => each),
        sum(({ wanted: each }) => each),
      ];
      return {
        field: name,
        measure: 'F1',
        value: ratio(2 * hits, found + wanted),
        limit,
        counts: [hits, found, wanted],
      };
    }),
    noticesScore(stories),
  ];
}

/** Where truth and report differ, one line a field and story: to be looked at one by one. */
export const differencesOf = (stories: readonly ScoredStory[]): Difference[] =>
  stories.flatMap(({ name: story, truth, report }) => [
    ...EXACT.flatMap(({ name: field, of }) => {
      const [wanted, read] = [of(truth), of(report)];
      return isSame(wanted, read) ? [] : { story, field, truth: show(wanted), read: show(read) };
    }),
    ...LISTS.flatMap(({ name: field, of }) => {
      const { missing, extra } = compareLists(of(truth), of(report));
      const isRight = missing.length === 0 && extra.length === 0;
      return isRight ? [] : { story, field, truth: missing.join('; '), read: extra.join('; ') };
    }),
    ...missingNotices(truth, report).map((notice) => ({
      story,
      field: 'notices',
      truth: notice,
      read: report.warnings.map(({ code }) => code).join('; '),
    })),
  ]);

/** Problems, warnings and notes that the truth asks for. */
const missingNotices = (truth: StoryTruth, report: StoryReport): string[] => [
  ...(truth.warnings ?? []).flatMap(({ code }) =>
    report.warnings.some((each) => each.code === code) ? [] : code,
  ),
  ...(truth.notes ?? []).flatMap(({ kind }) => (report.notes.some((each) => each.kind === kind) ? [] : kind)),
];

function noticesScore(stories: readonly ScoredStory[]): Score {
  const right = stories.filter(({ truth, report }) => missingNotices(truth, report).length === 0).length;
  const value = ratio(right, stories.length);
  return { field: 'notices', measure: 'exact', value, limit: null, counts: [right, stories.length] };
}

interface Compared {
  hits: string[];
  missing: string[];
  extra: string[];
  found: number;
  wanted: number;
}

function compareLists(wanted: readonly string[], found: readonly string[]): Compared {
  const [truth, read] = [new Set(wanted), new Set(found)];
  return {
    hits: [...truth].filter((each) => read.has(each)),
    missing: [...truth].filter((each) => !read.has(each)),
    extra: [...read].filter((each) => !truth.has(each)),
    found: read.size,
    wanted: truth.size,
  };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const show = (value: unknown): string => JSON.stringify(value).normalize('NFC');

const isSame = (a: unknown, b: unknown): boolean => show(a) === show(b);

/** Whether a score is below its limit. */
export const isBelow = ({ value, limit }: Score): boolean => limit !== null && value < limit;

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** The table of docs/intake.md. */
export const scoreTable = (scores: readonly Score[]): string =>
  [
    '| field | measure | score | limit | counted |',
    '| --- | --- | --- | --- | --- |',
    ...scores.map(({ field, measure, value, limit, counts }) => {
      const counted =
        measure === 'exact'
          ? `${counts[0]} of ${counts[1]} stories`
          : `${counts[0]} right of ${counts[1]} found, ${counts[2]} in the truth`;
      return `| ${field} | ${measure} | ${percent(value)} | ${limit === null ? '' : percent(limit)} | ${counted} |`;
    }),
  ].join('\n');
