import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { roomRules } from './eslint.rooms.js';

const root = import.meta.dirname;

const TYPESCRIPT = ['**/*.{ts,tsx}'];

/** Names that plain JavaScript files (started before TypeScript is there) find on Node's `globalThis`. */
const nodeGlobals = Object.fromEntries(
  [
    'AbortController',
    'Buffer',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
    'setTimeout',
    'URL',
  ].map((name) => [name, 'readonly']),
);

export default defineConfig(
  {
    name: 'not ours to check',
    ignores: [
      '.next/',
      'app/(payload)/admin/importMap.js',
      'coverage/',
      'data/',
      'next-env.d.ts',
      'payload-types.ts',
      'platform/db/migrations/sqlite/',
      'playwright-report/',
      'public/',
      'test-results/',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    name: 'every file',
    plugins: { 'import-x': importX },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: `${root}/tsconfig.json` })],
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'import-x/no-default-export': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    name: 'typed',
    files: TYPESCRIPT,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
  ...roomRules(root),
  { name: 'plain JavaScript', files: ['**/*.{js,mjs}'], languageOptions: { globals: nodeGlobals } },
  { name: 'talks to a terminal', files: ['scripts/**', 'benchmark/**'], rules: { 'no-console': 'off' } },
  // Playwright reads from the pattern which fixtures a fixture needs: `{}` says none.
  { name: 'journeys', files: ['e2e/**'], rules: { 'no-empty-pattern': 'off' } },
  {
    name: 'the framework asks for a default export',
    files: ['app/**', '*.config.{ts,js,mjs}', 'instrumentation.ts', 'e2e/global{Setup,Teardown}.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
);
