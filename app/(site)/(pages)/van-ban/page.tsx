import type { Metadata } from 'next';
import { cache } from 'react';
import { DocumentListView } from '@/site/components/document/DocumentListView';
import { getDocumentList, type DocumentQuery } from '@/site/data/documentRegister';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { metadataOf } from '../../metadataOf';
import { loadFrame } from '../../loadFrame';

type Args = { searchParams: Promise<DocumentQuery> };

/** React tells calls apart by their arguments: two objects that are alike would be two reads. */
const loadOnce = cache((query: string) => getDocumentList(JSON.parse(query) as DocumentQuery));
const load = async (query: Promise<DocumentQuery>) => loadOnce(JSON.stringify(await query));

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  const page = await load(searchParams);
  return metadataOf(page.seo, (await loadFrame()).identity.name, { problem: page.problem });
}

export default async function DocumentListRoute({ searchParams }: Args) {
  const page = await load(searchParams);
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <DocumentListView page={page} />
    </>
  );
}
