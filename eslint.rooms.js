/**
 * The rooms of the house and who may import whom: the one table behind the import rules of eslint.config.js.
 * A folder or a top-level source file that is missing here fails the check (eslint.rooms.test.ts, and lint itself).
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const newsroom = [
  'newsroom/messages',
  'newsroom/workflow',
  'newsroom/compare',
  'newsroom/intake',
  'newsroom/jobs',
  'newsroom/admin',
];
const siteWords = ['site/models', 'site/messages'];
const site = [...siteWords, 'site/data', 'site/feeds', 'site/components'];
const config = ['payload.config.ts', 'payload-types.ts'];

/**
 * Room → what it may import besides itself and packages. Nothing imports `app`, `scripts`, `e2e` or `benchmark`.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const rooms = {
  domain: [],
  platform: ['domain'],

  // The admin's words.
  'newsroom/messages': [],
  // These two are handed `payload` or `req`.
  'newsroom/workflow': ['domain', 'platform'],
  'newsroom/intake': ['newsroom/messages', 'domain', 'platform'],
  // What changed between two versions of a text, in words: it reads texts and their stages, and writes nothing.
  'newsroom/compare': ['newsroom/workflow', 'newsroom/messages', 'domain'],
  'newsroom/jobs': ['newsroom/workflow', 'newsroom/intake', 'newsroom/messages', 'domain', 'platform'],
  // The ornaments draw the newsroom's emblem in the admin too.
  'newsroom/admin': [
    'newsroom/messages',
    'newsroom/workflow',
    'newsroom/compare',
    'newsroom/intake',
    'domain',
    'platform',
    'site/components/ornaments',
  ],

  collections: ['newsroom/workflow', 'newsroom/messages', 'domain', 'platform'],

  // The shapes pages are made of, and the readers' words.
  'site/models': [],
  'site/messages': [],
  'site/data': ['domain', 'platform', ...siteWords, ...config],
  'site/feeds': ['domain', 'platform/paths.ts', ...siteWords],
  'site/components': ['domain', 'platform/paths.ts', ...siteWords],

  // What browsers run: bundled by scripts/start/buildScripts.ts, imported by nothing.
  'site/scripts': ['domain', 'platform/fixedPaths.ts', 'site/messages'],

  'app/(site)': [
    ...site,
    'platform/paths.ts',
    'platform/server/pageStatus.ts',
    'platform/server/shownPath.ts',
  ],
  // Admin components come through the generated import map.
  'app/(payload)': ['newsroom/admin', 'platform/db/conflicts.ts', 'payload.config.ts'],

  scripts: [
    'domain',
    'platform',
    'collections',
    ...newsroom,
    ...siteWords,
    'site/data',
    'site/feeds',
    ...config,
  ],
  test: ['domain', 'platform', 'collections', ...newsroom, ...site, ...config],
  e2e: ['domain', 'platform', 'newsroom/messages', 'newsroom/workflow', 'site/messages', 'test'],
  benchmark: ['domain', 'platform', 'collections', ...newsroom, ...site, ...config, 'test'],

  'payload.config.ts': ['collections', ...newsroom, 'platform'],
  'payload-types.ts': [],
  'instrumentation.ts': ['platform'],

  // Run by mongosh, not by us.
  deploy: [],

  // Settings of tools.
  'eslint.config.js': ['eslint.rooms.js'],
  'eslint.rooms.js': [],
  'eslint.rooms.test.ts': ['eslint.rooms.js'],
  'next.config.js': [],
  'playwright.config.ts': [],
  'postcss.config.mjs': [],
  'vitest.config.ts': [],
};

/** What a test beside the code may import besides what its room may. */
export const testsAlso = ['test', ...config];

/**
 * Single files that may import more than their room, each with its reason.
 * @type {Readonly<Record<string, { also: readonly string[], reason: string }>>}
 */
export const exceptions = {
  'platform/server/services.ts': {
    also: ['payload.config.ts'],
    reason:
      'opens the database when a server starts; everything else in platform is handed `payload` or `req`',
  },
};

/** Folders without source code of ours, besides those whose name starts with a dot. */
const notRooms = new Set([
  'coverage',
  'data',
  'docs',
  'node_modules',
  'playwright-report',
  'public',
  'test-results',
]);

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;
/** Written by Next while it builds. */
const GENERATED = new Set(['next-env.d.ts']);

const isUnder = (file, folder) => file === folder || file.startsWith(`${folder}/`);

/** The room of a file (a path relative to the top folder), or null. */
export const roomOf = (file) => Object.keys(rooms).find((room) => isUnder(file, room)) ?? null;

/** Folders and source files of the tree that belong to no room of the table, relative to `root`. */
export const missingRooms = (root) => {
  const missing = [];
  const look = (folder) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (entry.name.startsWith('.') || roomOf(file)) continue;
      if (entry.isFile() && SOURCE.test(entry.name) && !GENERATED.has(file)) missing.push(file);
      if (!entry.isDirectory() || (folder === '' && notRooms.has(entry.name))) continue;
      // `site` is no room, but `site/data` is: look inside.
      if (Object.keys(rooms).some((room) => isUnder(room, file))) look(file);
      else missing.push(file);
    }
  };
  look('');
  return missing;
};

const zone = (room, also) => {
  const mayImport = [...new Set([...rooms[room], ...also])];
  return {
    target: room,
    from: '.',
    except: [...new Set(['node_modules', room, ...mayImport])],
    message: `${room} may import ${mayImport.join(', ') || 'nothing of ours'} (see eslint.rooms.js).`,
  };
};

const restrictedPaths = (basePath, also = []) => ({
  'import-x/no-restricted-paths': [
    'error',
    { basePath, zones: Object.keys(rooms).map((room) => zone(room, also)) },
  ],
});

/** `(site)` is a group to a glob. */
const literal = (file) => file.replace(/[()[\]{}]/g, '\\$&');

/** The blocks of the ESLint configuration that hold the import rules. */
export const roomRules = (root) => [
  {
    name: 'rooms',
    rules: { ...restrictedPaths(root), 'import-x/no-cycle': ['error', { ignoreExternal: true }] },
  },
  {
    name: 'rooms/tests',
    files: ['**/*.test.{ts,tsx}'],
    rules: restrictedPaths(root, testsAlso),
  },
  ...Object.entries(exceptions).map(([file, { also }]) => ({
    name: `rooms/${file}`,
    files: [literal(file)],
    rules: restrictedPaths(root, also),
  })),
  {
    name: 'rooms/missing',
    ignores: Object.keys(rooms).flatMap((room) => [literal(room), `${literal(room)}/**`]),
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'This folder is no room of the house: enter it in eslint.rooms.js.' },
      ],
    },
  },
];
