import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import { STATUS_META } from '@/platform/server/pageStatus';
import { Removed } from '@/site/components/state/Removed';
import { getRemoval } from '@/site/data/removals';
import { vi } from '@/site/messages/vi';
import { movedOrMissing } from './movedOrMissing';

const load = cache(getRemoval);

/** What stands at the address of a text that is not there: a notice, another address, or 404. */
export const absentPage = async (path: string): Promise<ReactNode> => {
  const removal = await load(path);
  if (!removal) return movedOrMissing(path);
  if (removal.redirectTo) permanentRedirect(removal.redirectTo);
  return <Removed removal={removal} />;
};

/** What was taken down or has expired is gone (410); a withdrawal is a page of its own, for readers alone. */
export const absentMetadata = async (path: string): Promise<Metadata> => {
  const removal = await load(path);
  if (!removal) return {};
  return {
    title: removal.title ?? vi.state.removed[removal.kind].title,
    robots: { index: false, follow: true },
    ...(removal.kind === 'withdrawn' ? {} : { other: { [STATUS_META]: '410' } }),
  };
};
