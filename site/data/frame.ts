import { pageTags } from '@/domain/pageTags';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import type { Link, SiteFrame } from '@/site/models/pages';
import { vi } from '@/site/messages/vi';
import { TOPIC_CARD, topicLink } from './cards';
import { pictureOf } from './pictures';
import { publicReader, type Reader } from './reader';
import type { Navigation } from '@/payload-types';

type Item = NonNullable<Navigation['main']>[number];

const linkOf = (item: Item): Link[] => {
  if (item.kind === 'topic') return topicLink(item.topic) ? [topicLink(item.topic)!] : [];
  return item.label && item.url ? [{ title: item.label, href: item.url }] : [];
};

/** The topics in order: the navigation when nobody has arranged one. */
export const listTopicLinks = async (reader: Reader): Promise<Link[]> => {
  note(pageTags.list('topics'));
  const topics = await reader.list('topics', { sort: 'order', limit: 12, depth: 0, select: TOPIC_CARD });
  return topics.flatMap((topic) => topicLink(topic) ?? []);
};

/** What stands around every page: identity, navigation, imprint. */
export const getFrame = async (given?: Reader): Promise<SiteFrame> => {
  const reader = given ?? (await publicReader());
  const [site, navigation] = await Promise.all([reader.global('site'), reader.global('navigation')]);
  const main = (navigation.main ?? []).flatMap(linkOf);
  const footer = (navigation.footer ?? []).flatMap(linkOf);
  return {
    identity: {
      name: site.name ?? vi.frame.defaultName,
      tagline: site.tagline ?? null,
      emblem: pictureOf(site.emblem),
      unitInCharge: site.unitInCharge ?? '',
      responsiblePerson: site.responsiblePerson ?? '',
      address: site.address ?? '',
      phone: site.phone ?? '',
      email: site.email ?? null,
      licence: site.licence ?? null,
    },
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
