import type { Metadata } from 'next';
import { cache } from 'react';
import { DocumentView } from '@/site/components/document/DocumentView';
import { getDocument } from '@/site/data/documents';
import { documentGraph } from '@/site/feeds/jsonLd/document';
import { documentDublinCore } from '@/site/feeds/pageFacts';
import { JsonLd } from '../../../JsonLd';
import { metadataOf } from '../../../metadataOf';
import { absentMetadata, absentPage } from '../../../absent';
import { paths } from '@/platform/paths';
import { loadFrame } from '../../../loadFrame';

type Args = { params: Promise<{ slug: string }> };

const load = cache(getDocument);

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { slug } = await params;
  const page = await load(slug);
  if (!page) return absentMetadata(paths.document(slug));
  const { identity } = await loadFrame();
  return metadataOf(page.seo, identity.name, { dublinCore: documentDublinCore(page, identity) });
}

export default async function DocumentRoute({ params }: Args) {
  const { slug } = await params;
  const page = await load(slug);
  if (!page) return absentPage(paths.document(slug));
  return (
    <>
      <JsonLd graph={documentGraph(page)} />
      <DocumentView page={page} />
    </>
  );
}
