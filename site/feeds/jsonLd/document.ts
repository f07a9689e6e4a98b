import type { Graph, LegislationLeaf } from 'schema-dts';
import { absolute } from '@/platform/paths';
import { vi, wordFor } from '@/site/messages/vi';
import type { DocumentPage } from '@/site/models/pages';
import { baseOf, nodeOf, pageGraph } from './graph';
import { agencyNode, sharedPictureNode } from './parts';

export const documentGraph = (page: DocumentPage): Graph => {
  const base = baseOf(page.seo);
  return pageGraph(
    page,
    nodeOf<LegislationLeaf>({
      '@type': 'Legislation',
      '@id': page.seo.canonical,
      url: page.seo.canonical,
      name: page.seo.title,
      headline: page.title,
      abstract: page.summary,
      inLanguage: 'vi',
      legislationIdentifier: page.number,
      legislationType: wordFor(vi.document.kind, page.kind),
      legislationDate: page.issuedOn,
      legislationDateOfApplicability: page.inForceOn,
      legislationPassedBy: page.issuer && agencyNode(base, page.issuer),
      legislationLegalForce:
        page.status === 'in-force' ? 'https://schema.org/InForce' : 'https://schema.org/NotInForce',
      encoding: page.files.map(({ title, href, size }) => ({
        '@type': 'MediaObject' as const,
        name: title,
        contentUrl: absolute(base, href),
        contentSize: `${size} B`,
      })),
      image: sharedPictureNode(page.seo),
    }),
  );
};
