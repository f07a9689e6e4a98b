import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Empty } from '@/site/components/state/Empty';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { Section } from '@/site/components/ui/Section';
import { listWords } from '@/site/messages/lists';
import type { ArchiveIndexPage } from '@/site/models/archive';
import { ArchiveParts } from './ArchiveParts';

const words = listWords.archive;

/** /luu-tru: years and their months, with how many stories each has. */
export function ArchiveIndexView({ page }: { page: ArchiveIndexPage }) {
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={words.title} />
      <PageTitle title={words.title} lead={words.lead} />
      {page.years.length === 0 && <Empty text={words.empty} />}
      <div className="grid gap-y-10">
        {page.years.map((year) => (
          <Section
            key={year.key}
            id={`nam-${year.key}`}
            title={words.year(year.key)}
            all={{ title: words.count(year.count), href: year.href }}
          >
            <ArchiveParts parts={year.months} />
          </Section>
        ))}
      </div>
    </>
  );
}
