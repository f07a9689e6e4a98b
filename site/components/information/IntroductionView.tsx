import { Body } from '@/site/components/article/Body';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Empty } from '@/site/components/state/Empty';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { Picture } from '@/site/components/ui/Picture';
import { Section } from '@/site/components/ui/Section';
import { vi } from '@/site/messages/vi';
import type { IntroductionPage, Leader } from '@/site/models/information';

/** /gioi-thieu */
export function IntroductionView({ page: { title, crumbs, body, leaders } }: { page: IntroductionPage }) {
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageTitle title={title} lead={vi.information.introductionLead} />
      {body.length === 0 && leaders.length === 0 && <Empty text={vi.information.introductionEmpty} />}
      <Body body={body} />
      {leaders.length > 0 && (
        <Section id="lanh-dao" title={vi.information.leaders} className="mt-12">
          <ul className="columns gap-y-0">
            {leaders.map((leader) => (
              <li key={leader.id} className="border-b border-line py-4 md:col-span-6">
                <LeaderEntry leader={leader} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function LeaderEntry({ leader: { name, href, positions, bio, portrait } }: { leader: Leader }) {
  return (
    <div className="flex items-start gap-4">
      {portrait && (
        <Picture
          picture={portrait}
          sizes="96px"
          alt=""
          className="aspect-[4/5] w-24 shrink-0 bg-tint object-cover"
        />
      )}
      <div className="min-w-0">
        <h3 className="headline text-base">
          <a href={href} className="plain">
            {name}
          </a>
        </h3>
        {positions.length > 0 && <p>{positions.join(' · ')}</p>}
        {bio && <p className="mt-2 max-w-measure whitespace-pre-line text-muted">{bio}</p>}
      </div>
    </div>
  );
}
