import { getTranslation } from '@payloadcms/translations';
import { Gutter, SetDocumentStepNav } from '@payloadcms/ui';
import { notFound } from 'next/navigation';
import type { DocumentViewServerProps } from 'payload';
import { isRole } from '@/domain/roles';
import type { WorkflowCollection } from '../../workflow/stages';
import { readPageNumber, readTrail } from '../../workflow/trail';
import { auditTexts } from '../texts';
import { TrailTable } from './TrailTable';
import './Trail.css';

/** The tab of a text with what was done with it; for the newsroom. */
export async function TrailView({ initPageResult, searchParams }: DocumentViewServerProps) {
  const { collectionConfig, docID, req } = initPageResult;
  const { i18n, payload, user } = req;
  if (!collectionConfig || !docID || !user || !isRole(user.role)) return notFound();
  const texts = auditTexts(i18n.language);
  const collection = collectionConfig.slug as WorkflowCollection;
  const id = String(docID);
  const trail = await readTrail({ payload, user }, collection, id, readPageNumber(searchParams?.page));
  return (
    <Gutter className="trail">
      <SetDocumentStepNav
        collectionSlug={collectionConfig.slug}
        id={id}
        pluralLabel={getTranslation(collectionConfig.labels.plural, i18n)}
        useAsTitle={collectionConfig.admin.useAsTitle}
        view={texts.tab}
      />
      <h2 id="trail-heading">{texts.heading}</h2>
      <p className="trail__about">{texts.unchangeable}</p>
      <TrailTable trail={trail} base={`/admin/collections/${collection}/${id}`} texts={texts} />
    </Gutter>
  );
}
