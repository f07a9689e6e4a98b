import { FEED_FORMATS, paths } from '@/platform/paths';
import { calendarWords } from '@/site/messages/calendar';
import { feedWords } from '@/site/messages/feeds';
import { listWords } from '@/site/messages/lists';
import { ratingWords } from '@/site/messages/ratings';
import { searchWords } from '@/site/messages/search';
import { vi } from '@/site/messages/vi';
import type { SiteMapGroup, SiteMapPage } from '@/site/models/siteMap';
import type { AgencyListItem } from '@/site/models/lists';
import { homeCrumb } from './articles';
import { loadAgencyTree } from './agencyTree';
import { listArchiveYears } from './archive';
import { listTopicLinks } from './frame';
import { publicReader } from './reader';
import { seoOf } from './seo';

const words = listWords.siteMap;

const branchOf = (agency: AgencyListItem): SiteMapGroup => ({
  title: agency.name,
  href: agency.href,
  under: agency.children.map(branchOf),
});

const leaf = (title: string, href: string): SiteMapGroup => ({ title, href, under: [] });

/** /so-do-trang: everything there is to read here, as a tree. */
export const getSiteMap = async (): Promise<SiteMapPage> => {
  const reader = await publicReader();
  const [topics, { levels }, years] = await Promise.all([
    listTopicLinks(reader),
    loadAgencyTree(reader),
    listArchiveYears(reader),
  ]);
  const groups: SiteMapGroup[] = [
    {
      title: words.sections,
      href: null,
      under: [leaf(vi.frame.home, paths.home()), leaf(vi.list.articles, paths.articles())],
    },
    { title: words.topics, href: null, under: topics.map(({ title, href }) => leaf(title, href)) },
    {
      title: words.registers,
      href: null,
      under: [
        leaf(vi.list.events, paths.events()),
        leaf(calendarWords.month, paths.month()),
        leaf(calendarWords.week, paths.week()),
        leaf(vi.list.documents, paths.documents()),
        leaf(vi.list.people, paths.people()),
        leaf(searchWords.title, paths.search()),
      ],
    },
    {
      title: words.archive,
      href: paths.archive(),
      under: years.map(({ key, href }) => leaf(listWords.archive.year(key), href)),
    },
    {
      title: words.agencies,
      href: paths.agencies(),
      under: levels.map(({ level, agencies }) => ({
        title: vi.agency.level[level as keyof typeof vi.agency.level] ?? level,
        href: `${paths.agencies()}#cap-${level}`,
        under: agencies.map(branchOf),
      })),
    },
    {
      title: words.feeds,
      href: null,
      under: [
        ...FEED_FORMATS.map((format) => leaf(feedWords.formats[format], paths.feed(format))),
        leaf(calendarWords.ical, paths.eventsIcal()),
      ],
    },
    {
      title: words.about,
      href: null,
      under: [
        leaf(words.introduction, paths.introduction()),
        leaf(words.contact, paths.contact()),
        leaf(words.privacy, paths.privacy()),
        leaf(words.accessibility, paths.accessibility()),
        leaf(ratingWords.title, paths.rating()),
      ],
    },
  ];
  return {
    groups: groups.filter(({ href, under }) => href !== null || under.length > 0),
    crumbs: [homeCrumb],
    seo: seoOf({ title: words.title, description: words.lead, path: paths.siteMap() }),
  };
};
