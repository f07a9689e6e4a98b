import { ArticleStream } from '@/site/components/article/ArticleStream';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { Section } from '@/site/components/ui/Section';
import { listWords } from '@/site/messages/lists';
import type { ArchivePage } from '@/site/models/archive';
import type { Link } from '@/site/models/pages';
import { ArchiveParts } from './ArchiveParts';

const words = listWords.archive;

/** A year, a month or a day of the archive. */
export function ArchiveView({ page }: { page: ArchivePage }) {
  const { articles, parts, unit } = page;
  const isEmpty = parts.length === 0 && !articles?.items.length;
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={page.name} />
      <PageTitle title={page.title} />
      {isEmpty && <p className="text-base">{words.none[unit]}</p>}
      <div className="grid gap-y-10">
        {parts.length > 0 && (
          <Section id="cac-phan" title={unit === 'year' ? words.months : words.days}>
            <ArchiveParts parts={parts} />
          </Section>
        )}
        {articles && articles.items.length > 0 && (
          <Section id="tin" title={words.stories}>
            <ArticleStream articles={articles} level={3} />
          </Section>
        )}
      </div>
      <Neighbours page={page} />
    </>
  );
}

/** The way to the nearest years, months or days that have stories. */
function Neighbours({ page: { unit, previous, next } }: { page: ArchivePage }) {
  if (!previous && !next) return null;
  return (
    <nav aria-label={words.neighbours} className="no-print mt-8 border-t border-line pt-2">
      <ul className="flex flex-wrap justify-between gap-x-6">
        {previous && <Neighbour rel="prev" label={words.previous[unit]} link={previous} />}
        {next && <Neighbour rel="next" label={words.next[unit]} link={next} />}
      </ul>
    </nav>
  );
}

function Neighbour({ rel, label, link }: { rel: 'prev' | 'next'; label: string; link: Link }) {
  return (
    <li className={rel === 'next' ? 'ml-auto' : undefined}>
      <a href={link.href} className="link inline-flex min-h-11 items-center gap-2 font-semibold">
        {rel === 'prev' && <span aria-hidden="true">←</span>}
        {label}: {link.title}
        {rel === 'next' && <span aria-hidden="true">→</span>}
      </a>
    </li>
  );
}
