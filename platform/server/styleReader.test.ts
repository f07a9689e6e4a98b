import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stripClient } from './stripClient';
import { styleReader } from './styleReader';

const folder = mkdtempSync(path.join(tmpdir(), 'toasoan-styles-'));
mkdirSync(path.join(folder, 'chunks'));
const write = (name: string, text: string) => writeFileSync(path.join(folder, 'chunks', name), text);
write('site.css', "a{color:red}@font-face{src:url('/fonts/x.woff2')}");
write('relative.css', 'a{background:url(../media/x.png)}');
write('large.css', `a{--x:${'x'.repeat(60_000)}}`);
afterAll(() => rmSync(folder, { recursive: true }));

describe('styleReader', () => {
  const read = styleReader(folder);

  it.each([
    ['/_next/static/chunks/site.css', true],
    ['/_next/static/chunks/site.css?dpl=1', true],
    ['/_next/static/chunks/relative.css', false],
    ['/_next/static/chunks/large.css', false],
    ['/_next/static/chunks/missing.css', false],
    ['/_next/static/../secret.css', false],
    ['https://elsewhere.example/_next/static/chunks/site.css', false],
  ])('%s: put into the page %s', (href, isPut) => {
    expect(read(href) !== null).toBe(isPut);
  });

  it('stands where the link stood', () => {
    const html =
      '<head><link rel="stylesheet" href="/_next/static/chunks/site.css" data-precedence="next"/><title>x</title></head>';
    expect(stripClient(html, { readStyle: read }).html).toBe(
      "<head><style>a{color:red}@font-face{src:url('/fonts/x.woff2')}</style><title>x</title></head>",
    );
  });
});
