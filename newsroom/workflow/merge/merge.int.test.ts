import {
  flattenAllFields,
  type Block,
  type FlattenedField,
  type Payload,
  type RichTextField,
  type SanitizedConfig,
} from 'payload';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalPages } from '@/platform/db/portable/lines';
import { readReferences } from '@/platform/db/portable/references';
import { sourcesOf } from '@/platform/db/portable/sources';
import {
  createAgency,
  createArticle,
  createDocument,
  createEvent,
  createPerson,
  openNewsroom,
  rest,
} from '@/test/newsroom';
import { createPerson as createColleague, later, steps, type Person } from '@/test/workflow';
import { fieldsOfAnyNode } from './richText';
import { linkSources } from './linkFields';
import { MERGE_TARGETS, type MergeTarget } from './targets';

let payload: Payload;
let editor: Person;
let administrator: Person;
let journalist: Person;

beforeAll(async () => {
  payload = await openNewsroom();
  editor = await createColleague(payload, 'editor');
  administrator = await createColleague(payload, 'administrator');
  journalist = await createColleague(payload, 'journalist');
});

const MAKE = { agencies: createAgency, people: createPerson, documents: createDocument } as const;

let target: MergeTarget;
let kept: string;
let merged: string;

const make = async (kind: MergeTarget) => String((await MAKE[kind](payload)).id);

const two = async (kind: MergeTarget) => {
  target = kind;
  kept = await make(kind);
  merged = await make(kind);
};

const merge = (person: Person | null = editor, into: string | null = kept, id = merged) =>
  rest('POST', `${target}/${id}/merge`, { ...(person ? { token: person.token } : {}), json: { into } });

const undo = (id: string, person: Person | null = editor) =>
  rest('POST', `merges/${id}/undo`, { ...(person ? { token: person.token } : {}), json: {} });

const mergeDone = async (): Promise<string> => {
  const answer = await merge();
  expect(answer.status, answer.text).toBe(200);
  return answer.body.id as string;
};

/** A text with a link to a record, and a block that names it where there is such a block. */
const bodyWith = (kind: string, id: string) => {
  const block = { agencies: 'agency', documents: 'document' }[kind];
  const text = (words: string) => ({
    type: 'text',
    version: 1,
    text: words,
    format: 0,
    detail: 0,
    mode: 'normal',
    style: '',
  });
  return {
    root: {
      type: 'root',
      version: 1,
      format: '',
      indent: 0,
      direction: 'ltr',
      children: [
        {
          type: 'paragraph',
          version: 1,
          format: '',
          indent: 0,
          direction: 'ltr',
          textFormat: 0,
          children: [
            text('Theo '),
            {
              type: 'link',
              version: 3,
              format: '',
              indent: 0,
              direction: 'ltr',
              id: '66f000000000000000000001',
              fields: {
                linkType: 'internal',
                newTab: false,
                url: null,
                doc: { relationTo: kind, value: id },
              },
              children: [text('nơi ấy')],
            },
          ],
        },
        ...(block
          ? [
              {
                type: 'block',
                version: 2,
                format: '',
                fields: {
                  id: '66f000000000000000000002',
                  blockName: '',
                  blockType: `${block}Reference`,
                  [block]: id,
                },
              },
            ]
          : []),
      ],
    },
  };
};

/** A record that links to another one at a place of the configuration. */
const LINKERS: Record<string, (id: string) => Promise<unknown>> = {
  'articles authors.person': (id) =>
    createArticle(payload, { ...PUBLIC, authors: [{ person: id, role: 'text' }] }),
  'articles authors.agency': (id) =>
    createArticle(payload, { ...PUBLIC, authors: [{ name: 'Lù Seo', role: 'text', agency: id }] }),
  'articles agencies.agency': (id) =>
    createArticle(payload, { ...PUBLIC, agencies: [{ agency: id, role: 'issuer' }] }),
  'articles people.person': (id) =>
    createArticle(payload, { ...PUBLIC, people: [{ person: id, position: 'Trưởng thôn' }] }),
  'articles documents': (id) => createArticle(payload, { ...PUBLIC, documents: [id] }),
  'articles body': (id) => createArticle(payload, { ...PUBLIC, body: bodyWith(target, id) }),
  'events hosts': (id) => createEvent(payload, { hosts: [id] }),
  'events participants': (id) => createEvent(payload, { participants: [id] }),
  'events chair': (id) => createEvent(payload, { chair: id }),
  'events documents': (id) => createEvent(payload, { documents: [id] }),
  'documents issuer': (id) => createDocument(payload, { issuer: id }),
  'documents replacedBy': (id) => createDocument(payload, { status: 'replaced', replacedBy: id }),
  'people positions.agency': (id) =>
    createPerson(payload, { positions: [{ title: 'Giám đốc', agency: id }] }),
  'agencies parents.agency': (id) => createAgency(payload, { parents: [{ agency: id }] }),
  'agencies successors.agency': (id) =>
    createAgency(payload, { successors: [{ change: 'renamed', agency: id }] }),
  'agencies successors.document': async (id) =>
    createAgency(payload, {
      successors: [{ change: 'renamed', agency: (await createAgency(payload)).id, document: id }],
    }),
  'users person': (id) =>
    payload.update({ collection: 'users', id: journalist.user.id, data: { person: id } as never }),
  'globals/information leaders': (id) =>
    payload.updateGlobal({ slug: 'information', data: { leaders: [id] } }),
  'redirects to.reference.value': (id) =>
    payload.create({
      collection: 'redirects',
      data: {
        from: `/dia-chi-cu/${id}`,
        to: { type: 'reference', reference: { relationTo: target as 'agencies', value: id } },
      },
    }),
};
const PUBLIC = { _status: 'published' };

const placesOf = (config: SanitizedConfig, kind: MergeTarget): string[] =>
  linkSources(config, kind, payload.blocks).flatMap(({ collection, paths, texts }) =>
    [...paths, ...texts].map((path) => `${collection} ${path}`),
  );

interface Offer {
  path: string;
  filter: ((args: object) => unknown) | undefined;
}

/** The fields of a form that offer records of a collection, also within texts. */
const offersOf = (fields: readonly FlattenedField[], kind: string, prefix: string): Offer[] =>
  fields.flatMap((field): Offer[] => {
    const path = `${prefix}.${field.name}`;
    if (field.type === 'relationship' && field.relationTo === kind)
      return [{ path, filter: field.filterOptions as unknown as Offer['filter'] }];
    if (field.type === 'richText') return offersOf(fieldsOfAnyNode(field as RichTextField), kind, path);
    if (field.type === 'blocks')
      return field.blocks.flatMap((block) =>
        offersOf(flattenAllFields({ fields: (block as Block).fields }), kind, path),
      );
    return 'flattenedFields' in field ? offersOf(field.flattenedFields, kind, path) : [];
  });

/** Everything the newsroom holds, but what is only ever added to and what tells of the merge itself. */
const everything = async (): Promise<Map<string, unknown>> => {
  const told = new Set(['audit-trail', 'merges']);
  const sources = sourcesOf(payload.config, { withSecrets: true }).filter(({ slug }) => !told.has(slug));
  const references = await readReferences(payload.db, sources);
  const all = new Map<string, unknown>();
  for (const source of sources)
    for await (const page of canonicalPages(payload.db, source, references))
      for (const record of page) all.set(`${source.file} ${record.id}`, record);
  return all;
};

const read = (collection: string, id: string, draft: boolean) =>
  payload.findByID({ collection: collection as 'articles', id, draft, depth: 0 });

const trailOf = async (id: string) =>
  (
    await payload.find({
      collection: 'audit-trail',
      where: { and: [{ target: { equals: id } }, { actor: { equals: editor.user.id } }] },
      sort: 'at',
      depth: 0,
    })
  ).docs;

describe.each(MERGE_TARGETS)('merging %s', (kind) => {
  beforeEach(() => two(kind));

  it('is tried at every place of the configuration', () => {
    expect(placesOf(payload.config, kind).filter((place) => !(place in LINKERS))).toEqual([]);
  });

  it('is heeded by every field that offers such records', async () => {
    await mergeDone();
    const offers = payload.config.collections.flatMap(({ slug, flattenedFields }) =>
      offersOf(flattenedFields, kind, slug),
    );
    expect(offers.length).toBeGreaterThan(0);
    for (const { path, filter } of offers) {
      const offered = await filter?.({ relationTo: kind, req: { payload, context: {} } });
      expect(offered, path).toEqual({ id: { not_in: expect.arrayContaining([merged]) } });
    }
  });

  it('leads every link on, in public records and in their versions, and undoes it to the letter', async () => {
    const places = placesOf(payload.config, kind);
    for (const place of places) await LINKERS[place]!(merged);
    const before = await everything();
    const linking = (all: Map<string, unknown>, id: string) =>
      [...all]
        .filter(([key, record]) => !key.includes(id) && JSON.stringify(record).includes(`"${id}"`))
        // What it is told by, and its own versions.
        .filter(
          ([key, record]) => !/(removals|slots)\./.test(key) && (record as { parent?: string }).parent !== id,
        )
        .map(([key]) => key)
        .sort();
    const linked = linking(before, merged);
    expect(linked.length).toBeGreaterThanOrEqual(places.length);

    const preview = await rest('GET', `${kind}/${merged}/merge?into=${kept}`, { token: editor.token });
    expect(preview.status, preview.text).toBe(200);
    expect(await everything()).toEqual(before);

    const id = await mergeDone();
    const during = await everything();
    expect(linking(during, merged)).toEqual([]);
    expect(linking(during, kept)).toEqual(linked);
    const record = await payload.findByID({ collection: 'merges', id, depth: 0 });
    expect(record).toMatchObject({ target: kind, kept, merged, by: editor.user.id });
    const { copies } = record.moved as unknown as { copies: { id: string; collection: string }[] };
    const records = new Set(copies.map((copy) => `${copy.collection} ${copy.id}`));
    expect(preview.body.records).toBe(records.size);
    expect(preview.body.records).toBe(places.length);

    const undone = await undo(id);
    expect(undone.status, undone.text).toBe(200);
    expect(undone.body.left).toEqual([]);
    expect(await everything()).toEqual(before);
    expect((await undo(id)).body).toMatchObject({ reason: 'undone' });
  });

  it('takes the merged record from readers, its address leading on, and refuses to move it further', async () => {
    const address = (await read(kind, merged, false)).slug;
    const id = await mergeDone();
    expect((await rest('GET', `${kind}/${merged}`)).status).toBe(404);
    expect((await rest('GET', `${kind}/${kept}`)).status).toBe(200);
    const removal = async () =>
      (await payload.find({ collection: 'removals', where: { target: { equals: merged } } })).docs;
    const to = (await read(kind, kept, false)).slug;
    expect(await removal()).toMatchObject([
      {
        kind: 'taken-down',
        path: expect.stringContaining(`/${address}`),
        redirectTo: expect.stringContaining(`/${to}`),
      },
    ]);
    const restored = await rest('POST', `${kind}/${merged}/restore`, {
      token: administrator.token,
      json: {},
    });
    expect(restored).toMatchObject({ status: 409, body: { reason: 'merged' } });
    for (const each of [kept, merged])
      expect(await trailOf(each)).toMatchObject([{ verb: 'merge', actor: editor.user.id }]);
    expect((await undo(id)).status).toBe(200);
    expect(await removal()).toEqual([]);
    expect((await rest('GET', `${kind}/${merged}`)).status).toBe(200);
    for (const each of [kept, merged])
      expect((await trailOf(each)).map(({ verb }) => verb)).toContain('undoMerge');
  });

  it('is for editors and administrators', async () => {
    for (const [person, status, reason] of [
      [null, 401, 'not-signed-in'],
      [journalist, 403, 'role'],
    ] as const) {
      expect(await merge(person)).toMatchObject({ status, body: { reason } });
      expect(
        (await rest('GET', `${kind}/${merged}/merge?into=${kept}`, person ? { token: person.token } : {}))
          .status,
      ).toBe(status);
    }
    const done = await merge(administrator);
    expect(done.status, done.text).toBe(200);
    expect((await undo(done.body.id as string, null)).status).toBe(401);
    expect((await undo(done.body.id as string, journalist)).status).toBe(403);
    expect((await undo(done.body.id as string, administrator)).status).toBe(200);
  });

  it('refuses what makes no sense', async () => {
    const before = await everything();
    const nobody = 'f'.repeat(24);
    expect(await merge(editor, merged)).toMatchObject({ status: 422, body: { reason: 'itself' } });
    expect(await merge(editor, null)).toMatchObject({ status: 422, body: { reason: 'input' } });
    expect(await merge(editor, nobody)).toMatchObject({ status: 422, body: { reason: 'missing-into' } });
    expect(await merge(editor, kept, nobody)).toMatchObject({ status: 404, body: { reason: 'missing' } });
    expect(await undo(nobody)).toMatchObject({ status: 404, body: { reason: 'missing' } });
    expect(await everything()).toEqual(before);
    const third = await make(kind);
    await mergeDone();
    expect(await merge()).toMatchObject({ status: 409, body: { reason: 'merged' } });
    expect(await merge(editor, merged, third)).toMatchObject({
      status: 422,
      body: { reason: 'into-merged' },
    });
  });

  it('refuses to keep what readers cannot see', async () => {
    await steps(kind, kept, editor, ['takedown', { note: 'Trùng.' }]);
    expect(await merge()).toMatchObject({ status: 422, body: { reason: 'not-public' } });
  });

  it('is done once of two at the same time', async () => {
    const answers = await Promise.all([merge(), merge(administrator)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const crossed = await make(kind);
    merged = crossed;
    const [there, back] = await Promise.all([merge(), merge(editor, crossed, kept)]);
    expect([there.status, back.status].filter((status) => status === 200)).toHaveLength(1);
  });

  it('is undone before the one it builds on', async () => {
    await createArticle(payload, { ...PUBLIC, body: bodyWith(kind, merged) });
    const first = await mergeDone();
    const third = await make(kind);
    [merged, kept] = [kept, third];
    const second = await mergeDone();
    const refused = await undo(first);
    expect(refused).toMatchObject({ status: 409, body: { reason: 'built-on' } });
    expect((await undo(second)).status).toBe(200);
    expect((await undo(first)).status).toBe(200);
  });
});

describe('a merge of agencies', () => {
  beforeEach(() => two('agencies'));

  it('is refused where one comes after the other, over any number of steps', async () => {
    const between = await createAgency(payload, { successors: [{ change: 'renamed', agency: merged }] });
    await payload.update({
      collection: 'agencies',
      id: kept,
      data: { successors: [{ change: 'renamed', agency: between.id }] } as never,
    });
    expect(await merge()).toMatchObject({ status: 422, body: { reason: 'in-line' } });
    expect(await merge(editor, merged, kept)).toMatchObject({ status: 422, body: { reason: 'in-line' } });
    expect((await merge()).body.message).toMatch(/nối tiếp/);
  });

  it('makes no twins in lists', async () => {
    const agencies = [
      { agency: kept, role: 'issuer' },
      { agency: merged, role: 'issuer' },
      { agency: merged, role: 'host' },
    ];
    const story = await createArticle(payload, { ...PUBLIC, agencies });
    const event = await createEvent(payload, { hosts: [merged, kept] });
    const before = await everything();
    const id = await mergeDone();
    const after = await read('articles', story.id, false);
    expect(after.agencies).toMatchObject([
      { agency: kept, role: 'issuer' },
      { agency: kept, role: 'host' },
    ]);
    expect(await read('events', event.id, false)).toMatchObject({ hosts: [kept] });
    expect((await undo(id)).body.left).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('lets nothing out and keeps what was approved', async () => {
    const agencies = [{ agency: merged, role: 'issuer' }];
    const story = await createArticle(payload, { agencies }, journalist.user);
    await steps('articles', story.id, editor, 'approve', ['schedule', { at: later(60) }]);
    const live = await createArticle(payload, { ...PUBLIC, title: 'Bạn đọc thấy', agencies });
    await rest('PATCH', `articles/${live.id}?draft=true`, {
      token: journalist.token,
      json: {},
    });
    await rest('PATCH', `articles/${live.id}?draft=true`, {
      token: editor.token,
      json: { title: 'Chưa ký', agencies },
    });
    const changes = async () =>
      (await payload.find({ collection: 'page-changes', pagination: false, limit: 0 })).docs.length;
    const changesBefore = await changes();
    await mergeDone();
    expect(await changes()).toBeGreaterThan(changesBefore);
    expect(await read('articles', story.id, true)).toMatchObject({
      stage: 'scheduled',
      approvedBy: editor.user.id,
      agencies: [{ agency: kept }],
    });
    expect(await read('articles', live.id, false)).toMatchObject({
      title: 'Bạn đọc thấy',
      stage: 'published',
      agencies: [{ agency: kept }],
    });
    expect(await read('articles', live.id, true)).toMatchObject({
      title: 'Chưa ký',
      stage: 'draft',
      agencies: [{ agency: kept }],
    });
    const { docs } = await payload.find({ collection: 'slots', where: { target: { equals: story.id } } });
    const pinned = await payload.findVersionByID({ collection: 'articles', id: docs[0]!.version!, depth: 0 });
    expect(pinned.version).toMatchObject({ agencies: [{ agency: kept }], stage: 'scheduled' });
  });

  it('drops the pages that show what was moved', async () => {
    const story = await createArticle(payload, { ...PUBLIC, agencies: [{ agency: merged, role: 'issuer' }] });
    await mergeDone();
    const { docs } = await payload.find({ collection: 'page-changes', pagination: false, limit: 0 });
    const tags = new Set(docs.flatMap((change) => change.tags as string[]));
    for (const tag of [
      `articles:${story.id}`,
      `articles:of:${merged}`,
      `articles:of:${kept}`,
      `agencies:${merged}`,
    ])
      expect(tags).toContain(tag);
  });

  it('leaves what somebody edited since, and says so', async () => {
    const [story, other] = await Promise.all(
      [1, 2].map(() => createArticle(payload, { ...PUBLIC, agencies: [{ agency: merged, role: 'issuer' }] })),
    );
    const third = await make('agencies');
    const id = await mergeDone();
    await payload.update({
      collection: 'articles',
      id: story!.id,
      data: { agencies: [{ agency: third, role: 'host' }], _status: 'published' } as never,
    });
    await rest('PATCH', `articles/${other!.id}?draft=true`, {
      token: editor.token,
      json: { title: 'Sửa chữ, không sửa cơ quan' },
    });
    const undone = await undo(id);
    expect(undone.status, undone.text).toBe(200);
    expect((undone.body.left as { id: string }[]).map((left) => left.id)).toEqual([story!.id]);
    expect(undone.body.message).toContain(story!.title);
    expect((await read('articles', story!.id, false)).agencies).toMatchObject([{ agency: third }]);
    for (const draft of [false, true])
      expect((await read('articles', other!.id, draft)).agencies).toMatchObject([{ agency: merged }]);
    expect(await read('articles', other!.id, true)).toMatchObject({ title: 'Sửa chữ, không sửa cơ quan' });
  });

  it('keeps what was written on the merged record since', async () => {
    const id = await mergeDone();
    await rest('PATCH', `agencies/${merged}?draft=true`, { token: editor.token, json: { address: 'Tổ 3' } });
    const undone = await undo(id);
    expect(undone.body.left).toMatchObject([{ collection: 'agencies', id: merged }]);
    expect(await read('agencies', merged, true)).toMatchObject({ address: 'Tổ 3', stage: 'draft' });
    const live = await rest('GET', `agencies/${merged}`);
    expect(live.status).toBe(200);
    expect(live.body.address ?? null).toBeNull();
  });

  it('takes a draft away as well, and makes a draft of it again', async () => {
    const draft = await payload.create({
      collection: 'agencies',
      data: { names: [{ official: 'Phòng Nháp' }], kind: 'service-unit', level: 'district' } as never,
      draft: true,
    });
    merged = draft.id;
    const before = await everything();
    const id = await mergeDone();
    expect(
      (await payload.find({ collection: 'removals', where: { target: { equals: merged } } })).docs,
    ).toEqual([]);
    expect((await undo(id)).status).toBe(200);
    expect(await everything()).toEqual(before);
  });

  it('offers the merged record no more, and leads on what still comes with it', async () => {
    await mergeDone();
    const story = await createArticle(payload, {
      agencies: [{ agency: merged, role: 'issuer' }],
      body: bodyWith('agencies', merged),
    });
    const saved = await read('articles', story.id, true);
    expect(saved.agencies).toMatchObject([{ agency: kept }]);
    expect(JSON.stringify(saved.body)).not.toContain(merged);
  });
});
