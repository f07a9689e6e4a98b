/** How lists of the newsroom are searched without accents: what a record is found by, and what a search is made of. */
import { documentNumberKey, looseDocumentNumberKey } from '@/domain/documentNumbers';
import { fold } from '@/domain/text';

type Row = Readonly<Record<string, unknown>>;

interface Searched {
  /** What a record is called in pickers (`useAsTitle`). */
  title: string;
  /** What else it is found by; `a.b` is the field `b` of each row of the list `a`. */
  others: readonly string[];
  /** A number of a document: found in every spacing, and with and without the hyphens printers add. */
  number?: string;
}

/** What people look for in each list. Nothing that some readers of the list may not read. */
export const SEARCHED = {
  articles: { title: 'title', others: ['lead', 'slug'] },
  agencies: { title: 'name', others: ['names.official', 'names.short', 'names.abbreviation', 'slug'] },
  events: { title: 'title', others: ['place', 'slug'] },
  documents: { title: 'label', others: ['title', 'slug'], number: 'number' },
  people: { title: 'name', others: ['positions.title', 'slug'] },
  topics: { title: 'title', others: ['slug'] },
  media: { title: 'alt', others: ['caption', 'credit', 'filename'] },
  files: { title: 'title', others: ['filename'] },
  announcements: { title: 'text', others: [] },
  users: { title: 'name', others: ['email'] },
} as const satisfies Record<string, Searched>;

export type SearchedList = keyof typeof SEARCHED;

export const isSearchedList = (slug: string): slug is SearchedList => Object.hasOwn(SEARCHED, slug);

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const plain = (word: string): string => fold(word).replace(/\p{Dash}/gu, '-');

/** What has a stroke in it may be a number (`QĐ/TƯ`), and those have spellings of their own. */
const isNumber = (word: string): boolean => word.includes('/');

/** More words than anybody types: each is a condition of its own, and a database takes only so many. */
const MOST_WORDS = 20;

/**
 * What somebody typed into the search box of a list, as the folded fields have it: the words, each of which has to
 * be a part of the field, with single spaces between them. Words after the twentieth are left out. Empty for blank
 * input.
 */
export const foldedSearch = (typed: string): string =>
  wordsOf(typed)
    .map((word) => (isNumber(word) ? looseDocumentNumberKey(word) : plain(word)))
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .join(' ');

const foldedText = (text: string): string[] =>
  wordsOf(text).flatMap((word) =>
    isNumber(word) ? [plain(word), documentNumberKey(word), looseDocumentNumberKey(word)] : [plain(word)],
  );

const textsAt = (row: Row, path: string): string[] => {
  const [field, inner] = path.split('.') as [string, string?];
  const value = row[field];
  const values = inner ? (Array.isArray(value) ? value.map((each: Row) => each?.[inner]) : []) : [value];
  return values.filter((each): each is string => typeof each === 'string');
};

/** Each word once: a search asks only whether a word is there. */
const joined = (words: string[]): string | null => [...new Set(words)].filter(Boolean).join(' ') || null;

export interface FoldedFields {
  /** The title alone, for pickers, which show nothing else. */
  titleFolded: string | null;
  /** Everything the record is found by. */
  folded: string | null;
}

/** The folded fields of a whole record of a list; null where it has no words. */
export const foldedFieldsOf = (list: SearchedList, row: Row): FoldedFields => {
  const { title, others, number }: Searched = SEARCHED[list];
  const numbers = (number ? textsAt(row, number) : []).flatMap((written) => [
    ...foldedText(written),
    documentNumberKey(written),
    looseDocumentNumberKey(written),
  ]);
  const ofTitle = [...textsAt(row, title).flatMap(foldedText), ...numbers];
  const ofOthers = others.flatMap((path) => textsAt(row, path)).flatMap(foldedText);
  return { titleFolded: joined(ofTitle), folded: joined([...ofTitle, ...ofOthers]) };
};
