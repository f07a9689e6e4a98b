/**
 * Makes `public/fonts/toasoan-serif.woff2`, the one web font of the public site (headlines), and beside it the same
 * font as `.ttf` for the pictures that are drawn for sharing (what draws them reads no WOFF2); prints, for each fallback
 * font named, the numbers of its metric-matched `@font-face` in `app/(site)/site.css`.
 *
 * Not part of the build: the result is committed. To run it again, outside the repository, so that nothing of it
 * enters package.json:
 *
 *   mkdir /tmp/fonts && cd /tmp/fonts && npm install source-serif@4.5.1 subset-font@2.9.0 fontkit@2.0.4
 *   cd - && FONT_PACKAGES=/tmp/fonts npx tsx scripts/fonts.ts [FALLBACK.ttf ...]
 *
 * Fallbacks to measure are bold cuts of what readers have: Times New Roman (Liberation Serif has its widths), Noto Serif.
 *
 * Why Adobe's own package and not fontsource: fontsource splits Latin and Vietnamese into two files, so a word such as
 * “Vệ” is set from both and its letters are not kerned. Here one file holds both.
 *
 * Why it is called Toasoan Serif: the licence (OFL 1.1) reserves the name “Source” for the unmodified font.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const FAMILY = 'Toasoan Serif';
const packages = process.env.FONT_PACKAGES ?? '/tmp/fonts';
const require = createRequire(path.join(packages, 'package.json'));
const target = path.resolve(import.meta.dirname, '../public/fonts');

interface Subset {
  (
    font: Buffer,
    text: string,
    options: {
      targetFormat: string;
      variationAxes?: Record<string, number>;
      noHinting?: boolean;
      keepFeatures?: string[];
    },
  ): Promise<Buffer>;
}
interface Metrics {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  lineGap: number;
  layout(text: string): { advanceWidth: number };
}

const subset = require('subset-font') as Subset;
const fontkit = require('fontkit') as { create(font: Buffer): Metrics };

/** Every letter a Vietnamese headline needs, the accented letters of foreign names, punctuation and a few signs. */
function characters(): string {
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const points = [
    ...range(0x20, 0x7e),
    ...range(0xa0, 0xff).filter((point) => !'¤¦¨ª¬¯´¶¸¹º¾'.includes(String.fromCodePoint(point))),
    ...[0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x152, 0x153, 0x168, 0x169, 0x1a0, 0x1a1, 0x1af, 0x1b0],
    ...range(0x1ea0, 0x1ef9),
  ];
  return String.fromCodePoint(...points) + '–—‘’“”‚„†•…‰′″‹›₫€−×→';
}

/** Writes the family's name into the `name` table, padded to the length it had, in both encodings. */
function rename(font: Buffer): Buffer {
  const renamed = Buffer.from(font);
  const tables = renamed.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    if (renamed.toString('latin1', record, record + 4) !== 'name') continue;
    const start = renamed.readUInt32BE(record + 8);
    const count = renamed.readUInt16BE(start + 2);
    const strings = start + renamed.readUInt16BE(start + 4);
    for (let name = 0; name < count; name += 1) {
      const entry = start + 6 + name * 12;
      const id = renamed.readUInt16BE(entry + 6);
      if (![1, 3, 4, 6, 16].includes(id)) continue;
      const wide = renamed.readUInt16BE(entry) !== 1;
      const length = renamed.readUInt16BE(entry + 8);
      const at = strings + renamed.readUInt16BE(entry + 10);
      const letters = (id === 6 ? FAMILY.replace(' ', '') : FAMILY).padEnd(
        wide ? length / 2 : length,
        id === 6 ? '-' : ' ',
      );
      const bytes = wide ? Buffer.from(letters, 'utf16le').swap16() : Buffer.from(letters, 'latin1');
      bytes.copy(renamed, at, 0, length);
    }
  }
  return renamed;
}

const source = path.join(packages, 'node_modules/source-serif');
const original = await readFile(path.join(source, 'VAR/SourceSerif4Variable-Roman.ttf'));
const text = characters();
const small = await subset(original, text, {
  targetFormat: 'sfnt',
  // One drawing between text and display: fine at 46 px, still sturdy at 18 px.
  variationAxes: { wght: 640, opsz: 26 },
  noHinting: true,
  keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'lnum', 'tnum', 'liga'],
});
const named = rename(small);
const packed = await subset(named, text, { targetFormat: 'woff2', noHinting: true });

await mkdir(target, { recursive: true });
await writeFile(path.join(target, 'toasoan-serif.woff2'), packed);
await writeFile(path.join(target, 'toasoan-serif.ttf'), named);
const licence = await readFile(path.join(source, 'LICENSE.md'), 'utf8');
await writeFile(
  path.join(target, 'toasoan-serif.OFL.txt'),
  `Toasoan Serif is a subset of Source Serif 4 (one weight, one optical size, Vietnamese and Latin letters), renamed
because its licence reserves the name “Source”. It is made by scripts/fonts.ts and stays under the same licence:\n\n${licence}`,
);

/** Plain headlines, to compare how wide fonts run. */
const SAMPLE = [
  'Huyện ủy Tiên Yên quyết định giữ vững rừng ngập mặn ở Đồng Rui, nối dài những mùa vàng',
  'Văn phòng Huyện ủy, HĐND và UBND huyện: một đầu mối, bớt hai tầng báo cáo',
  'Gà Tiên Yên vào siêu thị: từ đồi keo Đông Ngũ đến bàn ăn Hà Nội',
  'Kế hoạch trồng mới và phục hồi rừng ngập mặn giai đoạn 2020–2025',
];
const font = fontkit.create(named);
const widthOf = (face: Metrics) =>
  SAMPLE.reduce((sum, line) => sum + face.layout(line).advanceWidth / face.unitsPerEm, 0);
console.log(`${packed.length} bytes, ${[...text].length} characters`);
for (const fallback of process.argv.slice(2)) {
  const ratio = widthOf(font) / widthOf(fontkit.create(await readFile(fallback)));
  const percent = (value: number) => `${((value / font.unitsPerEm / ratio) * 100).toFixed(1)}%`;
  console.log(
    `${path.basename(fallback)}: size-adjust ${(ratio * 100).toFixed(1)}%, ascent-override ${percent(font.ascent)}, descent-override ${percent(-font.descent)}`,
  );
}
