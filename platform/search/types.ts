/** What the search of the public site is made of: the same for every engine behind it. */
import type { PayloadRequest } from 'payload';

export const SEARCH_KINDS = ['articles', 'agencies', 'events', 'documents', 'people'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface SearchRef {
  kind: SearchKind;
  /** 24 hex digits. */
  id: string;
}

/** One public record as the index knows it. All texts are plain, NFC, with their accents, and may be empty. */
export interface SearchEntry extends SearchRef {
  title: string;
  /** What it is found by as well as by its title: earlier and short names, a number in every spacing, positions. */
  names: string[];
  lead: string;
  body: string;
  /** For recency and the filter by date; null for what has no date (agencies, people). */
  at: Date | null;
  /** Ids of the topics and agencies it belongs to. An agency belongs to itself. */
  topics: string[];
  agencies: string[];
}

/** One word of a question. */
export interface SearchWord {
  /** As `foldForSearch` makes it; one token, never empty. */
  folded: string;
  /** As typed (NFC, lower case, tone mark where `normalizeTone` puts it), if it was typed with accents; else null. */
  exact: string | null;
}

/** Words that stand side by side, in this order. A single word is a phrase of one. */
export type SearchPhrase = SearchWord[];

/** What is looked for. Made by `parseQuestion`, never from text directly: engines may trust its shape and its bounds. */
export interface SearchQuestion {
  /**
   * Each of these has to match by at least one of its alternatives: what was typed comes first, then synonyms. Without
   * any nothing is found.
   */
  groups: SearchPhrase[][];
  /** None of these may match. */
  without: SearchPhrase[];
  /** `any`: one matching group is enough (what is tried when `all` finds nothing). */
  match: 'all' | 'any';
  filters: {
    kind?: SearchKind;
    /** Ids: one of them is enough. An empty list matches nothing. */
    topics?: string[];
    agencies?: string[];
    /** Moments: from the first (inclusive) to the second (exclusive). What has no date is then left out. */
    from?: Date;
    until?: Date;
  };
}

/** Best first. */
export interface SearchHit extends SearchRef {
  /** Higher is better; comparable within one answer only. */
  score: number;
  at: Date | null;
}

export interface SearchCounts {
  kinds: Map<SearchKind, number>;
  topics: Map<string, number>;
  agencies: Map<string, number>;
  /** By the year in Vietnam, of what has a date. */
  years: Map<number, number>;
}

export interface SearchAnswer {
  /** At most `MAX_RANKED`. */
  hits: SearchHit[];
  /** How many match, or `MAX_COUNTED` when `isMore`. */
  total: number;
  /** More match than were counted: of those with the words only in lead or body, the newest were compared. */
  isMore: boolean;
  /** Over what was counted. */
  counts: SearchCounts;
}

/** How many hits of one question can be paged through. */
export const MAX_RANKED = 500;
/** How many matches of one question are compared and counted. */
export const MAX_COUNTED = 5_000;

export interface SearchText extends SearchRef {
  title: string;
  names: string[];
  lead: string;
  body: string;
}

export interface Suggestion extends SearchRef {
  title: string;
}

/** Where public records are found by their words; one implementation for each kind of database. */
export interface SearchEngine {
  /** Adds or replaces, in the transaction of `req` if it has one. */
  put(req: PayloadRequest, entries: readonly SearchEntry[]): Promise<void>;
  /** Of what is not there nothing happens. In the transaction of `req` if it has one. */
  remove(req: PayloadRequest, refs: readonly SearchRef[]): Promise<void>;
  search(question: SearchQuestion, now: Date): Promise<SearchAnswer>;
  /** The texts of these, in no order, for excerpts. What is gone is missing. */
  texts(refs: readonly SearchRef[]): Promise<SearchText[]>;
  /** Records whose title or names have all these folded words, the last one perhaps only begun. Best first. */
  suggest(words: readonly string[], limit: number): Promise<Suggestion[]>;
  /**
   * Every word of the index with its accents (lower case, tone normalised) that at least `atLeast` records have, with
   * the number of records: for spelling help. Reads a lot: whoever asks keeps the answer.
   */
  vocabulary(atLeast: number): Promise<Map<string, number>>;
  /** Empties the index, for a rebuild. */
  clear(): Promise<void>;
  count(): Promise<number>;
}
