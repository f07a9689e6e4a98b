/** Scenes of the old town, its markets, schools and bridges, and the farmyard. */

import {
  at,
  Canvas,
  curve,
  dab,
  darker,
  fill,
  group,
  lighter,
  line,
  mix,
  oval,
  poly,
  rect,
  type Pt,
} from '@/scripts/demo/images/canvas';
import { basket, boat, Camera, house, motorbike, ridgeCap, tiles } from '@/scripts/demo/images/built';
import { chick, hen } from '@/scripts/demo/images/hen';
import {
  birds,
  cumulus,
  glitter,
  grass,
  ground,
  mirrored,
  mist,
  ridge,
  ripples,
  shafts,
  sky,
  speckle,
  streaks,
  sun,
} from '@/scripts/demo/images/land';
import { crowd, drawFigure, figure, POSES, type Figure } from '@/scripts/demo/images/people';
import { banana, canopy, palm, potted, tree, type Tones } from '@/scripts/demo/images/plants';

const LEAF: Tones = ['#1d4634', '#3b7346', '#8dad5c'];
const DUSK_LEAF: Tones = ['#1b2f35', '#2f4f46', '#5f7a52'];

export function oldTown(): string {
  const c = new Canvas('old-town');
  const rows: string[] = [];
  const walls = ['#d9b27c', '#cfa06a', '#c7b08a', '#d6a184', '#b99b78'];
  const roofs = ['#a5442f', '#94402f', '#b25238', '#7f3a30', '#9c4a36'];
  const layers: readonly [number, number, number][] = [
    [588, 74, 0],
    [622, 94, 0],
    [668, 122, 0],
    [732, 160, 26],
    [822, 214, 62],
    [950, 292, 120],
    [1130, 400, 205],
  ];
  layers.forEach(([foot, size, lane], r) => {
    const haze = 0.6 * (1 - r / 6);
    if (r > 0 && r < 6)
      for (let i = 0; i < 5; i += 1) {
        const x = c.between(0, 1600);
        if (Math.abs(x - 800) > lane + size * 0.4)
          rows.push(
            canopy(
              c,
              x,
              foot - size * 0.78,
              size * 0.34,
              size * 0.26,
              [
                mix(DUSK_LEAF[0], '#c98f78', haze),
                mix(DUSK_LEAF[1], '#c98f78', haze),
                mix(DUSK_LEAF[2], '#e0a878', haze),
              ],
              Math.max(5, size * 0.06),
            ),
          );
      }
    let x = -c.between(0.2, 0.8) * size;
    while (x < 1600) {
      const w = size * c.between(0.8, 1.35);
      const clash = lane > 0 && x + w > 800 - lane && x < 800 + lane;
      if (clash && x < 800 - lane - size * 0.45) {
        rows.push(dwelling(x, 800 - lane - x, foot, size, haze));
        x = 800 + lane;
        continue;
      }
      if (clash) {
        x = 800 + lane;
        continue;
      }
      rows.push(dwelling(x, w, foot, size, haze));
      x += w + size * c.between(0.02, 0.12);
    }
  });
  function dwelling(x: number, w: number, foot: number, size: number, haze: number) {
    const up = c.between(-0.1, 0.16) * size;
    return house(c, {
      x,
      y: foot,
      w,
      wall: size * 0.56 + up,
      roof: size * c.between(0.36, 0.5),
      wallColour: mix(c.pick(walls), '#a9788a', haze),
      roofColour: mix(c.pick(roofs), '#c08a86', haze),
      lamp: '#ffce7a',
      hip: c.rnd() < 0.4 ? size * 0.2 : 0,
      moss: mix('#4c4a38', '#c08a86', haze),
      wood: mix('#4a2f2a', '#a9788a', haze),
      windows: Math.max(2, Math.round(w / (size * 0.42))),
    });
  }
  const lantern = (x: number, y: number, r: number) =>
    oval(
      x,
      y,
      r * 5,
      r * 5,
      c.rad([
        [0, '#ffcf7d', 0.6],
        [0.4, '#ff9e4d', 0.2],
        [1, '#ff9e4d', 0],
      ]),
    ) +
    oval(
      x,
      y,
      r,
      r * 1.15,
      c.rad([
        [0, '#fff0b8'],
        [0.6, '#f2873c'],
        [1, '#c2412c'],
      ]),
    ) +
    line(`M${at([x, y - r * 1.15])}l0 ${-r * 1.4}`, '#3a2226', Math.max(1, r * 0.14));
  const lane = fill(
    'M792 720L808 720Q824 790 862 840Q900 930 1010 1080L590 1080Q700 930 738 840Q776 790 792 720Z',
    c.lin([
      [0, '#f2b57e'],
      [0.45, '#b9786a'],
      [1, '#4f3946'],
    ]),
  );
  const stones: string[] = [];
  for (let i = 0; i < 150; i += 1) {
    const t = c.rnd() ** 0.7;
    const y = 740 + 330 * t;
    const half = 12 + 180 * t * t;
    stones.push(dab(800 + c.between(-half, half), y, 6 + 46 * t, 1.4 + 5 * t, 0));
  }
  const glow = oval(
    800,
    900,
    260,
    150,
    c.rad([
      [0, '#ffc27a', 0.55],
      [1, '#ffc27a', 0],
    ]),
  );
  return c.page(
    [
      sky(
        c,
        [
          [0, '#3c4f7d'],
          [0.32, '#8f6f93'],
          [0.62, '#e9946f'],
          [0.9, '#ffd08a'],
        ],
        560,
      ),
      streaks(c, 40, 400, 38, '#ffb98a', 0.5, 1.3),
      streaks(c, 120, 300, 16, '#6a5a86', 0.4, 1.4),
      sun(c, 470, 430, 44, '#ffdf9a', 9, 0.85),
      ridge(c, {
        y: 450,
        height: 190,
        peaks: 3,
        colour: '#7f6d8f',
        mist: '#f0ae86',
        bottom: 530,
        facets: 0.18,
        swell: (t) => t * 0.6 - 0.2,
      }),
      ridge(c, {
        y: 490,
        height: 110,
        peaks: 4,
        colour: '#66597f',
        mist: '#d9938a',
        bottom: 545,
        facets: 0.2,
        swell: (t) => 0.4 - t * 0.2,
      }),
      rect(
        0,
        520,
        1600,
        60,
        c.lin([
          [0, '#ffcf92'],
          [1, '#c78d80'],
        ]),
      ),
      ripples(c, 522, 566, 120, '#fff0c8', 0.6, undefined, 0.6),
      rect(
        0,
        560,
        1600,
        520,
        c.lin([
          [0, '#b07a78'],
          [0.3, '#7d5560'],
          [1, '#33233a'],
        ]),
      ),
      ...rows.slice(0, Math.round(rows.length * 0.52)),
      mist(c, 640, 120, '#f0a883', 0.28),
      lane,
      fill(stones.join(''), '#2f2433', { opacity: 0.3 }),
      glow,
      ...rows.slice(Math.round(rows.length * 0.52)),
      figure(c, {
        x: 776,
        y: 868,
        h: 92,
        view: 'back',
        pose: POSES.walk,
        top: '#2f3f6a',
        legs: '#222638',
        hat: 'non',
        shadow: '#2a1c2a',
      }),
      figure(c, {
        x: 826,
        y: 880,
        h: 98,
        view: 'back',
        pose: POSES.walk,
        top: '#7a3346',
        legs: '#222638',
        hairStyle: 'long',
        shadow: '#2a1c2a',
      }),
      figure(c, {
        x: 748,
        y: 1000,
        h: 172,
        pose: POSES.push,
        dir: 1,
        top: '#e2d3b6',
        legs: '#2c2a3a',
        hat: 'non',
        shadow: '#2a1c2a',
      }),
      ...bicycle(c, 830, 1002, 150),
      ...[
        [742, 800, 5],
        [858, 806, 5],
        [718, 850, 8],
        [884, 856, 8],
        [672, 930, 12],
        [930, 936, 12],
      ].map(([x, y, r]) => lantern(x ?? 0, y ?? 0, r ?? 0)),
      birds(c, 900, 250, 12, 190, '#4a3c5c', 14),
    ],
    0.42,
    '#140b1e',
  );
}

/** A bicycle, wheels on `y`. */
function bicycle(c: Canvas, x: number, y: number, w: number): string[] {
  const r = w * 0.21;
  const a: Pt = [x - w * 0.3, y - r];
  const b: Pt = [x + w * 0.3, y - r];
  const seat: Pt = [x - w * 0.12, y - w * 0.48];
  const bar: Pt = [x + w * 0.2, y - w * 0.54];
  const pedal: Pt = [x - w * 0.03, y - r * 0.9];
  const ring = (p: Pt) =>
    `M${at([p[0] - r, p[1]])}a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(2 * r).toFixed(1)} 0a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(-2 * r).toFixed(1)} 0`;
  return [
    oval(x, y, w * 0.5, w * 0.03, '#1a1018', { opacity: 0.4 }),
    line(ring(a) + ring(b), '#1d1820', Math.max(2, w * 0.02)),
    line(
      `M${at(a)}L${at(pedal)}L${at(seat)}L${at(a)}M${at(pedal)}L${at(bar)}L${at(b)}M${at([seat[0] + 4, seat[1] + 8])}L${at([bar[0] - 2, bar[1] + 10])}`,
      '#2f5a62',
      Math.max(2, w * 0.022),
    ),
    line(
      `M${at([seat[0] - w * 0.06, seat[1]])}l${w * 0.12} 0M${at(bar)}l${-w * 0.08} ${-w * 0.03}`,
      '#1d1820',
      w * 0.03,
    ),
    basket(c, x - w * 0.34, y - w * 0.42, w * 0.3, ['#e37f88', '#f2c35e', '#f3e6d8'], '#9c7444'),
  ];
}

export function market(): string {
  const c = new Canvas('market');
  c.light = 1;
  const awning = (
    x: number,
    y: number,
    w: number,
    colour: string,
    stripe: string,
    drop: number,
    lean: number,
  ) => {
    const parts: string[] = [];
    const n = 12;
    for (let i = 0; i < n; i += 1) {
      const [u0, u1] = [i / n, (i + 1) / n];
      const tone = i % 2 ? colour : stripe;
      parts.push(
        fill(
          poly([
            [x + w * u0 + lean, y],
            [x + w * u1 + lean, y],
            [x + w * u1, y + drop],
            [x + w * u0, y + drop],
          ]),
          c.lin([
            [0, lighter(tone, 0.25)],
            [0.7, tone],
            [1, darker(tone, 0.2)],
          ]),
        ),
        fill(
          `M${at([x + w * u0, y + drop])}L${at([x + w * u1, y + drop])}L${at([x + w * u1, y + drop + 18])}Q${at([x + (w * (u0 + u1)) / 2, y + drop + 36])} ${at([x + w * u0, y + drop + 18])}Z`,
          darker(tone, 0.24),
        ),
      );
    }
    return parts.join('');
  };
  const post = (x: number, y0: number, y1: number) => rect(x - 6, y0, 12, y1 - y0, c.lit('#7a5a3f'));
  const seller = (x: number, y: number, h: number, dir: 1 | -1, o: Partial<Figure>) =>
    figure(c, {
      x,
      y,
      h,
      dir,
      pose: POSES.squat,
      top: '#27406b',
      legs: '#1f2535',
      trim: '#d0603f',
      hat: 'scarf',
      hatColour: '#26335c',
      hairStyle: 'bun',
      shadow: '#20160f',
      features: h > 240,
      ...o,
    });
  return c.page([
    sky(
      c,
      [
        [0, '#7fb1c2'],
        [0.6, '#d7e3d2'],
        [1, '#fbecc8'],
      ],
      540,
    ),
    cumulus(c, 760, 200, 420, '#fffaf0', '#d9e2da', 0.95),
    ridge(c, {
      y: 400,
      height: 250,
      peaks: 2.6,
      colour: '#84abb4',
      mist: '#ece9d0',
      bottom: 520,
      facets: 0.24,
    }),
    ridge(c, {
      y: 450,
      height: 150,
      peaks: 4,
      colour: '#548a80',
      mist: '#d3e0bd',
      bottom: 540,
      facets: 0.25,
      crowns: 7,
    }),
    ...[
      [240, 560, 260],
      [520, 548, 210],
      [760, 545, 200],
      [980, 552, 240],
      [1260, 560, 270],
    ].map(([x, y, w]) =>
      house(c, {
        x: x ?? 0,
        y: y ?? 0,
        w: w ?? 0,
        wall: (w ?? 0) * 0.34,
        roof: (w ?? 0) * 0.28,
        wallColour: c.pick(['#e7cf9b', '#d9d3b4', '#dfba8a']),
        roofColour: c.pick(['#a84a34', '#97442f']),
      }),
    ),
    rect(0, 535, 1600, 30, '#d9d0a4'),
    rect(
      0,
      552,
      1600,
      520,
      c.lin([
        [0, '#e2c698'],
        [0.35, '#c39b6d'],
        [1, '#6d4c37'],
      ]),
      { filter: c.brush('#ecd2a4', 0.008, 0.06, 0.8) },
    ),
    crowd(
      c,
      30,
      1580,
      640,
      150,
      2,
      ['#27406b', '#8c3a4c', '#3f6f68', '#c99a45', '#e6dfcc', '#b4573f', '#4b4a7c'],
      { shadow: '#4a3322' },
    ),
    mist(c, 600, 140, '#fbe4b4', 0.28),
    post(150, 420, 800),
    post(560, 430, 760),
    awning(-60, 330, 690, '#c9573f', '#e8d3a6', 120, 60),
    post(1070, 430, 760),
    post(1490, 420, 820),
    awning(1010, 318, 690, '#2f7478', '#e6d9b4', 128, -60),
    // Middle ground: stalls and buyers.
    rect(20, 664, 480, 22, '#8a6543'),
    rect(
      20,
      686,
      480,
      90,
      c.lin([
        [0, '#6d4d35'],
        [1, '#4a3325'],
      ]),
    ),
    ...[90, 200, 310, 420].map((x, i) =>
      basket(
        c,
        x,
        672,
        112,
        [
          ['#c9472f', '#d96a3d'],
          ['#5f8f3c', '#7fae4d'],
          ['#e0a93e', '#e8c45c'],
          ['#7a9c48', '#4c7a38'],
        ][i] ?? ['#c9472f'],
        '#b98d52',
        i % 2 === 0,
      ),
    ),
    figure(c, {
      x: 620,
      y: 800,
      h: 292,
      view: 'back',
      pose: POSES.walk,
      top: '#8b3048',
      legs: '#20263a',
      skirt: 38,
      skirtColour: '#20284a',
      trim: '#e6ad45',
      hat: 'scarf',
      hatColour: '#2c3260',
      pack: '#b08750',
      shadow: '#2d1f16',
    }),
    figure(c, {
      x: 735,
      y: 812,
      h: 300,
      pose: POSES.stroll,
      dir: -1,
      top: '#e7e0cf',
      legs: '#34405a',
      hairStyle: 'tail',
      shadow: '#2d1f16',
      sleeve: 'short',
    }),
    figure(c, {
      x: 920,
      y: 790,
      h: 286,
      pose: POSES.walk,
      dir: 1,
      top: '#28447a',
      legs: '#1f2535',
      tunic: 13,
      trim: '#d0603f',
      hat: 'non',
      pack: '#a97e49',
      shadow: '#2d1f16',
    }),
    rect(1110, 676, 490, 22, '#8a6543'),
    rect(
      1110,
      698,
      490,
      92,
      c.lin([
        [0, '#6d4d35'],
        [1, '#4a3325'],
      ]),
    ),
    ...[1180, 1300, 1420, 1530].map((x, i) =>
      basket(
        c,
        x,
        684,
        116,
        [
          ['#6c9a45', '#8fb552'],
          ['#8a4f86', '#6d3f73'],
          ['#d9b25a', '#ecd07e'],
          ['#d9703d', '#c9472f'],
        ][i] ?? ['#6c9a45'],
        '#b98d52',
        i % 2 === 1,
      ),
    ),
    figure(c, {
      x: 1250,
      y: 880,
      h: 320,
      view: 'back',
      pose: POSES.stand,
      top: '#3d7a72',
      legs: '#23293a',
      tunic: 12,
      hat: 'non',
      shadow: '#2d1f16',
    }),
    // Front: sellers on low stools with what they brought down from the hills.
    seller(190, 1000, 430, 1, {}),
    seller(1440, 1005, 440, -1, { top: '#7e2f45', trim: '#e6b54c', hatColour: '#38306b' }),
    basket(c, 420, 1010, 230, ['#5f8f3c', '#7fae4d', '#a3c262'], '#b98d52', false),
    basket(c, 640, 1035, 200, ['#e8d3b0', '#d9bb8c', '#f1e4cb'], '#a97e49'),
    basket(c, 1190, 1020, 236, ['#d9703d', '#e59a45', '#c9472f'], '#b98d52'),
    basket(c, 960, 1045, 190, ['#6d3f73', '#8a4f86', '#4c2f5c'], '#a97e49'),
    hen(c, { x: 805, y: 985, h: 120, colour: '#d9a04a', dir: -1, shadow: '#2d1f16' }),
  ]);
}

export function hens(): string {
  const c = new Canvas('hens');
  c.light = 1;
  const fence: string[] = [];
  for (let x = -10; x < 1620; x += 44) fence.push(rect(x, 500 + c.between(-8, 8), 13, 150, c.lit('#a9864f')));
  return c.page([
    sky(
      c,
      [
        [0, '#9cc3bd'],
        [0.6, '#dfe8c8'],
        [1, '#f6efc4'],
      ],
      560,
    ),
    oval(
      1150,
      240,
      700,
      460,
      c.rad([
        [0, '#fff6d0', 0.9],
        [1, '#fff6d0', 0],
      ]),
    ),
    ridge(c, { y: 400, height: 190, peaks: 3, colour: '#7fa896', mist: '#e6ecc8', bottom: 520, facets: 0.2 }),
    ridge(c, {
      y: 470,
      height: 110,
      peaks: 5,
      colour: '#4f8668',
      mist: '#c3d79e',
      bottom: 560,
      facets: 0.18,
      crowns: 12,
    }),
    house(c, {
      x: 1010,
      y: 590,
      w: 380,
      wall: 120,
      roof: 118,
      wallColour: '#d9bd8a',
      roofColour: '#a34a35',
      windows: 5,
      hip: 30,
    }),
    rect(0, 540, 1600, 120, '#c3cd8c'),
    ...[
      [120, 600, 420],
      [330, 590, 380],
      [620, 585, 360],
      [860, 590, 330],
      [1500, 600, 430],
    ].map(([x, y, h]) => tree(c, x ?? 0, y ?? 0, h ?? 0, ['#2a5a3c', '#4f8a48', '#a9c463'], '#5f4a36')),
    mist(c, 540, 150, '#f8f0c0', 0.35),
    ground(
      c,
      590,
      8,
      3,
      [
        [0, '#c9c677'],
        [0.3, '#a7a95a'],
        [0.62, '#8d8048'],
        [1, '#54472d'],
      ],
      c.brush('#e6dc98', 0.006, 0.05, 0.9),
    ),
    line('M-10 540L1620 530M-10 606L1620 598', '#8a6c3f', 11),
    ...fence,
    figure(c, {
      x: 480,
      y: 700,
      h: 300,
      pose: { ...POSES.stand, hand: [58, 20], farHand: [20, 84], lean: 6 },
      dir: 1,
      top: '#2b4a7c',
      legs: '#20263a',
      tunic: 12,
      trim: '#cf6440',
      hat: 'non',
      shadow: '#4a4426',
    }),
    speckle(c, [0, 620, 1600, 1060], 420, [10, 46], '#f3e79c', 0.5, 0.42),
    speckle(c, [0, 620, 1600, 1060], 300, [8, 40], '#3c4a25', 0.35, 0.42),
    speckle(c, [560, 720, 1100, 1000], 90, [3, 7], '#f2dc8c', 0.95, 0.8),
    hen(c, { x: 660, y: 716, h: 96, colour: '#c99040', dir: 1, shadow: '#3a3a1c', pecking: true }),
    hen(c, { x: 880, y: 684, h: 86, colour: '#d9ab58', dir: -1, shadow: '#3a3a1c' }),
    hen(c, { x: 985, y: 720, h: 104, colour: '#b9803a', dir: -1, shadow: '#3a3a1c', pecking: true }),
    hen(c, { x: 1490, y: 735, h: 118, colour: '#cf9a48', dir: -1, shadow: '#3a3a1c' }),
    hen(c, { x: 220, y: 770, h: 138, colour: '#c58a3c', dir: 1, shadow: '#3a3a1c' }),
    hen(c, { x: 1120, y: 985, h: 470, colour: '#c2752e', dir: -1, cock: true, shadow: '#2c2a14' }),
    hen(c, { x: 560, y: 1000, h: 360, colour: '#d9a04a', dir: 1, shadow: '#2c2a14' }),
    hen(c, { x: 265, y: 1030, h: 300, colour: '#e0b05e', dir: 1, shadow: '#2c2a14', pecking: true }),
    chick(c, 760, 1015, 66, 1),
    chick(c, 830, 1040, 70, -1),
    chick(c, 700, 1046, 72, 1),
    grass(c, 0, 1600, () => 1074, 420, 66, ['#38502a', '#5f7f38', '#9aa84c']),
    banana(c, 1575, 1090, 430, ['#245238', '#3f7d45', '#8fb457']),
    canopy(c, 60, 60, 260, 120, ['#245238', '#3f7d45', '#a3c15a'], 24),
    canopy(c, 1560, 40, 220, 110, ['#245238', '#3f7d45', '#a3c15a'], 24),
    shafts(
      c,
      [1400, -360],
      [
        [560, 1000, 90],
        [820, 1040, 70],
        [1100, 1060, 100],
      ],
      '#fff3b8',
      0.3,
    ),
  ]);
}

export function villageGate(): string {
  const c = new Canvas('village-gate');
  c.light = 1;
  const brick = '#b5764f';
  const wall = (x: number, y: number, w: number, h: number) => {
    const d = poly([
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ]);
    const clip = c.clip(d);
    const tones = [darker(brick, 0.22), lighter(brick, 0.2), '#8a5a48'];
    const paths = ['', '', ''];
    for (let r = 0; r < h / 13; r += 1)
      for (let k = -1; k < w / 32; k += 1)
        if (c.rnd() < 0.62)
          paths[Math.floor(c.rnd() * 3)] += poly([
            [x + k * 32 + (r % 2) * 16, y + r * 13],
            [x + k * 32 + (r % 2) * 16 + 29, y + r * 13],
            [x + k * 32 + (r % 2) * 16 + 29, y + r * 13 + 10.5],
            [x + k * 32 + (r % 2) * 16, y + r * 13 + 10.5],
          ]);
    let moss = '';
    for (let i = 0; i < w / 4; i += 1)
      moss += dab(
        x + c.rnd() * w,
        y + h - c.rnd() ** 2 * h * 0.5,
        c.between(10, 34),
        c.between(3, 9),
        c.between(-0.4, 0.4),
      );
    return (
      fill(
        d,
        c.linAt(
          [
            [0, darker(brick, 0.3)],
            [0.55, brick],
            [1, lighter(brick, 0.3)],
          ],
          x,
          0,
          x + w,
          0,
        ),
      ) +
      paths.map((p, i) => fill(p, tones[i] ?? brick, { clip, opacity: 0.5 })).join('') +
      fill(moss, '#54653c', { clip, opacity: 0.5 })
    );
  };
  const arch = (x: number, y: number, w: number, h: number) =>
    `M${x} ${y}L${x} ${y - h + w / 2}A${w / 2} ${w / 2} 0 0 1 ${x + w} ${y - h + w / 2}L${x + w} ${y}Z`;
  const opening = arch(690, 800, 220, 330);
  const inside = c.clip(opening);
  const roots: string[] = [];
  for (let i = 0; i < 26; i += 1) {
    const x = c.between(90, 470);
    const top = c.between(150, 330);
    roots.push(
      line(
        `M${at([x, top])}Q${at([x + c.between(-16, 16), top + 140])} ${at([x + c.between(-24, 24), top + c.between(140, 380)])}`,
        '#5a4a3a',
        c.between(1.5, 4),
        { opacity: 0.8 },
      ),
    );
  }
  return c.page([
    sky(
      c,
      [
        [0, '#79b0c0'],
        [0.6, '#d5e3d0'],
        [1, '#fdecc2'],
      ],
      640,
    ),
    cumulus(c, 1150, 230, 420, '#fffaf0', '#dbe4d8', 0.95),
    ridge(c, {
      y: 470,
      height: 210,
      peaks: 2.8,
      colour: '#86adb3',
      mist: '#f2ead0',
      bottom: 620,
      facets: 0.22,
      swell: (t) => t * 0.4,
    }),
    ridge(c, {
      y: 540,
      height: 110,
      peaks: 5,
      colour: '#4f8668',
      mist: '#c6d9a4',
      bottom: 640,
      facets: 0.18,
      crowns: 10,
    }),
    rect(0, 620, 1600, 60, '#cfd39a'),
    ground(
      c,
      640,
      8,
      3,
      [
        [0, '#cfcb80'],
        [0.3, '#a3af58'],
        [1, '#4f6a34'],
      ],
      c.brush('#e9df98', 0.006, 0.05, 0.9),
    ),
    house(c, {
      x: 1180,
      y: 668,
      w: 250,
      wall: 82,
      roof: 78,
      wallColour: '#e0c690',
      roofColour: '#a84c35',
      hip: 20,
    }),
    house(c, {
      x: 1010,
      y: 650,
      w: 130,
      wall: 48,
      roof: 46,
      wallColour: '#d9c59c',
      roofColour: '#9c4733',
      hip: 10,
    }),
    palm(c, 1150, 668, 330, ['#2a5a3c', '#4f8a48', '#a9c463'], '#6d5a44', 0.04),
    palm(c, 1470, 690, 400, ['#2a5a3c', '#4f8a48', '#a9c463'], '#6d5a44', -0.05),
    palm(c, 1390, 676, 300, ['#2a5a3c', '#4f8a48', '#a9c463'], '#6d5a44', 0.05),
    fill(
      'M700 660L900 660Q980 780 1190 1080L330 1080Q600 800 700 660Z',
      c.lin([
        [0, '#f0dcae'],
        [0.4, '#cfae7c'],
        [1, '#80603f'],
      ]),
      { filter: c.brush('#f0dcae', 0.01, 0.07, 0.7) },
    ),
    // Through the arch: the lane goes on to the houses.
    group(
      [
        rect(
          680,
          440,
          240,
          380,
          c.lin([
            [0, '#dfeadd'],
            [0.6, '#fbeec6'],
            [1, '#f2e0b0'],
          ]),
        ),
        canopy(c, 720, 620, 50, 60, ['#5d8f62', '#86ad6c', '#bdd08a'], 11),
        house(c, {
          x: 790,
          y: 690,
          w: 120,
          wall: 44,
          roof: 42,
          wallColour: '#ecd5a0',
          roofColour: '#b85a3e',
          windows: 2,
        }),
        fill('M790 690L826 690L930 820L670 820Z', '#f3dfae'),
        figure(c, {
          x: 786,
          y: 742,
          h: 92,
          view: 'back',
          pose: POSES.walk,
          top: '#3b5a86',
          legs: '#2b3040',
          hat: 'non',
          shadow: '#8a6a44',
        }),
      ],
      { clip: inside },
    ),
    // The gate stands as a wall with the arch cut out of it.
    group([
      fill(
        'M560 800L560 400L1040 400L1040 800Z M690 800L690 580A110 110 0 0 1 910 580L910 800Z',
        brick,
        {},
      ).replace('<path', '<path fill-rule="evenodd"'),
      group([wall(560, 400, 480, 400)], {
        clip: c.clip('M560 400L1040 400L1040 800L910 800L910 580A110 110 0 0 0 690 580L690 800L560 800Z'),
      }),
      line('M690 800L690 580A110 110 0 0 1 910 580L910 800', '#e3c493', 17, { cap: 'butt' }),
      fill('M690 800L690 580A110 110 0 0 1 724 500L738 520A92 92 0 0 0 716 580L716 800Z', '#4a2c22', {
        opacity: 0.75,
      }),
    ]),
    rect(
      545,
      384,
      510,
      24,
      c.lin([
        [0, '#e8cd9f'],
        [1, '#a87a56'],
      ]),
    ),
    rect(548, 790, 150, 26, '#9c7a58'),
    rect(902, 790, 150, 26, '#b8946a'),
    tiles(c, [620, 286], [980, 286], [1086, 386], [514, 386], {
      colour: '#a5482f',
      rows: 9,
      columns: 38,
      age: 0.25,
      moss: '#5a5a3a',
    }),
    ridgeCap(c, [618, 284], [982, 284], 9, '#d9bd92', 1.6),
    rect(
      672,
      216,
      256,
      74,
      c.lin([
        [0, '#7a4a34'],
        [1, '#e2bf8b'],
      ]),
    ),
    ...[700, 776, 852].map((x) =>
      rect(
        x,
        226,
        50,
        52,
        c.lin([
          [0, '#3a2520'],
          [1, '#6d4434'],
        ]),
      ),
    ),
    tiles(c, [718, 128], [882, 128], [970, 222], [630, 222], {
      colour: '#ad4d33',
      rows: 8,
      columns: 26,
      age: 0.25,
      moss: '#5a5a3a',
    }),
    ridgeCap(c, [716, 126], [884, 126], 8, '#d9bd92', 1.8),
    // A low wall on either side.
    wall(380, 690, 182, 112),
    rect(372, 680, 196, 16, '#d9bd92'),
    wall(1040, 690, 260, 112),
    rect(1036, 680, 272, 16, '#e6cda2'),
    // The old banyan.
    fill(
      'M120 900Q190 760 200 560Q150 420 60 340L140 330Q220 390 250 450Q290 360 380 300L430 330Q330 420 322 560Q330 740 420 880Q360 862 330 904Q290 868 250 912Q190 876 120 900Z',
      c.lit('#6b5845', 1.2),
    ),
    ...roots,
    canopy(c, 120, 230, 260, 150, ['#1f4a35', '#3c7442', '#95b356'], 23),
    canopy(c, 400, 200, 240, 140, ['#1f4a35', '#3c7442', '#95b356'], 23),
    canopy(c, 250, 90, 300, 130, ['#1f4a35', '#3c7442', '#9fbc5c'], 23),
    speckle(c, [200, 820, 1300, 1060], 150, [10, 44], '#4f3a26', 0.22, 0.4),
    speckle(c, [200, 820, 1300, 1060], 120, [10, 40], '#fdf0c0', 0.5, 0.4),
    ...bicycle(c, 1000, 985, 300),
    figure(c, {
      x: 892,
      y: 990,
      h: 350,
      pose: POSES.push,
      dir: 1,
      top: '#7c2f45',
      legs: '#22283a',
      tunic: 14,
      trim: '#e2b04e',
      hat: 'non',
      shadow: '#3a2a1c',
    }),
    figure(c, {
      x: 560,
      y: 930,
      h: 200,
      build: 0.5,
      pose: POSES.run,
      dir: 1,
      top: '#e8e4d6',
      legs: '#2c456e',
      sleeve: 'short',
      pack: '#c2523c',
      shadow: '#3a2a1c',
    }),
    figure(c, {
      x: 470,
      y: 945,
      h: 190,
      build: 0.5,
      pose: POSES.sprint,
      dir: 1,
      top: '#e8e4d6',
      legs: '#2c456e',
      sleeve: 'short',
      hairStyle: 'tail',
      pack: '#3f7d78',
      shadow: '#3a2a1c',
    }),
    grass(c, 0, 420, (t) => 960 + t * 110, 260, 60, ['#37562e', '#5f8238', '#a0ad50']),
    grass(c, 1150, 1600, (t) => 1072 - t * 90, 260, 60, ['#37562e', '#5f8238', '#a0ad50']),
    canopy(c, 1570, 960, 160, 110, LEAF, 20),
  ]);
}

export function bridgeNight(): string {
  const c = new Canvas('bridge-night');
  const water = 640;
  // The deck runs from the near left bank to the far right one.
  const deck = (t: number): Pt => [-60 + 1760 * t, 560 - 118 * Math.sin(Math.PI * (0.1 + t * 0.72)) + 48 * t];
  const far: string[] = [];
  for (let i = 0; i < 120; i += 1) {
    const x = c.between(0, 1600);
    const y = water - 14 - c.rnd() ** 2 * 70;
    far.push(
      oval(
        x,
        y,
        c.between(1.4, 3.6),
        c.between(1.4, 3),
        c.pick(['#ffd98a', '#ffb866', '#fff0c4', '#bfe0e6']),
      ),
    );
  }
  const buildings: string[] = [];
  for (let x = -20; x < 1620; x += c.between(46, 92)) {
    const w = c.between(44, 96);
    const h = c.between(24, 74);
    buildings.push(rect(x, water - h, w, h, c.pick(['#1b2a48', '#20304f', '#182542'])));
    if (c.rnd() < 0.6)
      buildings.push(
        fill(
          poly([
            [x - 6, water - h],
            [x + w * 0.2, water - h - 18],
            [x + w * 0.8, water - h - 18],
            [x + w + 6, water - h],
          ]),
          '#2a2c4a',
        ),
      );
    for (let k = 0; k < 5; k += 1)
      if (c.rnd() < 0.5)
        buildings.push(
          rect(x + 6 + c.rnd() * (w - 16), water - h + 8 + c.rnd() * (h - 18), 6, 8, '#ffcf7d', {
            opacity: 0.85,
          }),
        );
  }
  const top: Pt[] = [];
  const low: Pt[] = [];
  for (let i = 0; i <= 40; i += 1) {
    const p = deck(i / 40);
    const thick = 30 - 18 * (i / 40);
    top.push([p[0], p[1]]);
    low.unshift([p[0], p[1] + thick]);
  }
  const parts: string[] = [];
  const lamps: Pt[] = [];
  for (let i = 0; i <= 6; i += 1) {
    const t = 0.06 + (i / 6) * 0.86;
    const [x, y] = deck(t);
    const w = 54 - 32 * t;
    parts.push(
      fill(
        poly([
          [x - w * 0.5, y + 12],
          [x + w * 0.5, y + 12],
          [x + w * 0.36, water + 46 - 34 * t],
          [x - w * 0.36, water + 46 - 34 * t],
        ]),
        c.lin([
          [0, '#7d86a0'],
          [0.5, '#46557a'],
          [1, '#22335a'],
        ]),
      ),
      fill(
        poly([
          [x + w * 0.1, y + 12],
          [x + w * 0.5, y + 12],
          [x + w * 0.36, water + 46 - 34 * t],
          [x + w * 0.08, water + 46 - 34 * t],
        ]),
        '#16244a',
        { opacity: 0.55 },
      ),
    );
  }
  const rail: string[] = [];
  for (let i = 0; i <= 84; i += 1) {
    const t = i / 84;
    const [x, y] = deck(t);
    rail.push(`M${at([x, y])}l0 ${(-18 + 9 * t).toFixed(1)}`);
  }
  for (let i = 0; i <= 12; i += 1) {
    const t = 0.02 + (i / 12) * 0.94;
    const [x, y] = deck(t);
    const h = 118 - 66 * t;
    lamps.push([x + 12 - 6 * t, y - h]);
    parts.push(
      line(
        `M${at([x, y])}L${at([x, y - h + 10])}Q${at([x, y - h])} ${at([x + 14 - 7 * t, y - h])}`,
        '#8d94a8',
        4.6 - 2.8 * t,
      ),
    );
  }
  const glow = lamps.map(([x, y], i) => {
    const r = 72 - i * 3.4;
    return (
      oval(
        x,
        y,
        r,
        r,
        c.rad([
          [0, '#ffe2a0', 0.85],
          [0.25, '#ffbd66', 0.36],
          [1, '#ff9d4a', 0],
        ]),
      ) + oval(x, y, 6.5 - i * 0.3, 5 - i * 0.24, '#fff6d8')
    );
  });
  const columns = lamps.map(([x], i) => {
    let d = '';
    for (let k = 0; k < 46; k += 1) {
      const t = k / 46;
      d += dab(
        x + c.between(-1, 1) * (4 + 16 * t),
        water + 24 + 360 * t * (1 - i * 0.028),
        (14 + 52 * t) * c.between(0.4, 1.1),
        1.4 + 3.4 * t,
        0,
      );
    }
    return fill(d, i % 3 === 1 ? '#ffd590' : '#ffbe6a', { opacity: 0.72 });
  });
  const deckShape = fill(
    poly([...top, ...low]),
    c.lin([
      [0, '#b9a88f'],
      [0.3, '#6a6f8a'],
      [1, '#2a3a62'],
    ]),
  );
  const moon: Pt = [1180, 190];
  const stars: string[] = [];
  for (let i = 0; i < 150; i += 1)
    stars.push(
      oval(c.between(0, 1600), c.rnd() ** 1.4 * 420, c.between(0.7, 2.1), c.between(0.7, 2.1), '#f4ecd2', {
        opacity: Number(c.between(0.3, 0.95).toFixed(2)),
      }),
    );
  return c.page(
    [
      sky(
        c,
        [
          [0, '#0d1c3c'],
          [0.45, '#1f3e68'],
          [0.8, '#4a6a88'],
          [1, '#8f8c8e'],
        ],
        water,
      ),
      ...stars,
      streaks(c, 120, 440, 18, '#5d7898', 0.35, 1.3),
      sun(c, moon[0], moon[1], 46, '#fdf0c8', 7, 0.5),
      ridge(c, {
        y: 540,
        height: 220,
        peaks: 3,
        colour: '#24426a',
        mist: '#5d7590',
        bottom: water,
        facets: 0.2,
        swell: (t) => 0.5 - t * 0.5,
      }),
      ridge(c, {
        y: 590,
        height: 130,
        peaks: 4,
        colour: '#182f54',
        mist: '#3a547c',
        bottom: water,
        facets: 0.2,
        swell: (t) => t * 0.4,
      }),
      ...buildings,
      ...far,
      rect(
        0,
        water,
        1600,
        440,
        c.lin([
          [0, '#47617f'],
          [0.25, '#213f68'],
          [1, '#0a1836'],
        ]),
      ),
      mirrored([...buildings, ...far], water, 0.4, 0.9),
      ripples(c, water + 6, 1067, 360, '#0d1d40', 0.4),
      ripples(c, water + 10, 1067, 160, '#7f97b4', 0.3),
      glitter(c, moon[0], water + 6, 1000, 100, '#f6ecc8', 130),
      mirrored([deckShape, ...parts], water + 34, 0.3, 0.6),
      ...columns,
      ...parts,
      deckShape,
      line(poly(top, false), '#f0cf9a', 3.4),
      line(
        rail.join('') +
          poly(
            top.map((p, i): Pt => [p[0], p[1] - 18 + 9 * (i / 40)]),
            false,
          ),
        '#c9b394',
        2.2,
      ),
      motorbike(c, deck(0.3)[0], deck(0.3)[1], 62, '#a8412f', 1),
      figure(c, {
        x: deck(0.3)[0] - 2,
        y: deck(0.3)[1] - 3,
        h: 62,
        pose: POSES.ride,
        top: '#4a6a92',
        legs: '#20263a',
        hat: 'helmet',
      }),
      ...glow,
      boat(c, 1130, 860, 210, '#2a3a52', { small: true, dir: -1 }),
      figure(c, {
        x: 1180,
        y: 852,
        h: 122,
        pose: POSES.sit,
        dir: -1,
        top: '#3a4a68',
        legs: '#1c2234',
        hat: 'non',
        hatColour: '#c9b283',
      }),
      oval(
        1062,
        824,
        70,
        70,
        c.rad([
          [0, '#ffdf9a', 0.9],
          [0.3, '#ffb35c', 0.4],
          [1, '#ff9d4a', 0],
        ]),
      ),
      oval(1062, 826, 7, 9, '#fff2c8'),
      glitter(c, 1062, 872, 1030, 44, '#ffc876', 60),
      // The near bank: two people looking out.
      fill(
        curve(
          [
            [-40, 930],
            [200, 936],
            [430, 985],
            [620, 1060],
            [640, 1110],
            [-40, 1110],
          ],
          true,
        ),
        c.lin([
          [0, '#2c3a4e'],
          [1, '#0c1424'],
        ]),
      ),
      grass(c, 0, 620, (t) => 940 + t * t * 140 + 30, 300, 46, ['#14263a', '#22384a', '#3a4f56']),
      figure(c, {
        x: 218,
        y: 1010,
        h: 300,
        view: 'back',
        pose: POSES.stand,
        top: '#5a6f94',
        legs: '#1a2134',
        hairStyle: 'short',
        shadow: '#060c18',
        skin: '#a8795f',
      }),
      figure(c, {
        x: 306,
        y: 1016,
        h: 276,
        view: 'back',
        pose: POSES.stand,
        top: '#a85a5c',
        legs: '#1e2438',
        skirt: 34,
        skirtColour: '#2b3356',
        hairStyle: 'long',
        shadow: '#060c18',
        skin: '#a8795f',
      }),
      canopy(c, 20, 800, 150, 190, ['#0e1f2e', '#1c3644', '#3a5658'], 22),
      canopy(c, -10, 620, 110, 120, ['#0e1f2e', '#1c3644', '#3a5658'], 22),
    ],
    0.45,
    '#050a18',
  );
}

export function schoolYard(): string {
  const c = new Canvas('school-yard');
  const bays = 9;
  const [x0, x1] = [120, 1330];
  const w = (x1 - x0) / bays;
  const building: string[] = [
    rect(
      x0,
      300,
      x1 - x0,
      340,
      c.linAt(
        [
          [0, '#f6dc9c'],
          [1, '#e0b76c'],
        ],
        x0,
        0,
        x1,
        0,
      ),
    ),
  ];
  for (const floor of [0, 1]) {
    const y = 306 + floor * 168;
    building.push(rect(x0, y, x1 - x0, 150, '#a97c49'));
    building.push(
      rect(
        x0,
        y,
        x1 - x0,
        150,
        c.lin([
          [0, '#3d2a2c', 0.75],
          [1, '#8a6238', 0.35],
        ]),
      ),
    );
    for (let i = 0; i < bays; i += 1) {
      const x = x0 + i * w;
      if (i % 3 === 1)
        building.push(
          rect(x + w * 0.3, y + 34, w * 0.4, 116, '#3f6a5c'),
          rect(x + w * 0.49, y + 34, 3, 116, '#2b4a42'),
        );
      else
        building.push(
          rect(x + w * 0.24, y + 44, w * 0.52, 58, '#3f6a5c'),
          rect(x + w * 0.28, y + 49, w * 0.2, 48, '#b5d3cb'),
          rect(x + w * 0.52, y + 49, w * 0.2, 48, '#9cc2bc'),
        );
    }
    building.push(rect(x0 - 8, y + 106, x1 - x0 + 16, 8, '#f7e6b8'));
    let bars = '';
    for (let x = x0; x < x1; x += 15) bars += `M${x} ${y + 112}l0 40`;
    building.push(line(bars, '#f2dda4', 4.4, { cap: 'butt' }));
    building.push(
      rect(
        x0 - 8,
        y + 148,
        x1 - x0 + 16,
        20,
        c.lin([
          [0, '#fbe8b6'],
          [1, '#d3a865'],
        ]),
      ),
    );
    for (let i = 0; i <= bays; i += 1) building.push(rect(x0 + i * w - 11, y - 4, 22, 158, c.lit('#efcf8c')));
  }
  const student = (x: number, y: number, h: number, o: Partial<Figure>) =>
    figure(c, {
      x,
      y,
      h,
      build: 0.62,
      view: 'back',
      pose: POSES.walk,
      top: '#f1ede0',
      legs: '#2a4270',
      sleeve: 'short',
      pack: c.pick(['#c2523c', '#2f7478', '#d99a3c', '#5a5a92', '#6a8a4c']),
      shadow: '#5a4330',
      shoes: '#e9e3d3',
      ...o,
    });
  return c.page([
    sky(
      c,
      [
        [0, '#5fa3c2'],
        [0.6, '#bfdedc'],
        [1, '#f5efd0'],
      ],
      560,
    ),
    cumulus(c, 360, 190, 460, '#fffaf0', '#d6e2de', 1),
    cumulus(c, 1080, 150, 360, '#fffaf0', '#d6e2de', 0.9),
    ridge(c, {
      y: 360,
      height: 210,
      peaks: 2.8,
      colour: '#7fa9b4',
      mist: '#e0e9d6',
      bottom: 520,
      facets: 0.24,
    }),
    ridge(c, {
      y: 430,
      height: 110,
      peaks: 4,
      colour: '#4c8570',
      mist: '#bcd6a6',
      bottom: 560,
      facets: 0.2,
      crowns: 9,
    }),
    rect(
      0,
      545,
      1600,
      120,
      c.lin([
        [0, '#b8cf8f'],
        [1, '#8fae62'],
      ]),
    ),
    ...[
      [60, 640, 330],
      [1400, 640, 340],
      [1540, 650, 380],
    ].map(([x, y, h]) => tree(c, x ?? 0, y ?? 0, h ?? 0, LEAF, '#5f4a36')),
    ...building,
    tiles(c, [200, 190], [1250, 190], [1372, 304], [78, 304], {
      colour: '#b4533a',
      rows: 11,
      columns: 84,
      age: 0.1,
    }),
    ridgeCap(c, [198, 188], [1252, 188], 9, '#dcb48a', 0.8),
    rect(
      0,
      640,
      1600,
      440,
      c.lin([
        [0, '#ecd7ab'],
        [0.4, '#d8b584'],
        [1, '#94714f'],
      ]),
      { filter: c.brush('#f3e2bb', 0.006, 0.06, 0.7) },
    ),
    rect(80, 628, 1290, 22, '#c9a26c'),
    ...[
      [180, 668],
      [420, 668],
      [1010, 668],
      [1240, 668],
    ].map(([x, y]) => potted(c, x ?? 0, y ?? 0, 90, LEAF)),
    fill(
      'M0 1080L0 860Q260 800 520 822Q760 850 820 930Q980 900 1180 935Q1420 880 1600 900L1600 1080Z',
      '#5a4438',
      { opacity: 0.42 },
    ),
    student(700, 720, 120, {}),
    student(770, 722, 116, { hairStyle: 'tail' }),
    student(980, 735, 124, { view: 'side', pose: POSES.run, dir: -1 }),
    student(330, 735, 126, { view: 'side', pose: POSES.sprint, dir: 1, hairStyle: 'tail' }),
    student(560, 800, 190, { hairStyle: 'tail' }),
    student(650, 806, 196, {}),
    student(1090, 830, 214, { view: 'side', pose: POSES.stroll, dir: -1, hairStyle: 'bun' }),
    student(1180, 836, 220, { view: 'side', pose: POSES.walk, dir: -1 }),
    figure(c, {
      x: 830,
      y: 815,
      h: 246,
      view: 'front',
      pose: POSES.stand,
      top: '#5f87b4',
      legs: '#efe8d6',
      skirt: 44,
      skirtColour: '#5f87b4',
      hairStyle: 'long',
      shadow: '#5a4330',
      features: true,
    }),
    // The flame tree in flower.
    fill(
      'M1380 1010Q1420 800 1400 640Q1350 520 1240 440L1290 420Q1390 480 1430 560Q1470 440 1560 380L1600 420Q1490 520 1486 660Q1490 840 1550 1000Q1500 985 1470 1020Q1420 985 1380 1010Z',
      c.lit('#6d5443', 1.2),
    ),
    canopy(c, 1240, 380, 260, 120, ['#2c5a38', '#4f8442', '#c8402c'], 21),
    canopy(c, 1520, 330, 250, 150, ['#2c5a38', '#c23c2c', '#e2583a'], 21),
    canopy(c, 1380, 250, 270, 130, ['#2f5f3a', '#cf4630', '#ef7a48'], 21),
    canopy(c, 1600, 480, 170, 100, ['#2c5a38', '#4f8442', '#d14a32'], 20),
    speckle(c, [900, 880, 1600, 1060], 130, [6, 16], '#d8492f', 0.9, 0.5),
    student(330, 1000, 400, { pack: '#c2523c' }),
    student(490, 1020, 410, { hairStyle: 'tail', pack: '#2f7478' }),
    student(1010, 1035, 380, { pack: '#d99a3c', pose: POSES.stroll }),
  ]);
}

export function floodRain(): string {
  const c = new Canvas('flood-rain');
  const cam = new Camera(800, 470, 900, 3.2);
  const streets: string[] = [];
  const zs = [60, 44, 33, 25, 19, 14.4];
  zs.forEach((z, i) => {
    for (const side of [-1, 1]) {
      const depth = [16, 11, 8, 6, 4.6, 4][i] ?? 4;
      const s = cam.scale(z);
      const haze = Math.max(0, 0.78 - i * 0.14);
      const x = side * 7;
      const tone = mix(c.pick(['#a8977a', '#8f9a94', '#a4836c', '#93927a']), '#8fa3a6', haze);
      const roof = mix(c.pick(['#7e3f33', '#6d3f38', '#8a4838']), '#8fa3a6', haze);
      const h = 4.2 + (i % 2) * 0.8;
      // Wall along the street, then the gable that faces us.
      const inner = cam.quad([x, -0.4, z], [x, h, z], [x, h, z + depth], [x, -0.4, z + depth]);
      streets.push(
        fill(
          inner,
          c.lin([
            [0, darker(tone, side < 0 ? 0.42 : 0.5)],
            [1, darker(tone, side < 0 ? 0.3 : 0.38)],
          ]),
        ),
      );
      const [wx] = cam.p(x, h, z);
      const far = side < 0 ? wx - 9 * s : wx;
      const lit = (i === 3 && side > 0) || (i === 4 && side < 0);
      streets.push(
        fill(
          cam.quad([x, -0.4, z], [x, -2.6, z], [x, -2.6, z + depth], [x, -0.4, z + depth]),
          c.lin([
            [0, darker(tone, 0.5), 0.75],
            [1, darker(tone, 0.5), 0],
          ]),
        ),
        rect(
          far,
          cam.p(0, -0.4, z)[1],
          9 * s,
          2.3 * s,
          c.lin([
            [0, darker(tone, 0.25), 0.6],
            [1, darker(tone, 0.25), 0],
          ]),
        ),
      );
      streets.push(
        house(c, {
          x: far,
          y: cam.p(0, -0.4, z)[1],
          w: 9 * s,
          wall: (h + 0.4) * s,
          roof: 2.3 * s,
          wallColour: tone,
          roofColour: roof,
          overhang: 0.5 * s,
          windows: 3,
          hip: 1.2 * s,
          wood: mix('#4a3a34', '#8fa3a6', haze),
          moss: mix('#3a4238', '#8fa3a6', haze),
          ...(lit ? { lamp: '#ffd38a' } : {}),
        }),
      );
    }
    streets.push(mist(c, cam.p(0, 0, z)[1] - 40, 200, '#a3b3b4', 0.12));
  });
  const ring = (x: number, y: number, r: number) =>
    oval(x, y, r, r * 0.26, 'none', { stroke: '#cfdcda', width: 1.6, opacity: 0.5 });
  const rings: string[] = [];
  for (let i = 0; i < 90; i += 1) {
    const t = c.rnd();
    rings.push(ring(c.between(0, 1600), 560 + 500 * t, 4 + 24 * t));
  }
  let near = '';
  let far = '';
  for (let i = 0; i < 620; i += 1) {
    const x = c.between(-60, 1700);
    const y = c.between(-60, 1060);
    const l = c.between(18, 50);
    far += `M${at([x, y])}l${(-l * 0.2).toFixed(1)} ${l.toFixed(1)}`;
    if (i % 3 === 0) near += `M${at([x + 31, y])}l${(-l * 0.44).toFixed(1)} ${(l * 2.1).toFixed(1)}`;
  }
  const rower = drawFigure(c, {
    x: 640,
    y: 808,
    h: 330,
    pose: POSES.row,
    dir: 1,
    top: '#3f6d58',
    legs: '#2c3a38',
    hat: 'non',
    tunic: 16,
    hatColour: '#d8c596',
  });
  const flood = rect(
    0,
    540,
    1600,
    540,
    c.lin([
      [0, '#a6b1a8'],
      [0.18, '#8f9384'],
      [0.5, '#716b58'],
      [1, '#3c3a34'],
    ]),
  );
  return c.page(
    [
      sky(
        c,
        [
          [0, '#4d6370'],
          [0.5, '#8497a0'],
          [1, '#b3bfbe'],
        ],
        560,
      ),
      streaks(c, 20, 340, 34, '#394d5c', 0.5, 2.2),
      streaks(c, 40, 300, 20, '#9db0b6', 0.35, 2),
      ridge(c, {
        y: 420,
        height: 200,
        peaks: 3,
        colour: '#6f8890',
        mist: '#aab9ba',
        bottom: 560,
        facets: 0.14,
      }),
      flood,
      ...streets,
      ripples(c, 560, 1067, 300, '#4a4a40', 0.4),
      ripples(c, 570, 1067, 220, '#c3cdc6', 0.35),
      ...rings,
      // Neighbours brought out by boat.
      oval(800, 858, 360, 34, '#23251f', { opacity: 0.45 }),
      rower.svg,
      figure(c, {
        x: 800,
        y: 842,
        h: 290,
        pose: POSES.sit,
        dir: -1,
        top: '#c2a13c',
        legs: '#3a3a34',
        hat: 'hood',
        hatColour: '#c2a13c',
        tunic: 0,
      }),
      figure(c, {
        x: 905,
        y: 838,
        h: 190,
        build: 0.5,
        pose: POSES.sit,
        dir: -1,
        top: '#b3503f',
        legs: '#3a3a34',
        hat: 'hood',
        hatColour: '#b3503f',
      }),
      figure(c, {
        x: 1000,
        y: 838,
        h: 282,
        pose: POSES.sit,
        dir: -1,
        top: '#3f6a86',
        legs: '#2c343c',
        hat: 'non',
        hatColour: '#d8c596',
      }),
      boat(c, 800, 850, 620, '#5f4a3a', { small: true, dir: 1, band: '#b59a70' }),
      line(`M${at(rower.hand)}L${at([560, 900])}`, '#3a2c22', 8),
      ripples(c, 862, 940, 60, '#d5dcd4', 0.45, () => [420, 1180]),
      // A wader comes after, hip-deep.
      ...wader(c, 1325, 985),
      line(far, '#e6eeee', 1.1, { opacity: 0.34 }),
      line(near, '#f3f7f5', 2, { opacity: 0.3 }),
    ],
    0.42,
    '#0a1218',
  );
}

/** Someone walking away through the flood, mirrored in it. */
function wader(c: Canvas, x: number, y: number): string[] {
  const drawn = figure(c, {
    x,
    y: y + 190,
    h: 430,
    view: 'back',
    pose: { ...POSES.stand, hand: [16, 10], farHand: [18, 12] },
    top: '#4a7f90',
    legs: '#2b3a44',
    hat: 'non',
    hatColour: '#d8c596',
    pack: '#8f6a3e',
  });
  const above = c.clip(
    poly([
      [0, 0],
      [1600, 0],
      [1600, y],
      [0, y],
    ]),
  );
  const body = group([drawn], { clip: above });
  return [
    group([body], { opacity: 0.26 }, `translate(0 ${y * 1.5}) scale(1 -0.5)`),
    body,
    oval(x, y, 92, 13, 'none', { stroke: '#d5dcd4', width: 3, opacity: 0.6 }),
    oval(x, y + 4, 150, 24, 'none', { stroke: '#d5dcd4', width: 2, opacity: 0.35 }),
  ];
}
