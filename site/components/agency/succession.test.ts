import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '@/site/models/agencies';
import { layLanes, yearsOf } from './succession';

const office = (name: string, isThis = false) => ({ name, href: `/co-quan/${name}`, isThis });
const entry = (kind: TimelineEntry['kind'], date: string, from: string[], to: string[]): TimelineEntry => ({
  kind,
  date,
  from: from.map((name) => office(name, name === 'chung')),
  to: to.map((name) => office(name, name === 'chung')),
  document: null,
});

const merged = [
  entry('founded', '1963', [], ['huyen-uy']),
  entry('founded', '1989', [], ['uy-ban']),
  entry('merged', '2019-03-01', ['huyen-uy', 'uy-ban'], ['chung']),
  entry('split', '2025-07-01', ['chung'], ['dang-uy', 'uy-ban-xa']),
];

describe('layLanes', () => {
  it('draws two offices side by side and their merger together', () => {
    const { rows, width } = layLanes(merged);
    expect(width).toBe(2);
    expect(rows[1]).toMatchObject({ knot: 1, through: [{ lane: 0 }], incoming: [] });
    expect(rows[2]!.incoming.map((curve) => [curve.from, curve.to])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(rows[2]).toMatchObject({
      through: [],
      outgoing: [{ from: 0, to: 0, isThis: true }],
      isThis: true,
    });
  });

  it('draws a division apart', () => {
    expect(layLanes(merged).rows[3]!.outgoing.map((curve) => curve.to)).toEqual([0, 1]);
  });

  it('lets an office that goes on existing keep its lane when it takes over another', () => {
    const { rows } = layLanes([
      entry('founded', '1963', [], ['a']),
      entry('founded', '1970', [], ['b']),
      entry('handed-over', '1980', ['a'], ['b']),
      entry('dissolved', '1990', ['b'], []),
    ]);
    expect(rows[2]).toMatchObject({ knot: 1, through: [], outgoing: [{ from: 1, to: 1 }] });
    expect(rows[2]!.incoming.map((curve) => [curve.from, curve.to])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(rows[3]).toMatchObject({ knot: 1, outgoing: [] });
  });

  it('keeps the lane of an office that survives its own division', () => {
    const { rows } = layLanes([
      entry('founded', '1963', [], ['a']),
      entry('split', '1970', ['a'], ['b', 'a']),
    ]);
    expect(rows[1]).toMatchObject({ knot: 0, outgoing: [{ to: 1 }, { to: 0 }] });
  });

  it('never needs more than six lanes', () => {
    const names = Array.from({ length: 40 }, (_, index) => `xa-${index}`);
    const { rows, width } = layLanes([
      ...names.map((name) => entry('founded', '1963', [], [name])),
      entry('merged', '2025', names, ['chung']),
    ]);
    expect(width).toBe(6);
    expect(Math.max(...rows.flatMap((row) => [row.knot, ...row.incoming.map((curve) => curve.from)]))).toBe(
      5,
    );
  });
});

describe('yearsOf', () => {
  it('runs from the change that brought the name to the one that ended it', () => {
    expect(yearsOf(office('huyen-uy'), merged)).toEqual({ from: '1963', until: '2019' });
    expect(yearsOf(office('chung', true), merged)).toEqual({ from: '2019', until: '2025' });
    expect(yearsOf(office('dang-uy'), merged)).toEqual({ from: '2025', until: null });
  });
});
