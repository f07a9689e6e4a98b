import type { Payload } from 'payload';
import type { SearchEngine } from './types';

const ENGINE = Symbol.for('toasoan.search');

/** Ties a search engine to the adapter whose records it finds. */
export const attachSearch = (db: object, engine: SearchEngine): void => {
  (db as { [ENGINE]?: SearchEngine })[ENGINE] = engine;
};

/** The search behind this newsroom. */
export const searchOf = (payload: Payload): SearchEngine =>
  (payload.db as unknown as { [ENGINE]: SearchEngine })[ENGINE];
