import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Stands in the worker's text until that is known. */
const VERSION = '__VERSION__';

/** The scripts of `source`: each TypeScript file on top is one, what lies in folders is part of them. */
const entriesOf = (source: string): string[] =>
  readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.ts$/.test(entry.name))
    .map((entry) => path.join(source, entry.name));

/**
 * Bundles the scripts of public pages, each into one small file of `target`, which is emptied before. `VERSION` in them
 * is a number that changes with their text.
 */
export const buildScripts = async (source: string, target: string): Promise<void> => {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: entriesOf(source),
    outdir: target,
    write: false,
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'browser',
    // Browsers of 2021: older ones read the pages without scripts.
    target: ['chrome91', 'firefox90', 'safari15'],
    define: { VERSION: `"${VERSION}"` },
    legalComments: 'none',
    logLevel: 'warning',
  });
  for (const { path: file, text } of outputFiles) {
    const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
    writeFileSync(file, text.replaceAll(VERSION, version));
  }
};
