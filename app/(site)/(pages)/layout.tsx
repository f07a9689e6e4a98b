import type { ReactNode } from 'react';
import { Frame } from '@/site/components/frame/Frame';
import { loadFrame } from '../loadFrame';

export default async function PagesLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {/* What the names of the Dublin Core metadata mean; React lifts it into `<head>`. */}
      <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
      <Frame frame={await loadFrame()}>{children}</Frame>
    </>
  );
}
