/** The report as a page of its own: nothing is loaded from anywhere. Pure. */

import { formatMoment } from '@/domain/dates';
import { OUTCOMES, UNMATCHED, type Tally } from '@/newsroom/intake/archive/report/tally';
import {
  OUTCOME_WORDS,
  REPORT_WORDS as WORDS,
  UNMATCHED_WORDS,
} from '@/newsroom/intake/archive/report/words';

export interface ReportHead {
  batch: string;
  paths: readonly string[];
  isDryRun: boolean;
  startedAt: string;
  seconds: number;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark]!);

const number = (value: number): string => value.toLocaleString('vi-VN');

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;

const table = (rows: readonly (readonly string[])[]): string =>
  rows.length > 0 ? `<table>${rows.map(row).join('\n')}</table>` : `<p>${WORDS.none}</p>`;

const section = (title: string, inner: string): string =>
  `<section><h2>${escapeHtml(title)}</h2>\n${inner}</section>`;

/** Left out where there is nothing to tell. */
const listed = (title: string, rows: readonly { where: string; reason: string }[], count: number): string => {
  if (count === 0) return '';
  const more = count > rows.length ? `<p>${WORDS.more}</p>` : '';
  return section(
    `${title}: ${number(count)}`,
    table(rows.map(({ where, reason }) => [where, reason])) + more,
  );
};

const MAX_NAMES_SHOWN = 100;

const byCount = (names: ReadonlyMap<string, number>): [string, number][] =>
  [...names].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'vi'));

const warnings = ({ warnings: groups }: Tally): string =>
  [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map(
      ({ message, count, examples }) =>
        `<details><summary>${escapeHtml(message)} <b>${number(count)}</b> ${WORDS.times}</summary>${table(
          examples.map(({ where, detail }) => [where, detail]),
        )}</details>`,
    )
    .join('\n');

const unmatched = (tally: Tally): string =>
  UNMATCHED.filter((kind) => tally.unmatched[kind].size > 0)
    .map((kind) => {
      const names = byCount(tally.unmatched[kind]).slice(0, MAX_NAMES_SHOWN);
      return `<details><summary>${UNMATCHED_WORDS[kind]}: <b>${number(tally.unmatched[kind].size)}</b></summary>${table(
        names.map(([name, count]) => [name, `${number(count)} ${WORDS.times}`]),
      )}</details>`;
    })
    .join('\n');

const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;color:#1c2430;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}td{border-top:1px solid #d9dee5;padding:.3rem .6rem;vertical-align:top;overflow-wrap:anywhere}
td:last-child{color:#333d4b}details{border-top:1px solid #d9dee5;padding:.4rem 0}summary{cursor:pointer}
.note{background:#fff4d6;border-left:4px solid #a86b00;padding:.6rem 1rem}code{background:#eef1f5;padding:.1rem .3rem}
@media print{details{break-inside:avoid}}`;

/** A page in Vietnamese; every word that came from the archive is escaped. */
export const reportHtml = (head: ReportHead, tally: Tally): string => {
  const { counts } = tally;
  const facts = [
    [WORDS.batch, head.batch],
    [WORDS.from, head.paths.join(', ')],
    [WORDS.startedAt, formatMoment(head.startedAt)],
    [WORDS.duration, `${number(Math.round(head.seconds))} ${WORDS.seconds}`],
  ];
  const results = [
    ...OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => [
      OUTCOME_WORDS[outcome],
      number(counts[outcome]),
    ]),
    [WORDS.photos, number(tally.photos)],
    [WORDS.redirects, number(tally.redirects)],
  ];
  const skipped = byCount(tally.skipped).map(([kind, count]) => [kind, number(count)]);
  const undo = `<p>${WORDS.undo}: <code>npm run import:undo -- ${escapeHtml(JSON.stringify(head.batch))}</code></p>`;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${WORDS.title}: ${escapeHtml(head.batch)}</title><style>${STYLE}</style></head><body>
<h1>${WORDS.title}</h1>
${head.isDryRun ? `<p class="note">${WORDS.dryRun}</p>` : ''}
${table(facts)}
${section(WORDS.result, table(results) + (head.isDryRun ? '' : undo))}
${listed(WORDS.failed, tally.failed, counts.failed)}
${listed(WORDS.changed, tally.changed, counts.changed)}
${listed(WORDS.kept, tally.kept, tally.kept.length)}
${tally.warnings.size > 0 ? section(WORDS.warnings, warnings(tally)) : ''}
${unmatched(tally) ? section(WORDS.unmatched, `<p>${WORDS.unmatchedHelp}</p>${unmatched(tally)}`) : ''}
${skipped.length > 0 ? section(WORDS.skipped, table(skipped)) : ''}
</body></html>
`;
};
