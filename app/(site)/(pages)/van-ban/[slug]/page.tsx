import type { Metadata } from 'next';
import { cache } from 'react';
import { DocumentView } from '@/site/components/document/DocumentView';
import { getDocument } from '@/site/data/documents';
import { metadataOf } from '../../../metadataOf';
import { absentMetadata, absentPage } from '../../../absent';
import { paths } from '@/platform/paths';
import { loadFrame } from '../../../loadFrame';

type Args = { params: Promise<{ slug: string }> };

const load = cache(getDocument);

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { slug } = await params;
  const page = await load(slug);
  return page
    ? metadataOf(page.seo, (await loadFrame()).identity.name)
    : absentMetadata(paths.document(slug));
}

export default async function DocumentRoute({ params }: Args) {
  const { slug } = await params;
  const page = await load(slug);
  return page ? <DocumentView page={page} /> : absentPage(paths.document(slug));
}
