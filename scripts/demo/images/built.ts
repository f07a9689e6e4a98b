/** Houses, roofs, interiors and the things in them. */

import {
  at,
  type Canvas,
  curve,
  dab,
  darker,
  fill,
  group,
  lighter,
  limb,
  line,
  mix,
  oval,
  poly,
  rect,
  type Pt,
} from '@/scripts/demo/images/canvas';

const between = (a: Pt, b: Pt, t: number): Pt => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** A point in a four-cornered plane: u across, v down. */
export const within = (tl: Pt, tr: Pt, br: Pt, bl: Pt, u: number, v: number): Pt =>
  between(between(tl, tr, u), between(bl, br, u), v);

export interface RoofLook {
  colour: string;
  rows?: number;
  columns?: number;
  /** Share of tiles darkened by age or moss. */
  age?: number;
  moss?: string;
  light?: number;
}

/** A slope of clay tiles between ridge (left, right) and eaves (right, left). */
export function tiles(c: Canvas, tl: Pt, tr: Pt, br: Pt, bl: Pt, look: RoofLook) {
  const rows = look.rows ?? 12;
  const columns = look.columns ?? 30;
  const base = look.colour;
  const tones = [
    darker(base, 0.34),
    darker(base, 0.18),
    base,
    lighter(base, 0.14),
    lighter(base, 0.3),
    look.moss ?? darker(base, 0.45),
  ];
  const paths = tones.map(() => '');
  const age = look.age ?? 0.12;
  const patches = Array.from({ length: 5 }, () => [c.rnd(), c.rnd(), c.between(0.06, 0.2)] as const);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [u0, u1] = [column / columns, (column + 0.94) / columns];
      const [v0, v1] = [row / rows, (row + 0.96) / rows];
      const a = within(tl, tr, br, bl, u0, v0);
      const b = within(tl, tr, br, bl, u1, v0);
      const d = within(tl, tr, br, bl, u1, v1);
      const e = within(tl, tr, br, bl, u0, v1);
      const worn = patches.some(([pu, pv, pr]) => Math.hypot(pu - u0, (pv - v0) * 0.6) < pr);
      let k = Math.min(
        4,
        Math.max(0, Math.round(2 + (c.rnd() - 0.5) * 2.2 + (look.light ?? 0) + (worn ? -0.7 : 0))),
      );
      if (c.rnd() < (worn ? age * 3 : age * 0.5)) k = 5;
      const sag = (e[1] - a[1]) * 0.28;
      paths[k] += `M${at(a)}L${at(b)}L${at(d)}Q${at([(d[0] + e[0]) / 2, (d[1] + e[1]) / 2 + sag])} ${at(e)}Z`;
    }
  }
  const shade = c.linAt(
    [
      [0, '#1a1016', 0],
      [0.6, '#1a1016', 0.05],
      [1, '#1a1016', 0.34],
    ],
    0,
    Math.min(tl[1], tr[1]),
    0,
    Math.max(bl[1], br[1]),
  );
  return (
    fill(poly([tl, tr, br, bl]), darker(base, 0.55)) +
    paths.map((d, i) => fill(d, tones[i] ?? base)).join('') +
    fill(poly([tl, tr, br, bl]), shade) +
    line(`M${at(bl)}L${at(br)}`, darker(base, 0.6), Math.max(1.5, (bl[1] - tl[1]) * 0.025))
  );
}

/** The mortared ridge of a tiled roof, its ends turned up a little. */
export function ridgeCap(c: Canvas, l: Pt, r: Pt, thick: number, colour: string, curl = 1) {
  const lift = thick * 1.5 * curl;
  return fill(
    `M${at([l[0] - thick, l[1] - lift])}Q${at([l[0] + thick * 2, l[1] - thick * 0.4])} ${at([l[0] + (r[0] - l[0]) * 0.25, (l[1] * 3 + r[1]) / 4 - thick * 0.5])}L${at([l[0] + (r[0] - l[0]) * 0.75, (l[1] + r[1] * 3) / 4 - thick * 0.5])}Q${at([r[0] - thick * 2, r[1] - thick * 0.4])} ${at([r[0] + thick, r[1] - lift])}L${at([r[0] + thick * 0.3, r[1] + thick * 0.6])}L${at([l[0] - thick * 0.3, l[1] + thick * 0.6])}Z`,
    c.lin([
      [0, lighter(colour, 0.35)],
      [1, darker(colour, 0.3)],
    ]),
  );
}

export interface HouseLook {
  x: number;
  /** The foot of the wall. */
  y: number;
  w: number;
  wall: number;
  roof: number;
  wallColour: string;
  roofColour: string;
  overhang?: number;
  windows?: number;
  lamp?: string;
  wood?: string;
  /** How far the ridge is drawn in at both ends. */
  hip?: number;
  moss?: string;
  plain?: boolean;
}

/** A house from the front: tiled roof above a plastered wall with wooden doors and shutters. */
export function house(c: Canvas, o: HouseLook) {
  const over = o.overhang ?? o.w * 0.06;
  const wood = o.wood ?? '#5b3b2b';
  const top = o.y - o.wall;
  const parts: string[] = [];
  const wallClip = c.clip(
    poly([
      [o.x, top],
      [o.x + o.w, top],
      [o.x + o.w, o.y],
      [o.x, o.y],
    ]),
  );
  parts.push(
    rect(
      o.x,
      top,
      o.w,
      o.wall,
      c.linAt(
        [
          [0, lighter(o.wallColour, 0.18)],
          [1, darker(o.wallColour, 0.2)],
        ],
        c.light < 0 ? o.x : o.x + o.w,
        0,
        c.light < 0 ? o.x + o.w : o.x,
        0,
      ),
    ),
  );
  let stains = '';
  for (let i = 0; i < o.w / 14; i += 1)
    stains += dab(
      c.between(o.x, o.x + o.w),
      o.y - c.rnd() * c.rnd() * o.wall,
      c.between(10, 40),
      c.between(3, 10),
      c.between(-0.4, 0.4),
    );
  parts.push(fill(stains, darker(o.wallColour, 0.28), { opacity: 0.22, clip: wallClip }));
  const bays = o.windows ?? Math.max(1, Math.round(o.w / (o.wall * 0.75)));
  for (let i = 0; i < bays; i += 1) {
    const bw = o.w / bays;
    const door = i === Math.floor(bays / 2);
    const w = bw * (door ? 0.5 : 0.4);
    const h = o.wall * (door ? 0.68 : 0.42);
    const bx = o.x + bw * (i + 0.5) - w / 2;
    const by = door ? o.y - h : o.y - o.wall * 0.72;
    const glow = o.lamp !== undefined && c.rnd() < 0.7;
    parts.push(rect(bx - 3, by - 3, w + 6, h + (door ? 3 : 6), darker(o.wallColour, 0.32)));
    parts.push(
      rect(
        bx,
        by,
        w,
        h,
        glow
          ? c.lin([
              [0, o.lamp ?? wood],
              [1, lighter(o.lamp ?? wood, 0.4)],
            ])
          : darker(wood, 0.45),
      ),
    );
    if (!o.plain) {
      const leaf = w * (glow ? 0.26 : 0.49);
      for (const sx of [bx, bx + w - leaf]) {
        parts.push(rect(sx, by, leaf, h, c.lit(wood)));
        let slats = '';
        for (let k = 1; k < 9; k += 1)
          slats += `M${at([sx + 2, by + (h * k) / 9])}L${at([sx + leaf - 2, by + (h * k) / 9])}`;
        parts.push(line(slats, darker(wood, 0.4), Math.max(0.8, o.wall * 0.008), { opacity: 0.7 }));
      }
    }
  }
  // The eaves throw a shadow on the wall.
  parts.push(
    rect(
      o.x,
      top,
      o.w,
      o.wall * 0.22,
      c.lin([
        [0, '#150f1c', 0.62],
        [1, '#150f1c', 0.12],
      ]),
    ),
  );
  const hip = o.hip ?? 0;
  const l: Pt = [o.x - over + hip, top - o.roof];
  const r: Pt = [o.x + o.w + over - hip, top - o.roof];
  const br: Pt = [o.x + o.w + over, top + o.roof * 0.04];
  const bl: Pt = [o.x - over, top + o.roof * 0.04];
  parts.push(
    tiles(c, l, r, br, bl, {
      colour: o.roofColour,
      rows: Math.max(5, Math.round(o.roof / 11)),
      columns: Math.max(10, Math.round(o.w / 15)),
      ...(o.moss ? { moss: o.moss } : {}),
    }),
  );
  parts.push(ridgeCap(c, l, r, Math.max(4, o.roof * 0.06), mix(o.roofColour, '#d8c3a4', 0.45)));
  return parts.join('');
}

/** A camera for rooms and streets: x right, y up, z away; metres. */
export class Camera {
  constructor(
    readonly cx: number,
    readonly horizon: number,
    readonly focal: number,
    readonly eye: number,
  ) {}

  p(x: number, y: number, z: number): Pt {
    return [this.cx + (this.focal * x) / z, this.horizon - (this.focal * (y - this.eye)) / z];
  }

  /** Dots per metre at a distance. */
  scale(z: number) {
    return this.focal / z;
  }

  quad(...corners: readonly (readonly [number, number, number])[]) {
    return poly(corners.map(([x, y, z]) => this.p(x, y, z)));
  }

  /** A box standing on the floor: front, the side that is seen, and the top. */
  box(x0: number, x1: number, y0: number, y1: number, z0: number, z1: number, colour: string, c: Canvas) {
    const parts: string[] = [];
    if (this.eye > y1)
      parts.push(
        fill(this.quad([x0, y1, z0], [x1, y1, z0], [x1, y1, z1], [x0, y1, z1]), lighter(colour, 0.26)),
      );
    const mid = this.p((x0 + x1) / 2, 0, z0)[0];
    if (mid < this.cx - 2 && x1 < 0)
      parts.push(
        fill(
          this.quad([x1, y0, z0], [x1, y1, z0], [x1, y1, z1], [x1, y0, z1]),
          c.light > 0 ? lighter(colour, 0.1) : darker(colour, 0.3),
        ),
      );
    if (mid > this.cx + 2 && x0 > 0)
      parts.push(
        fill(
          this.quad([x0, y0, z0], [x0, y1, z0], [x0, y1, z1], [x0, y0, z1]),
          c.light < 0 ? lighter(colour, 0.1) : darker(colour, 0.3),
        ),
      );
    parts.push(
      fill(
        this.quad([x0, y0, z0], [x1, y0, z0], [x1, y1, z0], [x0, y1, z0]),
        c.lin([
          [0, colour],
          [1, darker(colour, 0.22)],
        ]),
      ),
    );
    return parts.join('');
  }
}

/** A wooden boat seen from the side, bow to `dir`. `y` is the water line at its middle. */
export function boat(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  hull: string,
  o: { dir?: 1 | -1; cabin?: string; mast?: boolean; band?: string; small?: boolean } = {},
) {
  const d = o.dir ?? 1;
  const h = w * (o.small ? 0.09 : 0.13);
  const q = (u: number, v: number): Pt => [x + u * w * d, y + v * w];
  const parts: string[] = [];
  const deck = `${at(q(-0.47, -h / w - 0.03))}Q${at(q(0.05, -h / w + 0.045))} ${at(q(0.54, -h / w - 0.1))}`;
  if (o.mast ?? !o.small) {
    parts.push(
      line(`M${at(q(0.14, -0.1))}L${at(q(0.16, -0.62))}`, darker(hull, 0.5), Math.max(1.5, w * 0.012)),
    );
    parts.push(
      line(
        `M${at(q(0.16, -0.6))}L${at(q(0.52, -0.22))}M${at(q(0.16, -0.6))}L${at(q(-0.44, -0.17))}M${at(q(0.15, -0.4))}L${at(q(-0.2, -0.52))}`,
        darker(hull, 0.4),
        Math.max(0.8, w * 0.004),
      ),
    );
  }
  if (o.cabin) {
    parts.push(
      fill(poly([q(-0.4, -0.09), q(-0.39, -0.27), q(-0.08, -0.27), q(-0.06, -0.09)]), c.lit(o.cabin)),
      fill(
        poly([q(-0.43, -0.26), q(-0.42, -0.3), q(-0.05, -0.3), q(-0.04, -0.26)]),
        c.lit(darker(o.cabin, 0.35)),
      ),
    );
    for (const u of [-0.34, -0.24, -0.14])
      parts.push(
        fill(poly([q(u, -0.155), q(u, -0.225), q(u + 0.065, -0.225), q(u + 0.065, -0.155)]), '#1b2a3a'),
      );
  }
  parts.push(
    fill(
      `M${deck}Q${at(q(0.5, -0.03))} ${at(q(0.4, 0.012))}L${at(q(-0.42, 0.012))}Q${at(q(-0.48, -0.05))} ${at(q(-0.47, -h / w - 0.03))}Z`,
      c.lin([
        [0, lighter(hull, 0.22)],
        [0.55, hull],
        [1, darker(hull, 0.45)],
      ]),
    ),
    line(`M${deck}`, o.band ?? lighter(hull, 0.6), Math.max(2, w * 0.018)),
    line(
      `M${at(q(-0.465, -h / w + 0.03))}Q${at(q(0.05, -h / w + 0.09))} ${at(q(0.5, -h / w - 0.01))}`,
      darker(hull, 0.4),
      Math.max(1, w * 0.006),
      { opacity: 0.7 },
    ),
  );
  if (!o.small) {
    parts.push(
      oval(...q(0.4, -0.115), w * 0.014, w * 0.01, '#f4ead2'),
      oval(...q(0.4, -0.115), w * 0.006, w * 0.006, '#1c1a20'),
    );
    for (const u of [-0.25, -0.02, 0.2])
      parts.push(line(`M${at(q(u, -h / w + 0.05))}l0 ${(w * 0.03).toFixed(1)}`, '#20242b', w * 0.024));
  }
  return parts.join('');
}

/** A woven basket with what it holds heaped in it. */
export function basket(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  load: readonly string[],
  straw = '#b98d52',
  round = true,
) {
  const h = w * 0.42;
  const parts: string[] = [];
  const body = `M${at([x - w / 2, y - h])}Q${at([x - w * 0.47, y - h * 0.2])} ${at([x - w * 0.34, y])}L${at([x + w * 0.34, y])}Q${at([x + w * 0.47, y - h * 0.2])} ${at([x + w / 2, y - h])}Z`;
  parts.push(oval(x - c.light * w * 0.08, y, w * 0.5, w * 0.07, '#120d14', { opacity: 0.35 }));
  parts.push(fill(body, c.lit(straw)));
  const clip = c.clip(body);
  let weave = '';
  for (let k = 0; k < 5; k += 1)
    weave += `M${at([x - w / 2, y - (h * k) / 5])}Q${at([x, y - (h * k) / 5 + h * 0.14])} ${at([x + w / 2, y - (h * k) / 5])}`;
  for (let k = -5; k <= 5; k += 1) weave += `M${at([x + (k * w) / 10, y - h])}L${at([x + (k * w) / 14, y])}`;
  parts.push(line(weave, darker(straw, 0.4), Math.max(0.8, w * 0.012), { clip, opacity: 0.6 }));
  parts.push(oval(x, y - h, w / 2, w * 0.1, darker(straw, 0.5)));
  const paths = load.map(() => '');
  for (let i = 0; i < 46; i += 1) {
    const u = (c.rnd() + c.rnd() - 1) * 0.9;
    const px = x + (u * w) / 2;
    const py = y - h - c.rnd() * w * 0.2 * (1 - u * u) + w * 0.03;
    const k = Math.floor(c.rnd() * load.length);
    const r = w * c.between(0.035, 0.06);
    paths[k] += round
      ? `M${at([px - r, py])}a${r.toFixed(1)} ${(r * 0.9).toFixed(1)} 0 1 0 ${(2 * r).toFixed(1)} 0a${r.toFixed(1)} ${(r * 0.9).toFixed(1)} 0 1 0 ${(-2 * r).toFixed(1)} 0`
      : dab(px, py, r * 4.2, r * 1.1, c.between(-1.2, 1.2));
  }
  load.forEach((colour, i) => parts.push(fill(paths[i] ?? '', c.lit(colour, 0.8))));
  parts.push(
    line(
      `M${at([x - w / 2, y - h])}Q${at([x, y - h + w * 0.2])} ${at([x + w / 2, y - h])}`,
      lighter(straw, 0.2),
      Math.max(1.5, w * 0.035),
    ),
  );
  return parts.join('');
}

/** A motorbike from the side, wheels on `y`. */
export function motorbike(c: Canvas, x: number, y: number, w: number, colour: string, dir: 1 | -1 = 1) {
  const q = (u: number, v: number): Pt => [x + u * w * dir, y + v * w];
  const parts: string[] = [oval(x, y, w * 0.55, w * 0.04, '#0e1018', { opacity: 0.4 })];
  for (const u of [-0.36, 0.36]) {
    const [cx, cy] = q(u, -0.17);
    parts.push(
      oval(cx, cy, w * 0.165, w * 0.165, '#17181d'),
      oval(cx, cy, w * 0.115, w * 0.115, '#8d8f92'),
      oval(cx, cy, w * 0.09, w * 0.09, '#2b2d33'),
    );
  }
  parts.push(
    line(`M${at(q(0.36, -0.17))}L${at(q(0.22, -0.56))}`, '#5f6266', w * 0.035),
    line(`M${at(q(-0.36, -0.17))}L${at(q(-0.02, -0.2))}L${at(q(0.12, -0.24))}`, '#43464c', w * 0.07),
    fill(
      curve(
        [
          q(-0.5, -0.42),
          q(-0.2, -0.45),
          q(0.04, -0.4),
          q(0.12, -0.26),
          q(0, -0.17),
          q(-0.18, -0.26),
          q(-0.34, -0.34),
        ],
        true,
      ),
      c.lit(colour),
    ),
    fill(
      curve([q(0.2, -0.56), q(0.28, -0.48), q(0.2, -0.2), q(0.08, -0.16), q(0.12, -0.3)], true),
      c.lit(lighter(colour, 0.1)),
    ),
    fill(
      curve([q(-0.5, -0.47), q(-0.2, -0.5), q(0.02, -0.44), q(0, -0.39), q(-0.48, -0.41)], true),
      '#1d1b20',
    ),
    line(`M${at(q(0.14, -0.64))}L${at(q(0.24, -0.57))}`, '#2a2b30', w * 0.03),
    oval(...q(0.27, -0.56), w * 0.04, w * 0.05, '#f6e7b8'),
  );
  return parts.join('');
}

/** A window with daylight: panes, sill, light. */
export function daylight(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  view: string,
  frame: string,
  panes = 2,
) {
  const parts = [rect(x - 8, y - 8, w + 16, h + 16, darker(frame, 0.25)), view];
  for (let i = 0; i <= panes; i += 1) parts.push(rect(x + (w * i) / panes - 4, y, 8, h, frame));
  parts.push(rect(x, y + h * 0.32, w, 6, frame), rect(x - 16, y + h + 6, w + 32, 12, lighter(frame, 0.2)));
  return group(parts);
}

/** A stackable chair from behind: back and two legs. */
export function chairBack(c: Canvas, x: number, y: number, w: number, colour: string) {
  const h = w * 1.15;
  return (
    line(
      `M${at([x - w * 0.42, y])}L${at([x - w * 0.42, y - h * 0.9])}M${at([x + w * 0.42, y])}L${at([x + w * 0.42, y - h * 0.9])}`,
      darker(colour, 0.5),
      w * 0.06,
    ) +
    fill(
      curve(
        [
          [x - w * 0.46, y - h],
          [x, y - h * 1.06],
          [x + w * 0.46, y - h],
          [x + w * 0.44, y - h * 0.55],
          [x, y - h * 0.52],
          [x - w * 0.44, y - h * 0.55],
        ],
        true,
      ),
      c.lit(colour),
    ) +
    fill(
      limb([x - w * 0.44, y - h * 0.36], [x + w * 0.44, y - h * 0.36], w * 0.05, w * 0.05),
      darker(colour, 0.35),
    )
  );
}
