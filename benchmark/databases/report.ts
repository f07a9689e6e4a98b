import { median } from '../quantile';
import type { Measurement } from './measurement';

export interface Machine {
  /** `2026-11-25` */
  day: string;
  processor: string;
  cores: number;
  /** In GiB. */
  memory: number;
  node: string;
  /** How many processes wanted to run when the measurement began: more than the cores, and the figures suffer. */
  load: number;
}

/** The same number of stories in both databases. */
export interface Pair {
  sqlite: Measurement;
  mongodb: Measurement;
}

const number = new Intl.NumberFormat('en');

const shown = (ms: number): string => number.format(Number(ms.toPrecision(3)));

/** The median, and how many writes of all runs came to nothing. */
const cell = ({ times, refused }: Measurement, name: string): string => {
  const lost = refused[name] ? ` (${refused[name]} refused in all runs)` : '';
  return `${shown(median(times[name]!))}${lost}`;
};

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;

const table = ({ sqlite, mongodb }: Pair): string => {
  const speed = ({ load }: Measurement) => (load.records / load.ms) * 1_000;
  const lines = Object.keys(sqlite.times).map((name) => {
    const [a, b] = [median(sqlite.times[name]!), median(mongodb.times[name]!)];
    return row([
      name,
      cell(sqlite, name),
      cell(mongodb, name),
      number.format(Number((b / a).toPrecision(2))),
    ]);
  });
  return [
    `## ${number.format(sqlite.stories)} stories`,
    '',
    row(['median of the runs, ms', 'SQLite', 'MongoDB protocol', 'ratio']),
    row(['---', '---:', '---:', '---:']),
    ...lines,
    '',
    `Filled past Payload: SQLite ${shown(speed(sqlite))} records a second, the other ${shown(speed(mongodb))} (${number.format(sqlite.load.records)} records, in SQLite several rows each).`,
  ].join('\n');
};

/** What to know about the figures before they are believed. */
const caveat = ({ mongodb }: Pair): string =>
  mongodb.server.startsWith('SecantusDB')
    ? `**The second column says nothing about a real MongoDB.** It was measured on ${mongodb.server}, the server for tests where there is no MongoDB: it plans queries in its own way, mostly by going through everything, and its indexes seldom serve. The column shows that the same work is done on both, and what a run of the tests there costs. For figures of a real server: \`MONGODB_TEST_URL=… npm run benchmark:databases\`.`
    : `The second column was measured on ${mongodb.server}.`;

/** The results as Markdown. */
export const reportOf = (pairs: readonly Pair[], machine: Machine, runs: number): string =>
  `${[
    `# The same reads and writes on both databases, ${machine.day}`,
    `\`npm run benchmark:databases\` on ${machine.processor}, ${machine.cores} cores, ${machine.memory} GiB, Node ${machine.node}, load average at the start ${machine.load.toFixed(1)}. ${pairs[0]!.sqlite.server}, embedded; ${pairs[0]!.mongodb.server}, on the same machine. Medians of ${runs} runs after one that is not counted, one after the other, through the newsroom’s own code (site/data for reads, Payload with all hooks for writes), without the page cache.`,
    caveat(pairs[0]!),
    ...pairs.map(table),
  ].join('\n\n')}\n`;
