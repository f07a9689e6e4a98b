import { compareVi, foldForSearch } from '@/domain/text';
import type { Named } from '../../workflow/mentions';

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const MAX_QUERY = 40;
const MAX_SUGGESTIONS = 6;

/** What is being typed after an `@`: where the sign stands, and what follows up to the cursor. */
export interface MentionQuery {
  start: number;
  query: string;
}

/** The mention at the cursor, or null when none is being typed. */
export const mentionAt = (text: string, caret: number): MentionQuery | null => {
  const start = text.lastIndexOf('@', caret - 1);
  if (caret < 1 || start < 0 || LETTER.test(text.charAt(start - 1))) return null;
  const query = text.slice(start + 1, caret);
  return /^\s|\n/.test(query) || query.length > MAX_QUERY ? null : { start, query };
};

/** Who may be meant: any word of the name begins so. Nobody once the whole name stands there. */
export const suggest = (query: string, people: readonly Named[]): Named[] => {
  const folded = foldForSearch(query);
  const named = people
    .map((person) => ({ person, name: foldForSearch(person.name) }))
    .filter(({ name }) => name !== '');
  if (/\s$/.test(query) && named.some(({ name }) => name === folded)) return [];
  return named
    .filter(({ name }) => ` ${name}`.includes(` ${folded}`))
    .map(({ person }) => person)
    .sort((one, other) => compareVi(one.name, other.name))
    .slice(0, MAX_SUGGESTIONS);
};

/** The text with the name in place of what was typed, and where the cursor goes. */
export const complete = (
  text: string,
  { start, query }: MentionQuery,
  name: string,
): { text: string; caret: number } => {
  const before = `${text.slice(0, start)}@${name} `;
  return { text: before + text.slice(start + 1 + query.length).replace(/^ /, ''), caret: before.length };
};
