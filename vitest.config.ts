import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const ELSEWHERE = ['node_modules/**', '.next/**', 'e2e/**'];

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

/** The suites that run on both databases, and `x.sqlite.int.test.ts` or `x.mongodb.int.test.ts`, which prove one. */
const integration = (database: 'sqlite' | 'mongodb', other: 'sqlite' | 'mongodb') => ({
  ...shared,
  // Not `import`: Node would be told so for `require` too, and CommonJS packages would be handed modules.
  ssr: { resolve: { conditions: ['production', 'node'] } },
  test: {
    name: `integration:${database}`,
    include: ['**/*.int.test.ts'],
    exclude: [`**/*.${other}.int.test.ts`, ...ELSEWHERE],
    pool: 'forks' as const,
    execArgv: ['--conditions=production'],
    globalSetup: [`test/databases.${database}.ts`],
    setupFiles: ['test/environment.ts'],
    // Whole archives, servers that are started and killed: a busy machine takes its time, and speed is not tested here.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // One more than the cores it is made for: some tests wait for a minute to come, or for a process to start.
    maxWorkers: 3,
    // Payload and what it is made of take five seconds to load: once a worker, not once a file. What is ours is loaded
    // anew for each (test/environment.ts).
    isolate: false,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/*.int.test.ts', ...ELSEWHERE],
          testTimeout: 30_000,
          pool: 'forks',
          maxWorkers: 2,
          // They are pure, or clean up behind them: a process of its own for each file would take most of the time.
          isolate: false,
        },
      },
      integration('sqlite', 'mongodb'),
      integration('mongodb', 'sqlite'),
    ],
  },
});
