import type { ReactNode } from 'react';

interface PageTitleProps {
  title: string;
  kicker?: ReactNode;
  lead?: ReactNode;
}

/** The head of every page that is not a story. */
export function PageTitle({ title, kicker, lead }: PageTitleProps) {
  return (
    <header className="mt-4 mb-8 max-w-[52rem]">
      {kicker && <p className="kicker mb-1">{kicker}</p>}
      <h1 className="headline text-2xl text-balance">{title}</h1>
      {lead && <p className="mt-3 max-w-measure text-base text-muted">{lead}</p>}
    </header>
  );
}
