import { EventWhen } from '@/site/components/event/EventWhen';
import { vi, wordFor } from '@/site/messages/vi';
import type { EventCard } from '@/site/models/pages';

/** The event a story reports on or announces: a note in its margin. */
export function EventBox({ event }: { event: EventCard }) {
  return (
    <aside className="note" aria-label={`${vi.article.events}: ${event.title}`}>
      <p className="kicker">{wordFor(vi.event.kind, event.kind)}</p>
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
