/** The shapes in which the demo newsroom is written (scripts/demo/content), before the loader turns them into records. */

import type { AGENCY_CHANGES, AGENCY_KINDS, AGENCY_LEVELS } from '@/domain/agencies';

export type AgencyKind = (typeof AGENCY_KINDS)[number];
export type AgencyLevel = (typeof AGENCY_LEVELS)[number];
export type AgencyChange = (typeof AGENCY_CHANGES)[number];

/** A day as `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. */
export type Day = string;

export interface DemoTopic {
  key: string;
  title: string;
  description: string;
}

export interface DemoAgency {
  key: string;
  kind: AgencyKind;
  level: AgencyLevel;
  /** Names in the order they were borne; `until` missing = still borne. */
  names: { official: string; short?: string; abbreviation?: string; from?: Day; until?: Day }[];
  parent?: string;
  functions: string;
  address?: string;
  phone?: string;
  email?: string;
  /** What became of this agency: each entry names a successor (none when dissolved without one). */
  successors?: { agency?: string; change: AgencyChange; date: Day; document?: string; note?: string }[];
}

export interface DemoPerson {
  key: string;
  name: string;
  bio?: string;
  positions: { title: string; agency: string; from?: Day; until?: Day }[];
}

export interface DemoDocument {
  key: string;
  kind: 'decision' | 'resolution' | 'plan' | 'notice' | 'directive' | 'report' | 'regulation' | 'law';
  number: string;
  title: string;
  issuer: string;
  signedBy?: string;
  issuedOn: Day;
  inForceOn?: Day;
  status: 'in-force' | 'expired' | 'replaced';
  replacedBy?: string;
  summary: string;
}

export interface DemoEvent {
  key: string;
  title: string;
  kind:
    | 'meeting'
    | 'working-session'
    | 'visit'
    | 'inspection'
    | 'ceremony'
    | 'festival'
    | 'citizen-reception'
    | 'deadline';
  /** Local wall time in Asia/Ho_Chi_Minh, `YYYY-MM-DDTHH:mm`. */
  start: string;
  end?: string;
  allDay?: boolean;
  place: string;
  hosts: string[];
  participants?: string[];
  chair?: string;
  delegation?: string;
  agenda?: { time?: string; item: string }[];
  documents?: string[];
  status: 'planned' | 'confirmed' | 'postponed' | 'cancelled' | 'held';
  /** Only with `postponed`. */
  newStart?: string;
  visibility: 'public' | 'internal';
  summary: string;
}

export type DemoBlock =
  | string
  | { h: string }
  | { list: string[] }
  | { quote: string; by: string }
  | { image: string; caption: string; credit: string }
  | { gallery: { image: string; caption: string }[]; credit: string }
  | { table: string[][]; caption: string }
  | { document: string }
  | { agency: string }
  | { related: string };

export interface DemoStory {
  key: string;
  topic: string;
  otherTopics?: string[];
  kicker?: string;
  title: string;
  lead: string;
  dateline: string;
  /** Local wall time in Asia/Ho_Chi_Minh, `YYYY-MM-DDTHH:mm`: the date line. */
  publishedAt: string;
  hero?: { image: string; caption: string; credit: string };
  body: DemoBlock[];
  byline: {
    person?: string;
    name?: string;
    role: 'text' | 'photo' | 'video' | 'text-photo';
    agency?: string;
  }[];
  agencies?: { agency: string; role: 'host' | 'participant' | 'issuer' | 'mentioned' }[];
  people?: { person: string; position: string }[];
  events?: string[];
  documents?: string[];
  source?: { name: string; url?: string; author?: string; publishedAt?: string };
  /** Missing = published. */
  stage?: 'draft' | 'submitted';
}

/** What the office tells of itself. */
export interface DemoInformation {
  introduction: DemoBlock[];
  /** Keys of people, in the order of the page. */
  leaders: string[];
  officer: { name: string; post: string; phone: string; email: string; hours: string };
}

export interface DemoNewsroom {
  information: DemoInformation;
  topics: DemoTopic[];
  agencies: DemoAgency[];
  people: DemoPerson[];
  documents: DemoDocument[];
  events: DemoEvent[];
  stories: DemoStory[];
}

/** One drawing of our own, painted by scripts/demo/images; `alt` describes what is seen. */
export interface DemoImage {
  key: string;
  alt: string;
  /** SVG source, 1600 × 1067 unless the picture is meant to be portrait (1067 × 1600). */
  svg: () => string;
}
