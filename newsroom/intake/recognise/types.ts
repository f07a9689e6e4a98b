/** What a story speaks of. Everything says from which words it was read, how sure that is, and why. */

import type { AgencyChange, AgencyKind, AgencyLevel } from '@/domain/agencies';
import type { Day } from '@/domain/dates';
import type { DocumentKind } from '@/domain/documents';
import type { EventKind } from '@/domain/events';

/** A place in the text: the line as pasted (1-based) and UTF-16 offsets into its text as the parser reads it. */
export interface Mention {
  line: number;
  start: number;
  end: number;
  text: string;
}

/** A line of a story in which something may be recognised. */
export interface Passage {
  line: number;
  text: string;
}

/** Why something was taken for what it is. The words for each are in the translation files. */
export type Reason =
  | 'kind-and-number'
  | 'kind-and-bare-number'
  | 'kind-and-year'
  | 'number-alone'
  | 'dated'
  | 'issuer-named'
  | 'number-misprinted'
  | 'known-number'
  | 'other-day'
  | 'several-of-that-number'
  | 'known-name'
  | 'former-name'
  | 'name-of-later'
  | 'abbreviation'
  | 'other-accents'
  | 'place-understood'
  | 'office-pattern'
  | 'form-of-address'
  | 'position-before'
  | 'position-after'
  | 'name-pattern'
  | 'several-of-that-name'
  | 'other-office'
  | 'event-words'
  | 'hosted'
  | 'placed'
  | 'change-of-offices'
  | 'place-words'
  | 'topic-words';

export interface Recognition {
  /** In the order of the text, at least one. */
  mentions: Mention[];
  /** From 0 to 1; below 0.5 it is only offered. */
  confidence: number;
  because: Reason[];
}

export interface RecognisedDocument extends Recognition {
  kind: 'document';
  documentKind: DocumentKind;
  /** As written, spaces put right: `04 - QĐ/TW`. Null for a law without one. */
  number: string | null;
  /** What two spellings of the same number share; empty without a number. */
  numberKey: string;
  /** `YYYY-MM-DD`, Vietnamese calendar day; null when the text does not say. */
  issuedOn: string | null;
  /** The year in its name or number; null when the text does not say. */
  year: number | null;
  issuer: string | null;
  summary: string | null;
  /** The record it is; null when none is, or several may be. */
  match: { id: string } | null;
  /** Records whose number differs by a misprint: a person decides. */
  similar: string[];
}

export interface RecognisedAgency extends Recognition {
  kind: 'agency';
  /** As first written, with a capital. */
  name: string;
  /** With the unit of government that is written only behind the office named beside it: `HĐND, UBND xã Khe Vang`. */
  fullName: string;
  agencyKind: AgencyKind;
  level: AgencyLevel | null;
  /** The record it is, when there is no doubt which. */
  match: AgencyMatch | null;
}

export interface AgencyMatch {
  id: string;
  /** The name of that record that was met. */
  name: string;
}

export interface RecognisedPerson extends Recognition {
  kind: 'person';
  /** As written, without a form of address. */
  name: string;
  /** What the story says they are, in its order. */
  positions: RecognisedPosition[];
  match: { id: string } | null;
}

export interface RecognisedPosition {
  /** As written, with the office: `Phó Chủ tịch UBND huyện Bình Sơn`. */
  title: string;
  /** The office that it names, among the offices recognised; null when it names none. */
  agency: RecognisedAgency | null;
}

export interface RecognisedEvent extends Recognition {
  kind: 'event';
  eventKind: EventKind;
  /** From the words of the text, shortened between words. */
  title: string;
  /** Vietnamese calendar days; null when the text does not say. `lastDay`: of an event of several days. */
  day: Day | null;
  lastDay: Day | null;
  part: PartOfDay | null;
  place: string | null;
  hosts: RecognisedAgency[];
  participants: RecognisedAgency[];
  /** Who leads it or the delegation. */
  chair: RecognisedPerson | null;
}

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening';

/** An office that became another, to be reviewed by a person. */
export interface RecognisedSuccession extends Recognition {
  kind: 'succession';
  change: AgencyChange;
  /** Names, written out where the text shortens them. */
  from: string[];
  to: string[];
  /** `2019-07-01`, `2019-07` or `2019`; null when the text does not say. */
  date: string | null;
}

export interface RecognisedPlace extends Recognition {
  kind: 'place';
  /** `thôn Khe Lặc`. */
  name: string;
  /** `thôn`, `xã`, `sông` … */
  placeKind: string;
}

export interface RecognisedTopic extends Recognition {
  kind: 'topic';
  /** Of the record. */
  id: string;
}
