/**
 * Works around two gaps of the test server SecantusDB 0.6, both with paths that lead through an array of
 * subdocuments, which on MongoDB stand for the values in all of them
 * (https://www.mongodb.com/docs/manual/reference/operator/aggregation/lookup/ and …/first/):
 * a `$lookup` with such a `foreignField` finds nothing, and `$first: '$list.field'` is empty. Both are sent in an
 * equivalent form. Loaded with `--require` by test processes on that server only; the product knows nothing of it.
 */
const { Collection } = require('mongodb');

/** The values of the last part of a path in the elements of the list before it. */
const inElements = (path) => {
  const dot = path.lastIndexOf('.');
  const list = path.slice(0, dot);
  const elements = { $cond: [{ $isArray: list }, list, []] };
  return { $map: { input: elements, as: 'element', in: `$$element.${path.slice(dot + 1)}` } };
};

const lookup = ({ foreignField, localField, pipeline = [], ...rest }) => {
  if (!foreignField?.includes('.')) return { foreignField, localField, pipeline, ...rest };
  const path = `$${foreignField}`;
  const list = { $cond: [{ $isArray: path }, path, []] };
  const joined = {
    $or: [{ $eq: ['$$joined', path] }, { $in: ['$$joined', list] }, { $in: ['$$joined', inElements(path)] }],
  };
  return {
    ...rest,
    let: { joined: `$${localField}` },
    pipeline: [{ $match: { $expr: joined } }, ...pipeline],
  };
};

const firstInElements = (value) => {
  if (Array.isArray(value)) return value.map(firstInElements);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$first' && typeof inner === 'string' && inner.endsWith('.result')
        ? [key, inElements(inner)]
        : [key, firstInElements(inner)],
    ),
  );
};

const equivalent = (stage) => {
  if (stage.$lookup?.foreignField) return { $lookup: lookup(stage.$lookup) };
  return stage.$addFields ? firstInElements(stage) : stage;
};

const { aggregate } = Collection.prototype;
Collection.prototype.aggregate = function (pipeline, options) {
  return aggregate.call(this, pipeline.map(equivalent), options);
};
