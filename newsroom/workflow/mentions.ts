import { fold, toNfc } from '@/domain/text';

/** Somebody who can be named. */
export interface Named {
  id: string;
  name: string;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

const oneSpaced = (text: string): string => toNfc(text).replace(/\s+/g, ' ');

/** What follows each `@` that can begin a mention; one within a word (an e-mail address) does not. */
const afterSigns = (text: string): (string | null)[] =>
  [...text.matchAll(/@/g)].map(({ index }) =>
    LETTER.test(text.charAt(index - 1)) ? null : text.slice(index + 1),
  );

const begins = (text: string, name: string): boolean =>
  name !== '' && text.startsWith(name) && !LETTER.test(text.charAt(name.length));

/**
 * Ids of the people whom a text names with `@Họ và Tên`, each once. The longest name counts, with or without its
 * accents (`@nguyen van hoa`); where several are written alike without them, those written as in the text come first.
 */
export const mentionsIn = (text: string, people: readonly Named[]): string[] => {
  const known = people.map(({ id, name }) => {
    const exact = oneSpaced(name).trim().toLowerCase();
    return { id, exact, folded: fold(exact) };
  });
  const written = oneSpaced(text);
  const exactRests = afterSigns(written.toLowerCase());
  const found = afterSigns(fold(written)).flatMap((rest, index) => {
    if (rest === null) return [];
    const named = known.filter(({ folded }) => begins(rest, folded));
    const longest = Math.max(...named.map(({ folded }) => folded.length));
    const candidates = named.filter(({ folded }) => folded.length === longest);
    const same = candidates.filter(({ exact }) => begins(exactRests[index] ?? '', exact));
    return (same.length > 0 ? same : candidates).map(({ id }) => id);
  });
  return [...new Set(found)];
};
