import { useCallback, useEffect, useState } from 'react';
import type { Overview } from './mainVerbs';

/**
 * Where the text stands and what may be done with it, read again whenever it was saved.
 * @param savedAt changes with each save
 */
export const useOverview = (
  collection: string | undefined,
  id: string | number | undefined,
  language: string,
  savedAt: unknown,
): { overview: Overview | null; read: () => Promise<Overview | null> } => {
  const [overview, setOverview] = useState<Overview | null>(null);

  const read = useCallback(async (): Promise<Overview | null> => {
    if (!collection || !id) return null;
    const response = await fetch(`/api/${collection}/${id}/workflow`, {
      credentials: 'include',
      headers: { 'Accept-Language': language },
    });
    return response.ok ? ((await response.json()) as Overview) : null;
  }, [collection, id, language]);

  useEffect(() => {
    let isCurrent = true;
    read()
      // Without an answer what is known stays.
      .then(
        (answer) => answer && isCurrent && setOverview(answer),
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [read, savedAt]);

  return { overview, read };
};
