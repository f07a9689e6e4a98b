/** Scenes by the river and the sea. */

import { at, Canvas, curve, dab, darker, fill, group, lighter, line, mix, oval, poly, rect, type Pt } from '@/scripts/demo/images/canvas';
import { basket, boat, Camera, house } from '@/scripts/demo/images/built';
import { birds, cumulus, glitter, grass, mirrored, mist, ridge, ripples, sky, speckle, streaks, sun } from '@/scripts/demo/images/land';
import { drawFigure, figure, POSES } from '@/scripts/demo/images/people';
import { canopy, mangrove, mangroveBelt, palm, seedling, type Tones } from '@/scripts/demo/images/plants';

const MANGROVE: Tones = ['#123a35', '#2c6650', '#6f9f63'];
const FAR_MANGROVE: Tones = ['#3d6f6a', '#5a8f7e', '#8db590'];

export function riverMouth(): string {
  const c = new Canvas('river-mouth');
  c.light = 1;
  const horizon = 470;
  const hills = [
    ridge(c, { y: 440, height: 190, peaks: 3.2, colour: '#8fa9b4', mist: '#f6d9b4', bottom: 480, facets: 0.16, swell: (t) => 0.5 - t * 0.9 }), // prettier-ignore
    ridge(c, { y: 452, height: 170, peaks: 4, colour: '#5f8897', mist: '#eccfae', bottom: 480, facets: 0.26, swell: (t) => 0.7 - t * 1.5 }), // prettier-ignore
    mist(c, 452, 60, '#ffe6c2', 0.6),
    ridge(c, { y: 468, height: 110, peaks: 5, colour: '#37707a', mist: '#a9b8a4', bottom: 486, facets: 0.3, crowns: 5, swell: (t) => 0.75 - t * 2.3 }), // prettier-ignore
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
        parts.push(canopy(c, x + c.between(-4, 4), y - h * c.between(0.1, 0.3), h * c.between(0.42, 0.6), h * c.between(0.24, 0.36), tones, Math.max(5, h * 0.11))); // prettier-ignore
    }
    return parts.join('');
  };
  const tone = (k: number): Tones => [mix(MANGROVE[0], '#6f9a94', k), mix(MANGROVE[1], '#86ab9a', k), mix(MANGROVE[2], '#b9c9a0', k)]; // prettier-ignore
  return c.page([
    sky(c, [[0, '#4f93a6'], [0.22, '#94bdb9'], [0.36, '#f2d8ae'], [0.44, '#fbc98f']], 520),
    streaks(c, 60, 330, 26, '#fff0d8', 0.5),
    streaks(c, 260, 400, 16, '#f7b98a', 0.5),
    sun(c, 1130, 372, 46, '#ffe2a0', 9, 0.85),
    ...hills,
    rect(0, horizon, 1600, 600, c.lin([[0, '#fbd9a6'], [0.16, '#c4d0bb'], [0.42, '#62a3a5'], [1, '#1c5d6e']])),
    mirrored(hills, horizon + 4, 0.32, 0.5),
    ripples(c, horizon + 6, 1067, 420, '#2b7480', 0.28),
    ripples(c, horizon + 6, 1000, 260, '#ffe9c4', 0.34),
    glitter(c, 1130, horizon + 2, 1040, 210, '#fff0c6', 420),
    bank([[-40, 520], [120, 508], [330, 506], [520, 512], [620, 522], [500, 530], [200, 540], [-40, 548]], 34, tone(0.62), '#8a8f7b'), // prettier-ignore
    bank([[1040, 512], [1200, 506], [1420, 505], [1640, 508], [1640, 530], [1380, 528], [1160, 524]], 30, tone(0.66), '#8a8f7b'), // prettier-ignore
    bank([[700, 548], [850, 541], [1010, 543], [1120, 552], [1000, 562], [830, 562]], 40, tone(0.42), '#7c7a60'), // prettier-ignore
    bank([[-40, 610], [160, 588], [380, 590], [560, 612], [640, 634], [480, 646], [220, 664], [-40, 690]], 70, tone(0.24), '#6f6a50'), // prettier-ignore
    bank([[1240, 640], [1380, 612], [1520, 604], [1660, 606], [1660, 690], [1480, 684], [1330, 668]], 74, tone(0.2), '#6f6a50'), // prettier-ignore
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
  const rower = drawFigure(c, { x: x - w * 0.26, y: y - w * 0.03, h: w * 0.62, pose: POSES.row, top: '#3c4f63', legs: '#2a2f3a', hat: 'non', tunic: 8 }); // prettier-ignore
  const reflection = oval(x, y + w * 0.06, w * 0.5, w * 0.05, '#123a45', { opacity: 0.4 });
  return (
    reflection +
    rower.svg +
    figure(c, { x: x + w * 0.16, y: y + w * 0.03, h: w * 0.56, pose: POSES.sit, top: '#8a4a4a', legs: '#2f2a33', hat: 'non', dir: 1 }) + // prettier-ignore
    line(`M${at(rower.hand)}L${at([x + w * 0.14, y + w * 0.1])}`, '#4a382c', w * 0.013) +
    boat(c, x, y, w, '#5a4334', { small: true, dir: 1 })
  );
}
