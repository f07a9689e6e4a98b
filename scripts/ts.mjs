// Runs a TypeScript program of ours: `node --conditions=production scripts/ts.mjs FILE ARGUMENTS…`. The program and
// what it imports of ours is compiled into one file first: so the thousands of modules of the packages are loaded by
// Node itself, three times as fast as through a compiler that looks at each.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { programOptions } from './start/programOptions.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'node_modules/.cache/toasoan/programs');

/** A file of ours knows where it lies, also within the one file. */
const ownPlaces = {
  name: 'own-places',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      if (!source.includes('import.meta.')) return undefined;
      const contents = source
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)));
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

const compile = async (entry) => {
  const { outputFiles } = await build({
    ...programOptions,
    absWorkingDir: root,
    entryPoints: [entry],
    jsx: 'automatic',
    keepNames: true,
    plugins: [ownPlaces],
    logLevel: 'error',
    write: false,
  });
  return outputFiles[0].text;
};

/** Kept beside the packages, where their names are understood. Answers null where nothing can be written. */
const keep = (entry, code) => {
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
  const file = path.join(folder, `${path.basename(entry, path.extname(entry))}-${hash}.mjs`);
  if (existsSync(file)) return file;
  try {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, code);
    renameSync(unfinished, file);
    return file;
  } catch {
    return null;
  }
};

const entry = path.resolve(process.argv[2]);
process.argv.splice(1, 2, entry);
const file = keep(entry, await compile(entry));
if (file) await import(pathToFileURL(file).href);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(entry).href);
}
