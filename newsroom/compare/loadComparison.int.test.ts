import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { paragraphNode, stateOf } from '@/domain/richText';
import type { Role } from '@/domain/roles';
import {
  createAgency,
  createArticle,
  createDocument,
  createEvent,
  createMedia,
  createPerson as createPersonPage,
  createTopic,
  openNewsroom,
  rest,
} from '@/test/newsroom';
import { bringTo, createPerson, edit, later, SITUATIONS, steps, type Person } from '@/test/workflow';
import type { WorkflowCollection } from '../workflow/stages';
import { loadComparison, type Asked, type LoadedComparison } from './loadComparison';

let payload: Payload;
let people: Record<Role, Person>;

beforeAll(async () => {
  payload = await openNewsroom();
  people = {
    administrator: await createPerson(payload, 'administrator'),
    editor: await createPerson(payload, 'editor'),
    journalist: await createPerson(payload, 'journalist'),
  };
});

const asked = async (
  collection: WorkflowCollection,
  id: string,
  over: Asked = {},
  user: unknown = people.editor.user,
): Promise<LoadedComparison | null> => {
  const req: PayloadRequest = await createLocalReq(user ? { user: user as never } : {}, payload);
  return loadComparison(req, collection, id, over);
};
const load = async (...args: Parameters<typeof asked>): Promise<LoadedComparison> => (await asked(...args))!;

const change = async (
  id: string,
  json: Record<string, unknown>,
  person = people.journalist,
  to = 'articles',
) => {
  const answer = await rest('PATCH', `${to}/${id}?draft=true`, { token: person.token, json });
  expect(answer.status, answer.text).toBe(200);
};

/** What a part says now and said before, `[-…-]` and `[+…+]` where it changed. */
const marked = ({ pair }: LoadedComparison): Record<string, string[]> =>
  Object.fromEntries(
    pair!.comparison.parts
      .filter(({ isChanged }) => isChanged)
      .map(({ key, paragraphs }) => [
        key,
        paragraphs.map(({ segments }) =>
          segments
            .map(({ kind, text }) =>
              kind === 'same' ? text : kind === 'added' ? `[+${text}+]` : `[-${text}-]`,
            )
            .join(''),
        ),
      ]),
  );

const way = (name: string) => SITUATIONS.find((situation) => situation.name === name)!;
const textIn = (name: string) => bringTo(payload, 'articles', way(name), people.journalist, people.editor);

describe('who reads it', () => {
  it('is the newsroom, and nobody else', async () => {
    const id = await textIn('a public text with a newer edit');
    for (const role of ['journalist', 'editor', 'administrator'] as const)
      expect((await load('articles', id, {}, people[role].user)).pair).not.toBeNull();
    expect(await asked('articles', id, {}, null)).toBeNull();
    expect(await asked('articles', id, {}, { ...people.editor.user, role: 'reader' })).toBeNull();
    expect(await asked('articles', id, {}, { ...people.editor.user, role: null })).toBeNull();
    expect(await asked('articles', 'a'.repeat(24))).toBeNull();
  });

  it('may bring the older version back only where they may edit', async () => {
    const own = await textIn('a public text with a newer edit');
    expect((await load('articles', own)).restorable).toBe((await load('articles', own)).pair!.from.id);
    expect((await load('articles', own, {}, people.journalist.user)).restorable).not.toBeNull();
    const other = await createPerson(payload, 'journalist');
    expect((await load('articles', own, {}, other.user)).restorable).toBeNull();
    const submitted = await textIn('a public text with a submitted edit');
    expect((await load('articles', submitted, {}, people.journalist.user)).restorable).toBeNull();
    expect((await load('articles', submitted)).restorable).not.toBeNull();
  });
});

describe('which versions', () => {
  it('what readers see and the newest', async () => {
    const id = await textIn('a public text with a newer edit');
    const { pair, options, isGone } = await load('articles', id);
    expect(pair!.from).toMatchObject({ stage: 'published', marks: ['live'] });
    expect(pair!.to).toMatchObject({ stage: 'draft', marks: ['newest'], by: people.journalist.user.name });
    expect(isGone).toBe(false);
    expect(options.map(({ updatedAt }) => updatedAt)).toEqual(
      options
        .map(({ updatedAt }) => updatedAt)
        .toSorted()
        .toReversed(),
    );
    expect(options.map(({ stage }) => stage)).toContain('approved');
  });

  it('the two are the same while nothing was edited', async () => {
    const id = await textIn('a public text');
    const { pair, restorable } = await load('articles', id);
    expect(pair!.from.id).toBe(pair!.to.id);
    expect(pair!.from.marks).toEqual(['live', 'newest']);
    expect(pair!.comparison.summary.changed).toEqual([]);
    expect(restorable).toBeNull();
  });

  it('what waits for its slot, where readers see nothing yet', async () => {
    const id = await textIn('a scheduled text with a newer edit');
    const { pair } = await load('articles', id);
    expect(pair!.from).toMatchObject({ stage: 'scheduled', marks: ['pinned'] });
    expect(pair!.to.marks).toEqual(['newest']);
  });

  it('what was signed off, then the first', async () => {
    const approved = await textIn('an approved text');
    await edit('articles', approved, people.journalist);
    expect((await load('articles', approved)).pair!.from.stage).toBe('approved');
    const draft = await textIn('a draft');
    const title = (await payload.findByID({ collection: 'articles', id: draft, draft: true })).title;
    const fresh = await edit('articles', draft, people.journalist);
    const loaded = await load('articles', draft);
    expect(loaded.options).toHaveLength(2);
    expect(marked(loaded).title!.join('')).toContain(title.slice(0, 10));
    expect(marked(loaded).title!.join('')).toContain(fresh.slice(-10));
  });

  it('what readers saw last, where it was taken from them', async () => {
    const id = await textIn('a withdrawn text');
    await edit('articles', id, people.editor);
    expect((await load('articles', id)).pair!.from).toMatchObject({ stage: 'withdrawn', marks: ['removed'] });
  });

  it('only one version is nothing to compare', async () => {
    const id = await textIn('a draft');
    expect(await load('articles', id)).toMatchObject({
      pair: null,
      restorable: null,
      options: [{ stage: 'draft' }],
    });
  });

  it('any two that are asked for, the older one first; not those of another text', async () => {
    const id = await textIn('a public text with a newer edit');
    const { options } = await load('articles', id);
    const [newest, oldest] = [options[0]!.id, options.at(-1)!.id];
    const { pair } = await load('articles', id, { from: newest, to: oldest });
    expect([pair!.from.id, pair!.to.id]).toEqual([oldest, newest]);
    const other = await load('articles', await textIn('a public text with a newer edit'));
    for (const gone of [other.pair!.from.id, 'live', 'khong-co', 'a'.repeat(24)]) {
      const loaded = await load('articles', id, { from: gone, to: newest });
      expect(loaded.isGone).toBe(true);
      expect(loaded.pair!.from.marks).toEqual(['live']);
    }
  });

  it('at most fifty and those that stand out, one for each wording; the others further back', async () => {
    const id = await textIn('a public text');
    for (let index = 0; index < 60; index += 1) await edit('articles', id, people.journalist);
    // The same again is no other version.
    await payload.update({ collection: 'articles', id, data: {}, draft: true, user: people.journalist.user });
    const first = await load('articles', id);
    expect(first.options).toHaveLength(51);
    expect(first.options.at(-1)!.marks).toEqual(['live']);
    expect(first.olderThan).toBe(first.options[49]!.updatedAt);
    const second = await load('articles', id, { before: first.olderThan });
    expect(second.olderThan).toBeNull();
    const listed = new Set([...first.options, ...second.options].map((option) => option.id));
    // Sixty edits, and each stage on the way to the public.
    expect(listed.size).toBe(63);
  });
});

describe('what changed', () => {
  it('is told by names, in words', async () => {
    const agency = await createAgency(payload, { names: [{ official: 'Trung tâm Y tế huyện' }] });
    const draftAgency = await createAgency(payload, {
      names: [{ official: 'Ban Quản lý chợ' }],
      _status: 'draft',
    });
    const person = await createPersonPage(payload, { name: 'Vi Thị Hoa' });
    const topic = await createTopic(payload);
    const event = await createEvent(payload);
    const document = await createDocument(payload);
    const picture = await createMedia(payload);
    const { id } = await createArticle(
      payload,
      {
        body: stateOf([paragraphNode('Cầu dài 32 m.'), paragraphNode('Khởi công tháng Ba.')]),
        publishedAt: '2020-11-26T09:00:00.000Z',
      },
      people.journalist.user,
    );
    await steps('articles', id, people.editor, 'approve', 'publish');
    await change(id, {
      lead: 'Sáng 4/11, xã Đồng Rui khánh thành cây cầu nối thôn Bãi Sú với đường liên xã.',
      body: stateOf([paragraphNode('Khởi công tháng Ba.'), paragraphNode('Cầu dài 32 m.')]),
      heroImage: picture.id,
      heroCaption: 'Cầu mới',
      authors: [
        { name: 'Hà Vy', role: 'text-photo' },
        { person: person.id, role: 'photo', agency: agency.id },
      ],
      agencies: [{ agency: draftAgency.id, role: 'host' }],
      people: [{ person: person.id, position: 'Chủ tịch' }],
      topics: [topic.id],
      events: [event.id],
      documents: [document.id],
      source: { name: 'Báo Quảng Ninh', url: 'https://bao.example/1' },
      publishedAt: '2020-11-27T09:00:00.000Z',
    });
    const loaded = await load('articles', id, {}, people.journalist.user);
    expect(marked(loaded)).toEqual({
      lead: ['Sáng [-3-][+4+]/11, xã Đồng Rui khánh thành cây cầu nối thôn Bãi Sú với đường liên xã.'],
      heroImage: [`[+Cây cầu mới bắc qua lạch nước (${picture.filename})+]`],
      heroCaption: ['[+Cầu mới+]'],
      body: expect.arrayContaining(['Khởi công tháng Ba.']),
      authors: ['Hà Vy · Bài[+, ảnh+]', '[+Vi Thị Hoa · Ảnh · Trung tâm Y tế huyện+]'],
      agencies: ['[+Ban Quản lý chợ · Chủ trì+]'],
      people: ['[+Vi Thị Hoa · Chủ tịch+]'],
      events: [`[+${event.title}+]`],
      documents: [`[+${document.label}+]`],
      'source.name': ['[+Báo Quảng Ninh+]'],
      'source.url': ['[+https://bao.example/1+]'],
      publishedAt: ['[-16:00 26/11/2020-][+16:00 27/11/2020+]'],
      topics: [`[+${topic.title}+]`],
    });
    expect(loaded.pair!.comparison.summary.moved).toBe(1);
    expect(loaded.pair!.comparison.summary.changed).toContain('Nguồn gốc (tin đăng lại) › Cơ quan báo chí');
    expect(JSON.stringify(loaded.pair!.comparison)).not.toContain(agency.id);
  });

  it('names a record that was deleted by what is left of it', async () => {
    const topic = await createTopic(payload);
    const { id } = await createArticle(payload, { topics: [topic.id] }, people.journalist.user);
    await payload.delete({ collection: 'topics', id: topic.id });
    await change(id, { title: 'Đầu đề khác hẳn', topics: [] });
    const shown = marked(await load('articles', id));
    expect(shown.title).toBeDefined();
    // SQLite forgets with the record who named it.
    expect(shown.topics?.[0] ?? '').toMatch(/^$|^\[-\(đã xóa, mã [\da-f]{6}\)-\]$/);
  });

  it.each([
    ['events', () => createEvent(payload), { place: 'Nhà văn hóa thôn' }],
    ['documents', () => createDocument(payload), { summary: 'Phân công trực chợ.' }],
    ['agencies', () => createAgency(payload), { address: 'Phố Hòa Bình' }],
    ['people', () => createPersonPage(payload), { contact: { phone: '0203 000 000' } }],
  ] as const)('%s too', async (collection, create, data) => {
    const { id } = await create();
    await change(id, data, people.editor, collection);
    const [[field, value]] = Object.entries(data) as [[string, string | Record<string, string>]];
    const [key, text] = typeof value === 'string' ? [field, value] : [`${field}.phone`, value.phone];
    expect(marked(await load(collection, id))).toEqual({ [key]: [`[+${text}+]`] });
  });

  it('goes when the older version is brought back', async () => {
    const id = await textIn('a public text with a newer edit');
    const { restorable } = await load('articles', id);
    const answer = await rest('POST', `articles/versions/${restorable}`, { token: people.editor.token });
    expect(answer.status, answer.text).toBe(200);
    const after = await load('articles', id);
    expect(after.pair!.comparison.summary.changed).toEqual([]);
    expect(after.pair!.to).toMatchObject({ stage: 'draft', marks: ['newest'] });
    expect(after.restorable).toBeNull();
  });

  it('counts from what readers see also while another version waits', async () => {
    const id = await textIn('a public text with an approved edit');
    await steps('articles', id, people.editor, ['schedule', { at: later(60) }]);
    await edit('articles', id, people.journalist);
    const { pair, options } = await load('articles', id);
    expect(pair!.from.marks).toEqual(['live']);
    const pinned = options.find(({ marks }) => marks.includes('pinned'))!;
    expect((await load('articles', id, { from: pinned.id })).pair!.from.id).toBe(pinned.id);
  });
});
