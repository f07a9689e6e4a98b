/** Scenes by the river and the sea. */

import {
  at,
  Canvas,
  curve,
  dab,
  fill,
  group,
  line,
  mix,
  oval,
  poly,
  rect,
  type Pt,
} from '@/scripts/demo/images/canvas';
import { basket, boat, Camera, house } from '@/scripts/demo/images/built';
import {
  birds,
  cumulus,
  glitter,
  grass,
  mirrored,
  mist,
  ridge,
  ripples,
  sky,
  speckle,
  streaks,
  sun,
} from '@/scripts/demo/images/land';
import { drawFigure, figure, POSES } from '@/scripts/demo/images/people';
import { canopy, mangrove, mangroveBelt, palm, seedling, type Tones } from '@/scripts/demo/images/plants';

const MANGROVE: Tones = ['#123a35', '#2c6650', '#6f9f63'];
const FAR_MANGROVE: Tones = ['#3d6f6a', '#5a8f7e', '#8db590'];

export function riverMouth(): string {
  const c = new Canvas('river-mouth');
  c.light = 1;
  const horizon = 470;
  const hills = [
    ridge(c, {
      y: 440,
      height: 190,
      peaks: 3.2,
      colour: '#8fa9b4',
      mist: '#f6d9b4',
      bottom: 480,
      facets: 0.16,
      swell: (t) => 0.5 - t * 0.9,
    }),
    ridge(c, {
      y: 452,
      height: 170,
      peaks: 4,
      colour: '#5f8897',
      mist: '#eccfae',
      bottom: 480,
      facets: 0.26,
      swell: (t) => 0.7 - t * 1.5,
    }),
    mist(c, 452, 60, '#ffe6c2', 0.6),
    ridge(c, {
      y: 468,
      height: 110,
      peaks: 5,
      colour: '#37707a',
      mist: '#a9b8a4',
      bottom: 486,
      facets: 0.3,
      crowns: 5,
      swell: (t) => 0.75 - t * 2.3,
    }),
  ];
  // The river winds out of the hills; its banks are strips of mangrove on mud.
  const bank = (points: readonly Pt[], h: number, tones: Tones, mud: string) => {
    const parts: string[] = [fill(curve(points, true), mud)];
    const low = Math.min(...points.map((p) => p[0]));
    const high = Math.max(...points.map((p) => p[0]));
    const back = points.slice(0, Math.ceil(points.length / 2));
    for (let x = low; x < high; x += h * 0.42) {
      const y = interpolate(back, x);
      if (y !== undefined)
        parts.push(
          canopy(
            c,
            x + c.between(-4, 4),
            y - h * c.between(0.1, 0.3),
            h * c.between(0.42, 0.6),
            h * c.between(0.24, 0.36),
            tones,
            Math.max(5, h * 0.11),
          ),
        );
    }
    return parts.join('');
  };
  const tone = (k: number): Tones => [
    mix(MANGROVE[0], '#6f9a94', k),
    mix(MANGROVE[1], '#86ab9a', k),
    mix(MANGROVE[2], '#b9c9a0', k),
  ];
  return c.page([
    sky(
      c,
      [
        [0, '#4f93a6'],
        [0.22, '#94bdb9'],
        [0.36, '#f2d8ae'],
        [0.44, '#fbc98f'],
      ],
      520,
    ),
    streaks(c, 60, 330, 26, '#fff0d8', 0.5),
    streaks(c, 260, 400, 16, '#f7b98a', 0.5),
    sun(c, 1130, 372, 46, '#ffe2a0', 9, 0.85),
    ...hills,
    rect(
      0,
      horizon,
      1600,
      600,
      c.lin([
        [0, '#fbd9a6'],
        [0.16, '#c4d0bb'],
        [0.42, '#62a3a5'],
        [1, '#1c5d6e'],
      ]),
    ),
    mirrored(hills, horizon + 4, 0.32, 0.5),
    ripples(c, horizon + 6, 1067, 420, '#2b7480', 0.28),
    ripples(c, horizon + 6, 1000, 260, '#ffe9c4', 0.34),
    glitter(c, 1130, horizon + 2, 1040, 210, '#fff0c6', 420),
    bank(
      [
        [-40, 520],
        [120, 508],
        [330, 506],
        [520, 512],
        [620, 522],
        [500, 530],
        [200, 540],
        [-40, 548],
      ],
      34,
      tone(0.62),
      '#8a8f7b',
    ),
    bank(
      [
        [1040, 512],
        [1200, 506],
        [1420, 505],
        [1640, 508],
        [1640, 530],
        [1380, 528],
        [1160, 524],
      ],
      30,
      tone(0.66),
      '#8a8f7b',
    ),
    bank(
      [
        [700, 548],
        [850, 541],
        [1010, 543],
        [1120, 552],
        [1000, 562],
        [830, 562],
      ],
      40,
      tone(0.42),
      '#7c7a60',
    ),
    bank(
      [
        [-40, 610],
        [160, 588],
        [380, 590],
        [560, 612],
        [640, 634],
        [480, 646],
        [220, 664],
        [-40, 690],
      ],
      70,
      tone(0.24),
      '#6f6a50',
    ),
    bank(
      [
        [1240, 640],
        [1380, 612],
        [1520, 604],
        [1660, 606],
        [1660, 690],
        [1480, 684],
        [1330, 668],
      ],
      74,
      tone(0.2),
      '#6f6a50',
    ),
    boat(c, 930, 640, 120, '#2e5f7d', { cabin: '#d9c39a', dir: 1, band: '#e7b56a' }),
    boat(c, 1085, 604, 70, '#7a3f35', { cabin: '#cbb58d', dir: 1 }),
    boat(c, 760, 596, 56, '#37616b', { small: true }),
    sampan(c, 640, 792, 210),
    ripples(c, 780, 830, 20, '#fff0cf', 0.5, () => [520, 800]),
    mangrove(c, 1450, 1010, 430, MANGROVE, '#5b4636', 17),
    mangrove(c, 1240, 1062, 330, MANGROVE, '#5b4636', 15),
    mangrove(c, 60, 1040, 420, MANGROVE, '#523f33', 17),
    mangrove(c, 290, 1092, 320, MANGROVE, '#523f33', 15),
    ripples(c, 990, 1064, 46, '#9cc7bd', 0.4),
    birds(c, 640, 260, 9, 130, '#3c5f68', 13),
  ]);
}

/** The height of a bank's back edge at x. */
function interpolate(points: readonly Pt[], x: number): number | undefined {
  for (let i = 1; i < points.length; i += 1) {
    const a = points[i - 1];
    const b = points[i];
    if (a && b && x >= a[0] && x <= b[0]) return a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0] || 1);
  }
  return undefined;
}

/** A rower standing in the stern of a small boat. */
function sampan(c: Canvas, x: number, y: number, w: number) {
  const rower = drawFigure(c, {
    x: x - w * 0.26,
    y: y - w * 0.03,
    h: w * 0.62,
    pose: POSES.row,
    top: '#3c4f63',
    legs: '#2a2f3a',
    hat: 'non',
    tunic: 8,
  });
  const reflection = oval(x, y + w * 0.06, w * 0.5, w * 0.05, '#123a45', { opacity: 0.4 });
  return (
    reflection +
    rower.svg +
    figure(c, {
      x: x + w * 0.16,
      y: y + w * 0.03,
      h: w * 0.56,
      pose: POSES.sit,
      top: '#8a4a4a',
      legs: '#2f2a33',
      hat: 'non',
      dir: 1,
    }) +
    line(`M${at(rower.hand)}L${at([x + w * 0.14, y + w * 0.1])}`, '#4a382c', w * 0.013) +
    boat(c, x, y, w, '#5a4334', { small: true, dir: 1 })
  );
}

export function mangrovePlanting(): string {
  const c = new Canvas('mangrove-planting');
  const shore = 452;
  const belt = mangroveBelt(c, -40, 1660, shore, 120, ['#16433c', '#2f6e55', '#7ba867']);
  const hills = [
    ridge(c, {
      y: 400,
      height: 170,
      peaks: 3,
      colour: '#7fa7a6',
      mist: '#e6e6cc',
      bottom: 440,
      facets: 0.2,
      swell: (t) => t * 0.7,
    }),
    ridge(c, {
      y: 420,
      height: 110,
      peaks: 4,
      colour: '#4f8787',
      mist: '#c9dcc4',
      bottom: 440,
      facets: 0.24,
      crowns: 5,
      swell: (t) => 0.5 - t * 0.6,
    }),
  ];
  const rows: string[] = [];
  for (let r = 0; r < 11; r += 1) {
    const t = (r / 10) ** 1.7;
    const y = 520 + 500 * t;
    const gap = 46 + 150 * t;
    for (let x = -60 - 160 * t + (r % 2) * gap * 0.4; x < 1700; x += gap) {
      const px = x + c.between(-0.1, 0.1) * gap;
      const h = 15 + 72 * t;
      rows.push(
        line(
          `M${at([px, y])}l${c.between(-2, 2).toFixed(1)} ${(h * 0.6).toFixed(1)}`,
          '#33453f',
          1.4 + 2.2 * t,
          { opacity: 0.35 },
        ),
        seedling(c, px, y + c.between(-2, 2), h, c.pick(['#3f7a4a', '#5d9a52', '#4c8a4e'])),
      );
    }
  }
  const planter = (
    x: number,
    y: number,
    h: number,
    top: string,
    dir: 1 | -1,
    pose: keyof typeof POSES,
    extra = {},
  ) => {
    const spec = {
      x,
      y,
      h,
      dir,
      top,
      legs: '#2c3440',
      hat: 'non' as const,
      shoes: '#3b3a33',
      pose: POSES[pose],
      ...extra,
    };
    const drawn = drawFigure(c, spec);
    const image = group(
      [drawn.svg],
      { opacity: 0.3 },
      `translate(0 ${(y * 1.62).toFixed(0)}) scale(1 -0.62)`,
    );
    const slip =
      pose === 'plant' || pose === 'stoop'
        ? seedling(c, drawn.hand[0] + 4 * dir, drawn.hand[1] + h * 0.1, h * 0.24, '#6aa655')
        : '';
    return image + drawn.svg + slip;
  };
  return c.page([
    sky(
      c,
      [
        [0, '#86b8bd'],
        [0.25, '#bcd8cb'],
        [0.42, '#f7ecca'],
      ],
      480,
    ),
    cumulus(c, 1210, 250, 420, '#fffaf0', '#d7dfd2', 0.9),
    cumulus(c, 330, 200, 300, '#fffaf0', '#d3ded4', 0.75),
    streaks(c, 280, 370, 12, '#fffdf2', 0.6),
    ...hills,
    rect(
      0,
      shore - 6,
      1600,
      640,
      c.lin([
        [0, '#7d8468'],
        [0.03, '#b5b48f'],
        [0.07, '#efe3b8'],
        [0.16, '#c9c4a0'],
        [0.5, '#98a08a'],
        [1, '#545c4c'],
      ]),
      { filter: c.brush('#d9d3b0', 0.004, 0.09, 0.8) },
    ),
    mirrored([belt], shore, 0.34, 0.55),
    belt,
    ripples(c, 470, 1060, 110, '#eef0dc', 0.5, undefined, 1.5),
    ripples(c, 470, 1060, 90, '#a9d0cb', 0.6, undefined, 3.2),
    ripples(c, 470, 800, 60, '#fdf0c4', 0.7, undefined, 1.8),
    ripples(c, 500, 1060, 160, '#4a4a38', 0.3),
    speckle(c, [0, 500, 1600, 1060], 260, [6, 20], '#40402f', 0.35),
    planter(1180, 566, 118, '#7a4a55', -1, 'plant'),
    planter(1330, 560, 112, '#44607c', 1, 'stoop'),
    planter(980, 574, 120, '#556b4c', 1, 'stand', { view: 'back' }),
    ...rows.slice(0, Math.floor(rows.length * 0.72)),
    planter(700, 650, 210, '#2f4d78', 1, 'stoop', { tunic: 6 }),
    planter(1085, 760, 300, '#a4503f', -1, 'plant', { tunic: 6 }),
    planter(430, 850, 400, '#243f63', 1, 'plant', { tunic: 7, trim: '#c9683f' }),
    basket(c, 760, 905, 150, ['#4c8a4e', '#79b05c', '#3b7348'], '#b98d52', false),
    ...rows.slice(Math.floor(rows.length * 0.72)),
    birds(c, 900, 190, 7, 150, '#587a7c', 12),
  ]);
}

export function fishingBoats(): string {
  const c = new Canvas('fishing-boats');
  c.light = 1;
  const horizon = 420;
  const hills = [
    ridge(c, {
      y: 408,
      height: 150,
      peaks: 5,
      colour: '#8b8fae',
      mist: '#f5c5a4',
      bottom: 425,
      facets: 0.2,
      swell: (t) => Math.sin(t * 6) * 0.25,
    }),
    ridge(c, {
      y: 418,
      height: 90,
      peaks: 6,
      colour: '#5c6f92',
      mist: '#d7a997',
      bottom: 425,
      facets: 0.25,
      swell: (t) => Math.cos(t * 5) * 0.35,
    }),
  ];
  const fleet = [
    boat(c, 300, 470, 190, '#34628a', { cabin: '#d8c7a4', dir: -1 }),
    boat(c, 560, 466, 170, '#8a4538', { cabin: '#d4b98f', dir: 1 }),
    boat(c, 1290, 474, 210, '#2f6f74', { cabin: '#dccaa2', dir: -1 }),
    boat(c, 1030, 458, 120, '#3a5b80', { cabin: '#cbb690', dir: 1 }),
  ];
  const middle = [
    boat(c, 1130, 610, 430, '#2a6187', { cabin: '#d9b876', dir: -1, band: '#e4ad55' }),
    boat(c, 330, 640, 470, '#8e3f33', { cabin: '#7fa79b', dir: 1, band: '#f0cf8d' }),
  ];
  const near = boat(c, 790, 850, 700, '#1f5f78', { cabin: '#c7684a', dir: 1, band: '#f2c46e' });
  const crew = [
    figure(c, {
      x: 770,
      y: 786,
      h: 205,
      pose: POSES.stand,
      top: '#d8d0b8',
      legs: '#2f3a4a',
      hat: 'non',
      dir: 1,
    }),
    figure(c, {
      x: 960,
      y: 800,
      h: 208,
      pose: POSES.stoop,
      top: '#49627c',
      legs: '#23272f',
      dir: 1,
      hat: 'cap',
      hatColour: '#b64a35',
    }),
    figure(c, {
      x: 1095,
      y: 790,
      h: 200,
      pose: POSES.stand,
      top: '#8d5a44',
      legs: '#2b2f38',
      dir: -1,
      hat: 'non',
    }),
  ];
  return c.page([
    sky(
      c,
      [
        [0, '#3f6f93'],
        [0.3, '#8fa5b5'],
        [0.6, '#f2b994'],
        [0.86, '#ffdca0'],
      ],
      horizon + 10,
    ),
    streaks(c, 40, 370, 34, '#ffd9b0', 0.55, 1.2),
    streaks(c, 200, 400, 18, '#d98b7d', 0.45),
    sun(c, 870, 372, 40, '#ffdf9a', 10, 0.9),
    ...hills,
    rect(
      0,
      horizon,
      1600,
      660,
      c.lin([
        [0, '#f7cf9f'],
        [0.14, '#b9a9a3'],
        [0.42, '#55829a'],
        [1, '#173e58'],
      ]),
    ),
    mirrored(hills, horizon + 2, 0.35, 0.5),
    ripples(c, 430, 1067, 330, '#27587a', 0.3),
    glitter(c, 870, horizon + 2, 1040, 240, '#ffe5b8', 380),
    mirrored(fleet, 470, 0.4, 0.6),
    ...fleet,
    mirrored(middle, 625, 0.4, 0.6),
    ...middle,
    ripples(c, 620, 760, 70, '#cfd6cf', 0.35),
    mirrored([near], 858, 0.42, 0.55),
    ...crew,
    net(c, 1035, 795, 140),
    near,
    ripples(c, 862, 1050, 120, '#8fb0b8', 0.4),
    ripples(c, 880, 1060, 70, '#ffdfae', 0.4),
    birds(c, 1240, 220, 8, 170, '#43556f', 15),
  ]);
}

/** A heap of green net with floats. */
function net(c: Canvas, x: number, y: number, w: number) {
  let mesh = '';
  for (let i = 0; i < 60; i += 1)
    mesh += dab(
      x + c.between(-0.45, 0.45) * w,
      y - c.rnd() * w * 0.22,
      c.between(24, 60),
      c.between(3, 7),
      c.between(-0.7, 0.7),
    );
  const floats = Array.from({ length: 9 }, () =>
    oval(x + c.between(-0.42, 0.42) * w, y - c.rnd() * w * 0.2, 6, 5, '#e2a13c'),
  );
  return (
    fill(
      curve(
        [
          [x - w * 0.5, y + 6],
          [x - w * 0.2, y - w * 0.26],
          [x + w * 0.2, y - w * 0.24],
          [x + w * 0.5, y + 6],
        ],
        true,
      ),
      '#1f5a55',
    ) +
    fill(mesh, '#3f8a78', { opacity: 0.75 }) +
    floats.join('')
  );
}

export function shrimpPonds(): string {
  const c = new Canvas('shrimp-ponds');
  c.light = 1;
  const cam = new Camera(820, 300, 900, 17);
  const ponds: string[] = [];
  const land = '#8b8a58';
  const rows: readonly [number, number][] = [
    [24, 36],
    [40, 58],
    [63, 92],
    [99, 150],
    [160, 260],
  ];
  const aerator = (x: number, z: number) => {
    const [px, py] = cam.p(x, 0, z);
    const s = cam.scale(z);
    let foam = '';
    for (let i = 0; i < 26; i += 1)
      foam += dab(
        px + c.between(-2.6, 2.6) * s,
        py + c.between(-0.35, 0.5) * s,
        c.between(0.4, 1.3) * s,
        c.between(0.05, 0.14) * s,
        0,
      );
    return (
      fill(foam, '#f4f6ec', { opacity: 0.85 }) +
      line(`M${at([px - 2 * s, py])}L${at([px + 2 * s, py])}`, '#33424a', Math.max(1, 0.16 * s)) +
      [-1.6, -0.5, 0.6, 1.7]
        .map((u) => oval(px + u * s, py - 0.12 * s, 0.28 * s, 0.42 * s, '#f0f4ee', { opacity: 0.9 }))
        .join('') +
      oval(px, py - 0.3 * s, 0.34 * s, 0.3 * s, '#c9553d')
    );
  };
  [...rows].reverse().forEach(([z0, z1], r) => {
    const wide = 30;
    for (let x = -180; x < 180; x += wide + 5) {
      const shift = (r % 2) * 12 - 8;
      const [x0, x1] = [x + shift, x + shift + wide];
      const d = cam.quad([x0, 0, z0], [x1, 0, z0], [x1, 0, z1], [x0, 0, z1]);
      const [, yTop] = cam.p(0, 0, z1);
      const [, yLow] = cam.p(0, 0, z0);
      const lip = cam.quad(
        [x0 - 0.7, 0, z0 - 0.5],
        [x1 + 0.7, 0, z0 - 0.5],
        [x1 + 0.7, 0, z1 + 0.7],
        [x0 - 0.7, 0, z1 + 0.7],
      );
      const far = Math.min(1, (z0 - 24) / 150);
      ponds.push(
        fill(lip, mix('#c7b98a', '#e8c9a0', far)),
        fill(
          d,
          c.linAt(
            [
              [0, mix('#f5c89a', '#f8d3a2', far)],
              [0.45, mix('#9fb3ad', '#e3c3a6', far)],
              [1, mix('#3f7f8b', '#b5b2a8', far)],
            ],
            0,
            yTop,
            0,
            yLow,
          ),
        ),
      );
      if (z0 < 110) {
        const clip = c.clip(d);
        let lights = '';
        for (let i = 0; i < 26; i += 1) {
          const [px, py] = cam.p(c.between(x0, x1), 0, c.between(z0, z1));
          lights += dab(px, py, c.between(1.5, 5) * cam.scale(z0), 0.05 * cam.scale(z0), 0);
        }
        ponds.push(fill(lights, '#fff0d0', { opacity: 0.5, clip }));
        ponds.push(
          aerator(x0 + wide * 0.3, z0 + (z1 - z0) * 0.5),
          aerator(x0 + wide * 0.72, z0 + (z1 - z0) * 0.42),
        );
      }
    }
  });
  const hut = (x: number, z: number) => {
    const [px, py] = cam.p(x, 0, z);
    const s = cam.scale(z);
    return house(c, {
      x: px - 2.4 * s,
      y: py,
      w: 5 * s,
      wall: 2.3 * s,
      roof: 1.7 * s,
      wallColour: '#d8cba6',
      roofColour: '#a04a34',
      windows: 3,
      hip: 0.8 * s,
    });
  };
  const worker = cam.p(-3.4, 0, 21.6);
  return c.page([
    sky(
      c,
      [
        [0, '#5f93a3'],
        [0.4, '#c8cdbb'],
        [0.78, '#fcd9a2'],
        [1, '#fbc48a'],
      ],
      320,
    ),
    streaks(c, 40, 240, 22, '#fff0d6', 0.6, 1.2),
    sun(c, 1180, 236, 34, '#ffe9b0', 9, 0.85),
    ridge(c, {
      y: 290,
      height: 120,
      peaks: 4,
      colour: '#8aa0a8',
      mist: '#f5d3a4',
      bottom: 312,
      facets: 0.2,
      swell: (t) => 0.6 - t,
    }),
    ridge(c, {
      y: 300,
      height: 70,
      peaks: 5,
      colour: '#5f8487',
      mist: '#dcc49c',
      bottom: 314,
      facets: 0.22,
      swell: (t) => 0.5 - t * 0.8,
    }),
    rect(
      0,
      306,
      1600,
      780,
      c.lin([
        [0, '#c2b183'],
        [0.2, land],
        [1, '#4c5a35'],
      ]),
      { filter: c.brush('#c8bd7c', 0.01, 0.06, 0.7) },
    ),
    mangroveBelt(c, -30, 1640, 326, 26, FAR_MANGROVE, false),
    ...ponds,
    hut(-12, 61),
    hut(21, 38),
    palm(
      c,
      cam.p(17.5, 0, 38)[0],
      cam.p(0, 0, 38)[1],
      190,
      ['#1f4a3c', '#3a7350', '#86a85f'],
      '#5c4b3b',
      -0.1,
    ),
    palm(c, cam.p(29, 0, 38)[0], cam.p(0, 0, 38)[1], 150, ['#1f4a3c', '#3a7350', '#86a85f'], '#5c4b3b', 0.12),
    canopy(c, cam.p(-16, 0, 60)[0], cam.p(0, 0, 60)[1] - 22, 34, 22, MANGROVE, 7),
    // The dyke in front, with the keeper on his round.
    fill(
      poly([
        [0, 1000],
        [520, 962],
        [1100, 968],
        [1600, 1010],
        [1600, 1080],
        [0, 1080],
      ]),
      c.lin([
        [0, '#a99a63'],
        [1, '#3d4a2c'],
      ]),
    ),
    grass(c, 0, 1600, (t) => 1000 - Math.sin(t * Math.PI) * 34 + 14, 420, 34, [
      '#4c6a36',
      '#6c8a45',
      '#9aa658',
    ]),
    figure(c, {
      x: worker[0],
      y: 985,
      h: 262,
      pose: POSES.carry,
      dir: 1,
      top: '#3a566f',
      legs: '#2a2e33',
      hat: 'non',
      shadow: '#1a2218',
    }),
    basket(c, worker[0] + 58, 905, 74, ['#d9c08a', '#c7a56c'], '#9c7444'),
    mangrove(c, 1500, 1060, 300, MANGROVE, '#4d3c31', 14),
    grass(c, 0, 1600, () => 1072, 260, 60, ['#2c4426', '#46662f', '#6c8a45']),
    birds(c, 520, 170, 6, 130, '#5a747a', 12),
  ]);
}
