import { useEffect, useState } from 'react';

const keyOf = (name: string): string => `toasoan.${name}`;

/** Keeps something to be said on the page that is loaded next in this tab. */
export const keepForNextPage = (name: string, said: unknown): void =>
  sessionStorage.setItem(keyOf(name), JSON.stringify(said));

/** What was kept under the name, once; null where nothing was. */
export const useKept = <T>(name: string): T | null => {
  const [kept, setKept] = useState<T | null>(null);
  useEffect(() => {
    const found = sessionStorage.getItem(keyOf(name));
    if (found === null) return;
    sessionStorage.removeItem(keyOf(name));
    setKept(JSON.parse(found) as T);
  }, [name]);
  return kept;
};
