import type { IndexDefinition, IndexOptions, Schema } from 'mongoose';

/**
 * A Mongoose plugin: indexes over several fields end in the id. Every list of the newsroom is sorted by the id last,
 * so that it can be paged through, and MongoDB sorts by an index only where it holds all of the order
 * (https://www.mongodb.com/docs/manual/tutorial/sort-results-with-indexes/). Payload knows no field `_id` to name.
 */
export const indexesEndInId = (schema: Schema): void => {
  for (const [fields, options] of schema.indexes() as [IndexDefinition, IndexOptions][]) {
    if (Object.keys(fields).length < 2 || options.unique || '_id' in fields) continue;
    schema.removeIndex(fields as never);
    schema.index({ ...fields, _id: 1 }, options);
  }
};
