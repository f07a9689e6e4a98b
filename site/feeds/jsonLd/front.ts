import type { Graph, SearchAction, WebSiteLeaf } from 'schema-dts';
import { absolute, paths } from '@/platform/paths';
import type { FrontPage, SiteIdentity } from '@/site/models/pages';
import { baseOf, nodeOf, pageGraph } from './graph';
import { publisherNode } from './parts';

/** https://developers.google.com/search/docs/appearance/structured-data/sitelinks-searchbox, which gave `query-input` its name. */
const searchAction = (base: string): SearchAction & { 'query-input': string } => ({
  '@type': 'SearchAction',
  target: {
    '@type': 'EntryPoint',
    urlTemplate: absolute(base, paths.searchTemplate('{search_term_string}')),
  },
  'query-input': 'required name=search_term_string',
});

/** The newsroom's site: search engines take its name from here. */
export const frontGraph = ({ seo }: FrontPage, identity: SiteIdentity): Graph => {
  const base = baseOf(seo);
  return pageGraph(
    { crumbs: [], seo },
    nodeOf<WebSiteLeaf>({
      '@type': 'WebSite',
      '@id': `${absolute(base, paths.home())}#trang`,
      url: absolute(base, paths.home()),
      name: identity.name,
      description: identity.tagline,
      inLanguage: 'vi',
      publisher: publisherNode(base, identity),
      potentialAction: searchAction(base),
    }),
  );
};
