import {
  beforeChangeTraverseFields,
  ValidationError,
  type CollectionSlug,
  type PayloadRequest,
  type ValidationFieldError,
} from 'payload';
import { withChange, type StageChange } from './change';
import { KEPT_BY_WORKFLOW } from './edits';
import type { Stage } from './stages';
import { latestVersion, type Row, type Text } from './text';
import { wholeText } from './wholeText';

type Written = Pick<StageChange, 'stage' | 'patch' | 'now'>;

const WORKING: readonly Stage[] = ['draft', 'submitted', 'approved', 'scheduled'];

const configOf = (req: PayloadRequest, { collection }: Text) => req.payload.collections[collection].config;

const save = async (
  req: PayloadRequest,
  text: Text,
  change: Omit<StageChange, 'collection' | 'id'>,
  data: Row,
  draft: boolean,
): Promise<void> => {
  const { collection, id } = text;
  const known = new Set(configOf(req, text).flattenedFields.map(({ name }) => name));
  const patch = Object.fromEntries(Object.entries(change.patch).filter(([name]) => known.has(name)));
  await withChange(req, { collection, id, ...change, patch }, () =>
    req.payload.update({
      collection: collection as CollectionSlug as 'articles',
      id,
      data: { ...data, _status: change.status } as never,
      depth: 0,
      draft,
      overrideLock: true,
      req,
    }),
  );
};

/**
 * Refuses a text that lacks what its fields ask for, as Payload does when a text is published. Throws its
 * ValidationError (400).
 */
export const validateText = async (req: PayloadRequest, text: Text): Promise<void> => {
  const config = configOf(req, text);
  const errors: ValidationFieldError[] = [];
  const copy = () => structuredClone(text.latest);
  const data = copy();
  await beforeChangeTraverseFields({
    id: text.id,
    collection: config,
    context: req.context,
    data,
    doc: copy(),
    docWithLocales: copy(),
    errors,
    fieldLabelPath: '',
    fields: config.fields,
    global: null,
    mergeLocaleActions: [],
    operation: 'update',
    overrideAccess: true,
    parentIndexPath: '',
    parentIsLocalized: false,
    parentPath: '',
    parentSchemaPath: '',
    req,
    siblingData: data,
    siblingDoc: copy(),
    siblingDocWithLocales: copy(),
    skipValidation: false,
  });
  if (errors.length > 0)
    throw new ValidationError({ id: text.id, collection: text.collection, errors, req }, req.t);
};

/** Writes a new version with the words of the newest one. Answers its id. */
export const writeVersion = async (
  req: PayloadRequest,
  text: Text,
  written: Written,
): Promise<string | null> => {
  // What readers see, or are told, stays as it is.
  const isBeside = text.state.live !== null;
  await save(req, text, { ...written, status: 'draft', isUpdate: false }, {}, isBeside);
  return (await latestVersion(req, text.collection, text.id))?.id ?? null;
};

/**
 * Writes the public record with exactly these words, and nothing of a newer version. A newer version that is still
 * being worked on stays the newest one. Answers the id of the version that was written.
 */
export const writeRecord = async (
  req: PayloadRequest,
  text: Text,
  words: Row,
  written: Written & Pick<StageChange, 'status' | 'isUpdate'>,
  { versionOfWords }: { versionOfWords: string | null },
): Promise<string | null> => {
  const fields = configOf(req, text).flattenedFields;
  await save(req, text, written, wholeText(fields, words), false);
  const version = await latestVersion(req, text.collection, text.id);
  const isNewer = versionOfWords !== text.versionId && WORKING.includes(text.state.stage);
  if (isNewer)
    await save(
      req,
      text,
      {
        stage: text.state.stage,
        patch: Object.fromEntries(KEPT_BY_WORKFLOW.map((key) => [key, text.latest[key] ?? null])),
        now: written.now,
        status: 'draft',
        isUpdate: false,
      },
      wholeText(fields, text.latest),
      true,
    );
  return version?.id ?? null;
};
