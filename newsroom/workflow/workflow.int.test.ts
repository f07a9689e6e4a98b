import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/domain/roles';
import type { User } from '@/payload-types';
import { articleData, createArticle, createUser, openNewsroom, rest, signIn } from '@/test/newsroom';
import { refusalOf, STAGES, VERBS, type Stage, type Verb } from './stages';

let payload: Payload;
let tokens: Record<Role, string>;
let users: Record<Role, User>;

beforeAll(async () => {
  payload = await openNewsroom();
  users = {
    administrator: await createUser(payload, 'administrator'),
    editor: await createUser(payload, 'editor'),
    journalist: await createUser(payload, 'journalist'),
  };
  tokens = {
    administrator: await signIn(payload, users.administrator),
    editor: await signIn(payload, users.editor),
    journalist: await signIn(payload, users.journalist),
  };
});

const inStage = async (stage: Stage, owner: User) => {
  const article = await createArticle(
    payload,
    { _status: stage === 'published' ? 'published' : 'draft' },
    owner.role === 'journalist' && stage === 'published' ? undefined : owner,
  );
  if (stage === 'submitted')
    await payload.update({
      collection: 'articles',
      id: article.id,
      data: { _status: 'draft' },
      context: { workflowVerb: 'submit' },
    });
  return article.id;
};

const VERB_NAMES = Object.keys(VERBS) as Verb[];

describe('every verb, from every stage, by every role', () => {
  for (const verb of VERB_NAMES)
    for (const stage of STAGES)
      for (const role of ['journalist', 'editor', 'administrator'] as Role[]) {
        const expected = refusalOf(verb, { id: 'me', role }, { stage, createdBy: 'me' });
        // A story a journalist owns can be public only after an editor published it; nobody else's is tried here.
        it(`${verb} a ${stage} story as ${role}: ${expected ?? 'allowed'}`, async () => {
          const id = await inStage(stage, users[role]);
          const answer = await rest('POST', `articles/${id}/${verb}`, {
            token: tokens[role],
            json: { note: 'Bổ sung ảnh.' },
          });
          const latest = await payload.findByID({ collection: 'articles', id, draft: true });
          if (expected === null) {
            expect(answer).toMatchObject({ status: 200, body: { stage: VERBS[verb].to } });
            expect(latest.stage).toBe(VERBS[verb].to);
            expect(latest._status).toBe(VERBS[verb].to === 'published' ? 'published' : 'draft');
          } else {
            expect(answer.status).toBe(
              stage === 'published' && role === 'journalist' ? 403 : expected === 'stage' ? 409 : 403,
            );
            expect(latest.stage).toBe(stage);
          }
        });
      }
});

describe('what goes round the table', () => {
  it('refuses a verb without a session', async () => {
    const id = await inStage('draft', users.journalist);
    expect((await rest('POST', `articles/${id}/submit`)).status).toBe(401);
  });

  it('answers 404 for a story that is not there', async () => {
    const answer = await rest('POST', 'articles/khong-co/publish', { token: tokens.editor });
    expect(answer.status).toBe(404);
  });

  it('asks for a note when a story is returned', async () => {
    const id = await inStage('submitted', users.journalist);
    const answer = await rest('POST', `articles/${id}/return`, { token: tokens.editor, json: {} });
    expect(answer.status).toBe(422);
    expect(answer.body.message).toContain('lời nhắn');
  });

  it('submits only what is complete, and says what is missing', async () => {
    const article = await payload.create({
      collection: 'articles',
      draft: true,
      data: { title: 'Chỉ có đầu đề' } as never,
      user: users.journalist,
    });
    const answer = await rest('POST', `articles/${article.id}/submit`, { token: tokens.journalist });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('lead');
  });

  it.each([
    [
      'PATCH with _status',
      (id: string) =>
        rest('PATCH', `articles/${id}`, { token: tokens.journalist, json: { _status: 'published' } }),
    ],
    [
      'PATCH with stage',
      (id: string) =>
        rest('PATCH', `articles/${id}`, { token: tokens.journalist, json: { stage: 'published' } }),
    ],
    [
      'bulk PATCH',
      (id: string) =>
        rest('PATCH', `articles?where[id][equals]=${id}`, {
          token: tokens.journalist,
          json: { _status: 'published' },
        }),
    ],
    [
      'publishAllLocales',
      (id: string) =>
        rest('PATCH', `articles/${id}?publishAllLocales=true`, { token: tokens.journalist, json: {} }),
    ],
  ])('a journalist does not publish by %s', async (_, attempt) => {
    const id = await inStage('draft', users.journalist);
    await attempt(id);
    const row = await payload.findByID({ collection: 'articles', id });
    expect(row._status).not.toBe('published');
    expect(row.stage).toBe('draft');
  });

  it('a journalist does not create a published story', async () => {
    const answer = await rest('POST', 'articles', {
      token: tokens.journalist,
      json: { ...articleData(), _status: 'published' },
    });
    expect(answer.status).toBe(403);
  });

  it('a journalist does not publish by restoring a published version', async () => {
    const id = await inStage('draft', users.journalist);
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } });
    await payload.update({ collection: 'articles', id, data: { _status: 'draft' } });
    const versions = await payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    });
    expect(versions.docs).toHaveLength(1);
    await rest('POST', `articles/versions/${versions.docs[0]!.id}`, { token: tokens.journalist });
    expect((await payload.findByID({ collection: 'articles', id }))._status).toBe('draft');
  });

  it('a journalist does not edit a colleague’s draft, nor their own once submitted', async () => {
    const colleague = await inStage('draft', users.editor);
    const submitted = await inStage('submitted', users.journalist);
    for (const id of [colleague, submitted]) {
      const answer = await rest('PATCH', `articles/${id}?draft=true`, {
        token: tokens.journalist,
        json: { title: 'Đổi tên' },
      });
      expect(answer.status).toBe(403);
    }
  });

  it('does not publish with a date line in the future', async () => {
    const article = await createArticle(payload, {
      publishedAt: new Date(Date.now() + 86_400_000).toISOString(),
    });
    const answer = await rest('POST', `articles/${article.id}/publish`, { token: tokens.editor });
    expect(answer.status).toBe(422);
    expect((await payload.findByID({ collection: 'articles', id: article.id }))._status).toBe('draft');
  });
});

describe('what the verbs write', () => {
  it('stamps the first publication once and shows later changes to readers', async () => {
    const id = await inStage('draft', users.journalist);
    await rest('POST', `articles/${id}/publish`, { token: tokens.editor });
    const first = await payload.findByID({ collection: 'articles', id });
    expect(first.publishedAt).toBeTruthy();
    expect(first.releasedAt).toBeTruthy();
    expect(first.updatedForReadersAt).toBeFalsy();

    await rest('PATCH', `articles/${id}`, {
      token: tokens.editor,
      json: { title: 'Đầu đề sửa lại', _status: 'published' },
    });
    const second = await payload.findByID({ collection: 'articles', id });
    expect(second.releasedAt).toBe(first.releasedAt);
    expect(second.publishedAt).toBe(first.publishedAt);
    expect(second.updatedForReadersAt).toBeTruthy();
  });

  it('keeps the live version while a newer draft waits beside it', async () => {
    const id = await inStage('published', users.editor);
    const live = await payload.findByID({ collection: 'articles', id });
    await rest('PATCH', `articles/${id}?draft=true`, {
      token: tokens.editor,
      json: { title: 'Bản đang sửa' },
    });
    const row = await payload.findByID({ collection: 'articles', id });
    const latest = await payload.findByID({ collection: 'articles', id, draft: true });
    expect(row).toMatchObject({ title: live.title, _status: 'published' });
    expect(latest).toMatchObject({ title: 'Bản đang sửa', _status: 'draft', stage: 'published' });
  });

  it('gives the writer the editor’s note back and takes it away at the next submission', async () => {
    const id = await inStage('submitted', users.journalist);
    await rest('POST', `articles/${id}/return`, {
      token: tokens.editor,
      json: { note: 'Thêm ý kiến người dân.' },
    });
    expect(await payload.findByID({ collection: 'articles', id, draft: true })).toMatchObject({
      stage: 'draft',
      editorNote: 'Thêm ý kiến người dân.',
    });
    await rest('POST', `articles/${id}/submit`, { token: tokens.journalist });
    expect((await payload.findByID({ collection: 'articles', id, draft: true })).editorNote).toBeNull();
  });
});
