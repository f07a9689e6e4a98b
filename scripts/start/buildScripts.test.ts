import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScripts } from './buildScripts';
import { root } from './root';

/** Bytes of all scripts of public pages together, compressed. */
const BUDGET = 6 * 1024;
/** Of the one for the search alone. */
const SEARCH_BUDGET = 1.5 * 1024;

let target: string;
const read = (name: string) => readFileSync(path.join(target, name), 'utf8');

beforeAll(async () => {
  target = mkdtempSync(path.join(tmpdir(), 'toasoan-scripts-'));
  await buildScripts(path.join(root, 'site/scripts'), target);
});
afterAll(() => rmSync(target, { recursive: true }));

describe('the scripts of public pages', () => {
  it('are one file each', () => {
    expect(readdirSync(target).sort()).toEqual(['search.js', 'story.js', 'sw.js']);
    for (const name of readdirSync(target))
      expect(read(name)).not.toMatch(/\bimport\b|\brequire\(|^export /m);
  });

  it('weigh little', () => {
    const bytes = readdirSync(target).reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
    expect(bytes).toBeLessThanOrEqual(BUDGET);
    expect(gzipSync(read('search.js')).length).toBeLessThanOrEqual(SEARCH_BUDGET);
  });

  it('need nothing that the security policy refuses', () => {
    for (const name of readdirSync(target))
      expect(read(name)).not.toMatch(/\beval\(|new Function|innerHTML|setAttribute\("style/);
  });

  it('name the worker’s version in it', () => {
    expect(read('sw.js')).toMatch(/toasoan-[0-9a-f]{12}/);
  });
});
