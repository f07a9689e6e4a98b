import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  PayloadRequest,
  Where,
} from 'payload';
import { idsOf } from '@/domain/references';
import { liveBefore } from './liveBefore';

type Row = Record<string, unknown>;
type UploadSlug = 'media' | 'files';

/** Where published content may show an upload: the only way for a photo or file to become public. */
const USES: { upload: UploadSlug; collection: CollectionSlug; field: string }[] = [
  { upload: 'media', collection: 'articles', field: 'usedMedia' },
  { upload: 'media', collection: 'agencies', field: 'emblem' },
  { upload: 'media', collection: 'people', field: 'portrait' },
  { upload: 'files', collection: 'documents', field: 'files' },
  { upload: 'files', collection: 'events', field: 'attachments' },
];

const isUsedPublicly = async (req: PayloadRequest, upload: UploadSlug, id: string): Promise<boolean> => {
  for (const use of USES.filter((candidate) => candidate.upload === upload)) {
    const published: Where = { and: [{ [use.field]: { in: [id] } }, { _status: { equals: 'published' } }] };
    // The same rule as the public's read access: what is internal is never shown, so its files are not either.
    if (use.collection === 'events') published.and!.push({ visibility: { equals: 'public' } });
    const { totalDocs } = await req.payload.count({ collection: use.collection, where: published, req });
    if (totalDocs > 0) return true;
  }
  if (upload !== 'media') return false;
  const site = await req.payload.findGlobal({ slug: 'site', depth: 0, req });
  return idsOf(site.emblem).includes(id);
};

/** Writes `isPublic` of uploads anew from what is published now. */
export const settleUploads = async (
  req: PayloadRequest,
  upload: UploadSlug,
  ids: Iterable<string>,
): Promise<void> => {
  for (const id of new Set(ids)) {
    const isPublic = await isUsedPublicly(req, upload, id);
    const row = await req.payload.db.findOne<Row & { id: string }>({
      collection: upload,
      where: { id: { equals: id } },
      req,
    });
    if (row && Boolean(row.isPublic) !== isPublic)
      await req.payload.db.updateOne({ collection: upload, id, data: { isPublic }, req, returning: false });
  }
};

const usedBy = (collection: string, row: Row | null | undefined): [UploadSlug, string][] =>
  row
    ? USES.filter((use) => use.collection === collection).flatMap((use) =>
        idsOf(row[use.field]).map((id): [UploadSlug, string] => [use.upload, id]),
      )
    : [];

const settleAll = async (req: PayloadRequest, used: [UploadSlug, string][]): Promise<void> => {
  for (const upload of ['media', 'files'] as const)
    await settleUploads(
      req,
      upload,
      used.filter(([slug]) => slug === upload).map(([, id]) => id),
    );
};

export const settleUploadsAfterChange: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  req,
}) => {
  if (context.isDraftSave && doc._status !== 'published') return doc;
  const before = operation === 'update' ? liveBefore(req, collection.slug, doc.id) : null;
  await settleAll(req, [...usedBy(collection.slug, before), ...usedBy(collection.slug, doc)]);
  return doc;
};

export const settleUploadsAfterDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await settleAll(req, usedBy(collection.slug, doc));
  return doc;
};

type Node = { type?: string; value?: unknown; fields?: Row; children?: Node[] };

const inNodes = (nodes: Node[] | undefined): string[] =>
  (nodes ?? []).flatMap((node) => {
    if (node.type === 'upload') return idsOf(node.value);
    if (node.type === 'block' && node.fields?.blockType === 'gallery')
      return ((node.fields.images as Row[] | undefined) ?? []).flatMap((row) => idsOf(row.image));
    return inNodes(node.children);
  });

/** Ids of the photos in a story's text (a Lexical state). */
export const mediaInBody = (body: unknown): string[] => [
  ...new Set(inNodes((body as { root?: { children?: Node[] } } | null)?.root?.children)),
];

/** All photos a story shows: main photo, text, sharing image. */
export const mediaOfArticle = (article: Row): string[] => [
  ...new Set([
    ...idsOf(article.heroImage),
    ...mediaInBody(article.body),
    ...idsOf((article.meta as Row | undefined)?.image),
  ]),
];
