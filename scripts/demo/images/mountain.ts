/** Scenes of the mountain communes. */

import {
  at,
  Canvas,
  curve,
  dab,
  darker,
  fill,
  fractal,
  lighter,
  line,
  mix,
  oval,
  poly,
  rect,
  type Pt,
} from '@/scripts/demo/images/canvas';
import { house, motorbike, tiles } from '@/scripts/demo/images/built';
import {
  birds,
  cumulus,
  grass,
  ground,
  mist,
  ridge,
  shafts,
  sky,
  speckle,
  streaks,
  sun,
} from '@/scripts/demo/images/land';
import { crowd, drawFigure, figure, POSES, type Figure } from '@/scripts/demo/images/people';
import { bamboo, banana, blossom, canopy, fern, tree, trunk, type Tones } from '@/scripts/demo/images/plants';

const LEAF: Tones = ['#1d4634', '#3b7346', '#8dad5c'];
const WOOD: Tones = ['#173a30', '#2b5c42', '#5f8c54'];

export function mountainTerraces(): string {
  const c = new Canvas('mountain-terraces-2');
  const bands: string[] = [];
  const hill = (
    steps: number,
    top: number,
    bottom: number,
    shape: (t: number, k: number) => number,
    tones: readonly string[],
    shadow: string,
    haze: string,
    hazeShare: number,
  ) => {
    const wobble = fractal(c.rnd, 3);
    for (let k = 0; k < steps; k += 1) {
      const share = k / (steps - 1);
      const y0 = top + (bottom - top) * share ** 1.35;
      const rise = 5 + 17 * share;
      const edge: Pt[] = [];
      for (let x = -40; x <= 1640; x += 40) {
        const t = x / 1600;
        edge.push([x, y0 + shape(t, share) + wobble(t * 4 + k * 0.42) * (12 + 46 * share)]);
      }
      const down = edge.map((p): Pt => [p[0], p[1] + rise]).reverse();
      const tone = mix(c.pick(tones), haze, hazeShare * (1 - share));
      const floor = [...edge, [1640, bottom + 700] as Pt, [-40, bottom + 700] as Pt];
      const smooth = curve(edge);
      bands.push(
        fill(
          `${smooth}L1640 1500L-40 1500Z`,
          c.lin([
            [0, lighter(tone, 0.22)],
            [0.2, tone],
            [1, tone],
          ]),
        ),
        fill(poly([...edge, ...down]), mix(shadow, haze, hazeShare * (1 - share)), { opacity: 0.62 }),
        line(smooth, lighter(tone, 0.55), 1.4 + 2 * share, { opacity: 0.85 }),
      );
      // Rows of rice on the step.
      let rice = '';
      for (let i = 0; i < 150; i += 1) {
        const e = edge[Math.floor(c.rnd() * edge.length)];
        if (!e) continue;
        const depth = c.rnd();
        const s = 5 + 15 * share;
        rice += dab(
          e[0] + c.between(-20, 20),
          e[1] + rise + depth * (10 + 42 * share),
          s * 1.6,
          s * 0.16,
          c.between(-0.25, 0.25),
        );
      }
      if (floor.length > 0)
        bands.push(fill(rice, k % 2 ? darker(tone, 0.3) : lighter(tone, 0.42), { opacity: 0.5 }));
    }
  };
  hill(
    13,
    470,
    640,
    (t) => -190 * Math.exp(-(((t - 0.86) / 0.3) ** 2)) + 40 * t,
    ['#b9b65e', '#a9ad5a', '#c9b95c'],
    '#4d6a3d',
    '#d8dcbc',
    0.45,
  );
  hill(
    16,
    560,
    1020,
    (t, k) => -250 * Math.exp(-(((t - 0.12) / 0.36) ** 2)) * (1 - k * 0.45) + 70 * Math.sin(t * 4.4 + k),
    ['#dcbc4e', '#cfb04a', '#b8b352', '#e2c869'],
    '#54652f',
    '#d8d9a8',
    0.3,
  );
  const front: string[] = [
    figure(c, {
      x: 1120,
      y: 952,
      h: 238,
      pose: POSES.walk,
      dir: -1,
      top: '#27406b',
      legs: '#1f2737',
      tunic: 12,
      trim: '#c75a45',
      hat: 'non',
      pack: '#a87c48',
      shadow: '#2d3318',
    }),
    figure(c, {
      x: 1252,
      y: 940,
      h: 226,
      pose: POSES.stroll,
      dir: -1,
      top: '#7c3342',
      legs: '#1f2737',
      tunic: 12,
      trim: '#e2b04e',
      hat: 'scarf',
      hatColour: '#25345c',
      pack: '#b58a52',
      shadow: '#2d3318',
    }),
  ];
  const split = Math.floor(bands.length * 0.45);
  return c.page([
    sky(
      c,
      [
        [0, '#6ba3b5'],
        [0.5, '#cfe0d2'],
        [1, '#f8eccb'],
      ],
      520,
    ),
    cumulus(c, 1050, 190, 460, '#fffaf0', '#d6e0d8', 0.95),
    cumulus(c, 330, 150, 280, '#fffaf0', '#d6e0d8', 0.8),
    ridge(c, {
      y: 400,
      height: 260,
      peaks: 2.6,
      colour: '#7fa6b0',
      mist: '#e8ecd6',
      bottom: 520,
      facets: 0.24,
      swell: (t) => 0.5 * Math.sin(t * 3.1),
    }),
    ridge(c, {
      y: 450,
      height: 210,
      peaks: 3.4,
      colour: '#4f8790',
      mist: '#d9e6cf',
      bottom: 540,
      facets: 0.26,
      swell: (t) => 0.4 - t * 0.5,
    }),
    mist(c, 470, 90, '#f6f4de', 0.75),
    ridge(c, {
      y: 520,
      height: 120,
      peaks: 5,
      colour: '#3c7560',
      mist: '#c4d6a8',
      bottom: 620,
      facets: 0.2,
      crowns: 8,
    }),
    ...bands.slice(0, split),
    mist(c, 590, 80, '#f7f3d8', 0.35),
    house(c, {
      x: 1010,
      y: 478,
      w: 120,
      wall: 40,
      roof: 38,
      wallColour: '#b3935f',
      roofColour: '#7d5a44',
      hip: 14,
      windows: 3,
    }),
    house(c, {
      x: 1150,
      y: 462,
      w: 92,
      wall: 34,
      roof: 32,
      wallColour: '#a5875a',
      roofColour: '#6f5140',
      hip: 10,
      windows: 3,
    }),
    canopy(c, 985, 462, 40, 30, LEAF, 9),
    canopy(c, 1270, 440, 44, 34, LEAF, 9),
    ...bands.slice(split),
    ...front,
    banana(c, 1500, 1075, 420, LEAF),
    banana(c, 1390, 1110, 330, LEAF),
    bamboo(c, 40, 1090, 640, ['#27503a', '#4d7d48', '#9db562'], 12),
    grass(c, 0, 1600, () => 1074, 300, 70, ['#3d5a2c', '#6a7f38', '#a8a04c']),
    birds(c, 760, 300, 6, 130, '#50767e', 12),
  ]);
}

export function teaHills(): string {
  const c = new Canvas('tea-hills');
  c.light = 1;
  const parts: string[] = [];
  const mound = (
    cx: number,
    top: number,
    w: number,
    bottom: number,
    rows: number,
    tone: string,
    haze: string,
    hazeShare: number,
    tilt: number,
  ) => {
    const edge = (k: number): Pt[] => {
      const points: Pt[] = [];
      for (let i = 0; i <= 26; i += 1) {
        const t = i / 26;
        const u = (t - 0.5) * 2;
        const crest = Math.exp(-((u * 1.25) ** 2)) - Math.exp(-(1.25 ** 2));
        const x = cx + (u * w) / 2;
        const flat = top + (bottom - top) * (1 - crest * (1 - k * 0.62));
        points.push([x, flat + k * (bottom - top) * 0.55 + tilt * u * k * 80]);
      }
      return points;
    };
    const body = mix(tone, haze, hazeShare);
    const outline = edge(0);
    parts.push(
      fill(
        `${curve(outline)}L${at([cx + w / 2, 1500])}L${at([cx - w / 2, 1500])}Z`,
        c.linAt(
          [
            [0, lighter(body, 0.28)],
            [0.5, body],
            [1, darker(body, 0.3)],
          ],
          cx + w * 0.34,
          0,
          cx - w * 0.34,
          0,
        ),
      ),
    );
    for (let r = 0; r < rows; r += 1) {
      const k = (r + 0.4) / rows;
      const share = k ** 1.3;
      const points = edge(share * 1.5);
      const thick = (3 + (26 * (bottom - top) * share) / 420) * (1 - hazeShare * 0.4);
      const low = points.map((p): Pt => [p[0], p[1] + thick * 0.8]);
      parts.push(
        line(curve(low), darker(body, 0.55), thick * 0.62, { opacity: 0.75 }),
        line(curve(points), darker(body, 0.1), thick),
        line(
          curve(points.map((p): Pt => [p[0] + thick * 0.1, p[1] - thick * 0.24])),
          lighter(body, 0.34),
          thick * 0.34,
          { opacity: 0.9 },
        ),
      );
      let leaves = '';
      let shade = '';
      for (let i = 0; i < 90; i += 1) {
        const p = points[Math.floor(c.rnd() * points.length)];
        const n = points[Math.floor(c.rnd() * points.length)];
        if (!p || !n) continue;
        const s = thick * 0.42;
        leaves += dab(
          p[0] + c.between(-24, 24),
          p[1] + c.between(-0.5, 0.1) * thick,
          s,
          s * 0.42,
          c.between(-1, 1),
        );
        shade += dab(
          n[0] + c.between(-24, 24),
          n[1] + c.between(-0.1, 0.6) * thick,
          s,
          s * 0.42,
          c.between(-1, 1),
        );
      }
      if (thick > 7)
        parts.push(
          fill(leaves, lighter(body, 0.5), { opacity: 0.7 }),
          fill(shade, darker(body, 0.42), { opacity: 0.6 }),
        );
    }
  };
  const picker = (x: number, y: number, h: number, top: string, o: Partial<Figure> = {}) =>
    figure(c, {
      x,
      y,
      h,
      pose: POSES.stoop,
      top,
      legs: '#27303c',
      hat: 'non',
      pack: '#b08750',
      tunic: 10,
      ...o,
    });
  const clump = (x: number, y: number, w: number) =>
    canopy(c, x, y, w, w * 0.24, ['#1f5134', '#3f8443', '#a6c763'], Math.max(6, w * 0.07), 1.1);
  mound(1330, 420, 1500, 640, 12, '#6fa04f', '#dfe6c0', 0.42, 0.3);
  const far = parts.length;
  mound(240, 440, 1500, 760, 13, '#5d9a49', '#d5e2ad', 0.2, -0.2);
  mound(1050, 640, 2100, 1120, 12, '#4d8f42', '#c4d894', 0.06, 0.2);
  return c.page([
    sky(
      c,
      [
        [0, '#7db4c4'],
        [0.45, '#cfe3d3'],
        [0.8, '#fdeec4'],
      ],
      520,
    ),
    cumulus(c, 420, 210, 430, '#fffaf0', '#dbe4d6', 0.95),
    streaks(c, 200, 340, 12, '#fff8e4', 0.6),
    sun(c, 1240, 230, 40, '#fff0bd', 9, 0.7),
    ridge(c, {
      y: 420,
      height: 230,
      peaks: 2.8,
      colour: '#86b0b4',
      mist: '#eef0d6',
      bottom: 500,
      facets: 0.22,
      swell: (t) => 0.4 - 0.4 * t,
    }),
    ridge(c, {
      y: 460,
      height: 160,
      peaks: 3.6,
      colour: '#578f8b',
      mist: '#dfe9c9',
      bottom: 530,
      facets: 0.25,
      crowns: 6,
      swell: (t) => t * 0.4 - 0.1,
    }),
    mist(c, 470, 90, '#fbf6da', 0.7),
    rect(
      0,
      515,
      1600,
      200,
      c.lin([
        [0, '#e3ebc6'],
        [1, '#b5cf8c'],
      ]),
    ),
    ...parts.slice(0, far),
    mist(c, 590, 110, '#f6f1cf', 0.4),
    house(c, {
      x: 1010,
      y: 590,
      w: 110,
      wall: 36,
      roof: 34,
      wallColour: '#ddcda4',
      roofColour: '#a5523a',
      hip: 12,
      windows: 3,
    }),
    canopy(c, 1150, 575, 44, 30, LEAF, 9),
    canopy(c, 985, 580, 30, 24, LEAF, 8),
    ...parts.slice(far),
    picker(560, 742, 132, '#33507a', { dir: -1 }),
    picker(690, 752, 138, '#8b3f45', { dir: 1 }),
    clump(560, 742, 70),
    clump(690, 754, 80),
    picker(1180, 925, 330, '#263f6d', { dir: -1, trim: '#d0603f', skirt: 30 }),
    clump(1150, 925, 250),
    picker(330, 985, 380, '#9c3d3f', {
      dir: 1,
      hat: 'scarf',
      hatColour: '#25345c',
      trim: '#e6b54c',
      skirt: 30,
    }),
    clump(330, 985, 300),
    clump(820, 1010, 240),
    clump(1500, 1010, 240),
    clump(60, 1060, 240),
    clump(600, 1075, 320),
    clump(1120, 1075, 340),
    clump(1480, 1090, 260),
  ]);
}

export function newRoad(): string {
  const c = new Canvas('new-road');
  // Half-widths of the road against height: it winds up the valley.
  const centre: readonly [number, number, number][] = [
    [1090, 640, 330],
    [1000, 690, 262],
    [900, 800, 178],
    [820, 900, 122],
    [760, 930, 86],
    [710, 880, 60],
    [670, 800, 42],
    [640, 752, 29],
    [615, 752, 21],
    [596, 780, 15],
    [580, 818, 10],
    [568, 838, 6],
    [560, 842, 3],
  ];
  const side = (k: number) => centre.map(([y, x, w]): Pt => [x + w * k, y]);
  const strip = (a: number, b: number) => `${curve(side(a))}L${curve([...side(b)].reverse()).slice(1)}Z`;
  const dashes = [0, 1, 2, 3, 4, 5, 6]
    .map((i) => {
      const p = centre[i];
      const n = centre[i + 1];
      if (!p || !n) return '';
      const mid = (t: number, k: number): Pt => [
        p[1] + (n[1] - p[1]) * t + k * (p[2] + (n[2] - p[2]) * t),
        p[0] + (n[0] - p[0]) * t,
      ];
      return poly([mid(0.15, -0.02), mid(0.6, -0.02), mid(0.6, 0.02), mid(0.15, 0.02)]);
    })
    .join('');
  const pole = (x: number, y: number, h: number) =>
    fill(
      poly([
        [x - h * 0.012, y],
        [x - h * 0.008, y - h],
        [x + h * 0.008, y - h],
        [x + h * 0.012, y],
      ]),
      c.lit('#b7b4a6'),
    ) + line(`M${at([x - h * 0.1, y - h * 0.93])}L${at([x + h * 0.1, y - h * 0.93])}`, '#7d7a6e', h * 0.014);
  const wires = (points: readonly Pt[]) =>
    [-8, 8]
      .map((dx) =>
        line(
          points
            .map((p, i) => {
              const b = points[i - 1];
              if (!b) return `M${at([p[0] + dx, p[1]])}`;
              return `Q${at([(b[0] + p[0]) / 2 + dx, (b[1] + p[1]) / 2 + Math.abs(p[0] - b[0]) * 0.12])} ${at([p[0] + dx, p[1]])}`;
            })
            .join(''),
          '#4f5a58',
          1.6,
          { opacity: 0.7 },
        ),
      )
      .join('');
  const rider = drawFigure(c, {
    x: 792,
    y: 874,
    h: 176,
    pose: POSES.ride,
    dir: -1,
    top: '#355780',
    legs: '#2a2f38',
    hat: 'helmet',
    hatColour: '#d9d3c0',
  });
  const pillion = drawFigure(c, {
    x: 838,
    y: 868,
    h: 168,
    pose: { ...POSES.ride, hand: [40, 20], farHand: [40, 20] },
    dir: -1,
    top: '#93404a',
    legs: '#22283a',
    hat: 'helmet',
    hatColour: '#b5553f',
    hairStyle: 'long',
  });
  return c.page([
    sky(
      c,
      [
        [0, '#5d9dba'],
        [0.55, '#bfdcd8'],
        [1, '#f4efd2'],
      ],
      540,
    ),
    cumulus(c, 360, 210, 470, '#fffaf0', '#d3dfde', 1),
    cumulus(c, 1180, 160, 380, '#fffaf0', '#d3dfde', 0.9),
    ridge(c, {
      y: 410,
      height: 300,
      peaks: 2.4,
      colour: '#7ba5b4',
      mist: '#e4ecdc',
      bottom: 560,
      facets: 0.26,
      swell: (t) => Math.abs(t - 0.52) * 1.1 - 0.2,
    }),
    ridge(c, {
      y: 470,
      height: 260,
      peaks: 3,
      colour: '#4d8584',
      mist: '#cfe0c8',
      bottom: 600,
      facets: 0.28,
      swell: (t) => Math.abs(t - 0.52) * 1.6 - 0.35,
    }),
    mist(c, 500, 90, '#f4f3e0', 0.6),
    ridge(c, {
      y: 560,
      height: 170,
      peaks: 4,
      colour: '#33704f',
      mist: '#a8c68a',
      bottom: 700,
      facets: 0.2,
      crowns: 11,
      swell: (t) => Math.abs(t - 0.52) * 2 - 0.45,
    }),
    ground(
      c,
      580,
      10,
      3,
      [
        [0, '#b5bd6a'],
        [0.4, '#8aa652'],
        [1, '#4a7038'],
      ],
      c.brush('#d9d382', 0.006, 0.05, 0.9),
    ),
    ...[
      [980, 575, 96],
      [1100, 590, 110],
      [560, 582, 90],
    ].map(([x, y, w]) =>
      house(c, {
        x: x ?? 0,
        y: y ?? 0,
        w: w ?? 0,
        wall: (w ?? 0) * 0.34,
        roof: (w ?? 0) * 0.3,
        wallColour: c.pick(['#e5d4a7', '#d9c69c', '#cfd6bd']),
        roofColour: c.pick(['#ab5138', '#9a4a38']),
        hip: 12,
        windows: 3,
      }),
    ),
    ...[
      [940, 572, 30],
      [1225, 590, 40],
      [520, 580, 34],
      [676, 576, 28],
      [1060, 568, 26],
    ].map(([x, y, r]) => canopy(c, x ?? 0, (y ?? 0) - (r ?? 0) * 0.5, r ?? 0, (r ?? 0) * 0.8, LEAF, 8)),
    ...paddies(c),
    fill(strip(-1.32, 1.32), '#b89a66'),
    fill(strip(-1.12, 1.12), '#cbb58a'),
    fill(
      strip(-1, 1),
      c.lin([
        [0, '#7d868a'],
        [0.5, '#5a6067'],
        [1, '#393d46'],
      ]),
    ),
    fill(strip(-0.93, -0.89) + strip(0.89, 0.93), '#f1ead6'),
    fill(dashes, '#efe3c2'),
    fill(strip(-1, -0.45), '#10141d', { opacity: 0.12 }),
    wires([
      [1180, 480],
      [1210, 420],
      [1290, 300],
      [1470, 60],
      [1760, -260],
    ]),
    pole(1180, 610, 130),
    pole(1212, 660, 240),
    pole(1292, 752, 452),
    pole(1472, 930, 872),
    ...[
      [330, 760, 250],
      [200, 800, 300],
      [440, 700, 190],
      [60, 830, 340],
      [1150, 700, 150],
    ].map(([x, y, h]) => tree(c, x ?? 0, y ?? 0, h ?? 0, WOOD, '#5b4634', (h ?? 0) * 0.05)),
    motorbike(c, 800, 880, 176, '#b13f33', -1),
    pillion.svg,
    rider.svg,
    figure(c, {
      x: 1130,
      y: 930,
      h: 250,
      pose: POSES.walk,
      dir: -1,
      top: '#27406b',
      legs: '#1e2534',
      tunic: 13,
      trim: '#c8603f',
      hat: 'scarf',
      hatColour: '#2a3a63',
      pack: '#b08750',
      shadow: '#15181c',
    }),
    figure(c, {
      x: 1218,
      y: 938,
      h: 168,
      build: 0.55,
      pose: POSES.stroll,
      dir: -1,
      top: '#e8e4d6',
      legs: '#2a3f63',
      pack: '#c2523c',
      shadow: '#15181c',
    }),
    banana(c, 1500, 1080, 420, LEAF),
    canopy(c, 1560, 1040, 170, 90, LEAF, 20),
    fern(c, 130, 1060, 190, LEAF),
    fern(c, 280, 1090, 150, LEAF),
    grass(c, 0, 420, (t) => 1000 + t * 80, 260, 70, ['#3c6430', '#6c8f40', '#a3b257']),
    grass(c, 1300, 1600, (t) => 1090 - t * 70, 200, 70, ['#3c6430', '#6c8f40', '#a3b257']),
    speckle(c, [0, 640, 520, 1000], 120, [4, 14], '#e6dc8a', 0.55),
    birds(c, 900, 260, 6, 120, '#557c86', 12),
  ]);
}

/** A singer of the Sán Chỉ: indigo tunic, bright trim and sash, dark skirt. */
const singer = (c: Canvas, x: number, y: number, h: number, o: Partial<Figure> = {}): Figure => ({
  x,
  y,
  h,
  view: 'front',
  pose: POSES.stand,
  top: '#21386b',
  legs: '#191f33',
  skirt: 41,
  skirtColour: '#1c2340',
  tunic: 16,
  trim: '#e0a23c',
  sash: '#c63f63',
  hat: 'scarf',
  hatColour: '#2a2f57',
  features: h > 200,
  hairStyle: 'bun',
  skin: c.pick(['#d6a07a', '#cf9770', '#daa883']),
  shoes: '#2a1f22',
  shadow: '#2b3a1f',
  ...o,
});

export function soongCoFestival(): string {
  const c = new Canvas('soong-co');
  c.light = 1;
  const pink: Tones = ['#c96f86', '#e79aa8', '#f8cfd0'];
  const row = [
    singer(c, 392, 985, 540, {
      top: '#26407a',
      sash: '#d3476a',
      pose: { ...POSES.stand, hand: [24, 10], farHand: [26, 8] },
    }),
    singer(c, 598, 1005, 560, {
      top: '#8c2f4d',
      sash: '#3f8f7d',
      trim: '#f0c35a',
      pose: { ...POSES.stand, hand: [26, 8], farHand: [24, 10] },
    }),
    singer(c, 808, 1016, 578, {
      top: '#1f3465',
      sash: '#e0a23c',
      trim: '#d9556f',
      clasped: false,
      pose: { ...POSES.stand, hand: [26, 8], farHand: [26, 8] },
    }),
    singer(c, 1018, 1004, 562, {
      top: '#2f6a68',
      sash: '#c63f63',
      trim: '#f0d27a',
      pose: { ...POSES.stand, hand: [24, 8], farHand: [26, 8] },
    }),
    singer(c, 1222, 984, 540, {
      top: '#3a3470',
      sash: '#e58a3f',
      pose: { ...POSES.stand, hand: [24, 8], farHand: [26, 8] },
    }),
  ];
  return c.page([
    sky(
      c,
      [
        [0, '#8bb9c6'],
        [0.5, '#d9e4d6'],
        [1, '#fbe9cf'],
      ],
      560,
    ),
    cumulus(c, 560, 220, 420, '#fffaf2', '#dfe4dc', 0.85),
    sun(c, 1240, 190, 36, '#fff0c4', 9, 0.6),
    ridge(c, {
      y: 420,
      height: 250,
      peaks: 2.6,
      colour: '#8cb0b8',
      mist: '#f0ead4',
      bottom: 540,
      facets: 0.22,
      swell: (t) => t * 0.4,
    }),
    ridge(c, {
      y: 480,
      height: 180,
      peaks: 3.4,
      colour: '#5d918c',
      mist: '#dde6c8',
      bottom: 560,
      facets: 0.24,
      swell: (t) => 0.4 - t * 0.5,
    }),
    mist(c, 500, 80, '#f9f3de', 0.6),
    ridge(c, {
      y: 540,
      height: 90,
      peaks: 5,
      colour: '#42795a',
      mist: '#b5cc92',
      bottom: 620,
      facets: 0.16,
      crowns: 9,
    }),
    ground(
      c,
      610,
      12,
      2.4,
      [
        [0, '#c4cd83'],
        [0.35, '#95b45e'],
        [1, '#4f7d3e'],
      ],
      c.brush('#e2dc94', 0.006, 0.05, 0.9),
    ),
    house(c, {
      x: 1180,
      y: 640,
      w: 210,
      wall: 62,
      roof: 66,
      wallColour: '#a98a5c',
      roofColour: '#8a5a42',
      hip: 26,
      windows: 4,
    }),
    house(c, {
      x: 250,
      y: 634,
      w: 150,
      wall: 46,
      roof: 50,
      wallColour: '#b1925f',
      roofColour: '#94523c',
      hip: 20,
      windows: 3,
    }),
    ...[
      [420, 620, 50],
      [1160, 628, 40],
      [1420, 640, 60],
      [200, 628, 44],
    ].map(([x, y, r]) => canopy(c, x ?? 0, (y ?? 0) - (r ?? 0) * 0.6, r ?? 0, (r ?? 0) * 0.8, pink, 9)),
    crowd(c, 20, 1600, 735, 122, 3, [
      '#27406b',
      '#8c3a4c',
      '#3f6f68',
      '#c9a04f',
      '#e6dfcc',
      '#4b4a7c',
      '#b4573f',
    ]),
    speckle(c, [0, 760, 1600, 1060], 260, [8, 22], '#e9df9a', 0.4),
    ...row.map((f) => figure(c, f)),
    speckle(c, [0, 800, 1600, 1060], 150, [6, 13], '#f3b9c0', 0.9, 0.6),
    grass(c, 0, 1600, () => 1072, 360, 64, ['#3f6c34', '#6b9444', '#a9bf62']),
    blossom(c, [-30, 420], [520, 90], 22, pink, '#3f2c2b', 12),
    blossom(c, [-20, 250], [330, 20], 15, pink, '#3f2c2b', 9),
    blossom(c, [1640, 330], [1200, 60], 20, pink, '#3f2c2b', 11),
    blossom(c, [1640, 520], [1400, 330], 13, pink, '#3f2c2b', 7),
  ]);
}

export function footballWomen(): string {
  const c = new Canvas('football-women');
  const player = (
    x: number,
    y: number,
    h: number,
    pose: keyof typeof POSES,
    dir: 1 | -1,
    o: Partial<Figure>,
  ) =>
    figure(c, {
      x,
      y,
      h,
      pose: POSES[pose],
      dir,
      top: '#22386b',
      legs: '#1b2136',
      skirt: 23,
      skirtColour: '#1d2442',
      sash: '#d2486a',
      trim: '#e6ad45',
      hat: 'scarf',
      hatColour: '#2c3462',
      hairStyle: 'bun',
      shoes: '#e9e2d0',
      skin: '#cf9770',
      shadow: '#1f3a1c',
      ...o,
    });
  const ball = (x: number, y: number, r: number) =>
    oval(x + r * 0.6, 985, r * 1.1, r * 0.24, '#1f3a1c', { opacity: 0.4 }) +
    oval(x, y, r, r, c.lit('#f3eee0')) +
    fill(
      curve(
        [
          [x - r * 0.3, y - r * 0.2],
          [x, y - r * 0.42],
          [x + r * 0.3, y - r * 0.2],
          [x + r * 0.2, y + r * 0.2],
          [x - r * 0.2, y + r * 0.2],
        ],
        true,
      ),
      '#2a2c34',
    ) +
    [
      [-0.85, 0.1],
      [0.85, 0.1],
      [0, 0.85],
      [-0.5, -0.8],
      [0.5, -0.8],
    ]
      .map(([u, v]) => oval(x + (u ?? 0) * r * 0.86, y + (v ?? 0) * r * 0.86, r * 0.17, r * 0.17, '#2a2c34'))
      .join('');
  const stripes: string[] = [];
  for (let i = 0; i < 9; i += 1) {
    const [a, b] = [i - 4.5, i - 4];
    stripes.push(
      poly([
        [800 + a * 190, 600],
        [800 + b * 190, 600],
        [800 + b * 560, 1070],
        [800 + a * 560, 1070],
      ]),
    );
  }
  return c.page([
    sky(
      c,
      [
        [0, '#5e9fbd'],
        [0.5, '#bcdcd9'],
        [1, '#f6efcf'],
      ],
      540,
    ),
    cumulus(c, 1190, 210, 470, '#fffaf0', '#d5e1df', 1),
    cumulus(c, 480, 150, 330, '#fffaf0', '#d5e1df', 0.85),
    ridge(c, {
      y: 400,
      height: 250,
      peaks: 2.6,
      colour: '#7fa8b3',
      mist: '#e3ecda',
      bottom: 520,
      facets: 0.25,
      swell: (t) => 0.4 - 0.4 * t,
    }),
    ridge(c, {
      y: 450,
      height: 190,
      peaks: 3.4,
      colour: '#4a8579',
      mist: '#c9dfc0',
      bottom: 560,
      facets: 0.26,
      swell: (t) => t * 0.5,
    }),
    ridge(c, {
      y: 520,
      height: 110,
      peaks: 5,
      colour: '#2f6b4a',
      mist: '#9cc07c',
      bottom: 620,
      facets: 0.2,
      crowns: 10,
    }),
    rect(0, 556, 1600, 60, '#8c9a5a'),
    crowd(c, -20, 1620, 608, 116, 3, [
      '#27406b',
      '#8c3a4c',
      '#3f6f68',
      '#d9a94c',
      '#ece5d2',
      '#b4573f',
      '#4a5a86',
    ]),
    rect(
      0,
      600,
      1600,
      470,
      c.lin([
        [0, '#9dbb5c'],
        [0.4, '#72a248'],
        [1, '#3f7538'],
      ]),
      { filter: c.brush('#b9d06c', 0.008, 0.08, 0.8) },
    ),
    fill(stripes.join(''), '#e4f0a0', { opacity: 0.13 }),
    line('M0 626L1600 626', '#f4f0dc', 4, { opacity: 0.8 }),
    line('M-80 1010Q520 850 760 626', '#f4f0dc', 6, { opacity: 0.65 }),
    player(1370, 745, 196, 'run', -1, { top: '#8c2f45', sash: '#e0a23c' }),
    player(240, 760, 206, 'sprint', 1, {}),
    player(1130, 940, 450, 'sprint', -1, { top: '#94303f', sash: '#3c8f86', trim: '#f3d27a' }),
    player(600, 975, 490, 'kick', 1, { top: '#23407f' }),
    player(330, 950, 420, 'run', 1, { top: '#2a3d72', sash: '#e58a3f' }),
    ball(905, 905, 31),
    speckle(c, [540, 940, 960, 1010], 40, [4, 12], '#d8cf8f', 0.8, 0.5),
    grass(c, 0, 1600, () => 1074, 380, 48, ['#33632f', '#588a3c', '#8fb552']),
  ]);
}

export function forestRanger(): string {
  const c = new Canvas('forest-ranger', 1067, 1600);
  c.light = 1;
  const trunks = (count: number, y: number, w: number, bark: string) =>
    Array.from({ length: count }, (_, i) =>
      trunk(
        c,
        (i + 0.5) * (1067 / count) + c.between(-0.35, 0.35) * (1067 / count),
        y + c.between(-14, 14),
        y + 40,
        w * c.between(0.6, 1.2),
        bark,
      ),
    ).join('');
  const ranger = drawFigure(c, {
    x: 560,
    y: 1330,
    h: 560,
    view: 'back',
    pose: { ...POSES.stand, near: [5, 3], far: [2, 8], hand: [9, -2], farHand: [12, -4] },
    top: '#5d6b3c',
    legs: '#44502f',
    shoes: '#2c2620',
    hat: 'cap',
    hatColour: '#4c5a35',
    pack: '#8a6238',
    skin: '#b9825c',
    shadow: '#0d1a12',
  });
  return c.page(
    [
      rect(
        0,
        0,
        1067,
        1600,
        c.lin([
          [0, '#cfe0a8'],
          [0.35, '#eef0c4'],
          [0.62, '#c9d79a'],
          [1, '#4f7040'],
        ]),
      ),
      oval(
        700,
        420,
        620,
        620,
        c.rad([
          [0, '#fffbe0', 0.95],
          [0.5, '#fbf3c4', 0.4],
          [1, '#f6efb8', 0],
        ]),
      ),
      trunks(13, 960, 12, '#b5c096'),
      mist(c, 900, 300, '#f2f2cc', 0.75),
      trunks(9, 1010, 20, '#8ba078'),
      ...[120, 330, 600, 860, 1010].map((x) =>
        canopy(c, x, 950 + c.between(-20, 20), 130, 60, ['#7d9a68', '#95b077', '#bccb8c'], 15),
      ),
      mist(c, 980, 200, '#eaf0c0', 0.5),
      fill(
        curve(
          [
            [-60, 1060],
            [300, 1010],
            [700, 1020],
            [1130, 1050],
            [1130, 1660],
            [-60, 1660],
          ],
          true,
        ),
        c.lin([
          [0, '#9dad5e'],
          [0.3, '#5f7f42'],
          [1, '#1f3a26'],
        ]),
      ),
      fill(
        'M640 1020Q560 1090 600 1170Q650 1270 540 1400Q470 1500 430 1620L900 1620Q800 1450 800 1330Q800 1190 700 1110Q650 1060 690 1020Z',
        c.lin([
          [0, '#dcd09a'],
          [0.5, '#a98f5c'],
          [1, '#5c4a30'],
        ]),
      ),
      speckle(c, [0, 1040, 1067, 1590], 320, [8, 30], '#e9dc8c', 0.5),
      speckle(c, [0, 1060, 1067, 1590], 260, [8, 26], '#243d22', 0.5),
      trunk(c, 170, 1150, 1200, 44, '#6b6047', '#7d9a4e'),
      trunk(c, 905, 1120, 1200, 36, '#7a6d50', '#8aa556'),
      ...[
        [60, 1150, 130],
        [250, 1120, 110],
        [830, 1130, 110],
        [1010, 1160, 130],
      ].map(([x, y, s]) => fern(c, x ?? 0, y ?? 0, s ?? 0, ['#2f5c34', '#4c8042', '#8fb258'])),
      shafts(
        c,
        [1000, -300],
        [
          [180, 1250, 70],
          [380, 1350, 60],
          [560, 1420, 110],
          [760, 1300, 50],
        ],
        '#fff2b0',
        0.5,
      ),
      ranger.svg,
      line(
        `M${at([ranger.hand[0] + 4, ranger.hand[1] - 190])}L${at([ranger.hand[0] + 26, 1352])}`,
        '#5b4228',
        11,
      ),
      line(
        `M${at([ranger.hand[0] + 6, ranger.hand[1] - 190])}L${at([ranger.hand[0] + 28, 1352])}`,
        '#a88a57',
        3.4,
      ),
      trunk(c, 1030, 1620, 1700, 96, '#3b352b', '#5c7a3c'),
      trunk(c, 10, 1600, 1700, 70, '#3a352a', '#5c7a3c'),
      ...[
        [90, 1560, 260],
        [300, 1640, 230],
        [900, 1600, 260],
        [700, 1660, 190],
      ].map(([x, y, s]) => fern(c, x ?? 0, y ?? 0, s ?? 0, ['#16402c', '#2c6238', '#6d9a48'])),
      canopy(c, 150, 30, 330, 130, ['#163d2b', '#2f6338', '#8fb24e'], 30),
      canopy(c, 880, 10, 320, 120, ['#163d2b', '#2f6338', '#8fb24e'], 30),
      canopy(c, 520, -40, 260, 90, ['#1c4630', '#3a7040', '#9dbc55'], 26),
    ],
    0.42,
  );
}

export function solarRoof(): string {
  const c = new Canvas('solar-roof');
  c.light = 1;
  // A roof plane seen from its own ridge: u across, v down the slope.
  const tl: Pt = [310, 560];
  const tr: Pt = [1330, 520];
  const br: Pt = [1760, 1130];
  const bl: Pt = [-140, 1190];
  const q = (u: number, v: number): Pt => {
    const vv = v ** 1.25;
    const [a, b]: [Pt, Pt] = [
      [tl[0] + (tr[0] - tl[0]) * u, tl[1] + (tr[1] - tl[1]) * u],
      [bl[0] + (br[0] - bl[0]) * u, bl[1] + (br[1] - bl[1]) * u],
    ];
    return [a[0] + (b[0] - a[0]) * vv, a[1] + (b[1] - a[1]) * vv];
  };
  const panel = (u0: number, u1: number, v0: number, v1: number) => {
    const d = poly([q(u0, v0), q(u1, v0), q(u1, v1), q(u0, v1)]);
    let cells = '';
    for (let k = 1; k < 6; k += 1)
      cells += `M${at(q(u0 + ((u1 - u0) * k) / 6, v0))}L${at(q(u0 + ((u1 - u0) * k) / 6, v1))}`;
    for (let k = 1; k < 8; k += 1)
      cells += `M${at(q(u0, v0 + ((v1 - v0) * k) / 8))}L${at(q(u1, v0 + ((v1 - v0) * k) / 8))}`;
    const clip = c.clip(d);
    const g = q(u0 + (u1 - u0) * c.between(0.2, 0.8), v0);
    return [
      fill(
        poly([
          q(u0 + 0.008, v0 + 0.02),
          q(u1 + 0.008, v0 + 0.02),
          q(u1 + 0.01, v1 + 0.025),
          q(u0 + 0.01, v1 + 0.025),
        ]),
        '#2a1512',
        { opacity: 0.55 },
      ),
      fill(
        d,
        c.linAt(
          [
            [0, '#5f93b5'],
            [0.35, '#2a5384'],
            [1, '#142a54'],
          ],
          ...q(u1, v0),
          ...q(u0, v1),
        ),
      ),
      fill(
        poly([
          [g[0], g[1] - 10],
          [g[0] + 70, g[1] - 10],
          [g[0] - 160, g[1] + 420],
          [g[0] - 290, g[1] + 420],
        ]),
        '#bfe0e8',
        { clip, opacity: 0.16 },
      ),
      line(cells, '#9fc2d6', 1.3, { opacity: 0.5 }),
      line(d, '#dfe6e6', 4.5),
    ].join('');
  };
  const panels: string[] = [];
  for (const [v0, v1] of [
    [0.1, 0.37],
    [0.41, 0.68],
    [0.72, 1.05],
  ] as const)
    for (let i = 0; i < 5; i += 1) panels.push(panel(0.17 + i * 0.115, 0.17 + i * 0.115 + 0.107, v0, v1));
  const fitter = drawFigure(c, {
    x: 1175,
    y: 722,
    h: 360,
    dir: -1,
    pose: { ...POSES.squat, lean: 34, hand: [52, 22], farHand: [64, 16] },
    top: '#d2723a',
    legs: '#2e4257',
    hat: 'helmet',
    hatColour: '#efe6cf',
    shoes: '#2b2622',
  });
  const mate = drawFigure(c, {
    x: 330,
    y: 706,
    h: 350,
    dir: 1,
    pose: { ...POSES.stand, hand: [36, 56], farHand: [44, 44] },
    top: '#3f7a78',
    legs: '#333c4a',
    hat: 'helmet',
    hatColour: '#e7b64b',
    shoes: '#2b2622',
  });
  return c.page([
    sky(
      c,
      [
        [0, '#4d94b8'],
        [0.5, '#b8dbd8'],
        [1, '#fdeec6'],
      ],
      560,
    ),
    sun(c, 1180, 150, 48, '#fff3c4', 8, 0.85),
    cumulus(c, 480, 210, 420, '#fffaf0', '#d6e2de', 0.95),
    ridge(c, {
      y: 420,
      height: 220,
      peaks: 2.6,
      colour: '#7ca6b4',
      mist: '#e6ecd8',
      bottom: 520,
      facets: 0.24,
      swell: (t) => 0.5 - t * 0.5,
    }),
    ridge(c, {
      y: 460,
      height: 150,
      peaks: 3.6,
      colour: '#4d8a84',
      mist: '#cfe0c2',
      bottom: 560,
      facets: 0.25,
      crowns: 6,
      swell: (t) => t * 0.4,
    }),
    rect(
      0,
      530,
      1600,
      560,
      c.lin([
        [0, '#a9bd74'],
        [1, '#5d8246'],
      ]),
    ),
    ...[
      [120, 592, 150],
      [-60, 620, 170],
      [1330, 590, 150],
      [1490, 624, 190],
      [520, 566, 100],
      [760, 562, 110],
      [930, 566, 100],
      [1120, 570, 110],
    ].map(([x, y, w]) =>
      house(c, {
        x: x ?? 0,
        y: y ?? 0,
        w: w ?? 0,
        wall: (w ?? 0) * 0.32,
        roof: (w ?? 0) * 0.3,
        wallColour: c.pick(['#ead9ac', '#d8e0cc', '#e6c9a0']),
        roofColour: c.pick(['#b1573c', '#a14a36']),
        windows: 3,
      }),
    ),
    ...[
      [300, 590, 50],
      [660, 570, 36],
      [1060, 572, 34],
      [1290, 600, 44],
      [60, 640, 70],
      [1560, 660, 70],
    ].map(([x, y, r]) => canopy(c, x ?? 0, (y ?? 0) - 16, r ?? 0, (r ?? 0) * 0.7, LEAF, 10)),
    tiles(c, tl, tr, br, bl, { colour: '#b8563b', rows: 22, columns: 62, age: 0.08 }),
    line(`M${at(tl)}L${at(tr)}`, '#e0b591', 16),
    line(`M${at([tl[0], tl[1] + 5])}L${at([tr[0], tr[1] + 5])}`, '#7d3a2a', 5),
    ...panels,
    oval(1180, 728, 110, 16, '#3a1712', { opacity: 0.4 }),
    oval(310, 712, 70, 12, '#3a1712', { opacity: 0.4 }),
    mate.svg,
    rect(mate.hand[0] - 4, mate.hand[1] - 44, 58, 44, '#26323d'),
    rect(mate.hand[0], mate.hand[1] - 40, 50, 36, '#9fc7cf'),
    fitter.svg,
    line(`M${at(fitter.hand)}l-36 26`, '#3a3a3e', 9),
    birds(c, 780, 240, 6, 130, '#5a8390', 12),
  ]);
}

/** Parcels of rice on a valley floor, with their banks. */
function paddies(c: Canvas): string[] {
  const parts: string[] = [];
  const rows: readonly [number, number][] = [
    [604, 626],
    [632, 664],
    [672, 720],
    [732, 800],
    [816, 915],
    [936, 1090],
  ];
  rows.forEach(([y0, y1], r) => {
    const t = (y0 - 600) / 340;
    const slope = (x: number, y: number) => 600 + (x - 600) * (1 + (y - 604) / 420);
    for (let k = -9; k < 12; k += 1) {
      const left = 600 + k * 92 + (r % 2) * 30;
      const right = left + 86;
      const tone = mix(c.pick(['#c9bd5c', '#b4b556', '#9fae50', '#86a24a', '#d6c566']), '#3f6a34', 0.25 * t);
      const d = poly([
        [slope(left, y0), y0],
        [slope(right, y0), y0],
        [slope(right, y1), y1],
        [slope(left, y1), y1],
      ]);
      parts.push(
        fill(
          d,
          c.lin([
            [0, lighter(tone, 0.16)],
            [1, darker(tone, 0.12)],
          ]),
        ),
      );
      let blades = '';
      for (let i = 0; i < 30; i += 1) {
        const y = c.between(y0, y1);
        blades += dab(slope(c.between(left, right), y), y, 8 + 22 * t, 1 + 2.4 * t, c.between(-0.1, 0.1));
      }
      parts.push(
        fill(blades, c.rnd() < 0.5 ? darker(tone, 0.3) : lighter(tone, 0.45), {
          opacity: 0.4,
          clip: c.clip(d),
        }),
      );
    }
  });
  return parts;
}
