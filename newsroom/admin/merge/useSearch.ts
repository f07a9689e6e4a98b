import { useEffect, useState } from 'react';
import { askApi } from '../askApi';

const PAUSE_MS = 250;

export interface Found {
  id: string;
  title: string;
}

/** What an address of a list answers, a moment after the last letter; null while it is asked. */
export const useSearch = (address: string, title: string, language: string): Found[] | null => {
  const [found, setFound] = useState<Found[] | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    setFound(null);
    const timer = setTimeout(() => {
      askApi<{ docs: Record<string, unknown>[] }>(address, language, { signal: asking.signal })
        .then(({ body }) =>
          setFound(
            (body.docs ?? []).map((doc) => ({ id: String(doc.id), title: String(doc[title] ?? doc.id) })),
          ),
        )
        .catch(() => {
          if (!asking.signal.aborted) setFound([]);
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [address, language, title]);
  return found;
};
