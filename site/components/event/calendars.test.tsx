import { load } from 'cheerio';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { weekOf, weeksOfMonth } from '@/domain/calendar';
import type { DayEntry, MonthPage, WeekEntry, WeekPage } from '@/site/models/calendar';
import { MonthView } from './MonthView';
import { WeekView } from './WeekView';

const entry = (over: Partial<WeekEntry> = {}): WeekEntry => ({
  key: over.title ?? 'a',
  href: '/su-kien/hop',
  title: 'Họp',
  status: 'confirmed',
  place: null,
  allDay: false,
  from: '2026-11-25T01:00:00.000Z',
  until: '2026-11-25T03:30:00.000Z',
  off: null,
  movedTo: null,
  movedFrom: null,
  kind: 'meeting',
  hosts: [],
  participants: [],
  chair: null,
  delegation: null,
  ...over,
});

const common = {
  previous: null,
  next: null,
  agency: null,
  crumbs: [],
  seo: { title: 'Lịch', description: '', canonical: '', image: null, type: 'website', noindex: false },
} as const;

const weekWith = (entries: WeekEntry[]): WeekPage => ({
  ...common,
  crumbs: [],
  days: weekOf('2026-11-25').map((day) => ({
    day,
    isToday: day === '2026-11-25',
    entries: day === '2026-11-25' ? entries : [],
  })),
});

const monthWith = (entries: DayEntry[], agency: MonthPage['agency'] = null): MonthPage => ({
  ...common,
  crumbs: [],
  agency,
  month: '2026-11',
  previous: '2026-10',
  next: '2026-12',
  weeks: weeksOfMonth('2026-11').map(({ monday, days }) => ({
    monday,
    days: days.map((day) =>
      day === null ? null : { day, isToday: false, entries: day === '2026-11-25' ? entries : [] },
    ),
  })),
});

const week = (...entries: WeekEntry[]) => load(renderToStaticMarkup(<WeekView page={weekWith(entries)} />));
const month = (...entries: DayEntry[]) => load(renderToStaticMarkup(<MonthView page={monthWith(entries)} />));

/** How many cells each row of a table takes up, those that reach into it from above included. */
const widths = ($: ReturnType<typeof load>): number[] => {
  const found: number[] = [];
  $('thead, tbody').each((_, group) => {
    const below: number[] = [];
    $(group)
      .find('tr')
      .each((at, row) => {
        const cells = $(row).find('th, td').toArray();
        const own = cells.reduce((sum, cell) => sum + Number($(cell).attr('colspan') ?? 1), 0);
        for (const cell of cells)
          for (let i = 1; i < Number($(cell).attr('rowspan') ?? 1); i += 1)
            below[at + i] = (below[at + i] ?? 0) + Number($(cell).attr('colspan') ?? 1);
        found.push(own + (below[at] ?? 0));
      });
  });
  return found;
};

describe('the schedule of a week', () => {
  const full = [
    entry({ title: 'Lễ', allDay: true, from: '2026-11-24T17:00:00.000Z', until: null }),
    entry({ title: 'Hai ngày', from: null, until: null }),
    entry({ title: 'Sáng 1' }),
    entry({ title: 'Sáng 2', from: '2026-11-25T04:59:00.000Z', until: null }),
    entry({ title: 'Chiều', from: '2026-11-25T05:00:00.000Z', until: null }),
    entry({ title: 'Tối', from: '2026-11-25T11:00:00.000Z', until: null }),
  ];

  it('is a whole table, whatever stands in it', () => {
    expect(new Set(widths(week(...full)))).toEqual(new Set([7]));
    expect(new Set(widths(week()))).toEqual(new Set([7]));
  });

  it('parts the day at noon and at six', () => {
    const $ = week(...full);
    expect(
      $('th.session')
        .map((_, each) => `${$(each).text()} ${$(each).attr('rowspan')}`)
        .get(),
    ).toEqual(['Cả ngày 2', 'Sáng 2', 'Chiều 1', 'Tối 1']);
    expect(
      $('td.hours')
        .map((_, each) => $(each).text())
        .get(),
    ).toEqual(['', '', '08:00 – 10:30', '11:59', '12:00', '18:00']);
  });

  it('says when something ends that began earlier', () =>
    expect(week(entry({ from: null }))('td.hours').text()).toBe('đến 10:30'));

  it('says in words what does not take place, and where it went', () => {
    const text = ($: ReturnType<typeof load>) => $('td.hours + td').text();
    expect(text(week(entry({ off: 'cancelled', status: 'cancelled' })))).toBe('Hủy: Họp');
    const moved = entry({ off: 'postponed', status: 'postponed', movedTo: '2026-12-01T02:00:00.000Z' });
    expect(text(week(moved))).toBe('Hoãn: Họp (dời sang Thứ Ba, 01/12/2026, 09:00)');
    expect(week(moved)('s').text()).toBe('Họp');
    const here = entry({ status: 'postponed', movedFrom: '2026-11-18T02:00:00.000Z' });
    expect(text(week(here))).toBe('Dời từ 18/11/2026: Họp');
    expect(text(week(entry({ status: 'planned' })))).toBe('Dự kiến: Họp');
    expect(text(week(entry()))).toBe('Họp');
  });

  it('names who leads, hosts and comes', () => {
    const agency = (name: string) => ({ role: 'host' as const, name, href: '/', now: [] });
    const $ = week(
      entry({
        place: 'Hội trường',
        chair: 'Chìu Thị Lan',
        hosts: [agency('Xã Hải Lạng')],
        delegation: 'Đoàn công tác số 3',
        participants: [agency('Trạm Y tế'), agency('Trường học')],
      }),
    );
    $('.narrow').remove();
    expect(
      $('td.hours ~ td')
        .map((_, each) => $(each).text())
        .get(),
    ).toEqual([
      'Họp',
      'Hội trường',
      'Chìu Thị Lan; Xã Hải Lạng',
      'Đoàn công tác số 3; Trạm Y tế; Trường học',
    ]);
  });
});

describe('the calendar of a month', () => {
  it('is a whole table with a link to each week', () => {
    const $ = month(entry());
    expect(new Set(widths($))).toEqual(new Set([8]));
    expect(
      $('tbody th a')
        .map((_, each) => $(each).attr('href'))
        .get(),
    ).toEqual([
      '/su-kien/tuan/2026-10-26',
      '/su-kien/tuan/2026-11-02',
      '/su-kien/tuan/2026-11-09',
      '/su-kien/tuan/2026-11-16',
      '/su-kien/tuan/2026-11-23',
      '/su-kien/tuan/2026-11-30',
    ]);
  });

  it('leads from a day with events to its place in the week', () => {
    const $ = month(entry());
    const [day] = $('.date a').toArray();
    expect($('.date a')).toHaveLength(1);
    const href = $(day).attr('href')!;
    expect(href).toBe('/su-kien/tuan/2026-11-23#ngay-2026-11-25');
    expect(week(entry())(href.slice(href.indexOf('#')))).toHaveLength(1);
  });

  it('stays with the agency', () => {
    const agency = { name: 'Trạm Y tế', slug: 'tram-y-te' };
    const $ = load(renderToStaticMarkup(<MonthView page={monthWith([entry()], agency)} />));
    const others = $('a')
      .map((_, each) => $(each).attr('href'))
      .get()
      .filter((href) => !href.includes('tram-y-te'));
    // The event itself, and the way to everybody's calendar.
    expect(others).toEqual(['/su-kien/thang', '/su-kien/hop']);
  });
});
