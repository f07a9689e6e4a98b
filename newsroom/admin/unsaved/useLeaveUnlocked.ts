import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { formatAdminURL } from 'payload/shared';
import { useEffect } from 'react';

/** Taking over draws the form anew: who is back so soon has not left. */
const GONE_MS = 1_000;

/** How many forms of a document are open in this page, by the address of their lock. */
const open = new Map<string, number>();
const count = (url: string, by: 1 | -1): number => {
  const now = (open.get(url) ?? 0) + by;
  open.set(url, now);
  return now;
};

/**
 * Whoever leaves a document leaves it to others. Payload does so only for documents without autosave; else their
 * lock would stay until it runs out. A lock that somebody took over is not touched.
 */
export const useLeaveUnlocked = (): void => {
  const { id, collectionSlug } = useDocumentInfo();
  const { user } = useAuth();
  const { config } = useConfig();
  const userId = user?.id;
  const { api } = config.routes;

  useEffect(() => {
    if (!id || !collectionSlug || !userId) return;
    const query = new URLSearchParams({
      'where[document.relationTo][equals]': collectionSlug,
      'where[document.value][equals]': String(id),
      'where[user.value][equals]': String(userId),
    });
    const url = formatAdminURL({ apiRoute: api, path: `/payload-locked-documents?${query}` });
    const unlock = () =>
      void fetch(url, { method: 'DELETE', credentials: 'include', keepalive: true }).catch(() => undefined);
    count(url, 1);
    window.addEventListener('pagehide', unlock);
    return () => {
      window.removeEventListener('pagehide', unlock);
      count(url, -1);
      setTimeout(() => {
        if (open.get(url) === 0) unlock();
      }, GONE_MS);
    };
  }, [id, collectionSlug, userId, api]);
};
