import { useEffect, useState, type RefObject } from 'react';
import { passageAt, type Passage } from './passage';

const QUIET_MS = 300;

/** The passage the person chose last in an editor of the form around `panel`; it stays when they go on elsewhere. */
export const usePassage = (panel: RefObject<Element | null>): Passage | null => {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const found = passageAt(document.getSelection(), panel.current?.closest('form') ?? null);
      if (found)
        setPassage((before) =>
          before && before.path === found.path && before.text === found.text ? before : found,
        );
    };
    // Every letter that is typed moves the cursor.
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(look, QUIET_MS);
    };
    document.addEventListener('selectionchange', wait);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', wait);
    };
  }, [panel]);
  return passage;
};
