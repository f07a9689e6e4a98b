import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { exceptions, missingRooms, roomOf, rooms, testsAlso } from './eslint.rooms.js';

// The first look at the tree reads a good part of it.
vi.setConfig({ testTimeout: 60_000 });

const root = import.meta.dirname;
const SOURCE = /(?<!\.d)\.(?:tsx?|mjs)$/;
const TEST = /\.test\.tsx?$/;

const filesOf = (room: string): string[] => {
  if (SOURCE.test(room)) return existsSync(path.join(root, room)) ? [room] : [];
  try {
    return readdirSync(path.join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && SOURCE.test(entry.name) && !TEST.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
      .filter((file) => !file.includes('migrations'))
      .sort();
  } catch {
    return [];
  }
};

/** A real file of each room that has one. */
const samples = new Map<string, string>();
for (const room of Object.keys(rooms)) {
  const [sample] = filesOf(room).filter((file) => !Object.hasOwn(exceptions, file));
  if (sample) samples.set(room, sample);
}
const BUILT_BY_TYPES = 'payload-types.ts';

let eslint: ESLint;

beforeAll(() => {
  // The configuration as it is, without the rules that need the types of the whole program.
  eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked as never] });
});

const lint = async (
  file: string,
  text: string,
  rule: string,
): Promise<{ line: number; message: string }[]> => {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  const broken = result!.messages.find((message) => message.fatal);
  if (broken) throw new Error(`${file}: ${broken.message}`);
  return result!.messages
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ line, message }) => ({ line, message }));
};

/** Which of `targets` a snippet in `file` may not import. */
const refused = async (file: string, targets: string[]): Promise<string[]> => {
  const text = targets.map((target) => `import '@/${target.replace(/\.tsx?$/, '')}';\n`).join('');
  const reports = await lint(file, text, 'import-x/no-restricted-paths');
  return [...new Set(reports.map(({ line }) => targets[line - 1]!))];
};

describe('the table', () => {
  it('knows every folder and every top-level source file of the tree', () => {
    expect(missingRooms(root)).toEqual([]);
  });

  it('reports a new folder, a new folder inside a divided one, and a file that lies in no room', () => {
    const tree = mkdtempSync(path.join(tmpdir(), 'toasoan-rooms-'));
    try {
      for (const folder of [
        'domain',
        'node_modules',
        '.github',
        'docs',
        'helpers',
        'site/data',
        'site/widgets',
      ])
        mkdirSync(path.join(tree, folder), { recursive: true });
      for (const file of ['domain/slug.ts', 'newFile.ts', 'README.md', 'site/things.ts'])
        writeFileSync(path.join(tree, file), '');
      expect(missingRooms(tree).sort()).toEqual(['helpers', 'newFile.ts', 'site/things.ts', 'site/widgets']);
    } finally {
      rmSync(tree, { recursive: true });
    }
  });

  it('names rooms only, or files and folders inside rooms', () => {
    for (const allowed of [
      ...Object.values(rooms).flat(),
      ...Object.values(exceptions).flatMap(({ also }) => also),
    ])
      expect(roomOf(allowed), allowed).not.toBeNull();
  });

  it('lets nobody import app, scripts, e2e or benchmark', () => {
    for (const allowed of Object.values(rooms).flat())
      expect(allowed).not.toMatch(/^(?:app|scripts|e2e|benchmark)(?:\/|$)/);
  });
});

describe('imports from room to room are checked as the table says', () => {
  for (const [room, file] of samples) {
    if (room === BUILT_BY_TYPES) continue;
    it(`${room} (${file})`, async () => {
      const targets = [...samples].filter(([other]) => other !== room).map(([, target]) => target);
      const mayImport = [...rooms[room]!, ...(TEST.test(file) ? testsAlso : [])];
      const isAllowed = (target: string) =>
        mayImport.some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
      expect(await refused(file, targets)).toEqual(targets.filter((target) => !isAllowed(target)));
    });
  }
});

describe('violations a reviewer would look for', () => {
  const PAGE = 'app/(site)/(pages)/page.tsx';
  it.each([
    ['domain/slug.ts', 'platform/paths.ts'],
    ['platform/paths.ts', 'newsroom/workflow/stages.ts'],
    ['platform/paths.ts', 'payload.config.ts'],
    ['newsroom/workflow/stages.ts', 'newsroom/messages/vi.ts'],
    ['collections/Topics/Topics.ts', 'site/data/reader.ts'],
    ['site/components/ui/Time.tsx', 'site/data/reader.ts'],
    ['site/components/ui/Time.tsx', 'platform/env.ts'],
    ['site/data/reader.ts', 'site/components/ui/Time.tsx'],
    ['site/models/pages.ts', 'payload-types.ts'],
    ['newsroom/admin/Brand.tsx', 'site/components/ui/Time.tsx'],
    [PAGE, 'payload.config.ts'],
    [PAGE, 'platform/env.ts'],
    [PAGE, 'newsroom/workflow/stages.ts'],
    ['scripts/import.ts', 'site/components/ui/Time.tsx'],
    ['site/data/reader.ts', PAGE],
    ['domain/slug.test.ts', 'platform/paths.ts'],
  ])('%s does not import %s', async (file, target) => {
    expect(await refused(file, [target])).toEqual([target]);
  });

  it('sees types, dynamic imports, relative paths and the alias of the Payload config', async () => {
    const text = [
      "import type { Env } from '../platform/env';",
      "export type { Stage } from '@/newsroom/workflow/stages';",
      "export const load = () => import('../collections/Topics/Topics');",
      "import '@payload-config';",
      'export type Settings = Env;',
    ].join('\n');
    const reports = await lint('domain/slug.ts', text, 'import-x/no-restricted-paths');
    expect(reports.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    expect(reports[0]!.message).toContain('domain may import nothing of ours');
  });

  it('a test beside the code may use the test room, the code beside it may not', async () => {
    expect(await refused('newsroom/workflow/workflow.int.test.ts', ['test/newsroom.ts'])).toEqual([]);
    expect(await refused('newsroom/workflow/stages.ts', ['test/newsroom.ts'])).toEqual(['test/newsroom.ts']);
  });

  it('an exception is for its file alone', async () => {
    for (const [file, { also }] of Object.entries(exceptions)) {
      expect(await refused(file, [...also])).toEqual([]);
      const neighbour = filesOf(path.dirname(file)).find((other) => other !== file)!;
      expect(await refused(neighbour, [...also])).toEqual([...also]);
    }
  });

  it('reports a cycle', async () => {
    // parseDateline imports dates: dates may not import it.
    const text = "import { parseDateline } from './parseDateline';\nexport const x = parseDateline;\n";
    expect(await lint('domain/dates.ts', text, 'import-x/no-cycle')).toHaveLength(1);
  });

  it('reports a file in a folder that is no room', async () => {
    const text = 'export const x = 1;\n';
    expect(await lint('helpers/x.ts', text, 'no-restricted-syntax')).toHaveLength(1);
    expect(await lint('site/widgets/x.ts', text, 'no-restricted-syntax')).toHaveLength(1);
    for (const file of ['domain/slug.ts', 'app/(site)/(pages)/su-kien/[slug]/page.tsx', 'payload.config.ts'])
      expect(await lint(file, text, 'no-restricted-syntax'), file).toEqual([]);
  });
});
