import { median } from '../quantile';
import { KINDS, type Kind } from './addresses';
import { barChart, lineChart } from './chart';
import type { MemoryUse } from './memory';
import type { Once } from './once';
import type { Load } from './wrk';

/** The name of this program among those that are compared. */
export const OURS = 'Toasoan';

export interface Warm {
  kind: Kind;
  name: string;
  runs: Load[];
}

/** One newsroom of ours. */
export interface Size {
  stories: number;
  /** Of the first request of its kind after a start, milliseconds. */
  cold: Partial<Record<Kind, number>>;
  /** What nobody has asked for before, over one connection and over many. */
  miss: Partial<Record<Kind, { one: Once; many: Once }>>;
  warm: Warm[];
}

export interface Results {
  startedAt: string;
  commit: string;
  processor: string;
  cores: number;
  /** GiB. */
  memory: number;
  node: string;
  /** Load average before the first run: above a few tenths something else was at work. */
  load: number;
  options: {
    rounds: number;
    seconds: number;
    connections: number;
    acceptEncoding: string | null;
    command: string;
  };
  sizes: Size[];
  memoryUse?: MemoryUse;
}

const format = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** Three digits that count. */
const shown = (value: number): string =>
  value >= 100 ? format.format(value) : String(Number(value.toPrecision(3)));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, index) => (index < 2 ? '---' : '---:'))), ...rows.map(row)].join('\n');

const rateOf = ({ runs }: Warm): number => median(runs.map(({ requestsPerSecond }) => requestsPerSecond));

/** How many times as many requests ours answers; null where there is nothing to compare. */
export const ratio = (warm: readonly Warm[], kind: Kind, name: string): number | null => {
  const of = (wanted: string) => warm.find((each) => each.kind === kind && each.name === wanted);
  const [ours, theirs] = [of(OURS), of(name)];
  if (!ours || !theirs || name === OURS) return null;
  const rate = rateOf(theirs);
  return rate > 0 ? rateOf(ours) / rate : null;
};

const warmTable = ({ warm }: Size): string =>
  table(
    ['page', 'server', 'requests/s', 'from', 'to', 'p50 ms', 'p99 ms', 'ours is', 'errors'],
    warm.map((each) => {
      const { kind, name, runs } = each;
      const rates = runs.map(({ requestsPerSecond }) => requestsPerSecond);
      const times = ratio(warm, kind, name);
      return [
        kind,
        name,
        shown(rateOf(each)),
        shown(Math.min(...rates)),
        shown(Math.max(...rates)),
        shown(median(runs.map(({ p50 }) => p50))),
        shown(median(runs.map(({ p99 }) => p99))),
        times === null ? '' : `${shown(times)} times`,
        String(runs.reduce((sum, { errors }) => sum + errors, 0)),
      ];
    }),
  );

const growthTable = (sizes: readonly Size[]): string =>
  table(
    [
      'page',
      'stories',
      'cold ms',
      'miss p50 ms',
      'miss p95 ms',
      'misses/s',
      'of',
      'warm requests/s',
      'errors',
    ],
    KINDS.flatMap((kind) =>
      sizes.flatMap(({ stories, cold, miss, warm }) => {
        const ours = warm.find((each) => each.kind === kind && each.name === OURS);
        const missed = miss[kind];
        if (!ours) return [];
        return [
          [
            kind,
            format.format(stories),
            cold[kind] === undefined ? '' : shown(cold[kind]),
            missed ? shown(missed.one.p50) : '',
            missed ? shown(missed.one.p95) : '',
            missed ? shown(missed.many.requestsPerSecond) : '',
            missed ? format.format(missed.one.requests + missed.many.requests) : '',
            shown(rateOf(ours)),
            String(missed ? missed.one.errors + missed.many.errors : 0),
          ],
        ];
      }),
    ),
  );

const memoryLine = ({ minutes, samples, least, median: middle, most, slopePerHour }: MemoryUse): string =>
  `Resident memory of the server over ${shown(minutes)} minutes of mixed load, ${samples} samples: ${shown(least)} to ${shown(most)} MiB, median ${shown(middle)}; ${slopePerHour < 0 ? 'falling' : 'growing'} by ${shown(Math.abs(slopePerHour))} MiB an hour.`;

/** The results as Markdown. */
export const reportOf = (results: Results): string => {
  const { options, sizes, memoryUse } = results;
  const parts = [
    `# Speed of the public site, ${results.startedAt.slice(0, 10)}`,
    `\`${options.command}\` at ${results.commit}, on ${results.processor}, ${results.cores} cores, ${results.memory} GiB, Node ${results.node}; load average before the first run ${results.load.toFixed(2)}. One server process; clients on the same machine.`,
    `Warm: pages that were asked for before, \`wrk -t1 -c${options.connections} -d${options.seconds}s\`${options.acceptEncoding ? `, Accept-Encoding: ${options.acceptEncoding}` : ', not compressed'}, medians of ${options.rounds} alternating rounds. Miss: addresses that nobody had asked for since the start, each once: the times over one connection, the misses a second over ${options.connections}. Cold: the first request of its kind after the start.`,
    '## As a newsroom grows',
    growthTable(sizes),
    ...sizes
      .filter(({ warm }) => warm.some(({ name }) => name !== OURS))
      .flatMap((size) => [`## Compared, at ${format.format(size.stories)} stories`, warmTable(size)]),
    ...(memoryUse ? ['## Memory', memoryLine(memoryUse)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
};

/** File name → SVG. */
export const chartsOf = ({ sizes }: Results): Map<string, string> => {
  const charts = new Map<string, string>();
  const compared = sizes.filter(({ warm }) => warm.some(({ name }) => name !== OURS)).at(-1);
  for (const kind of KINDS) {
    const bars = (compared?.warm ?? [])
      .filter((each) => each.kind === kind)
      .map((each) => ({ label: each.name, value: rateOf(each) }));
    if (bars.length > 1)
      charts.set(
        `${kind}.svg`,
        barChart({
          title: `${kind}, kept in memory, ${format.format(compared!.stories)} stories`,
          unit: 'requests a second; more is better',
          bars,
        }),
      );
  }
  const missed = KINDS.filter((kind) => sizes.some(({ miss }) => miss[kind]));
  if (sizes.length > 1 && missed.length > 0)
    charts.set(
      'growth.svg',
      lineChart({
        title: 'A page that nobody has asked for before',
        unit: 'median of milliseconds, by stories in the newsroom; less is better',
        xs: sizes.map(({ stories }) => stories),
        series: missed.map((kind) => ({
          label: kind,
          values: sizes.map(({ miss }) => miss[kind]?.one.p50 ?? null),
        })),
      }),
    );
  return charts;
};
