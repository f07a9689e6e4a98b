import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  agenciesOn,
  buildSuccessionGraph,
  currentAgencies,
  currentName,
  existsOn,
  findCycle,
  nameOn,
  predecessorsOf,
  wouldCycle,
  type AgencyRecord,
  type Succession,
} from '@/domain/succession';

const agency = (id: string, rest: Partial<AgencyRecord> = {}): AgencyRecord => ({
  id,
  names: [{ official: `Cơ quan ${id}` }],
  ...rest,
});

const followedBy = (id: string, ...successors: Succession[]): AgencyRecord => agency(id, { successors });

describe('three offices merged into one in 2019', () => {
  const merged = { change: 'merged', date: '2019-07-01' } as const;
  const graph = buildSuccessionGraph([
    followedBy('party-office', { agency: 'joint-office', ...merged, document: 'decision' }),
    followedBy('council-office', { agency: 'joint-office', ...merged }),
    agency('committee-office'),
    agency('joint-office', {
      predecessors: [
        { agency: 'committee-office', ...merged },
        // Entered a second time, from the other side, with another date: the old office's entry counts.
        { agency: 'party-office', change: 'merged', date: '2019-08-01' },
        { agency: 'council-office', change: 'merged', document: 'decision' },
      ],
    }),
  ]);

  it('counts each link once, completed from both sides', () => {
    expect(graph.links).toHaveLength(3);
    expect(graph.outgoing.get('party-office')).toEqual([
      { from: 'party-office', to: 'joint-office', ...merged, document: 'decision' },
    ]);
    expect(graph.outgoing.get('council-office')?.[0]).toMatchObject({
      date: '2019-07-01',
      document: 'decision',
    });
  });

  it('leads from each old office to the new one, from the day of the change on', () => {
    for (const id of ['party-office', 'council-office', 'committee-office']) {
      expect(currentAgencies(graph, id)).toEqual(['joint-office']);
      expect(agenciesOn(graph, id, '2019-06-30')).toEqual([id]);
      expect(agenciesOn(graph, id, '2019-07-01')).toEqual(['joint-office']);
      expect(existsOn(graph, id, '2019-06-30')).toBe(true);
      expect(existsOn(graph, id, '2019-07-01')).toBe(false);
    }
  });

  it('leads back from the new office to all three', () => {
    expect(agenciesOn(graph, 'joint-office', '2018-01-01').sort()).toEqual([
      'committee-office',
      'council-office',
      'party-office',
    ]);
    expect(agenciesOn(graph, 'joint-office', '2020-01-01')).toEqual(['joint-office']);
    expect(predecessorsOf(graph, 'joint-office')).toHaveLength(3);
    expect(existsOn(graph, 'joint-office', '2019-06-30')).toBe(false);
  });
});

describe('one office renamed', () => {
  const dated = agency('centre', {
    names: [
      { official: 'Đài Phát thanh', until: '2010-12-31' },
      { official: 'Đài Truyền thanh – Truyền hình', from: '2011', until: '2018-06' },
      { official: 'Trung tâm Truyền thông', from: '2018-09-01' },
    ],
  });

  it.each([
    ['1999-01-01', 'Đài Phát thanh'],
    ['2010-12-31', 'Đài Phát thanh'],
    ['2011-01-01', 'Đài Truyền thanh – Truyền hình'],
    ['2018-06-30', 'Đài Truyền thanh – Truyền hình'],
    // Nothing is known of the summer: the name before it stands in.
    ['2018-07-15', 'Đài Truyền thanh – Truyền hình'],
    ['2018-09-01', 'Trung tâm Truyền thông'],
    ['2040-01-01', 'Trung tâm Truyền thông'],
  ])('on %s it bore the name %s', (day, official) => {
    expect(nameOn(dated, day)?.official).toBe(official);
  });

  it('prefers the later name on the shared day, falls back to the first and the last, whatever the order of entry', () => {
    const names = [
      { official: 'Mới', from: '2015-03-01' },
      { official: 'Cũ', from: '2000-01-01', until: '2015-03-01' },
    ];
    const record = agency('a', { names });
    expect(nameOn(record, '2015-03-01')?.official).toBe('Mới');
    expect(nameOn(record, '1990-01-01')?.official).toBe('Cũ');
    expect(currentName(record)?.official).toBe('Mới');
    expect(nameOn(agency('b', { names: [] }), '2015-03-01')).toBeNull();
  });

  it('may also be written as two records', () => {
    const graph = buildSuccessionGraph([
      followedBy('old', { agency: 'new', change: 'renamed', date: '2018' }),
      agency('new'),
    ]);
    expect(agenciesOn(graph, 'old', '2017-12-31')).toEqual(['old']);
    expect(agenciesOn(graph, 'new', '2017-12-31')).toEqual(['old']);
    expect(agenciesOn(graph, 'old', '2018-01-01')).toEqual(['new']);
    expect(currentAgencies(graph, 'old')).toEqual(['new']);
  });
});

describe('one office dissolved without successor', () => {
  const graph = buildSuccessionGraph([followedBy('gone', { change: 'dissolved', date: '2012-05-01' })]);

  it('has nobody after it', () => {
    expect(currentAgencies(graph, 'gone')).toEqual([]);
    expect(currentAgencies(graph, 'gone', '2012-04-30')).toEqual(['gone']);
    expect(agenciesOn(graph, 'gone', '2012-04-30')).toEqual(['gone']);
    expect(agenciesOn(graph, 'gone', '2012-05-01')).toEqual([]);
  });
});

describe('a district handed over to several communes', () => {
  const handedOver = { change: 'handed-over', date: '2025-07-01' } as const;
  const graph = buildSuccessionGraph([
    followedBy('district', ...['east', 'west', 'old-town'].map((id) => ({ agency: id, ...handedOver }))),
    agency('east', { names: [{ official: 'Xã Đông', from: '2025-07-01' }] }),
    agency('west', { names: [{ official: 'Xã Tây', from: '2025-07-01' }] }),
    agency('old-town', { names: [{ official: 'Thị trấn Cũ', from: '1990' }] }),
  ]);

  it('leads forward to all of them and back to the district', () => {
    expect(currentAgencies(graph, 'district')).toEqual(['east', 'west', 'old-town']);
    expect(agenciesOn(graph, 'district', '2025-06-30')).toEqual(['district']);
    expect(agenciesOn(graph, 'district', '2025-07-01')).toEqual(['east', 'west', 'old-town']);
    expect(agenciesOn(graph, 'east', '2020-11-27')).toEqual(['district']);
  });

  it('does not take from a commune the years before it received the work', () => {
    expect(agenciesOn(graph, 'old-town', '2020-11-27')).toEqual(['old-town']);
  });
});

describe('one office split, a part at a time', () => {
  const graph = buildSuccessionGraph([
    followedBy(
      'culture-sport',
      { agency: 'sport', change: 'split', date: '2010-01-01' },
      { agency: 'culture', change: 'split', date: '2015-01-01' },
    ),
    followedBy('culture', { agency: 'centre', change: 'merged', date: '2019-01-01' }),
    agency('sport'),
    agency('centre'),
  ]);

  it('exists until the last part has left', () => {
    expect(agenciesOn(graph, 'culture-sport', '2012-06-01').sort()).toEqual(['culture-sport', 'sport']);
    expect(agenciesOn(graph, 'culture-sport', '2016-06-01').sort()).toEqual(['culture', 'sport']);
    expect(agenciesOn(graph, 'culture-sport', '2020-06-01').sort()).toEqual(['centre', 'sport']);
    expect(currentAgencies(graph, 'culture-sport').sort()).toEqual(['centre', 'sport']);
  });

  it('is found from the last successor, however far', () => {
    expect(agenciesOn(graph, 'centre', '2000-01-01')).toEqual(['culture-sport']);
    expect(predecessorsOf(graph, 'centre')).toEqual([
      { id: 'culture', distance: 1 },
      { id: 'culture-sport', distance: 2 },
    ]);
  });
});

describe('what is not known', () => {
  it('takes a change without a date as done only when the names say that the agency is over', () => {
    const successors: Succession[] = [{ agency: 'b', change: 'renamed' }];
    const open = buildSuccessionGraph([agency('a', { successors }), agency('b')]);
    const over = buildSuccessionGraph([
      agency('a', { names: [{ official: 'A', until: '2010-12' }], successors }),
      agency('b'),
    ]);
    expect(agenciesOn(open, 'a', '2020-01-01')).toEqual(['a']);
    expect(agenciesOn(over, 'a', '2010-12-31')).toEqual(['a']);
    expect(agenciesOn(over, 'a', '2020-01-01')).toEqual(['b']);
    expect(currentAgencies(open, 'a')).toEqual(['b']);
  });

  it('bears links to agencies that are not among the records', () => {
    const graph = buildSuccessionGraph([
      followedBy('a', { agency: 'elsewhere', change: 'merged', date: '2010-01-01' }),
    ]);
    expect(currentAgencies(graph, 'a')).toEqual(['elsewhere']);
    expect(currentAgencies(graph, 'unknown')).toEqual(['unknown']);
    expect(predecessorsOf(graph, 'unknown')).toEqual([]);
  });
});

describe('circles', () => {
  const line = buildSuccessionGraph([
    followedBy('a', { agency: 'b', change: 'renamed', date: '2000-01-01' }),
    followedBy('b', { agency: 'c', change: 'renamed', date: '2010-01-01' }),
    agency('c'),
    agency('d'),
  ]);

  it('are refused before they are entered', () => {
    expect(wouldCycle(line, 'c', 'a')).toEqual(['c', 'a', 'b', 'c']);
    expect(wouldCycle(line, 'b', 'a')).toEqual(['b', 'a', 'b']);
    expect(wouldCycle(line, 'd', 'd')).toEqual(['d', 'd']);
    expect(wouldCycle(line, 'a', 'c')).toBeNull();
    expect(wouldCycle(line, 'c', 'd')).toBeNull();
    expect(findCycle(line)).toBeNull();
  });

  it('are found and survived when they are there all the same', () => {
    const circle = buildSuccessionGraph([
      followedBy('start', { agency: 'a', change: 'merged' }),
      followedBy('a', { agency: 'b', change: 'renamed', date: '2000-01-01' }),
      followedBy('b', { agency: 'a', change: 'renamed', date: '2010-01-01' }),
    ]);
    expect(findCycle(circle)).toEqual(['a', 'b', 'a']);
    expect(currentAgencies(circle, 'start')).toEqual([]);
    expect(
      predecessorsOf(circle, 'a')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['b', 'start']);
    expect(() => agenciesOn(circle, 'a', '2005-01-01')).not.toThrow();
  });
});

describe('any graph', () => {
  const pairs = (count: number) =>
    fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.integer({ min: 1990, max: 2025 })), {
      maxLength: 40,
    });

  const graphOf = (links: [number, number, number][]) => {
    const records = new Map<string, AgencyRecord & { successors: Succession[] }>();
    for (const [from, to, year] of links) {
      const record = records.get(`a${from}`) ?? { ...agency(`a${from}`), successors: [] };
      record.successors.push({ agency: `a${to}`, change: 'merged', date: `${year}-01-01` });
      records.set(record.id, record);
    }
    return buildSuccessionGraph(records.values());
  };

  it('without circles leads every agency to the ends of its lines', () => {
    fc.assert(
      fc.property(pairs(12), (links) => {
        const graph = graphOf(links.filter(([from, to]) => from < to));
        expect(findCycle(graph)).toBeNull();
        for (let index = 0; index < 12; index += 1) {
          const current = currentAgencies(graph, `a${index}`);
          expect(current.length).toBeGreaterThan(0);
          for (const id of current) expect(graph.outgoing.has(id)).toBe(false);
          for (const { id } of predecessorsOf(graph, `a${index}`)) {
            expect(wouldCycle(graph, `a${index}`, id)).not.toBeNull();
            expect(currentAgencies(graph, id)).toEqual(expect.arrayContaining(current));
          }
        }
      }),
    );
  });

  it('accepts a link if and only if the graph with it has no circle', () => {
    fc.assert(
      fc.property(pairs(6), (links) => {
        const accepted: typeof links = [];
        for (const link of links) {
          const path = wouldCycle(graphOf(accepted), `a${link[0]}`, `a${link[1]}`);
          expect(path === null).toBe(findCycle(graphOf([...accepted, link])) === null);
          if (path === null) accepted.push(link);
          else expect([path[0], path[1], path.at(-1)]).toEqual([`a${link[0]}`, `a${link[1]}`, `a${link[0]}`]);
        }
      }),
    );
  });

  it('never loops, circles or not', () => {
    fc.assert(
      fc.property(pairs(6), fc.integer({ min: 1985, max: 2030 }), (links, year) => {
        const graph = graphOf(links);
        for (let index = 0; index < 6; index += 1) {
          currentAgencies(graph, `a${index}`);
          agenciesOn(graph, `a${index}`, `${year}-06-01`);
          predecessorsOf(graph, `a${index}`);
        }
      }),
    );
  });

  it('handles a very long line', () => {
    const graph = graphOf(Array.from({ length: 20_000 }, (_, index) => [index, index + 1, 2000]));
    expect(findCycle(graph)).toBeNull();
    expect(currentAgencies(graph, 'a0')).toEqual(['a20000']);
  });
});
