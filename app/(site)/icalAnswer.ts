import { eventsIcal } from '@/site/feeds/eventsIcal';
import type { EventFeed } from '@/site/models/calendar';

/** A calendar as programs read it. `name` is what a browser calls the file, without `.ics`. */
export const icalAnswer = (feed: EventFeed, name: string): Response =>
  new Response(eventsIcal(feed), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `inline; filename="${name}.ics"`,
    },
  });
