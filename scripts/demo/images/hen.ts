/** The free-range hens of Tiên Yên: yellow plumage, yellow legs, a beard of feathers under the beak. */

import {
  at,
  type Canvas,
  curve,
  dab,
  darker,
  fill,
  group,
  lighter,
  line,
  oval,
  poly,
  type Pt,
} from '@/scripts/demo/images/canvas';

export interface HenLook {
  x: number;
  /** Where the feet stand. */
  y: number;
  /** Height to the head of a standing hen. */
  h: number;
  dir?: 1 | -1;
  colour: string;
  cock?: boolean;
  pecking?: boolean;
  shadow?: string;
}

export function hen(c: Canvas, o: HenLook) {
  const s = o.h / 100;
  const dir = o.dir ?? 1;
  const q = (u: number, v: number): Pt => [o.x + (u - 46) * s * dir, o.y + v * s];
  const ring = (points: readonly Pt[]) =>
    curve(
      points.map(([u, v]) => q(u, v)),
      true,
    );
  const parts: string[] = [];
  const base = o.colour;
  const red = '#b9382c';
  const leg = '#d9a441';

  if (o.shadow) parts.push(oval(o.x - c.light * 16 * s, o.y, 50 * s, 5.5 * s, o.shadow, { opacity: 0.42 }));

  // Legs and toes.
  for (const [u, dark] of [
    [52, true],
    [44, false],
  ] as const) {
    const tone = dark ? darker(leg, 0.3) : leg;
    parts.push(
      fill(
        ring([
          [u - 7, -30],
          [u + 7, -30],
          [u + 3, -18],
          [u - 2, -17],
        ]),
        dark ? darker(base, 0.3) : base,
      ),
      line(`M${at(q(u, -19))}L${at(q(u + 1, -1.5))}`, tone, 3.1 * s),
      line(
        `M${at(q(u + 1, -2))}L${at(q(u + 10, 0))}M${at(q(u + 1, -2))}L${at(q(u + 7, 2))}M${at(q(u + 1, -2))}L${at(q(u - 5, 0.5))}`,
        tone,
        2.2 * s,
      ),
    );
  }

  // Tail.
  if (o.cock) {
    const green = '#1f3b3a';
    for (let i = 0; i < 9; i += 1) {
      const t = i / 8;
      const tip = q(-20 - 12 * Math.sin(t * 3) + t * 6, -62 - 34 * (1 - t) + t * 34);
      const knee = q(-8 - 20 * t, -96 + 34 * t);
      const root = q(14, -56 + t * 8);
      const root2 = q(19, -48 + t * 8);
      parts.push(
        fill(
          `M${at(root)}Q${at(knee)} ${at(tip)}Q${at([knee[0] + 5 * s * dir, knee[1] + 12 * s])} ${at(root2)}Z`,
          i % 2 ? green : lighter(green, 0.16),
        ),
      );
    }
  } else {
    const tail = darker(base, 0.5);
    for (let i = 0; i < 7; i += 1) {
      const t = i / 6;
      parts.push(
        fill(
          poly([
            q(18, -58 + t * 14),
            q(-8 - 6 * Math.sin(t * 3.1), -80 + t * 22),
            q(-11 - 5 * Math.sin(t * 3.1), -74 + t * 22),
            q(16, -46 + t * 12),
          ]),
          i % 2 ? tail : darker(base, 0.34),
        ),
      );
    }
  }

  // Body; the neck and head follow, raised or lowered.
  const body = ring([
    [80, -60],
    [86, -48],
    [84, -34],
    [73, -21],
    [54, -15],
    [36, -17],
    [20, -28],
    [8, -46],
    [6, -60],
    [20, -58],
    [38, -55],
    [54, -58],
    [70, -64],
  ]);
  const neckRoot: Pt = [67, -47];
  const head: Pt = o.pecking ? [106, -16] : o.cock ? [82, -101] : [81, -90];
  const along = (t: number): Pt => [
    neckRoot[0] + (head[0] - neckRoot[0]) * t + Math.sin(Math.PI * t) * (o.pecking ? 8 : 5),
    neckRoot[1] + (head[1] - neckRoot[1]) * t - (o.pecking ? Math.sin(Math.PI * t) * 10 : 0),
  ];
  const angle = Math.atan2(head[1] - neckRoot[1], head[0] - neckRoot[0]);
  const left: Pt[] = [];
  const right: Pt[] = [];
  for (let i = 0; i <= 5; i += 1) {
    const t = i / 5;
    const w = (o.cock ? 14.5 : 13.5) * (1 - t) ** 1.1 + 6.6;
    const [px, py] = along(t);
    left.push([px + Math.sin(angle) * w, py - Math.cos(angle) * w]);
    right.unshift([px - Math.sin(angle) * w, py + Math.cos(angle) * w]);
  }
  const neck = ring([...left, [head[0] + Math.cos(angle) * 7.4, head[1] + Math.sin(angle) * 7.4], ...right]);
  const hackle = o.cock ? '#dd9438' : lighter(base, 0.2);
  parts.push(
    fill(
      body,
      c.lin(
        [
          [0, lighter(base, 0.26)],
          [0.45, base],
          [1, darker(base, 0.42)],
        ],
        0.35,
        0,
        0.6,
        1,
      ),
    ),
  );

  // Feathers: rows of small crescents that follow the body.
  const clip = c.clip(body);
  const rows = ['', ''];
  for (let r = 0; r < 7; r += 1)
    for (let k = 0; k < 13; k += 1) {
      const u = 12 + k * 5.8 + (r % 2) * 2.9;
      const v = -56 + r * 6 + Math.abs(u - 46) * 0.06;
      const [x, y] = q(u + c.between(-1, 1), v);
      rows[c.rnd() < 0.5 ? 0 : 1] +=
        `M${at([x - 3 * s, y])}Q${at([x, y + 4.4 * s])} ${at([x + 3 * s, y])}Q${at([x, y + 2 * s])} ${at([x - 3 * s, y])}Z`;
    }
  parts.push(
    fill(rows[0] ?? '', darker(base, 0.42), { clip, opacity: 0.5 }),
    fill(rows[1] ?? '', lighter(base, 0.5), { clip, opacity: 0.55 }),
  );

  // Wing.
  const wingTone = o.cock ? '#7a2f20' : darker(base, 0.16);
  parts.push(
    fill(
      ring([
        [68, -46],
        [58, -53],
        [42, -52],
        [26, -46],
        [8, -42],
        [20, -33],
        [40, -27],
        [58, -31],
      ]),
      c.lin([
        [0, lighter(wingTone, 0.25)],
        [1, darker(wingTone, 0.35)],
      ]),
    ),
  );
  for (let i = 0; i < 6; i += 1)
    parts.push(
      fill(
        `M${at(q(46 - i * 2, -45 + i * 2.4))}Q${at(q(26 - i * 2, -42 + i * 2.6))} ${at(q(6 + i * 2.4, -40 + i * 2.2))}Q${at(q(28, -36 + i * 2.2))} ${at(q(48 - i * 2, -42 + i * 2.4))}Z`,
        i % 2 ? darker(wingTone, 0.28) : lighter(wingTone, 0.14),
      ),
    );

  parts.push(
    fill(
      neck,
      c.lin(
        [
          [0, lighter(hackle, 0.25)],
          [0.6, hackle],
          [1, o.cock ? '#a8511f' : base],
        ],
        0,
        0,
        0.3,
        1,
      ),
    ),
  );
  const neckClip = c.clip(neck);
  let strands = '';
  for (let i = 0; i < 44; i += 1) {
    const t = c.rnd();
    const [px, py] = along(t);
    const w = (13.5 * (1 - t) + 6) * c.between(-1, 1);
    strands += dab(
      ...q(px + Math.sin(angle) * w, py - Math.cos(angle) * w),
      10 * s,
      1.5 * s,
      dir > 0 ? angle : Math.PI - angle,
    );
  }
  parts.push(fill(strands, o.cock ? '#8a3d18' : darker(base, 0.3), { clip: neckClip, opacity: 0.55 }));

  // Head: comb, beak, eye, wattle and beard.
  const face = (u: number, v: number): Pt => [head[0] + u, head[1] + v];
  const dip = o.pecking ? 5 : 0;
  const comb = o.cock ? 1.5 : 0.8;
  parts.push(
    fill(
      ring([
        face(7, -5),
        face(5, -5 - 6 * comb),
        face(2, -6),
        face(0, -6 - 8 * comb),
        face(-3, -6),
        face(-6, -5 - 6 * comb),
        face(-8, -2),
      ]),
      red,
    ),
    fill(
      ring([face(-7, -4), face(1, -7.6), face(7.4, -3), face(7.6, 3), face(1, 7), face(-6, 5)]),
      c.lit(hackle),
    ),
    fill(ring([face(0, -3), face(6.4, -2.6), face(6.6, 2.6), face(1, 3.4)]), red),
    fill(poly([q(...face(6, -2.6)), q(...face(15, 1.6 + dip)), q(...face(6, 3.2))]), '#d8b25c'),
    fill(ring([face(5, 3), face(7, 9 * comb + 2), face(3, 10 * comb + 2), face(1.6, 4)]), red),
    fill(ring([face(-4, 3), face(2, 4), face(1, 12), face(-5, 11)]), lighter(hackle, 0.3)),
    oval(...q(...face(3.2, -1)), 1.5 * s, 1.5 * s, '#17110f'),
    oval(...q(...face(3.7, -1.5)), 0.5 * s, 0.5 * s, '#fff6e0'),
  );
  return group(parts);
}

/** A chick: down and a beak. */
export function chick(c: Canvas, x: number, y: number, h: number, dir: 1 | -1 = 1) {
  const q = (u: number, v: number): Pt => [x + u * h * dir, y + v * h];
  const tone = '#eec661';
  return group([
    oval(x, y, h * 0.5, h * 0.07, '#120d0a', { opacity: 0.35 }),
    line(
      `M${at(q(-0.05, -0.3))}L${at(q(-0.03, 0))}M${at(q(0.1, -0.3))}L${at(q(0.12, 0))}`,
      '#c98a34',
      h * 0.06,
    ),
    oval(...q(0, -0.44), h * 0.36, h * 0.29, c.lit(tone)),
    oval(...q(0.26, -0.76), h * 0.21, h * 0.2, c.lit(tone)),
    fill(poly([q(0.44, -0.8), q(0.58, -0.74), q(0.44, -0.7)]), '#c9742f'),
    oval(...q(0.33, -0.79), h * 0.03, h * 0.03, '#17110f'),
    fill(dab(...q(-0.06, -0.42), h * 0.4, h * 0.12, dir * 0.3), darker(tone, 0.18)),
  ]);
}
