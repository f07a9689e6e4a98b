import type { Graph } from 'schema-dts';
import { serializeGraph } from '@/site/feeds/jsonLd/graph';

/** The data block of a page for search engines: no script, so the security policy need not admit it. */
export function JsonLd({ graph }: { graph: Graph }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serializeGraph(graph) }} />;
}
