import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { OPEN_SEARCH_TYPE, paths } from '@/platform/paths';
import { SHOWN_PATH } from '@/platform/server/shownPath';
import { Frame } from '@/site/components/frame/Frame';
import { loadFrame } from '../loadFrame';

export default async function PagesLayout({ children }: { children: ReactNode }) {
  const current = (await headers()).get(SHOWN_PATH) ?? undefined;
  const frame = await loadFrame();
  return (
    <>
      {/* What the names of the Dublin Core metadata mean; React lifts it into `<head>`. */}
      <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/" />
      <link rel="search" type={OPEN_SEARCH_TYPE} href={paths.openSearch()} title={frame.identity.name} />
      <Frame frame={frame} current={current}>
        {children}
      </Frame>
    </>
  );
}
