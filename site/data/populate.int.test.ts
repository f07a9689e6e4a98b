import type { CollectionSlug, Payload } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { fillNewsroom } from '@/test/fillNewsroom';
import { createAgency, createDocument, createEvent, openNewsroom } from '@/test/newsroom';
import { populateRecords, type LoadRecords } from './populate';

let payload: Payload;

beforeAll(async () => {
  payload = await openNewsroom();
  await fillNewsroom(payload);
  const agency = await createAgency(payload);
  const document = await createDocument(payload, { issuer: agency.id });
  await createEvent(payload, { hosts: [agency.id], documents: [document.id] });
});

const PUBLIC = ['articles', 'agencies', 'events', 'documents', 'people', 'topics', 'media'] as const;

const common = { joins: false as never, pagination: false, overrideAccess: false, sort: 'id' } as const;

/** As Payload's own `depth` reads them: the other way to the same. */
const load: LoadRecords = async (collection, ids) => {
  const slug = collection as CollectionSlug;
  const { defaultPopulate: select } = payload.collections[slug as 'articles'].config;
  const { docs } = await payload.find({
    collection: slug as 'articles',
    where: { id: { in: ids } },
    ...(select ? { select: select as never } : {}),
    depth: 0,
    ...common,
  });
  return new Map(docs.map((doc) => [doc.id, doc]));
};

it.each(PUBLIC.flatMap((slug) => [1, 2].map((depth) => [slug, depth] as const)))(
  'records of %s hold the same %i steps deep as Payload would put there',
  async (slug, depth) => {
    const collection = slug as 'articles';
    const expected = await payload.find({ collection, depth, ...common });
    const { docs } = await payload.find({ collection, depth: 0, ...common });
    expect(docs.length).toBeGreaterThan(0);
    await populateRecords(payload, slug, docs, depth, load);
    expect(docs).toEqual(expected.docs);
  },
);
