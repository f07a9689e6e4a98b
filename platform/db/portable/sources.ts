import {
  buildVersionCollectionFields,
  buildVersionGlobalFields,
  type FlattenedField,
  type Payload,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
} from 'payload';

/** A database as Payload's adapters offer it. */
export type Database = Payload['db'];

export type SourceKind = 'collections' | 'versions' | 'globals' | 'globals-versions';

/** Records of one kind: a file of an archive, a table or collection of a database. */
export interface Source {
  kind: SourceKind;
  slug: string;
  /** Its name in an archive: `collections/articles.jsonl`. */
  file: string;
  /** The fields that are carried. */
  fields: readonly FlattenedField[];
  /** Every field, for writing. */
  allFields: readonly FlattenedField[];
  /** What a record begins with when it is written, besides what it brings. */
  initial: Readonly<Record<string, unknown>>;
}

/** Collections that stay where they are, each with its reason. Whatever else is configured is exported. */
export const EXCLUDED: Readonly<Record<string, string>> = {
  'page-changes': 'tells running servers what to forget; meaningless an hour later',
  'payload-kv': 'what the program notes about this one database: that it is a demo, its backups, an import',
  'payload-locked-documents': 'who has which record open just now',
  'payload-migrations': 'which steps this one database has had; an archive names its own in the manifest',
};

/** What an account signs in with, or reads the calendar with. */
const SECRETS = [
  'apiKey',
  'calendarKey',
  'apiKeyIndex',
  'enableAPIKey',
  'hash',
  'lockUntil',
  'loginAttempts',
  'resetPasswordExpiration',
  'resetPasswordRequestedAt',
  'resetPasswordToken',
  'salt',
  '_verificationToken',
];
/** Who is signed in where: true of the running newsroom only, so never exported. */
const SESSIONS = 'sessions';

export interface SourceOptions {
  /** With password hashes and the like. */
  withSecrets: boolean;
}

const isCarried = (collection: SanitizedCollectionConfig, { withSecrets }: SourceOptions) => {
  const left = new Set(collection.auth ? [SESSIONS, ...(withSecrets ? [] : SECRETS)] : []);
  return ({ name }: FlattenedField): boolean => !left.has(name);
};

const ofCollection = (
  config: SanitizedConfig,
  collection: SanitizedCollectionConfig,
  options: SourceOptions,
): Source[] => {
  const { slug } = collection;
  const keep = isCarried(collection, options);
  const records: Source = {
    kind: 'collections',
    slug,
    file: `collections/${slug}.jsonl`,
    fields: collection.flattenedFields.filter(keep),
    allFields: collection.flattenedFields,
    // Without a number to begin with, wrong passwords could not be counted.
    initial: collection.auth && !options.withSecrets ? { loginAttempts: 0 } : {},
  };
  if (!collection.versions) return [records];
  const versionFields = buildVersionCollectionFields(config, collection, true);
  const fields = versionFields.map((field) =>
    field.name === 'version' && field.type === 'group'
      ? { ...field, flattenedFields: field.flattenedFields.filter(keep) }
      : field,
  );
  return [
    records,
    {
      kind: 'versions',
      slug,
      file: `versions/${slug}.jsonl`,
      fields,
      allFields: versionFields,
      initial: {},
    },
  ];
};

const ofGlobal = (config: SanitizedConfig, global: SanitizedConfig['globals'][number]): Source[] => {
  const { slug, flattenedFields } = global;
  const common = { slug, initial: {} };
  const record: Source = {
    ...common,
    kind: 'globals',
    file: `globals/${slug}.json`,
    fields: flattenedFields,
    allFields: flattenedFields,
  };
  if (!global.versions) return [record];
  const fields = buildVersionGlobalFields(config, global, true);
  return [
    record,
    {
      ...common,
      kind: 'globals-versions',
      file: `globals-versions/${slug}.jsonl`,
      fields,
      allFields: fields,
    },
  ];
};

/** Everything a newsroom is moved with, in the order of the names of the files. */
export const sourcesOf = (config: SanitizedConfig, options: SourceOptions): Source[] =>
  [
    ...config.collections
      .filter(({ slug }) => !(slug in EXCLUDED))
      .flatMap((collection) => ofCollection(config, collection, options)),
    ...config.globals.flatMap((global) => ofGlobal(config, global)),
  ].sort((a, b) => (a.file < b.file ? -1 : 1));

/** The collections whose records have files, by their slugs. */
export const uploadCollectionsOf = (config: SanitizedConfig): string[] =>
  config.collections
    .filter(({ slug, upload }) => Boolean(upload) && !(slug in EXCLUDED))
    .map(({ slug }) => slug)
    .sort();
