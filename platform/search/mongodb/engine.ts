import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { AnyBulkWriteOperation, ClientSession, Collection, Db } from 'mongodb';
import type { PayloadRequest } from 'payload';
import { afterCommit } from '../../db/afterCommit';
import { readingOptions } from '../../db/mongodb/sessions';
import { SEARCH_FIELDS, type PerField } from '../bm25';
import { bestSuggestions } from '../suggestions';
import {
  MAX_COUNTED,
  type SearchAnswer,
  type SearchEngine,
  type SearchQuestion,
  type SearchRef,
} from '../types';
import { countCandidates, rankCandidates, type Candidate, type Statistics } from './answer';
import {
  countsOf,
  entryOf,
  EXACT,
  headToken,
  keyOf,
  lengthKey,
  RECORDS,
  refOf,
  type StoredEntry,
} from './entry';
import { filterOf, tokensOf, type Place } from './filter';

const ENTRIES = 'search_entries';
const COUNTS = 'search_counts';

/** How many records, words or tokens there are of a kind; see `countsOf`. */
interface StoredCount {
  _id: string;
  count: number;
}

/** How many ways a half-typed word may go on, the most frequent first. MongoDB merges as many sorted index scans. */
const COMPLETIONS = 100;
/** How many of what could be suggested are compared, offices and people first, then the newest. */
const COMPARED_SUGGESTIONS = 200;

const databaseOf = ({ connection }: MongooseAdapter): Db => connection.db as unknown as Db;
const entriesOf = (db: MongooseAdapter): Collection<StoredEntry> => databaseOf(db).collection(ENTRIES);
const countsIn = (db: MongooseAdapter): Collection<StoredCount> => databaseOf(db).collection(COUNTS);

/** The index that every question is answered from. Nothing happens when it is there. */
export const makeSearchIndexes = async (db: MongooseAdapter): Promise<void> => {
  await entriesOf(db).createIndex({ tokens: 1, order: -1 });
};

const addCounts = (into: Map<string, number>, counts: ReadonlyMap<string, number>, factor: 1 | -1): void => {
  for (const [key, count] of counts) into.set(key, (into.get(key) ?? 0) + factor * count);
};

/** NamespaceNotFound, which MongoDB up to 6 answers: it was not there. */
const NOT_THERE = 26;

const dropped = async (dropping: Promise<unknown>): Promise<void> => {
  try {
    await dropping;
  } catch (error) {
    if ((error as { code?: number }).code !== NOT_THERE) throw error;
  }
};

/** What starts with `prefix`, as a condition on a string; the code point is the last one there is. */
const startingWith = (prefix: string) => ({ $gte: prefix, $lt: `${prefix}\u{10FFFF}` });

/**
 * Search in MongoDB by an ordinary index over the words of each record (see `StoredEntry`). A question goes through
 * the records of its rarest word from the newest on, at most `MAX_COUNTED`; when there are more, those with all
 * words in title or names are taken first. Ranked in this process, from the frequencies of the question's own words.
 *
 * How many records have each word is kept beside it, after the commit: within the transaction, two stories saved at
 * once would conflict in every common word. A process that dies in between leaves these counts a little off, which
 * only moves ranks and spelling help a little, until the next rebuild.
 */
export const mongoSearch = (db: MongooseAdapter): SearchEngine => {
  /** The counts of this process that are on their way. */
  let counting: Promise<void> = Promise.resolve();

  const keepCounts = (changes: ReadonlyMap<string, number>): Promise<void> => {
    const operations: AnyBulkWriteOperation<StoredCount>[] = [...changes]
      .filter(([, count]) => count !== 0)
      .map(([key, count]) => ({
        updateOne: { filter: { _id: key }, update: { $inc: { count } }, upsert: true },
      }));
    if (operations.length === 0) return Promise.resolve();
    counting = counting
      .then(async () => {
        await countsIn(db).bulkWrite(operations, { ordered: false });
      })
      .catch((error: unknown) => {
        db.payload.logger.warn({ err: error, msg: 'could not count the words of the search index' });
      });
    return counting;
  };

  const sessionOf = async (req: PayloadRequest): Promise<ClientSession | undefined> =>
    db.sessions[String(await req.transactionID)] as ClientSession | undefined;

  const replace = async (
    req: PayloadRequest,
    refs: readonly SearchRef[],
    documents: readonly StoredEntry[],
  ): Promise<void> => {
    if (refs.length === 0) return;
    const session = await sessionOf(req);
    const options = session ? { session } : {};
    const keys = [...new Set(refs.map(keyOf))];
    const before = await entriesOf(db)
      .find({ _id: { $in: keys } }, { ...options, projection: { tf: 0, folded: 0 } })
      .toArray();
    if (documents.length > 0)
      await entriesOf(db).bulkWrite(
        documents.map((document) => ({
          replaceOne: { filter: { _id: document._id }, replacement: document, upsert: true },
        })),
        options,
      );
    else if (before.length > 0) await entriesOf(db).deleteMany({ _id: { $in: keys } }, options);
    const changes = new Map<string, number>();
    for (const entry of before) addCounts(changes, countsOf(entry), -1);
    for (const entry of documents) addCounts(changes, countsOf(entry), 1);
    if (session) await afterCommit(req, () => void keepCounts(changes));
    else await keepCounts(changes);
  };

  const readCounts = async (keys: readonly string[]): Promise<Map<string, number>> => {
    const found = await countsIn(db)
      .find({ _id: { $in: [...keys] } }, readingOptions())
      .toArray();
    return new Map(found.map(({ _id, count }) => [_id, count]));
  };

  const candidatesOf = async (
    question: SearchQuestion,
    place: Place,
    limit: number,
    weight: (token: string) => number,
  ): Promise<Candidate[]> => {
    const filter = filterOf(question, place, weight);
    if (!filter) return [];
    const words = question.groups.flat(2);
    const asked = words.flatMap(({ folded, exact }) => (exact === null ? [folded] : [folded, exact]));
    const projection = Object.fromEntries(
      ['at', 'order', 'topics', 'agencies', 'lengths', ...asked.map((word) => `tf.${word}`)].map((path) => [
        path,
        1,
      ]),
    );
    return entriesOf(db)
      .find(filter, { ...readingOptions(), projection })
      .sort({ order: -1 })
      .limit(limit)
      .toArray() as Promise<Candidate[]>;
  };

  const search = async (question: SearchQuestion, now: Date): Promise<SearchAnswer> => {
    const counts = await readCounts([RECORDS, ...SEARCH_FIELDS.map(lengthKey), ...tokensOf(question)]);
    const having = (token: string): number => counts.get(token) ?? 0;
    const records = having(RECORDS);
    const statistics: Statistics = {
      records,
      average: SEARCH_FIELDS.map(
        (field) => having(lengthKey(field)) / Math.max(records, 1),
      ) as unknown as PerField,
      having,
    };

    let found = await candidatesOf(question, 'anywhere', MAX_COUNTED + 1, having);
    const isMore = found.length > MAX_COUNTED;
    if (isMore) {
      const inHeads = await candidatesOf(question, 'heads', MAX_COUNTED, having);
      const each = new Map([...inHeads, ...found].map((candidate) => [candidate._id, candidate]));
      found = [...each.values()].slice(0, MAX_COUNTED);
    }
    return {
      hits: rankCandidates(found, question, statistics, now),
      total: found.length,
      isMore,
      counts: countCandidates(found),
    };
  };

  /** The words of titles and names that one may be begun with. */
  const completionsOf = async (begun: string): Promise<string[]> => {
    const found = await countsIn(db)
      .find({ _id: startingWith(headToken(begun)), count: { $gt: 0 } }, readingOptions())
      .sort({ count: -1, _id: 1 })
      .limit(COMPLETIONS)
      .toArray();
    return found.map(({ _id }) => _id);
  };

  return {
    put: (req, entries) => {
      const documents = new Map(entries.map((entry) => [keyOf(entry), entryOf(entry)]));
      return replace(req, entries, [...documents.values()]);
    },
    remove: (req, refs) => replace(req, refs, []),
    search,
    texts: async (refs) => {
      const projection = { title: 1, names: 1, lead: 1, body: 1 };
      const found = await entriesOf(db)
        .find({ _id: { $in: refs.map(keyOf) } }, { ...readingOptions(), projection })
        .toArray();
      return found.map(({ _id, title, names, lead, body }) => ({ ...refOf(_id), title, names, lead, body }));
    },
    suggest: async (words, limit) => {
      const begun = words.at(-1);
      if (begun === undefined) return [];
      const completions = await completionsOf(begun);
      if (completions.length === 0) return [];
      const whole = [...new Set(words.slice(0, -1).map(headToken))];
      const found = await entriesOf(db)
        .find(
          { $and: [...whole.map((token) => ({ tokens: token })), { tokens: { $in: completions } }] },
          { ...readingOptions(), projection: { title: 1, names: 1 } },
        )
        .sort({ order: -1 })
        .limit(Math.max(COMPARED_SUGGESTIONS, limit))
        .toArray();
      const suggestible = found.map(({ _id, title, names }) => ({ ...refOf(_id), title, names }));
      return bestSuggestions(suggestible, words, limit);
    },
    vocabulary: async (atLeast) => {
      await counting;
      const found = countsIn(db).find({ _id: startingWith(EXACT), count: { $gte: Math.max(atLeast, 1) } });
      const words = new Map<string, number>();
      for await (const { _id, count } of found) words.set(_id.slice(EXACT.length), count);
      return words;
    },
    clear: async () => {
      await counting;
      // Dropping takes no longer for a million records than for one.
      await Promise.all([dropped(entriesOf(db).drop()), dropped(countsIn(db).drop())]);
      await makeSearchIndexes(db);
    },
    count: () => entriesOf(db).countDocuments({}, { hint: '_id_' }),
  };
};
