import type { Field, Payload, TabAsField } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNewsroom } from '@/test/newsroom';

let payload: Payload;

beforeAll(async () => {
  payload = await openNewsroom();
}, 120_000);

type Walked = Field | TabAsField;

/** What lists offer as a column, a filter, or to be changed for many records at once. */
const isOffered = (field: Walked): boolean => {
  if (!('name' in field) || ('hidden' in field && field.hidden)) return false;
  const admin = (field.admin ?? {}) as Record<string, unknown>;
  const isInNone = admin.disableListColumn && admin.disableListFilter && admin.disableBulkEdit;
  return !admin.disabled && !isInNone && !(field.type === 'ui' && admin.disableListColumn);
};

const isSizes = (field: Walked): boolean => 'name' in field && field.name === 'sizes';

const offeredBy = (fields: Walked[]): Walked[] =>
  fields.flatMap((field) => {
    const inner =
      field.type === 'tabs'
        ? offeredBy(field.tabs as Walked[])
        : 'fields' in field && field.type !== 'array' && !isSizes(field)
          ? offeredBy(field.fields)
          : [];
    return isOffered(field) ? [field, ...inner] : inner;
  });

/** Words alone are English: Payload makes them of the name. Its own have a function that translates. */
const hasOwnWords = (field: Walked): boolean => 'label' in field && typeof field.label !== 'string';

/** URL, MIME type, SEO, names of sizes: the same in both languages. The focal point has no name, and is set on the picture. */
const SAME = ['url', 'thumbnailURL', 'mimeType', 'meta', 'sizes', 'focalX', 'focalY'];

describe('lists of the newsroom', () => {
  it('offer nothing under an English name', () => {
    const english = payload.config.collections
      .filter(({ admin, slug }) => admin.hidden !== true && !slug.startsWith('payload-'))
      .flatMap(({ slug, fields }) =>
        offeredBy(fields)
          .filter((field) => !hasOwnWords(field))
          .map((field) => [slug, (field as { name: string }).name]),
      )
      .filter(([, name]) => !SAME.includes(name!));
    expect(english).toEqual([]);
  });
});
