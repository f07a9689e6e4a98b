/** A story as its requirements see it. Pure, and used in the browser too. */
import { idOf, idsOf } from '@/domain/references';
import { readBody, rowsOf, wordsOf, type BodyForChecks } from './body';

/** The fields of a story that requirements look at. */
export const STORY_FIELDS = [
  'kicker',
  'title',
  'lead',
  'heroImage',
  'heroCaption',
  'heroCredit',
  'body',
  'authors',
  'topics',
  'agencies',
  'dateline',
  'source',
  'importWarnings',
  'warningsResolved',
  'personalDataConfirmed',
] as const;

export interface StoryForChecks {
  kicker: string;
  title: string;
  lead: string;
  /** The id of the photo's record. */
  heroImage: string | null;
  heroCaption: string;
  heroCredit: string;
  body: BodyForChecks;
  hasAuthor: boolean;
  topics: number;
  agencies: number;
  dateline: string;
  sourceUrl: string;
  hasWarnings: boolean;
  areWarningsResolved: boolean;
  isPersonalDataConfirmed: boolean;
}

/** Reads a record or the values of a form; whatever a field holds that it should not is as good as empty. */
export const storyForChecks = (doc: Record<string, unknown>): StoryForChecks => ({
  kicker: wordsOf(doc.kicker),
  title: wordsOf(doc.title),
  lead: wordsOf(doc.lead),
  heroImage: idOf(doc.heroImage || null),
  heroCaption: wordsOf(doc.heroCaption),
  heroCredit: wordsOf(doc.heroCredit),
  body: readBody(doc.body),
  hasAuthor: rowsOf(doc.authors).some(({ person, name }) => Boolean(person) || wordsOf(name) !== ''),
  topics: Array.isArray(doc.topics) ? idsOf(doc.topics).length : 0,
  agencies: rowsOf(doc.agencies).filter(({ agency }) => Boolean(agency)).length,
  dateline: wordsOf(doc.dateline),
  sourceUrl: wordsOf((doc.source as { url?: unknown } | null | undefined)?.url),
  hasWarnings: wordsOf(doc.importWarnings) !== '',
  areWarningsResolved: doc.warningsResolved === true,
  isPersonalDataConfirmed: doc.personalDataConfirmed === true,
});
