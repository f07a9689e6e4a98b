import { EventWhen } from '@/site/components/event/EventWhen';
import { vi, wordFor } from '@/site/messages/vi';
import type { EventCard } from '@/site/models/pages';

/** The event a story reports on or announces, and how it stands: a note in its margin. */
export function EventBox({ event }: { event: EventCard }) {
  // That it does not take place as told stands beside its time.
  const isOff = event.status === 'cancelled' || event.status === 'postponed';
  const kind = wordFor(vi.event.kind, event.kind);
  return (
    <aside className="note" aria-label={`${vi.article.events}: ${event.title}`}>
      <p className="kicker">{isOff ? kind : `${kind} · ${vi.event.status[event.status]}`}</p>
      <p className="headline text-base">
        <a href={event.href}>{event.title}</a>
      </p>
      <p className="mt-1 text-muted">
        <EventWhen event={event} />
        {event.place && (
          <>
            <br />
            {event.place}
          </>
        )}
      </p>
    </aside>
  );
}
