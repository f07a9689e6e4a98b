import { readFile } from 'node:fs/promises';
import { median } from '../quantile';

export interface Sample {
  /** Since the beginning, seconds. */
  second: number;
  /** Resident memory, MiB. */
  mebibytes: number;
}

export interface MemoryUse {
  minutes: number;
  samples: number;
  least: number;
  median: number;
  most: number;
  /** By how much it grew on the whole (least squares), MiB an hour. */
  slopePerHour: number;
}

/** Resident memory in the `status` of a process under /proc, MiB. Throws when it is not said there. */
export const parseResident = (status: string): number => {
  const found = /^VmRSS:\s+(\d+) kB$/m.exec(status);
  if (!found) throw new Error('The process has ended, or this is not Linux.');
  return Number(found[1]) / 1024;
};

/** What samples say, of which there must be one at least. */
export const memoryUse = (samples: readonly Sample[]): MemoryUse => {
  const values = samples.map(({ mebibytes }) => mebibytes);
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [meanSecond, meanValue] = [mean(samples.map(({ second }) => second)), mean(values)];
  let [covariance, variance] = [0, 0];
  for (const { second, mebibytes } of samples) {
    covariance += (second - meanSecond) * (mebibytes - meanValue);
    variance += (second - meanSecond) ** 2;
  }
  return {
    minutes: (samples.at(-1)!.second - samples[0]!.second) / 60,
    samples: samples.length,
    least: Math.min(...values),
    median: median(values),
    most: Math.max(...values),
    slopePerHour: variance > 0 ? (covariance / variance) * 3_600 : 0,
  };
};

/** Looks at the memory of a process every second until `work` has ended, the first `warmUp` seconds not counted. */
export const watchMemory = async (
  pid: number,
  work: Promise<unknown>,
  warmUp: number,
): Promise<MemoryUse> => {
  const samples: Sample[] = [];
  const begin = performance.now();
  let isDone = false;
  const done = work.finally(() => (isDone = true));
  while (!isDone) {
    const second = (performance.now() - begin) / 1000;
    const mebibytes = parseResident(await readFile(`/proc/${pid}/status`, 'utf8'));
    if (second >= warmUp || samples.length === 0) samples.push({ second, mebibytes });
    if (samples.length > 1 && samples[0]!.second < warmUp) samples.shift();
    await Promise.race([done.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 1_000))]);
  }
  await done;
  return memoryUse(samples);
};
