import { ArticleStream } from '@/site/components/article/ArticleStream';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Picture } from '@/site/components/ui/Picture';
import { PrintSource } from '@/site/components/ui/PrintSource';
import { Section } from '@/site/components/ui/Section';
import { listWords } from '@/site/messages/lists';
import type { AuthorPage } from '@/site/models/archive';

const words = listWords.author;

/** /tac-gia/…: who wrote it, and all that bears this name. */
export function AuthorView({ page }: { page: AuthorPage }) {
  const { position } = page;
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={page.name} />
      <header className="mt-4 mb-8 flex items-start gap-5">
        {page.portrait && (
          <Picture
            picture={page.portrait}
            priority
            sizes="112px"
            className="aspect-[4/5] w-20 shrink-0 bg-tint object-cover md:w-28"
          />
        )}
        <div className="min-w-0 max-w-measure">
          <p className="kicker mb-1">{words.kicker}</p>
          <h1 className="headline text-2xl">{page.name}</h1>
          {position && (
            <p className="mt-2 text-base">
              {position.title}
              {position.agency && (
                <>
                  ,{' '}
                  <a href={position.agency.href} className="link">
                    {position.agency.title}
                  </a>
                </>
              )}
            </p>
          )}
          {page.bio && <p className="mt-3 text-base whitespace-pre-line">{page.bio}</p>}
          <p>
            <a href={page.profile} className="link inline-flex min-h-11 items-center">
              {words.profile}
            </a>
          </p>
        </div>
      </header>
      <Section id="bai-viet" title={words.articles}>
        <ArticleStream articles={page.articles} level={3} />
      </Section>
      <PrintSource url={page.seo.canonical} />
    </>
  );
}
