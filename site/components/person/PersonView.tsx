import { formatPartialDay } from '@/domain/dates';
import { ArticleRows } from '@/site/components/article/ArticleStream';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Picture } from '@/site/components/ui/Picture';
import { Facts } from '@/site/components/ui/Facts';
import { PrintSource } from '@/site/components/ui/PrintSource';
import { Section } from '@/site/components/ui/Section';
import { listWords } from '@/site/messages/lists';
import { vi } from '@/site/messages/vi';
import type { ArticleCard as Card, Link, PersonPage } from '@/site/models/pages';

export function PersonView({ page }: { page: PersonPage }) {
  const current = page.positions.filter((position) => position.isCurrent);
  const past = page.positions.filter((position) => !position.isCurrent);
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={page.name} />
      <div className="columns mt-4 gap-y-6">
        {page.portrait && (
          <div className="md:col-span-2 lg:col-span-3">
            <Picture
              picture={page.portrait}
              priority
              sizes="(min-width: 48rem) 280px, 160px"
              className="aspect-[4/5] w-40 bg-tint object-cover md:w-full"
            />
          </div>
        )}
        <div className={page.portrait ? 'md:col-span-4 lg:col-span-8' : 'md:col-span-6 lg:col-span-9'}>
          <h1 className="headline text-2xl">{page.name}</h1>
          {current.length > 0 && (
            <section aria-label={vi.person.positions} className="mt-3">
              <ul className="text-base">
                {current.map((position) => (
                  <li key={position.title + position.from}>
                    <Position position={position} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {page.bio && (
            <section aria-labelledby="tieu-su" className="mt-8 max-w-measure">
              <h2 id="tieu-su" className="headline text-lg">
                {vi.person.bio}
              </h2>
              <p className="mt-2 text-base whitespace-pre-line">{page.bio}</p>
            </section>
          )}
          {(page.contact.phone || page.contact.email) && (
            <section aria-labelledby="lien-he" className="mt-8">
              <h2 id="lien-he" className="headline mb-2 text-lg">
                {vi.person.contact}
              </h2>
              <Facts
                facts={[
                  page.contact.phone !== null && { name: vi.person.phone, value: page.contact.phone },
                  page.contact.email !== null && {
                    name: vi.person.email,
                    value: (
                      <a href={`mailto:${page.contact.email}`} className="link">
                        {page.contact.email}
                      </a>
                    ),
                  },
                ]}
              />
            </section>
          )}
          {past.length > 0 && (
            <section aria-labelledby="qua-trinh" className="mt-8">
              <h2 id="qua-trinh" className="headline mb-2 text-lg">
                {vi.person.pastPositions}
              </h2>
              <ul className="hairlines border-y border-line">
                {past.map((position) => (
                  <li key={position.title + position.from} className="py-2">
                    <Position position={position} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      <Stories
        id="bai-viet"
        title={vi.person.authored}
        articles={page.authored}
        all={page.author === null ? null : { title: listWords.people.allAuthored, href: page.author }}
      />
      <Stories id="tin" title={vi.person.articles} articles={page.articles} />
      <PrintSource url={page.seo.canonical} />
    </>
  );
}

function Position({ position }: { position: PersonPage['positions'][number] }) {
  const term = vi.person.term(
    position.from && formatPartialDay(position.from),
    position.until && formatPartialDay(position.until),
  );
  return (
    <>
      <strong className="font-semibold">{position.title}</strong>
      {position.agency && (
        <>
          ,{' '}
          <a href={position.agency.href} className="link">
            {position.agency.title}
          </a>
        </>
      )}
      {term && <span className="text-muted"> ({term})</span>}
    </>
  );
}

interface StoriesProps {
  id: string;
  title: string;
  articles: Card[];
  all?: Link | null;
}

function Stories({ id, title, articles, all }: StoriesProps) {
  if (articles.length === 0) return null;
  return (
    <Section id={id} title={title} all={all ?? null} className="mt-12">
      <ArticleRows cards={articles} level={3} />
    </Section>
  );
}
