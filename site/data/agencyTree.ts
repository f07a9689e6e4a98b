import { AGENCY_LEVELS } from '@/domain/agencies';
import { formatPartialDay, type Day } from '@/domain/dates';
import { periodOf } from '@/domain/periods';
import { currentAgencies, existsOn, wasFoundedBy } from '@/domain/succession';
import { compareVi } from '@/domain/text';
import type { Agency } from '@/payload-types';
import { paths } from '@/platform/paths';
import { listWords } from '@/site/messages/lists';
import { vi } from '@/site/messages/vi';
import type { AgencyLevelList, AgencyListItem, AgencyListPage } from '@/site/models/lists';
import type { Link } from '@/site/models/pages';
import { homeCrumb } from './articles';
import { publicReader, type Reader } from './reader';
import { seoOf } from './seo';
import { asOn, existsNow, loadSuccession, type Succession } from './succession';
import { isCurrent, noteTerms } from './terms';

interface Register {
  succession: Succession;
  day: Day;
  agencies: Map<string, Agency>;
}

/**
 * A change of which the day is not known has happened by today, and on days past nobody can say: there an agency goes
 * by its own names.
 */
const existed = ({ succession, day }: Register, id: string): boolean => {
  if (day === succession.today) return existsNow(succession, id);
  const { graph } = succession;
  const isThere = existsOn(graph, id, day);
  return day < succession.today ? isThere : isThere && currentAgencies(graph, id, day).includes(id);
};

const itemOf = (
  { succession, day }: Register,
  agency: Agency,
): Omit<AgencyListItem, 'parent' | 'children'> => ({
  id: agency.id,
  href: paths.agency(agency.slug ?? agency.id),
  kind: agency.kind,
  exists: existsNow(succession, agency.id),
  ...asOn(succession, agency.id, day, agency.name ?? ''),
});

/** Whom an agency was under on the day, among those that there were. */
const parentOf = (register: Register, agency: Agency): Agency | null => {
  const { agencies, day } = register;
  for (const row of agency.parents ?? []) {
    const parent = agencies.get(String(row.agency));
    if (parent && isCurrent(row, day) && existed(register, parent.id)) return parent;
  }
  return null;
};

const linkTo = ({ succession, day }: Register, agency: Agency): Link => ({
  title: asOn(succession, agency.id, day, agency.name ?? '').name,
  href: paths.agency(agency.slug ?? agency.id),
});

/** The agencies of a level, each under the one above it if that is of the same level. */
const treeOf = (register: Register, level: Agency[]): AgencyListItem[] => {
  const parents = new Map(level.map((agency) => [agency.id, parentOf(register, agency)]));
  const ids = new Set(parents.keys());
  const placed = new Set<string>();
  const grow = (agency: Agency): AgencyListItem => {
    placed.add(agency.id);
    const parent = parents.get(agency.id) ?? null;
    const under = level.filter(({ id }) => parents.get(id)?.id === agency.id && !placed.has(id));
    return {
      ...itemOf(register, agency),
      parent: parent && !ids.has(parent.id) ? linkTo(register, parent) : null,
      children: under.map(grow),
    };
  };
  const isRoot = ({ id }: Agency) => !ids.has(parents.get(id)?.id ?? '');
  const tree = level.filter(isRoot).map(grow);
  // Those that are said to be above one another have no root: the first of them is taken for one.
  for (const agency of level) if (!placed.has(agency.id)) tree.push(grow(agency));
  return tree;
};

/** The agencies there were on the day by level, and those that were no more. */
const levelsOf = (register: Register): AgencyLevelList[] => {
  const { agencies, day, succession } = register;
  const all = [...agencies.values()].sort(
    (a, b) => (a.order ?? 100) - (b.order ?? 100) || compareVi(a.name ?? '', b.name ?? ''),
  );
  return AGENCY_LEVELS.map((level) => {
    const here = all.filter((agency) => agency.level === level);
    const there = here.filter(({ id }) => existed(register, id));
    const former = here.filter(
      (agency) => !there.includes(agency) && wasFoundedBy(succession.graph, agency.id, day),
    );
    return {
      level,
      agencies: treeOf(register, there),
      former: former.map((agency) => ({ ...itemOf(register, agency), parent: null, children: [] })),
    };
  }).filter(({ agencies: some, former }) => some.length > 0 || former.length > 0);
};

/** The agencies by level as they were on a day, today unless told. */
export const loadAgencyTree = async (reader: Reader, day?: Day) => {
  const succession = await loadSuccession(reader);
  const agencies = await reader.list('agencies', {
    depth: 0,
    limit: 0,
    select: { name: true, slug: true, kind: true, level: true, order: true, parents: true },
  });
  noteTerms(
    agencies.flatMap((agency) => agency.parents ?? []),
    succession.today,
  );
  const shown = day ?? succession.today;
  const register = {
    succession,
    day: shown,
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
  };
  return { levels: levelsOf(register), day: shown, isToday: shown === succession.today };
};

/**
 * /co-quan: the agencies as they were on a day.
 *
 * @param asked the value of the `ngay` parameter; what is no day of the calendar is said to be none, and today is shown
 */
export const getAgencyList = async (asked?: string): Promise<AgencyListPage> => {
  const given = asked?.trim();
  const isDay = Boolean(given) && periodOf(given!)?.unit === 'day';
  const { levels, day, isToday } = await loadAgencyTree(await publicReader(), isDay ? given : undefined);
  const title = isToday ? vi.list.agencies : `${vi.list.agencies}, ${formatPartialDay(day)}`;
  return {
    levels,
    day,
    isToday,
    problem: given && !isDay ? listWords.agencies.badDay(given) : null,
    crumbs: [homeCrumb],
    seo: seoOf({
      title,
      description: vi.list.agenciesLead,
      path: paths.agencies(isToday ? undefined : day),
      // Every day has its page: one of them is enough for search engines.
      noindex: Boolean(given),
    }),
  };
};
