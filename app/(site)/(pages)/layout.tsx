import type { ReactNode } from 'react';
import { Frame } from '@/site/components/frame/Frame';
import { loadFrame } from '../loadFrame';

export default async function PagesLayout({ children }: { children: ReactNode }) {
  return <Frame frame={await loadFrame()}>{children}</Frame>;
}
