import type { ReactNode } from 'react';
import { Frame } from '@/site/components/frame/Frame';
import { getFrame } from '@/site/data/frame';

export default async function PagesLayout({ children }: { children: ReactNode }) {
  return <Frame frame={await getFrame()}>{children}</Frame>;
}
