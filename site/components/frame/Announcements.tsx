import { vi } from '@/site/messages/vi';
import type { Announcement } from '@/site/models/pages';

/** What is announced above every page. Urgency is said in words; nothing moves or blinks (TT 26/2020/TT-BTTTT). */
export function Announcements({ announcements }: { announcements: Announcement[] }) {
  if (announcements.length === 0) return null;
  return (
    <section aria-label={vi.frame.announcements} className="no-print">
      {announcements.map(({ id, text, isUrgent, link }) => (
        <div
          key={id}
          className={
            isUrgent
              ? 'border-b border-urgent border-t-3 bg-paper'
              : 'border-b border-line border-t-3 border-t-accent bg-tint'
          }
        >
          <p className="shell py-2.5 whitespace-pre-line">
            <strong className={isUrgent ? 'text-urgent' : 'text-accent'}>
              {isUrgent ? vi.frame.announcementUrgent : vi.frame.announcements}:
            </strong>{' '}
            {text}
            {link && (
              <>
                {' '}
                <a href={link.href} className="link inline-block py-0.5">
                  {link.title}
                </a>
              </>
            )}
          </p>
        </div>
      ))}
    </section>
  );
}
