import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload';
import type { Period } from '@/domain/periods';

export interface PeriodQuestion {
  collection: CollectionSlug;
  /** A date field with an index. */
  field: string;
  where: Where;
  /** Of one unit, in order. */
  periods: readonly Period[];
}

/** Published stories that name one of `ids` in `field`, the newest first. */
export type NamedStories = (
  | {
      field: 'topics' | 'events' | 'documents' | 'agencies.agency' | 'people.person' | 'authors.person';
      by: 'publishedAt';
    }
  | { field: 'topics' | 'agencies.agency'; by: 'releasedAt' }
) & {
  ids: readonly string[];
  /** Those after this place in the order. */
  before?: { at: string; id: string } | null;
  /** Not these. */
  without?: readonly string[];
  /** The most to answer. */
  limit: number;
};

export interface NamedStory {
  id: string;
  /** The first of the `ids` that it names. */
  named: string;
}

/** Public events that one of these agencies hosts or takes part in. */
export interface EventsOfAgencies {
  agencies: readonly string[];
  /**
   * Those that are over after a moment (ISO 8601), the first first; or at a moment or before it, of equals those before
   * an id, the last first.
   */
  over: { after: string; before?: undefined } | { after?: undefined; before: { at: string; id?: string } };
  /** The most to answer. */
  limit: number;
}

/** What differs between the databases and Payload's adapters do not hide; one implementation for each. */
export interface Store {
  readonly kind: 'sqlite' | 'mongodb';
  /**
   * Runs reads for a public page: on MongoDB from a secondary if there is one, but never older than any change this
   * process has heard of.
   */
  forPublic<T>(action: () => Promise<T>): Promise<T>;
  /** Runs reads that public reads must not be older than from now on. */
  catchUp<T>(action: () => Promise<T>): Promise<T>;
  /**
   * From here to the end of its transaction `req` is alone under this name: of two requests at once one waits or is
   * refused as a write conflict. For rules over several records (the last administrator) that no unique index holds.
   */
  takeTurn(req: PayloadRequest, name: string): Promise<void>;
  /**
   * How many records that match have the moment in `field` within each of the periods, by their keys; a period
   * without any may be missing. One question, answered from an index over the field: Payload can count only one
   * condition at a time. Access is not looked at: `where` has to hold it.
   */
  countByPeriod(payload: Payload, question: PeriodQuestion): Promise<Map<string, number>>;
  /**
   * How many records have each value of a number field with an index, by the value, in one question. Access is not
   * looked at: all records are counted.
   */
  countByNumber(payload: Payload, collection: CollectionSlug, field: string): Promise<Map<number, number>>;
  /**
   * Whether one `or` over several relationships is answered from an index of each. Where not, every record is looked at,
   * unless each is asked for by itself.
   */
  readonly hasIndexesForEither: boolean;
  /**
   * Answers all questions in one, where the database has to be asked in a way of its own to be as quick with many stories
   * as with few; undefined where an ordinary question is answered from an index. Access is not looked at.
   */
  namedStories?(payload: Payload, questions: readonly NamedStories[]): Promise<NamedStory[][]>;
  /** The same for events: their ids. */
  eventsOfAgencies?(payload: Payload, question: EventsOfAgencies): Promise<string[]>;
  /** The ids of all people whom a public story names as authors; undefined where `distinctIds` is as quick. */
  authorIds?(payload: Payload): Promise<string[]>;
  /**
   * The ids that a relationship, also one within a list (`authors.person`), has in any record that matches, in no order.
   * Access is not looked at: `where` has to hold it.
   */
  distinctIds(
    payload: Payload,
    question: { collection: CollectionSlug; field: string; where: Where },
  ): Promise<string[]>;
}

const STORE = Symbol.for('toasoan.store');

/** Ties a store to the adapter it belongs to. */
export const attachStore = (db: object, store: Store): void => {
  (db as { [STORE]?: Store })[STORE] = store;
};

/** The store behind this newsroom. */
export const storeOf = (payload: Payload): Store => (payload.db as unknown as { [STORE]: Store })[STORE];
