import type { Payload } from 'payload';
import { storeOf } from '@/platform/db/store';
import { loadMongodb } from './loadMongodb';
import { loadSqlite } from './loadSqlite';
import type { Made } from './made';

/** Puts a made newsroom into an empty database, a hundred thousand stories in seconds. Pages are not told of it. */
export const loadNewsroom = (payload: Payload, made: Made): Promise<void> =>
  storeOf(payload).kind === 'sqlite' ? loadSqlite(payload, made) : loadMongodb(payload, made);
