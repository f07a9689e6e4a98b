/** One story as `intake:parse` prints it: what the parser and the recogniser make of it, without records. Pure. */

import { toLocalDay, utcToLocal } from '@/domain/dates';
import { fold } from '@/domain/text';
import { PROBLEMS, type ProblemCode } from '@/newsroom/intake/parse/messages';
import { parseStory } from '@/newsroom/intake/parse/parseStory';
import { repairEncoding } from '@/newsroom/intake/parse/repair';
import type { ParsedStory } from '@/newsroom/intake/parse/types';
import { Recogniser, type Recognised } from '@/newsroom/intake/recognise/recognise';
import type { RecognisedAgency } from '@/newsroom/intake/recognise/types';
import { decodeFile } from '@/newsroom/intake/report/decode';
import {
  FILE_PROBLEMS,
  FILE_WARNINGS,
  type FileProblemCode,
  type FileWarningCode,
} from '@/newsroom/intake/report/messages';
import type { AgencyRole, ReportWarning, StoryReport } from '@/newsroom/intake/report/types';

export interface ReportOptions {
  /** Put right broken text that can be put right, with a warning, instead of only saying what is wrong with it. */
  repair?: boolean;
}

/** What is less sure is only offered to a person at the intake desk. */
const SURE = 0.5;

const recogniser = new Recogniser({ agencies: [], people: [], documents: [], topics: [] });

/** What is in the bytes of a file. A file that is no story gives empty fields and the problem among the warnings. */
export function reportOfFile(bytes: Uint8Array, options: ReportOptions = {}): StoryReport {
  const decoded = decodeFile(bytes);
  if (!decoded.ok) return reportOfProblem(decoded.problem);
  const report = reportOfText(decoded.text, options);
  return decoded.warning ? withWarning(report, decoded.warning) : report;
}

/** The same of a text. Never throws. */
export function reportOfText(text: string, { repair = false }: ReportOptions = {}): StoryReport {
  const result = parseStory(text);
  if (result.ok) return reportOfStory(result.story);
  const { code } = result.problem;
  const repaired = repair ? repairedText(text, code) : null;
  if (repaired === null) return reportOfProblem(code);
  return withWarning(reportOfText(repaired), 'repaired-text');
}

/** A file of which nothing can be said but why. */
export const reportOfProblem = (code: ProblemCode | FileProblemCode): StoryReport => ({
  title: null,
  publishedAt: null,
  dateLineRaw: null,
  lead: null,
  paragraphs: [],
  captions: [],
  authors: [],
  centre: null,
  source: null,
  notes: [],
  agencies: [],
  people: [],
  documents: [],
  event: null,
  removed: [],
  warnings: [{ code, message: { ...PROBLEMS, ...FILE_PROBLEMS }[code], line: null }],
});

const repairedText = (text: string, code: ProblemCode): string | null =>
  code === 'mojibake' || code === 'tcvn3' || code === 'vni' || code === 'windows-1258'
    ? repairEncoding(text, code)
    : null;

const withWarning = (report: StoryReport, code: FileWarningCode): StoryReport => {
  const warning: ReportWarning = { code, message: FILE_WARNINGS[code], line: null };
  return { ...report, warnings: [warning, ...report.warnings] };
};

function reportOfStory(story: ParsedStory): StoryReport {
  const found = recogniser.recognise(story);
  return {
    title: story.title,
    publishedAt: momentOf(story),
    dateLineRaw: story.dateText,
    lead: story.lead,
    paragraphs: story.paragraphs.map(({ text }) => text),
    captions: story.captions.map(({ text, credit }) => ({ text, credit })),
    authors: story.authors.map(({ name, role }) => ({ name, role })),
    centre: story.authors.find(({ centre }) => centre !== null)?.centre ?? null,
    source: story.source?.name ?? null,
    notes: story.notes,
    agencies: found.agencies
      .filter(({ confidence }) => confidence >= SURE)
      .map((agency) => ({ name: agency.fullName, role: roleOf(agency, found) })),
    people: found.people
      .filter(({ confidence }) => confidence >= SURE)
      .map(({ name, positions }) => ({
        name,
        position: positions.map(({ title }) => title).join(', ') || null,
        agency: positions.find(({ agency }) => agency !== null)?.agency?.fullName ?? null,
      })),
    documents: found.documents.map(({ documentKind, number, issuedOn, issuer }) => ({
      kind: documentKind,
      number,
      date: issuedOn,
      issuer,
    })),
    event: found.event && {
      kind: found.event.eventKind,
      date: found.event.day,
      place: found.event.place,
    },
    removed: story.removed,
    warnings: story.warnings.map(({ code, message, line }) => ({ code, message, line })),
  };
}

/** Vietnamese time, to the second; the day alone when no time is given. */
function momentOf({ publishedAt, hasTime }: ParsedStory): string | null {
  if (publishedAt === null) return null;
  if (!hasTime) return toLocalDay(publishedAt);
  return `${utcToLocal(publishedAt)}:${publishedAt.slice(17, 19)}+07:00`;
}

function roleOf(agency: RecognisedAgency, { event, documents }: Recognised): AgencyRole {
  if (event?.hosts.includes(agency)) return 'host';
  if (event?.participants.includes(agency)) return 'participant';
  const names = [agency.name, ...agency.mentions.map(({ text }) => text)].map(fold);
  const isIssuer = documents.some(({ issuer }) => issuer !== null && names.includes(fold(issuer)));
  return isIssuer ? 'issuer' : 'mentioned';
}
