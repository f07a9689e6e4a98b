/** Trees and plants of the district. */

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
  type Pt,
} from '@/scripts/demo/images/canvas';

/** Deep shade, body, light: the three tones of a crown of leaves. */
export type Tones = readonly [string, string, string];

/** A crown of leaves: dabs in three tones, lit from above and from the light's side. */
export function canopy(
  c: Canvas,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  tones: Tones,
  leaf = 16,
  density = 1,
) {
  const paths = ['', '', '', ''];
  const count = Math.round(((rx * ry) / (leaf * leaf)) * 5 * density);
  const put = (k: number, x: number, y: number, s: number) => {
    paths[k] += dab(x, y, s * c.between(1, 1.9), s * c.between(0.4, 0.75), c.between(-0.7, 0.7));
  };
  for (let i = 0; i < count; i += 1) {
    const angle = c.rnd() * Math.PI * 2;
    const r = Math.sqrt(c.rnd());
    const u = Math.cos(angle) * r;
    const v = Math.sin(angle) * r;
    const x = cx + u * rx;
    const y = cy + v * ry;
    const lightness = c.light * u * 0.45 - v * 0.8 + c.between(-0.45, 0.45);
    put(0, x, y + leaf * 0.25, leaf * 1.15);
    if (lightness > -0.35) put(1, x, y, leaf);
    if (lightness > 0.25) put(2, x, y - leaf * 0.2, leaf * 0.8);
    if (lightness > 0.72) put(3, x, y - leaf * 0.3, leaf * 0.55);
  }
  const hull: Pt[] = [];
  for (let i = 0; i < 14; i += 1) {
    const a = (i / 14) * Math.PI * 2;
    hull.push([cx + Math.cos(a) * rx * c.between(0.72, 0.92), cy + Math.sin(a) * ry * c.between(0.72, 0.92)]);
  }
  return [
    fill(curve(hull, true), tones[0]),
    fill(paths[0] ?? '', tones[0]),
    fill(paths[1] ?? '', tones[1]),
    fill(paths[2] ?? '', tones[2]),
    fill(paths[3] ?? '', lighter(tones[2], 0.35)),
  ].join('');
}

/** A broadleaf tree: trunk, a few boughs, crowns. `y` is the foot. */
export function tree(
  c: Canvas,
  x: number,
  y: number,
  h: number,
  tones: Tones,
  bark = '#4a3a2e',
  leaf = h * 0.035,
) {
  const lean = c.between(-0.06, 0.06) * h;
  const fork: Pt = [x + lean, y - h * 0.36];
  const parts = [fill(limb([x, y], fork, h * 0.024, h * 0.017), c.lit(bark))];
  const boughs: Pt[] = [
    [fork[0] - h * 0.2, fork[1] - h * 0.16],
    [fork[0] + h * 0.2, fork[1] - h * 0.14],
    [fork[0], fork[1] - h * 0.26],
  ];
  for (const b of boughs) parts.push(fill(limb(fork, b, h * 0.018, h * 0.008), bark));
  parts.push(canopy(c, fork[0] - h * 0.19, fork[1] - h * 0.16, h * 0.24, h * 0.19, tones, leaf));
  parts.push(canopy(c, fork[0] + h * 0.2, fork[1] - h * 0.18, h * 0.24, h * 0.19, tones, leaf));
  parts.push(canopy(c, fork[0] + h * 0.02, fork[1] - h * 0.4, h * 0.27, h * 0.25, tones, leaf));
  return parts.join('');
}

/** A mangrove on its stilt roots. `y` is the mud. */
export function mangrove(
  c: Canvas,
  x: number,
  y: number,
  h: number,
  tones: Tones,
  bark: string,
  leaf = h * 0.045,
) {
  const neck: Pt = [x + c.between(-0.04, 0.04) * h, y - h * 0.3];
  const top: Pt = [neck[0] + c.between(-0.08, 0.08) * h, y - h * 0.68];
  const back: string[] = [];
  const front: string[] = [];
  const count = 11;
  for (let i = 0; i < count; i += 1) {
    const side = (i / (count - 1) - 0.5) * 2;
    const reach = side * h * c.between(0.26, 0.42);
    const lift = neck[1] + h * c.between(-0.08, 0.14);
    const foot: Pt = [neck[0] + reach, y + c.between(-0.012, 0.02) * h];
    const d = `M${at([neck[0] + side * h * 0.012, lift])}C${at([neck[0] + reach * 0.75, lift + h * 0.005])} ${at([foot[0], lift + h * 0.1])} ${at(foot)}`;
    const w = h * c.between(0.011, 0.02);
    const target = i % 2 ? front : back;
    target.push(line(d, i % 2 ? bark : darker(bark, 0.35), w));
    if (i % 2) target.push(line(d, lighter(bark, 0.35), w * 0.3, { opacity: 0.7 }));
    if (c.rnd() < 0.6) {
      const knee: Pt = [neck[0] + reach * 0.62, lift + h * 0.05];
      const d2 = `M${at(knee)}Q${at([knee[0] + reach * 0.5, knee[1] + h * 0.02])} ${at([knee[0] + reach * 0.55, y + h * c.between(0, 0.03)])}`;
      target.push(line(d2, bark, w * 0.7));
    }
  }
  const parts = [...back, fill(limb(neck, top, h * 0.026, h * 0.014), c.lit(bark)), ...front];
  for (const [dx, dy] of [
    [-0.2, 0.08],
    [0.19, 0.06],
    [0.04, 0.22],
  ] as const)
    parts.push(
      fill(
        limb([neck[0], neck[1] - h * dy], [top[0] + dx * h, top[1] + h * 0.04], h * 0.012, h * 0.006),
        darker(bark, 0.2),
      ),
    );
  const crown = (dx: number, dy: number, rx: number, ry: number) =>
    canopy(c, top[0] + dx * h, top[1] + dy * h, rx * h, ry * h, tones, leaf);
  parts.push(crown(-0.24, 0.03, 0.22, 0.12), crown(0.24, 0.02, 0.23, 0.12), crown(0, -0.1, 0.28, 0.17));
  return parts.join('');
}

/** A belt of mangroves seen from afar: stilts below, a ragged crown above. */
export function mangroveBelt(
  c: Canvas,
  x0: number,
  x1: number,
  y: number,
  h: number,
  tones: Tones,
  roots = true,
) {
  const parts: string[] = [];
  if (roots) {
    let d = '';
    for (let x = x0; x < x1; x += h * 0.09) {
      const px = x + c.between(-0.05, 0.05) * h;
      d += `M${at([px, y - h * 0.45])}Q${at([px + c.between(-0.1, 0.1) * h, y - h * 0.2])} ${at([px + c.between(-0.14, 0.14) * h, y])}`;
    }
    parts.push(
      fill(
        `M${at([x0, y - h * 0.4])}L${at([x1, y - h * 0.4])}L${at([x1, y - h * 0.06])}L${at([x0, y - h * 0.06])}Z`,
        darker(tones[0], 0.4),
        { opacity: 0.75 },
      ),
    );
    parts.push(line(d, mix(tones[0], '#6b5a48', 0.35), Math.max(1.2, h * 0.02)));
  }
  for (let x = x0; x < x1; x += h * 0.5)
    parts.push(
      canopy(
        c,
        x + c.between(0, 0.3) * h,
        y - h * c.between(0.5, 0.66),
        h * c.between(0.4, 0.55),
        h * c.between(0.2, 0.32),
        tones,
        Math.max(4.5, h * 0.085),
      ),
    );
  return parts.join('');
}

/** A young mangrove: a slip with two or three pairs of leaves. */
export function seedling(c: Canvas, x: number, y: number, h: number, colour: string) {
  const lean = c.between(-0.12, 0.12) * h;
  let leaves = '';
  for (const [t, s] of [
    [0.55, 0.34],
    [0.78, 0.38],
    [1, 0.32],
  ] as const) {
    const px = x + lean * t;
    const py = y - h * t;
    leaves +=
      dab(px - h * 0.15, py - h * 0.07, h * s, h * 0.11, 0.5) +
      dab(px + h * 0.15, py - h * 0.07, h * s, h * 0.11, -0.5);
  }
  return (
    line(`M${at([x, y])}L${at([x + lean, y - h])}`, darker(colour, 0.4), Math.max(1.2, h * 0.05)) +
    fill(leaves, c.lit(colour))
  );
}

/** An areca or coconut palm. */
export function palm(
  c: Canvas,
  x: number,
  y: number,
  h: number,
  tones: Tones,
  bark = '#6d5a48',
  lean = 0.08,
) {
  const top: Pt = [x + lean * h, y - h];
  const mid: Pt = [x + lean * h * 0.2, y - h * 0.5];
  const w = h * 0.022;
  const trunk = `M${at([x - w, y])}Q${at([mid[0] - w * 0.8, mid[1]])} ${at([top[0] - w * 0.6, top[1]])}L${at([top[0] + w * 0.6, top[1]])}Q${at([mid[0] + w * 0.9, mid[1]])} ${at([x + w, y])}Z`;
  const parts = [fill(trunk, c.lit(bark))];
  const fronds = 11;
  for (let i = 0; i < fronds; i += 1) {
    const a = -Math.PI * (0.02 + 0.96 * (i / (fronds - 1))) + c.between(-0.1, 0.1);
    const length = h * c.between(0.26, 0.34);
    const tip: Pt = [top[0] + Math.cos(a) * length, top[1] + Math.sin(a) * length * 0.62 + length * 0.34];
    const knee: Pt = [top[0] + Math.cos(a) * length * 0.55, top[1] + Math.sin(a) * length * 0.75];
    const tone = tones[Math.sin(a) < -0.75 ? 2 : c.light * Math.cos(a) > 0 ? 1 : 0];
    let leaves = '';
    for (let k = 2; k <= 15; k += 1) {
      const t = k / 15;
      const q = (p0: number, p1: number, p2: number) => (1 - t) ** 2 * p0 + 2 * t * (1 - t) * p1 + t * t * p2;
      const px = q(top[0], knee[0], tip[0]);
      const py = q(top[1], knee[1], tip[1]);
      const s = length * 0.28 * Math.sin(Math.PI * (0.25 + t * 0.68));
      const way = Math.cos(a) >= 0 ? 1 : -1;
      leaves += dab(px + way * s * 0.22, py + s * 0.42, s, s * 0.1, 1.05 * way + (way < 0 ? Math.PI : 0));
      leaves += dab(
        px + way * s * 0.42,
        py - s * 0.05,
        s * 0.8,
        s * 0.09,
        (way < 0 ? Math.PI : 0) + 0.15 * way,
      );
    }
    parts.push(
      line(`M${at(top)}Q${at(knee)} ${at(tip)}`, darker(tone, 0.2), Math.max(1.4, h * 0.007)),
      fill(leaves, tone),
    );
  }
  return parts.join('');
}

/** A banana plant: broad torn leaves around a pale stem. */
export function banana(c: Canvas, x: number, y: number, h: number, tones: Tones) {
  const top: Pt = [x, y - h * 0.45];
  const parts = [fill(limb([x, y], top, h * 0.035, h * 0.022), c.lit(mix(tones[1], '#c9b98a', 0.45)))];
  const spread = [-1.0, 0.95, -0.62, 0.66, -0.3, 0.3, 0.02];
  spread.forEach((s, i) => {
    const length = h * c.between(0.46, 0.6);
    const a = s + c.between(-0.08, 0.08);
    const knee: Pt = [x + Math.sin(a) * length * 0.55, top[1] - Math.cos(a) * length * 0.72];
    const tip: Pt = [
      x + Math.sin(a) * length * 1.05,
      top[1] - Math.cos(a) * length * 0.62 + Math.abs(s) * length * 0.28,
    ];
    const w = length * 0.15;
    const nx = Math.cos(a);
    const ny = Math.sin(a);
    const tone = tones[i > 4 ? 2 : i > 1 ? 1 : 0];
    const leaf = (side: number) =>
      `M${at(top)}Q${at([knee[0] * 0.5 + top[0] * 0.5 + nx * w * side * 0.9, (knee[1] + top[1]) / 2 + ny * w * side * 0.9])} ${at([knee[0] + nx * w * side, knee[1] + ny * w * side])}Q${at([(knee[0] + tip[0]) / 2 + nx * w * side, (knee[1] + tip[1]) / 2 + ny * w * side])} ${at(tip)}Q${at(knee)} ${at(top)}Z`;
    parts.push(fill(leaf(-1), darker(tone, 0.18)), fill(leaf(1), lighter(tone, 0.16)));
    parts.push(line(`M${at(top)}Q${at(knee)} ${at(tip)}`, lighter(tone, 0.5), Math.max(1.2, h * 0.006)));
  });
  return parts.join('');
}

/** A clump of bamboo, arching. */
export function bamboo(c: Canvas, x: number, y: number, h: number, tones: Tones, culms = 12) {
  const stems: string[] = [];
  const paths = ['', '', ''];
  for (let i = 0; i < culms; i += 1) {
    const root = x + c.between(-0.07, 0.07) * h;
    const lean = c.between(-0.42, 0.42) * h;
    const height = h * c.between(0.7, 1);
    const tip: Pt = [root + lean, y - height * 0.93];
    const knee: Pt = [root + lean * 0.12, y - height * 0.75];
    const tone = tones[i % 3] ?? tones[1];
    stems.push(
      line(
        `M${at([root, y])}Q${at(knee)} ${at(tip)}`,
        mix(tone, '#b7a861', 0.25),
        h * c.between(0.007, 0.013),
      ),
    );
    for (let k = 0; k < 40; k += 1) {
      const t = c.between(0.4, 1.02);
      const q = (a: number, b: number, d: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * d;
      const px = q(root, knee[0], tip[0]) + c.between(-0.06, 0.06) * h;
      const py = q(y, knee[1], tip[1]) + c.between(-0.02, 0.07) * h;
      const g = Math.floor(c.rnd() * 3);
      paths[g] += dab(
        px,
        py,
        h * c.between(0.035, 0.07),
        h * 0.006,
        c.between(0.5, 1.2) * (c.rnd() < 0.5 ? 1 : -1),
      );
    }
  }
  return stems.join('') + paths.map((d, i) => fill(d, tones[i] ?? tones[1])).join('');
}

/** A tall straight forest trunk with lit bark; `y` is the foot. */
export function trunk(c: Canvas, x: number, y: number, h: number, w: number, bark: string, moss?: string) {
  const flare = w * 0.9;
  const lean = c.between(-0.03, 0.03) * h;
  const d = `M${at([x - w - flare, y + w * 0.3])}Q${at([x - w, y - w])} ${at([x - w * 0.85, y - h * 0.25])}L${at([x + lean - w * 0.55, y - h])}L${at([x + lean + w * 0.55, y - h])}L${at([x + w * 0.85, y - h * 0.25])}Q${at([x + w, y - w])} ${at([x + w + flare, y + w * 0.3])}Q${at([x, y - w * 0.3])} ${at([x - w - flare, y + w * 0.3])}Z`;
  const clip = c.clip(d);
  let streaks = '';
  for (let i = 0; i < h / 14; i += 1)
    streaks += dab(
      x + c.between(-w, w),
      y - c.rnd() * h,
      c.between(20, 70),
      c.between(1, 3),
      Math.PI / 2 + c.between(-0.1, 0.1),
    );
  const parts = [fill(d, c.lit(bark, 1.2)), fill(streaks, darker(bark, 0.5), { clip, opacity: 0.5 })];
  if (moss) {
    let m = '';
    for (let i = 0; i < 40; i += 1)
      m += dab(
        x + c.light * w * c.between(0, 1),
        y - c.rnd() * h * 0.5,
        c.between(8, 26),
        c.between(3, 8),
        c.between(-0.4, 0.4),
      );
    parts.push(fill(m, moss, { clip, opacity: 0.7 }));
  }
  return parts.join('');
}

/** A fern: arching fronds with leaflets. */
export function fern(c: Canvas, x: number, y: number, size: number, tones: Tones) {
  const parts: string[] = [];
  const count = 9;
  for (let i = 0; i < count; i += 1) {
    const s = (i / (count - 1) - 0.5) * 2 + c.between(-0.1, 0.1);
    const length = size * c.between(0.75, 1.05);
    const tip: Pt = [x + s * length, y - length * (0.75 - Math.abs(s) * 0.45)];
    const knee: Pt = [x + s * length * 0.45, y - length * (0.95 - Math.abs(s) * 0.25)];
    let d = '';
    for (let k = 3; k <= 20; k += 1) {
      const t = k / 20;
      const q = (a: number, b: number, e: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * e;
      const px = q(x, knee[0], tip[0]);
      const py = q(y, knee[1], tip[1]);
      const dir = Math.atan2(tip[1] - knee[1] * t - y * (1 - t), tip[0] - knee[0] * t - x * (1 - t));
      const w = length * 0.2 * (1 - t * 0.85);
      for (const side of [-1, 1]) {
        const a = dir + side * 1.15;
        d += dab(px + Math.cos(a) * w * 0.5, py + Math.sin(a) * w * 0.5, w, w * 0.16, a);
      }
    }
    const tone = tones[i % 3] ?? tones[1];
    parts.push(
      line(`M${at([x, y])}Q${at(knee)} ${at(tip)}`, darker(tone, 0.3), Math.max(1.2, size * 0.012)),
      fill(d, tone),
    );
  }
  return parts.join('');
}

/** A bough in blossom: dark twigs, dabs of petals. */
export function blossom(
  c: Canvas,
  from: Pt,
  to: Pt,
  width: number,
  tones: Tones,
  bark = '#3a2a2b',
  twigs = 9,
) {
  const parts: string[] = [];
  const paths = ['', '', ''];
  const reach = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const mid: Pt = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 - reach * 0.08];
  parts.push(line(`M${at(from)}Q${at(mid)} ${at(to)}`, bark, width));
  for (let i = 0; i < twigs; i += 1) {
    const t = (i + 1) / (twigs + 0.5);
    const q = (a: number, b: number, d: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * d;
    const p: Pt = [q(from[0], mid[0], to[0]), q(from[1], mid[1], to[1])];
    const a = angle + (i % 2 ? 1 : -1) * c.between(0.4, 0.9);
    const length = reach * c.between(0.16, 0.34) * (1.1 - t * 0.4);
    const end: Pt = [p[0] + Math.cos(a) * length, p[1] + Math.sin(a) * length];
    parts.push(line(`M${at(p)}L${at(end)}`, bark, Math.max(1.5, width * 0.4 * (1 - t * 0.5))));
    for (let k = 0; k < 26; k += 1) {
      const u = c.between(0.1, 1.1);
      const x = p[0] + (end[0] - p[0]) * u + c.between(-1, 1) * reach * 0.045;
      const y = p[1] + (end[1] - p[1]) * u + c.between(-1, 1) * reach * 0.045;
      const g = Math.min(2, Math.floor(c.rnd() * 3));
      const s = reach * c.between(0.016, 0.032);
      paths[g] +=
        `M${at([x - s / 2, y])}a${(s / 2).toFixed(1)} ${(s / 2.3).toFixed(1)} 0 1 0 ${s.toFixed(1)} 0a${(s / 2).toFixed(1)} ${(s / 2.3).toFixed(1)} 0 1 0 ${(-s).toFixed(1)} 0`;
    }
  }
  return parts.join('') + paths.map((d, i) => fill(d, tones[i] ?? tones[1])).join('');
}

/** A potted plant. */
export function potted(c: Canvas, x: number, y: number, h: number, tones: Tones, pot = '#8d5a44') {
  const w = h * 0.17;
  const leaves: string[] = [];
  for (let i = 0; i < 13; i += 1) {
    const s = (i / 12 - 0.5) * 2;
    const length = h * c.between(0.5, 0.72);
    const tip: Pt = [x + s * length * 0.6, y - h * 0.28 - length * (1 - Math.abs(s) * 0.5)];
    const tone = tones[i % 3] ?? tones[1];
    leaves.push(
      fill(
        `M${at([x + s * 3, y - h * 0.26])}Q${at([x + s * length * 0.15 - h * 0.05, tip[1] + length * 0.4])} ${at(tip)}Q${at([x + s * length * 0.5 + h * 0.03, tip[1] + length * 0.5])} ${at([x + s * 3, y - h * 0.26])}Z`,
        tone,
      ),
    );
  }
  return group([
    ...leaves,
    fill(
      `M${at([x - w, y - h * 0.3])}L${at([x + w, y - h * 0.3])}L${at([x + w * 0.72, y])}L${at([x - w * 0.72, y])}Z`,
      c.lit(pot),
    ),
    oval(x, y - h * 0.3, w, w * 0.18, darker(pot, 0.4)),
  ]);
}
