/**
 * Figures, drawn from a jointed skeleton 100 units tall and dressed. Angles are degrees from straight down,
 * positive = forward (the way the figure faces) or, seen from front or back, outward.
 */

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
  type Pt,
} from '@/scripts/demo/images/canvas';

export interface Pose {
  /** Torso from upright, forward positive. */
  lean?: number;
  /** Head relative to the torso. */
  nod?: number;
  /** Thigh angle, then how far the knee bends back. */
  near: readonly [number, number];
  far: readonly [number, number];
  /** Upper arm angle, then how far the elbow bends forward. */
  hand: readonly [number, number];
  farHand: readonly [number, number];
}

export const POSES = {
  stand: { near: [2, 2], far: [-3, 1], hand: [3, 12], farHand: [-4, 14] },
  walk: { lean: 3, near: [20, 3], far: [-16, 14], hand: [-20, 14], farHand: [16, 22] },
  stroll: { lean: 1, near: [-12, 10], far: [13, 2], hand: [14, 20], farHand: [-14, 10] },
  plant: { lean: 68, nod: -14, near: [14, 22], far: [-8, 14], hand: [4, 14], farHand: [20, 10] },
  stoop: { lean: 46, nod: -4, near: [12, 20], far: [-6, 12], hand: [20, 24], farHand: [34, 20] },
  squat: { lean: 24, near: [98, 130], far: [80, 118], hand: [42, 30], farHand: [56, 20] },
  sit: { lean: 4, near: [84, 84], far: [80, 78], hand: [22, 50], farHand: [26, 46] },
  type: { lean: 7, nod: 8, near: [84, 84], far: [80, 78], hand: [22, 68], farHand: [28, 60] },
  read: { lean: 10, nod: 18, near: [84, 84], far: [80, 78], hand: [30, 62], farHand: [36, 56] },
  run: { lean: 12, near: [52, 42], far: [-30, 62], hand: [-42, 70], farHand: [44, 86] },
  sprint: { lean: 16, near: [-34, 40], far: [62, 76], hand: [52, 80], farHand: [-40, 60] },
  kick: { lean: -10, near: [58, 8], far: [-8, 10], hand: [-58, 24], farHand: [62, 16] },
  ride: { lean: 6, near: [72, 74], far: [68, 70], hand: [48, 26], farHand: [48, 24] },
  push: { lean: 10, near: [16, 8], far: [-18, 12], hand: [46, 22], farHand: [52, 18] },
  point: { lean: 0, near: [3, 2], far: [-4, 2], hand: [78, 6], farHand: [4, 30] },
  row: { lean: 14, near: [18, 14], far: [-10, 8], hand: [52, 26], farHand: [62, 22] },
  carry: { lean: 4, near: [15, 4], far: [-14, 12], hand: [12, 86], farHand: [20, 80] },
  clasp: { near: [1, 1], far: [1, 1], hand: [8, 0], farHand: [8, 0] },
} as const satisfies Record<string, Pose>;

export type Hat = 'non' | 'scarf' | 'turban' | 'cap' | 'helmet' | 'hood';

export interface Figure {
  x: number;
  /** Where the feet (or, sitting, the seat's floor) stand. */
  y: number;
  /** Standing height in dots. */
  h: number;
  dir?: 1 | -1;
  view?: 'side' | 'front' | 'back';
  pose?: Pose;
  top: string;
  legs: string;
  skin?: string;
  hair?: string;
  hairStyle?: 'short' | 'bun' | 'long' | 'tail' | 'none';
  hat?: Hat;
  hatColour?: string;
  /** Length of the tunic below the hip, in units. */
  tunic?: number;
  /** Length of a skirt below the hip, in units, and its colour. */
  skirt?: number;
  skirtColour?: string;
  sleeve?: 'long' | 'short';
  sash?: string;
  trim?: string;
  shoes?: string;
  pack?: string;
  /** A child has a larger head and shorter legs. */
  build?: number;
  /** Only the upper body, from the hips. */
  bust?: boolean;
  shadow?: string;
  clasped?: boolean;
  /** Forearms reach away from us or towards us, so that little is seen of them. */
  armsForward?: boolean;
  features?: boolean;
}

const turn = (angle: number) => (angle * Math.PI) / 180;

export interface Drawn {
  svg: string;
  hand: Pt;
  farHand: Pt;
  hip: Pt;
  head: Pt;
  neck: Pt;
}

/** Draws a figure and says where its hands, hips and head came to be. */
export function drawFigure(c: Canvas, f: Figure): Drawn {
  const dir = f.dir ?? 1;
  const view = f.view ?? 'side';
  const pose: Pose = f.pose ?? POSES.stand;
  const side = view === 'side';
  const s = f.h / 100;
  const build = f.build ?? 1;
  const headScale = 1 + (1 - build) * 0.9;
  const skin = f.skin ?? '#c98f68';
  const hair = f.hair ?? '#1d1a1e';
  const sleeve = f.sleeve ?? 'long';
  const thigh = 25 * (0.6 + 0.4 * build);
  const shin = 24.5 * (0.6 + 0.4 * build);

  // Skeleton, in units: x forward, y down, the hip at the origin until the feet are known.
  const step = (from: Pt, angle: number, length: number, way = 1): Pt => [
    from[0] + Math.sin(turn(angle)) * length * way,
    from[1] + Math.cos(turn(angle)) * length,
  ];
  const spread = side ? 0 : 4.2;
  const leg = (angles: readonly [number, number], way: number) => {
    const root: Pt = [spread * way, 0];
    if (!side) {
      // Seen from front or back a stride only shortens the leg.
      const lean = Math.min(3, Math.abs(angles[0])) * way;
      const drop = (angle: number, length: number, from: Pt): Pt => [
        from[0] + Math.sin(turn(lean)) * length,
        from[1] + Math.cos(turn(angle)) * length,
      ];
      const knee = drop(angles[0], thigh, root);
      return { root, knee, ankle: drop((angles[0] - angles[1]) * 1.15, shin, knee) };
    }
    const knee = step(root, angles[0], thigh);
    const ankle = step(knee, angles[0] - angles[1], shin);
    return { root, knee, ankle };
  };
  const near = leg(pose.near, 1);
  const far = leg(pose.far, -1);
  const lean = turn(side ? (pose.lean ?? 0) : 0);
  const sinkFront = side ? 1 : Math.cos(turn(pose.lean ?? 0));
  const spine = 31;
  const up = (along: number, across = 0): Pt => [
    Math.sin(lean) * along + Math.cos(lean) * across,
    -Math.cos(lean) * along * sinkFront + Math.sin(lean) * across,
  ];
  const foot = Math.max(near.ankle[1], far.ankle[1]) + 2.2;
  const place = (p: Pt): Pt => [f.x + p[0] * s * dir, f.y + (p[1] - foot) * s];
  const all = (points: readonly Pt[]) => points.map(place);

  const shoulder = (way: number): Pt => up(spine - (side ? 2.5 : 5.2), side ? way * 0.8 : way * 8.1);
  const arm = (angles: readonly [number, number], way: number) => {
    const root = shoulder(way);
    const out = side ? 1 : way;
    if (f.armsForward) {
      const elbow = step(root, 13, 15, out);
      return { root, elbow, wrist: [elbow[0] - way * 1.5, elbow[1] - 0.5] as Pt };
    }
    if (!side && Math.abs(pose.near[0]) > 8) {
      const elbow = step(root, 7, 16.5, out);
      return { root, elbow, wrist: step(elbow, 1, 14.5 * Math.cos(turn(angles[0] + angles[1])), out) };
    }
    const raised = side ? angles[0] : Math.max(8, angles[0]);
    const elbow = step(root, raised, 16.5, out);
    const wrist = step(elbow, side ? raised + angles[1] : raised - angles[1] * 0.55, 14.5, out);
    return { root, elbow, wrist };
  };
  const clasped = f.clasped ?? false;
  const nearArm = arm(clasped ? [16, 118] : pose.hand, 1);
  const farArm = arm(clasped ? [16, 118] : pose.farHand, -1);
  const neck = up(spine);
  const nod = lean + turn(pose.nod ?? 0) * (side ? 1 : 0);
  const head: Pt = [neck[0] + Math.sin(nod) * 8.2 * headScale, neck[1] - Math.cos(nod) * 8.2 * headScale];

  const parts: string[] = [];
  const legCloth = c.lit(f.legs, 0.45);
  const topCloth = c.lit(f.top);
  const skinTone = c.lit(skin, 0.8);
  const shoe = f.shoes ?? darker(skin, 0.35);

  if (f.shadow && !f.bust) {
    const [sx] = place([0, 0]);
    parts.push(
      oval(sx - c.light * f.h * 0.1, f.y + f.h * 0.005, f.h * 0.24, f.h * 0.03, f.shadow, { opacity: 0.4 }),
    );
  }

  const drawArm = (a: { root: Pt; elbow: Pt; wrist: Pt }, dim: boolean) => {
    const [r, e, w] = [place(a.root), place(a.elbow), place(a.wrist)];
    const cloth = c.lit(dim ? darker(f.top, 0.28) : darker(f.top, 0.05), 0.4);
    const out: string[] = [];
    const reach = Math.hypot(w[0] - e[0], w[1] - e[1]) || 1;
    const palm: Pt = [w[0] + ((w[0] - e[0]) / reach) * 2.9 * s, w[1] + ((w[1] - e[1]) / reach) * 2.9 * s];
    out.push(f.armsForward ? '' : fill(limb(w, palm, 1.5 * s, 1.9 * s), dim ? darker(skin, 0.22) : skinTone));
    if (sleeve === 'short') {
      out.push(fill(limb(e, w, 2.5 * s, 1.8 * s), dim ? darker(skin, 0.22) : skinTone));
      const cuff: Pt = [r[0] + (e[0] - r[0]) * 0.75, r[1] + (e[1] - r[1]) * 0.75];
      out.push(fill(limb(r, e, 3 * s, 2.5 * s), dim ? darker(skin, 0.22) : skinTone));
      out.push(fill(limb(r, cuff, 4.1 * s, 4 * s), cloth));
    } else {
      out.push(fill(limb(r, e, 3.9 * s, 3 * s) + limb(e, w, 3 * s, 2.4 * s), cloth));
      if (f.trim) {
        const band: Pt = [w[0] + (e[0] - w[0]) * 0.13, w[1] + (e[1] - w[1]) * 0.13];
        out.push(line(`M${at(w)}L${at(band)}`, f.trim, 4.9 * s, { cap: 'butt' }));
      }
    }
    return out.join('');
  };
  const drawLeg = (l: { root: Pt; knee: Pt; ankle: Pt }, dim: boolean) => {
    const [r, k, a] = [place(l.root), place(l.knee), place(l.ankle)];
    const toes: Pt = side ? [a[0] + 4.6 * s * dir, a[1] + 1.2 * s] : [a[0], a[1] + 1 * s];
    const heel: Pt = [a[0] - (side ? 1 * s * dir : 0), a[1] + 0.9 * s];
    return (
      fill(limb(heel, toes, 1.9 * s, 1.5 * s), shoe) +
      fill(
        limb(r, k, 6 * s, 4.1 * s) + limb(k, a, 4.1 * s, 2.7 * s),
        dim ? c.lit(darker(f.legs, 0.3), 0.4) : legCloth,
      )
    );
  };

  if (side) parts.push(drawArm(farArm, true));
  if (!f.bust) parts.push(drawLeg(far, side), drawLeg(near, false));

  // Skirt or tunic: hangs from the hips and takes the legs with it.
  const hang = (length: number, colour: string, flare: number) => {
    const across = (l: { root: Pt; knee: Pt; ankle: Pt }) => {
      const t = Math.min(1, length / (thigh + shin));
      const cut = thigh / (thigh + shin);
      return t < cut
        ? l.root[0] + ((l.knee[0] - l.root[0]) * t) / cut
        : l.knee[0] + ((l.ankle[0] - l.knee[0]) * (t - cut)) / (1 - cut);
    };
    const xs = [across(near), across(far)];
    const w = side ? 6.4 : 9.4;
    const left = Math.min(...xs) - 5 - flare;
    const right = Math.max(...xs) + 5 + flare;
    const drop = length * (Math.abs(pose.near[0]) + Math.abs(pose.far[0]) > 70 ? 0.86 : 1);
    const hem: Pt[] = [
      [right, drop - 0.8],
      [(left + right) / 2, drop + 1.2],
      [left, drop - 0.4],
    ];
    const shape = `${poly([place([-w + 0.6, -8]), place([w - 0.6, -8])], false)}Q${at(place([w + flare * 0.3, drop * 0.3]))} ${at(place(hem[0] ?? [0, 0]))}Q${at(place(hem[1] ?? [0, 0]))} ${at(place(hem[2] ?? [0, 0]))}Q${at(place([-w - flare * 0.3, drop * 0.3]))} ${at(place([-w + 0.6, -8]))}Z`;
    const folds = [0.25, 0.5, 0.76]
      .map(
        (t) =>
          `M${at(place([-w * 0.6 + w * 1.2 * t, 1]))}L${at(place([left + (right - left) * t, drop - 1.5]))}`,
      )
      .join('');
    parts.push(
      fill(shape, c.lit(colour)),
      line(folds, darker(colour, 0.4), Math.max(0.8, 0.8 * s), { opacity: 0.5 }),
    );
    if (f.trim) {
      const band = `M${at(place([right - 0.3, drop - 2.6]))}Q${at(place([(left + right) / 2, drop - 0.6]))} ${at(place([left + 0.3, drop - 2.2]))}`;
      parts.push(line(band, f.trim, Math.max(1, 1.3 * s), { cap: 'butt' }));
    }
  };
  if (f.skirt) hang(f.skirt, f.skirtColour ?? f.legs, 2.4);
  if (f.tunic && !f.bust) hang(f.tunic, f.top, side ? 0.6 : 0.4);

  if (!side && !clasped) parts.push(drawArm(farArm, false), drawArm(nearArm, false));

  // Torso.
  const widths: readonly [number, number][] = side
    ? [
        [-2, 6.6],
        [5, 5.9],
        [12, 5.7],
        [20, 7],
        [26, 6.6],
        [30, 3.8],
        [32.4, 2.7],
      ]
    : [
        [-2, 8.6],
        [5, 7.8],
        [12, 7.4],
        [20, 9],
        [25.5, 10.9],
        [28.4, 9.6],
        [30.4, 5],
        [32.4, 2.9],
      ];
  const slim = 0.72 + 0.28 * build;
  const outline: Pt[] = [
    ...widths.map(([a, w]) => up(a, w * slim)),
    ...widths.map(([a, w]) => up(a, -w * slim * (side && a > 8 && a < 28 ? 0.95 : 1))).reverse(),
  ];
  const neckLine = fill(
    limb(
      place(up(29)),
      place([neck[0] + (head[0] - neck[0]) * 0.4, neck[1] + (head[1] - neck[1]) * 0.4]),
      2.9 * s,
      2.7 * s,
    ),
    darker(skin, 0.24),
  );
  parts.push(neckLine, fill(curve(all(outline), true), topCloth));
  if (!side && f.h > 120) {
    // The blades of the shoulders and the fall of the cloth.
    parts.push(
      line(
        `M${at(place(up(22, -6)))}Q${at(place(up(14, -3)))} ${at(place(up(4, -4.5)))}M${at(place(up(22, 6)))}Q${at(place(up(14, 3.4)))} ${at(place(up(4, 5)))}`,
        darker(f.top, 0.4),
        Math.max(0.8, 0.7 * s),
        { opacity: 0.45 },
      ),
    );
  }
  if (f.trim && view === 'front')
    parts.push(
      line(
        `M${at(place(up(31, -2.6)))}L${at(place(up(25, 0.6)))}L${at(place(up(31, 2.6)))}M${at(place(up(25, 0.6)))}Q${at(place(up(20, 4)))} ${at(place(up(6, 6.5)))}`,
        f.trim,
        Math.max(1, 1.3 * s),
      ),
    );
  if (f.sash) {
    const w = (side ? 5.9 : 7.7) * slim;
    parts.push(
      line(`M${at(place(up(8, -w)))}Q${at(place(up(6.6, 0)))} ${at(place(up(8, w)))}`, f.sash, 3.6 * s, {
        cap: 'butt',
      }),
    );
    const tail: Pt = side ? [-w * 0.8, 8] : [w * 0.35, 7];
    parts.push(
      fill(
        poly(
          all([
            up(tail[1], tail[0]),
            up(tail[1], tail[0] + 3),
            [up(tail[1], tail[0])[0] + 3.6, 16],
            [up(tail[1], tail[0])[0] - 0.6, 17],
          ]),
        ),
        f.sash,
      ),
    );
  }
  if (f.pack && view === 'back')
    parts.push(
      fill(
        curve(
          all([up(29, -6), up(30.5, 0), up(29, 6), up(20, 7.4), up(9, 7), up(7, 0), up(9, -7), up(20, -7.4)]),
          true,
        ),
        c.lit(f.pack),
      ),
      line(
        `M${at(place(up(19, -5.4)))}Q${at(place(up(17, 0)))} ${at(place(up(19, 5.4)))}`,
        darker(f.pack, 0.4),
        Math.max(1, 0.9 * s),
      ),
      line(
        `M${at(place(up(15, -4.4)))}L${at(place(up(15, 4.4)))}L${at(place(up(10, 4.4)))}L${at(place(up(10, -4.4)))}Z`,
        darker(f.pack, 0.3),
        Math.max(1, 0.7 * s),
      ),
    );
  if (f.pack && side)
    parts.push(
      fill(
        curve(all([up(29, -4), up(28, -11), up(18, -13), up(9, -12), up(7, -5), up(16, -4)]), true),
        c.lit(f.pack),
      ),
    );
  if (side) parts.push(drawArm(nearArm, false));
  else if (clasped) parts.push(drawArm(farArm, false), drawArm(nearArm, false));

  // Head, hair and hat, in the frame of the head: u forward, v up.
  const hs = headScale;
  const frame = (u: number, v: number): Pt =>
    place([
      head[0] + (Math.cos(nod) * u + Math.sin(nod) * v) * hs,
      head[1] + (Math.sin(nod) * u - Math.cos(nod) * v) * hs,
    ]);
  const ring = (points: readonly Pt[]) =>
    curve(
      points.map(([u, v]) => frame(u, v)),
      true,
    );
  const style = f.hairStyle ?? 'short';
  if (side) {
    if (style === 'long')
      parts.push(
        fill(
          ring([
            [-1, 6],
            [-6.4, 3],
            [-7, -6],
            [-6.6, -17],
            [-2.6, -17],
            [-1.5, -4],
          ]),
          hair,
        ),
      );
    if (style === 'tail')
      parts.push(
        fill(
          ring([
            [-4, 4],
            [-7.4, 2],
            [-9, -6],
            [-8, -13],
            [-6.6, -7],
            [-4.6, -1],
          ]),
          hair,
        ),
      );
    if (style === 'bun')
      parts.push(
        fill(
          ring([
            [-4, 1.5],
            [-7.6, 1.6],
            [-8.6, -1.6],
            [-6.4, -4],
            [-4, -3],
          ]),
          hair,
        ),
      );
    parts.push(
      fill(
        ring([
          [1, 6.4],
          [4, 4.6],
          [5, 1.8],
          [5.1, 0.2],
          [6.2, -1.6],
          [5.2, -2.4],
          [5.1, -4.4],
          [3.6, -6.8],
          [0.2, -5.6],
          [-2, -2],
          [-3.6, 2],
          [-2, 5.6],
        ]),
        skinTone,
      ),
    );
    if (style !== 'none')
      parts.push(
        fill(
          ring([
            [4.4, 4.6],
            [2.6, 7],
            [-1.6, 7.4],
            [-5.2, 5],
            [-6, 0.6],
            [-5, -3.8],
            [-2.6, -4.6],
            [-1.6, -1.2],
            [-0.6, 1.8],
            [1.8, 3.4],
          ]),
          c.lit(hair, 0.6),
        ),
      );
    if (style !== 'none' || f.features)
      parts.push(
        fill(
          ring([
            [-1.6, 0.4],
            [-0.4, 0.2],
            [-0.6, -2],
            [-1.8, -1.8],
          ]),
          darker(skin, 0.18),
        ),
      );
    if (f.features)
      parts.push(
        fill(dab(...frame(3.6, 0.5), 1.7 * s * hs, 0.5 * s * hs, 0.1 * dir), darker(skin, 0.65)),
        fill(dab(...frame(3.6, 2), 2.2 * s * hs, 0.4 * s * hs, -0.1 * dir), darker(skin, 0.55)),
        line(
          `M${at(frame(5, -3.5))}L${at(frame(3.5, -3.4))}`,
          mix(skin, '#8e2b2b', 0.6),
          Math.max(0.8, 0.5 * s),
        ),
      );
  } else if (view === 'back') {
    parts.push(
      fill(
        ring([
          [0, 7],
          [4.9, 4.6],
          [5.5, -0.5],
          [4.2, -5.6],
          [0, -7],
          [-4.2, -5.6],
          [-5.5, -0.5],
          [-4.9, 4.6],
        ]),
        darker(skin, 0.12),
      ),
    );
    parts.push(
      fill(
        ring([
          [-5.3, 0.6],
          [-6.4, 0],
          [-6, -2.4],
          [-5, -2.2],
        ]) +
          ring([
            [5.3, 0.6],
            [6.4, 0],
            [6, -2.4],
            [5, -2.2],
          ]),
        skinTone,
      ),
    );
    const low = style === 'long' ? -19 : style === 'bun' || style === 'tail' ? -5.4 : -5;
    if (style !== 'none')
      parts.push(
        fill(
          ring([
            [0, 7.6],
            [4.9, 5.2],
            [5.8, 0.4],
            [style === 'long' ? 6.2 : 4.2, low * 0.85],
            [0, low],
            [style === 'long' ? -6.2 : -4.2, low * 0.85],
            [-5.8, 0.4],
            [-4.9, 5.2],
          ]),
          c.lit(hair, 0.9),
        ),
      );
    if (style === 'bun')
      parts.push(oval(...frame(0, -0.5), 3.6 * s * hs, 3.2 * s * hs, c.lit(lighter(hair, 0.12))));
    if (style === 'tail')
      parts.push(
        fill(
          ring([
            [-1.6, 1],
            [1.6, 1],
            [2.4, -6],
            [1, -15],
            [-1.6, -13],
            [-2.4, -6],
          ]),
          c.lit(lighter(hair, 0.1)),
        ),
      );
  } else {
    if (style === 'long')
      parts.push(
        fill(
          ring([
            [0, 7.4],
            [5.8, 4],
            [6.6, -3],
            [6.4, -9],
            [3.4, -9.4],
            [0, -6],
            [-3.4, -9.4],
            [-6.4, -9],
            [-6.6, -3],
            [-5.8, 4],
          ]),
          hair,
        ),
      );
    parts.push(
      fill(
        ring([
          [0, 6.8],
          [4.5, 4.6],
          [5.1, 0],
          [4, -4.6],
          [1.4, -7],
          [-1.4, -7],
          [-4, -4.6],
          [-5.1, 0],
          [-4.5, 4.6],
        ]),
        skinTone,
      ),
    );
    if (style !== 'none')
      parts.push(
        fill(
          ring([
            [0, 7.7],
            [4.8, 5.6],
            [5.8, 0.6],
            [5, -0.8],
            [4.2, 2.4],
            [1.6, 4.2],
            [-1.4, 3.9],
            [-4.2, 2.2],
            [-5, -0.8],
            [-5.8, 0.6],
            [-4.8, 5.6],
          ]),
          c.lit(hair, 0.6),
        ),
      );
    if (f.features) {
      const ink = darker(skin, 0.62);
      const d = [-2.1, 2.1].map((u) => dab(...frame(u, -0.3), 1.9 * s * hs, 0.5 * s * hs, 0)).join('');
      parts.push(fill(d, ink));
      parts.push(
        line(
          `M${at(frame(0.3, -0.4))}L${at(frame(0.9, -2.6))}L${at(frame(-0.2, -2.8))}`,
          darker(skin, 0.3),
          Math.max(0.8, 0.45 * s),
        ),
      );
      parts.push(
        fill(
          [-2.2, 2.2].map((u) => dab(...frame(u, 1.3), 2.3 * s * hs, 0.35 * s * hs, 0)).join(''),
          darker(skin, 0.5),
          { opacity: 0.8 },
        ),
      );
      parts.push(oval(...frame(0, -4.3), 1.15 * s * hs, 0.75 * s * hs, mix(skin, '#8e2b2b', 0.7)));
      parts.push(
        oval(...frame(-3.1, -2.4), 1.3 * s * hs, 0.9 * s * hs, '#d9705f', { opacity: 0.3 }),
        oval(...frame(3.1, -2.4), 1.3 * s * hs, 0.9 * s * hs, '#d9705f', { opacity: 0.3 }),
      );
    }
  }
  parts.push(hat(c, f, frame, ring, s * hs, side, view));
  return {
    svg: parts.join(''),
    hand: place(nearArm.wrist),
    farHand: place(farArm.wrist),
    hip: place([0, 0]),
    head: place(head),
    neck: place(neck),
  };
}

function hat(
  c: Canvas,
  f: Figure,
  frame: (u: number, v: number) => Pt,
  ring: (points: readonly Pt[]) => string,
  s: number,
  side: boolean,
  view: string,
): string {
  const parts: string[] = [];
  if (f.hat === 'non') {
    const straw = f.hatColour ?? '#e7d3a1';
    const [l, r, apex] = [frame(-13.4, 1.2), frame(13.4, 1.2), frame(0, 12.6)];
    const low = frame(0, -1.6);
    const high = frame(0, 3.4);
    parts.push(
      fill(`M${at(l)}Q${at(low)} ${at(r)}Q${at(high)} ${at(l)}Z`, darker(straw, 0.55)),
      fill(
        `M${at(l)}Q${at(frame(-5.4, 7.4))} ${at(apex)}Q${at(frame(5.4, 7.4))} ${at(r)}Q${at(frame(0, -1.2))} ${at(l)}Z`,
        c.lit(straw, 1.25),
      ),
    );
    if (s > 1.1)
      for (const t of [0.3, 0.55, 0.8])
        parts.push(
          line(
            `M${at(frame(-13.4 * t * 0.98, 12.6 - 11.6 * t))}Q${at(frame(0, 12.6 - 12.9 * t - 0.6))} ${at(frame(13.4 * t * 0.98, 12.6 - 11.6 * t))}`,
            darker(straw, 0.35),
            Math.max(0.6, 0.28 * s),
            { opacity: 0.5 },
          ),
        );
  } else if (f.hat === 'scarf') {
    const cloth = f.hatColour ?? '#2b3654';
    parts.push(
      side
        ? fill(
            ring([
              [4.2, 4.4],
              [2.4, 7.4],
              [-2, 7.9],
              [-6, 5],
              [-7, 1],
              [-7, -2.6],
              [-4.8, -4.6],
              [-2.8, -2],
              [-1, 1.6],
              [1.8, 3.6],
            ]),
            c.lit(cloth),
          )
        : view === 'back'
          ? fill(
              ring([
                [0, 8.6],
                [5.2, 6.6],
                [6.7, 2.4],
                [5.6, -1.4],
                [0, -2.8],
                [-5.6, -1.4],
                [-6.7, 2.4],
                [-5.2, 6.6],
              ]),
              c.lit(cloth, 0.8),
            ) +
            fill(
              ring([
                [-1.4, 0.6],
                [1.4, 0.6],
                [2.6, -3.6],
                [0.6, -2.4],
                [-2, -5],
              ]),
              darker(cloth, 0.2),
            )
          : fill(
              ring([
                [0, 9],
                [5, 7.6],
                [6.9, 3],
                [6.3, -0.4],
                [5, 1.6],
                [2.4, 4],
                [-2.4, 4],
                [-5, 1.6],
                [-6.3, -0.4],
                [-6.9, 3],
                [-5, 7.6],
              ]),
              c.lit(cloth, 0.7),
            ),
    );
    if (f.trim)
      parts.push(
        side
          ? line(
              `M${at(frame(4.2, 4.2))}Q${at(frame(0.4, 3.4))} ${at(frame(-1.8, -3.4))}`,
              f.trim,
              Math.max(1, 1.1 * s),
            )
          : line(
              `M${at(frame(-6, 2.4))}Q${at(frame(0, 7.6))} ${at(frame(6, 2.4))}`,
              f.trim,
              Math.max(1, 1.1 * s),
            ),
      );
  } else if (f.hat === 'turban') {
    const cloth = f.hatColour ?? '#22304d';
    parts.push(
      fill(
        ring([
          [5.4, 3],
          [5.8, 5.6],
          [3, 8.8],
          [-3, 8.8],
          [-6.4, 5.6],
          [-6.2, 2.4],
          [-3, 1.6],
          [1, 2.4],
        ]),
        c.lit(cloth),
      ),
      line(
        `M${at(frame(5.2, 4))}Q${at(frame(0, 4.4))} ${at(frame(-5.8, 6))}`,
        lighter(cloth, 0.3),
        Math.max(0.8, 0.6 * s),
      ),
    );
  } else if (f.hat === 'cap' || f.hat === 'helmet') {
    const cloth = f.hatColour ?? '#e2e2da';
    const tall = f.hat === 'helmet' ? 9 : 8.2;
    parts.push(
      fill(
        ring([
          [5.6, 2.6],
          [5, 6],
          [1.6, tall],
          [-2.6, tall - 0.4],
          [-6, 5.4],
          [-6.2, 1.6],
          [-2, 2.2],
          [2, 2.4],
        ]),
        c.lit(cloth),
      ),
    );
    if (side) parts.push(fill(limb(frame(4.4, 2.8), frame(8.8, 1.9), 0.9 * s, 0.6 * s), darker(cloth, 0.3)));
  } else if (f.hat === 'hood') {
    const cloth = f.hatColour ?? f.top;
    parts.push(
      side
        ? fill(
            ring([
              [4.6, 5],
              [2.4, 8.2],
              [-2.6, 8.6],
              [-6.6, 5],
              [-7.4, -2],
              [-5, -8],
              [1, -9],
              [1.4, -5],
              [0.4, 0],
              [2, 3.6],
            ]),
            c.lit(cloth),
          )
        : fill(
            ring([
              [0, 8.8],
              [5.8, 6],
              [6.8, -1],
              [6, -8],
              [0, -9.6],
              [-6, -8],
              [-6.8, -1],
              [-5.8, 6],
            ]),
            c.lit(cloth),
          ),
    );
  }
  return parts.join('');
}

export const figure = (c: Canvas, f: Figure) => drawFigure(c, f).svg;

/** A crowd in the distance: heads and shoulders in tiers, nearest last. */
export function crowd(
  c: Canvas,
  x0: number,
  x1: number,
  y: number,
  size: number,
  rows: number,
  clothes: readonly string[],
  options: Partial<Figure> = {},
) {
  const parts: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const h = size * (0.8 + 0.2 * (row / Math.max(1, rows - 1)));
    for (let x = x0 + (row % 2) * h * 0.16; x < x1; x += h * c.between(0.25, 0.42)) {
      const roll = c.rnd();
      parts.push(
        figure(c, {
          x,
          y: y - (rows - 1 - row) * size * 0.13 + c.between(-2, 2),
          h: h * c.between(0.88, 1.05),
          view: c.rnd() < 0.5 ? 'front' : 'side',
          dir: c.rnd() < 0.5 ? 1 : -1,
          top: c.pick(clothes),
          legs: c.pick(['#2a2f3d', '#3a3531', '#1f2a3a']),
          skin: c.pick(['#c98f68', '#b97f5b', '#d39b74']),
          hairStyle: c.pick(['short', 'long', 'bun'] as const),
          ...(roll < 0.22
            ? { hat: 'non' as const }
            : roll < 0.4
              ? { hat: 'scarf' as const, hatColour: c.pick(clothes) }
              : {}),
          ...options,
        }),
      );
    }
  }
  return group(parts);
}
