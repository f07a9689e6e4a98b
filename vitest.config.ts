import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

const shared = {
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: '@payload-config', replacement: `${root}payload.config.ts` },
    ],
    conditions: ['production'],
  },
  esbuild: { jsx: 'automatic' as const },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/*.int.test.ts', 'node_modules/**', '.next/**', 'e2e/**'],
          pool: 'forks',
        },
      },
      {
        ...shared,
        ssr: { resolve: { conditions: ['production', 'node', 'import', 'default'] } },
        test: {
          name: 'integration',
          include: ['**/*.int.test.ts'],
          exclude: ['node_modules/**', '.next/**', 'e2e/**'],
          pool: 'forks',
          execArgv: ['--conditions=production'],
          globalSetup: ['test/templateDatabase.ts'],
          setupFiles: ['test/environment.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
