/**
 * What `npm test` counts: sums of the reports of its steps, and its last line.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @type {Readonly<Counts>} */
const NONE = { passed: 0, failed: 0, skipped: 0 };

/** @param {unknown} value */
const count = (value) => (typeof value === 'number' && value > 0 ? value : 0);

/** A report, or null when its text is missing or broken (the runner crashed before it wrote it). */
const parse = (/** @type {string | null} */ text) => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
};

/**
 * A runner that ended badly failed at least once, and one that ran nothing proved nothing.
 * @param {Counts} counts
 * @param {number} code
 * @returns {Counts}
 */
const atLeastOneFailure = (counts, code) => {
  const ranNothing = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (code !== 0 || ranNothing) ? { ...counts, failed: 1 } : counts;
};

/**
 * A step that counts as one test, such as lint.
 * @param {number} code
 * @returns {Counts}
 */
export const countOne = (code) => ({ ...NONE, [code === 0 ? 'passed' : 'failed']: 1 });

/**
 * Vitest's JSON report. A test file that could not be loaded has no tests: it counts as one that failed.
 * @param {string | null} text
 * @param {number} code
 * @returns {Counts}
 */
export const countVitest = (text, code) => {
  const report = parse(text);
  const files = Array.isArray(report?.testResults) ? report.testResults : [];
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults?.length);
  return atLeastOneFailure(
    {
      passed: count(report?.numPassedTests),
      failed: count(report?.numFailedTests) + broken.length,
      skipped: count(report?.numPendingTests) + count(report?.numTodoTests),
    },
    code,
  );
};

/**
 * Playwright's JSON report. Its `errors` are those outside of tests, such as a server that did not start.
 * @param {string | null} text
 * @param {number} code
 * @returns {Counts}
 */
export const countPlaywright = (text, code) => {
  const report = parse(text);
  return atLeastOneFailure(
    {
      passed: count(report?.stats?.expected) + count(report?.stats?.flaky),
      failed: count(report?.stats?.unexpected) + count(report?.errors?.length),
      skipped: count(report?.stats?.skipped),
    },
    code,
  );
};

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export const sum = (all) =>
  all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NONE,
  );

/**
 * `12 passed, 0 failed`, with `, 3 skipped` when there are any.
 * @param {Counts} counts
 */
export const summaryLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * @param {Counts} counts
 * @returns {0 | 1}
 */
export const exitCodeOf = ({ passed, failed }) => (failed > 0 || passed === 0 ? 1 : 0);

/**
 * `850 ms`, `12.3 s`, `2 min 5 s`.
 * @param {number} ms
 */
export const durationText = (ms) => {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/** The first lines of what a test says of its failure, so that a page of failures stays one. */
const REASON_CHARACTERS = 600;
const reasonOf = (/** @type {unknown} */ message) =>
  String(message ?? '')
    // eslint-disable-next-line no-control-regex -- the colours of a terminal
    .replace(/\u001b\[[0-9;]*m/g, '')
    .slice(0, REASON_CHARACTERS)
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

/**
 * What failed in Vitest's JSON report, each with its reason: for the end of the output, where it is found.
 * @param {string | null} text
 * @returns {string[]}
 */
export const failuresOfVitest = (text) => {
  const files = parse(text)?.testResults;
  if (!Array.isArray(files)) return [];
  return files.flatMap((file) => [
    ...(file.status === 'failed' && !file.assertionResults?.length
      ? [`${file.name}\n${reasonOf(file.message)}`]
      : []),
    ...(file.assertionResults ?? [])
      .filter((/** @type {{ status: string }} */ test) => test.status === 'failed')
      .map(
        (/** @type {{ fullName: string, failureMessages?: string[] }} */ test) =>
          `${file.name} › ${test.fullName}\n${reasonOf(test.failureMessages?.[0])}`,
      ),
  ]);
};
