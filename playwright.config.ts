import { defineConfig } from '@playwright/test';

const report = process.env.E2E_REPORT;
const isMongo = process.env.E2E_DATABASE === 'mongodb';
/**
 * What a browser shows is the same on both databases, and what it is told is tried on both by the integration suites:
 * on MongoDB, a story that is imported up to its reader, one that is written up to the editors, and what is about MongoDB.
 */
const ON_MONGODB = ['**/seed.spec.ts', '**/journalist.spec.ts', '**/*.mongodb.spec.ts'];

export default defineConfig({
  testDir: './e2e',
  testMatch: isMongo ? ON_MONGODB : '**/*.spec.ts',
  testIgnore: isMongo ? [] : ['**/*.mongodb.spec.ts'],
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
