import { defineConfig } from '@playwright/test';

const report = process.env.E2E_REPORT;
const isMongo = process.env.E2E_DATABASE === 'mongodb';
/**
 * What a browser shows is the same on both databases, and what it is told is tried on both by the integration suites:
 * on MongoDB, a story that is imported up to its reader, one that is written up to the editors, and what is about MongoDB.
 */
const ON_MONGODB = ['**/seed.spec.ts', '**/journalist.spec.ts', '**/*.mongodb.spec.ts'];

/** Journeys of those who work in the newsroom. All others are of readers, and of whoever starts it. */
const AT_THE_DESK = [
  'administrator',
  'bulk',
  'compare',
  'editor',
  'front',
  'intake',
  'journalist',
  'listSearch',
  'merging',
  'seed',
  'together',
  'unsaved',
].map((name) => `**/${name}.spec.ts`);

/** Its journeys share one newsroom (e2e/globalSetup.ts), one after the other. */
const project = (name: 'desk' | 'site', match: string | string[], ignore: string[] = []) => ({
  name,
  workers: 1,
  testMatch: match,
  testIgnore: ignore,
  use: { browserName: 'chromium' as const },
});

export default defineConfig({
  testDir: './e2e',
  globalSetup: './e2e/globalSetup.ts',
  outputDir: './test-results',
  snapshotPathTemplate: './e2e/pictures/{arg}{ext}',
  workers: 2,
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
  projects: isMongo
    ? [project('desk', ON_MONGODB)]
    : [
        project('desk', AT_THE_DESK),
        project('site', '**/*.spec.ts', ['**/*.mongodb.spec.ts', ...AT_THE_DESK]),
      ],
});
