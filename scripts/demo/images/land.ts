/** Sky, mountains, water and ground. */

import {
  type Canvas,
  curve,
  dab,
  darker,
  fill,
  fractal,
  group,
  lighter,
  line,
  mix,
  oval,
  poly,
  rect,
  type Pt,
  type Stop,
} from '@/scripts/demo/images/canvas';

export const sky = (c: Canvas, stops: readonly Stop[], bottom = c.height) =>
  rect(0, 0, c.width, bottom, c.lin(stops));

export function sun(c: Canvas, x: number, y: number, r: number, colour: string, glow = 6, strength = 0.75) {
  return (
    oval(
      x,
      y,
      r * glow,
      r * glow,
      c.rad([
        [0, colour, strength],
        [0.25, colour, strength * 0.45],
        [0.6, colour, strength * 0.12],
        [1, colour, 0],
      ]),
    ) +
    oval(
      x,
      y,
      r,
      r,
      c.lin([
        [0, lighter(colour, 0.7)],
        [1, lighter(colour, 0.25)],
      ]),
    )
  );
}

/** Long flat clouds, as drawn with a wide brush. */
export function streaks(
  c: Canvas,
  y0: number,
  y1: number,
  count: number,
  colour: string,
  opacity = 0.5,
  size = 1,
) {
  const parts: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const y = c.between(y0, y1);
    const x = c.between(-100, c.width + 100);
    const w = c.between(160, 520) * size;
    const h = c.between(4, 15) * size;
    const top: Pt[] = [];
    const under: Pt[] = [];
    const shape = fractal(c.rnd, 3);
    for (let k = 0; k <= 14; k += 1) {
      const t = k / 14;
      const belly = Math.sin(Math.PI * t);
      top.push([x + w * (t - 0.5), y - h * belly * (0.7 + shape(t * 5) * 0.8)]);
      under.unshift([x + w * (t - 0.5), y + h * 0.35 * belly]);
    }
    parts.push(
      fill(curve([...top, ...under.slice(1, -1)], true), colour, { opacity: opacity * c.between(0.4, 1) }),
    );
  }
  return parts.join('');
}

/** A heaped cloud with a flat base: lit crown, shaded belly. */
export function cumulus(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  crown: string,
  belly: string,
  opacity = 1,
) {
  const puffs: [number, number, number][] = [];
  const count = 9;
  for (let i = 0; i < count; i += 1) {
    const t = i / (count - 1);
    const r = w * (0.07 + 0.13 * Math.sin(Math.PI * t) * c.between(0.7, 1.2));
    puffs.push([x + (t - 0.5) * w * 0.84, y - r * c.between(0.35, 0.9), r]);
  }
  const shape = (dx: number, dy: number, grow: number) =>
    puffs
      .map(
        ([px, py, r]) =>
          `M${px + dx - r * grow} ${py + dy}a${r * grow} ${r * grow} 0 1 0 ${r * 2 * grow} 0a${r * grow} ${r * grow} 0 1 0 ${-r * 2 * grow} 0`,
      )
      .join('');
  const base = poly([
    [x - w, y - w],
    [x + w, y - w],
    [x + w, y],
    [x - w, y],
  ]);
  const clip = c.clip(base);
  const off = w * 0.03;
  const fade = (colour: string, alpha: number) =>
    c.linAt(
      [
        [0, colour, alpha],
        [0.45, colour, alpha * 0.9],
        [1, colour, 0],
      ],
      0,
      y - w * 0.3,
      0,
      y,
    );
  return group(
    [
      fill(shape(0, 0, 1), fade(belly, 0.95)),
      fill(shape(c.light * off, -off * 0.8, 0.8), fade(mix(crown, belly, 0.3), 0.9)),
      fill(shape(c.light * off * 1.6, -off * 1.5, 0.6), fade(crown, 0.95)),
    ],
    { clip, opacity },
  );
}

export interface RidgeOptions {
  y: number;
  height: number;
  /** Noise cells over the width: 2 = two broad massifs, 6 = many peaks. */
  peaks: number;
  colour: string;
  /** What the foot of the range fades into. */
  mist: string;
  bottom: number;
  rough?: number;
  mistShare?: number;
  facets?: number;
  /** Extra height at a place, as x → 0…1. */
  swell?: (t: number) => number;
  /** Crowns of trees along the edge, in dots; 0 = bare. */
  crowns?: number;
  texture?: boolean;
}

/** A mountain range with sculpted slopes, fading into mist at its foot. */
export function ridge(c: Canvas, o: RidgeOptions) {
  const noise = fractal(c.rnd, 6, o.rough ?? 0.46);
  const offset = c.rnd() * 200;
  const step = 6;
  const edge: Pt[] = [];
  for (let x = -20; x <= c.width + 20; x += step) {
    const t = x / c.width;
    const swell = o.swell ? o.swell(t) : 0;
    edge.push([x, o.y - o.height * (0.45 + noise(offset + t * o.peaks) * 0.75 + swell)]);
  }
  const top = edge.reduce((least, p) => Math.min(least, p[1]), o.bottom);
  const closed = [...edge, [c.width + 20, o.bottom] as Pt, [-20, o.bottom] as Pt];
  const body = c.linAt(
    [
      [0, o.colour],
      [0.45, mix(o.colour, o.mist, 0.28 * (o.mistShare ?? 1))],
      [1, mix(o.colour, o.mist, 0.9 * (o.mistShare ?? 1))],
    ],
    0,
    top,
    0,
    o.bottom,
  );
  const parts = [
    fill(poly(closed), body, o.texture ? { filter: c.brush(lighter(o.colour, 0.4), 0.012, 0.05, 0.5) } : {}),
  ];
  const strength = o.facets ?? 0.3;
  if (strength > 0) {
    const dark = darker(o.colour, 0.55);
    const bright = lighter(o.colour, 0.6);
    const reach = o.bottom - top;
    for (let i = 4; i < edge.length - 4; i += 1) {
      const p = edge[i];
      const before = edge[i - 4];
      const after = edge[i + 4];
      if (!p || !before || !after || p[1] > before[1] || p[1] > after[1]) continue;
      const way = -c.light;
      const fall: Pt[] = [];
      let [x, y] = p;
      const length = reach * c.between(0.22, 0.5);
      const slant = c.between(0.05, 0.5) * way;
      for (let k = 0; k < 9; k += 1) {
        fall.push([x, y]);
        y += length / 9;
        x += (slant + c.between(-0.6, 0.6)) * (length / 9);
      }
      const rim: Pt[] = [];
      let far = i;
      while (far > 2 && far < edge.length - 2) {
        const q = edge[far];
        if (!q || Math.abs(q[0] - p[0]) > length * 0.95) break;
        if (q[1] > p[1] + length * 0.9) break;
        rim.push(q);
        far += way;
      }
      rim.reverse();
      const fade = (colour: string, alpha: number) =>
        c.linAt(
          [
            [0, colour, alpha],
            [0.5, colour, alpha * 0.5],
            [1, colour, 0],
          ],
          0,
          p[1],
          0,
          p[1] + length,
        );
      parts.push(fill(poly([...fall, ...rim]), fade(dark, strength)));
      const lit = fall
        .map((q): Pt => [q[0] - way * (q[1] - p[1]) * c.between(0.14, 0.34), q[1] + 4])
        .reverse();
      parts.push(fill(poly([...fall, ...lit]), fade(bright, strength * 0.28)));
    }
  }
  if (o.crowns) {
    let deep = '';
    let bright = '';
    for (const p of edge) {
      const r = o.crowns * c.between(0.5, 1.2);
      deep += dab(p[0] + c.between(-3, 3), p[1] + r * 0.1, r * 2.4, r * 1.6, c.between(-0.4, 0.4));
      if (c.rnd() < 0.55)
        bright += dab(p[0] + c.light * r * 0.3, p[1] - r * 0.25, r * 1.3, r * 0.6, c.between(-0.4, 0.4));
      const below = c.between(0, o.bottom - p[1]) * c.rnd();
      if (c.rnd() < 0.7)
        bright += dab(p[0] + c.between(-9, 9), p[1] + below, r * 1.5, r * 0.55, c.between(-0.3, 0.3));
    }
    parts.unshift(fill(deep, o.colour));
    parts.push(fill(bright, lighter(o.colour, 0.3), { opacity: 0.5 }));
  }
  return parts.join('');
}

/** A band of mist, densest in its middle. */
export const mist = (c: Canvas, y: number, height: number, colour: string, opacity = 0.6) =>
  rect(
    0,
    y - height / 2,
    c.width,
    height,
    c.lin([
      [0, colour, 0],
      [0.5, colour, opacity],
      [1, colour, 0],
    ]),
  );

/** Brushed lights lying on water between two lines; they widen towards the viewer. */
export function ripples(
  c: Canvas,
  y0: number,
  y1: number,
  count: number,
  colour: string,
  opacity = 0.5,
  within?: (t: number) => [number, number],
  size = 1,
) {
  let d = '';
  for (let i = 0; i < count; i += 1) {
    const t = c.rnd() ** 0.8;
    const y = y0 + (y1 - y0) * t;
    const [left, right] = within ? within(t) : [0, c.width];
    const w = (14 + 120 * t) * c.between(0.4, 1.3) * size;
    d += dab(
      c.between(left, right),
      y,
      w,
      (0.9 + 4.2 * t) * c.between(0.5, 1.1) * size,
      c.between(-0.02, 0.02),
    );
  }
  return fill(d, colour, { opacity });
}

/** The sun's road on the water. */
export function glitter(
  c: Canvas,
  x: number,
  y0: number,
  y1: number,
  spread: number,
  colour: string,
  count = 260,
) {
  let d = '';
  for (let i = 0; i < count; i += 1) {
    const t = c.rnd();
    const y = y0 + (y1 - y0) * t * t;
    const reach = spread * (0.25 + t) * (c.rnd() + c.rnd() - 1);
    d += dab(x + reach, y, (10 + 60 * t) * c.between(0.4, 1.2), (1 + 3.6 * t) * c.between(0.5, 1.1), 0);
  }
  return fill(d, colour, { opacity: 0.85 });
}

/** Parts turned upside down at the water line, dimmed. */
export const mirrored = (
  parts: readonly string[],
  y: number,
  opacity = 0.45,
  squash = 0.8,
  filter?: string,
) =>
  group(
    [group(parts, {}, `translate(0 ${y * (1 + squash)}) scale(1 ${-squash})`)],
    filter ? { opacity, filter } : { opacity },
  );

/** Blades of grass along a line or in a field. */
export function grass(
  c: Canvas,
  x0: number,
  x1: number,
  y: (t: number) => number,
  count: number,
  length: number,
  colours: readonly string[],
  lean = 0.25,
) {
  const paths = colours.map(() => '');
  for (let i = 0; i < count; i += 1) {
    const t = c.rnd();
    const x = x0 + (x1 - x0) * t;
    const base = y(t) + c.between(-4, 4);
    const h = length * c.between(0.45, 1.15);
    const bend = h * (lean + c.between(-0.45, 0.45));
    const w = Math.max(1, h * 0.045);
    const k = Math.floor(c.rnd() * colours.length);
    paths[k] =
      `${paths[k] ?? ''}M${(x - w).toFixed(1)} ${base.toFixed(1)}Q${(x + bend * 0.2).toFixed(1)} ${(base - h * 0.6).toFixed(1)} ${(x + bend).toFixed(1)} ${(base - h).toFixed(1)}Q${(x + bend * 0.3 + w).toFixed(1)} ${(base - h * 0.5).toFixed(1)} ${(x + w).toFixed(1)} ${base.toFixed(1)}Z`;
  }
  return paths.map((d, i) => fill(d, colours[i] ?? '#000000')).join('');
}

/** Dabs of paint inside a shape: soil, gravel, fallen leaves, dappled light. */
export function speckle(
  c: Canvas,
  box: readonly [number, number, number, number],
  count: number,
  size: readonly [number, number],
  colour: string,
  opacity: number,
  flat = 0.35,
  clip?: string,
) {
  let d = '';
  for (let i = 0; i < count; i += 1) {
    const t = c.rnd();
    const s = c.between(size[0], size[1]) * (0.35 + 0.9 * t);
    d += dab(c.between(box[0], box[2]), box[1] + (box[3] - box[1]) * t, s, s * flat, c.between(-0.25, 0.25));
  }
  return fill(d, colour, clip ? { opacity, clip } : { opacity });
}

/** A ground plane with a rolling edge. */
export function ground(
  c: Canvas,
  y: number,
  roll: number,
  cells: number,
  stops: readonly Stop[],
  filter?: string,
  bottom = c.height + 10,
) {
  const noise = fractal(c.rnd, 4);
  const offset = c.rnd() * 90;
  const edge: Pt[] = [];
  for (let x = -20; x <= c.width + 20; x += 20)
    edge.push([x, y + noise(offset + (x / c.width) * cells) * roll]);
  return fill(poly([...edge, [c.width + 20, bottom], [-20, bottom]]), c.lin(stops), filter ? { filter } : {});
}

/** Shafts of light fanning from a point outside the sheet. */
export function shafts(
  c: Canvas,
  from: Pt,
  to: readonly [number, number, number][],
  colour: string,
  opacity: number,
) {
  return group(
    to.map(([x, y, w]) =>
      fill(
        poly([
          [from[0] - w * 0.1, from[1]],
          [from[0] + w * 0.1, from[1]],
          [x + w, y],
          [x - w, y],
        ]),
        c.linAt(
          [
            [0, colour, opacity],
            [0.65, colour, opacity * 0.5],
            [1, colour, 0],
          ],
          from[0],
          from[1],
          x,
          y,
        ),
      ),
    ),
    { blend: 'screen', filter: c.blur(7) },
  );
}

/** Birds far off: two strokes each. */
export function birds(
  c: Canvas,
  x: number,
  y: number,
  count: number,
  spread: number,
  colour: string,
  size = 9,
) {
  let d = '';
  for (let i = 0; i < count; i += 1) {
    const bx = x + c.between(-spread, spread);
    const by = y + c.between(-spread, spread) * 0.4;
    const s = size * c.between(0.6, 1.2);
    const tilt = c.between(-0.25, 0.25) * s;
    d += `M${(bx - s).toFixed(1)} ${(by + tilt - s * 0.15).toFixed(1)}Q${(bx - s * 0.4).toFixed(1)} ${(by - s * 0.5).toFixed(1)} ${bx.toFixed(1)} ${by.toFixed(1)}Q${(bx + s * 0.4).toFixed(1)} ${(by - s * 0.5).toFixed(1)} ${(bx + s).toFixed(1)} ${(by - tilt - s * 0.15).toFixed(1)}`;
  }
  return line(d, colour, Math.max(1.3, size * 0.16));
}
