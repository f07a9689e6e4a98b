import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { barChart, lineChart } from './chart';
import { chartsOf, OURS, ratio, reportOf, type Results, type Warm } from './report';

const isWellFormed = async (xml: string): Promise<boolean> =>
  (await validateXML({ xml, normalization: 'format' })).valid;

const warm = (kind: Warm['kind'], name: string, rates: number[]): Warm => ({
  kind,
  name,
  runs: rates.map((requestsPerSecond) => ({ requestsPerSecond, p50: 0.3, p99: 2, requests: 100, errors: 1 })),
});
const once = (p50: number) => ({ requests: 100, requestsPerSecond: 200, p50, p95: 2 * p50, errors: 0 });

const results: Results = {
  startedAt: '2026-11-29T05:00:00.000Z',
  commit: 'abc1234',
  processor: 'A processor',
  cores: 2,
  memory: 8,
  node: '20.20.2',
  load: 0.04,
  options: {
    rounds: 3,
    seconds: 8,
    connections: 16,
    acceptEncoding: null,
    command: 'npm run bench -- 1000 10000',
  },
  sizes: [
    {
      stories: 1_000,
      cold: { story: 80 },
      miss: { story: { one: once(12.34), many: once(40) } },
      warm: [warm('story', OURS, [50_000, 52_000, 40_000])],
    },
    {
      stories: 10_000,
      cold: { story: 81 },
      miss: { story: { one: once(12.5), many: once(41) } },
      warm: [
        warm('story', OURS, [50_000, 52_000, 40_000]),
        warm('story', 'WordPress & cache', [500, 400, 600]),
        warm('front', OURS, [1_000]),
      ],
    },
  ],
  memoryUse: { minutes: 10, samples: 600, least: 180, median: 200, most: 220, slopePerHour: -1.5 },
};

describe('the report', () => {
  const report = reportOf(results);

  it('compares medians', () => {
    expect(ratio(results.sizes[1]!.warm, 'story', 'WordPress & cache')).toBe(100);
    expect(ratio(results.sizes[1]!.warm, 'story', OURS)).toBeNull();
    expect(ratio(results.sizes[1]!.warm, 'front', 'WordPress & cache')).toBeNull();
    expect(report).toContain('| story | WordPress & cache | 500 | 400 | 600 | 0.3 | 2 | 100 times | 3 |');
  });

  it('shows how a newsroom grows, one line for each size and kind that was measured', () => {
    expect(report).toContain('| story | 1,000 | 80 | 12.3 | 24.7 | 200 | 200 | 50,000 | 0 |');
    expect(report).toContain('| front | 10,000 |  |  |  |  |  | 1,000 | 0 |');
    expect(report).not.toContain('| front | 1,000 |');
  });

  it('says on what, of what and how it was measured, and the memory', () => {
    for (const words of [
      'abc1234',
      'A processor',
      '2 cores',
      '2026-11-29',
      'npm run bench -- 1000 10000',
      '180 to 220 MiB',
      'falling by 1.5 MiB',
    ])
      expect(report).toContain(words);
  });

  it('has a chart of what is compared and one of growth', async () => {
    const charts = chartsOf(results);
    expect([...charts.keys()]).toEqual(['story.svg', 'growth.svg']);
    for (const svg of charts.values()) expect(await isWellFormed(svg)).toBe(true);
    expect(charts.get('story.svg')).toContain('WordPress &amp; cache');
  });
});

describe('charts', () => {
  const widths = (svg: string) =>
    [...svg.matchAll(/<rect class="b\d" x="200"[^>]* width="([\d.]+)"/g)].map(([, w]) => Number(w));

  it('draw bars as long as their values', () => {
    const [long, half] = widths(
      barChart({
        title: 'a',
        unit: 'b',
        bars: [
          { label: 'x', value: 100 },
          { label: 'y', value: 50 },
        ],
      }),
    );
    expect(half! / long!).toBeCloseTo(0.5, 2);
    expect(long).toBeLessThan(720 - 200);
  });

  it('draw lines within the picture, from left to right, with holes left out', async () => {
    const svg = lineChart({
      title: 'a <b>',
      unit: 'ms',
      xs: [1_000, 10_000, 1_000_000],
      series: [{ label: 'x', values: [1, null, 3] }],
    });
    expect(await isWellFormed(svg)).toBe(true);
    const points = [...svg.matchAll(/<circle[^>]* cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(points).toHaveLength(2);
    expect(points[0]![0]).toBeLessThan(points[1]![0]!);
    expect(points[0]![1]).toBeGreaterThan(points[1]![1]!);
    for (const [x, y] of points) expect(x! > 0 && x! < 720 && y! > 0 && y! <= 300).toBe(true);
  });

  it('can be drawn of nothing but zeros, and of a single size', async () => {
    for (const svg of [
      barChart({ title: 'a', unit: 'b', bars: [{ label: 'x', value: 0 }] }),
      lineChart({ title: 'a', unit: 'b', xs: [1_000], series: [{ label: 'x', values: [0] }] }),
    ]) {
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(await isWellFormed(svg)).toBe(true);
    }
  });

  it('have colours for dark pages', () =>
    expect(barChart({ title: 'a', unit: 'b', bars: [] })).toContain('prefers-color-scheme:dark'));
});
