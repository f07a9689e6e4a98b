import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { Db, Document, MongoClient } from 'mongodb';
import type { Payload } from 'payload';
import { hasIndexFor, type Filter, type Index, type Query } from './indexUse';

/** A query as it was sent, or one that a command makes on its way. */
export interface Sent extends Query {
  collection: string;
  command: Document;
}

/** The driver sends an order as a map. */
const sortOf = (sort: Document | Map<string, number> | undefined): Query['sort'] =>
  (sort instanceof Map ? [...sort] : Object.entries(sort ?? {})) as Query['sort'];

const ofPipeline = (command: Document): Omit<Sent, 'command'>[] => {
  const pipeline = command.pipeline as Document[];
  const stage = (name: string) => pipeline.find((each) => name in each)?.[name] as never;
  const lookups = pipeline.flatMap(({ $lookup: lookup }) =>
    lookup?.foreignField
      ? [{ collection: String(lookup.from), filter: { [lookup.foreignField]: 'joined' }, sort: [], limit: 0 }]
      : [],
  );
  const [first] = pipeline;
  const filter = (first?.$match ?? {}) as Filter;
  return [
    { collection: command.aggregate, filter, sort: sortOf(stage('$sort')), limit: stage('$limit') ?? 0 },
    ...lookups,
  ];
};

/** What a command looks for; nothing for those that look for nothing. */
const queriesOf = (name: string, command: Document): Omit<Sent, 'command'>[] => {
  const one = (filter: Filter = {}, sort?: Document, limit = 1): Omit<Sent, 'command'>[] => [
    { collection: command[name], filter, sort: sortOf(sort), limit },
  ];
  switch (name) {
    case 'find':
      return one(command.filter, command.sort, command.limit ?? 0);
    case 'aggregate':
      return ofPipeline(command);
    case 'count':
    case 'distinct':
      return one(command.query, undefined, 0);
    case 'findAndModify':
      return one(command.query, command.sort);
    case 'update':
    case 'delete':
      return (command.updates ?? command.deletes).flatMap(({ q }: { q: Filter }) => one(q));
    default:
      return [];
  }
};

export const clientOf = (payload: Payload): MongoClient =>
  (payload.db as unknown as MongooseAdapter).connection.getClient() as unknown as MongoClient;

export const dbOf = (payload: Payload): Db =>
  (payload.db as unknown as MongooseAdapter).connection.db as unknown as Db;

/** Notes every query that is sent from now on. The client has to be opened with `monitorCommands=true`. */
export const watchMongodb = (payload: Payload): { sent: Sent[] } => {
  const noted: { sent: Sent[] } = { sent: [] };
  clientOf(payload).on('commandStarted', ({ commandName, command }) => {
    for (const query of queriesOf(commandName, command)) noted.sent.push({ ...query, command });
  });
  return noted;
};

const indexesOf = async (db: Db, collection: string): Promise<Index[]> => {
  const indexes = await db.collection(collection).indexes();
  return indexes.map(({ key }) => Object.entries(key) as Index);
};

export const isWithoutIndex = async (db: Db, query: Sent): Promise<boolean> =>
  !hasIndexFor(query, await indexesOf(db, query.collection));

/** Servers that speak MongoDB's protocol and plan queries in their own way. */
const OTHERS = ['secantusVersion', 'ferretdb', 'ferretdbVersion'];

export const isMongod = async (db: Db): Promise<boolean> => {
  const info = await db.admin().command({ buildInfo: 1 });
  return OTHERS.every((name) => !(name in info));
};

/** What belongs to the conversation and not to the question. */
const CONVERSATION =
  /^(?:\$.*|lsid|txnNumber|startTransaction|autocommit|readConcern|writeConcern|maxTimeMS)$/;

const EXPLAINED = ['find', 'aggregate', 'count', 'distinct', 'findAndModify', 'update', 'delete'];

export interface Explained {
  stages: string[];
  documents: number;
}

const stagesIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) =>
        key === 'stage' && typeof each === 'string' ? [each] : stagesIn(each),
      )
    : [];

const documentsIn = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).reduce(
        (sum, [key, each]) =>
          sum + (key === 'totalDocsExamined' && typeof each === 'number' ? each : documentsIn(each)),
        0,
      )
    : 0;

/** How the server answers a command: the stages of the plan it takes, and how many documents it looks at. */
export const explain = async (db: Db, command: Document): Promise<Explained> => {
  const asked = Object.fromEntries(Object.entries(command).filter(([key]) => !CONVERSATION.test(key)));
  if (!EXPLAINED.includes(Object.keys(asked)[0]!)) throw new Error('not a query');
  const answer = await db.command({ explain: asked, verbosity: 'executionStats' });
  const plans = JSON.stringify(answer, (key, value: unknown) => (key === 'rejectedPlans' ? [] : value));
  const whole = JSON.parse(plans) as unknown;
  return { stages: stagesIn(whole), documents: documentsIn(whole) };
};
