import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { EventFeed, FeedEvent } from '@/site/models/calendar';
import type { EventStatus } from '@/site/models/pages';
import { eventsIcal } from './eventsIcal';

const TEXT: NonNullable<FeedEvent['text']> = {
  href: '/su-kien/hop',
  title: 'Họp',
  kind: 'meeting',
  status: 'confirmed',
  place: null,
  summary: null,
  hosts: [],
  participants: [],
  movedFrom: null,
  hasNewTime: false,
};

const feed = (text: Partial<typeof TEXT> | null, over: Partial<EventFeed> = {}): EventFeed => ({
  site: 'Cổng thông tin',
  agency: null,
  base: 'https://tienyen.example.vn',
  events: [
    {
      id: 'a1',
      text: text && { ...TEXT, ...text },
      start: '2026-11-23T01:00:00.000Z',
      end: null,
      allDay: false,
      changedAt: '2026-11-20T08:00:00.000Z',
    },
  ],
  ...over,
});

const read = (from: EventFeed) => {
  const calendar = new ICAL.Component(ICAL.parse(eventsIcal(from)) as never);
  const event = calendar.getFirstSubcomponent('vevent')!;
  const value = (name: string) => event.getFirstPropertyValue(name);
  return { name: calendar.getFirstPropertyValue('x-wr-calname'), value };
};

describe('an event', () => {
  it.each<[EventStatus, boolean, string, string]>([
    ['planned', false, 'TENTATIVE', 'Họp'],
    ['confirmed', false, 'CONFIRMED', 'Họp'],
    ['held', false, 'CONFIRMED', 'Họp'],
    ['cancelled', false, 'CANCELLED', '[Hủy] Họp'],
    ['postponed', false, 'TENTATIVE', '[Hoãn] Họp'],
    ['postponed', true, 'TENTATIVE', '[Dời lịch] Họp'],
  ])('that is %s (new time: %s) is %s: %s', (status, hasNewTime, expected, summary) => {
    const { value } = read(feed({ status, hasNewTime }));
    expect([value('status'), value('summary')]).toEqual([expected, summary]);
  });

  it('is told in its description', () => {
    const { value } = read(
      feed({
        summary: 'Bàn việc nước sạch.',
        hosts: ['Xã Hải Lạng', 'Xã Điền Xá'],
        participants: ['Trạm Y tế'],
        movedFrom: '2026-11-16T01:00:00.000Z',
      }),
    );
    expect(value('description')).toBe(
      [
        'Tình trạng: Đã ấn định',
        'Dời từ Thứ Hai, 16/11/2026, 08:00.',
        'Bàn việc nước sạch.',
        'Chủ trì: Xã Hải Lạng; Xã Điền Xá',
        'Thành phần tham dự: Trạm Y tế',
        'https://tienyen.example.vn/su-kien/hop',
      ].join('\n'),
    );
    expect(value('categories')).toBe('Hội nghị, cuộc họp');
    expect(value('uid')).toBe('a1@tienyen.example.vn');
    expect(value('organizer')).toBeNull();
  });

  it('that readers may not know any more has no words of its own', () => {
    const { value } = read(feed(null));
    expect([value('status'), value('summary')]).toEqual(['CANCELLED', 'Sự kiện đã rút khỏi lịch']);
    for (const name of ['description', 'location', 'url', 'categories']) expect(value(name)).toBeNull();
  });
});

it('is called after the site, and the agency', () => {
  expect(read(feed({})).name).toBe('Lịch sự kiện – Cổng thông tin');
  expect(read(feed({}, { agency: 'Trạm Y tế' })).name).toBe('Lịch sự kiện của Trạm Y tế – Cổng thông tin');
});
