import type { ClientCollectionConfig, Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createAgency,
  createArticle,
  createDocument,
  createEvent,
  createPerson as createProfile,
  openNewsroom,
  rest,
} from '@/test/newsroom';
import { createPerson, edit, steps, useVerb, type Person } from '@/test/workflow';
import { WORKFLOW_OF, type WorkflowCollection } from '../../workflow/stages';
import type { Verb } from '../../workflow/table';
import { allTexts, chosenTexts, listAddress } from './chosenTexts';
import { runBulk, type BulkText } from './runBulk';

let payload: Payload;
let journalist: Person;
let editor: Person;

beforeAll(async () => {
  payload = await openNewsroom();
  journalist = await createPerson(payload, 'journalist');
  editor = await createPerson(payload, 'editor');
});

const configOf = (slug: WorkflowCollection) =>
  payload.collections[slug].config as unknown as ClientCollectionConfig;

/** What the admin's list shows somebody, all pages of it, as the bar reads it. */
const listed = async (slug: WorkflowCollection, { token }: Person, search?: string, where?: object) => {
  const config = configOf(slug);
  const title = config.admin.useAsTitle ?? 'id';
  const list = { config, search, where: where as never };
  const texts = await allTexts(
    async (page) => {
      const { body, status, text } = await rest('GET', listAddress(list, title, page), { token });
      if (status !== 200) throw new Error(text);
      return body;
    },
    title,
    () => false,
  );
  return texts!;
};

const use = (verb: Verb, texts: BulkText[], { token }: Person, body: Record<string, unknown> = {}) =>
  runBulk(
    texts,
    async ({ id, updatedAt }) => {
      const answer = await useVerb('articles', id, verb, token, { ...body, updatedAt });
      return { ok: answer.status === 200, status: answer.status, message: answer.body.message };
    },
    { isStopped: () => false, onProgress: () => undefined },
  );

const stageOf = async (id: string) =>
  (await payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })).stage;

describe('several texts at once', () => {
  it('approves what may be approved; four eyes and a newer edit keep theirs', async () => {
    const make = async (title: string, by: Person) =>
      (await createArticle(payload, { title: `${title}: chợ phiên Hà Lâu duyệt hàng loạt` }, by.user)).id;
    const good = [await make('Một', journalist), await make('Hai', journalist)];
    const own = await make('Của biên tập', editor);
    const edited = await make('Sửa sau', journalist);
    for (const id of [...good, edited]) await steps('articles', id, journalist, 'submit');
    const texts = await listed('articles', editor, 'hàng loạt');
    expect(texts.map(({ id }) => id).sort()).toEqual([...good, own, edited].sort());
    // Somebody else writes on after the list was shown.
    await edit('articles', edited, await createPerson(payload, 'administrator'));

    const outcome = await use('approve', texts, editor);
    expect(outcome.done.sort()).toEqual(good.sort());
    expect(outcome.halt).toBeNull();
    const reasons = Object.fromEntries(outcome.refused.map(({ id, message }) => [id, message]));
    expect(reasons[own]).toBe(
      'Người viết hoặc người sửa gần nhất không tự duyệt được: cần một biên tập viên khác.',
    );
    expect(reasons[edited]).toBe('Bài vừa có bản mới hơn bản bạn đang xem: hãy tải lại rồi làm tiếp.');
    expect(await Promise.all(good.map(stageOf))).toEqual(['approved', 'approved']);
    expect(await stageOf(edited)).toBe('submitted');
    expect(await stageOf(own)).toBe('draft');
  });

  it('ends where nobody is signed in any more', async () => {
    const texts = await listed('articles', editor, 'hàng loạt');
    const outcome = await use('submit', texts, { ...editor, token: '' });
    expect(outcome).toMatchObject({ done: [], refused: [], halt: { message: 'Bạn cần đăng nhập.' } });
  });

  it('reads every page of a filtered list once', async () => {
    const place = `Bản số ${Date.now()}`;
    for (let index = 0; index < 203; index += 1)
      await createArticle(payload, { dateline: place }, journalist.user);
    const texts = await listed('articles', journalist, undefined, { dateline: { equals: place } });
    expect(new Set(texts.map(({ id }) => id)).size).toBe(203);
    expect(texts).toHaveLength(203);
  });

  it('knows title and version of the texts of every collection, as the workflow does', async () => {
    await createEvent(payload, {}, editor.user);
    await createDocument(payload, {}, editor.user);
    await createAgency(payload, {}, editor.user);
    await createProfile(payload, {}, editor.user);
    for (const slug of Object.keys(WORKFLOW_OF) as WorkflowCollection[]) {
      const [text] = await listed(slug, editor);
      const overview = await rest('GET', `${slug}/${text!.id}/workflow`, { token: editor.token });
      expect([slug, text!.updatedAt]).toEqual([slug, overview.body.updatedAt]);
      expect(text!.title).not.toBe('');
      // The rows of the list itself, which Payload reads without a choice of fields, say the same.
      const { docs } = await payload.find({
        collection: slug as 'articles',
        where: { id: { equals: text!.id } },
        draft: true,
        depth: 0,
        overrideAccess: false,
        user: editor.user,
      });
      const rows = docs as unknown as Record<string, unknown>[];
      expect(chosenTexts(rows, [text!.id], configOf(slug).admin.useAsTitle!)).toEqual([text]);
    }
  });
});
