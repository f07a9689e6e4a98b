import type { TimelineEntry } from '@/site/models/agencies';

type Office = TimelineEntry['from'][number];

/** A line of the drawing between two entries or into one: lane numbers, 0 at the left. */
export interface LaneCurve {
  from: number;
  to: number;
  isThis: boolean;
}

export interface LaneRow {
  /** Lanes that run through this entry untouched. */
  through: { lane: number; isThis: boolean }[];
  /** Lanes that end in the entry's knot. */
  incoming: LaneCurve[];
  /** Lanes that begin in it. */
  outgoing: LaneCurve[];
  /** Where the knot stands. */
  knot: number;
  isThis: boolean;
}

interface Lane {
  key: string;
  isThis: boolean;
}

/** More lanes than this would not fit a phone; the rest share the last one. */
const MAX_LANES = 6;

/**
 * Lays the timeline out like the tracks of a railway yard: each office keeps a lane while it exists; a merger draws its
 * lanes together, a division draws them apart.
 */
export function layLanes(timeline: TimelineEntry[]): { rows: LaneRow[]; width: number } {
  const lanes: (Lane | null)[] = [];
  let width = 1;

  const laneOf = (office: Office): number => {
    const key = keyOf(office);
    const taken = lanes.findIndex((lane) => lane?.key === key);
    if (taken !== -1) return taken;
    const free = lanes.findIndex((lane) => lane === null);
    const index = free === -1 ? lanes.length : free;
    lanes[index] = { key, isThis: office.isThis };
    width = Math.max(width, Math.min(index + 1, MAX_LANES));
    return index;
  };
  const clamp = (lane: number) => Math.min(lane, MAX_LANES - 1);

  const rows = timeline.map((entry): LaneRow => {
    const sources = entry.from.map((office) => ({ office, lane: laneOf(office) }));
    const through = lanes.flatMap((lane, index) =>
      lane && !sources.some((source) => source.lane === index)
        ? [{ lane: clamp(index), isThis: lane.isThis, key: lane.key }]
        : [],
    );
    // An office that goes on existing keeps its lane and receives the others; else the first heir takes the leftmost.
    const staying = entry.to.find((office) => through.some((lane) => lane.key === keyOf(office)));
    const leftmost = sources.length > 0 ? Math.min(...sources.map((source) => source.lane)) : null;
    const survivor = sources.find((source) =>
      entry.to.some((office) => keyOf(office) === keyOf(source.office)),
    );
    const heir =
      entry.to.find((office) => survivor && keyOf(office) === keyOf(survivor.office)) ?? entry.to[0];
    for (const source of sources) lanes[source.lane] = null;
    if (!staying && heir && leftmost !== null)
      lanes[survivor?.lane ?? leftmost] = { key: keyOf(heir), isThis: heir.isThis };
    const targets = entry.to.map((office) => ({ office, lane: laneOf(office) }));
    const main = staying ?? heir;
    const knot = targets.find((target) => target.office === main)?.lane ?? leftmost ?? 0;
    for (const target of targets)
      lanes[target.lane] = { key: keyOf(target.office), isThis: target.office.isThis };

    const stayingLane = staying ? clamp(knot) : -1;
    return {
      through: through
        .filter((lane) => lane.lane !== stayingLane)
        .map(({ lane, isThis }) => ({ lane, isThis })),
      incoming: [
        ...sources.map((source) => ({
          from: clamp(source.lane),
          to: clamp(knot),
          isThis: source.office.isThis,
        })),
        ...(staying ? [{ from: stayingLane, to: stayingLane, isThis: staying.isThis }] : []),
      ],
      outgoing: targets.map((target) => ({
        from: clamp(knot),
        to: clamp(target.lane),
        isThis: target.office.isThis,
      })),
      knot: clamp(knot),
      isThis: [...entry.from, ...entry.to].some((office) => office.isThis),
    };
  });
  return { rows, width };
}

/** The years in which an office bore a name, as far as the timeline tells. */
export function yearsOf(
  office: Office,
  timeline: TimelineEntry[],
): { from: string | null; until: string | null } {
  const isSame = (other: Office) => other.name === office.name && keyOf(other) === keyOf(office);
  const began = timeline.find((entry) => entry.to.some(isSame) && !entry.from.some(isSame));
  const ended = timeline.findLast((entry) => entry.from.some(isSame) && !entry.to.some(isSame));
  return { from: yearOf(began?.date), until: yearOf(ended?.date) };
}

const keyOf = (office: Office): string => office.href ?? office.name;
const yearOf = (date: string | null | undefined): string | null => date?.slice(0, 4) ?? null;
