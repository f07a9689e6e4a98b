import { fold } from '@/domain/text';
import type { Answer } from './baselines';
import { QUERY_KINDS, type JudgedQuery, type QueryKind } from './corpus';
import { mean, ndcg, recall } from './metrics';

const NDCG_DEPTH = 10;
const RECALL_DEPTH = 50;

export interface Scored {
  kind: QueryKind;
  corpus: string;
  query: string;
  ndcg: number;
  recall: number;
  /** Whether what should have been typed was offered; null where nothing was misspelt, or nothing is ever offered. */
  isPutRight: boolean | null;
}

export interface Contestant {
  name: string;
  answer: Answer;
  /** What is offered instead of what was typed. */
  spelling?: (typed: string) => Promise<string | null>;
}

const isSame = (a: string | null, b: string): boolean => a !== null && fold(a) === fold(b);

export const scoreQueries = async (
  { answer, spelling }: Contestant,
  corpus: string,
  queries: readonly JudgedQuery[],
): Promise<Scored[]> => {
  const scored: Scored[] = [];
  for (const { kind, query, answers, spelling: meant } of queries) {
    const found = await answer(query);
    scored.push({
      kind,
      corpus,
      query,
      ndcg: ndcg(found, answers, NDCG_DEPTH),
      recall: recall(found, answers, RECALL_DEPTH),
      isPutRight: meant && spelling ? isSame(await spelling(query), meant) : null,
    });
  }
  return scored;
};

export interface Line {
  kind: string;
  queries: number;
  /** By contestant. */
  scores: { name: string; ndcg: number; recall: number; putRight: number | null }[];
}

const lineOf = (kind: string, of: ReadonlyMap<string, readonly Scored[]>): Line => ({
  kind,
  queries: [...of.values()][0]!.length,
  scores: [...of].map(([name, scored]) => {
    const help = scored.flatMap(({ isPutRight }) => (isPutRight === null ? [] : [Number(isPutRight)]));
    return {
      name,
      ndcg: mean(scored.map((each) => each.ndcg)),
      recall: mean(scored.map((each) => each.recall)),
      putRight: help.length > 0 ? mean(help) : null,
    };
  }),
});

/** A line for each kind of question, for each corpus, and for all. */
export const linesOf = (scores: ReadonlyMap<string, readonly Scored[]>): Line[] => {
  const only = (isWanted: (scored: Scored) => boolean) =>
    new Map([...scores].map(([name, all]) => [name, all.filter(isWanted)]));
  const corpora = [...new Set([...scores.values()].flat().map(({ corpus }) => corpus))];
  return [
    ...QUERY_KINDS.map((kind) =>
      lineOf(
        kind,
        only((each) => each.kind === kind),
      ),
    ),
    ...corpora.map((corpus) =>
      lineOf(
        `all of ${corpus}`,
        only((each) => each.corpus === corpus),
      ),
    ),
    lineOf('all', scores),
  ];
};

const percent = (value: number | null): string => (value === null ? '' : `${Math.round(value * 100)}%`);
const decimals = (value: number): string => value.toFixed(3);

/** A table in Markdown: nDCG@10 and recall@50 of each contestant, and how often spelling was put right. */
export const tableOf = (lines: readonly Line[]): string => {
  const names = lines[0]!.scores.map(({ name }) => name);
  const head = [
    'questions',
    'n',
    ...names.map((name) => `${name}: nDCG@10 / recall@50`),
    'spelling put right',
  ];
  const rows = lines.map(({ kind, queries, scores }) => [
    kind,
    String(queries),
    ...scores.map((each) => `${decimals(each.ndcg)} / ${decimals(each.recall)}`),
    percent(scores[0]!.putRight),
  ]);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
};

/** Contestants that are better than the first one over all questions, in either measure. */
export const betterThanFirst = (lines: readonly Line[]): string[] => {
  const [first, ...others] = lines.at(-1)!.scores;
  return others
    .filter((each) => each.ndcg > first!.ndcg || each.recall > first!.recall)
    .map(({ name }) => name);
};
