import { pageTags } from '@/domain/pageTags';
import { paths } from '@/platform/paths';
import { note, noteUntil, shared } from '@/platform/server/pageCache/pages';
import type { Announcement, Link, SiteFrame, SiteIdentity } from '@/site/models/pages';
import { vi } from '@/site/messages/vi';
import { TOPIC_CARD, topicLink } from './cards';
import { pictureOf } from './pictures';
import { publicReader, type Reader } from './reader';
import type { Navigation, Site } from '@/payload-types';

type Item = NonNullable<Navigation['main']>[number];

const linkOf = (item: Item): Link[] => {
  if (item.kind === 'topic') return topicLink(item.topic) ? [topicLink(item.topic)!] : [];
  return item.label && item.url ? [{ title: item.label, href: item.url }] : [];
};

const identityOf = (site: Site): SiteIdentity => ({
  name: site.name ?? vi.frame.defaultName,
  tagline: site.tagline ?? null,
  emblem: pictureOf(site.emblem),
  unitInCharge: site.unitInCharge ?? '',
  responsiblePerson: site.responsiblePerson ?? '',
  address: site.address ?? '',
  phone: site.phone ?? '',
  email: site.email ?? null,
  licence: site.licence ?? null,
});

/** The topics in order: the navigation when nobody has arranged one. */
export const listTopicLinks = async (reader: Reader): Promise<Link[]> => {
  note(pageTags.list('topics'));
  const topics = await reader.list('topics', { sort: 'order', limit: 12, depth: 0, select: TOPIC_CARD });
  return topics.flatMap((topic) => topicLink(topic) ?? []);
};

/** What holds at a moment, the urgent first. Every page ends when the next announcement begins or ends. */
const announcementsAt = async (reader: Reader, at: Date): Promise<Announcement[]> => {
  note(pageTags.list('announcements'));
  const known = await reader.list('announcements', {
    where: { until: { greater_than: at.toISOString() } },
    sort: ['from', 'id'],
    depth: 0,
  });
  const holds = known.filter(({ from, until }) => {
    const begins = Date.parse(from);
    noteUntil(new Date(begins > at.getTime() ? begins : until));
    return begins <= at.getTime();
  });
  return holds
    .map(({ id, text, urgency, url, linkText }) => ({
      id,
      text,
      isUrgent: urgency === 'urgent',
      link: url ? { title: linkText?.trim() || vi.frame.announcementMore, href: url } : null,
    }))
    .sort((a, b) => Number(b.isUrgent) - Number(a.isUrgent));
};

/** Who publishes the site, and when that was last changed. */
export const getIdentity = async (reader: Reader): Promise<SiteIdentity & { changedAt: string | null }> => {
  const site = await reader.global('site');
  return { ...identityOf(site), changedAt: site.updatedAt ?? null };
};

const makeFrame = async (reader: Reader, at: Date): Promise<SiteFrame> => {
  const [site, navigation, announcements] = await Promise.all([
    reader.global('site'),
    reader.global('navigation'),
    announcementsAt(reader, at),
  ]);
  const main = (navigation.main ?? []).flatMap(linkOf);
  const footer = (navigation.footer ?? []).flatMap(linkOf);
  return {
    announcements,
    identity: identityOf(site),
    navigation: main.length > 0 ? main : await listTopicLinks(reader),
    footer:
      footer.length > 0
        ? footer
        : [
            { title: vi.list.agencies, href: paths.agencies() },
            { title: vi.list.events, href: paths.events() },
            { title: vi.list.documents, href: paths.documents() },
            { title: vi.list.people, href: paths.people() },
          ],
  };
};

/** What stands around every page: identity, navigation, imprint, and what is announced at that moment. */
export const getFrame = async (given?: Reader, at?: Date): Promise<SiteFrame> =>
  given || at
    ? makeFrame(given ?? (await publicReader()), at ?? new Date())
    : shared('frame', async () => makeFrame(await publicReader(), new Date()));
