import { useEffect, useState } from 'react';
import type { Named } from '../../workflow/mentions';
import { askApi } from '../askApi';

const PATH = 'users?depth=0&pagination=false&sort=name&select[name]=true';

/** Everybody of the newsroom but the person signed in; nobody until they are known. */
export const useColleagues = (me: string, language: string): Named[] => {
  const [colleagues, setColleagues] = useState<Named[]>([]);
  useEffect(() => {
    let isGone = false;
    askApi<{ docs: Named[] }>(PATH, language)
      .then(({ body }) => {
        if (!isGone) setColleagues((body.docs ?? []).filter(({ id }) => String(id) !== me));
      })
      // Names can be typed all the same.
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [me, language]);
  return colleagues;
};
