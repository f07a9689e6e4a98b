/**
 * Works around gaps of the test server SecantusDB 0.6 by sending it an equivalent form. Loaded with `--import` by
 * test processes on that server only; the product knows nothing of it. docs/mongodb.md lists what was found.
 *
 * 1. Paths through an array of subdocuments, which on MongoDB stand for the values in all of them: a `$lookup`
 *    with such a `foreignField` finds nothing, and `$first: '$list.field'` is empty.
 * 2. A unique index keeps the value that a record was inserted with when the record changes it, and nobody else
 *    can have it; deleting the record gives it back. So a record whose unique value changes is put in anew first.
 */
import { Collection } from 'mongodb';

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

const uniqueFields = new Map();

const { createIndex, findOneAndUpdate, updateOne } = Collection.prototype;
Collection.prototype.createIndex = function (keys, options) {
  if (options?.unique) {
    const known = uniqueFields.get(this.namespace) ?? new Set();
    for (const key of Object.keys(keys)) known.add(key);
    uniqueFields.set(this.namespace, known);
  }
  return createIndex.call(this, keys, options);
};

/** Gives the unique values back that this update is about to change. */
const giveBack = async (collection, filter, update, options) => {
  const values = { ...update, ...update?.$set };
  const fields = [...(uniqueFields.get(collection.namespace) ?? [])].filter((field) =>
    Object.hasOwn(values, field),
  );
  if (fields.length === 0) return;
  const session = options?.session ? { session: options.session } : {};
  const record = await collection.findOne(filter, session);
  const changed = fields.filter((field) => (record?.[field] ?? null) !== (values[field] ?? null));
  if (!record || changed.every((field) => (record[field] ?? null) === null)) return;
  const taken = { $or: changed.map((field) => ({ [field]: values[field] ?? null })) };
  if (await collection.findOne(taken, session)) return;
  await collection.deleteOne({ _id: record._id }, session);
  const renewed = Object.fromEntries(changed.map((field) => [field, values[field]]));
  await collection.insertOne({ ...record, ...renewed }, session);
};

Collection.prototype.findOneAndUpdate = async function (filter, update, options) {
  await giveBack(this, filter, update, options);
  return findOneAndUpdate.call(this, filter, update, options);
};

Collection.prototype.updateOne = async function (filter, update, options) {
  await giveBack(this, filter, update, options);
  return updateOne.call(this, filter, update, options);
};
