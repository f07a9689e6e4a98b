/** Draws the site's icons into public/ from the emblem: `npx tsx scripts/icons.ts`. */
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { emblemSvg } from '@/domain/emblem';

const COLOUR = '#0b5a49';
const svg = emblemSvg(COLOUR, '#fdfcf8');
const drawn = (size: number) => sharp(Buffer.from(svg), { density: 900 }).resize(size, size);

await writeFile('public/icon.svg', svg);
await drawn(180).png().toFile('public/apple-icon.png');
await drawn(48).png().toFile('public/favicon.png');
await drawn(192).png({ palette: true }).toFile('public/icon-192.png');
await drawn(512).png({ palette: true }).toFile('public/icon-512.png');
// Cut to a circle or a drop, an icon keeps what lies within four fifths of its width (https://www.w3.org/TR/appmanifest/).
await drawn(448)
  .extend({ top: 32, bottom: 32, left: 32, right: 32, background: COLOUR })
  .flatten({ background: COLOUR })
  .png({ palette: true })
  .toFile('public/icon-maskable-512.png');
