import ICAL from 'ical.js';
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageCache } from '@/platform/server/pageCache/pages';
import { makePage } from '@/platform/server/pageCache/page';
import { getMonth, getWeek, weekElsewhere } from '@/site/data/calendars';
import { getEventFeed, getEventIcal } from '@/site/data/eventFeeds';
import { getAgencyEventList } from '@/site/data/events';
import { eventsIcal } from '@/site/feeds/eventsIcal';
import type { CalendarDay, DayEntry, EventFeed } from '@/site/models/calendar';
import { createAgency, createEvent, createPerson, openNewsroom } from './newsroom';
import { createPerson as createStaff, steps, type Person } from './workflow';

// 12:00 on Wednesday, 25 November 2026 in Vietnam.
const NOW = Date.parse('2026-11-25T05:00:00.000Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let payload: Payload;
let editor: Person;
let administrator: Person;

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const at = (text: string) => `${text}:00.000Z`;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  payload = await openNewsroom();
});
afterAll(() => void vi.useRealTimers());
beforeEach(async () => {
  vi.setSystemTime(NOW);
  await payload.delete({ collection: 'events', where: { id: { exists: true } } });
});

/** A feed as another program understands it, by UID. */
const readIcal = (feed: EventFeed | null) => {
  const calendar = new ICAL.Component(ICAL.parse(eventsIcal(feed!)) as never);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  return new Map(
    events.map((event) => [
      event.uid.split('@')[0],
      {
        uid: event.uid,
        summary: event.summary,
        description: event.description,
        location: event.location,
        sequence: event.sequence,
        status: event.component.getFirstPropertyValue('status'),
        start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
        end: event.endDate.isDate ? event.endDate.toString() : event.endDate.toJSDate().toISOString(),
        url: event.component.getFirstPropertyValue('url'),
        modified: String(event.component.getFirstPropertyValue('last-modified')),
      },
    ]),
  );
};
const feedOf = async (agency?: string) => readIcal(await getEventFeed(agency));

const update = (id: string, data: Record<string, unknown>) =>
  payload.update({ collection: 'events', id, data: { ...data, _status: 'published' } as never });

describe('what a calendar program reads', () => {
  it('is the public events of a year back and of all times to come', async () => {
    const ids = {
      coming: await createEvent(payload, { start: at('2026-11-26T02:00') }),
      far: await createEvent(payload, { start: at('2031-01-01T02:00') }),
      lastYear: await createEvent(payload, { start: at('2025-11-25T02:00') }),
      goingOn: await createEvent(payload, { start: at('2024-01-01T02:00'), end: at('2026-12-31T02:00') }),
      moved: await createEvent(payload, {
        start: at('2025-01-01T02:00'),
        status: 'postponed',
        newStart: at('2026-12-01T02:00'),
      }),
    };
    await createEvent(payload, { start: at('2025-11-24T02:00') });
    await createEvent(payload, { start: at('2026-11-26T02:00'), _status: 'draft' });
    await createEvent(payload, { start: at('2026-11-26T02:00'), visibility: 'internal' });
    const feed = await feedOf();
    expect(new Set(feed.keys())).toEqual(new Set(Object.values(ids).map(({ id }) => id)));
  });

  it('says what, when and where, with the address of the page', async () => {
    const host = await createAgency(payload, { names: [{ official: 'Ủy ban nhân dân xã Hải Lạng' }] });
    const event = await createEvent(payload, {
      title: 'Họp thôn; bàn chuyện “nước sạch”, điện',
      start: at('2026-11-26T01:30'),
      end: at('2026-11-26T04:00'),
      place: 'Nhà văn hóa thôn, xã Hải Lạng',
      summary: 'Bàn kế hoạch.\nBầu tổ tự quản.',
      hosts: [host.id],
    });
    const only = (await feedOf()).get(event.id)!;
    expect(only).toMatchObject({
      summary: 'Họp thôn; bàn chuyện “nước sạch”, điện',
      location: 'Nhà văn hóa thôn, xã Hải Lạng',
      start: at('2026-11-26T01:30'),
      end: at('2026-11-26T04:00'),
      status: 'CONFIRMED',
    });
    const { base } = (await getEventFeed())!;
    expect(only.url).toBe(`${base}/su-kien/${event.slug}`);
    expect(only.uid).toBe(`${event.id}@${new URL(base).host}`);
    expect(only.description).toContain('Bàn kế hoạch.\nBầu tổ tự quản.');
    expect(only.description).toContain('Chủ trì: Ủy ban nhân dân xã Hải Lạng');
    expect(readIcal(await getEventIcal(event.slug!))).toEqual(new Map([[event.id, only]]));
  });

  it('takes whole days as days', async () => {
    const event = await createEvent(payload, {
      start: at('2026-11-25T17:00'),
      end: at('2026-11-27T17:00'),
      allDay: true,
    });
    expect((await feedOf()).get(event.id)).toMatchObject({ start: '2026-11-26', end: '2026-11-29' });
  });

  it('keeps its UID, counts up and is CANCELLED when an event is cancelled', async () => {
    const { id, slug } = await createEvent(payload, { title: 'Chợ phiên', start: at('2026-11-26T01:00') });
    const before = (await feedOf()).get(id)!;
    later(MINUTE);
    await update(id, { status: 'cancelled' });
    const after = (await feedOf()).get(id)!;
    expect(before.status).toBe('CONFIRMED');
    expect(after).toMatchObject({ uid: before.uid, status: 'CANCELLED', start: before.start });
    expect(after.summary).toBe('[Hủy] Chợ phiên');
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.modified > before.modified).toBe(true);
    expect(readIcal(await getEventIcal(slug!)).get(id)).toEqual(after);
  });

  it('moves an event that was postponed, which may move again', async () => {
    const { id } = await createEvent(payload, {
      title: 'Chợ phiên',
      start: at('2026-11-26T01:00'),
      end: at('2026-11-26T03:00'),
    });
    const before = (await feedOf()).get(id)!;
    later(MINUTE);
    await update(id, { status: 'postponed', newStart: at('2026-12-03T02:00') });
    const after = (await feedOf()).get(id)!;
    expect(after).toMatchObject({
      uid: before.uid,
      status: 'TENTATIVE',
      start: at('2026-12-03T02:00'),
      end: at('2026-12-03T04:00'),
      summary: '[Dời lịch] Chợ phiên',
    });
    expect(after.description).toContain('Dời từ Thứ Năm, 26/11/2026, 08:00.');
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });

  it('does not count up by a draft beside the event', async () => {
    const { id } = await createEvent(payload, { start: at('2026-11-26T01:00') });
    const before = (await feedOf()).get(id)!;
    later(MINUTE);
    await payload.update({ collection: 'events', id, data: { title: 'Chưa ai biết' }, draft: true });
    expect((await feedOf()).get(id)).toEqual(before);
  });

  it('has more events than are read at once, none twice, none missing', async () => {
    const many = 153;
    for (let i = 0; i < many; i += 1)
      await payload.db.create({
        collection: 'events',
        data: {
          title: `Lịch ${i}`,
          kind: 'meeting',
          status: 'confirmed',
          // Most of one moment.
          start: i < 150 ? at('2027-03-01T02:00') : at(`2027-03-0${i - 148}T02:00`),
          visibility: 'public',
          stage: 'published',
          _status: 'published',
        },
      });
    // `readIcal` checks that none comes twice.
    expect((await feedOf()).size).toBe(many);
    await payload.db.deleteMany({ collection: 'events', where: {} });
  });
});

describe('an event that is taken from readers', () => {
  beforeAll(async () => {
    editor = await createStaff(payload, 'editor');
    administrator = await createStaff(payload, 'administrator');
  });

  it.each(['withdraw', 'takedown'] as const)(
    'by %s is CANCELLED without its text for 90 days, and comes back',
    async (verb) => {
      const host = await createAgency(payload);
      const other = await createAgency(payload);
      const { id, slug } = await createEvent(payload, {
        title: 'Tên không được lộ',
        place: 'Nơi không được lộ',
        start: at('2026-11-26T01:00'),
        end: at('2026-11-26T03:00'),
        hosts: [host.id],
      });
      const before = (await feedOf()).get(id)!;
      later(MINUTE);
      await steps('events', id, administrator, verb);
      const after = (await feedOf()).get(id)!;
      expect(after).toMatchObject({
        uid: before.uid,
        status: 'CANCELLED',
        start: before.start,
        end: before.end,
        url: null,
        location: null,
        description: null,
      });
      expect(after.sequence).toBeGreaterThan(before.sequence);
      expect(eventsIcal((await getEventFeed())!)).not.toContain('không được lộ');
      expect((await feedOf(host.slug!)).get(id)).toEqual(after);
      expect((await feedOf(other.slug!)).has(id)).toBe(false);
      expect(readIcal(await getEventIcal(slug!)).get(id)).toEqual(after);

      const removedAt = Date.now();
      vi.setSystemTime(removedAt + 90 * DAY);
      expect((await feedOf()).get(id)).toEqual(after);
      vi.setSystemTime(removedAt + 91 * DAY);
      expect((await feedOf()).has(id)).toBe(false);
      expect(await getEventIcal(slug!)).toBeNull();

      vi.setSystemTime(removedAt + MINUTE);
      await steps('events', id, administrator, 'restore');
      const again = (await feedOf()).get(id)!;
      expect(again).toMatchObject({ uid: before.uid, status: 'CONFIRMED', summary: 'Tên không được lộ' });
      expect(again.sequence).toBeGreaterThan(after.sequence);
    },
  );

  it('because it has expired is not said to be cancelled', async () => {
    const { id, slug } = await createEvent(payload, { start: at('2026-11-24T01:00') });
    expect((await feedOf()).has(id)).toBe(true);
    await steps('events', id, editor, 'archive');
    expect((await feedOf()).has(id)).toBe(false);
    expect(await getEventIcal(slug!)).toBeNull();
  });
});

describe('the events of an agency', () => {
  it('are those it hosts and takes part in, and those of the offices it came from', async () => {
    const agency = await createAgency(payload);
    const old = await createAgency(payload, {
      successors: [{ change: 'merged', agency: agency.id, date: '2026-10-01T05:00:00.000Z' }],
    });
    const start = at('2026-11-26T01:00');
    const own = [
      await createEvent(payload, { title: 'Chủ trì', start, hosts: [agency.id] }),
      await createEvent(payload, { title: 'Dự', start, participants: [agency.id] }),
      await createEvent(payload, { title: 'Ngày trước', start: at('2026-09-01T01:00'), hosts: [old.id] }),
    ].map(({ id }) => id);
    await createEvent(payload, { title: 'Của người khác', start });
    const slug = agency.slug!;
    expect([...(await feedOf(slug)).keys()].sort()).toEqual([...own].sort());
    const list = (await getAgencyEventList(slug))!;
    expect(list.coming.map(({ title }) => title).sort()).toEqual(['Chủ trì', 'Dự']);
    expect(list.past.items.map(({ title }) => title)).toEqual(['Ngày trước']);
    expect(list.seo.canonical).toContain(`/su-kien?co-quan=${slug}`);
    expect(titles((await getMonth('2026-11', slug))!.weeks.flatMap(({ days }) => days))).toEqual([
      '2026-11-26 Chủ trì',
      '2026-11-26 Dự',
    ]);
    expect(titles((await getWeek('2026-11-23', slug))!.days)).toEqual([
      '2026-11-26 Chủ trì',
      '2026-11-26 Dự',
    ]);
  });

  it('are none where there is no such agency', async () => {
    expect(await getEventFeed('khong-co')).toBeNull();
    expect(await getAgencyEventList('khong-co')).toBeNull();
    expect(await getMonth('2026-11', 'khong-co')).toBeNull();
    expect(await getWeek('2026-11-23', 'khong-co')).toBeNull();
  });

  it('are paged through under the address of the agency', async () => {
    const agency = await createAgency(payload);
    const hrefs: string[] = [];
    for (let i = 0; i < 32; i += 1) {
      // As a host, as a participant, as both: each is one event.
      const roles = { hosts: i % 3 < 2 ? [agency.id] : [], participants: i % 3 > 0 ? [agency.id] : [] };
      const event = await createEvent(payload, { start: at(`2026-10-0${1 + (i % 4)}T01:00`), ...roles });
      hrefs.push(`/su-kien/${event.slug}`);
    }
    const first = (await getAgencyEventList(agency.slug!))!.past;
    const query = new URL(first.older!, 'http://localhost').searchParams;
    expect(query.get('co-quan')).toBe(agency.slug);
    const second = (await getAgencyEventList(agency.slug!, query.get('truoc')!))!.past;
    expect([first.items.length, second.items.length]).toEqual([30, 2]);
    const shown = [...first.items, ...second.items];
    expect(shown.map(({ start }) => start)).toEqual(
      shown
        .map(({ start }) => start)
        .sort()
        .reverse(),
    );
    expect(shown.map(({ href }) => href).sort()).toEqual(hrefs.sort());
  });
});

/** `day title` of all entries, with how each is marked. */
const titles = (days: (CalendarDay<DayEntry> | null)[]): string[] =>
  days
    .flatMap((day) =>
      (day?.entries ?? []).map(({ title, off, movedFrom }) =>
        [day!.day, title, off, movedFrom && 'moved'].filter(Boolean).join(' '),
      ),
    )
    .sort();

const everyDay = async (month: string) => titles((await getMonth(month))!.weeks.flatMap(({ days }) => days));

describe('the calendar of a month', () => {
  it('has each event on each of its days, in the time of Vietnam', async () => {
    await createEvent(payload, { title: 'Đêm', start: at('2026-11-30T16:59') });
    await createEvent(payload, { title: 'Tháng sau', start: at('2026-11-30T17:00') });
    await createEvent(payload, {
      title: 'Từ tháng trước',
      start: at('2026-10-30T01:00'),
      end: at('2026-11-02T03:00'),
    });
    await createEvent(payload, {
      title: 'Cả ngày',
      start: at('2026-11-09T17:00'),
      end: at('2026-11-10T17:00'),
      allDay: true,
    });
    await createEvent(payload, { title: 'Nháp', start: at('2026-11-10T01:00'), _status: 'draft' });
    expect(await everyDay('2026-11')).toEqual([
      '2026-11-01 Từ tháng trước',
      '2026-11-02 Từ tháng trước',
      '2026-11-10 Cả ngày',
      '2026-11-11 Cả ngày',
      '2026-11-30 Đêm',
    ]);
    expect(await everyDay('2026-12')).toEqual(['2026-12-01 Tháng sau']);
  });

  it('has what was postponed twice, what was cancelled once, each marked', async () => {
    await createEvent(payload, { title: 'Hủy', start: at('2026-11-12T01:00'), status: 'cancelled' });
    await createEvent(payload, {
      title: 'Dời',
      start: at('2026-11-12T01:00'),
      end: at('2026-11-13T01:00'),
      status: 'postponed',
      newStart: at('2026-11-30T01:00'),
    });
    expect(await everyDay('2026-11')).toEqual([
      '2026-11-12 Dời postponed',
      '2026-11-12 Hủy cancelled',
      '2026-11-13 Dời postponed',
      '2026-11-30 Dời moved',
    ]);
    // It goes on into the next month.
    expect(await everyDay('2026-12')).toEqual(['2026-12-01 Dời moved']);
  });

  it('is this month without one, and none that has no page', async () => {
    expect((await getMonth(null))!.month).toBe('2026-11');
    for (const month of ['2026-13', '1999-12', '2100-01', 'x']) expect(await getMonth(month)).toBeNull();
    expect((await getMonth('2000-01'))!.previous).toBeNull();
    expect((await getMonth('2099-12'))!.next).toBeNull();
  });

  it('is for search engines when something is in it', async () => {
    expect((await getMonth('2026-11'))!.seo.noindex).toBe(true);
    await createEvent(payload, { start: at('2026-11-12T01:00') });
    expect((await getMonth('2026-11'))!.seo.noindex).toBe(false);
  });
});

describe('the schedule of a week', () => {
  it('names who hosts, leads and takes part, as they were called then', async () => {
    const host = await createAgency(payload, {
      names: [
        { official: 'Phòng Văn hóa', until: '2026-11-30T05:00:00.000Z' },
        { official: 'Phòng Văn hóa và Xã hội', from: '2026-12-01T05:00:00.000Z' },
      ],
    });
    const guest = await createAgency(payload, { names: [{ official: 'Trạm Y tế xã' }] });
    const chair = await createPerson(payload, { name: 'Chìu Thị Lan' });
    await createEvent(payload, {
      title: 'Họp',
      start: at('2026-11-26T01:00'),
      end: at('2026-11-26T03:00'),
      hosts: [host.id],
      participants: [guest.id],
      chair: chair.id,
      place: 'Hội trường',
    });
    const week = (await getWeek('2026-11-26'))!;
    expect(week.days.map(({ day }) => day)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
    expect(week.days.filter(({ isToday }) => isToday).map(({ day }) => day)).toEqual(['2026-11-25']);
    const [entry] = week.days[3]!.entries;
    expect(entry).toMatchObject({
      title: 'Họp',
      chair: 'Chìu Thị Lan',
      place: 'Hội trường',
      hosts: [{ name: 'Phòng Văn hóa' }],
      participants: [{ name: 'Trạm Y tế xã' }],
      from: at('2026-11-26T01:00'),
      until: at('2026-11-26T03:00'),
    });
    expect([week.previous, week.next]).toEqual(['2026-11-16', '2026-11-30']);
  });

  it('begins with what lasts all day, then goes by the hour', async () => {
    const start = (title: string, from: string, over: Record<string, unknown> = {}) =>
      createEvent(payload, { title, start: at(from), ...over });
    await start('Tối', '2026-11-26T12:00');
    await start('Sáng', '2026-11-26T01:00');
    await start('Cả ngày', '2026-11-25T17:00', { allDay: true });
    await start('Chiều', '2026-11-26T07:00');
    const { entries } = (await getWeek('2026-11-23'))!.days[3]!;
    expect(entries.map(({ title }) => title)).toEqual(['Cả ngày', 'Sáng', 'Chiều', 'Tối']);
  });

  it('stands at the address of its Monday', async () => {
    expect(weekElsewhere('2026-11-29', undefined)).toBe('/su-kien/tuan/2026-11-23');
    expect(weekElsewhere('2026-11-29', 'a')).toBe('/su-kien/tuan/2026-11-23?co-quan=a');
    for (const day of ['2026-11-23', null, 'x', '2026-02-30']) expect(weekElsewhere(day)).toBeNull();
    expect(await getWeek('2026-02-30')).toBeNull();
    expect((await getWeek(null))!.days[0]!.day).toBe('2026-11-23');
  });
});

describe('a kept page', () => {
  /** Has a page rendered and kept as the server does. */
  const keep = (url: string, read: () => Promise<unknown>) =>
    pageCache().read(url, async () => {
      await read();
      return { page: await makePage(200, {}, Buffer.from(url)), isKeepable: true };
    });
  const isKept = (url: string) => pageCache().get(url) !== undefined;

  it.each<[string, () => Promise<unknown>]>([
    ['of this month', () => getMonth(null)],
    ['of this week', () => getWeek(null)],
    ['for calendar programs', () => getEventFeed()],
  ])('%s ends with the day in Vietnam', async (url, read) => {
    await keep(url, read);
    vi.setSystemTime(Date.parse('2026-11-25T16:59:59.000Z'));
    expect(isKept(url)).toBe(true);
    vi.setSystemTime(Date.parse('2026-11-25T17:00:00.000Z'));
    expect(isKept(url)).toBe(false);
  });

  it('of a month to come ends when it comes; of one that is over it stays', async () => {
    await keep('next', () => getMonth('2026-12'));
    await keep('last', () => getMonth('2026-10'));
    vi.setSystemTime(Date.parse('2026-11-30T16:59:59.000Z'));
    expect([isKept('next'), isKept('last')]).toEqual([true, true]);
    vi.setSystemTime(Date.parse('2026-11-30T17:00:00.000Z'));
    expect([isKept('next'), isKept('last')]).toEqual([false, true]);
  });

  it('goes when an event changes that it shows or should, and only then', async () => {
    const [own, other] = [await createAgency(payload), await createAgency(payload)];
    const reads: Record<string, () => Promise<unknown>> = {
      all: () => getEventFeed(),
      own: () => getEventFeed(own.slug!),
      month: () => getMonth('2026-11', own.slug!),
      week: () => getWeek('2026-11-23', own.slug!),
      other: () => getEventFeed(other.slug!),
    };
    for (const [url, read] of Object.entries(reads)) await keep(url, read);
    await createEvent(payload, { start: at('2026-11-26T01:00'), participants: [own.id] });
    expect(Object.keys(reads).filter(isKept)).toEqual(['other']);
  });
});

describe('addresses of calendars', () => {
  it.each([
    ['Tháng', 'thang-2'],
    ['Tuần', 'tuan-2'],
  ])('are not given to an event called “%s”', async (title, slug) => {
    expect((await createEvent(payload, { title })).slug).toBe(slug);
  });

  it('are refused to one that asks for them', async () => {
    const { id } = await createEvent(payload, { title: 'Hội chợ' });
    await expect(update(id, { slug: 'thang' })).rejects.toThrow();
    const agency = await createAgency(payload, { names: [{ official: 'Tháng' }] });
    expect(agency.slug).toBe('thang');
  });
});
