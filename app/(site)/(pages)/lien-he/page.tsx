import type { Metadata } from 'next';
import { cache } from 'react';
import { ContactView } from '@/site/components/information/ContactView';
import { getContact } from '@/site/data/information';
import { loadFrame } from '../../loadFrame';
import { metadataOf } from '../../metadataOf';

const load = cache(getContact);

export const generateMetadata = async (): Promise<Metadata> =>
  metadataOf((await load()).seo, (await loadFrame()).identity.name);

export default async function ContactRoute() {
  return <ContactView page={await load()} />;
}
