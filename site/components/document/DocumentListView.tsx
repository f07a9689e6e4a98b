import { formatPartialDay } from '@/domain/dates';
import { paths } from '@/platform/paths';
import { DocumentValidity } from '@/site/components/article/DocumentNote';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Empty } from '@/site/components/state/Empty';
import { Filter, Input, Select } from '@/site/components/ui/Filter';
import { Older } from '@/site/components/ui/Older';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { Problem } from '@/site/components/ui/Problem';
import { PrintSource } from '@/site/components/ui/PrintSource';
import { Time } from '@/site/components/ui/Time';
import { listWords } from '@/site/messages/lists';
import { vi, wordFor } from '@/site/messages/vi';
import type { DocumentListPage } from '@/site/models/lists';
import type { DocumentCard } from '@/site/models/pages';

const words = listWords.documents;

/** /van-ban: the register, and the form that narrows it. */
export function DocumentListView({ page }: { page: DocumentListPage }) {
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={vi.list.documents} />
      <PageTitle title={vi.list.documents} lead={vi.list.documentsLead} />
      <Problem text={page.problem} />
      <RegisterFilter page={page} />
      {page.documents.items.length === 0 ? (
        <Empty text={page.isFiltered ? words.none : vi.list.empty.documents} />
      ) : (
        <Register documents={page.documents.items} />
      )}
      <Older href={page.documents.older} label={vi.list.olderDocuments} />
      <PrintSource url={page.seo.canonical} />
    </>
  );
}

function RegisterFilter({ page: { filters, choices, isFiltered } }: { page: DocumentListPage }) {
  return (
    <Filter
      action={paths.documents()}
      label={words.filter}
      submit={words.apply}
      clear={isFiltered ? { title: words.clear, href: paths.documents() } : null}
    >
      <Select name="loai" label={words.kind} choices={choices.kinds} value={filters.kind} any={words.any} />
      <Select
        name="co-quan"
        label={words.issuer}
        choices={choices.issuers}
        value={filters.issuer}
        any={words.any}
        className="md:col-span-3 lg:col-span-6"
      />
      <Select name="nam" label={words.year} choices={choices.years} value={filters.year} any={words.any} />
      <Select
        name="trang-thai"
        label={words.status}
        choices={choices.statuses}
        value={filters.status}
        any={words.any}
      />
      <Input
        name="tu-khoa"
        type="search"
        label={words.words}
        value={filters.words}
        placeholder={words.wordsHint}
      />
    </Filter>
  );
}

/** One table everywhere; on a phone its rows are laid out as cards. */
function Register({ documents }: { documents: DocumentCard[] }) {
  return (
    <table className="w-full border-t-3 border-ink text-left max-md:block">
      <caption className="sr-only">{vi.document.caption}</caption>
      <thead className="meta max-md:sr-only">
        <tr>
          {[vi.document.number, vi.document.issuedOn, vi.document.title, vi.document.issuer].map((title) => (
            <th key={title} scope="col" className="py-2 pr-6 font-normal">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="border-b border-line align-top max-md:block">
        {documents.map((document) => (
          <tr key={document.id} className="border-t border-line max-md:block max-md:py-3">
            <th scope="row" className="font-normal max-md:block md:w-40 lg:w-56 md:py-3 md:pr-4 lg:pr-6">
              <a href={document.href} className="link font-semibold">
                {document.number}
              </a>
              <span className="meta block">{wordFor(vi.document.kind, document.kind)}</span>
            </th>
            <td className="whitespace-nowrap max-md:meta max-md:float-right max-md:-mt-12 md:w-28 lg:w-32 md:py-3 md:pr-4 lg:pr-6">
              {document.issuedOn ? <Time at={document.issuedOn} as={formatPartialDay} /> : '–'}
            </td>
            <td className="max-md:block max-md:pt-1 md:py-3 md:pr-4 lg:pr-6">
              {document.title}
              <DocumentValidity document={document} />
            </td>
            <td className="max-md:block max-md:pt-1 max-md:text-muted md:w-44 lg:w-64 md:py-3">
              {document.issuer && (
                <a href={document.issuer.href} className="plain">
                  {document.issuer.title}
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
