import { createLocalReq, type Payload } from 'payload';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { paragraphNode, stateOf, uploadNode } from '@/domain/richText';
import type { User } from '@/payload-types';
import {
  createAgency,
  createArticle,
  createMedia,
  createTopic,
  createUser,
  openNewsroom,
  rest,
  signIn,
} from '@/test/newsroom';
import { requirementsOf, unmetBlocking, type CheckedRequirement } from './checkText';
import { LIMITS, REQUIREMENT_IDS, REQUIREMENTS, type Level, type RequirementId } from './list';

const ROLES = ['journalist', 'editor', 'administrator'] as const;

let payload: Payload;
let editor: User;
let token: string;
let whole: Record<string, unknown>;

beforeAll(async () => {
  payload = await openNewsroom();
  editor = await createUser(payload, 'editor');
  token = await signIn(payload, editor);
  const [photo, topic, agency] = await Promise.all([
    createMedia(payload, { credit: 'Hà Vy' }),
    createTopic(payload),
    createAgency(payload),
  ]);
  whole = {
    heroImage: photo.id,
    topics: [topic.id],
    agencies: [{ agency: agency.id, role: 'host' }],
    dateline: 'Tiên Yên',
  };
});

/** The settings of the newsroom: what is not given stands as it does in the beginning. */
const settings = (levels: Partial<Record<RequirementId, Level>> = {}, limits: Partial<typeof LIMITS> = {}) =>
  payload.updateGlobal({
    slug: 'workflow-settings',
    data: {
      ...LIMITS,
      ...limits,
      levels: {
        ...Object.fromEntries(REQUIREMENT_IDS.map((id) => [id, REQUIREMENTS[id].level])),
        ...levels,
      },
    } as never,
  });

afterEach(() => settings());

const story = (over: Record<string, unknown> = {}) => createArticle(payload, { ...whole, ...over }, editor);

const checked = async (doc: Record<string, unknown>, collection = 'articles') => {
  const req = await createLocalReq({ user: editor }, payload);
  return requirementsOf(req, collection, doc);
};

const one = (all: CheckedRequirement[], id: RequirementId) => all.find((each) => each.id === id);

const storedStory = async (over: Record<string, unknown> = {}) => {
  const { id } = await story(over);
  return (await payload.findByID({
    collection: 'articles',
    id,
    depth: 0,
    draft: true,
  })) as unknown as Record<string, unknown>;
};

describe('the requirements of a stored story', () => {
  it('are all met by one that has everything, with the settings nobody has touched', async () => {
    const all = await checked(await storedStory());
    expect(all.map(({ id, level }) => [id, level])).toEqual(
      REQUIREMENT_IDS.map((id) => [id, REQUIREMENTS[id].level]),
    );
    expect(all.filter(({ isMet }) => !isMet)).toEqual([]);
    expect(unmetBlocking(all)).toEqual([]);
  });

  it('weigh what the administrator says', async () => {
    const doc = await storedStory({ topics: [] });
    expect(one(await checked(doc), 'topic')).toMatchObject({
      level: 'advisory',
      isMet: false,
      field: 'topics',
    });
    expect(unmetBlocking(await checked(doc))).toEqual([]);

    await settings({ topic: 'blocking' });
    expect(unmetBlocking(await checked(doc))).toEqual(['topic']);

    await settings({ topic: 'off' });
    expect(one(await checked(doc), 'topic')).toBeUndefined();
  });

  it('go by the limits of the administrator', async () => {
    const doc = await storedStory({ title: 'Chợ phiên' });
    expect(one(await checked(doc), 'titleLength')).toEqual({
      id: 'titleLength',
      level: 'blocking',
      isMet: false,
      field: 'title',
      detail: { length: 9, min: LIMITS.titleMin, max: LIMITS.titleMax },
    });
    await settings({}, { titleMin: 9 } as never);
    expect(unmetBlocking(await checked(doc))).toEqual([]);
    await expect(settings({}, { leadMin: 300, leadMax: 299 } as never)).rejects.toThrow();
    await settings({}, { leadMin: 300, leadMax: 300 } as never);
  });

  it('look at the records of photos', async () => {
    const [unnamed, uncredited] = await Promise.all([
      createMedia(payload, { alt: 'IMG_2041' }),
      createMedia(payload, { caption: 'Liên hệ 0912 345 678' }),
    ]);
    expect(one(await checked(await storedStory({ heroImage: unnamed.id })), 'heroAlt')).toMatchObject({
      isMet: false,
      field: 'heroImage',
    });
    const all = await checked(await storedStory({ heroImage: uncredited.id }));
    expect(one(all, 'heroCredit')?.isMet).toBe(false);
    expect(one(all, 'personalData')).toMatchObject({
      isMet: false,
      field: 'heroCaption',
      detail: { found: ['0912 345 678'] },
    });
    const inBody = { body: stateOf([uploadNode('a'.repeat(24), uncredited.id, {})]) };
    expect(one(await checked(await storedStory(inBody)), 'personalData')?.field).toBe('body');
  });

  it('ask for no main photo that was deleted', async () => {
    const photo = await createMedia(payload);
    const doc = await storedStory({ heroImage: photo.id });
    await payload.delete({ collection: 'media', id: photo.id });
    expect(one(await checked(doc), 'heroImage')?.isMet).toBe(false);
  });

  it('are content once the writer has confirmed personal data and dealt with the warnings', async () => {
    const doc = await storedStory({
      lead: 'Bà con liên hệ ông Chíu A Sìn, số 0912 345 678, để đăng ký gian hàng.',
      importWarnings: 'Không rõ tác giả.',
    });
    expect(unmetBlocking(await checked(doc))).toEqual(['intakeWarnings', 'personalData']);
    const confirmed = { ...doc, personalDataConfirmed: true, warningsResolved: true };
    expect(unmetBlocking(await checked(confirmed))).toEqual([]);
  });

  it('fall back to being asked when a number comes in that was not there when it was confirmed', async () => {
    const doc = await storedStory({ lead: 'Bà con liên hệ số 0912 345 678 để đăng ký.' });
    const save = async (data: Record<string, unknown>) =>
      (await rest('PATCH', `articles/${doc.id}?draft=true`, { token, json: data })).body.doc;
    expect(await save({ personalDataConfirmed: true })).toMatchObject({ personalDataConfirmed: true });
    expect(await save({ lead: 'Bà con gọi số 0912.345.678 để đăng ký.' })).toMatchObject({
      personalDataConfirmed: true,
    });
    expect(await save({ lead: 'Bà con gọi số 0987 654 321 để đăng ký.' })).toMatchObject({
      personalDataConfirmed: false,
    });
    expect(await save({ personalDataConfirmed: true })).toMatchObject({ personalDataConfirmed: true });
  });

  it('are those of stories: nothing else has any', async () => {
    for (const collection of ['events', 'documents', 'agencies', 'people'])
      expect(await checked({}, collection)).toEqual([]);
  });
});

describe('the endpoint', () => {
  const ask = (path: string, json?: unknown, over: Record<string, unknown> = {}) =>
    rest('POST', `articles/${path}`, { token, ...(json === undefined ? {} : { json }), ...over });
  const row = (answer: Awaited<ReturnType<typeof ask>>, id: RequirementId) =>
    (answer.body.requirements as { id: string }[]).find((each) => each.id === id);

  it('answers everybody of the newsroom, whoever wrote the story', async () => {
    const { id } = await story({ dateline: '' });
    for (const role of ROLES) {
      const other = await signIn(payload, await createUser(payload, role));
      for (const path of [`${id}/checklist`, 'checklist']) {
        const answer = await rest('POST', `articles/${path}`, { token: other, json: {} });
        expect(answer.status).toBe(200);
        expect(answer.body.requirements).toHaveLength(REQUIREMENT_IDS.length);
      }
    }
  });

  it('answers nobody else', async () => {
    const { id } = await story({ _status: 'published' });
    for (const path of [`articles/${id}/checklist`, 'articles/checklist'])
      for (const json of [{}, { data: {} }]) {
        const answer = await rest('POST', path, { json });
        expect(answer.status).toBe(401);
        expect(answer.body).toEqual({ message: 'Bạn cần đăng nhập.' });
      }
  });

  it('checks the newest version', async () => {
    const { id } = await story();
    await payload.update({ collection: 'articles', id, data: { dateline: '' }, draft: true, user: editor });
    expect(row(await ask(`${id}/checklist`), 'dateline')).toMatchObject({ isMet: false, field: 'dateline' });
  });

  it('checks what stands in the form, saved or not, and saves nothing', async () => {
    const { id, updatedAt } = await story();
    const data = {
      title: 'Chợ',
      topics: null,
      authors: 0,
      body: stateOf([paragraphNode('CCCD 022094001234')]),
      stage: 'published',
    };
    const answer = await ask(`${id}/checklist`, { data });
    const unmet = (answer.body.requirements as { id: string; isMet: boolean }[]).filter(
      ({ isMet }) => !isMet,
    );
    expect(unmet.map((each) => each.id)).toEqual(['titleLength', 'byline', 'topic', 'personalData']);
    const after = await payload.findByID({ collection: 'articles', id, draft: true });
    expect(after.updatedAt).toBe(updatedAt);
  });

  it('checks a story that was never saved', async () => {
    const answer = await ask('checklist', {
      data: { ...whole, title: 'Khánh thành cầu dân sinh thôn Bãi Sú' },
    });
    expect(row(answer, 'titleLength')).toMatchObject({ isMet: true, field: null, message: '' });
    expect(row(answer, 'heroImage')).toMatchObject({ isMet: true });
    expect(row(answer, 'leadLength')).toMatchObject({ isMet: false, level: 'advisory', field: 'lead' });
  });

  it('says it in Vietnamese and in English', async () => {
    const data = { title: 'Chợ phiên', lead: 'Gọi 0912.345.678 hoặc 0203.3876.123 để đăng ký gian hàng.' };
    const vi = await ask('checklist', { data }, { language: 'vi' });
    expect(row(vi, 'titleLength')).toMatchObject({
      label: 'Độ dài đầu đề',
      message: 'Đầu đề dài 9 ký tự, cần từ 15 đến 120.',
    });
    expect(row(vi, 'personalData')).toMatchObject({
      message:
        'Trong bài có 0912.345.678, 0203.3876.123. Bỏ đi, hoặc đánh dấu là đã kiểm tra nếu được phép đăng.',
    });
    const en = await ask('checklist', { data }, { language: 'en' });
    expect(row(en, 'titleLength')).toMatchObject({
      label: 'Length of the headline',
      message: 'The headline has 9 characters; between 15 and 120 are asked for.',
    });
  });

  it('asks links only when it is told to, and none of this machine', async () => {
    const data = { source: { url: 'http://127.0.0.1:9/bai-goc' } };
    expect(row(await ask('checklist', { data, links: false }), 'links')).toMatchObject({
      isMet: true,
      isPending: true,
    });
    expect(row(await ask('checklist', { data, links: true }), 'links')).toMatchObject({
      isMet: false,
      level: 'advisory',
      field: 'source.url',
      message: 'Không mở được: http://127.0.0.1:9/bai-goc.',
    });
    // Remembered from before.
    expect(row(await ask('checklist', { data, links: false }), 'links')).toMatchObject({
      isMet: false,
      isPending: false,
    });
  });

  it('refuses what is no question to it', async () => {
    for (const id of ['f'.repeat(24), 'khong-co', '7'])
      expect((await ask(`${id}/checklist`)).status).toBe(404);
    for (const json of [[], 'x', 1, { data: [] }, { data: 'x' }, { links: 'x' }])
      expect((await ask('checklist', json)).status).toBe(400);
    const large = { data: { lead: 'a'.repeat(2 * 1024 * 1024) } };
    expect((await ask('checklist', large)).status).toBe(413);
    for (const value of [[{}], { id: {} }, 'x', 7, true]) {
      const data = Object.fromEntries(
        ['heroImage', 'body', 'authors', 'topics', 'source'].map((name) => [name, value]),
      );
      expect((await ask('checklist', { data })).status).toBe(200);
    }
  });
});
