import { useState } from 'react';
import type { ShownNotice } from '../../workflow/notices';
import { askApi } from '../askApi';
import { usePolling } from '../usePolling';

const EVERY_MS = 30_000;

interface Mine {
  notices: ShownNotice[];
  unread: number;
}

export interface Notices extends Mine {
  isLost: boolean;
  refresh(): Promise<void>;
  /** Marks one as read, or all. Goes on when the page is left. */
  markRead(id?: string): void;
}

/** The notices of the person signed in, kept up to date. */
export const useNotices = (language: string): Notices => {
  const [mine, setMine] = useState<Mine>({ notices: [], unread: 0 });
  const [isLost, setLost] = useState(false);

  const refresh = async () => {
    const answer = await askApi<Mine>('notices/mine', language).catch(() => null);
    setLost(!answer?.ok);
    if (answer?.ok) setMine({ notices: answer.body.notices ?? [], unread: answer.body.unread ?? 0 });
  };
  usePolling(refresh, EVERY_MS);

  const markRead = (id?: string) => {
    askApi('notices/read', language, { method: 'POST', json: id ? { ids: [id] } : {}, keepalive: true })
      .then(({ ok }) => (ok ? refresh() : undefined))
      .catch(() => setLost(true));
  };

  return { ...mine, isLost, refresh, markRead };
};
