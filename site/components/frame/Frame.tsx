import type { ReactNode } from 'react';
import { vi } from '@/site/messages/vi';
import type { SiteFrame } from '@/site/models/pages';
import { Announcements } from './Announcements';
import { Footer } from './Footer';
import { Masthead } from './Masthead';
import { Navigation } from './Navigation';

interface FrameProps {
  frame: SiteFrame;
  /** The path of the page shown, to mark where the reader is. */
  current?: string | undefined;
  children: ReactNode;
}

/** What surrounds every public page. Goes inside `<body>`. */
export function Frame({ frame, current, children }: FrameProps) {
  return (
    <>
      <a
        href="#noi-dung"
        className="no-print sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-10 focus:bg-accent focus:px-4 focus:py-3 focus:font-semibold focus:text-paper"
      >
        {vi.frame.skip}
      </a>
      <Announcements announcements={frame.announcements} />
      <Masthead identity={frame.identity} current={current} />
      <Navigation links={frame.navigation} current={current} />
      <main id="noi-dung" tabIndex={-1} className="shell pt-4 outline-none">
        {children}
      </main>
      <Footer frame={frame} current={current} />
    </>
  );
}
