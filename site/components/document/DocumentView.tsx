import { formatPartialDay } from '@/domain/dates';
import { ArticleRows } from '@/site/components/article/ArticleStream';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Facts } from '@/site/components/ui/Facts';
import { Files } from '@/site/components/ui/Files';
import { NowNote } from '@/site/components/ui/Links';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { PrintSource } from '@/site/components/ui/PrintSource';
import { Section } from '@/site/components/ui/Section';
import { Time } from '@/site/components/ui/Time';
import { listWords } from '@/site/messages/lists';
import { vi, wordFor } from '@/site/messages/vi';
import type { DocumentCard, DocumentPage } from '@/site/models/pages';

function DocumentLink({ document }: { document: DocumentCard }) {
  return (
    <>
      <a href={document.href} className="link">
        {vi.document.numbered(wordFor(vi.document.kind, document.kind), document.number)}
      </a>
      : {document.title}
    </>
  );
}

export function DocumentView({ page }: { page: DocumentPage }) {
  const kind = wordFor(vi.document.kind, page.kind);
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={page.number} />
      <PageTitle title={page.title} kicker={vi.document.numbered(kind, page.number)} />
      <div className="columns gap-y-12">
        <div className="md:col-span-6 lg:col-span-8">
          <Facts
            facts={[
              { name: vi.document.number, value: <strong>{page.number}</strong> },
              { name: vi.document.kindLabel, value: kind },
              page.issuer && {
                name: vi.document.issuer,
                value: (
                  <>
                    <a href={page.issuer.href} className="link">
                      {page.issuer.name}
                    </a>
                    <NowNote now={page.issuer.now} />
                  </>
                ),
              },
              page.signedBy !== null && { name: vi.document.signedBy, value: page.signedBy },
              page.issuedOn !== null && {
                name: vi.document.issuedOn,
                value: <Time at={page.issuedOn} as={formatPartialDay} />,
              },
              page.inForceOn !== null && {
                name: vi.document.inForceOn,
                value: <Time at={page.inForceOn} as={formatPartialDay} />,
              },
              { name: vi.document.statusLabel, value: vi.document.status[page.status] },
              page.replacedBy && {
                name: vi.document.replacedBy,
                value: <DocumentLink document={page.replacedBy} />,
              },
              page.replaces.length > 0 && {
                name: vi.document.replaces,
                value: page.replaces.map((replaced) => (
                  <p key={replaced.href}>
                    <DocumentLink document={replaced} />
                  </p>
                )),
              },
            ]}
          />
          {page.summary && (
            <section aria-labelledby="tom-tat" className="mt-8 max-w-measure">
              <h2 id="tom-tat" className="headline text-lg">
                {vi.document.summary}
              </h2>
              <p className="mt-2 text-base whitespace-pre-line">{page.summary}</p>
            </section>
          )}
        </div>
        <Section id="tai-van-ban" title={vi.document.files} className="md:col-span-6 lg:col-span-4">
          {page.files.length > 0 ? (
            <Files files={page.files} />
          ) : (
            <p className="py-3 text-muted">{vi.document.noFiles}</p>
          )}
        </Section>
      </div>
      {page.articles.length > 0 && (
        <Section id="tin" title={vi.document.articles} className="mt-12">
          <p className="pt-3">
            {page.citing > page.articles.length
              ? listWords.documents.citingShown(page.articles.length, page.citing)
              : `${listWords.documents.citing(page.citing)}.`}
          </p>
          <ArticleRows cards={page.articles} level={3} />
        </Section>
      )}
      <PrintSource url={page.seo.canonical} />
    </>
  );
}
