import cliProgress from 'cli-progress';
import type { OnProgress, Progress } from './progress';

const LINE_EVERY_MS = 2_000;
const LABEL_WIDTH = 18;

const number = (value: number): string => value.toLocaleString('en');

const label = (step: string): string => step.padEnd(LABEL_WIDTH);

/** A bar for each step that a person looks at. */
const bars = (): OnProgress => {
  let step = '';
  let bar: cliProgress.SingleBar | undefined;
  const show = (progress: Progress) => {
    if (progress.step !== step) {
      step = progress.step;
      bar = new cliProgress.SingleBar(
        { format: '  {label} {bar} {done} of {all}', hideCursor: true, barsize: 30 },
        cliProgress.Presets.shades_classic,
      );
      bar.start(progress.total, 0, { label: label(step), done: '0', all: number(progress.total) });
    }
    bar!.setTotal(progress.total);
    bar!.update(progress.done, { done: number(progress.done), all: number(progress.total) });
    if (progress.done >= progress.total) bar!.stop();
  };
  return Object.assign(show, { stop: () => bar?.stop() });
};

const lineOf = ({ step, done, total }: Progress): string =>
  `  ${label(step)} ${number(done)} of ${number(total)}`;

/** Lines for a log: one every other second, and one when a step is done. */
const lines = (write: (line: string) => void): OnProgress => {
  let last = Date.now();
  return (progress) => {
    const isDone = progress.done >= progress.total;
    if (!isDone && Date.now() - last < LINE_EVERY_MS) return;
    last = Date.now();
    write(lineOf(progress));
  };
};

/** Shows on a terminal how far it is, and tells it in plain lines anywhere else. */
export const showProgress = (): OnProgress =>
  process.stderr.isTTY ? bars() : lines((line) => console.log(line));
