import { agencyRecordOf } from '@/domain/agencyRecords';
import { toLocalDay } from '@/domain/dates';
import { pageTags } from '@/domain/pageTags';
import { idOf } from '@/domain/references';
import {
  buildSuccessionGraph,
  currentAgencies,
  currentName,
  existsOn,
  nameOn,
  predecessorsOf,
  type SuccessionGraph,
  type SuccessionLink,
} from '@/domain/succession';
import { compareVi } from '@/domain/text';
import type { Agency } from '@/payload-types';
import { paths } from '@/platform/paths';
import { note, shared } from '@/platform/server/pageCache/pages';
import type { AgencyStanding, SuccessionStep, TimelineEntry } from '@/site/models/agencies';
import type { AgencyMention, Link } from '@/site/models/pages';
import { populated } from './cards';
import type { Reader } from './reader';
import { isCurrent, noteTerms, type Term } from './terms';

/** All public agencies and how they followed one another. */
export interface Succession {
  graph: SuccessionGraph;
  today: string;
  slugs: Map<string, string>;
  /** The agencies under each, at some time. */
  children: Map<string, (Term & { id: string })[]>;
  documents: Map<string, { title: string; href: string }>;
}

/** Names and changes that are still to come make another page of this one. */
const noteChangesToCome = (agencies: Agency[], today: string): void => {
  for (const { names, successors } of agencies) {
    noteTerms((names ?? []) as Term[], today);
    noteTerms(
      (successors ?? []).map(({ date }) => ({ from: date ?? null })),
      today,
    );
  }
};

const childrenByParent = (agencies: Agency[]): Succession['children'] => {
  const children: Succession['children'] = new Map();
  for (const { id, parents } of agencies)
    for (const { agency, from = null, until = null } of parents ?? []) {
      const parent = idOf(agency);
      if (parent) children.set(parent, [...(children.get(parent) ?? []), { id, from, until }]);
    }
  return children;
};

type Known = Omit<Succession, 'today'>;

const readSuccession = async (reader: Reader): Promise<Known> => {
  note(pageTags.list('agencies'));
  const agencies = await reader.list('agencies', {
    select: { names: true, successors: true, parents: true, slug: true, name: true },
    depth: 1,
  });
  noteChangesToCome(agencies, toLocalDay(new Date()));
  const documents = new Map<string, { title: string; href: string }>();
  for (const agency of agencies)
    for (const step of agency.successors ?? []) {
      const document = populated(step.document);
      if (document?.slug && document.label)
        documents.set(document.id, { title: document.label, href: paths.document(document.slug) });
    }
  return {
    graph: buildSuccessionGraph(agencies.map((agency) => agencyRecordOf(agency as never))),
    slugs: new Map(agencies.map((agency) => [agency.id, agency.slug ?? agency.id])),
    children: childrenByParent(agencies),
    documents,
  };
};

export const loadSuccession = async (reader: Reader): Promise<Succession> => {
  const known = reader.isPreview
    ? await readSuccession(reader)
    : await shared('succession', () => readSuccession(reader));
  return { ...known, today: toLocalDay(new Date()) };
};

const hrefOf = ({ slugs }: Succession, id: string): string | null => {
  const slug = slugs.get(id);
  return slug ? paths.agency(slug) : null;
};

const nameAt = ({ graph }: Succession, id: string, day: string): string | null => {
  const record = graph.agencies.get(id);
  return record ? (nameOn(record, day)?.official ?? null) : null;
};

const nowName = ({ graph }: Succession, id: string): string | null => {
  const record = graph.agencies.get(id);
  return record ? (currentName(record)?.official ?? null) : null;
};

const linkNow = (succession: Succession, id: string): Link[] => {
  const title = nowName(succession, id);
  const href = hrefOf(succession, id);
  return title && href ? [{ title, href }] : [];
};

/** The name an agency bore on a day, by its id; null when the public does not know it. */
export const agencyNameById = (succession: Succession, id: string, day: string): string | null =>
  nameAt(succession, id, day) ?? nowName(succession, id);
/** The name an agency bore on a day, and the agencies that carry on its work today unless that is itself under that name. */
export const asOn = (
  succession: Succession,
  id: string,
  day: string,
  fallback: string,
): Pick<AgencyMention, 'name' | 'now'> => {
  const name = nameAt(succession, id, day) ?? fallback;
  const current = currentAgencies(succession.graph, id, succession.today);
  const isUnchanged = current.length === 1 && current[0] === id && nowName(succession, id) === name;
  return { name, now: isUnchanged ? [] : current.flatMap((other) => linkNow(succession, other)) };
};

/** An agency as it was called on a day, with what it is now when that differs. */
export const mentionOf = (
  succession: Succession,
  agency: Agency,
  role: AgencyMention['role'],
  day: string,
): AgencyMention => ({
  role,
  href: paths.agency(agency.slug ?? agency.id),
  ...asOn(succession, agency.id, day, agency.name ?? ''),
});

/** The name an agency bore on a day, for bylines. */
export const agencyNameOn = (succession: Succession, agency: Agency, day: string): string =>
  nameAt(succession, agency.id, day) ?? agency.name ?? '';

const dayBefore = (day: string | null): string | null => {
  if (!day || day.length < 10) return day;
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

const stepOf = (
  succession: Succession,
  link: SuccessionLink,
  id: string,
  day: string | null,
): SuccessionStep[] => {
  const name = day ? nameAt(succession, id, day) : nowName(succession, id);
  const href = hrefOf(succession, id);
  if (!name || !href) return [];
  const document = link.document ? (succession.documents.get(link.document) ?? null) : null;
  return [{ name, href, change: link.change, date: link.date, document }];
};

const KINDS: Record<SuccessionLink['change'], TimelineEntry['kind']> = {
  merged: 'merged',
  split: 'split',
  renamed: 'renamed',
  dissolved: 'dissolved',
  'handed-over': 'handed-over',
};

const endOf = (succession: Succession, thisId: string, id: string, day: string | null) => {
  const name = day ? nameAt(succession, id, day) : nowName(succession, id);
  return name ? [{ name, href: id === thisId ? null : hrefOf(succession, id), isThis: id === thisId }] : [];
};

const isSame = (a: SuccessionLink, b: SuccessionLink) => a.change === b.change && a.date === b.date;

/** One change as it happened to everyone in it: the three offices that merged, the four communes that took over. */
const entryOf = (succession: Succession, thisId: string, link: SuccessionLink): TimelineEntry => {
  const { graph } = succession;
  const from = link.to ? (graph.incoming.get(link.to) ?? []).filter((other) => isSame(other, link)) : [link];
  const to = (graph.outgoing.get(link.from) ?? []).filter((other) => isSame(other, link));
  const document = [link, ...from, ...to].map((each) => each.document).find(Boolean) ?? null;
  return {
    date: link.date,
    kind: KINDS[link.change],
    from: from.flatMap((each) => endOf(succession, thisId, each.from, dayBefore(link.date))),
    to: to.flatMap((each) => (each.to ? endOf(succession, thisId, each.to, link.date) : [])),
    document: document ? (succession.documents.get(document) ?? null) : null,
  };
};

const renamings = (succession: Succession, id: string): TimelineEntry[] => {
  const names = [...(succession.graph.agencies.get(id)?.names ?? [])];
  return names.flatMap((name, index): TimelineEntry[] => {
    const before = names[index - 1];
    if (!before) {
      const isFounded = name.from && !(succession.graph.incoming.get(id) ?? []).length;
      return isFounded
        ? [
            {
              date: name.from!,
              kind: 'founded',
              from: [],
              to: [{ name: name.official, href: null, isThis: true }],
              document: null,
            },
          ]
        : [];
    }
    return [
      {
        date: name.from ?? before.until ?? null,
        kind: 'renamed',
        from: [{ name: before.official, href: null, isThis: true }],
        to: [{ name: name.official, href: null, isThis: true }],
        document: null,
      },
    ];
  });
};

const changesAround = (succession: Succession, id: string): TimelineEntry[] => {
  const { graph } = succession;
  const around = new Set([id, ...predecessorsOf(graph, id).map((agency) => agency.id)]);
  const links = graph.links.filter((link) => around.has(link.from) || (link.to && around.has(link.to)));
  const entries = new Map<string, TimelineEntry>();
  for (const link of links) {
    const entry = entryOf(succession, id, link);
    entries.set(JSON.stringify([entry.date, entry.kind, entry.from, entry.to]), entry);
  }
  return [...entries.values()];
};

/** Whether the agency exists today and carries on its own work. */
export const existsNow = ({ graph, today }: Succession, id: string): boolean =>
  existsOn(graph, id, today) && currentAgencies(graph, id, today).includes(id);

/** The agencies that carry on its work today. */
export const carriersOf = (succession: Succession, id: string): Link[] =>
  currentAgencies(succession.graph, id, succession.today).flatMap((other) => linkNow(succession, other));

/** The change that ended an agency: the last of those that pass its work on. */
const endingOf = ({ graph, documents, today }: Succession, id: string): AgencyStanding['ended'] => {
  const steps = (graph.outgoing.get(id) ?? []).filter(({ date }) => date && date <= today);
  const last = steps.sort((a, b) => a.date!.localeCompare(b.date!)).at(-1);
  const lastDay = last && dayBefore(last.date);
  if (!last?.date || !lastDay) return null;
  const document = steps.filter(({ date }) => date === last.date).find((step) => step.document)?.document;
  return { date: last.date, lastDay, document: document ? (documents.get(document) ?? null) : null };
};

/** Where an agency stands: what it was, what became of it, and the whole line as a timeline. */
export const standingOf = (succession: Succession, id: string): AgencyStanding => {
  const { graph } = succession;
  const exists = existsNow(succession, id);
  return {
    exists,
    now: exists ? [] : carriersOf(succession, id).map(({ title, href }) => ({ name: title, href })),
    ended: exists ? null : endingOf(succession, id),
    predecessors: (graph.incoming.get(id) ?? []).flatMap((link) =>
      stepOf(succession, link, link.from, dayBefore(link.date)),
    ),
    successors: (graph.outgoing.get(id) ?? []).flatMap((link) =>
      link.to ? stepOf(succession, link, link.to, link.date) : [],
    ),
    timeline: [...renamings(succession, id), ...changesAround(succession, id)].sort((a, b) =>
      (a.date ?? '').localeCompare(b.date ?? ''),
    ),
  };
};

/** The agencies under this one today, by their present names. The page lives until one comes or goes. */
export const childrenOf = (succession: Succession, id: string): Link[] => {
  const { today } = succession;
  const children = succession.children.get(id) ?? [];
  noteTerms(children, today);
  const ids = new Set(children.filter((child) => isCurrent(child, today)).map((child) => child.id));
  return [...ids].flatMap((child) => linkNow(succession, child)).sort((a, b) => compareVi(a.title, b.title));
};

/** The agency and everything that was merged into it: whose stories, events and documents its page shows. */
export const lineOf = (succession: Succession, id: string): string[] => [
  id,
  ...predecessorsOf(succession.graph, id).map((agency) => agency.id),
];
