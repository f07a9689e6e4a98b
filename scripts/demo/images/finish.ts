/** The print: hand-cut edges, pigment that lies unevenly, and the grain of the paper, over a finished sheet. */

import sharp from 'sharp';

import { chance } from '@/scripts/demo/images/canvas';

interface Paper {
  /** Where each dot takes its colour from, as an offset in dots. */
  from: Int32Array;
  /** What the pigment and the paper add, in steps of 1/255. */
  tone: Float32Array;
}

const papers = new Map<string, Paper>();

/** Smooth noise over the sheet, −1…1, its cells `cx` × `cy` dots. */
function cloud(width: number, height: number, cx: number, cy: number, seed: string): Float32Array {
  const rnd = chance(seed);
  const columns = Math.ceil(width / cx) + 2;
  const rows = Math.ceil(height / cy) + 2;
  const grid = Float32Array.from({ length: columns * rows }, () => rnd() * 2 - 1);
  const out = new Float32Array(width * height);
  const ease = (t: number) => t * t * (3 - 2 * t);
  const across = Array.from({ length: width }, (_, x) => {
    const cell = Math.floor(x / cx);
    return [cell, ease(x / cx - cell)] as const;
  });
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / cy);
    const ty = ease(y / cy - row);
    for (let x = 0; x < width; x += 1) {
      const [cell, tx] = across[x] ?? [0, 0];
      const i = row * columns + cell;
      const top = (grid[i] ?? 0) * (1 - tx) + (grid[i + 1] ?? 0) * tx;
      const bottom = (grid[i + columns] ?? 0) * (1 - tx) + (grid[i + columns + 1] ?? 0) * tx;
      out[y * width + x] = top * (1 - ty) + bottom * ty;
    }
  }
  return out;
}

function paper(width: number, height: number): Paper {
  const key = `${width}x${height}`;
  const known = papers.get(key);
  if (known) return known;
  const shiftX = cloud(width, height, 11, 11, 'cut-x');
  const shiftY = cloud(width, height, 11, 11, 'cut-y');
  const pools = cloud(width, height, 130, 70, 'pools');
  const strokes = cloud(width, height, 34, 5, 'strokes');
  const tooth = cloud(width, height, 2.1, 2.1, 'tooth');
  const rnd = chance('grain');
  const from = new Int32Array(width * height);
  const tone = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x;
      const loose = rnd() < 0.2 ? 1.3 : 0;
      const dx = Math.round((shiftX[i] ?? 0) * 0.95 + (rnd() - 0.5) * loose);
      const dy = Math.round((shiftY[i] ?? 0) * 0.95 + (rnd() - 0.5) * loose);
      const sx = Math.min(width - 1, Math.max(0, x + dx));
      const sy = Math.min(height - 1, Math.max(0, y + dy));
      from[i] = sy * width + sx;
      tone[i] = (pools[i] ?? 0) * 5 + (strokes[i] ?? 0) * 3.4 + (tooth[i] ?? 0) * 7 + (rnd() - 0.5) * 7;
    }
  }
  const made = { from, tone };
  papers.set(key, made);
  return made;
}

/** Rasterises a sheet and prints it on our paper. */
export async function print(svg: string): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { from, tone } = paper(info.width, info.height);
  const out = Buffer.alloc(data.length);
  for (let i = 0; i < from.length; i += 1) {
    const source = (from[i] ?? i) * 3;
    const red = data[source] ?? 0;
    const green = data[source + 1] ?? 0;
    const blue = data[source + 2] ?? 0;
    // Grain shows most in the middle tones; black and white are drawn to ink and paper.
    const light = (red + green + green + blue) / 1020;
    const step = (tone[i] ?? 0) * (0.55 + 1.6 * light * (1 - light));
    const put = i * 3;
    out[put] = Math.min(255, Math.max(0, 9 + red * 0.957 + step));
    out[put + 1] = Math.min(255, Math.max(0, 9 + green * 0.952 + step));
    out[put + 2] = Math.min(255, Math.max(0, 12 + blue * 0.928 + step * 0.9));
  }
  return sharp(out, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality: 88, mozjpeg: false, chromaSubsampling: '4:2:0' })
    .toBuffer();
}
