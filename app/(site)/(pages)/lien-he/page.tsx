import type { Metadata } from 'next';
import { cache } from 'react';
import { ContactView } from '@/site/components/information/ContactView';
import { getContact } from '@/site/data/information';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { loadFrame } from '../../loadFrame';
import { metadataOf } from '../../metadataOf';

const load = cache(getContact);

export const generateMetadata = async (): Promise<Metadata> =>
  metadataOf((await load()).seo, (await loadFrame()).identity.name);

export default async function ContactRoute() {
  const page = await load();
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <ContactView page={page} />
    </>
  );
}
