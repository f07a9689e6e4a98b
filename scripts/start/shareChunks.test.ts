import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shareChunks } from './shareChunks';

const require = createRequire(import.meta.url);
type Chunk = [id: number, factory: () => unknown];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'toasoan-chunks-'));
  mkdirSync(path.join(folder, 'ssr'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const load = (name: string) => require(path.join(folder, name)) as Chunk;

/** A chunk as Turbopack writes it: its own name only in the last line. */
const chunk = (name: string, code: string) => {
  write(name, `${code}\n\n//# sourceMappingURL=${name}.map`);
  write(`${name}.map`, '{}');
};

it('leaves the first of equal chunks and leads the others to it', () => {
  const code = 'module.exports=[7,()=>({})];';
  for (const name of ['[root]__a._.js', '[root]__b._.js', 'ssr/c.js']) chunk(name, code);
  chunk('d.js', 'module.exports=[8,()=>({})];');
  shareChunks(folder);
  expect(load('[root]__b._.js')).toBe(load('[root]__a._.js'));
  expect(load('ssr/c.js')).toBe(load('[root]__a._.js'));
  expect(load('d.js')).not.toBe(load('[root]__a._.js'));
  expect(load('[root]__b._.js')[0]).toBe(7);
  expect(readdirSync(folder)).not.toContain('[root]__b._.js.map');
});

it('leaves what is no list of modules alone: it may keep a state', () => {
  const text = 'const loaded = new Map();\nmodule.exports = { loaded };\n';
  for (const name of ['[turbopack]_runtime.js', 'ssr/[turbopack]_runtime.js']) write(name, text);
  shareChunks(folder);
  expect(read('ssr/[turbopack]_runtime.js')).toBe(text);
});

it('changes nothing when it runs again', () => {
  for (const name of ['a.js', 'b.js']) chunk(name, "module.exports=[7,()=>'ạ'];");
  shareChunks(folder);
  const before = [read('a.js'), read('b.js')];
  shareChunks(folder);
  expect([read('a.js'), read('b.js')]).toEqual(before);
});
