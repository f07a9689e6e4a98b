import config from '@payload-config';
import { REST_GET } from '@payloadcms/next/routes';
import ICAL from 'ical.js';
import type { Payload } from 'payload';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { localToUtc, toLocalDay } from '@/domain/dates';
import type { Role } from '@/domain/roles';
import type { CalendarAnswer, CalendarEntry } from '@/newsroom/workflow/calendar/entries';
import type { User } from '@/payload-types';
import {
  createAgency,
  createArticle,
  createEvent,
  createPerson,
  createTopic,
  createUser,
  openNewsroom,
  rest,
  signIn,
} from '@/test/newsroom';

const ROLES = ['journalist', 'editor', 'administrator'] as const satisfies readonly Role[];
const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number, time = '09:00') =>
  localToUtc(`${toLocalDay(new Date(Date.now() + days * DAY_MS))}T${time}`);

let payload: Payload;
const users = {} as Record<Role, User>;
const tokens = {} as Record<Role, string>;
let topic: string;
let agency: string;
let person: string;
const stories = {} as Record<'scheduled' | 'approved' | 'published', string>;
let event: string;

const FROM = inDays(-2, '00:00');
const TO = inDays(10, '00:00');
const ask = (who: Role | null, over: Record<string, string> = {}) =>
  rest('GET', `calendar?${new URLSearchParams({ from: FROM, to: TO, ...over })}`, {
    ...(who ? { token: tokens[who] } : {}),
  });
const calendar = async (who: Role, over: Record<string, string> = {}): Promise<CalendarAnswer> => {
  const { status, body } = await ask(who, over);
  expect(status).toBe(200);
  return body;
};
const entryOf = ({ entries }: CalendarAnswer, record: string, kind: CalendarEntry['kind'] = 'publish') =>
  entries.find((entry) => entry.record === record && entry.kind === kind);

const step = async (who: Role, id: string, verb: string, json: Record<string, unknown> = {}) => {
  const { status, text } = await rest('POST', `articles/${id}/${verb}`, { token: tokens[who], json });
  expect(status, text).toBe(200);
};
const approvedStory = async (over: Record<string, unknown> = {}): Promise<string> => {
  const { id } = await createArticle(payload, over, users.journalist);
  await step('journalist', id, 'submit');
  await step('editor', id, 'approve');
  return id;
};

beforeAll(async () => {
  payload = await openNewsroom();
  for (const role of ROLES) {
    users[role] = await createUser(payload, role);
    tokens[role] = await signIn(payload, users[role]);
  }
  topic = (await createTopic(payload)).id;
  agency = (await createAgency(payload)).id;
  person = (await createPerson(payload)).id;
  await payload.update({ collection: 'users', id: users.journalist.id, data: { person } });
  stories.scheduled = await approvedStory({
    topics: [topic],
    agencies: [{ agency, role: 'host' }],
    authors: [{ person, role: 'text' }],
  });
  await step('editor', stories.scheduled, 'schedule', { at: inDays(2) });
  stories.approved = await approvedStory();
  stories.published = (await createArticle(payload, { _status: 'published' }, users.editor)).id;
  event = (
    await createEvent(payload, {
      start: inDays(3),
      end: inDays(3, '11:00'),
      hosts: [agency],
      status: 'cancelled',
      visibility: 'internal',
    })
  ).id;
});

afterEach(() => vi.restoreAllMocks());

describe('who may read the calendar', () => {
  it('is nobody who is not signed in', async () => {
    expect(await ask(null)).toMatchObject({ status: 401, body: { message: 'Bạn cần đăng nhập.' } });
  });

  it.each(ROLES)('%s: everything; who moves it is said', async (role) => {
    const answer = await calendar(role);
    const isEditor = role !== 'journalist';
    expect(entryOf(answer, stories.scheduled)).toMatchObject({
      start: inDays(2),
      stage: 'scheduled',
      state: 'waiting',
      hasNewerEdit: false,
      canMove: isEditor,
    });
    expect(answer.unplaced).toEqual([
      { id: stories.approved, title: expect.stringContaining('Khánh thành'), canMove: isEditor },
    ]);
  });

  it('is nobody without a role', async () => {
    const user = await createUser(payload, 'journalist');
    const token = await signIn(payload, user);
    await payload.update({ collection: 'users', id: user.id, data: { role: null } });
    const query = new URLSearchParams({ from: FROM, to: TO });
    expect((await rest('GET', `calendar?${query}`, { token })).status).toBe(403);
    expect((await rest('POST', 'calendar/feed', { token, json: {} })).status).toBe(403);
  });
});

describe('the span', () => {
  it.each<[string, Record<string, string>]>([
    ['without an end', { to: '' }],
    ['without a day', { from: '2026-02-31T00:00:00Z' }],
    ['backwards', { from: TO, to: FROM }],
    ['of 62 days and a minute', { from: '2026-01-01T00:00:00Z', to: '2026-03-04T00:01:00Z' }],
  ])('is refused %s', async (_, over) => {
    const { status, body } = await ask('editor', over);
    expect(status).toBe(400);
    expect(body.message).toContain('62');
  });

  it('may have 62 days', async () => {
    const over = { from: '2026-01-01T00:00:00Z', to: '2026-03-04T00:00:00Z' };
    expect((await ask('editor', over)).status).toBe(200);
  });
});

describe('what is in the calendar', () => {
  it('stands at its moment: slots, stories that are out, events', async () => {
    const answer = await calendar('editor');
    expect(entryOf(answer, stories.published, 'published')).toMatchObject({
      stage: 'published',
      canMove: false,
    });
    expect(entryOf(answer, event, 'event')).toMatchObject({
      start: inDays(3),
      end: inDays(3, '11:00'),
      off: 'cancelled',
    });
    const before = await calendar('editor', { from: inDays(-30), to: inDays(-29) });
    expect(before.entries).toEqual([]);
  });

  it('is where it was moved to, and says when the story was changed since', async () => {
    const id = await approvedStory();
    await step('editor', id, 'schedule', { at: inDays(4) });
    await step('editor', id, 'reschedule', { at: inDays(5, '15:30') });
    const save = await rest('PATCH', `articles/${id}?draft=true`, {
      token: tokens.editor,
      json: { title: 'Khánh thành cầu dân sinh, có thêm ảnh' },
    });
    expect(save.status).toBe(200);
    expect(entryOf(await calendar('journalist'), id)).toMatchObject({
      start: inDays(5, '15:30'),
      stage: 'draft',
      hasNewerEdit: true,
    });
    await step('editor', id, 'unschedule');
    expect(entryOf(await calendar('editor'), id)).toBeUndefined();
  });

  it('tells what failed', async () => {
    const failed = await payload.create({
      collection: 'slots',
      data: {
        targetCollection: 'articles',
        target: stories.approved,
        title: 'Tin không đăng được',
        action: 'publish',
        dueAt: inDays(-1),
        state: 'failed',
      },
    });
    expect(entryOf(await calendar('editor'), stories.approved)).toMatchObject({
      state: 'failed',
      canMove: true,
    });
    await payload.delete({ collection: 'slots', id: failed.id });
  });

  it('takes as many queries for many stories as for one', async () => {
    const reads = () =>
      (['find', 'queryDrafts', 'findVersions', 'findOne', 'findGlobal'] as const).map((name) =>
        vi.spyOn(payload.db, name),
      );
    const countOf = async (): Promise<number> => {
      const spies = reads();
      await calendar('editor');
      const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      vi.restoreAllMocks();
      return count;
    };
    const few = await countOf();
    expect(few).toBeGreaterThan(5);
    for (const days of [6, 7, 8]) {
      const id = await approvedStory();
      await step('editor', id, 'schedule', { at: inDays(days) });
      await createEvent(payload, { start: inDays(days), hosts: [agency] });
    }
    expect(await countOf()).toBe(few);
  });
});

describe('the filter', () => {
  const recordsOf = async (over: Record<string, string>) =>
    (await calendar('editor', over)).entries
      .map(({ record }) => record)
      .filter((id) => [stories.scheduled, stories.published, event].includes(id));

  it('is a desk', async () => {
    expect(await recordsOf({ topic })).toEqual([stories.scheduled]);
    expect((await calendar('editor', { topic })).unplaced).toEqual([]);
  });
  it('is an agency, of stories and events', async () =>
    expect((await recordsOf({ agency })).sort()).toEqual([stories.scheduled, event].sort()));
  it('is an author, by the byline or the account', async () => {
    expect(await recordsOf({ author: person })).toEqual([stories.scheduled]);
    expect(await recordsOf({ author: users.journalist.id })).toEqual([stories.scheduled]);
    expect(await recordsOf({ author: users.editor.id })).toEqual([stories.published]);
  });
  it('is all of them together', async () =>
    expect(await recordsOf({ topic, agency, author: users.editor.id })).toEqual([]));
  it('is refused when it is no id', async () =>
    expect((await ask('editor', { topic: 'van-hoa' })).status).toBe(400));
});

describe('free slots', () => {
  const set = (who: Role, times: string[]) =>
    rest('POST', 'globals/workflow-settings', {
      token: tokens[who],
      json: { usualTimes: times.map((time) => ({ time })) },
    });

  it('follow the usual times that the administrator sets', async () => {
    expect((await set('editor', ['06:30'])).status).toBe(403);
    expect((await set('administrator', ['6h30'])).status).toBe(400);
    expect((await set('administrator', ['09:00', '17:00'])).status).toBe(200);
    const { emptySlots } = await calendar('journalist');
    expect(emptySlots).toContain(inDays(2, '17:00'));
    expect(emptySlots).not.toContain(inDays(2));
    expect(emptySlots.every((at) => Date.parse(at) > Date.now())).toBe(true);
  });

  it('are the same whatever the calendar is narrowed to', async () => {
    const { emptySlots } = await calendar('editor');
    expect((await calendar('editor', { author: users.administrator.id })).emptySlots).toEqual(emptySlots);
  });
});

describe('the feed', () => {
  const path = async (who: Role, json: Record<string, unknown> = {}): Promise<string> => {
    const { status, body } = await rest('POST', 'calendar/feed', { token: tokens[who], json });
    expect(status).toBe(200);
    expect(body.path).toMatch(/^\/api\/calendar\/feed\/[A-Za-z0-9_-]{43}\.ics$/);
    return body.path.slice('/api/'.length);
  };
  const readFeed = async (where: string) => {
    const slug = where.split('?')[0]!.split('/');
    const request = new Request(`http://localhost/api/${where}`);
    const response = await REST_GET(config)(request, { params: Promise.resolve({ slug }) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text };
  };
  const eventsOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as never)
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));

  it('has an address for everybody of the newsroom only, which stays', async () => {
    expect((await rest('POST', 'calendar/feed', { json: {} })).status).toBe(401);
    const first = await path('journalist');
    expect(await path('journalist')).toBe(first);
    expect(await path('editor')).not.toBe(first);
  });

  it('is a calendar that other programs can read, without signing in', async () => {
    const where = await path('journalist');
    const { status, headers, text } = await readFeed(where);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-store');
    const events = eventsOf(text);
    const about = (id: string) => events.filter(({ uid }) => uid.includes(id));
    const [scheduled] = about(stories.scheduled);
    expect(scheduled!.startDate.toJSDate().toISOString()).toBe(inDays(2));
    expect(about(stories.published)).toHaveLength(1);
    expect(about(event)[0]!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(about(stories.approved)).toEqual([]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const key = /([^/]+)\.ics$/.exec(where)![1]!;
    expect((await readFeed(`calendar/feed?key=${key}`)).text).toBe(text);
  });

  it('is nowhere else', async () => {
    const key = 'x'.repeat(43);
    for (const where of [
      `calendar/feed/${key}.ics`,
      'calendar/feed/.ics',
      'calendar/feed',
      'calendar/feed?key=',
    ])
      expect((await readFeed(where)).status, where).toBe(404);
  });

  it('moves to another address', async () => {
    const before = await path('editor');
    const after = await path('editor', { renew: true });
    expect(after).not.toBe(before);
    expect((await readFeed(before)).status).toBe(404);
    expect((await readFeed(after)).status).toBe(200);
  });

  it('ends with the account, and with its role', async () => {
    const user = await createUser(payload, 'journalist');
    const token = await signIn(payload, user);
    const { body } = await rest('POST', 'calendar/feed', { token, json: {} });
    const where = body.path.slice('/api/'.length);
    await payload.update({ collection: 'users', id: user.id, data: { role: null } });
    expect((await readFeed(where)).status).toBe(404);
    await payload.update({ collection: 'users', id: user.id, data: { role: 'journalist' } });
    expect((await readFeed(where)).status).toBe(200);
    await payload.delete({ collection: 'users', id: user.id });
    expect((await readFeed(where)).status).toBe(404);
  });

  it('has a key that no API tells or takes', async () => {
    const key = /([^/]+)\.ics$/.exec(await path('administrator'))![1]!;
    for (const where of ['users', 'users/me', `users/${users.administrator.id}`])
      expect((await rest('GET', where, { token: tokens.administrator })).text).not.toContain(key);
    const search = await rest('GET', `users?where[calendarKey][equals]=${key}`, {
      token: tokens.administrator,
    });
    expect(search.status).toBe(400);
    await rest('PATCH', `users/${users.administrator.id}`, {
      token: tokens.administrator,
      json: { calendarKey: 'y'.repeat(43) },
    });
    expect((await readFeed(`calendar/feed/${key}.ics`)).status).toBe(200);
  });
});
