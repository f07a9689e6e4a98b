import cliProgress from 'cli-progress';
import type { Progress } from '@/newsroom/intake/archive/importArchive';

const LINE_EVERY_MS = 5_000;

const number = (value: number): string => value.toLocaleString('en');

/** `2 h 05 min`, `3 min`, `20 s`; an empty text while nobody can know. */
export const remaining = (seconds: number): string => {
  if (!Number.isFinite(seconds)) return '';
  if (seconds < 90) return `${Math.max(0, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
};

export interface Shown {
  stories: string;
  fresh: string;
  rate: string;
  left: string;
}

/** What is told of how far it is, after so many seconds. */
export const shownOf = ({ bytes, totalBytes, stories, fresh }: Progress, seconds: number): Shown => ({
  stories: number(stories),
  fresh: number(fresh),
  rate: seconds > 0 ? (stories / seconds).toFixed(1) : '0.0',
  left: remaining(bytes > 0 ? (seconds * (totalBytes - bytes)) / bytes : Number.NaN),
});

export interface ImportProgress {
  show(progress: Progress): void;
  stop(): void;
}

/** A bar with rate and remaining time on a terminal, plain lines every few seconds anywhere else. */
export const showImport = (): ImportProgress => {
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1_000;
  if (!process.stderr.isTTY) {
    let last = performance.now();
    return {
      show: (progress) => {
        if (performance.now() - last < LINE_EVERY_MS) return;
        last = performance.now();
        const { stories, fresh, rate, left } = shownOf(progress, seconds());
        console.log(
          `  ${stories} stories, ${fresh} of them new, ${rate} a second${left ? `, ${left} left` : ''}`,
        );
      },
      stop: () => undefined,
    };
  }
  const bar = new cliProgress.SingleBar(
    {
      format: '  {bar} {percentage}%  {stories} stories, {fresh} new, {rate} a second, {left} left',
      hideCursor: true,
      barsize: 30,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(1, 0, { stories: '0', fresh: '0', rate: '0.0', left: '…' });
  return {
    show: (progress) => {
      bar.setTotal(Math.max(1, progress.totalBytes));
      bar.update(Math.min(progress.bytes, progress.totalBytes), shownOf(progress, seconds()));
    },
    stop: () => bar.stop(),
  };
};
