import type { Payload, PayloadRequest } from 'payload';

const COLLECTION = 'payload-kv';
const KEY = 'toasoan:import';

/** An import that was begun in this database and has not come to its end. */
export interface UnfinishedImport {
  /** The SHA-256 of the archive's manifest, which names every file in it by its own. */
  archive: string;
  /** Where the archive lay. */
  file: string;
  startedAt: string;
  /** How many of its files are in place. */
  files: number;
}

/** Null when everything that was begun here is finished. */
export const readUnfinishedImport = (payload: Payload): Promise<UnfinishedImport | null> =>
  payload.kv.get<UnfinishedImport & Record<string, unknown>>(KEY);

export const noteUnfinishedImport = (payload: Payload, state: UnfinishedImport): Promise<void> =>
  payload.kv.set(KEY, { ...state });

/** As part of the transaction of `req`. */
export const forgetUnfinishedImport = async (req: PayloadRequest): Promise<void> => {
  await req.payload.db.deleteOne({ collection: COLLECTION, where: { key: { equals: KEY } }, req });
};

/** What to tell whoever starts this newsroom, in one line. */
export const unfinishedImportLine = ({ file, startedAt }: UnfinishedImport): string =>
  `An import into this database is unfinished (begun ${startedAt}): finish it with npm run import:all -- ${file}, or begin with a new database.`;
