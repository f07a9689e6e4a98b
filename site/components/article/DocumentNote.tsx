import { formatPartialDay } from '@/domain/dates';
import { Time } from '@/site/components/ui/Time';
import { vi, wordFor } from '@/site/messages/vi';
import type { DocumentCard } from '@/site/models/pages';

/** A cited document: a note in the margin on wide screens, a card in the text on narrow ones. */
export function DocumentNote({ document }: { document: DocumentCard }) {
  return (
    <aside
      className="note"
      aria-label={vi.document.numbered(wordFor(vi.document.kind, document.kind), document.number)}
    >
      <DocumentCitation document={document} />
    </aside>
  );
}

/** Kind and number, what it is about, by whom and when, and whether it still holds. */
export function DocumentCitation({ document }: { document: DocumentCard }) {
  return (
    <>
      <p>
        <a href={document.href} className="link font-semibold">
          {wordFor(vi.document.kind, document.kind)}{' '}
          <span className="whitespace-nowrap">{document.number}</span>
        </a>
      </p>
      <p className="line-clamp-4">{document.title}</p>
      <p className="meta mt-1">
        {document.issuer?.title}
        {document.issuer && document.issuedOn && ', '}
        {document.issuedOn && <Time at={document.issuedOn} as={formatPartialDay} />}
      </p>
      <DocumentValidity document={document} />
    </>
  );
}

/** Says nothing of a document in force: that is the rule. */
export function DocumentValidity({ document }: { document: Pick<DocumentCard, 'status' | 'replacedBy'> }) {
  if (document.status === 'in-force') return null;
  return (
    <p className="meta font-semibold">
      {document.replacedBy ? (
        <>
          {vi.document.replacedBy}{' '}
          <a href={document.replacedBy.href} className="link">
            {document.replacedBy.title}
          </a>
        </>
      ) : (
        vi.document.status[document.status]
      )}
    </p>
  );
}
