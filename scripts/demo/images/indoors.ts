/** Scenes inside: offices, halls, the clinic, the studio, the library. */

import {
  at,
  Canvas,
  curve,
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
import { Camera, daylight } from '@/scripts/demo/images/built';
import { ridge, shafts } from '@/scripts/demo/images/land';
import { drawFigure, figure, POSES, type Figure } from '@/scripts/demo/images/people';
import { canopy, potted, type Tones } from '@/scripts/demo/images/plants';

const LEAF: Tones = ['#1f4a38', '#3c7549', '#86ad5c'];
const SHIRTS = [
  '#e9e4d6',
  '#6f8fae',
  '#8c3a4c',
  '#d7dfe0',
  '#3f6f78',
  '#c9b48c',
  '#27406b',
  '#f0e9da',
  '#5c6f88',
  '#a4644c',
];

/** Someone sitting, cut off below the hips: `seat` metres above the floor. */
function seated(c: Canvas, cam: Camera, x: number, z: number, o: Partial<Figure> & { seat?: number }) {
  const s = cam.scale(z);
  const h = 1.64 * s;
  const [px, py] = cam.p(x, o.seat ?? 0.47, z);
  return figure(c, {
    x: px,
    y: py + 0.51 * h,
    h,
    view: 'back',
    top: '#e9e4d6',
    legs: '#2a2f3a',
    bust: true,
    armsForward: true,
    ...o,
  });
}

/** The back of a chair at a place in the room. */
function chair(c: Canvas, cam: Camera, x: number, z: number, colour: string) {
  const s = cam.scale(z);
  const [px, py] = cam.p(x, 0, z);
  const w = 0.46 * s;
  return (
    line(
      `M${at([px - w * 0.44, py])}L${at([px - w * 0.44, py - 0.84 * s])}M${at([px + w * 0.44, py])}L${at([px + w * 0.44, py - 0.84 * s])}`,
      darker(colour, 0.45),
      0.035 * s,
    ) +
    fill(
      curve(
        [
          [px - w * 0.5, py - 0.86 * s],
          [px, py - 0.9 * s],
          [px + w * 0.5, py - 0.86 * s],
          [px + w * 0.47, py - 0.56 * s],
          [px, py - 0.54 * s],
          [px - w * 0.47, py - 0.56 * s],
        ],
        true,
      ),
      c.lit(colour),
    ) +
    fill(
      poly([
        [px - w * 0.5, py - 0.46 * s],
        [px + w * 0.5, py - 0.46 * s],
        [px + w * 0.48, py - 0.4 * s],
        [px - w * 0.48, py - 0.4 * s],
      ]),
      darker(colour, 0.35),
    )
  );
}

const microphone = (x: number, y: number, s: number) =>
  line(
    `M${at([x, y])}Q${at([x + 0.02 * s, y - 0.2 * s])} ${at([x - 0.05 * s, y - 0.3 * s])}`,
    '#2a2b30',
    Math.max(1.2, 0.014 * s),
  ) + oval(x - 0.055 * s, y - 0.31 * s, 0.022 * s, 0.03 * s, '#1a1b20');

export function meetingHall(): string {
  const c = new Canvas('meeting-hall');
  c.light = 1;
  const cam = new Camera(800, 400, 1080, 2.35);
  const back = 14;
  const room: string[] = [
    // Floor, ceiling, side walls.
    fill(
      cam.quad([-7, 0, 1], [7, 0, 1], [7, 0, back], [-7, 0, back]),
      c.linAt(
        [
          [0, '#c99f6d'],
          [1, '#6d4a35'],
        ],
        0,
        560,
        0,
        1067,
      ),
    ),
    fill(
      cam.quad([-7, 4.6, 1], [7, 4.6, 1], [7, 4.6, back], [-7, 4.6, back]),
      c.linAt(
        [
          [0, '#c9bfa6'],
          [1, '#efe6cf'],
        ],
        0,
        0,
        0,
        230,
      ),
    ),
    fill(
      cam.quad([-7, 0, 1], [-7, 4.6, 1], [-7, 4.6, back], [-7, 0, back]),
      c.linAt(
        [
          [0, '#b8a686'],
          [1, '#e2d2ac'],
        ],
        0,
        0,
        260,
        0,
      ),
    ),
    fill(
      cam.quad([7, 0, 1], [7, 4.6, 1], [7, 4.6, back], [7, 0, back]),
      c.linAt(
        [
          [0, '#cdbd98'],
          [1, '#94836a'],
        ],
        1340,
        0,
        1600,
        0,
      ),
    ),
  ];
  for (let z = 4.6; z < 13; z += 3) {
    room.push(
      fill(
        cam.quad([6.98, 1, z], [6.98, 3.6, z], [6.98, 3.6, z + 1.9], [6.98, 1, z + 1.9]),
        c.lin([
          [0, '#fdf6dc'],
          [1, '#dfeadb'],
        ]),
      ),
    );
    room.push(
      line(
        cam.quad([6.98, 1, z + 0.95], [6.98, 3.6, z + 0.95]) +
          cam.quad([6.98, 2.7, z], [6.98, 2.7, z + 1.9]) +
          cam.quad([6.98, 1, z], [6.98, 3.6, z], [6.98, 3.6, z + 1.9], [6.98, 1, z + 1.9]),
        '#8a6f4c',
        4,
      ),
    );
    room.push(
      fill(
        cam.quad([-6.98, 0.1, z], [-6.98, 1.1, z], [-6.98, 1.1, z + 2.4], [-6.98, 0.1, z + 2.4]),
        '#8d6b48',
        { opacity: 0.55 },
      ),
    );
  }
  for (let z = 3; z < 13; z += 3.2)
    room.push(
      fill(cam.quad([-1.6, 4.58, z], [1.6, 4.58, z], [1.6, 4.58, z + 1.1], [-1.6, 4.58, z + 1.1]), '#fffbe8'),
    );
  // The end wall: wooden panels and a plain curtain.
  const wall: string[] = [rect(...span(cam, -7, 7, 4.6, 0, back), '#a67a4e')];
  for (let x = -7; x < 7; x += 0.7)
    wall.push(
      rect(
        ...span(cam, x, x + 0.66, 4.6, 0, back),
        c.lin([
          [0, c.pick(['#b98a59', '#ad7f50', '#b5854f'])],
          [1, '#7d5838'],
        ]),
      ),
    );
  for (let x = -3.4; x < 3.4; x += 0.4)
    wall.push(
      rect(
        ...span(cam, x, x + 0.4, 4.4, 0.5, back),
        c.lin(
          [
            [0, '#184f55'],
            [0.35, '#2f7d80'],
            [0.6, '#23666b'],
            [1, '#164449'],
          ],
          0,
          0,
          1,
          0,
        ),
      ),
    );
  wall.push(rect(...span(cam, -3.6, 3.6, 4.52, 4.34, back), '#8a5f3a'));
  const stage = [cam.box(-5.2, 5.2, 0, 0.3, 11.6, back, '#8f633f', c)];
  const dais: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    const x = -2 + i;
    dais.push(
      seated(c, cam, x, 12.9, {
        view: 'front',
        seat: 0.77,
        top: SHIRTS[(i * 3 + 1) % SHIRTS.length] ?? '#e9e4d6',
        hairStyle: i === 1 || i === 3 ? 'long' : 'short',
        features: true,
      }),
    );
  }
  dais.push(cam.box(-2.7, 2.7, 0.3, 1.06, 12.3, 12.8, '#eee6d2', c));
  for (let x = -2.6; x < 2.6; x += 0.3)
    dais.push(line(cam.quad([x, 0.34, 12.29], [x + 0.05, 1.02, 12.29]), '#b9ab8c', 1.4, { opacity: 0.5 }));
  for (let i = 0; i < 5; i += 1) dais.push(microphone(...cam.p(-2 + i, 1.06, 12.5), cam.scale(12.5)));
  const [fx, fy] = cam.p(0, 1.06, 12.4);
  dais.push(canopy(c, fx, fy - 3, 34, 12, ['#3c7549', '#d9706a', '#f3c9a4'], 5));
  const [lx, ly] = cam.p(-4.1, 0.3, 12.2);
  const speaker = figure(c, {
    x: lx,
    y: ly,
    h: 1.68 * cam.scale(12.2),
    view: 'front',
    pose: { ...POSES.stand, hand: [20, 40], farHand: [24, 60] },
    top: '#31465f',
    legs: '#232833',
    features: true,
  });
  dais.push(
    speaker,
    cam.box(-4.5, -3.7, 0.3, 1.4, 11.85, 12.1, '#7a5233', c),
    microphone(...cam.p(-4.1, 1.4, 11.9), cam.scale(12)),
  );
  dais.push(
    potted(c, ...cam.p(4.3, 0.3, 12.4), 120, LEAF, '#c9b08a'),
    potted(c, ...cam.p(-5.4, 0, 11.3), 130, LEAF, '#c9b08a'),
    potted(c, ...cam.p(5.5, 0, 11.3), 130, LEAF, '#c9b08a'),
  );
  const rows: string[] = [];
  for (const z of [10.2, 8.4, 6.8, 5.4, 4.2, 3.15]) {
    for (const [a, b] of [
      [-5.2, -0.75],
      [0.75, 5.2],
    ] as const) {
      rows.push(
        cam.box(a, b, 0.68, 0.76, z + 0.5, z + 0.95, '#c08a55', c),
        cam.box(a, b, 0.1, 0.68, z + 0.52, z + 0.56, '#8a5f3c', c),
      );
      for (let x = a + 0.4; x < b; x += 0.74) {
        const [px, py] = cam.p(x, 0.77, z + 0.7);
        const s = cam.scale(z + 0.7);
        rows.push(
          fill(
            poly([
              [px - 0.14 * s, py - 0.03 * s],
              [px + 0.1 * s, py - 0.035 * s],
              [px + 0.13 * s, py + 0.05 * s],
              [px - 0.13 * s, py + 0.05 * s],
            ]),
            '#f6efdc',
          ),
        );
        if (c.rnd() < 0.6)
          rows.push(rect(px + 0.17 * s, py - 0.14 * s, 0.05 * s, 0.16 * s, '#a9d0d3', { opacity: 0.85 }));
        if (z < 3.5 || c.rnd() < 0.9) {
          const woman = c.rnd() < 0.45;
          const chàm = c.rnd() < 0.18;
          rows.push(
            seated(c, cam, x + c.between(-0.05, 0.05), z + 0.12, {
              top: chàm ? '#27406b' : c.pick(SHIRTS),
              hairStyle: woman ? c.pick(['long', 'bun', 'tail'] as const) : 'short',
              hair: c.rnd() < 0.15 ? '#6d6a6c' : '#1d1a1e',
              ...(chàm ? { hat: 'scarf' as const, hatColour: '#2c3a68' } : {}),
            }),
          );
        }
        rows.push(chair(c, cam, x, z, '#9a6a3f'));
      }
    }
  }
  return c.page(
    [
      rect(0, 0, 1600, 1067, '#8d7556'),
      ...room,
      ...wall,
      ...stage,
      ...dais,
      ...rows,
      shafts(
        c,
        [1760, 120],
        [
          [900, 900, 60],
          [620, 820, 50],
          [1180, 980, 60],
        ],
        '#fff0c4',
        0.3,
      ),
    ],
    0.4,
    '#1a0f0c',
  );
}

/** A flat stretch of the wall facing us, as x, y, width, height. */
function span(
  cam: Camera,
  x0: number,
  x1: number,
  top: number,
  bottom: number,
  z: number,
): [number, number, number, number] {
  const [ax, ay] = cam.p(x0, top, z);
  const [bx, by] = cam.p(x1, bottom, z);
  return [ax, ay, bx - ax, by - ay];
}

export function oneStopOffice(): string {
  const c = new Canvas('one-stop-office');
  const cam = new Camera(800, 420, 1150, 1.75);
  const back = 10.5;
  const parts: string[] = [
    rect(0, 0, 1600, 1067, '#d5dfd6'),
    fill(
      cam.quad([-6, 3.4, 1], [6, 3.4, 1], [6, 3.4, back], [-6, 3.4, back]),
      c.linAt(
        [
          [0, '#cfdad4'],
          [1, '#f3f2e4'],
        ],
        0,
        0,
        0,
        250,
      ),
    ),
    fill(
      cam.quad([-6, 0, 1], [6, 0, 1], [6, 0, back], [-6, 0, back]),
      c.linAt(
        [
          [0, '#dbe0d2'],
          [1, '#8fa39d'],
        ],
        0,
        600,
        0,
        1067,
      ),
    ),
    fill(
      cam.quad([-6, 0, 1], [-6, 3.4, 1], [-6, 3.4, back], [-6, 0, back]),
      c.linAt(
        [
          [0, '#a9bdb6'],
          [1, '#dfe6d8'],
        ],
        0,
        0,
        200,
        0,
      ),
    ),
    fill(
      cam.quad([6, 0, 1], [6, 3.4, 1], [6, 3.4, back], [6, 0, back]),
      c.linAt(
        [
          [0, '#e6e8d8'],
          [1, '#b9c6be'],
        ],
        1400,
        0,
        1600,
        0,
      ),
    ),
    rect(
      ...span(cam, -6, 6, 3.4, 0, back),
      c.lin([
        [0, '#eef0e2'],
        [1, '#cfdad2'],
      ]),
    ),
    rect(
      ...span(cam, -4.6, 4.6, 3.0, 0.9, back),
      c.lin([
        [0, '#2f7a80'],
        [1, '#1f5c66'],
      ]),
    ),
  ];
  for (let x = -4.6; x < 4.6; x += 1.15)
    parts.push(line(cam.quad([x, 0.9, back], [x, 3, back]), '#4f979a', 2, { opacity: 0.5 }));
  for (let z = 1.5; z < back; z += 1.1)
    parts.push(line(cam.quad([-6, 0, z], [6, 0, z]), '#a9b8ae', 1.6, { opacity: 0.6 }));
  for (let x = -6; x <= 6; x += 1.1)
    parts.push(line(cam.quad([x, 0, 1.2], [x, 0, back]), '#a9b8ae', 1.6, { opacity: 0.6 }));
  for (const x of [-3.4, 0, 3.4])
    parts.push(
      fill(
        cam.quad([x - 0.9, 3.39, 3], [x + 0.9, 3.39, 3], [x + 0.9, 3.39, 9], [x - 0.9, 3.39, 9]),
        '#fffdf0',
      ),
    );
  // Windows on the left wall.
  for (const z of [3.4, 5.9, 8.3]) {
    parts.push(
      fill(
        cam.quad([-5.98, 0.9, z], [-5.98, 2.7, z], [-5.98, 2.7, z + 1.7], [-5.98, 0.9, z + 1.7]),
        c.lin([
          [0, '#cfe6ea'],
          [0.6, '#eef3da'],
          [1, '#a7c78f'],
        ]),
      ),
    );
    parts.push(
      line(
        cam.quad([-5.98, 0.9, z], [-5.98, 2.7, z], [-5.98, 2.7, z + 1.7], [-5.98, 0.9, z + 1.7]) +
          cam.quad([-5.98, 0.9, z + 0.85], [-5.98, 2.7, z + 0.85]),
        '#f5f2e2',
        5,
      ),
    );
  }
  // Clerks behind the counter, a blank board of light over each.
  const desk: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    const x = -3.45 + i * 2.3;
    desk.push(
      rect(...span(cam, x - 0.55, x + 0.55, 2.72, 2.36, 10.3), '#123c46'),
      rect(
        ...span(cam, x - 0.5, x + 0.5, 2.68, 2.4, 10.2),
        c.lin([
          [0, '#f4dd9a'],
          [1, '#e9b45c'],
        ]),
      ),
    );
    desk.push(
      seated(c, cam, x - 0.2, 9.6, {
        view: 'front',
        top: ['#eef0ea', '#dfe8ec', '#eef0ea', '#e6ece6'][i] ?? '#eef0ea',
        hairStyle: i % 2 ? 'short' : 'long',
        features: true,
        seat: 0.82,
        skin: c.pick(['#d6a07a', '#c98f68']),
      }),
    );
  }
  desk.push(cam.box(-4.7, 4.7, 0, 1.02, 8.9, 9.3, '#e9e4d2', c));
  desk.push(
    fill(
      cam.quad([-4.7, 0.12, 8.89], [4.7, 0.12, 8.89], [4.7, 0.86, 8.89], [-4.7, 0.86, 8.89]),
      c.lin([
        [0, '#b98955'],
        [1, '#8d6540'],
      ]),
    ),
  );
  for (let i = 0; i < 5; i += 1) {
    const x = -4.6 + i * 2.3;
    desk.push(
      fill(
        cam.quad(
          [x - 0.02, 1.02, 8.92],
          [x - 0.02, 1.62, 8.92],
          [x + 0.06, 1.62, 8.92],
          [x + 0.06, 1.02, 8.92],
        ),
        '#a9c6c4',
      ),
    );
  }
  for (let i = 0; i < 4; i += 1) {
    const x = -3.45 + i * 2.3;
    desk.push(
      rect(...span(cam, x + 0.28, x + 0.84, 1.48, 1.1, 9), '#26323a'),
      rect(...span(cam, x + 0.52, x + 0.6, 1.1, 1.02, 9), '#26323a'),
    );
    desk.push(
      rect(...span(cam, x - 0.8, x - 0.45, 1.07, 1.02, 9), '#f7f2e2'),
      rect(...span(cam, x - 0.78, x - 0.47, 1.11, 1.07, 9), '#d9cfb4'),
    );
  }
  desk.push(
    potted(c, ...cam.p(-5.2, 0, 9), 210, LEAF, '#e2d8bf'),
    potted(c, ...cam.p(5.2, 0, 9), 210, LEAF, '#e2d8bf'),
  );
  // Citizens at the counter.
  const standing = (x: number, z: number, o: Partial<Figure>) => {
    const s = cam.scale(z);
    const [px, py] = cam.p(x, 0, z);
    return figure(c, {
      x: px,
      y: py,
      h: 1.6 * s,
      view: 'back',
      pose: POSES.stand,
      top: '#e9e4d6',
      legs: '#2a2f3a',
      shadow: '#4f665f',
      ...o,
    });
  };
  desk.push(
    chair(c, cam, 1.15, 7.7, '#3d8287'),
    seated(c, cam, 1.15, 7.8, { top: '#8c3a4c', hairStyle: 'tail', bust: true }),
    chair(c, cam, 1.15, 7.6, '#3d8287'),
    standing(-1.5, 7.9, { top: '#c98a4c', legs: '#39404c' }),
    standing(3.5, 7.8, { top: '#5c7f9f', legs: '#2f3540', hairStyle: 'short' }),
  );
  // A young volunteer shows an old woman the way.
  desk.push(
    standing(-3.0, 6.2, {
      top: '#27406b',
      legs: '#1f2638',
      tunic: 16,
      trim: '#d0603f',
      hat: 'scarf',
      hatColour: '#26335c',
      pack: '#a97e49',
    }),
    standing(-2.35, 6.1, {
      view: 'side',
      dir: -1,
      pose: { ...POSES.stand, hand: [44, 30] },
      top: '#3f7fb0',
      legs: '#2a3040',
      hairStyle: 'tail',
      sleeve: 'short',
      hair: '#1d1a1e',
      features: true,
    }),
  );
  const waiting: string[] = [];
  const bench = (z: number, xs: readonly number[], people: readonly (Partial<Figure> | undefined)[]) => {
    xs.forEach((x, i) => {
      const who = people[i];
      if (who) waiting.push(seated(c, cam, x, z + 0.1, who));
      waiting.push(chair(c, cam, x, z, '#2f7a80'));
    });
  };
  bench(
    5.2,
    [0.6, 1.25, 1.9, 2.55, 3.2],
    [
      { top: '#d9b46a', hairStyle: 'long' },
      undefined,
      { top: '#e9e4d6', hair: '#77747a' },
      { top: '#7c3f52', hairStyle: 'bun' },
      undefined,
    ],
  );
  bench(
    3.5,
    [-1.9, -1.25, 0.6, 1.25, 1.9],
    [
      { top: '#4d6f60' },
      { top: '#c98a7a', hairStyle: 'tail' },
      undefined,
      { top: '#27406b', hat: 'scarf', hatColour: '#2c3a68', trim: '#d0603f' },
      { top: '#c7d3d6', hairStyle: 'short' },
    ],
  );
  return c.page(
    [
      ...parts,
      ...desk,
      ...waiting,
      shafts(
        c,
        [-220, 60],
        [
          [520, 900, 60],
          [820, 1000, 70],
          [300, 820, 44],
        ],
        '#fff6d8',
        0.36,
      ),
    ],
    0.34,
    '#0e1c1e',
  );
}

export function clinic(): string {
  const c = new Canvas('clinic');
  c.light = -1;
  const hills = group([
    rect(
      150,
      130,
      520,
      440,
      c.lin([
        [0, '#a9d3dc'],
        [0.6, '#e5eed6'],
        [1, '#f4efd0'],
      ]),
    ),
    group(
      [
        ridge(c, {
          y: 400,
          height: 150,
          peaks: 5,
          colour: '#7fae9f',
          mist: '#dce8c8',
          bottom: 520,
          facets: 0.2,
        }),
        ridge(c, {
          y: 460,
          height: 90,
          peaks: 7,
          colour: '#4f8a5c',
          mist: '#a9c97c',
          bottom: 580,
          facets: 0.15,
          crowns: 8,
        }),
      ],
      { clip: c.clip('M150 130L670 130L670 570L150 570Z') },
    ),
  ]);
  const shelf: string[] = [
    rect(
      1150,
      120,
      330,
      520,
      c.lin([
        [0, '#f1eddc'],
        [1, '#cfd3c4'],
      ]),
    ),
    rect(1164, 136, 302, 488, '#b9cbc6'),
  ];
  for (let r = 0; r < 4; r += 1) {
    let x = 1176;
    while (x < 1440) {
      const w = c.between(16, 34);
      const h = c.between(40, 84);
      shelf.push(
        rect(
          x,
          236 + r * 122 - h,
          w,
          h,
          c.lit(c.pick(['#e9e4d2', '#7fb0ab', '#d9a25c', '#c9705a', '#8aa7c0', '#f4f0e2'])),
        ),
      );
      shelf.push(rect(x, 236 + r * 122 - h, w, 9, '#f6f2e4'));
      x += w + c.between(3, 12);
    }
    shelf.push(rect(1164, 236 + r * 122, 302, 11, '#f4f0e0'));
  }
  shelf.push(
    fill('M1164 136L1300 136L1190 624L1164 624Z', '#ffffff', { opacity: 0.2 }),
    rect(1311, 136, 8, 488, '#f1eddc'),
  );
  const doctor = drawFigure(c, {
    x: 560,
    y: 1075,
    h: 830,
    pose: { ...POSES.sit, lean: 9, nod: 8, hand: [38, 40], farHand: [50, 26] },
    top: '#f3f1e6',
    legs: '#41627a',
    hairStyle: 'bun',
    tunic: 0,
    features: true,
    skin: '#d3a07a',
    shoes: '#e9e4d6',
  });
  const patient = drawFigure(c, {
    x: 1085,
    y: 1080,
    h: 790,
    dir: -1,
    pose: { ...POSES.sit, lean: 7, hand: [48, 34], farHand: [52, 30] },
    top: '#27406b',
    legs: '#1e2436',
    trim: '#cf6440',
    hat: 'scarf',
    hatColour: '#26335c',
    hair: '#8b888a',
    hairStyle: 'bun',
    features: true,
    skin: '#bd835d',
  });
  const cuff = patient.farHand;
  const flap = (hip: Pt, d: 1 | -1, colour: string) =>
    fill(
      curve(
        (
          [
            [-40, -58],
            [40, -62],
            [150, -40],
            [222, -26],
            [234, 44],
            [120, 52],
            [10, 56],
            [-40, 36],
          ] as const
        ).map(([u, v]): Pt => [hip[0] + u * d, hip[1] + v]),
        true,
      ),
      c.lit(colour, 0.6),
    );
  return c.page(
    [
      group(
        [
          rect(
            0,
            0,
            1600,
            1067,
            c.linAt(
              [
                [0, '#dfe8d6'],
                [0.6, '#c6d8cc'],
                [1, '#a3bfb8'],
              ],
              0,
              0,
              1600,
              0,
            ),
          ),
          rect(0, 690, 1600, 30, '#f3f0df'),
          rect(
            0,
            720,
            1600,
            360,
            c.lin([
              [0, '#a3b8a6'],
              [1, '#5f7f76'],
            ]),
          ),
          daylight(c, 150, 130, 520, 440, hills, '#f3ecd6', 3),
          ...shelf,
          oval(900, 300, 66, 66, '#8a6a48'),
          oval(900, 300, 56, 56, c.lit('#f7f2e0', 0.6)),
          line('M900 300L900 262M900 300L926 316', '#33302c', 6),
          potted(c, 930, 690, 190, LEAF, '#d99a6a'),
          rect(905, 690, 60, 30, '#c9a878'),
          // Stools.
          rect(470, 858, 190, 26, '#5a7f86'),
          line('M490 884L470 1067M640 884L660 1067', '#7d8a8c', 12),
          rect(985, 864, 190, 26, '#5a7f86'),
          line('M1005 890L985 1067M1155 890L1175 1067', '#7d8a8c', 12),
          doctor.svg,
          flap(doctor.hip, 1, '#ece9dc'),
          patient.svg,
          flap(patient.hip, -1, '#22365c'),
          // The table between them, with the instrument.
          fill(
            'M640 800L1010 800L1040 836L610 836Z',
            c.lin([
              [0, '#f6efd8'],
              [1, '#dccfa9'],
            ]),
          ),
          rect(610, 836, 430, 24, '#b59a6c'),
          rect(640, 860, 22, 220, '#93784f'),
          rect(990, 860, 22, 220, '#93784f'),
          fill(limb([cuff[0] - 10, cuff[1] + 2], [cuff[0] + 62, cuff[1] - 22], 28, 32), c.lit('#2f5f86')),
          line(
            `M${at([cuff[0] + 6, cuff[1] + 26])}Q${at([cuff[0] - 70, cuff[1] + 90])} 800 792`,
            '#2a2f36',
            6,
          ),
          rect(742, 724, 92, 72, c.lit('#eceadd')),
          rect(752, 734, 72, 40, '#2f4a4c'),
          line('M758 758l14 0l8 -14l10 26l8 -12l18 0', '#a9e0c4', 3),
          oval(700, 802, 44, 8, '#f8f4e6'),
          rect(662, 786, 78, 12, '#f8f4e6'),
          // Stethoscope.
          line(
            `M${at([doctor.neck[0] + 12, doctor.neck[1] + 16])}Q${at([doctor.neck[0] + 62, doctor.neck[1] + 110])} ${at([doctor.neck[0] + 26, doctor.neck[1] + 176])}`,
            '#2f3d46',
            7,
          ),
          oval(doctor.neck[0] + 26, doctor.neck[1] + 186, 13, 13, '#b9c4c4'),
        ],
        {},
        'translate(-104 -139) scale(1.13)',
      ),
      shafts(
        c,
        [-120, -160],
        [
          [760, 1020, 90],
          [480, 1040, 80],
          [1060, 980, 60],
        ],
        '#fff6d4',
        0.34,
      ),
    ],
    0.34,
    '#0f1c1c',
  );
}

export function broadcastStudio(): string {
  const c = new Canvas('broadcast-studio');
  c.light = 1;
  const foam: string[] = [];
  for (let r = 0; r < 6; r += 1)
    for (let k = 0; k < 15; k += 1) {
      const [x, y, s] = [k * 110 - 20, r * 110 - 10, 106];
      const tone = mix(
        c.pick(['#35545c', '#2f4b55', '#3b5b60']),
        '#d98f57',
        Math.max(0, 0.34 - Math.hypot(x - 1180, y - 260) / 1500),
      );
      const m: Pt = [x + s / 2, y + s / 2];
      foam.push(
        fill(poly([[x, y], [x + s, y], m]), lighter(tone, 0.14)),
        fill(poly([[x + s, y], [x + s, y + s], m]), lighter(tone, 0.24)),
        fill(poly([[x + s, y + s], [x, y + s], m]), darker(tone, 0.25)),
        fill(poly([[x, y + s], [x, y], m]), darker(tone, 0.38)),
      );
    }
  const speaker = drawFigure(c, {
    x: 590,
    y: 1230,
    h: 1000,
    pose: { ...POSES.read, nod: 4, lean: 6, hand: [26, 66], farHand: [36, 56] },
    top: '#a5493f',
    legs: '#26303c',
    hairStyle: 'long',
    features: true,
    skin: '#d6a27c',
    sleeve: 'long',
  });
  const [hx, hy] = speaker.head;
  const operator = (x: number, y: number, h: number, top: string) =>
    figure(c, {
      x,
      y,
      h,
      view: 'front',
      pose: POSES.stand,
      top,
      legs: '#2a2f3a',
      bust: true,
      armsForward: true,
      features: true,
      skin: '#c98f68',
    });
  const faders: string[] = [];
  for (let k = 0; k < 22; k += 1) {
    const x = 690 + k * 41;
    const t = c.rnd();
    faders.push(
      rect(x, 946, 7, 96, '#11181d'),
      rect(x - 9, 954 + t * 70, 25, 17, c.lit(k % 5 === 0 ? '#c9573f' : '#d9d3bf')),
    );
    for (let r = 0; r < 3; r += 1) {
      faders.push(
        oval(x + 3, 888 + r * 19, 7.5, 6.5, c.lit(['#8fb0b2', '#d9a24c', '#7f8f96'][r] ?? '#8fb0b2')),
      );
      faders.push(line(`M${x + 3} ${888 + r * 19}l${c.between(-5, 5).toFixed(1)} -5`, '#1a2228', 2));
    }
    const level = Math.floor(c.between(2, 8));
    for (let v = 0; v < 8; v += 1)
      faders.push(rect(x - 6, 866 - v * 7, 18, 4.6, v < level ? (v > 5 ? '#e2694a' : '#8fc77a') : '#26343a'));
  }
  const wave: string[] = [];
  for (let i = 0; i < 64; i += 1) {
    const h = 6 + 46 * Math.abs(Math.sin(i * 0.37) * Math.cos(i * 0.11)) * c.between(0.5, 1.1);
    wave.push(rect(1196 + i * 5, 640 - h, 3.2, h * 2, i < 38 ? '#f0b860' : '#6f9a9c'));
  }
  return c.page(
    [
      rect(0, 0, 1600, 1067, '#2b434c'),
      ...foam,
      oval(
        1120,
        250,
        760,
        620,
        c.rad([
          [0, '#ffc77d', 0.4],
          [1, '#ffc77d', 0],
        ]),
      ),
      // The pane to the control room.
      rect(880, 110, 560, 350, '#5a3f2c'),
      rect(
        898,
        128,
        524,
        314,
        c.lin([
          [0, '#f3d39a'],
          [1, '#b98a5c'],
        ]),
      ),
      group(
        [
          rect(898, 300, 524, 150, '#6d5a4a'),
          ...[930, 1010, 1300].map((x) => rect(x, 180, 66, 46, '#3c4a50')),
          operator(1120, 548, 330, '#53738a'),
          operator(1290, 552, 320, '#a4644c'),
          rect(898, 396, 524, 50, '#3c3430'),
          fill('M898 128L1080 128L960 442L898 442Z', '#ffffff', { opacity: 0.14 }),
        ],
        { clip: c.clip('M898 128L1422 128L1422 442L898 442Z') },
      ),
      oval(
        1512,
        150,
        90,
        90,
        c.rad([
          [0, '#ff7a55', 0.7],
          [1, '#ff7a55', 0],
        ]),
      ),
      rect(1472, 124, 80, 48, '#3a2420'),
      rect(
        1480,
        131,
        64,
        34,
        c.lin([
          [0, '#ffb08a'],
          [1, '#e04b33'],
        ]),
      ),
      // A lamp over the desk.
      line('M300 -10L300 96', '#1a2227', 7),
      fill('M230 168Q240 96 300 92Q360 96 370 168Z', c.lit('#c9683f')),
      fill(
        'M236 168L364 168L640 900L-40 900Z',
        c.lin([
          [0, '#ffdf9e', 0.42],
          [1, '#ffdf9e', 0],
        ]),
      ),
      // The speaker at the desk.
      fill(
        curve(
          [
            [440, 720],
            [400, 760],
            [396, 960],
            [430, 1080],
            [560, 1080],
            [560, 960],
            [500, 860],
            [500, 740],
          ],
          true,
        ),
        c.lit('#33302f'),
      ),
      speaker.svg,
      // Headphones.
      line(`M${at([hx - 16, hy + 12])}Q${at([hx - 22, hy - 92])} ${at([hx + 10, hy - 84])}`, '#16191d', 15),
      oval(hx - 14, hy + 14, 29, 36, c.lit('#22272c')),
      oval(hx - 12, hy + 14, 16, 22, '#c9573f'),
      // Microphone on its arm.
      line('M1010 880L960 620L770 560', '#1c2226', 13),
      line('M1010 880L960 620L770 560', '#56646a', 4),
      oval(960, 620, 15, 15, '#2a3338'),
      group(
        [
          oval(736, 452, 50, 34, c.lit('#2a3136')),
          oval(722, 446, 34, 26, '#454f54'),
          line('M736 420L748 484', '#d9a24c', 5),
        ],
        {},
        'translate(14 100) rotate(-14 736 452)',
      ),
      // Desk, papers, screen, console.
      fill(
        'M-20 850L1620 850L1620 1080L-20 1080Z',
        c.lin([
          [0, '#a97850'],
          [0.14, '#8a5c3c'],
          [1, '#4a2f22'],
        ]),
      ),
      rect(-20, 846, 1640, 10, '#d9a873'),
      rect(1176, 548, 360, 232, '#1a2227'),
      rect(
        1188,
        560,
        336,
        204,
        c.lin([
          [0, '#20454c'],
          [1, '#17323a'],
        ]),
      ),
      ...wave,
      rect(1330, 780, 50, 68, '#1a2227'),
      fill(
        'M650 806L1620 806L1660 1080L620 1080Z',
        c.lin([
          [0, '#3a464b'],
          [0.5, '#2a3439'],
          [1, '#1a2226'],
        ]),
      ),
      line('M650 806L1620 806', '#7f8f92', 4),
      ...faders,
      fill('M150 900L430 884L470 950L160 972Z', '#f6efda'),
      fill('M210 920L480 920L500 990L190 990Z', '#fbf6e6'),
      ...[0, 1, 2, 3, 4].map((k) =>
        line(`M230 ${934 + k * 11}L${440 - (k % 3) * 40} ${934 + k * 11}`, '#b9ad90', 2.6),
      ),
      fill('M60 880L128 880L120 968Q94 980 68 968Z', c.lit('#e9dcc0')),
      line('M128 894Q160 900 150 926Q142 944 124 940', '#d9c9a6', 9),
      oval(94, 880, 34, 8, '#5a3520'),
    ],
    0.46,
    '#0a0f12',
  );
}

export function library(): string {
  const c = new Canvas('library');
  c.light = 1;
  const cam = new Camera(820, 448, 1260, 1.62);
  const back = 9.5;
  const BOOKS = [
    '#a5432f',
    '#2f6a6e',
    '#d9a24c',
    '#5a7a4c',
    '#34507a',
    '#8a4a5c',
    '#e0cfa4',
    '#7a5638',
    '#4a8a86',
  ];
  const parts: string[] = [
    rect(0, 0, 1600, 1067, '#c9a878'),
    fill(
      cam.quad([-4.5, 3.6, 1], [4.5, 3.6, 1], [4.5, 3.6, back], [-4.5, 3.6, back]),
      c.linAt(
        [
          [0, '#d9c6a0'],
          [1, '#f6ecd0'],
        ],
        0,
        0,
        0,
        250,
      ),
    ),
    fill(
      cam.quad([-4.5, 0, 1], [4.5, 0, 1], [4.5, 0, back], [-4.5, 0, back]),
      c.linAt(
        [
          [0, '#c9935f'],
          [1, '#7a4f34'],
        ],
        0,
        600,
        0,
        1067,
      ),
    ),
    fill(
      cam.quad([4.5, 0, 1], [4.5, 3.6, 1], [4.5, 3.6, back], [4.5, 0, back]),
      c.linAt(
        [
          [0, '#ecdcb4'],
          [1, '#b59a70'],
        ],
        1320,
        0,
        1600,
        0,
      ),
    ),
    rect(
      ...span(cam, -4.5, 4.5, 3.6, 0, back),
      c.lin([
        [0, '#f3e4bd'],
        [1, '#d9bd8c'],
      ]),
    ),
  ];
  // The shelf at the end.
  const endShelf: string[] = [rect(...span(cam, -3.3, 3.6, 3, 0, back), '#6d4730')];
  for (let r = 0; r < 5; r += 1) {
    let x = -3.2;
    while (x < 3.45) {
      const w = c.between(0.05, 0.11);
      const h = c.between(0.3, 0.46);
      endShelf.push(
        rect(...span(cam, x, x + w, 0.14 + r * 0.57 + h, 0.14 + r * 0.57, back), darker(c.pick(BOOKS), 0.08)),
      );
      x += w + (c.rnd() < 0.06 ? 0.14 : 0.008);
    }
    endShelf.push(rect(...span(cam, -3.3, 3.6, 0.14 + r * 0.57, 0.08 + r * 0.57, back), '#a87848'));
  }
  for (const x of [-1, 1.3, 3.52]) endShelf.push(rect(...span(cam, x, x + 0.08, 3, 0, back), '#a87848'));
  endShelf.push(rect(...span(cam, -3.3, 3.65, 3.1, 2.98, back), '#c99a66'));
  // Windows on the right wall, the light falls in.
  for (const z of [3.2, 5.4, 7.5]) {
    const q = (y0: number, y1: number, a: number, b: number) =>
      cam.quad([4.48, y0, a], [4.48, y1, a], [4.48, y1, b], [4.48, y0, b]);
    parts.push(
      fill(
        q(0.9, 3, z, z + 1.5),
        c.lin([
          [0, '#dff0ee'],
          [0.5, '#f6f4d6'],
          [1, '#a9cb8a'],
        ]),
      ),
    );
    const [wx, wy] = cam.p(4.48, 1.3, z + 0.75);
    parts.push(
      group([canopy(c, wx, wy, 0.9 * cam.scale(z + 0.7) * 0.5, 60, ['#6d9a58', '#8db568', '#c9da90'], 11)], {
        clip: c.clip(q(0.9, 3, z, z + 1.5)),
        opacity: 0.8,
      }),
    );
    parts.push(
      line(
        q(0.9, 3, z, z + 1.5) +
          cam.quad([4.48, 0.9, z + 0.75], [4.48, 3, z + 0.75]) +
          cam.quad([4.48, 2.2, z], [4.48, 2.2, z + 1.5]),
        '#8a6540',
        6,
      ),
    );
  }
  // The long shelf on the left, running away from us.
  const side: string[] = [
    fill(cam.quad([-3.3, 0, 1.6], [-3.3, 3, 1.6], [-3.3, 3, back], [-3.3, 0, back]), '#5f3c29'),
  ];
  const BAY = 1.35;
  for (let z0 = 2.1; z0 < back - 0.2; z0 += BAY)
    for (let r = 0; r < 5; r += 1) {
      const y = 0.14 + r * 0.57;
      let z = z0 + 0.04;
      while (z < Math.min(back, z0 + BAY) - 0.1) {
        const w = c.between(0.045, 0.1);
        const h = c.between(0.3, 0.46);
        const tone = mix(c.pick(BOOKS), '#f0c890', 0.12);
        side.push(
          fill(
            cam.quad([-3.28, y, z], [-3.28, y + h, z], [-3.28, y + h, z + w], [-3.28, y, z + w]),
            c.rnd() < 0.5 ? tone : darker(tone, 0.14),
          ),
        );
        z += w + (c.rnd() < 0.07 ? 0.12 : 0.008);
      }
      side.push(
        fill(
          cam.quad([-3.27, y - 0.06, z0], [-3.27, y, z0], [-3.27, y, z0 + BAY], [-3.27, y - 0.06, z0 + BAY]),
          '#b98250',
        ),
      );
    }
  for (let z0 = 2.1; z0 < back; z0 += BAY)
    side.push(
      fill(
        cam.quad([-3.26, 0, z0 - 0.04], [-3.26, 3, z0 - 0.04], [-3.26, 3, z0 + 0.04], [-3.26, 0, z0 + 0.04]),
        '#a87446',
      ),
    );
  side.push(
    fill(cam.quad([-3.26, 2.96, 1.6], [-3.26, 3.1, 1.6], [-3.26, 3.1, back], [-3.26, 2.96, back]), '#c99a66'),
  );
  const person = (x: number, z: number, o: Partial<Figure>) => {
    const s = cam.scale(z);
    const [px, py] = cam.p(x, 0, z);
    return figure(c, {
      x: px,
      y: py,
      h: 1.5 * s,
      pose: POSES.stand,
      top: '#e9e4d6',
      legs: '#2a4270',
      shadow: '#4a2f20',
      features: true,
      ...o,
    });
  };
  const book = (x: number, y: number, z: number, colour: string) => {
    const s = cam.scale(z);
    const [px, py] = cam.p(x, y, z);
    return (
      fill(
        poly([
          [px, py],
          [px - 0.2 * s, py - 0.05 * s],
          [px - 0.22 * s, py + 0.05 * s],
          [px, py + 0.09 * s],
          [px + 0.22 * s, py + 0.05 * s],
          [px + 0.2 * s, py - 0.05 * s],
        ]),
        colour,
      ) +
      fill(
        poly([
          [px, py + 0.005 * s],
          [px - 0.185 * s, py - 0.045 * s],
          [px - 0.2 * s, py + 0.035 * s],
          [px, py + 0.075 * s],
        ]),
        '#fbf5e2',
      ) +
      fill(
        poly([
          [px, py + 0.005 * s],
          [px + 0.185 * s, py - 0.045 * s],
          [px + 0.2 * s, py + 0.035 * s],
          [px, py + 0.075 * s],
        ]),
        '#efe4c8',
      )
    );
  };
  const reader = (x: number, z: number, dir: 1 | -1, o: Partial<Figure>) =>
    person(x, z, { dir, pose: { ...POSES.read, nod: 26, lean: 12 }, build: 0.68, ...o });
  const pupil = (x: number, z: number, o: Partial<Figure>) => seated(c, cam, x, z, { build: 0.7, ...o });
  return c.page(
    [
      ...parts,
      ...endShelf,
      ...side,
      person(-1.9, 8.2, {
        view: 'back',
        top: '#f0ebdc',
        build: 0.66,
        hairStyle: 'tail',
        h: 150,
        pose: { ...POSES.stand, hand: [30, -90], farHand: [6, 4] },
      }),
      person(2.4, 8, {
        view: 'front',
        top: '#5f87b4',
        skirt: 42,
        skirtColour: '#5f87b4',
        hairStyle: 'long',
        pose: { ...POSES.stand, hand: [10, 40], farHand: [10, 40] },
      }),
      // Far side of the table: readers facing us.
      ...[-0.9, 0.35, 1.6].map((x, i) =>
        pupil(x, 6.4, {
          view: 'front',
          features: true,
          top: ['#f0ebdc', '#c9573f', '#f0ebdc'][i] ?? '#f0ebdc',
          hairStyle: i === 1 ? 'short' : 'long',
        }),
      ),
      fill(cam.quad([-2.1, 0, 4.3], [2.6, 0, 4.3], [2.7, 0, 6.2], [-1.9, 0, 6.2]), '#3a2014', {
        opacity: 0.35,
        filter: c.blur(7),
      }),
      cam.box(-1.9, 2.7, 0.68, 0.75, 4.6, 6.1, '#e6b87a', c),
      cam.box(-1.85, -1.72, 0, 0.68, 4.65, 4.75, '#8a5c3a', c),
      cam.box(2.5, 2.65, 0, 0.68, 4.65, 4.75, '#8a5c3a', c),
      ...[
        [-0.9, 5.75, '#a5432f'],
        [0.35, 5.75, '#2f6a6e'],
        [1.6, 5.75, '#d9a24c'],
        [-0.3, 5, '#34507a'],
        [1.2, 5, '#5a7a4c'],
      ].map(([x, z, tone]) => book(Number(x), 0.76, Number(z), String(tone))),
      ...[0, 1, 2, 3].map((k) =>
        rect(
          ...span(cam, 2.05, 2.42 - k * 0.02, 0.81 + k * 0.06, 0.755 + k * 0.06, 5.4),
          BOOKS[k * 2] ?? '#a5432f',
        ),
      ),
      reader(-2.35, 5.1, 1, { top: '#f0ebdc' }),
      ...[-0.3, 1.2].map(
        (x, i) =>
          pupil(x, 4.2, { top: ['#f0ebdc', '#27406b'][i] ?? '#f0ebdc', hairStyle: i ? 'bun' : 'short' }) +
          chair(c, cam, x, 4.05, '#a8703f'),
      ),
      shafts(
        c,
        [1800, -60],
        [
          [1010, 980, 70],
          [700, 900, 60],
          [1260, 1040, 60],
        ],
        '#fff0c0',
        0.42,
      ),
      potted(c, 1510, 1075, 330, LEAF, '#b5694a'),
    ],
    0.4,
    '#1c0f08',
  );
}
