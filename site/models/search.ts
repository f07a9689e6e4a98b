/** The view models of /tim-kiem and of what it suggests. */
import type { Choice } from './lists';
import type { Crumb, Link, Seo } from './pages';

/** A part of a text; together the parts are the text. */
export interface TextPiece {
  text: string;
  /** Whether it is what was searched for. */
  isMatch: boolean;
}

export interface SearchResult {
  id: string;
  /** Key of `searchWords.kinds`. */
  kind: 'articles' | 'agencies' | 'events' | 'documents' | 'people';
  href: string;
  title: TextPiece[];
  excerpt: TextPiece[];
  /** Its date as readers are told it, and as machines read it. */
  date: { at: string; text: string } | null;
  /** What else tells it apart: its topic, issuer, place or post, as far as it has one. */
  notes: { title: string; href: string | null }[];
}

/** What is found can be narrowed to this. */
export interface FacetChoice extends Link {
  count: number;
}

export interface FacetGroup {
  title: string;
  choices: FacetChoice[];
}

export interface SearchResults {
  items: SearchResult[];
  /** How many there are; at least so many when `isMore`. */
  total: number;
  isMore: boolean;
  /** How many can be paged through, when that is not all. */
  reach: number | null;
  /** Nothing had all of the words: these have some of them. */
  isFallback: boolean;
  /** What was searched for instead, and the way to what was typed. */
  corrected: { question: string; typed: Link } | null;
  /** What may have been meant. */
  spelling: Link | null;
  /** How many words of a long question were left out. */
  dropped: number;
  facets: FacetGroup[];
  /** The way back to the first page, on all others. */
  first: string | null;
  older: string | null;
}

/** What the form holds: values of its fields as addresses have them. */
export interface SearchFields {
  question: string;
  /** Nothing is searched for instead of what was typed. */
  isVerbatim: boolean;
  kind: string | null;
  topic: string | null;
  /** The office found is narrowed to, and those it came from. */
  agency: (Choice & { predecessors: string[] }) | null;
  hasPredecessors: boolean;
  /** Days, `YYYY-MM-DD`, both included. */
  from: string | null;
  until: string | null;
  year: string | null;
}

export interface SearchPage {
  fields: SearchFields;
  choices: { kinds: Choice[]; topics: Choice[] };
  /** What narrows the results; each leads to the same without it. */
  active: Link[];
  /** What of the request could not be understood, in words. */
  problem: string | null;
  /** Null: nothing was searched for. */
  results: SearchResults | null;
  /** Where a reader may begin who has nothing to search for. */
  topics: Link[];
  crumbs: Crumb[];
  seo: Seo;
}

/** What is offered while a reader types. */
export interface SuggestionList {
  /** Address of the site without a slash at the end. */
  base: string;
  question: string;
  items: (Link & { kind: SearchResult['kind'] })[];
}

/** What a browser is told of the search of this site. */
export interface SearchDescription {
  /** Address of the site without a slash at the end. */
  base: string;
  /** Name of the newsroom. */
  name: string;
}
