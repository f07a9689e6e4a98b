import type { BreadcrumbListLeaf, Graph, Thing } from 'schema-dts';
import { absolute } from '@/platform/paths';
import type { Crumb, Seo } from '@/site/models/pages';

/** A page as far as every data block needs it. */
export interface DescribedPage {
  crumbs: readonly Crumb[];
  seo: Seo;
}

/** The site's address without a slash at the end, from the address of one of its pages. */
export const baseOf = ({ canonical }: Pick<Seo, 'canonical'>): string => new URL(canonical).origin;

type Given<T> = { [K in keyof T]: T[K] | null | undefined };

/** A node without the properties that are null, undefined or an empty list. */
export const nodeOf = <T extends object>(given: Given<T>): T =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T;

const breadcrumbsOf = ({ crumbs, seo }: DescribedPage): BreadcrumbListLeaf => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    ...crumbs.map(({ title, href }) => ({ name: title, item: absolute(baseOf(seo), href) })),
    { name: seo.title, item: seo.canonical },
  ].map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
});

/** All that search engines are told of a page, in one block: what it is about, and the way to it. */
export const pageGraph = (page: DescribedPage, ...about: Thing[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': [...about, ...(page.crumbs.length > 0 ? [breadcrumbsOf(page)] : [])],
});

/**
 * The text of a `<script type="application/ld+json">`: inside it `</script>` and `<!--` would end or change the
 * element (HTML, 4.12.1.3), whatever JSON says.
 */
export const serializeGraph = (graph: Graph): string =>
  JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
