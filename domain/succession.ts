/**
 * Which office stood here on a given day, and which office it is now. Offices are merged, split, renamed, dissolved and
 * handed over; a story keeps the office of its own day and leads the reader to the one of today. Pure functions over
 * plain records, as read from the database.
 *
 * Days are `YYYY-MM-DD` in Asia/Ho_Chi_Minh. Records may know a date only to the month or year (`2019-07`, `2019`).
 */

import type { AgencyChange } from '@/domain/agencies';
import type { Day } from '@/domain/dates';

export interface AgencyName {
  official: string;
  short?: string | null;
  abbreviation?: string | null;
  /** First day on which it was borne; missing = not known. */
  from?: Day | null;
  /** Last day on which it was borne; missing = still borne, or until the next name. */
  until?: Day | null;
}

/** One passing-on of an agency's work, entered on the old office (`successors`) or on the new one (`predecessors`). */
export interface Succession {
  /** The office on the other side; missing among `successors` = dissolved, nobody carries on. */
  agency?: string | null;
  change: AgencyChange;
  /** First day of the new order; missing = not known. */
  date?: Day | null;
  /** Id of the decision that ordered it. */
  document?: string | null;
}

export interface AgencyRecord {
  id: string;
  /** In the order in which they were borne. */
  names: readonly AgencyName[];
  successors?: readonly Succession[] | null;
  predecessors?: readonly Succession[] | null;
}

export interface SuccessionLink {
  from: string;
  /** Null = dissolved without successor. */
  to: string | null;
  change: AgencyChange;
  date: Day | null;
  document: string | null;
}

/** Every link once, and where to find it from either end. Built by `buildSuccessionGraph`. */
export interface SuccessionGraph {
  agencies: ReadonlyMap<string, AgencyRecord>;
  links: readonly SuccessionLink[];
  /** Links by the agency that passes its work on. */
  outgoing: ReadonlyMap<string, readonly SuccessionLink[]>;
  /** Links by the agency that takes it over. */
  incoming: ReadonlyMap<string, readonly SuccessionLink[]>;
}

/**
 * Builds the graph. A link may be entered on either side or on both: it becomes one, the old office's entry counts, and
 * the new office's entry fills in the date or document it lacks. Links may lead to agencies that are not among the
 * records. A predecessor entry without an agency says nothing and is left out.
 */
export function buildSuccessionGraph(records: Iterable<AgencyRecord>): SuccessionGraph {
  const agencies = new Map([...records].map((record) => [record.id, record]));
  const links = new Map<string, SuccessionLink>();
  const add = (from: string, to: string | null, { change, date, document }: Succession) => {
    const key = JSON.stringify([from, to]);
    const known = links.get(key);
    links.set(key, {
      from,
      to,
      change: known?.change ?? change,
      date: known?.date ?? date ?? null,
      document: known?.document ?? document ?? null,
    });
  };
  for (const { id, successors } of agencies.values()) {
    for (const entry of successors ?? []) add(id, entry.agency ?? null, entry);
  }
  for (const { id, predecessors } of agencies.values()) {
    for (const entry of predecessors ?? []) if (entry.agency) add(entry.agency, id, entry);
  }
  const all = [...links.values()];
  return {
    agencies,
    links: all,
    outgoing: groupBy(all, (link) => link.from),
    incoming: groupBy(all, (link) => link.to),
  };
}

/**
 * The name an agency bore on a day. When two names share the day of the change, the later one. In a gap, the last name
 * before it; before the first name, the first; null only when the record has no names.
 */
export function nameOn(agency: AgencyRecord, day: Day): AgencyName | null {
  const names = namesInOrder(agency);
  const borne = names.filter((name) => hasBegun(name.from, day));
  const current = borne.filter((name) => !isOver(name.until, day));
  return current.at(-1) ?? borne.at(-1) ?? names[0] ?? null;
}

/** The name an agency bears now, or bore last. Null only when the record has no names. */
export const currentName = (agency: AgencyRecord): AgencyName | null => namesInOrder(agency).at(-1) ?? null;

/**
 * Whether the agency existed on that day. It begins with its first dated name, else with the change that founded it; it
 * ends with the last of the changes that pass its work on, else with its last name. What is not known is taken as open.
 */
export function existsOn(graph: SuccessionGraph, id: string, day: Day): boolean {
  return wasFoundedBy(graph, id, day) && !hasEnded(graph, id, day);
}

/** Whether the agency had been founded by that day; it may have ended since. What is not known is taken as long ago. */
export const wasFoundedBy = (graph: SuccessionGraph, id: string, day: Day): boolean =>
  hasBegun(beginningOf(graph, id), day);

/**
 * Which agencies carried the work of `id` on that day: itself while it existed, what it came from before that (back
 * through every change), what it became after it. Empty when nobody did, or nobody is known to have. A change whose
 * date is not known counts as done only when the agency it leads from is over by its own names.
 */
export function agenciesOn(graph: SuccessionGraph, id: string, day: Day): string[] {
  const isFounded = (agency: string) => hasBegun(beginningOf(graph, agency), day);
  if (isFounded(id)) {
    return walk(id, (agency) => ({
      isThere: !hasEnded(graph, agency, day),
      next: targets(outgoingOf(graph, agency).filter((link) => isDone(graph, link, day))),
    }));
  }
  return walk(id, (agency) => ({
    isThere: existsOn(graph, agency, day),
    next: isFounded(agency)
      ? []
      : incomingOf(graph, agency)
          .filter((link) => !link.date || !hasBegun(link.date, day))
          .map((link) => link.from),
  }));
}

/**
 * What `id` is now: itself when it was never succeeded, else the agencies at the end of every line of succession; empty
 * when all lines end in dissolution. Changes dated after `today` are left out when `today` is given.
 */
export function currentAgencies(graph: SuccessionGraph, id: string, today?: Day): string[] {
  return walk(id, (agency) => {
    const links = outgoingOf(graph, agency).filter((link) => !today || hasBegun(link.date, today));
    return { isThere: links.length === 0, next: targets(links) };
  });
}

/** All agencies whose work came to `id`, nearest first; `distance` counts the changes between. A merged line is listed once. */
export function predecessorsOf(graph: SuccessionGraph, id: string): { id: string; distance: number }[] {
  const distances = new Map([[id, 0]]);
  for (const [agency, distance] of distances) {
    for (const { from } of incomingOf(graph, agency)) {
      if (!distances.has(from)) distances.set(from, distance + 1);
    }
  }
  distances.delete(id);
  return [...distances].map(([agency, distance]) => ({ id: agency, distance }));
}

/** A line of succession that returns to where it began, as ids with the first repeated at the end; null when there is none. */
export function findCycle(graph: SuccessionGraph): string[] | null {
  const finished = new Set<string>();
  for (const start of graph.outgoing.keys()) {
    // An explicit stack: a long line of successions must not exhaust the call stack.
    const path: { id: string; next: string[] }[] = [];
    const onPath = new Set<string>();
    const enter = (id: string) => {
      path.push({ id, next: targets(outgoingOf(graph, id)) });
      onPath.add(id);
    };
    if (!finished.has(start)) enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.next.pop();
      if (next === undefined) {
        finished.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(next)) {
        const ids = path.map((step) => step.id);
        return [...ids.slice(ids.indexOf(next)), next];
      } else if (!finished.has(next)) {
        enter(next);
      }
    }
  }
  return null;
}

/**
 * Whether making `to` the successor of `from` would close a circle: the circle as ids (`from`, `to`, …, `from`), or null
 * when the link may be entered.
 */
export function wouldCycle(graph: SuccessionGraph, from: string, to: string): string[] | null {
  const cameFrom = new Map<string, string>([[to, from]]);
  for (const [agency] of cameFrom) {
    if (agency === from) break;
    for (const next of targets(outgoingOf(graph, agency))) {
      if (!cameFrom.has(next)) cameFrom.set(next, agency);
    }
  }
  if (!cameFrom.has(from)) return null;
  const path = [from];
  for (let step = cameFrom.get(from)!; step !== from; step = cameFrom.get(step)!) path.unshift(step);
  return [from, ...path];
}

/** Changes by which an agency is founded; an agency may take over work handed to it, or left by a dissolved one, at any age. */
const FOUNDING_CHANGES: ReadonlySet<AgencyChange> = new Set(['merged', 'split', 'renamed']);

const outgoingOf = (graph: SuccessionGraph, id: string) => graph.outgoing.get(id) ?? [];
const incomingOf = (graph: SuccessionGraph, id: string) => graph.incoming.get(id) ?? [];
const targets = (links: readonly SuccessionLink[]): string[] =>
  links.flatMap((link) => (link.to === null ? [] : [link.to]));

/** Visits agencies outward from `start`, each once even in a circle, and collects those that are there. */
function walk(start: string, look: (id: string) => { isThere: boolean; next: readonly string[] }): string[] {
  const seen = new Set([start]);
  const found: string[] = [];
  for (const id of seen) {
    const { isThere, next } = look(id);
    if (isThere) found.push(id);
    for (const neighbour of next) seen.add(neighbour);
  }
  return found;
}

/** Names sorted by their first day; names without one keep their place in the record. */
function namesInOrder(agency: AgencyRecord): AgencyName[] {
  let lastKnown = '';
  return agency.names
    .map((name) => ({ name, sortKey: (lastKnown = name.from ?? lastKnown) }))
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0))
    .map(({ name }) => name);
}

/** Partial days compare as text: `2019` ≤ `2019-05-01`, so a year begins with its first day. Unknown = always begun. */
const hasBegun = (from: Day | null | undefined, day: Day): boolean => !from || from <= day;

/** A partial last day includes the whole month or year. Unknown = not over. */
const isOver = (until: Day | null | undefined, day: Day): boolean =>
  !!until && until < day.slice(0, until.length);

function beginningOf(graph: SuccessionGraph, id: string): Day | null {
  const record = graph.agencies.get(id);
  const first = record && namesInOrder(record)[0];
  if (first?.from) return first.from;
  const foundings = incomingOf(graph, id)
    .filter((link) => FOUNDING_CHANGES.has(link.change))
    .flatMap((link) => link.date ?? []);
  return foundings.sort()[0] ?? null;
}

function hasEnded(graph: SuccessionGraph, id: string, day: Day): boolean {
  const outgoing = outgoingOf(graph, id);
  const dates = outgoing.flatMap((link) => link.date ?? []).sort();
  const last = dates.at(-1);
  if (last) return last <= day;
  const record = graph.agencies.get(id);
  return isOver(record && currentName(record)?.until, day);
}

const isDone = (graph: SuccessionGraph, link: SuccessionLink, day: Day): boolean =>
  link.date ? link.date <= day : hasEnded(graph, link.from, day);

function groupBy(
  links: readonly SuccessionLink[],
  keyOf: (link: SuccessionLink) => string | null,
): Map<string, SuccessionLink[]> {
  const groups = new Map<string, SuccessionLink[]>();
  for (const link of links) {
    const key = keyOf(link);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(link);
    else groups.set(key, [link]);
  }
  return groups;
}
