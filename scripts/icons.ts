/** Draws the site's icons into public/ from the emblem: `npx tsx scripts/icons.ts`. */
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { emblemSvg } from '@/domain/emblem';

const svg = emblemSvg('#0b5a49', '#fdfcf8');
await writeFile('public/icon.svg', svg);
await sharp(Buffer.from(svg), { density: 300 }).resize(180, 180).png().toFile('public/apple-icon.png');
await sharp(Buffer.from(svg), { density: 300 }).resize(48, 48).png().toFile('public/favicon.png');
