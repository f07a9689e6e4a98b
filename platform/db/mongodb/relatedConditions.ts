import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import {
  buildVersionCollectionFields,
  type CollectionSlug,
  type FlattenedField,
  type PayloadRequest,
  type Where,
} from 'payload';
import { sameRelated } from './sameRelated';

interface Asked {
  collection: string;
  where?: Where;
  req?: Partial<PayloadRequest>;
}

const ON_RECORDS = [
  'find',
  'findOne',
  'count',
  'findDistinct',
  'updateMany',
  'deleteMany',
  'deleteOne',
] as const;
const ON_VERSIONS = ['queryDrafts', 'findVersions', 'countVersions', 'deleteVersions'] as const;

/** Has every question of this adapter go through `sameRelated`. */
export const askAboutSameRelated = (db: MongooseAdapter): void => {
  const configOf = (slug: string) => db.payload.collections[slug as CollectionSlug].config;
  const fieldsOf = (slug: string): FlattenedField[] => configOf(slug).flattenedFields;
  const versionFields = new Map<string, FlattenedField[]>();
  const versionFieldsOf = (slug: string): FlattenedField[] => {
    const known = versionFields.get(slug);
    if (known) return known;
    const made = buildVersionCollectionFields(db.payload.config, configOf(slug), true);
    versionFields.set(slug, made);
    return made;
  };

  const rewrite = async (fields: FlattenedField[], where: Where, req: Asked['req']): Promise<Where> => {
    const findIds = async (collection: string, inner: Where): Promise<unknown[]> => {
      const Model = db.collections[collection]!;
      const session = db.sessions[String(await req?.transactionID)];
      const asked = await Model.buildQuery({
        payload: db.payload,
        where: await rewrite(fieldsOf(collection), inner, req),
      });
      const rows = await Model.find(asked, { _id: 1 }, session ? { session } : {}).lean();
      return rows.map(({ _id }) => String(_id));
    };
    return sameRelated({ payload: db.payload, fields, findIds }, where);
  };

  const wrap = (method: string, fields: (slug: string) => FlattenedField[]) => {
    const methods = db as unknown as Record<string, (args: Asked) => Promise<unknown>>;
    const ask = methods[method]!;
    methods[method] = async function (args) {
      const where = args.where && (await rewrite(fields(args.collection), args.where, args.req));
      return ask.call(this, where ? { ...args, where } : args);
    };
  };
  for (const method of ON_RECORDS) wrap(method, fieldsOf);
  for (const method of ON_VERSIONS) wrap(method, versionFieldsOf);
};
