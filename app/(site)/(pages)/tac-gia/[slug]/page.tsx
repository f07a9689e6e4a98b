import type { Metadata } from 'next';
import { cache } from 'react';
import { AuthorView } from '@/site/components/person/AuthorView';
import { getAuthor } from '@/site/data/authors';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../../JsonLd';
import { metadataOf } from '../../../metadataOf';
import { absentMetadata, absentPage } from '../../../absent';
import { paths } from '@/platform/paths';
import { loadFrame } from '../../../loadFrame';

type Args = { params: Promise<{ slug: string }>; searchParams: Promise<{ truoc?: string }> };

const load = cache(getAuthor);

export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  const { slug } = await params;
  const page = await load(slug, (await searchParams).truoc);
  return page ? metadataOf(page.seo, (await loadFrame()).identity.name) : absentMetadata(paths.person(slug));
}

/** An author who is not there any more is where the person is. */
export default async function AuthorRoute({ params, searchParams }: Args) {
  const { slug } = await params;
  const page = await load(slug, (await searchParams).truoc);
  if (!page) return absentPage(paths.person(slug));
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <AuthorView page={page} />
    </>
  );
}
