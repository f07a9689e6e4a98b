import type { Payload, Where } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/domain/roles';
import { askGraphQL, articleData, createArticle, openNewsroom, rest } from '@/test/newsroom';
import {
  bringTo,
  createPerson,
  edit,
  SITUATIONS,
  SMALL_SITUATIONS,
  stateOf,
  steps,
  useVerb,
  type Person,
  type Situation,
} from '@/test/workflow';
import { WORKFLOW_OF } from './stages';
import { isVerbOf, refusalOf, VERB_NAMES } from './table';

let payload: Payload;
let people: Record<Role, Person>;
let otherEditor: Person;

beforeAll(async () => {
  payload = await openNewsroom();
  people = {
    administrator: await createPerson(payload, 'administrator'),
    editor: await createPerson(payload, 'editor'),
    journalist: await createPerson(payload, 'journalist'),
  };
  otherEditor = await createPerson(payload, 'editor');
});

const ROLES = ['journalist', 'editor', 'administrator'] as const;
const STATUS = { role: 403, 'not-own': 403, 'four-eyes': 403, merged: 409, stage: 409 } as const;

const latest = (collection: 'articles' | 'events', id: string) =>
  payload.findByID({ collection: collection as 'articles', id, draft: true, depth: 0 });

const trailOf = async (id: string, { user }: Person) => {
  const { docs } = await payload.find({
    collection: 'audit-trail',
    where: { and: [{ target: { equals: id } }, { actor: { equals: user.id } }] },
    sort: '-at',
    pagination: false,
  });
  return docs;
};

for (const [collection, situations] of [
  ['articles', SITUATIONS],
  ['events', SMALL_SITUATIONS],
] as const)
  describe(`${collection}: every verb, from every state, by every role`, () => {
    const workflow = WORKFLOW_OF[collection];
    /** What is refused changes nothing: one text of each state serves for all of that, and is looked at in the end. */
    const untouched = new Map<string, Promise<{ id: string; made: object }>>();
    const make = (situation: Situation) =>
      bringTo(payload, collection, situation, people.journalist, otherEditor);
    const textToRefuse = (situation: Situation) => {
      const known = untouched.get(situation.name);
      const text = known ?? make(situation).then(async (id) => ({ id, made: await latest(collection, id) }));
      untouched.set(situation.name, text);
      return text;
    };

    for (const verb of VERB_NAMES.filter((each) => isVerbOf(each, workflow)))
      for (const situation of situations)
        for (const role of ROLES) {
          const own = { createdBy: 'writer', editedBy: 'writer' };
          const id = role === 'journalist' ? 'writer' : 'somebody else';
          const expected = refusalOf(verb, { id, role }, stateOf(situation, workflow, own));
          if (expected)
            it(`${verb} ${situation.name} as ${role}: ${expected}`, async () => {
              const text = await textToRefuse(situation);
              const answer = await useVerb(collection, text.id, verb, people[role].token);
              expect(answer.status).toBe(STATUS[expected]);
              expect(answer.body).toMatchObject({ reason: expected, stage: situation.stage });
            });
          else
            it(`${verb} ${situation.name} as ${role}: allowed`, async () => {
              const text = await make(situation);
              const before = await latest(collection, text);
              const trailBefore = await trailOf(text, people[role]);
              const answer = await useVerb(collection, text, verb, people[role].token);
              const after = await latest(collection, text);
              const trail = await trailOf(text, people[role]);
              expect(answer.status, answer.text).toBe(200);
              expect(after.stage).toBe(answer.body.stage);
              expect(trail).toHaveLength(trailBefore.length + 1);
              expect(trail[0]).toMatchObject({ verb, target: text, targetCollection: collection });
              expect(after.title).toBe(before.title);
            });
        }

    it('what was refused has changed nothing', async () => {
      expect(untouched.size).toBeGreaterThan(0);
      for (const text of untouched.values()) {
        const { id, made } = await text;
        expect(await latest(collection, id)).toEqual(made);
        for (const role of ['editor', 'administrator'] as const)
          expect(await trailOf(id, people[role])).toEqual([]);
      }
    });
  });

describe('the verbs of a small workflow', () => {
  it.each(VERB_NAMES.filter((verb) => !isVerbOf(verb, 'small')))('%s is not among them', async (verb) => {
    const id = await bringTo(payload, 'events', SITUATIONS[0]!, people.journalist, otherEditor);
    const answer = await useVerb('events', id, verb, people.editor.token);
    expect(answer.status).toBe(404);
  });
});

describe('what the buttons go by while words are typed', () => {
  it.each(SITUATIONS)('$name: is what holds once they are saved', async (situation) => {
    const id = await bringTo(payload, 'articles', situation, people.journalist, otherEditor);
    const overview = async () =>
      (await rest('GET', `articles/${id}/workflow`, { token: people.editor.token })).body;
    const { edited } = await overview();
    await edit('articles', id, people.editor);
    const { stage, verbs } = await overview();
    expect(edited).toEqual({ stage, verbs });
  });
});

describe('four eyes', () => {
  it('keeps an editor from approving what they wrote, and what they changed last', async () => {
    const own = await createArticle(payload, {}, people.editor.user);
    expect((await useVerb('articles', own.id, 'approve', people.editor.token)).body.reason).toBe('four-eyes');
    expect((await useVerb('articles', own.id, 'approve', otherEditor.token)).status).toBe(200);

    const id = await bringTo(payload, 'articles', SITUATIONS[1]!, people.journalist, otherEditor);
    await edit('articles', id, people.editor);
    expect((await latest('articles', id)).stage).toBe('submitted');
    const refused = await useVerb('articles', id, 'approve', people.editor.token);
    expect(refused).toMatchObject({ status: 403, body: { reason: 'four-eyes' } });
    expect((await useVerb('articles', id, 'approve', otherEditor.token)).status).toBe(200);
  });

  it('lets urgent news out without, with a reason that is recorded', async () => {
    const own = await createArticle(payload, {}, people.editor.user);
    const without = await useVerb('articles', own.id, 'forcePublish', people.editor.token, {});
    expect(without).toMatchObject({ status: 422, body: { reason: 'note' } });
    await steps('articles', own.id, people.editor, ['forcePublish', { note: 'Bão số 7 đổi hướng.' }]);
    expect((await rest('GET', `articles/${own.id}`)).status).toBe(200);
    const trail = await payload.find({
      collection: 'audit-trail',
      where: { and: [{ target: { equals: own.id } }, { verb: { equals: 'forcePublish' } }] },
    });
    expect(trail.docs).toMatchObject([{ note: 'Bão số 7 đổi hướng.', from: 'draft', to: 'published' }]);
  });
});

describe('what a verb is told', () => {
  const draft = () => bringTo(payload, 'articles', SITUATIONS[0]!, people.journalist, otherEditor);
  const approved = () => bringTo(payload, 'articles', SITUATIONS[2]!, people.journalist, otherEditor);

  it('is refused without a session', async () => {
    expect((await rest('POST', `articles/${await draft()}/submit`)).status).toBe(401);
  });

  it('is about a text that is there', async () => {
    expect(
      (await useVerb('articles', '0123456789abcdef01234567', 'submit', people.editor.token)).status,
    ).toBe(404);
    expect((await useVerb('articles', 'khong-co', 'submit', people.editor.token)).status).toBe(404);
  });

  it.each([
    ['a past time', { at: '2020-01-01T08:00:00Z' }, 'past'],
    ['no time', {}, 'time-missing'],
    ['a time that is none', { at: 'mai' }, 'time'],
    ['a day that is none', { at: '2099-02-30T08:00:00Z' }, 'time'],
    ['a number', { at: 1_900_000_000 }, 'input'],
    ['something unknown', { at: '2099-01-01T08:00:00Z', when: 'mai' }, 'input'],
    [
      'an end before the start',
      { at: '2099-01-02T08:00:00Z', until: '2099-01-01T08:00:00Z' },
      'until-before-at',
    ],
  ])('a schedule with %s', async (_, body, reason) => {
    const id = await approved();
    const answer = await useVerb('articles', id, 'schedule', people.editor.token, body);
    expect(answer.body.reason).toBe(reason);
    expect(answer.status).toBe(reason === 'input' ? 400 : 422);
    expect(answer.body.message).toBeTruthy();
    expect((await latest('articles', id)).stage).toBe('approved');
    expect((await payload.find({ collection: 'slots', where: { target: { equals: id } } })).docs).toEqual([]);
  });

  it('is read as a time in Vietnam when no zone is named', async () => {
    const id = await approved();
    await steps('articles', id, people.editor, ['schedule', { at: '2099-01-02T08:30' }]);
    const { docs } = await payload.find({ collection: 'slots', where: { target: { equals: id } } });
    expect(docs).toMatchObject([{ dueAt: '2099-01-02T01:30:00.000Z', state: 'waiting', action: 'publish' }]);
  });

  it('is refused as stale when the text was changed since', async () => {
    const id = await draft();
    const { updatedAt } = await latest('articles', id);
    await edit('articles', id, people.journalist);
    const stale = await useVerb('articles', id, 'approve', people.editor.token, { updatedAt });
    expect(stale).toMatchObject({ status: 409, body: { reason: 'stale' } });
    const now = await latest('articles', id);
    const fresh = await useVerb('articles', id, 'approve', people.editor.token, { updatedAt: now.updatedAt });
    expect(fresh.status).toBe(200);
  });

  it('submits and approves only what is complete, and says what is missing', async () => {
    const article = await payload.create({
      collection: 'articles',
      draft: true,
      data: { title: 'Chỉ có đầu đề' } as never,
      user: people.journalist.user,
    });
    const answer = await useVerb('articles', article.id, 'submit', people.journalist.token);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('lead');

    // Also beside what readers see.
    const id = await bringTo(payload, 'articles', SITUATIONS[5]!, people.journalist, otherEditor);
    await rest('PATCH', `articles/${id}?draft=true`, { token: people.journalist.token, json: { lead: '' } });
    const beside = await useVerb('articles', id, 'submit', people.journalist.token);
    expect(beside.status).toBe(400);
    expect(beside.text).toContain('lead');
  });

  it('does not publish what is under embargo, nor schedule it before', async () => {
    const id = await approved();
    await payload.update({
      collection: 'articles',
      id,
      draft: true,
      data: { embargoUntil: '2099-01-01T00:00:00.000Z' },
      overrideAccess: false,
      user: people.editor.user,
    });
    expect((await latest('articles', id)).stage).toBe('approved');
    for (const [verb, body] of [
      ['publish', {}],
      ['schedule', { at: '2098-12-31T23:59:00Z' }],
    ] as const) {
      const answer = await useVerb('articles', id, verb, people.editor.token, body);
      expect(answer).toMatchObject({ status: 422, body: { reason: 'embargo' } });
      expect(answer.body.message).toContain('2099');
    }
    expect((await rest('GET', `articles/${id}`)).status).toBe(404);
    await steps('articles', id, people.editor, ['schedule', { at: '2099-01-01T00:00:00Z' }]);
  });

  it('does not publish with a date line in the future', async () => {
    const article = await createArticle(
      payload,
      { publishedAt: new Date(Date.now() + 86_400_000).toISOString() },
      people.journalist.user,
    );
    await steps('articles', article.id, people.editor, 'approve');
    const answer = await useVerb('articles', article.id, 'publish', people.editor.token);
    expect(answer).toMatchObject({ status: 422, body: { reason: 'future' } });
  });
});

describe('what goes round the verbs', () => {
  const status = async (id: string) => {
    const row = await payload.findByID({ collection: 'articles', id, depth: 0 });
    return { stage: row.stage, _status: row._status };
  };

  const ATTEMPTS: [string, (id: string, token: string) => Promise<{ status: number }>][] = [
    [
      'PATCH with _status',
      (id, token) => rest('PATCH', `articles/${id}`, { token, json: { _status: 'published' } }),
    ],
    [
      'PATCH of a draft with _status',
      (id, token) => rest('PATCH', `articles/${id}?draft=true`, { token, json: { _status: 'published' } }),
    ],
    [
      'PATCH with stage',
      (id, token) => rest('PATCH', `articles/${id}`, { token, json: { stage: 'published', title: 'Đổi' } }),
    ],
    [
      'bulk PATCH',
      (id, token) =>
        rest('PATCH', `articles?where[id][equals]=${id}`, { token, json: { _status: 'published' } }),
    ],
    [
      'publishAllLocales',
      (id, token) =>
        rest('PATCH', `articles/${id}?publishAllLocales=true`, { token, json: { title: 'Đổi' } }),
    ],
    [
      'GraphQL with _status',
      (id, token) =>
        askGraphQL(`mutation { updateArticle(id: "${id}", data: {_status: published}) { id } }`, token),
    ],
    [
      'GraphQL with stage',
      (id, token) =>
        askGraphQL(
          `mutation { updateArticle(id: "${id}", data: {title: "Đổi", stage: published}) { id } }`,
          token,
        ),
    ],
  ];

  for (const [name, attempt] of ATTEMPTS)
    for (const role of ROLES)
      it(`${name} as ${role}`, async () => {
        const id = await bringTo(payload, 'articles', SITUATIONS[2]!, people.journalist, otherEditor);
        const before = await status(id);
        await attempt(id, people[role].token);
        expect(await status(id)).toEqual(before);
        expect((await rest('GET', `articles/${id}`)).status).toBe(404);
      });

  for (const role of ROLES)
    it(`PATCH without draft of a public text as ${role} is a draft beside it`, async () => {
      const id = await bringTo(payload, 'articles', SITUATIONS[5]!, people.journalist, otherEditor);
      const title = `Sửa thẳng ${role}`;
      const answer = await rest('PATCH', `articles/${id}`, { token: people[role].token, json: { title } });
      expect(answer.status).toBe(200);
      const row = await payload.findByID({ collection: 'articles', id });
      expect(row).toMatchObject({ _status: 'published', stage: 'published' });
      expect(row.title).not.toBe(title);
      expect(await latest('articles', id)).toMatchObject({ title, stage: 'draft', _status: 'draft' });
      // Nor does writing a draft take it off.
      await rest('PATCH', `articles/${id}`, { token: people[role].token, json: { _status: 'draft' } });
      expect(await status(id)).toEqual({ _status: 'published', stage: 'published' });
    });

  it.each(ROLES)('a text created as published by %s', async (role) => {
    const answer = await rest('POST', 'articles', {
      token: people[role].token,
      json: { ...articleData(), _status: 'published' },
    });
    expect(answer.status).toBe(422);
    const asGraphQL = await askGraphQL(
      'mutation { createArticle(data: {title: "Đi vòng", lead: "x", _status: published}) { id } }',
      people[role].token,
    );
    expect(asGraphQL.body.errors).toBeTruthy();
  });

  it.each(ROLES)('restoring a public version as %s makes a draft', async (role) => {
    const id = await bringTo(payload, 'articles', SITUATIONS[6]!, people.journalist, otherEditor);
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    });
    const { token } = people[role];
    await steps('articles', id, otherEditor, 'withdraw');
    const mutation = `mutation { restoreVersionArticle(id: "${docs[0]!.id}") { id } }`;
    expect((await askGraphQL(mutation, token)).body.errors).toBeTruthy();
    const answer = await rest('POST', `articles/versions/${docs[0]!.id}`, { token });
    // A journalist does not touch what was withdrawn.
    expect(answer.status).toBe(role === 'journalist' ? 403 : 200);
    expect((await rest('GET', `articles/${id}`)).status).toBe(404);
    if (role !== 'journalist') expect(await latest('articles', id)).toMatchObject({ stage: 'draft' });
  });

  it.each(ROLES)('the audit trail, slots and notices of removal are not written by %s', async (role) => {
    const id = await bringTo(payload, 'articles', SITUATIONS[11]!, people.journalist, otherEditor);
    const { token } = people[role];
    for (const [collection, type] of [
      ['audit-trail', 'AuditTrail'],
      ['slots', 'Slot'],
      ['removals', 'Removal'],
    ] as const) {
      const { docs } = await payload.find({
        collection,
        where: { target: { equals: id } },
        limit: 1,
        depth: 0,
      });
      const json = { target: id, targetCollection: 'articles', title: 'Giả', verb: 'publish', note: 'Giả' };
      expect((await rest('POST', collection, { token, json })).status).toBe(403);
      const one = docs[0]?.id ?? id;
      expect((await rest('PATCH', `${collection}/${one}`, { token, json })).status).toBe(403);
      expect((await rest('DELETE', `${collection}/${one}`, { token })).status).toBe(403);
      await rest('DELETE', `${collection}?where[target][equals]=${id}`, { token });
      await askGraphQL(`mutation { delete${type}(id: "${one}") { id } }`, token);
      expect(
        await payload.find({ collection, where: { target: { equals: id } }, limit: 1, depth: 0 }),
      ).toMatchObject({
        docs,
      });
    }
  });
});

describe('who edits what', () => {
  it('a journalist edits own texts, and those assigned to them, but not what the editors have', async () => {
    const colleague = await createPerson(payload, 'journalist');
    const can = async (id: string, { token }: Person) =>
      (await rest('PATCH', `articles/${id}?draft=true`, { token, json: { kicker: 'Nông thôn' } })).status;
    for (const { name, stage, live } of SITUATIONS) {
      const situation = SITUATIONS.find((each) => each.name === name)!;
      const id = await bringTo(payload, 'articles', situation, people.journalist, otherEditor);
      const isOpen = stage !== 'submitted' && (live === null || live === 'published' || live === 'corrected');
      expect([name, await can(id, colleague)]).toEqual([name, 403]);
      expect([name, await can(id, people.journalist)]).toEqual([name, isOpen ? 200 : 403]);
      expect([name, await can(id, people.editor)]).toEqual([name, 200]);
    }
    const assigned = await createArticle(payload, { assignee: colleague.user.id }, people.journalist.user);
    expect(await can(assigned.id, colleague)).toBe(200);
    expect((await useVerb('articles', assigned.id, 'submit', colleague.token)).status).toBe(200);
  });

  it('nobody but an administrator deletes what is public, was public, or waits for its slot', async () => {
    for (const situation of SITUATIONS) {
      const id = await bringTo(payload, 'articles', situation, people.journalist, otherEditor);
      const isFree = situation.live === null && !situation.hasSlot;
      expect((await rest('DELETE', `articles/${id}`, { token: people.editor.token })).status).toBe(
        isFree ? 200 : 403,
      );
      if (isFree) continue;
      expect((await rest('DELETE', `articles/${id}`, { token: people.administrator.token })).status).toBe(
        200,
      );
      const waiting: Where = { and: [{ target: { equals: id } }, { state: { equals: 'waiting' } }] };
      expect((await payload.find({ collection: 'slots', where: waiting })).docs).toEqual([]);
      expect(
        (await payload.find({ collection: 'removals', where: { target: { equals: id } } })).docs,
      ).toEqual([]);
    }
  });
});

describe('what the verbs write', () => {
  it('stamps the first publication once and shows later changes to readers', async () => {
    const id = await bringTo(payload, 'articles', SITUATIONS[5]!, people.journalist, otherEditor);
    const first = await payload.findByID({ collection: 'articles', id });
    expect(first.publishedAt).toBeTruthy();
    expect(first.releasedAt).toBeTruthy();
    expect(first.updatedForReadersAt).toBeFalsy();

    const title = await edit('articles', id, people.journalist);
    await steps('articles', id, people.editor, 'approve', 'publish');
    const second = await payload.findByID({ collection: 'articles', id });
    expect(second).toMatchObject({ title, releasedAt: first.releasedAt, publishedAt: first.publishedAt });
    expect(second.updatedForReadersAt).toBeTruthy();
  });

  it('shows corrections with their time, all of them, and keeps the versions readers saw', async () => {
    const id = await bringTo(payload, 'articles', SITUATIONS[10]!, people.journalist, otherEditor);
    await edit('articles', id, people.journalist);
    await steps('articles', id, people.editor, 'approve', ['correct', { note: 'Sửa tên thôn.' }]);
    const { body } = await rest('GET', `articles/${id}`);
    expect(body.corrections.map(({ note }: { note: string }) => note)).toEqual([
      'Sửa số hộ dân.',
      'Sửa tên thôn.',
    ]);
    const versions = await payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    });
    expect(new Set(versions.docs.map(({ version }) => version.title)).size).toBe(3);
    // What the public is told is written by nobody else.
    await rest('PATCH', `articles/${id}`, { token: people.editor.token, json: { corrections: [] } });
    await edit('articles', id, people.journalist);
    await steps('articles', id, people.editor, 'approve', 'publish');
    expect((await rest('GET', `articles/${id}`)).body.corrections).toHaveLength(2);
  });

  it('a withdrawn text leaves a notice; restored, it is as readers saw it, and a newer draft stays a draft', async () => {
    const id = await bringTo(payload, 'articles', SITUATIONS[5]!, people.journalist, otherEditor);
    const live = (await rest('GET', `articles/${id}?depth=0`)).body;
    const title = await edit('articles', id, people.journalist);
    await steps('articles', id, people.editor, 'withdraw');
    expect((await rest('GET', `articles/${id}`)).status).toBe(404);
    const notice = (await rest('GET', `removals?where[target][equals]=${id}`)).body.docs;
    expect(notice).toMatchObject([
      { kind: 'withdrawn', reason: 'Nguồn tin chưa được kiểm chứng.', path: `/tin-tuc/${live.slug}` },
    ]);
    expect(JSON.stringify(notice)).not.toContain(live.lead);
    expect(await latest('articles', id)).toMatchObject({ title, stage: 'draft' });

    await steps('articles', id, people.editor, 'restore');
    const again = (await rest('GET', `articles/${id}?depth=0`)).body;
    expect({ ...again, updatedAt: null }).toEqual({ ...live, updatedAt: null });
    expect((await rest('GET', `removals?where[target][equals]=${id}`)).body.docs).toEqual([]);
    expect(await latest('articles', id)).toMatchObject({ title, stage: 'draft' });
  });

  it('tells nothing of what was taken down but that it was, and where to go', async () => {
    const id = await bringTo(payload, 'articles', SITUATIONS[5]!, people.journalist, otherEditor);
    const wrong = await useVerb('articles', id, 'takedown', people.editor.token, {
      note: 'x',
      redirectTo: '//noi-khac.example/',
    });
    expect(wrong).toMatchObject({ status: 422, body: { reason: 'redirect' } });
    await steps('articles', id, people.editor, [
      'takedown',
      { note: 'Lý do nội bộ.', redirectTo: '/tin-tuc' },
    ]);
    const { docs } = (await rest('GET', `removals?where[target][equals]=${id}`)).body;
    expect(docs).toMatchObject([{ kind: 'taken-down', redirectTo: '/tin-tuc', title: null, reason: null }]);
    expect(JSON.stringify(docs)).not.toContain('nội bộ');
  });

  it('keeps the live version while a newer draft waits beside it', async () => {
    const id = await bringTo(payload, 'articles', SITUATIONS[5]!, people.journalist, otherEditor);
    const live = await payload.findByID({ collection: 'articles', id });
    const title = await edit('articles', id, people.journalist);
    expect(await payload.findByID({ collection: 'articles', id })).toMatchObject({
      title: live.title,
      _status: 'published',
    });
    expect(await latest('articles', id)).toMatchObject({ title, _status: 'draft', stage: 'draft' });
  });

  it('a save that changes nothing leaves an approval as it is', async () => {
    const id = await bringTo(payload, 'articles', SITUATIONS[2]!, people.journalist, otherEditor);
    const text = await latest('articles', id);
    const same = await rest('PATCH', `articles/${id}?draft=true`, {
      token: people.editor.token,
      json: { title: text.title, lead: text.lead, authors: text.authors, body: text.body },
    });
    expect(same.status).toBe(200);
    expect(await latest('articles', id)).toMatchObject({
      stage: 'approved',
      approvedBy: otherEditor.user.id,
    });
    await edit('articles', id, people.editor);
    expect(await latest('articles', id)).toMatchObject({ stage: 'draft', approvedBy: null });
  });

  it('gives the writer the editor’s note back and takes it away at the next submission', async () => {
    const id = await bringTo(payload, 'articles', SITUATIONS[1]!, people.journalist, otherEditor);
    await steps('articles', id, people.editor, ['return', { note: 'Thêm ý kiến người dân.' }]);
    expect(await latest('articles', id)).toMatchObject({
      stage: 'draft',
      editorNote: 'Thêm ý kiến người dân.',
    });
    await steps('articles', id, people.journalist, 'submit');
    expect((await latest('articles', id)).editorNote).toBeNull();
  });
});
