import {
  ValidationError,
  type CollectionSlug,
  type Field,
  type FieldHook,
  type PayloadRequest,
  type Where,
} from 'payload';
import { isSlugOf, nextFreeSlug, slugify } from '@/domain/slug';
import { messagesOf, text } from '@/newsroom/messages/messages';
import { isReservedSlug, pathOfRecord } from '@/platform/paths';

const isTaken = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  slug: string,
  id: unknown,
): Promise<boolean> => {
  if (isReservedSlug(collection, slug)) return true;
  const where: Where = {
    and: [{ slug: { equals: slug } }, ...(id ? [{ id: { not_equals: id } }] : [])],
  };
  const common = {
    collection,
    where,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  } as const;
  const rows = await req.payload.find(common);
  if (rows.docs.length > 0) return true;
  const drafts = await req.payload.find({ ...common, draft: true });
  if (drafts.docs.length > 0) return true;
  const path = pathOfRecord(collection, slug);
  if (!path) return false;
  const old = await req.payload.find({
    collection: 'redirects',
    where: { from: { equals: path } },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  });
  const target = old.docs[0]?.to?.reference?.value;
  return old.docs.length > 0 && String(target) !== String(id);
};

type TitleOf = (row: Record<string, unknown>) => string | null | undefined;

/** The usual title: a text field of that name. */
export const fieldTitle =
  (name: string): TitleOf =>
  (row) =>
    row[name] as string | null | undefined;

/**
 * The address of a page. Follows the title while the page was never public; then it stays, unless a person
 * changes it. A typed slug is cleaned and must be free; an automatic one gets `-2`, `-3` … when taken.
 */
const fillSlug =
  (titleOf: TitleOf): FieldHook =>
  async ({ value, data, originalDoc, collection, req }) => {
    const slug = collection!.slug as CollectionSlug;
    const id = originalDoc?.id ?? data?.id;
    const before = (originalDoc?.slug as string | null | undefined) || undefined;
    const typed = typeof value === 'string' ? slugify(value) : '';
    const base = slugify(titleOf({ ...originalDoc, ...data }) ?? '');

    if (typed && typed !== before) {
      if (!(await isTaken(req, slug, typed, id))) return typed;
      // Only a new record may be given the slug of its title and get a number; what a person typed is refused.
      if (before || !isSlugOf(typed, base))
        throw new ValidationError({
          collection: slug,
          errors: [{ path: 'slug', message: messagesOf(req).slug.taken }],
        });
    }
    const baseBefore = slugify(titleOf(originalDoc ?? {}) ?? '');
    const followsTitle = !before || (!originalDoc?.releasedAt && isSlugOf(before, baseBefore));
    if (before && (!followsTitle || base === baseBefore)) return before;
    if (!base) return before;
    return nextFreeSlug(base, (candidate) => isTaken(req, slug, candidate, id));
  };

/** `titleOf` reads the title from a whole record: fields a hook of the collection fills are not there yet. */
export const slugField = (titleOf: TitleOf): Field => ({
  name: 'slug',
  type: 'text',
  label: text((m) => m.slug.label),
  unique: true,
  index: true,
  maxLength: 120,
  hooks: { beforeValidate: [fillSlug(titleOf)], beforeDuplicate: [() => null] },
  admin: { position: 'sidebar', description: text((m) => m.slug.help) },
});
