import type { GovernmentOrganizationLeaf, Graph } from 'schema-dts';
import type { AgencyPage } from '@/site/models/pages';
import { baseOf, nodeOf, pageGraph } from './graph';
import { agencyNode, personNode, sharedPictureNode } from './parts';

type Side = { isThis: boolean }[];
const has = (side: Side): boolean => side.some(({ isThis }) => isThis);

/** When the office came to be, as far as its timeline tells. */
const foundedOn = ({ standing }: AgencyPage): string | null =>
  standing.timeline.find(({ from, to }) => has(to) && !has(from))?.date ?? null;

/** When it ceased to be. */
const dissolvedOn = ({ standing }: AgencyPage): string | null =>
  standing.exists
    ? null
    : (standing.timeline.findLast(({ from, to }) => has(from) && !has(to))?.date ?? null);

export const agencyGraph = (page: AgencyPage): Graph => {
  const base = baseOf(page.seo);
  const otherNames = page.formerNames.flatMap(({ official, short, abbreviation }) => [
    official,
    ...[short, abbreviation].filter((name) => name !== null),
  ]);
  const link = ({ title, href }: { title: string; href: string }) => agencyNode(base, { name: title, href });
  return pageGraph(
    page,
    nodeOf<GovernmentOrganizationLeaf>({
      '@type': 'GovernmentOrganization',
      '@id': page.seo.canonical,
      url: page.seo.canonical,
      name: page.name,
      alternateName: [...new Set(otherNames)].filter((name) => name !== page.name),
      description: page.functions,
      foundingDate: foundedOn(page),
      dissolutionDate: dissolvedOn(page),
      parentOrganization: page.parent && link(page.parent),
      subOrganization: page.children.map(link),
      employee: page.leaders.map((leader) => personNode(base, leader)),
      address: page.address,
      telephone: page.phone,
      email: page.email,
      sameAs: page.website,
      image: sharedPictureNode(page.seo),
    }),
  );
};
