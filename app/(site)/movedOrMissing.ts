import { notFound, permanentRedirect } from 'next/navigation';
import { getRedirect } from '@/site/data/redirects';

/** Leads on to where the page has moved (the server makes it a 301), or answers 404. Never returns. */
export const movedOrMissing = async (path: string): Promise<never> => {
  const target = await getRedirect(path);
  if (target) permanentRedirect(target);
  notFound();
};
