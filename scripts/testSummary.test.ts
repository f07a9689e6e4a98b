import { describe, expect, it } from 'vitest';
import {
  countOne,
  countPlaywright,
  countVitest,
  durationText,
  exitCodeOf,
  failuresOfVitest,
  sum,
  summaryLine,
} from './testSummary.mjs';

const vitest = (over: Record<string, unknown> = {}) =>
  JSON.stringify({
    numTotalTests: 12,
    numPassedTests: 12,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
    ...over,
  });

const playwright = (stats: Record<string, number>, errors: { message: string }[] = []) =>
  JSON.stringify({
    suites: [],
    errors,
    stats: { expected: 0, skipped: 0, unexpected: 0, flaky: 0, ...stats },
  });

describe('countVitest', () => {
  it('reads a report', () => {
    const report = vitest({ numPassedTests: 9, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 });
    expect(countVitest(report, 1)).toEqual({ passed: 9, failed: 1, skipped: 2 });
    expect(countVitest(vitest(), 0)).toEqual({ passed: 12, failed: 0, skipped: 0 });
  });

  it('counts a file that could not be loaded', () => {
    const broken = { status: 'failed', assertionResults: [], message: 'Cannot find module' };
    const whole = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const report = vitest({ numFailedTests: 1, testResults: [broken, whole] });
    expect(countVitest(report, 1)).toEqual({ passed: 12, failed: 2, skipped: 0 });
  });

  it('counts an error outside of tests, which only the exit code tells', () => {
    expect(countVitest(vitest(), 1)).toEqual({ passed: 12, failed: 1, skipped: 0 });
  });

  it.each([
    ['no report', null, 0],
    ['half a report', '{"numPassedTests": 3', 137],
    ['another JSON', '[]', 0],
    ['no tests', vitest({ numTotalTests: 0, numPassedTests: 0, testResults: [] }), 0],
    ['skipped tests only', vitest({ numPassedTests: 0, numPendingTests: 4 }), 0],
  ])('counts %s as one failure', (_, report, code) => {
    expect(countVitest(report, code)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('countPlaywright', () => {
  it('reads a report; a flaky test passed in the end', () => {
    const report = playwright({ expected: 7, flaky: 1, unexpected: 2, skipped: 3 });
    expect(countPlaywright(report, 1)).toEqual({ passed: 8, failed: 2, skipped: 3 });
  });

  it('counts what failed outside of tests', () => {
    const report = playwright({ skipped: 5 }, [{ message: 'the server did not start' }]);
    expect(countPlaywright(report, 1)).toEqual({ passed: 0, failed: 1, skipped: 5 });
  });

  it.each([
    ['no report', null, 1],
    ['no tests', playwright({}), 0],
    ['a bad end after good tests', playwright({ expected: 0 }), 1],
  ])('counts %s as one failure', (_, report, code) => {
    expect(countPlaywright(report, code)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('the last line and the exit code', () => {
  it('sums the steps', () => {
    const total = sum([countOne(0), countOne(2), { passed: 10, failed: 0, skipped: 1 }]);
    expect(summaryLine(total)).toBe('11 passed, 1 failed, 1 skipped');
    expect(exitCodeOf(total)).toBe(1);
  });

  it('leaves skipped out when nothing was', () => {
    const total = sum([countOne(0), countOne(0)]);
    expect(summaryLine(total)).toBe('2 passed, 0 failed');
    expect(exitCodeOf(total)).toBe(0);
  });

  it('is a failure when nothing ran', () => {
    expect(summaryLine(sum([]))).toBe('0 passed, 0 failed');
    expect(exitCodeOf(sum([]))).toBe(1);
    expect(exitCodeOf({ passed: 0, failed: 0, skipped: 4 })).toBe(1);
  });

  it.each([
    [850, '850 ms'],
    [12_345, '12.3 s'],
    [125_400, '2 min 5 s'],
  ])('writes %i ms as %s', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });
});

describe('failuresOfVitest', () => {
  it('names each test that failed and each file that could not be loaded, with the reason', () => {
    const report = vitest({
      testResults: [
        { name: 'a.test.ts', status: 'failed', assertionResults: [], message: 'Cannot find module' },
        {
          name: 'b.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'adds' },
            {
              status: 'failed',
              fullName: 'subtracts',
              failureMessages: ['\u001b[31mexpected 1\u001b[39m\nat b:3'],
            },
          ],
        },
      ],
    });
    expect(failuresOfVitest(report)).toEqual([
      'a.test.ts\n    Cannot find module',
      'b.test.ts › subtracts\n    expected 1\n    at b:3',
    ]);
  });

  it('has nothing to tell of a report without failures, or of none', () => {
    expect(failuresOfVitest(vitest())).toEqual([]);
    expect(failuresOfVitest(null)).toEqual([]);
  });
});
