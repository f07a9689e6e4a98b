import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { formatAdminURL } from 'payload/shared';
import { useEffect } from 'react';

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
    window.addEventListener('pagehide', unlock);
    return () => {
      window.removeEventListener('pagehide', unlock);
      unlock();
    };
  }, [id, collectionSlug, userId, api]);
};
