import type {
  FilterOptions,
  RelationshipFieldManyValidation,
  RelationshipFieldSingleValidation,
  RelationshipFieldValidation,
} from 'payload';
import { relationship } from 'payload/shared';
import { mergedAwayOf } from '@/newsroom/workflow/merge/follow';

const filterOptions: FilterOptions = async ({ relationTo, req }) => {
  const away = await mergedAwayOf(req, relationTo);
  return away.length === 0 ? true : { id: { not_in: away } };
};

const validate: RelationshipFieldValidation = (value, options) => {
  const { filterOptions: _, ...others } = options;
  return relationship(value, others);
};

/**
 * What a link is offered: every record but those that were merged into another one. Payload's own check of that would
 * read each linked record with all its stories at every save; `followMerges` leads on what was merged meanwhile.
 */
export const notMerged = {
  filterOptions,
  validate: validate as RelationshipFieldSingleValidation & RelationshipFieldManyValidation,
};
