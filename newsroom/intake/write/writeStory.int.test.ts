import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseStory } from '@/newsroom/intake/parse/parseStory';
import { readFileSource } from '@/newsroom/intake/source/file';
import { hintsOf } from '@/newsroom/intake/source/hintsOf';
import { createAgency, createUser, openNewsroom } from '@/test/newsroom';
import { photo, wordFile } from '@/test/storyFiles';
import type { User } from '@/payload-types';
import type { Decisions } from './decisions';
import { loadRecogniser } from './records';
import { writeStory } from './writeStory';

let payload: Payload;
let editor: User;
let req: PayloadRequest;
let word: Buffer;

beforeAll(async () => {
  payload = await openNewsroom();
  editor = await createUser(payload, 'editor');
  req = await createLocalReq({ user: { ...editor, collection: 'users' } as never }, payload);
  await createAgency(payload, { names: [{ official: 'Ủy ban nhân dân xã Đông Hải' }] });
  word = await wordFile([
    { heading: 'Khánh thành cầu dân sinh Bãi Sú' },
    { text: 'Thứ Sáu, 27/11/2020, 16:00' },
    {
      text: 'Sáng 27/11, Ủy ban nhân dân xã Đông Hải tổ chức lễ khánh thành cầu Bãi Sú theo Kế hoạch số 12/KH-UBND ngày 3/2/2020.',
      isBold: true,
    },
    { picture: await photo('#286e5a') },
    { text: 'Cắt băng khánh thành cầu', isItalic: true },
    { text: 'Ông Chíu A Sáng, Chủ tịch Hội Nông dân xã Đông Hải, cho biết cầu dài 24 m.' },
    { picture: await photo('#6e2828') },
    { text: 'Bà con đi trên cầu mới', isItalic: true },
    { text: 'Cầu thay cho chiếc cầu tre cũ.' },
    { text: 'Thu Hà' },
  ]);
});

const read = async () => {
  const [source] = await readFileSource('cau.docx', word);
  const result = parseStory(source!.text, hintsOf(source!));
  if (!result.ok) throw new Error(result.problem.code);
  const { recogniser } = await loadRecogniser(req);
  return { source: source!, parsed: result.story, recognised: recogniser.recognise(result.story) };
};

const write = async (decisions: Decisions, sourceKey: string, channel = 'desk') => {
  const incoming = await read();
  const photos = incoming.source.images.map(({ name, afterLine, bytes, alt }) => ({
    name,
    afterLine,
    bytes: bytes!,
    alt,
  }));
  const intake = { channel: channel as 'desk', sourceKey, file: 'cau.docx', address: null, batch: null };
  return writeStory(req, { ...incoming, decisions, photos, intake });
};

const counts = async () =>
  Object.fromEntries(
    await Promise.all(
      (['articles', 'agencies', 'people', 'documents', 'events', 'media', 'intakes'] as const).map(
        async (collection) => [collection, (await payload.count({ collection })).totalDocs],
      ),
    ),
  ) as Record<string, number>;

describe('a Word file', () => {
  it('becomes a draft with its photos at their place, linked to what is known, and creates nothing unasked', async () => {
    const before = await counts();
    const { article, intake, made } = await write({}, 'desk:1');
    expect(await counts()).toEqual({
      ...before,
      articles: before.articles! + 1,
      media: before.media! + 2,
      intakes: before.intakes! + 1,
    });
    const draft = await payload.findByID({ collection: 'articles', id: article.id, draft: true, depth: 1 });
    expect(draft).toMatchObject({
      title: 'Khánh thành cầu dân sinh Bãi Sú',
      publishedAt: '2020-11-27T09:00:00.000Z',
      stage: 'draft',
      createdBy: expect.objectContaining({ id: editor.id }),
      heroCaption: 'Cắt băng khánh thành cầu',
      agencies: [{ agency: { name: 'Ủy ban nhân dân xã Đông Hải' }, role: 'host' }],
      people: [],
      documents: [],
      events: [],
    });
    expect(draft.body!.root.children.map(({ type }) => type)).toEqual(['paragraph', 'upload', 'paragraph']);
    expect((draft.body!.root.children[1] as unknown as { fields: unknown }).fields).toMatchObject({
      caption: 'Bà con đi trên cầu mới',
    });
    const record = await payload.findByID({ collection: 'intakes', id: intake, depth: 0 });
    expect(record).toMatchObject({ article: article.id, by: editor.id, file: 'cau.docx', channel: 'desk' });
    expect(record.made).toEqual(made);
    expect(made.map(({ collection }) => collection)).toEqual(['media', 'media', 'articles']);
    expect(record.text).toContain('Cầu thay cho chiếc cầu tre cũ.');
  });

  it('creates the records that were asked for, linked to each other', async () => {
    const { recognised } = await read();
    const decisions: Decisions = {
      'agency:hoi nong dan xa dong hai': { do: 'create', values: { level: 'commune' } },
      'person:chiu a sang': { do: 'create' },
      'document:plan:12/kh-ubnd': { do: 'create', values: { title: 'Về việc xây cầu' } },
      event: { do: 'create', values: { title: 'Lễ khánh thành cầu Bãi Sú' } },
    };
    expect(recognised.documents.map(({ numberKey }) => numberKey)).toEqual(['12/kh-ubnd']);
    const { article } = await write(decisions, 'desk:2');
    const draft = await payload.findByID({ collection: 'articles', id: article.id, draft: true, depth: 2 });
    expect(draft).toMatchObject({
      people: [
        {
          person: {
            name: 'Chíu A Sáng',
            stage: 'draft',
            positions: [{ agency: expect.objectContaining({ name: 'Hội Nông dân xã Đông Hải' }) }],
          },
        },
      ],
      documents: [{ number: '12/KH-UBND', title: 'Về việc xây cầu', stage: 'draft' }],
      events: [{ title: 'Lễ khánh thành cầu Bãi Sú', kind: 'ceremony', status: 'held', allDay: true }],
    });
    expect(draft.agencies).toHaveLength(2);
  });

  it('leaves nothing behind when it cannot be made, no file either', async () => {
    const before = await counts();
    const place = path.join(process.env.DATA_DIR!, 'media');
    const files = () => readdirSync(place).sort();
    const filesBefore = files();
    const untitled: Decisions = { 'document:plan:12/kh-ubnd': { do: 'create', values: { title: '' } } };
    await expect(write(untitled, 'desk:3')).rejects.toMatchObject({
      name: 'IncompleteRecord',
      kind: 'document',
      missing: ['title'],
    });
    // After the photos were stored.
    await expect(write({}, 'desk:4', 'nowhere')).rejects.toThrow();
    expect(await counts()).toEqual(before);
    expect(files()).toEqual(filesBefore);
  });
});
