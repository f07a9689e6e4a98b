/** What `intake:parse` prints of one file. The shape stands in docs/intake-parse.schema.json as well. */

import type { Day } from '@/domain/dates';
import type { DocumentKind } from '@/domain/documents';
import type { EventKind } from '@/domain/events';
import type { RemovedReason, ProblemCode, WarningCode } from '@/newsroom/intake/parse/messages';
import type { AuthorRole, ParsedNote } from '@/newsroom/intake/parse/types';
import type { FileProblemCode, FileWarningCode } from '@/newsroom/intake/report/messages';

export interface StoryReport {
  title: string | null;
  /** `2020-11-27T16:00:00+07:00`, or `2020-11-27` where no time is given. */
  publishedAt: string | null;
  dateLineRaw: string | null;
  lead: string | null;
  /** Subheads included, the lead not. */
  paragraphs: string[];
  captions: { text: string; credit: string | null }[];
  authors: { name: string; role: AuthorRole }[];
  /** The information centre or outlet the authors write for. */
  centre: string | null;
  source: string | null;
  notes: ParsedNote[];
  agencies: { name: string; role: AgencyRole }[];
  people: { name: string; position: string | null; agency: string | null }[];
  documents: { kind: DocumentKind; number: string | null; date: Day | null; issuer: string | null }[];
  event: { kind: EventKind; date: Day | null; place: string | null } | null;
  removed: { line: number; text: string; reason: RemovedReason }[];
  warnings: ReportWarning[];
}

/** The first that fits: who held the event, who took part, who issued a document that is cited, or only named. */
export const AGENCY_ROLES = ['host', 'participant', 'issuer', 'mentioned'] as const;
export type AgencyRole = (typeof AGENCY_ROLES)[number];

export interface ReportWarning {
  code: WarningCode | ProblemCode | FileProblemCode | FileWarningCode;
  /** Vietnamese. */
  message: string;
  /** Null when it concerns the file as a whole. */
  line: number | null;
}
