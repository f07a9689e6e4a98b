import { getTranslation } from '@payloadcms/translations';
import { Gutter, SetDocumentStepNav } from '@payloadcms/ui';
import { notFound } from 'next/navigation';
import type { DocumentViewServerProps } from 'payload';
import { loadComparison } from '../../compare/loadComparison';
import { isWorkflowCollection } from '../../workflow/stages';
import { compareTexts } from '../texts';
import { CompareContent } from './CompareContent';
import { versionLine } from './compareLine';
import { RestoreButton } from './RestoreButton';
import './Compare.css';

const one = (value: string | string[] | undefined): string | null => [value].flat()[0] || null;

/** The tab “So sánh” of a text: what changed between two of its versions, to be read like a marked-up manuscript. */
export async function CompareView({ initPageResult, searchParams }: DocumentViewServerProps) {
  const { collectionConfig, docID, req } = initPageResult;
  const slug = collectionConfig?.slug ?? '';
  if (!docID || !isWorkflowCollection(slug)) notFound();
  const asked = {
    from: one(searchParams?.from),
    to: one(searchParams?.to),
    before: one(searchParams?.before),
  };
  const loaded = await loadComparison(req, slug, String(docID), asked);
  if (!loaded) notFound();
  const texts = compareTexts(req.i18n.language);
  const editPath = `/admin/collections/${slug}/${docID}`;
  const path = `${editPath}/so-sanh`;
  const old = loaded.pair?.from;
  return (
    <main className="compare">
      <SetDocumentStepNav
        collectionSlug={slug}
        id={docID}
        pluralLabel={getTranslation(collectionConfig?.labels.plural ?? slug, req.i18n)}
        useAsTitle={collectionConfig?.admin.useAsTitle ?? 'id'}
        view={texts.tab}
      />
      <Gutter className="compare__page">
        <h2>{texts.title}</h2>
        <RestoreButton
          collection={slug}
          version={loaded.restorable && old ? { id: loaded.restorable, line: versionLine(old, texts) } : null}
          editPath={editPath}
          comparePath={path}
        />
        <CompareContent
          path={path}
          loaded={loaded}
          before={asked.before}
          showsAll={Boolean(one(searchParams?.all))}
          texts={texts}
        />
      </Gutter>
    </main>
  );
}
