/** Everything a story speaks of that the newsroom keeps records of. Pure: what is made of it, a person decides. */

import { toLocalDay } from '@/domain/dates';
import { withoutCredit } from '@/newsroom/intake/parse/captions';
import type { ParsedStory } from '@/newsroom/intake/parse/types';
import { AgencyFinder, type KnownAgency } from '@/newsroom/intake/recognise/agencies';
import { matchAuthors, type MatchedAuthor } from '@/newsroom/intake/recognise/authors';
import { findDocuments } from '@/newsroom/intake/recognise/documents';
import { findEvent } from '@/newsroom/intake/recognise/events';
import { matchDocuments, type KnownDocument } from '@/newsroom/intake/recognise/matchDocuments';
import { findPeople, type KnownPerson } from '@/newsroom/intake/recognise/people';
import { findPlaces } from '@/newsroom/intake/recognise/places';
import { findSuccessions } from '@/newsroom/intake/recognise/succession';
import { findTopics, type KnownTopic } from '@/newsroom/intake/recognise/topics';
import { termsOf, withTerms, type KnownTerm, type Terms } from '@/newsroom/intake/recognise/terms';
import type {
  RecognisedAgency,
  RecognisedDocument,
  RecognisedEvent,
  RecognisedPerson,
  RecognisedPlace,
  RecognisedSuccession,
  RecognisedTopic,
} from '@/newsroom/intake/recognise/types';

/** What the newsroom has on record. */
export interface Records {
  agencies: readonly KnownAgency[];
  people: readonly KnownPerson[];
  documents: readonly KnownDocument[];
  topics: readonly KnownTopic[];
  /** Words of the newsroom's own. */
  terms?: readonly KnownTerm[];
}

export interface Recognised {
  agencies: RecognisedAgency[];
  people: RecognisedPerson[];
  documents: RecognisedDocument[];
  places: RecognisedPlace[];
  topics: RecognisedTopic[];
  /** In the order of the story's authors. */
  authors: MatchedAuthor[];
  successions: RecognisedSuccession[];
  /** The event reported; null when the story reports none. */
  event: RecognisedEvent | null;
}

/** Lines that say who wrote and when, not what happened. */
const OUTSIDE: ReadonlySet<string> = new Set(['removed', 'date', 'byline', 'source']);
/** Read for names, not for what happened. */
const BESIDE: ReadonlySet<string> = new Set(['title', 'note']);

/** Recogniser of the stories of one newsroom: made once for as many stories as there are. */
export class Recogniser {
  private readonly agencyFinder: AgencyFinder;

  private readonly terms: Terms;

  constructor(private readonly records: Records) {
    this.agencyFinder = new AgencyFinder(records.agencies);
    this.terms = termsOf(records.terms ?? []);
  }

  /** What a story speaks of. Offices are taken by the names of its own day. */
  recognise(story: ParsedStory): Recognised {
    return withTerms(this.terms, () => this.read(story));
  }

  private read(story: ParsedStory): Recognised {
    const day = story.publishedAt ? toLocalDay(story.publishedAt) : null;
    const passages = story.lines
      .filter(({ role }) => !OUTSIDE.has(role))
      .map(({ line, text, role }) => ({ line, text: role === 'caption' ? withoutCredit(text) : text }));
    const beside = new Set(story.lines.flatMap(({ line, role }) => (BESIDE.has(role) ? line : [])));
    const title = story.lines.find(({ role }) => role === 'title')?.line ?? 0;
    const agencies = this.agencyFinder.find(passages, day);
    const people = findPeople(passages, agencies, this.records.people);
    const documents = findDocuments(passages);
    matchDocuments(documents, this.records.documents);
    return {
      agencies,
      people,
      documents,
      places: findPlaces(passages, agencies),
      topics: findTopics(passages, this.records.topics, title),
      authors: matchAuthors(story.authors, this.records),
      successions: findSuccessions(passages),
      event: findEvent({ passages: passages.filter(({ line }) => !beside.has(line)), agencies, people, day }),
    };
  }
}
