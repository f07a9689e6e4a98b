import type { Graph, PersonLeaf } from 'schema-dts';
import type { PersonPage } from '@/site/models/pages';
import { baseOf, nodeOf, pageGraph } from './graph';
import { agencyNode, portraitNode } from './parts';

export const personGraph = (page: PersonPage): Graph => {
  const base = baseOf(page.seo);
  const current = page.positions.filter(({ isCurrent }) => isCurrent);
  return pageGraph(
    page,
    nodeOf<PersonLeaf>({
      '@type': 'Person',
      '@id': page.seo.canonical,
      url: page.seo.canonical,
      name: page.name,
      description: page.bio,
      image: portraitNode(base, page.portrait),
      jobTitle: current.map(({ title }) => title),
      worksFor: current.flatMap(({ agency }) =>
        agency ? [agencyNode(base, { name: agency.title, href: agency.href })] : [],
      ),
      telephone: page.contact.phone,
      email: page.contact.email,
    }),
  );
};
