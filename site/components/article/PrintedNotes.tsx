import { PrintSource } from '@/site/components/ui/PrintSource';
import { QrCode } from '@/site/components/ui/QrCode';
import { story } from '@/site/messages/story';
import { vi, wordFor } from '@/site/messages/vi';
import type { ArticlePage, DocumentCard } from '@/site/models/pages';

/** What a printed story needs to be found again: its address, also for a camera, and those of the documents it cites. */
export function PrintedNotes({ page }: { page: ArticlePage }) {
  const { canonical } = page.seo;
  const documents = citedDocuments(page);
  return (
    <div className="print-only">
      {documents.length > 0 && (
        <section className="mt-6 text-xs">
          <p>{story.printed.documents}:</p>
          <ul>
            {documents.map((document) => (
              <li key={document.id}>
                {vi.document.numbered(wordFor(vi.document.kind, document.kind), document.number)}:{' '}
                {new URL(document.href, canonical).href}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="printed-source">
        <QrCode text={canonical} label={story.printed.qr} />
        <PrintSource url={canonical} />
      </div>
    </div>
  );
}

function citedDocuments({ documents, body }: ArticlePage): DocumentCard[] {
  const inText = body.flatMap((block) => (block.type === 'document' ? [block.document] : []));
  return [...new Map([...documents, ...inText].map((document) => [document.id, document])).values()];
}
