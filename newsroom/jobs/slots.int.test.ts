import type { Payload } from 'payload';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openNewsroom, rest } from '@/test/newsroom';
import { bringTo, createPerson, edit, later, SITUATIONS, steps, type Person } from '@/test/workflow';
import { startSlotRunner, serveDueSlots } from './slotRunner';

let payload: Payload;
let journalist: Person;
let editor: Person;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

beforeAll(async () => {
  payload = await openNewsroom();
  journalist = await createPerson(payload, 'journalist');
  editor = await createPerson(payload, 'editor');
});

beforeEach(() => void vi.clearAllMocks());

const situation = (name: string) => SITUATIONS.find((each) => each.name === name)!;
const bring = (name: string) => bringTo(payload, 'articles', situation(name), journalist, editor);
const latest = (id: string) => payload.findByID({ collection: 'articles', id, draft: true, depth: 0 });
const seen = (id: string) => rest('GET', `articles/${id}?depth=0`);
const slotsOf = async (id: string) =>
  (
    await payload.find({
      collection: 'slots',
      where: { target: { equals: id } },
      sort: 'createdAt',
      pagination: false,
      depth: 0,
    })
  ).docs;
const trailOf = async (id: string) =>
  (
    await payload.find({
      collection: 'audit-trail',
      where: { target: { equals: id } },
      sort: '-at',
      pagination: false,
      depth: 0,
    })
  ).docs;

/** Its minute has come. Answers the minute. */
const makeDue = async (id: string, ago = 1_000, action = 'publish'): Promise<string> => {
  const slot = (await slotsOf(id)).find((each) => each.state === 'waiting' && each.action === action)!;
  const dueAt = new Date(Date.now() - ago).toISOString();
  await payload.update({ collection: 'slots', id: slot.id, data: { dueAt, nextTryAt: null } });
  return dueAt;
};

describe('what goes out', () => {
  it('at its minute, once, said to be published then; the trail has both times', async () => {
    const id = await bring('a scheduled text');
    await serveDueSlots(payload, { log });
    expect((await seen(id)).status).toBe(404);
    const dueAt = await makeDue(id, 90_000);
    expect(await serveDueSlots(payload, { log })).toBe(1);
    expect(await serveDueSlots(payload, { log })).toBe(0);
    const { status, body } = await seen(id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ publishedAt: dueAt, releasedAt: dueAt });
    expect((await latest(id)).stage).toBe('published');
    const [entry] = await trailOf(id);
    expect(entry).toMatchObject({ verb: 'slotPublish', plannedAt: dueAt, actor: null, to: 'published' });
    expect(Date.parse(entry!.at) - Date.parse(dueAt)).toBeGreaterThanOrEqual(90_000);
    expect(await slotsOf(id)).toMatchObject([{ state: 'done', seen: 'checking' }]);
  });

  it('is the version that was approved; the newer edit stays an unapproved draft', async () => {
    const id = await bring('a scheduled text');
    const approved = await latest(id);
    const title = await edit('articles', id, journalist);
    // What is not said in the edit may not come from it either.
    await rest('PATCH', `articles/${id}?draft=true`, {
      token: journalist.token,
      json: { kicker: 'Chưa duyệt' },
    });
    const overview = await rest('GET', `articles/${id}/workflow`, { token: journalist.token });
    expect(overview.body).toMatchObject({ stage: 'draft', hasUnapprovedEdit: true, live: null });
    await makeDue(id);
    await serveDueSlots(payload, { log });
    const { body } = await seen(id);
    expect(body).toMatchObject({ title: approved.title, lead: approved.lead, kicker: null });
    expect(await latest(id)).toMatchObject({ title, kicker: 'Chưa duyệt', stage: 'draft', _status: 'draft' });
    expect(await payload.findByID({ collection: 'articles', id })).toMatchObject({ stage: 'published' });
  });

  it('is the newer edit once that is approved: it takes the slot', async () => {
    const id = await bring('a scheduled text');
    const title = await edit('articles', id, journalist);
    const before = await slotsOf(id);
    await steps('articles', id, editor, 'approve');
    expect((await latest(id)).stage).toBe('scheduled');
    expect(await slotsOf(id)).toMatchObject([{ dueAt: before[0]!.dueAt, state: 'waiting' }]);
    await makeDue(id);
    await serveDueSlots(payload, { log });
    expect((await seen(id)).body.title).toBe(title);
  });

  it('is exactly the change that was scheduled, where the story is public', async () => {
    const id = await bring('a public text with a scheduled change');
    const scheduled = await latest(id);
    const { body: live } = await seen(id);
    expect(live.title).not.toBe(scheduled.title);
    const title = await edit('articles', id, journalist);
    await makeDue(id);
    await serveDueSlots(payload, { log });
    const { body } = await seen(id);
    expect(body).toMatchObject({
      title: scheduled.title,
      publishedAt: live.publishedAt,
      releasedAt: live.releasedAt,
    });
    expect(body.updatedForReadersAt).toBeTruthy();
    expect(await latest(id)).toMatchObject({ title, stage: 'draft' });
  });

  it('in the order of their minutes, when several were missed', async () => {
    const [second, first] = [await bring('a scheduled text'), await bring('a scheduled text')];
    await makeDue(second, 60_000);
    await makeDue(first, 120_000);
    expect(await serveDueSlots(payload, { log })).toBe(2);
    const at = async (id: string) => (await slotsOf(id))[0]!.doneAt!;
    expect((await at(first)) < (await at(second))).toBe(true);
  });

  it('comes off again at its end, and its address says so', async () => {
    const id = await bring('an approved text');
    await steps('articles', id, editor, ['schedule', { at: later(5), until: later(10) }]);
    await makeDue(id, 5_000);
    await serveDueSlots(payload, { log });
    expect((await seen(id)).status).toBe(200);
    await makeDue(id, 1_000, 'expire');
    await serveDueSlots(payload, { log });
    expect((await seen(id)).status).toBe(404);
    expect((await rest('GET', `removals?where[target][equals]=${id}`)).body.docs).toMatchObject([
      { kind: 'archived' },
    ]);
    expect((await trailOf(id))[0]).toMatchObject({ verb: 'slotExpire', to: 'archived' });
  });
});

describe('slots are moved and cleared', () => {
  it('moved: nothing goes out at the old minute; the pinned version stays', async () => {
    const id = await bring('a scheduled text with a newer edit');
    const [before] = await slotsOf(id);
    await steps('articles', id, editor, ['reschedule', { at: later(30) }]);
    const [after] = await slotsOf(id);
    expect(after).toMatchObject({ id: before!.id, version: before!.version, state: 'waiting' });
    expect(after!.dueAt).not.toBe(before!.dueAt);
  });

  it('cleared: nothing goes out, and the approval stays', async () => {
    const id = await bring('a scheduled text');
    await makeDue(id, -5_000);
    await steps('articles', id, editor, 'unschedule');
    expect(await slotsOf(id)).toMatchObject([{ state: 'cleared' }]);
    expect((await latest(id)).stage).toBe('approved');
    expect(await serveDueSlots(payload, { log })).toBe(0);
    await steps('articles', id, editor, 'publish');
  });

  it.each(['publish', 'withdraw'] as const)('%s before the minute clears it', async (verb) => {
    const id = await bring(verb === 'publish' ? 'a scheduled text' : 'a public text with a scheduled change');
    await steps('articles', id, editor, verb);
    expect(await slotsOf(id)).toMatchObject([{ state: 'cleared' }]);
  });
});

describe('what cannot go out', () => {
  it('is tried again, told of after the last attempt, and does not hold up others', async () => {
    const broken = await bring('a scheduled text');
    const good = await bring('a scheduled text');
    const [slot] = await slotsOf(broken);
    await payload.update({
      collection: 'slots',
      id: slot!.id,
      data: { version: '0123456789abcdef01234567' },
    });
    await makeDue(broken, 60_000);
    await makeDue(good, 30_000);
    expect(await serveDueSlots(payload, { log })).toBe(1);
    expect((await seen(good)).status).toBe(200);
    expect(await slotsOf(broken)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    for (let attempt = 2; attempt <= 5; attempt += 1) {
      // Not before its time.
      expect(await serveDueSlots(payload, { log })).toBe(0);
      expect((await slotsOf(broken))[0]!.attempts).toBe(attempt - 1);
      await makeDue(broken, 60_000);
      await serveDueSlots(payload, { log });
    }
    expect(await slotsOf(broken)).toMatchObject([{ state: 'failed', attempts: 5 }]);
    expect((await seen(broken)).status).toBe(404);
    expect((await trailOf(broken))[0]).toMatchObject({ verb: 'slotFailed' });
    const notices = await payload.find({
      collection: 'notices',
      where: { and: [{ target: { equals: broken } }, { kind: { equals: 'slotFailed' } }] },
    });
    expect(notices.docs.map(({ recipient }) => (recipient as { id: string }).id)).toContain(editor.user.id);
    expect(log.error).toHaveBeenCalledTimes(5);
  });

  it('is not tried again when an embargo was set meanwhile', async () => {
    const id = await bring('a scheduled text');
    await payload.update({
      collection: 'articles',
      id,
      draft: true,
      data: { embargoUntil: later(600) },
      overrideAccess: false,
      user: editor.user,
    });
    await makeDue(id);
    await serveDueSlots(payload, { log });
    expect(await slotsOf(id)).toMatchObject([{ state: 'failed', attempts: 1 }]);
    expect((await seen(id)).status).toBe(404);
  });
});

describe('what has failed', () => {
  const failed = async () => {
    const id = await bring('a scheduled text');
    const [slot] = await slotsOf(id);
    await payload.update({
      collection: 'slots',
      id: slot!.id,
      data: { state: 'failed', attempts: 5, problem: 'Mất mạng.', dueAt: later(-60) },
    });
    return id;
  };

  it('is no longer announced for its minute, and says so', async () => {
    const id = await failed();
    const [slot] = await slotsOf(id);
    const { body } = await rest('GET', `articles/${id}/workflow`, { token: editor.token });
    expect(body).toMatchObject({ publishAt: null, failedAt: slot!.dueAt, stage: 'scheduled' });
  });

  it('is given another minute, and goes out then', async () => {
    const id = await failed();
    await steps('articles', id, editor, ['reschedule', { at: later(3_600) }]);
    expect(await slotsOf(id)).toMatchObject([{ state: 'waiting', attempts: 0, problem: null, doneAt: null }]);
    await makeDue(id);
    expect(await serveDueSlots(payload, { log })).toBe(1);
    expect((await seen(id)).status).toBe(200);
  });

  it('is cleared: the text is approved, without a time', async () => {
    const id = await failed();
    await steps('articles', id, editor, 'unschedule');
    expect((await latest(id)).stage).toBe('approved');
    expect(await slotsOf(id)).toMatchObject([{ state: 'cleared' }]);
  });

  it('is settled by publishing at once', async () => {
    const id = await failed();
    await steps('articles', id, editor, 'publish');
    expect(await slotsOf(id)).toMatchObject([{ state: 'cleared' }]);
  });

  it('does not send out what is approved afterwards: that is given a time of its own', async () => {
    const id = await failed();
    await edit('articles', id, journalist);
    await steps('articles', id, editor, 'approve');
    expect((await latest(id)).stage).toBe('approved');
    expect(await serveDueSlots(payload, { log })).toBe(0);
    await steps('articles', id, editor, ['schedule', { at: later(3_600) }]);
    expect(await slotsOf(id)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  });
});

describe('two runners on one database', () => {
  it('publish each story once', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 12; i += 1) ids.push(await bring('a scheduled text'));
    for (const id of ids) await makeDue(id);
    const served = await Promise.all([1, 2, 3].map(() => serveDueSlots(payload, { log })));
    // Where two met, the one that lost looks again.
    const again = await serveDueSlots(payload, { log });
    expect(served.reduce((sum, each) => sum + each, again)).toBe(ids.length);
    for (const id of ids) {
      expect((await seen(id)).status).toBe(200);
      expect((await trailOf(id)).filter(({ verb }) => verb === 'slotPublish')).toHaveLength(1);
    }
    expect(log.error).not.toHaveBeenCalled();
  });
});

describe('the runner', () => {
  it('serves without being asked, and writes that it lives', async () => {
    const id = await bring('a scheduled text');
    await makeDue(id, -1_500);
    const stop = startSlotRunner(payload, { log });
    await vi.waitFor(async () => expect((await seen(id)).status).toBe(200), {
      timeout: 20_000,
      interval: 200,
    });
    await stop();
    const beat = await payload.kv.get<{ at: string }>('slot-runner');
    expect(Date.now() - Date.parse(beat!.at)).toBeLessThan(60_000);
    const [slot] = await slotsOf(id);
    expect(Date.parse(slot!.doneAt!)).toBeGreaterThanOrEqual(Date.parse(slot!.dueAt!));
  });
});
