/** The painter's table: seeded chance, colours, smooth lines, gradients and the SVG sheet itself. */

export type Pt = readonly [number, number];
/** Offset 0…1, colour, opacity (1 when missing). */
export type Stop = readonly [number, string, number?];

/** A reproducible stream of numbers in [0, 1) from a word. */
export function chance(seed: string): () => number {
  let state = 1779033703 ^ seed.length;
  for (const sign of seed) {
    state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 3432918353);
    state = (state << 13) | (state >>> 19);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fractal noise along a line, about −1…1. */
export function fractal(rnd: () => number, octaves = 5, gain = 0.5): (x: number) => number {
  const table = Array.from({ length: 512 }, () => rnd() * 2 - 1);
  const at = (x: number) => {
    const cell = Math.floor(x);
    const part = x - cell;
    const ease = part * part * (3 - 2 * part);
    const left = table[((cell % 512) + 512) % 512] ?? 0;
    const right = table[(((cell + 1) % 512) + 512) % 512] ?? 0;
    return left + (right - left) * ease;
  };
  return (x) => {
    let sum = 0;
    let size = 1;
    let rate = 1;
    for (let i = 0; i < octaves; i += 1) {
      sum += at(x * rate + i * 37.7) * size;
      size *= gain;
      rate *= 2.03;
    }
    return sum * (1 - gain);
  };
}

function channels(hex: string): [number, number, number] {
  const whole = Number.parseInt(hex.slice(1), 16);
  return [(whole >> 16) & 255, (whole >> 8) & 255, whole & 255];
}

/** Mixes two `#rrggbb` colours; 0 = the first, 1 = the second. */
export function mix(from: string, to: string, share: number): string {
  const a = channels(from);
  const b = channels(to);
  const t = Math.min(1, Math.max(0, share));
  const parts = a.map((value, i) => {
    const other = b[i] ?? value;
    return Math.round(Math.sqrt(value * value * (1 - t) + other * other * t));
  });
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

export const lighter = (colour: string, share = 0.2) => mix(colour, '#fff3d8', share);
export const darker = (colour: string, share = 0.25) => mix(colour, '#0d1a2b', share);

const short = (value: number) => (Math.round(value * 10) / 10).toString();
export const at = (p: Pt) => `${short(p[0])} ${short(p[1])}`;

/** A straight-edged path through the points. */
export const poly = (points: readonly Pt[], closed = true) =>
  points.length === 0 ? '' : `M${points.map(at).join('L')}${closed ? 'Z' : ''}`;

/** A smooth path through the points (Catmull–Rom). */
export function curve(points: readonly Pt[], closed = false): string {
  const count = points.length;
  if (count < 3) return poly(points, closed);
  const get = (i: number): Pt => {
    const index = closed ? (i + count) % count : Math.min(count - 1, Math.max(0, i));
    return points[index] ?? [0, 0];
  };
  let d = `M${at(get(0))}`;
  const last = closed ? count : count - 1;
  for (let i = 0; i < last; i += 1) {
    const [p0, p1, p2, p3] = [get(i - 1), get(i), get(i + 1), get(i + 2)];
    d += `C${at([p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6])} ${at([
      p2[0] - (p3[0] - p1[0]) / 6,
      p2[1] - (p3[1] - p1[1]) / 6,
    ])} ${at(p2)}`;
  }
  return closed ? `${d}Z` : d;
}

/** A leaf or brush dab: two arcs between two tips. */
export function dab(x: number, y: number, length: number, width: number, angle: number): string {
  const dx = (Math.cos(angle) * length) / 2;
  const dy = (Math.sin(angle) * length) / 2;
  const nx = -Math.sin(angle) * width;
  const ny = Math.cos(angle) * width;
  return `M${at([x - dx, y - dy])}Q${at([x + nx, y + ny])} ${at([x + dx, y + dy])}Q${at([x - nx, y - ny])} ${at([x - dx, y - dy])}Z`;
}

/** A limb: a rounded strip from one point to another, tapering. */
export function limb(a: Pt, b: Pt, ra: number, rb: number): string {
  const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
  const nx = -Math.sin(angle);
  const ny = Math.cos(angle);
  const [ar, br] = [short(ra), short(rb)];
  return `M${at([a[0] + nx * ra, a[1] + ny * ra])}A${ar} ${ar} 0 0 1 ${at([a[0] - nx * ra, a[1] - ny * ra])}L${at([b[0] - nx * rb, b[1] - ny * rb])}A${br} ${br} 0 0 1 ${at([b[0] + nx * rb, b[1] + ny * rb])}Z`;
}

export interface Look {
  stroke?: string;
  width?: number;
  opacity?: number;
  cap?: 'round' | 'butt';
  filter?: string;
  clip?: string;
  mask?: string;
  dash?: string;
  blend?: 'multiply' | 'screen' | 'soft-light' | 'overlay';
}

function attributes(look: Look): string {
  const parts: string[] = [];
  if (look.stroke)
    parts.push(
      `stroke="${look.stroke}" stroke-width="${look.width ?? 2}" stroke-linecap="${look.cap ?? 'round'}" stroke-linejoin="round"`,
    );
  if (look.dash) parts.push(`stroke-dasharray="${look.dash}"`);
  if (look.opacity !== undefined) parts.push(`opacity="${look.opacity}"`);
  if (look.filter) parts.push(`filter="${look.filter}"`);
  if (look.clip) parts.push(`clip-path="${look.clip}"`);
  if (look.mask) parts.push(`mask="${look.mask}"`);
  if (look.blend) parts.push(`style="mix-blend-mode:${look.blend}"`);
  return parts.join(' ');
}

/** A filled path. */
export const fill = (d: string, colour: string, look: Look = {}) =>
  `<path d="${d}" fill="${colour}" ${attributes(look)}/>`;
/** A drawn line. */
export const line = (d: string, stroke: string, width = 2, look: Look = {}) =>
  `<path d="${d}" fill="none" ${attributes({ ...look, stroke, width })}/>`;
export const rect = (x: number, y: number, w: number, h: number, colour: string, look: Look = {}) =>
  fill(
    poly([
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ]),
    colour,
    look,
  );
export const oval = (cx: number, cy: number, rx: number, ry: number, colour: string, look: Look = {}) =>
  `<ellipse cx="${short(cx)}" cy="${short(cy)}" rx="${short(rx)}" ry="${short(ry)}" fill="${colour}" ${attributes(look)}/>`;
export const group = (parts: readonly string[], look: Look = {}, transform = '') =>
  `<g ${transform ? `transform="${transform}"` : ''} ${attributes(look)}>${parts.join('')}</g>`;

/** One sheet: hands out chance, gradients, filters and clips, and prints itself. */
export class Canvas {
  readonly rnd: () => number;
  /** Where the light comes from: −1 left, 1 right. */
  light: 1 | -1 = -1;
  private readonly defs = new Map<string, { id: string; markup: string }>();

  constructor(
    seed: string,
    readonly width = 1600,
    readonly height = 1067,
  ) {
    this.rnd = chance(seed);
  }

  between(low: number, high: number) {
    return low + this.rnd() * (high - low);
  }

  pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.rnd() * list.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }

  private define(key: string, make: (id: string) => string): string {
    const known = this.defs.get(key);
    if (known) return `url(#${known.id})`;
    const id = `d${this.defs.size}`;
    this.defs.set(key, { id, markup: make(id) });
    return `url(#${id})`;
  }

  private stops(stops: readonly Stop[]) {
    return stops
      .map(
        ([o, colour, opacity]) =>
          `<stop offset="${o}" stop-color="${colour}" stop-opacity="${opacity ?? 1}"/>`,
      )
      .join('');
  }

  /** A gradient over the box of what it fills. */
  lin(stops: readonly Stop[], x1 = 0, y1 = 0, x2 = 0, y2 = 1) {
    const inner = this.stops(stops);
    return this.define(
      `l${inner}${x1},${y1},${x2},${y2}`,
      (id) =>
        `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${inner}</linearGradient>`,
    );
  }

  /** A gradient in the sheet's own coordinates. */
  linAt(stops: readonly Stop[], x1: number, y1: number, x2: number, y2: number) {
    const inner = this.stops(stops);
    return this.define(
      `a${inner}${x1},${y1},${x2},${y2}`,
      (id) =>
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}">${inner}</linearGradient>`,
    );
  }

  rad(stops: readonly Stop[], cx = 0.5, cy = 0.5, r = 0.5) {
    const inner = this.stops(stops);
    return this.define(
      `r${inner}${cx},${cy},${r}`,
      (id) => `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${inner}</radialGradient>`,
    );
  }

  /** A colour modelled by the light from the side: a lit edge, the body, a shaded edge. */
  lit(colour: string, strength = 1) {
    const [a, b] = this.light < 0 ? [0, 1] : [1, 0];
    return this.lin(
      [
        [0, lighter(colour, 0.3 * strength)],
        [0.3, lighter(colour, 0.12 * strength)],
        [0.46, colour],
        [0.68, darker(colour, 0.16 * strength)],
        [1, darker(colour, 0.38 * strength)],
      ],
      a,
      0.1,
      b,
      0.5,
    );
  }

  blur(deviation: number) {
    return this.define(
      `b${deviation}`,
      (id) =>
        `<filter id="${id}" x="-12%" y="-12%" width="124%" height="124%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`,
    );
  }

  /** Dry brush: streaks of another colour inside the shape; frequencies across and down. */
  brush(colour: string, fx: number, fy: number, strength = 1, seed = 3) {
    const n = channels(colour).map((value) => (value / 255).toFixed(3));
    return this.define(
      `t${colour}${fx},${fy},${strength},${seed}`,
      (id) =>
        `<filter id="${id}" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${fx} ${fy}" numOctaves="2" seed="${seed}"/><feColorMatrix type="matrix" values="0 0 0 0 ${n[0]} 0 0 0 0 ${n[1]} 0 0 0 0 ${n[2]} ${2.6 * strength} 0 0 0 ${-1.25 * strength}"/><feComposite in2="SourceGraphic" operator="in" result="t"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="t"/></feMerge></filter>`,
    );
  }

  clip(d: string) {
    return this.define(`c${d}`, (id) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`);
  }

  /** The finished sheet; the corners darken a little, as a print does. */
  page(parts: readonly string[], vignette = 0.32, shade = '#0a1420'): string {
    const { width, height } = this;
    const corners = rect(
      0,
      0,
      width,
      height,
      this.rad(
        [
          [0, shade, 0],
          [0.62, shade, 0],
          [1, shade, vignette],
        ],
        0.5,
        0.48,
        0.78,
      ),
    );
    const body = parts.join('') + corners;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${[...this.defs.values()].map((def) => def.markup).join('')}</defs>${body}</svg>`;
  }
}
