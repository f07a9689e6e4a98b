import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A list of modules, and nothing that keeps a state. */
const IS_CHUNK = /^module\.exports=\[/;
/** The last line names the chunk's map, and with it the chunk. */
const MAP = /\n*\/\/# sourceMappingURL=.*\s*$/;

const scriptsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => path.join(folder, name));

/**
 * Next writes what a route needs into a chunk of its own, so that Payload stands in a dozen chunks which are the same to
 * the letter. The server would read and keep each: 4 MB of text, 8 in memory. Of equal ones the first stays, and the
 * others lead to it.
 */
export const shareChunks = (folder: string): void => {
  const firstOf = new Map<string, string>();
  for (const file of scriptsIn(folder)) {
    const text = readFileSync(file, 'utf8');
    if (!IS_CHUNK.test(text)) continue;
    const hash = createHash('sha256').update(text.replace(MAP, '')).digest('hex');
    const first = firstOf.get(hash);
    if (!first) {
      firstOf.set(hash, file);
      continue;
    }
    const way = path.relative(path.dirname(file), first).split(path.sep).join('/');
    rmSync(`${file}.map`, { force: true });
    writeFileSync(file, `module.exports=require(${JSON.stringify(`./${way}`)});\n`);
  }
};
