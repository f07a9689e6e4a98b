import type { EventLeaf, Graph } from 'schema-dts';
import type { EventPage } from '@/site/models/pages';
import { baseOf, nodeOf, pageGraph } from './graph';
import { agencyNode, eventTimes, placeNode, sharedPictureNode } from './parts';

/** An event: https://developers.google.com/search/docs/appearance/structured-data/event */
export const eventGraph = (page: EventPage): Graph => {
  const base = baseOf(page.seo);
  return pageGraph(
    page,
    nodeOf<EventLeaf>({
      '@type': 'Event',
      '@id': page.seo.canonical,
      url: page.seo.canonical,
      name: page.title,
      description: page.summary,
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      ...eventTimes(page),
      location: page.place && placeNode(page.place),
      organizer: page.hosts.map((agency) => agencyNode(base, agency)),
      attendee: page.participants.map((agency) => agencyNode(base, agency)),
      image: sharedPictureNode(page.seo),
      inLanguage: 'vi',
    }),
  );
};
