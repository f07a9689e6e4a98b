/** What the intake desk in the browser and the server tell each other. JSON. */

import type { ParsedStory, LineHint, ParseProblem } from '@/newsroom/intake/parse/types';
import type { Mention } from '@/newsroom/intake/recognise/types';
import type { SourceBlock } from '@/newsroom/intake/source/types';
import type { Decision, Decisions } from '@/newsroom/intake/write/decisions';

export type LineRoles = Readonly<Record<number, LineHint['role']>>;

/** A story as it came, without its pictures' bytes. */
export interface DeskSource {
  file: string | null;
  text: string;
  blocks: SourceBlock[];
  /** Pictures within the file, in its order. */
  images: DeskImage[];
}

export interface DeskImage {
  name: string | null;
  alt: string | null;
  afterLine: number;
  /** A small picture as `data:` address; null when the bytes did not come along. */
  preview: string | null;
}

export interface KnownRecord {
  id: string;
  label: string;
}

export type ItemKind = 'agency' | 'person' | 'document' | 'event' | 'topic';

/** One thing the story speaks of. */
export interface DeskItem {
  key: string;
  kind: ItemKind;
  label: string;
  /** What the text says of it: position, day, place. */
  details: string;
  mentions: Mention[];
  confidence: number;
  /** In words. */
  because: string[];
  /** What happens when nobody decides. */
  byItself: Decision;
  /** Records it may be, the likeliest first. */
  known: KnownRecord[];
  /** What a new record would hold, to be completed. */
  values: Record<string, string>;
}

export interface DeskReading {
  story: ParsedStory;
  items: DeskItem[];
  /** Offices that became others, in words; to be entered with the office. */
  successions: { text: string; mentions: Mention[] }[];
  places: { name: string; mentions: Mention[] }[];
  /** For each caption of the story, the picture within the file that it stands under; null when none does. */
  duplicates: Duplicate[];
}

export interface Duplicate {
  id: string;
  title: string;
  stage: string;
  publishedAt: string | null;
  /** From 0 to 1: how much of the text is the same. */
  likeness: number;
}

export interface DeskResult {
  source: DeskSource;
  /** Null where the text cannot be read as a story. */
  reading: DeskReading | null;
  problem: (ParseProblem & { repaired: string | null }) | null;
}

/** `POST /api/intake/read`, for text that was read once: after a person corrected lines, or put right its letters. */
export interface ReadAgain {
  source: DeskSource;
  roles: LineRoles;
}

export interface DeskPhoto {
  /** Of the pictures within the file, or of those dropped beside it: which one. */
  from: 'file' | 'beside';
  index: number;
  alt: string;
  credit: string;
}

/** `POST /api/intake/create`, as `_payload` beside the files. */
export interface CreateStory {
  source: DeskSource;
  roles: LineRoles;
  decisions: Decisions;
  fields: { title: string; lead: string; dateline: string; publishedAt: string | null };
  /** Which story of the file it is. */
  part: number;
  photos: DeskPhoto[];
  /** Where the text was copied from. */
  address: string;
  /** Create it although a story is alike. */
  isWanted: boolean;
}
