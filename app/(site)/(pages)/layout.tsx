import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { SHOWN_PATH } from '@/platform/server/shownPath';
import { Frame } from '@/site/components/frame/Frame';
import { loadFrame } from '../loadFrame';

export default async function PagesLayout({ children }: { children: ReactNode }) {
  const current = (await headers()).get(SHOWN_PATH) ?? undefined;
  return (
    <Frame frame={await loadFrame()} current={current}>
      {children}
    </Frame>
  );
}
