import { defineConfig } from '@playwright/test';

const report = process.env.E2E_REPORT;
const isMongo = process.env.E2E_DATABASE === 'mongodb';
const other = isMongo ? 'sqlite' : 'mongodb';
/** What the browser does with what it is told: tried once. What it is told is tried on both by the integration suites. */
const BROWSER_ONLY = ['**/unsaved.spec.ts', '**/together.spec.ts', '**/compare.spec.ts'];

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  // `x.sqlite.spec.ts` and `x.mongodb.spec.ts` are about one database; the others run on both.
  testIgnore: [`**/*.${other}.spec.ts`, ...(isMongo ? BROWSER_ONLY : [])],
  globalSetup: './e2e/globalSetup.ts',
  outputDir: './test-results',
  // The journeys share one newsroom: one after the other.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
