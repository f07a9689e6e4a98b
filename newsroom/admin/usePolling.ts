import { useEffect, useEffectEvent } from 'react';

/** Looks at once, then every `everyMs` while the tab is visible, and when it comes to be seen again. */
export const usePolling = (look: () => Promise<void>, everyMs: number): void => {
  const lookNow = useEffectEvent(look);
  useEffect(() => {
    const end = new AbortController();
    let isLooking = false;
    const round = async () => {
      if (document.visibilityState !== 'visible' || isLooking) return;
      isLooking = true;
      await lookNow().finally(() => (isLooking = false));
    };
    const begin = () => void round();
    begin();
    const timer = setInterval(begin, everyMs);
    document.addEventListener('visibilitychange', begin, { signal: end.signal });
    return () => {
      clearInterval(timer);
      end.abort();
    };
  }, [everyMs]);
};
