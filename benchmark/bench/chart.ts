/** Charts as SVG of their own, readable on light and dark pages, without a script. */

const WIDTH = 720;
const STYLE = `<style>
text{font:13px system-ui,sans-serif;fill:#1d2733}.t{font-size:16px;font-weight:600}.n{fill:#51606f}
.g{stroke:#d5dce3}.b0,.d0{fill:#b3261e}.b1,.d1{fill:#5b7083}.b2,.d2{fill:#1f6f8b}.b3,.d3{fill:#8a6d1b}.b4,.d4{fill:#5d4a8a}
path{fill:none;stroke-width:2}.l0{stroke:#b3261e}.l1{stroke:#5b7083}.l2{stroke:#1f6f8b}.l3{stroke:#8a6d1b}.l4{stroke:#5d4a8a}
@media(prefers-color-scheme:dark){text{fill:#e6ebf0}.n{fill:#a9b6c3}.g{stroke:#3a4652}
.b0,.d0{fill:#f2867d}.b1,.d1{fill:#9db1c4}.b2,.d2{fill:#6cc3df}.b3,.d3{fill:#dcbb5c}.b4,.d4{fill:#b9a5e8}
.l0{stroke:#f2867d}.l1{stroke:#9db1c4}.l2{stroke:#6cc3df}.l3{stroke:#dcbb5c}.l4{stroke:#b9a5e8}}
</style>`;
const COLOURS = 5;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const place = (value: number): string => String(Math.round(value * 10) / 10);

const svg = (title: string, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(title)}">${STYLE}<text class="t" x="0" y="18">${escape(title)}</text>${parts.join('')}</svg>\n`;

export interface Bars {
  title: string;
  /** What the numbers count, such as `requests a second`. */
  unit: string;
  bars: readonly { label: string; value: number }[];
}

/** Horizontal bars, the first one in the colour of what is told about. Values are 0 or more. */
export const barChart = ({ title, unit, bars }: Bars): string => {
  const [left, row] = [200, 26];
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const room = WIDTH - left - 90;
  const rows = bars.map(({ label, value }, index) => {
    const y = 50 + index * row;
    const width = Math.max(1, (value / most) * room);
    return `<text x="0" y="${y + 14}">${escape(label)}</text><rect class="b${index === 0 ? 0 : 1}" x="${left}" y="${y}" width="${place(width)}" height="18" rx="2"/><text class="n" x="${place(left + width + 8)}" y="${y + 14}">${number.format(value)}</text>`;
  });
  return svg(title, 60 + bars.length * row, [`<text class="n" x="0" y="38">${escape(unit)}</text>`, ...rows]);
};

export interface Lines {
  title: string;
  unit: string;
  /** What grows from left to right, more than 0; shown on a logarithmic scale. */
  xs: readonly number[];
  /** `values` has a place for each of `xs`; null where nothing was measured. */
  series: readonly { label: string; values: readonly (number | null)[] }[];
}

/** A round number at or above `most`, and its fifths. */
const scaleOf = (most: number): number[] => {
  const unit = 10 ** Math.floor(Math.log10(most));
  const top = [1, 2, 2.5, 5, 10].find((factor) => factor * unit >= most)! * unit;
  return [0, 1, 2, 3, 4, 5].map((part) => (part / 5) * top);
};

/** Lines over a growing number. */
export const lineChart = ({ title, unit, xs, series }: Lines): string => {
  const [left, top, bottom, height] = [56, 56, 300, 350 + 20 * series.length];
  const room = WIDTH - left - 30;
  const [first, last] = [Math.log(Math.min(...xs)), Math.log(Math.max(...xs))];
  const x = (value: number) =>
    last === first ? left + room / 2 : left + ((Math.log(value) - first) / (last - first)) * room;
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = scaleOf(Math.max(...all, 1e-3));
  const y = (value: number) => bottom - (value / scale.at(-1)!) * (bottom - top);
  const grid = scale.map(
    (value) =>
      `<line class="g" x1="${left}" x2="${left + room}" y1="${place(y(value))}" y2="${place(y(value))}"/><text class="n" x="${left - 8}" y="${place(y(value) + 4)}" text-anchor="end">${number.format(value)}</text>`,
  );
  const ticks = xs.map(
    (value) =>
      `<text class="n" x="${place(x(value))}" y="${bottom + 20}" text-anchor="middle">${new Intl.NumberFormat('en').format(value)}</text>`,
  );
  const lines = series.map(({ label, values }, index) => {
    const colour = index % COLOURS;
    const points = values.flatMap((value, at) =>
      value === null ? [] : [`${place(x(xs[at]!))} ${place(y(value))}`],
    );
    const dots = points.map((point) => {
      const [cx, cy] = point.split(' ');
      return `<circle class="d${colour}" cx="${cx}" cy="${cy}" r="3.5"/>`;
    });
    const at = 344 + 20 * index;
    return `${points.length > 1 ? `<path class="l${colour}" d="M${points.join('L')}"/>` : ''}${dots.join('')}<rect class="b${colour}" x="${left}" y="${at - 10}" width="12" height="12"/><text x="${left + 20}" y="${at}">${escape(label)}</text>`;
  });
  return svg(title, height, [
    `<text class="n" x="0" y="38">${escape(unit)}</text>`,
    ...grid,
    ...ticks,
    ...lines,
  ]);
};
