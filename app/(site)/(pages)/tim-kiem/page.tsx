import type { Metadata } from 'next';
import { cache } from 'react';
import { SearchView } from '@/site/components/search/SearchView';
import { getSearch } from '@/site/data/search';
import type { SearchQuery } from '@/site/data/searchFilters';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { metadataOf } from '../../metadataOf';
import { loadFrame } from '../../loadFrame';
import './search.css';

type Args = { searchParams: Promise<SearchQuery> };

/** React tells calls apart by their arguments: two objects that are alike would be two reads. */
const loadOnce = cache((query: string) => getSearch(JSON.parse(query) as SearchQuery));
const load = async (query: Promise<SearchQuery>) => loadOnce(JSON.stringify(await query));

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  const page = await load(searchParams);
  return metadataOf(page.seo, (await loadFrame()).identity.name, { problem: page.problem });
}

export default async function SearchRoute({ searchParams }: Args) {
  const page = await load(searchParams);
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <SearchView page={page} />
    </>
  );
}
