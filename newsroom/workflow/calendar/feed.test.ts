import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { eventEntries, slotEntry, type CalendarEntry, type EventRow, type SlotRow } from './entries';
import { feedOf, type FeedWords } from './feed';
import { feedPath, isFeedKey } from './feedAddress';

const words: FeedWords = {
  name: 'Lịch tòa soạn',
  about: 'Bài hẹn giờ; sự kiện, cuộc họp',
  names: { publish: 'Hẹn đăng', expire: 'Hẹn gỡ', published: 'Đã đăng', event: 'Sự kiện' },
  newerEdit: 'Có sửa chưa duyệt',
  postponed: 'Hoãn',
  untitled: '(chưa có đầu đề)',
  stages: { draft: 'Bản nháp', scheduled: 'Đã lên lịch', published: 'Đã xuất bản' } as FeedWords['stages'],
};

const LONG =
  'Ủy ban nhân dân huyện Tiên Yên, tỉnh Quảng Ninh tổ chức hội nghị tổng kết công tác năm 2026; triển khai nhiệm vụ năm 2027 🎋🎋';
const slot = (over: Partial<SlotRow> = {}): SlotRow => ({
  id: 's1',
  targetCollection: 'articles',
  target: 'a1',
  title: LONG,
  action: 'publish',
  dueAt: '2026-11-25T04:30:00.000Z',
  state: 'waiting',
  updatedAt: '2026-11-20T08:00:00.000Z',
  ...over,
});
const event = (over: Partial<EventRow> = {}): EventRow => ({
  id: 'e1',
  title: 'Lễ hội',
  stage: 'published',
  status: 'confirmed',
  start: '2026-11-26T17:00:00.000Z',
  end: '2026-11-28T05:00:00.000Z',
  place: 'Sân vận động, thị trấn',
  updatedAt: '2026-11-20T08:00:00.000Z',
  ...over,
});
const entryOf = (over: Partial<SlotRow> = {}, stage = 'scheduled'): CalendarEntry =>
  slotEntry(slot(over), { id: 'a1', stage, updatedAt: '' }, true);

const feed = (entries: CalendarEntry[]) => feedOf({ entries, words, base: 'https://tienyen.example.vn' });
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
};

describe('feedOf', () => {
  it('is read by another program as it was meant', () => {
    const { calendar, events } = read(feed([entryOf()]));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Lịch tòa soạn');
    const [only] = events;
    expect(only!.summary).toBe(`Hẹn đăng: ${LONG}`);
    expect(only!.startDate.toJSDate().toISOString()).toBe('2026-11-25T04:30:00.000Z');
    expect(only!.startDate.zone.tzid).toBe('Asia/Ho_Chi_Minh');
    expect(only!.component.getFirstPropertyValue('url')).toBe(
      'https://tienyen.example.vn/admin/collections/articles/a1',
    );
    expect(String(only!.component.getFirstPropertyValue('last-modified'))).toBe('2026-11-20T08:00:00Z');
  });

  it('folds lines at 75 octets between characters, and ends each with CRLF', () => {
    const text = feed([entryOf(), ...eventEntries(event({ title: LONG.repeat(3) }))]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
    expect(read(text).events[1]!.summary).toBe(`Sự kiện: ${LONG.repeat(3)}`);
  });

  it('keeps the UID of what moves, and counts up', () => {
    const before = read(feed([entryOf()])).events[0]!;
    const after = read(
      feed([entryOf({ dueAt: '2026-11-26T10:00:00.000Z', updatedAt: '2026-11-21T00:00:00.000Z' })]),
    ).events[0]!;
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.sequence).toBeLessThan(2 ** 31);
  });

  it('is the same text as long as nothing changed', () => expect(feed([entryOf()])).toBe(feed([entryOf()])));

  it('has one entry for a UID', () => expect(read(feed([entryOf(), entryOf()])).events).toHaveLength(1));

  it('takes whole days as days, the end excluded', () => {
    const [only] = read(feed(eventEntries(event({ allDay: true })))).events;
    expect([only!.startDate.toString(), only!.endDate.toString()]).toEqual(['2026-11-27', '2026-11-29']);
    expect(only!.location).toBe('Sân vận động, thị trấn');
  });

  it('says what was cancelled, and what was postponed', () => {
    const statusOf = (one: InstanceType<typeof ICAL.Event>) => one.component.getFirstPropertyValue('status');
    const [cancelled] = read(feed(eventEntries(event({ status: 'cancelled' })))).events;
    expect(statusOf(cancelled!)).toBe('CANCELLED');
    const [before, after] = read(
      feed(eventEntries(event({ status: 'postponed', newStart: '2026-12-01T02:00:00.000Z' }))),
    ).events;
    expect([statusOf(before!), before!.summary]).toEqual(['CANCELLED', 'Sự kiện (Hoãn): Lễ hội']);
    expect(statusOf(after!)).toBe('CONFIRMED');
  });

  it('tells of a newer edit, and of nothing that is no text', () => {
    const [only] = read(feed([entryOf({ title: 'Tin\u0000 \u0007mới\r\ndòng hai' }, 'draft')])).events;
    expect(only!.description).toBe('Bản nháp\nCó sửa chưa duyệt');
    expect(only!.summary).toBe('Hẹn đăng: Tin mới\ndòng hai');
  });

  it('is a calendar also when nothing is in it', () => expect(read(feed([])).events).toEqual([]));
});

describe('the address of a feed', () => {
  it('holds a key of 32 bytes', () => {
    const key = Buffer.alloc(32, 250).toString('base64url');
    expect(isFeedKey(key)).toBe(true);
    expect(feedPath(key)).toBe(`/api/calendar/feed/${key}.ics`);
    for (const wrong of ['', 'x', `${key}x`, `${key.slice(1)}/`]) expect(isFeedKey(wrong)).toBe(false);
  });
});
