import { More } from '@/site/components/ui/More';
import { NowNote } from '@/site/components/ui/Links';
import { vi } from '@/site/messages/vi';
import type { AgencyMention } from '@/site/models/pages';

const ROLES = ['host', 'issuer', 'participant', 'mentioned'] as const;

/** The agencies of a story as plain text links, by role; the tail folds when there are many. */
export function AgencyLine({ agencies }: { agencies: AgencyMention[] }) {
  return ROLES.map((role) => {
    const these = agencies.filter((agency) => agency.role === role);
    if (these.length === 0) return null;
    return (
      <div key={role} className="gap-x-4 py-2 md:grid md:grid-cols-[9rem_minmax(0,1fr)]">
        <h3 className="text-muted">{vi.article.agencyRole[role]}</h3>
        <div>
          <More items={these} visible={6}>
            {(agency) => (
              <li key={agency.href + agency.name} className="py-0.5">
                <a href={agency.href} className="link">
                  {agency.name}
                </a>
                <NowNote now={agency.now} />
              </li>
            )}
          </More>
        </div>
      </div>
    );
  });
}
