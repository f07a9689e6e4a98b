/** The old maker and player of the đàn tính, in the light of a window. */

import {
  at,
  Canvas,
  curve,
  dab,
  darker,
  fill,
  group,
  lighter,
  limb,
  line,
  oval,
  poly,
  rect,
  type Pt,
} from '@/scripts/demo/images/canvas';
import { shafts } from '@/scripts/demo/images/land';

const SKIN = '#b57a54';
const CLOTH = '#25395f';

export function elderPortrait(): string {
  const c = new Canvas('elder-portrait', 1067, 1600);
  c.light = 1;
  // The face in three-quarter profile, looking to the right and a little down.
  const face =
    'M470 470Q478 400 540 372Q620 350 676 392Q704 420 706 470Q706 492 716 512Q738 548 744 566Q742 580 716 584Q712 596 716 608Q708 616 714 628Q712 642 704 650Q704 690 670 712Q628 730 580 708Q516 676 492 600Q474 540 470 470Z';
  const faceClip = c.clip(face);
  const planks: string[] = [];
  for (let x = 0; x < 1067; x += 118) {
    planks.push(
      rect(
        x,
        0,
        114,
        1600,
        c.linAt(
          [
            [0, c.pick(['#6d4a34', '#644330', '#745039'])],
            [1, '#38241c'],
          ],
          0,
          0,
          0,
          1500,
        ),
      ),
    );
    let veins = '';
    for (let i = 0; i < 16; i += 1)
      veins += dab(
        x + c.between(10, 104),
        c.between(0, 1600),
        c.between(70, 260),
        c.between(1, 3.4),
        Math.PI / 2,
      );
    planks.push(fill(veins, '#2f1d16', { opacity: 0.4 }));
  }
  // Robe: shoulders, sleeves, folds.
  const robe =
    'M392 760Q300 800 214 890Q120 1010 92 1260Q70 1440 64 1620L1010 1620Q1000 1400 960 1230Q920 1010 830 900Q770 830 690 780Q640 830 560 812Q470 800 392 760Z';
  const robeClip = c.clip(robe);
  const folds = [
    'M300 880Q250 1080 262 1330',
    'M392 900Q380 1080 420 1260',
    'M820 930Q840 1060 800 1220',
    'M706 850Q742 980 724 1120',
    'M520 860Q500 980 540 1100',
    'M180 1080Q170 1240 196 1420',
    'M902 1100Q930 1280 900 1460',
    'M610 1460Q560 1520 550 1610',
    'M760 1420Q800 1500 806 1610',
  ];
  const wrinkles = [
    ['M556 438Q612 420 668 436', 3.4],
    ['M560 416Q614 398 662 414', 3],
    ['M566 396Q612 382 650 392', 2.4],
    ['M520 520Q504 532 496 552M518 532Q504 546 500 566M520 508Q502 516 490 530', 2.6],
    ['M652 560Q632 590 636 634', 4],
    ['M604 560Q590 586 594 612', 2.4],
    ['M560 640Q572 670 600 690', 2.4],
    ['M540 600Q546 628 560 648', 2.2],
  ] as const;
  const whiskers: string[] = [];
  const beard: [string, number, number][] = [
    ['#a9a49a', 0.9, 150],
    ['#d6d1c5', 0.9, 150],
    ['#f6f1e4', 0.95, 110],
  ];
  for (const [tone, opacity, count] of beard) {
    let d = '';
    for (let i = 0; i < count; i += 1) {
      const t = c.rnd() ** 1.2;
      const u = c.between(-1, 1);
      const x = 640 + u * 68 * (1 - 0.7 * t) + t * 14;
      const y = 652 + (1 - u * u) * 38 + t * 190;
      d += dab(
        x,
        y,
        c.between(34, 84),
        c.between(2, 4.2),
        Math.PI / 2 + u * 0.3 * (1 - t) - 0.04 + c.between(-0.1, 0.1),
      );
    }
    whiskers.push(fill(d, tone, { opacity }));
  }
  const sweep = (p: Pt, q: Pt, r: Pt, count: number) => {
    let d = '';
    for (let i = 0; i < count; i += 1) {
      const t = c.rnd();
      const on = (a: number, b: number, e: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * e;
      const slope = Math.atan2(
        (1 - t) * (q[1] - p[1]) + t * (r[1] - q[1]),
        (1 - t) * (q[0] - p[0]) + t * (r[0] - q[0]),
      );
      d += dab(
        on(p[0], q[0], r[0]) + c.between(-4, 4),
        on(p[1], q[1], r[1]) + c.between(-5, 5),
        c.between(22, 40),
        c.between(2, 3.6),
        slope,
      );
    }
    return d;
  };
  const moustache =
    sweep([702, 602], [640, 594], [614, 676], 60) + sweep([704, 602], [722, 606], [716, 656], 22);
  // The instrument: gourd body low left, long neck up to the right.
  const body: Pt = [430, 1336];
  const head: Pt = [930, 742];
  const angle = Math.atan2(head[1] - body[1], head[0] - body[0]);
  const along = (t: number, off = 0): Pt => [
    body[0] + (head[0] - body[0]) * t - Math.sin(angle) * off,
    body[1] + (head[1] - body[1]) * t + Math.cos(angle) * off,
  ];
  const strings = [-7, 0, 7]
    .map((o) => line(`M${at(along(-0.1, o * 1.3))}L${at(along(0.94, o))}`, '#f3e6c4', 1.8))
    .join('');
  const pegs = [0.9, 0.95, 1]
    .map((t, i) =>
      fill(limb(along(t, i % 2 ? 12 : -12), along(t, i % 2 ? 56 : -56), 7, 10), c.lit('#4a2c1c')),
    )
    .join('');
  // Hands: a palm and four fingers each.
  const hand = (palm: Pt, fingers: readonly (readonly Pt[])[], wrist: Pt) =>
    fill(limb(wrist, palm, 40, 44), c.lit(SKIN, 0.9)) +
    fingers
      .map((joints) => {
        const [a, b, d] = joints;
        if (!a || !b || !d) return '';
        return (
          fill(limb(a, b, 19, 16) + limb(b, d, 16, 12), c.lit(SKIN, 0.9)) +
          oval(b[0], b[1], 9, 7, darker(SKIN, 0.25), { opacity: 0.35 }) +
          oval(d[0] - 2, d[1] - 3, 6, 5, lighter(SKIN, 0.45), { opacity: 0.7 })
        );
      })
      .join('');
  const neckHold = along(0.62);
  const pluck = along(0.1);
  return c.page(
    [
      rect(0, 0, 1067, 1600, '#4a3226'),
      ...planks,
      oval(
        930,
        360,
        760,
        800,
        c.rad([
          [0, '#ffcf8a', 0.75],
          [0.5, '#e39a58', 0.3],
          [1, '#e39a58', 0],
        ]),
      ),
      // Two instruments hang in the dusk of the wall.
      ...[
        [130, 560],
        [260, 470],
      ].map(([x, y]) =>
        group(
          [
            line(`M${x} ${y}L${(x ?? 0) + 18} ${(y ?? 0) - 430}`, '#7a5434', 15),
            oval(x ?? 0, (y ?? 0) + 40, 74, 80, c.lit('#8f6638')),
            oval(x ?? 0, (y ?? 0) + 40, 50, 56, c.lit('#c99b62')),
          ],
          { opacity: 0.6 },
        ),
      ),
      // Neck, robe.
      fill('M486 640Q500 740 440 800L560 880L700 800Q660 740 664 690Z', c.lit(darker(SKIN, 0.25))),
      fill(
        robe,
        c.linAt(
          [
            [0, darker(CLOTH, 0.45)],
            [0.45, CLOTH],
            [0.8, lighter(CLOTH, 0.16)],
            [1, lighter(CLOTH, 0.34)],
          ],
          120,
          1200,
          960,
          1000,
        ),
      ),
      group([group([line(folds.join(''), darker(CLOTH, 0.6), 15)], { opacity: 0.5, filter: c.blur(5) })], {
        clip: robeClip,
      }),
      group(
        [line(folds.join(''), lighter(CLOTH, 0.35), 6, { opacity: 0.36 })],
        { clip: robeClip },
        'translate(9 2)',
      ),
      fill(
        'M392 760Q470 800 560 846Q640 830 690 780L716 806Q650 880 566 900Q440 850 366 786Z',
        lighter(CLOTH, 0.12),
      ),
      line('M372 784Q450 850 566 896Q650 872 712 804', '#c9643f', 7),
      line('M566 898Q640 1000 652 1180', '#c9643f', 6),
      ...[940, 1020, 1100].map((y) => oval(612 + (y - 940) * 0.2, y, 10, 10, '#e0b663')),
      // Ear, head, planes of light and shade.
      group(
        [
          fill(
            face,
            c.linAt(
              [
                [0, darker(SKIN, 0.5)],
                [0.34, darker(SKIN, 0.22)],
                [0.6, SKIN],
                [0.86, lighter(SKIN, 0.34)],
                [1, lighter(SKIN, 0.46)],
              ],
              470,
              590,
              740,
              520,
            ),
          ),
          group(
            [
              fill('M600 470Q640 452 690 468Q704 480 700 492Q650 484 606 500Z', darker(SKIN, 0.42), {
                opacity: 0.55,
              }),
              fill('M560 560Q600 540 632 566Q640 620 600 660Q556 640 560 560Z', darker(SKIN, 0.3), {
                opacity: 0.4,
              }),
              fill('M640 530Q664 524 676 540Q670 572 644 574Q630 556 640 530Z', lighter(SKIN, 0.45), {
                opacity: 0.6,
              }),
              fill(
                'M694 470Q712 510 736 556Q744 572 722 580Q700 580 690 566Q700 540 690 500Z',
                lighter(SKIN, 0.4),
                { opacity: 0.75 },
              ),
              fill('M690 566Q700 582 722 582Q708 594 694 588Q684 580 690 566Z', darker(SKIN, 0.5), {
                opacity: 0.7,
              }),
              fill('M470 470Q520 560 540 700L440 720Z', darker(SKIN, 0.6), { opacity: 0.4 }),
              fill('M580 384Q640 372 682 408Q690 430 670 446Q620 420 570 440Z', lighter(SKIN, 0.4), {
                opacity: 0.4,
              }),
            ],
            { clip: faceClip },
          ),
          ...wrinkles.map(([d, w]) => line(d, darker(SKIN, 0.5), w, { clip: faceClip, opacity: 0.6 })),
          // Eyes, half closed, looking down at the strings; brows.
          line('M618 508Q648 527 676 510', '#3a2018', 5.5),
          line('M622 498Q648 494 674 502M628 526Q650 536 668 526', darker(SKIN, 0.45), 3, { opacity: 0.8 }),
          line('M700 509Q708 516 716 511', '#3a2018', 4.6),
          fill(
            sweep([606, 486], [636, 464], [688, 476], 46) + sweep([698, 476], [706, 472], [716, 482], 14),
            '#e9e4d8',
          ),
          // Ear.
          fill(
            'M512 500Q484 492 486 534Q490 586 520 590Q536 570 530 530Q528 506 512 500Z',
            c.lit(darker(SKIN, 0.16)),
          ),
          line('M512 516Q498 520 504 548Q510 566 520 570', darker(SKIN, 0.5), 4, { opacity: 0.7 }),
          // Mouth, moustache, beard.
          fill('M664 628Q690 622 708 628Q694 640 668 640Z', '#7a3a30'),
          ...whiskers,
          fill(moustache, '#e9e4d8', { opacity: 0.95 }),
          // Hair at the temple, the indigo turban.
          fill(
            Array.from({ length: 40 }, () =>
              dab(
                508 + c.between(-14, 34),
                466 + c.between(-12, 60),
                c.between(24, 46),
                3,
                1.9 + c.between(-0.2, 0.2),
              ),
            ).join(''),
            '#cfc9be',
            { opacity: 0.85 },
          ),
          fill(
            'M446 470Q420 380 486 318Q560 258 660 292Q724 316 726 392Q728 420 712 436Q690 400 620 400Q530 404 486 452Q466 470 446 470Z',
            c.linAt(
              [
                [0, darker('#1f2f55', 0.5)],
                [0.5, '#25386a'],
                [1, lighter('#2d427a', 0.3)],
              ],
              440,
              400,
              730,
              330,
            ),
          ),
          line(
            'M450 444Q500 366 610 352Q690 350 724 398M452 410Q500 330 610 318Q680 318 716 360M470 372Q520 308 610 292',
            darker('#1f2f55', 0.5),
            6,
            { opacity: 0.7 },
          ),
          line(
            'M462 452Q512 384 616 374Q690 374 722 412M458 424Q506 350 610 336Q690 336 722 382',
            lighter('#2d427a', 0.4),
            3.4,
            { opacity: 0.7 },
          ),
        ],
        {},
        'translate(0 58)',
      ),
      // Far arm holding the neck of the instrument.
      fill(
        `M770 850Q930 880 1000 1060Q1040 1200 950 1250Q850 1280 ${neckHold[0] + 26} ${neckHold[1] + 150}L${neckHold[0] + 96} ${neckHold[1] + 66}Q820 1120 838 1090Q800 980 770 850Z`,
        c.linAt(
          [
            [0, darker(CLOTH, 0.3)],
            [0.5, CLOTH],
            [1, lighter(CLOTH, 0.3)],
          ],
          740,
          1180,
          1000,
          1020,
        ),
      ),
      line(
        `M${at([neckHold[0] + 30, neckHold[1] + 146])}L${at([neckHold[0] + 98, neckHold[1] + 68])}`,
        '#c9643f',
        12,
        { cap: 'butt' },
      ),
      line('M846 1096Q890 1130 940 1130M858 1150Q880 1176 930 1186', darker(CLOTH, 0.5), 7, { opacity: 0.5 }),
      // The instrument.
      oval(body[0] + 16, body[1] + 26, 196, 190, '#0d0a10', { opacity: 0.4 }),
      oval(
        body[0],
        body[1],
        190,
        184,
        c.linAt(
          [
            [0, '#5c3a1e'],
            [0.5, '#9a6a36'],
            [1, '#d9a860'],
          ],
          body[0] - 190,
          body[1] + 60,
          body[0] + 190,
          body[1] - 80,
        ),
      ),
      oval(
        body[0] + 8,
        body[1] - 6,
        150,
        146,
        c.linAt(
          [
            [0, '#b58a55'],
            [0.6, '#e3c28c'],
            [1, '#f4deb0'],
          ],
          body[0] - 150,
          body[1] + 60,
          body[0] + 150,
          body[1] - 80,
        ),
      ),
      line(
        `M${body[0] - 120} ${body[1] + 30}Q${body[0]} ${body[1] + 60} ${body[0] + 130} ${body[1] + 10}M${body[0] - 120} ${body[1] - 40}Q${body[0]} ${body[1] - 10} ${body[0] + 140} ${body[1] - 60}`,
        '#b58a55',
        3,
        { opacity: 0.5 },
      ),
      fill(
        poly([along(0.16, -19), along(1.02, -14), along(1.02, 14), along(0.16, 19)]),
        c.linAt(
          [
            [0, '#3a2114'],
            [1, '#8a5a34'],
          ],
          ...along(0.5, 19),
          ...along(0.5, -19),
        ),
      ),
      fill(
        curve(
          [along(1, -16), along(1.06, -30), along(1.12, -14), along(1.13, 12), along(1.06, 24), along(1, 16)],
          true,
        ),
        c.lit('#6d4226'),
      ),
      pegs,
      fill(poly([along(-0.04, -22), along(-0.02, -22), along(-0.02, 22), along(-0.04, 22)]), '#5c3a1e'),
      strings,
      // Hands.
      hand(
        [neckHold[0] + 30, neckHold[1] + 46],
        [
          [
            [neckHold[0] + 10, neckHold[1] + 22],
            [neckHold[0] - 28, neckHold[1] - 14],
            [neckHold[0] - 10, neckHold[1] - 40],
          ],
          [
            [neckHold[0] + 34, neckHold[1] + 8],
            [neckHold[0] + 2, neckHold[1] - 40],
            [neckHold[0] + 22, neckHold[1] - 62],
          ],
          [
            [neckHold[0] + 56, neckHold[1] + 2],
            [neckHold[0] + 34, neckHold[1] - 62],
            [neckHold[0] + 54, neckHold[1] - 82],
          ],
        ],
        [neckHold[0] + 92, neckHold[1] + 120],
      ),
      fill(
        `M214 900Q110 1040 120 1230Q150 1330 250 1300Q330 1270 ${pluck[0] - 90} ${pluck[1] + 6}L${pluck[0] - 130} ${pluck[1] - 84}Q330 1140 300 1000Z`,
        c.linAt(
          [
            [0, darker(CLOTH, 0.5)],
            [0.6, CLOTH],
            [1, lighter(CLOTH, 0.2)],
          ],
          120,
          1260,
          400,
          1100,
        ),
      ),
      line('M240 1010Q220 1130 262 1240M300 1060Q300 1140 340 1200', darker(CLOTH, 0.55), 8, {
        opacity: 0.6,
      }),
      line(`M${at([pluck[0] - 96, pluck[1] + 10])}L${at([pluck[0] - 134, pluck[1] - 86])}`, '#c9643f', 12, {
        cap: 'butt',
      }),
      hand(
        [pluck[0] - 62, pluck[1] - 26],
        [
          [
            [pluck[0] - 50, pluck[1] - 4],
            [pluck[0] - 4, pluck[1] + 20],
            [pluck[0] + 10, pluck[1] + 52],
          ],
          [
            [pluck[0] - 40, pluck[1] - 26],
            [pluck[0] + 16, pluck[1] - 6],
            [pluck[0] + 36, pluck[1] + 26],
          ],
          [
            [pluck[0] - 44, pluck[1] - 46],
            [pluck[0] + 18, pluck[1] - 42],
            [pluck[0] + 46, pluck[1] - 14],
          ],
        ],
        [pluck[0] - 112, pluck[1] - 40],
      ),
      shafts(
        c,
        [1300, -120],
        [
          [560, 1200, 110],
          [320, 1000, 80],
          [820, 1300, 70],
        ],
        '#ffe2a8',
        0.26,
      ),
    ],
    0.5,
    '#0f0806',
  );
}
