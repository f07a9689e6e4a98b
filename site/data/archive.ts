import { formatDay, formatDayLong, startOfLocalDay } from '@/domain/dates';
import { pageTags } from '@/domain/pageTags';
import { keyOf, monthsBetween, partsOf, periodOf, type Period, type PeriodUnit } from '@/domain/periods';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import { listWords } from '@/site/messages/lists';
import type { ArchiveIndexPage, ArchivePage, ArchivePart, ArchiveYear } from '@/site/models/archive';
import type { Crumb, Link } from '@/site/models/pages';
import { homeCrumb, readArticleListing } from './articles';
import { publicReader, type Reader } from './reader';
import { seoOf } from './seo';

const FIELD = 'publishedAt';
/** Up to so many months a page says which of them it depends on; beyond, that it depends on the whole archive. */
const MOST_MONTH_TAGS = 36;

const words = listWords.archive;
const archiveCrumb: Crumb = { title: words.title, href: paths.archive() };

const nameOf = (key: string): string => {
  const [year, month, day] = key.split('-');
  if (day) return words.day(day);
  return month ? words.month(month) : words.year(year!);
};

const titleOf = ({ unit, key }: Period): string => {
  const [year, month] = key.split('-');
  if (unit === 'day') return words.dayTitle(formatDayLong(startOfLocalDay(key)));
  return unit === 'month' ? words.monthTitle(month!, year!) : words.yearTitle(year!);
};

const crumbsOf = ({ key }: Period): Crumb[] => {
  const [year, month, day] = key.split('-');
  const above = [month && year!, day && `${year}-${month}`].filter(Boolean) as string[];
  return [
    homeCrumb,
    archiveCrumb,
    ...above.map((each) => ({ title: nameOf(each), href: paths.archive(each) })),
  ];
};

/** The moment of the story nearest to a moment, on one side of it; null when there is none. */
const nearest = async (
  reader: Reader,
  side: 'before' | 'after',
  moment: string | null,
): Promise<string | null> => {
  const story = await reader.one('articles', {
    where: moment
      ? { [FIELD]: side === 'before' ? { less_than: moment } : { greater_than: moment } }
      : { [FIELD]: { exists: true } },
    sort: side === 'before' ? [`-${FIELD}`, '-id'] : [FIELD, 'id'],
    select: { publishedAt: true },
    depth: 0,
  });
  return story?.publishedAt ?? null;
};

const partOf = (period: Period, counts: Map<string, number>): ArchivePart[] => {
  const count = counts.get(period.key) ?? 0;
  return count > 0 ? [{ key: period.key, href: paths.archive(period.key), count }] : [];
};

/** The years and months that have stories, the newest year first. */
export const listArchiveYears = async (reader: Reader): Promise<ArchiveYear[]> => {
  note(pageTags.list('articles'));
  const [oldest, newest] = await Promise.all([
    nearest(reader, 'after', null),
    nearest(reader, 'before', null),
  ]);
  if (!oldest || !newest) return [];
  const months = monthsBetween(keyOf(oldest, 'month'), keyOf(newest, 'month')).map((key) => periodOf(key)!);
  const counts = await reader.countByPeriod('articles', FIELD, months);
  const years = new Map<string, ArchiveYear>();
  for (const month of months.flatMap((period) => partOf(period, counts))) {
    const key = month.key.slice(0, 4);
    const year = years.get(key) ?? { key, href: paths.archive(key), count: 0, months: [] };
    year.count += month.count;
    year.months.push(month);
    years.set(key, year);
  }
  return [...years.values()].reverse();
};

/** /luu-tru */
export const getArchive = async (): Promise<ArchiveIndexPage> => ({
  years: await listArchiveYears(await publicReader()),
  crumbs: [homeCrumb],
  seo: seoOf({ title: words.title, description: words.lead, path: paths.archive() }),
});

/** What of the archive the page has read: the months from the story before it to the story after it. */
const noteMonths = (period: Period, previous: string | null, next: string | null): void => {
  const first = keyOf(previous ?? period.from, 'month');
  const last = keyOf(next ?? period.until, 'month');
  const months = monthsBetween(first, last);
  if (!previous || !next || months.length > MOST_MONTH_TAGS) note(pageTags.list('articles'));
  else note(...months.map((month) => pageTags.of('articles', month)));
};

const linkTo = (at: string | null, unit: PeriodUnit): Link | null => {
  if (!at) return null;
  const key = keyOf(at, unit);
  const [year, month] = key.split('-');
  const titles = {
    year: () => words.year(key),
    month: () => `${words.month(month!)}/${year}`,
    day: () => formatDay(at),
  };
  return { title: titles[unit](), href: paths.archive(key) };
};

/**
 * The stories of a year, a month or a day in Vietnam.
 *
 * @param key `2020`, `2020-11` or `2020-11-27`
 * @param before the value of the `truoc` parameter
 * @returns null when the calendar has no such period
 */
export const getArchivePeriod = async (key: string, before?: string): Promise<ArchivePage | null> => {
  const period = periodOf(key);
  if (!period) return null;
  const reader = await publicReader();
  const path = paths.archive(key);
  const parts = partsOf(period);
  const within = [
    { [FIELD]: { greater_than_equal: period.from } },
    { [FIELD]: { less_than_equal: period.until } },
  ];
  const [counts, previous, next, stories] = await Promise.all([
    reader.countByPeriod('articles', FIELD, parts),
    nearest(reader, 'before', period.from),
    nearest(reader, 'after', period.until),
    period.unit === 'year' ? null : readArticleListing(reader, within, path, before),
  ]);
  noteMonths(period, previous, next);
  const shown = parts.flatMap((part) => partOf(part, counts));
  const isEmpty = period.unit === 'year' ? shown.length === 0 : stories!.rows.length === 0;
  const title = titleOf(period);
  return {
    unit: period.unit,
    key,
    name: nameOf(key),
    title,
    parts: shown,
    articles: stories?.listing ?? null,
    previous: linkTo(previous, period.unit),
    next: linkTo(next, period.unit),
    crumbs: crumbsOf(period),
    seo: seoOf({ title, path, noindex: Boolean(before) || isEmpty }),
  };
};
