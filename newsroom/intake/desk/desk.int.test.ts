import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseStory } from '@/newsroom/intake/parse/parseStory';
import { createAgency, openNewsroom, rest } from '@/test/newsroom';
import { photo, wordFile } from '@/test/storyFiles';
import { createPerson, type Person } from '@/test/workflow';
import { messagesIn } from '@/newsroom/messages/messages';
import type { CreateStory, DeskResult } from './types';

const { refusal, sourceProblems } = messagesIn('vi').intakeDesk;
let payload: Payload;
let journalist: Person;
let editor: Person;
let agency: string;
let count = 0;

beforeAll(async () => {
  payload = await openNewsroom();
  journalist = await createPerson(payload, 'journalist');
  editor = await createPerson(payload, 'editor');
  agency = (await createAgency(payload, { names: [{ official: 'Ủy ban nhân dân xã Đông Hải' }] })).id;
});

const WORDS = 'lúa ngô khoai sắn chè quế hồi keo tôm cá ngao sá sùng mực ghẹ hàu rươi vịt gà lợn dê'.split(
  ' ',
);
/** A text of our own that is like no other one here. */
const storyText = () => {
  count += 1;
  let seed = count;
  const own = Array.from({ length: 40 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return WORDS[seed % WORDS.length];
  }).join(' ');
  return `Tin số ${count} của xã Đông Hải\n\nThứ Sáu, 27/11/2020, 16:00\n\nSáng 27/11, UBND xã Đông Hải họp về ${own}.\n\nThu Hà`;
};

const formOf = (parts: Record<string, string | File | File[]>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts))
    for (const each of [value].flat()) form.append(name, each);
  return form;
};

const read = async (parts: Record<string, string | File>, token = journalist.token) => {
  const answer = await rest('POST', 'intake/read', { token, form: formOf(parts), language: 'vi' });
  return { ...answer, results: answer.body.results as DeskResult[] };
};

const orderFor = ({ source, reading }: DeskResult, more: Partial<CreateStory> = {}): CreateStory => ({
  source,
  roles: {},
  decisions: {},
  fields: {
    title: reading!.story.title,
    lead: reading!.story.lead ?? '',
    dateline: '',
    publishedAt: '2020-11-27T16:00',
  },
  part: 0,
  photos: [],
  address: '',
  isWanted: false,
  ...more,
});

const create = (
  order: unknown,
  files: Record<string, File | File[]> = {},
  token: string | null = journalist.token,
) =>
  rest('POST', 'intake/create', {
    ...(token ? { token } : {}),
    form: formOf({ _payload: JSON.stringify(order), ...files }),
    language: 'vi',
  });

describe('who may use the desk', () => {
  it.each(['intake/read', 'intake/create'])('%s: nobody who is not signed in', async (path) => {
    const before = await payload.count({ collection: 'articles' });
    expect((await rest('POST', path, { form: formOf({ text: storyText() }) })).status).toBe(401);
    expect(await payload.count({ collection: 'articles' })).toEqual(before);
  });

  it('journalists, for stories of their own; editors as well', async () => {
    for (const person of [journalist, editor]) {
      const { results } = await read({ text: storyText() }, person.token);
      const { status, body } = await create(orderFor(results[0]!), {}, person.token);
      expect(status).toBe(201);
      const draft = await payload.findByID({ collection: 'articles', id: body.id, draft: true, depth: 0 });
      expect(draft).toMatchObject({ createdBy: person.user.id, stage: 'draft', _status: 'draft' });
      const { docs } = await payload.find({
        collection: 'intakes',
        where: { article: { equals: body.id } },
        depth: 0,
      });
      expect(docs).toMatchObject([{ channel: 'desk', by: person.user.id }]);
    }
  });

  it('its records are for the newsroom to read, and for nobody to write', async () => {
    expect((await rest('GET', 'intakes')).status).toBe(403);
    const { status, body } = await rest('GET', 'intakes?depth=0', { token: journalist.token });
    expect(status).toBe(200);
    const json = { title: 'x' };
    for (const { token } of [journalist, editor]) {
      expect((await rest('PATCH', `intakes/${body.docs[0].id}`, { token, json })).status).toBe(403);
      expect((await rest('DELETE', `intakes/${body.docs[0].id}`, { token })).status).toBe(403);
    }
  });

  it('its own words are editors’ to enter', async () => {
    const json = { phrase: 'Tổ hòa giải', means: 'office', agencyKind: 'mass-organisation' };
    expect((await rest('GET', 'intake-terms')).status).toBe(403);
    expect((await rest('POST', 'intake-terms', { token: journalist.token, json })).status).toBe(403);
    expect((await rest('POST', 'intake-terms', { token: editor.token, json })).status).toBe(201);
    const { results } = await read({
      text: storyText().replace('UBND xã Đông Hải', 'Tổ hòa giải xã Đông Hải'),
    });
    expect(results[0]!.reading!.items).toContainEqual(
      expect.objectContaining({ kind: 'agency', label: 'Tổ hòa giải xã Đông Hải' }),
    );
  });
});

describe('what is read', () => {
  it('names what the story speaks of, why, and what it is on record', async () => {
    const { results } = await read({ text: storyText() });
    const [item] = results[0]!.reading!.items;
    expect(item).toMatchObject({
      kind: 'agency',
      byItself: { do: 'link', id: agency },
      known: [{ id: agency, label: 'Ủy ban nhân dân xã Đông Hải' }],
      because: ['trùng tên đã có'],
    });
  });

  it('keeps the form of a page, and the pictures of a Word file', async () => {
    const html =
      '<h1>Chợ phiên Hà Lâu</h1><p>27/11/2020 16:00</p><p>Sáng nay chợ mở.</p><ul><li>Một</li></ul>';
    const page = await read({ text: 'không dùng', html });
    expect(page.results[0]!.source.blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'list-item',
    ]);
    const word = await wordFile([{ heading: 'Chợ phiên' }, { picture: await photo('#286e5a') }]);
    const file = await read({ file: new File([new Uint8Array(word)], 'cho.docx') });
    expect(file.results[0]!.source).toMatchObject({ file: 'cho.docx', images: [{ name: 'word-1.jpeg' }] });
    expect(file.results[0]!.source.images[0]!.preview).toMatch(/^data:image\/webp;base64,/);
  });

  it('again, with what a person says of a line', async () => {
    const { results } = await read({ text: storyText() });
    const last = results[0]!.reading!.story.lines.at(-1)!.line;
    const json = { source: results[0]!.source, roles: { [last]: 'paragraph' } };
    const again = await rest('POST', 'intake/read', { token: journalist.token, json });
    const [result] = again.body.results as DeskResult[];
    expect(result!.reading!.story.authors).toEqual([]);
  });

  it('says of broken letters what they are, and what they were meant to be', async () => {
    const { results } = await read({
      text: 'UBND x· §«ng H¶i häp bµn s¶n xuÊt vô ®«ng\n\nS¸ng nay, x· häp.',
    });
    expect(results[0]).toMatchObject({
      reading: null,
      problem: {
        code: 'tcvn3',
        repaired: expect.stringContaining('UBND xã Đông Hải họp bàn sản xuất vụ đông'),
      },
    });
  });

  it.each([
    ['bai.doc', 'old-word'],
    ['bai.docx', 'not-word'],
    ['bai.pdf', 'unknown-kind'],
  ] as const)('%s is refused in words', async (name, problem) => {
    const { status, body } = await read({ file: new File(['x'], name) });
    expect([status, body.message]).toEqual([422, sourceProblems[problem].replace('{{file}}', name)]);
  });
});

describe('what is created', () => {
  it('is not created twice unawares: the same text, and nearly the same', async () => {
    const text = storyText();
    const first = await read({ text });
    const { body } = await create(orderFor(first.results[0]!));
    const changed = text.replace(/^.*/, 'Một tiêu đề khác hẳn').replace('Thu Hà', 'Hà Thu');
    for (const again of [text, changed]) {
      const { results } = await read({ text: again });
      expect(results[0]!.reading!.duplicates).toMatchObject([{ id: body.id }]);
      const refused = await create(orderFor(results[0]!));
      expect([refused.status, refused.body.message]).toEqual([409, refusal.duplicate]);
      expect(refused.body.duplicates).toMatchObject([{ id: body.id }]);
      expect((await create(orderFor(results[0]!, { isWanted: true }))).status).toBe(201);
      const { docs } = await payload.find({
        collection: 'articles',
        where: { title: { equals: results[0]!.reading!.story.title } },
        draft: true,
      });
      for (const doc of docs)
        if (doc.id !== body.id) await payload.delete({ collection: 'articles', id: doc.id });
    }
  });

  it('has the photos of its file and those dropped beside it', async () => {
    const word = await wordFile([
      { heading: `Chợ phiên ${Date.now()}` },
      { text: 'Thứ Sáu, 27/11/2020, 16:00' },
      { text: storyText().split('\n')[4]! },
      { picture: await photo('#286e5a') },
      { text: 'Quang cảnh chợ phiên', isItalic: true },
    ]);
    const file = new File([new Uint8Array(word)], 'cho.docx');
    const { results } = await read({ file });
    const photos = [
      { from: 'file', index: 0, alt: '', credit: '' },
      { from: 'beside', index: 0, alt: 'Hàng rau', credit: 'Thu Hà' },
    ] as const;
    const beside = new File([new Uint8Array(await photo('#6e2828'))], 'rau.jpg', { type: 'image/jpeg' });
    const { status, body } = await create(orderFor(results[0]!, { photos: [...photos] }), {
      file,
      photos: [beside],
    });
    expect(status).toBe(201);
    const draft = await payload.findByID({ collection: 'articles', id: body.id, draft: true, depth: 1 });
    expect(draft).toMatchObject({
      heroImage: { alt: 'Quang cảnh chợ phiên' },
      heroCaption: 'Quang cảnh chợ phiên',
    });
    expect(draft.body!.root.children.map(({ type }) => type)).toEqual(['upload']);
  });

  it('is refused in words when something is missing, and nothing is half there', async () => {
    const { results } = await read({ text: storyText().replace('họp về', 'họp về Kế hoạch số 77/KH-UBND,') });
    const document = results[0]!.reading!.items.find(({ kind }) => kind === 'document')!;
    const before = await payload.count({ collection: 'articles' });
    const values = { ...document.values, title: '', issuedOn: '' };
    const order = orderFor(results[0]!, { decisions: { [document.key]: { do: 'create', values } } });
    const { status, body } = await create(order);
    expect([status, body.message]).toEqual([
      422,
      refusal.incomplete
        .replace('{{record}}', document.mentions[0]!.text)
        .replace('{{missing}}', 'tên hoặc trích yếu, ngày ban hành'),
    ]);
    expect(await payload.count({ collection: 'articles' })).toEqual(before);
  });

  it.each([
    ['no order', undefined],
    ['a link to what is no id', { decisions: { 'agency:x': { do: 'link', id: 'x' } } }],
    ['an address that is none', { address: 'javascript:alert(1)' }],
    ['a day that is none', { fields: { title: 'x', lead: '', dateline: '', publishedAt: 'hôm qua' } }],
  ])('is refused with 400: %s', async (_, more) => {
    const { results } = await read({ text: storyText() });
    expect((await create(more && { ...orderFor(results[0]!), ...more })).status).toBe(400);
  });

  it('is refused where the text is none', async () => {
    const { results } = await read({ text: storyText() });
    const source = { ...results[0]!.source, text: '. .' };
    const { status, body } = await create({ ...orderFor(results[0]!), source });
    const parsed = parseStory('. .');
    expect([status, body.message]).toEqual([422, !parsed.ok && parsed.problem.message]);
  });
});
