import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../../workflow/calendar/entries';
import { calendarTexts } from '../texts';
import { boardEvents } from './boardEvents';
import { legendOf, TONES, toneOf, wordOf } from './tones';

const texts = calendarTexts('vi');
const entry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'publish-articles-a1',
  kind: 'publish',
  collection: 'articles',
  record: 'a1',
  title: 'Khánh thành cầu',
  start: '2026-11-25T04:30:00.000Z',
  end: null,
  allDay: false,
  stage: 'scheduled',
  state: 'waiting',
  hasNewerEdit: false,
  off: null,
  place: null,
  canMove: true,
  updatedAt: '2026-11-20T00:00:00.000Z',
  ...over,
});

describe('the look of an entry', () => {
  it.each<[Partial<CalendarEntry>, string, string]>([
    [{}, 'scheduled', 'Hẹn đăng'],
    [{ state: 'failed' }, 'failed', 'Không thành'],
    [{ kind: 'expire' }, 'expire', 'Hẹn gỡ'],
    [{ kind: 'published', state: null, stage: 'published' }, 'published', 'Đã xuất bản'],
    [{ kind: 'published', state: null, stage: 'corrected' }, 'corrected', 'Đã đính chính'],
    [{ kind: 'published', state: null, stage: 'taken-down' }, 'removed', 'Đã gỡ bỏ'],
    [{ kind: 'event', state: null }, 'event', 'Sự kiện'],
    [{ kind: 'event', state: null, off: 'cancelled' }, 'off', 'Hủy'],
    [{ kind: 'event', state: null, off: 'postponed' }, 'off', 'Hoãn'],
  ])('%o', (over, tone, word) => {
    expect(toneOf(entry(over))).toBe(tone);
    expect(wordOf(entry(over), texts)).toBe(word);
  });

  it('has a colour and a word in the legend for each tone', () => {
    const css = readFileSync(new URL('CalendarBoard.css', import.meta.url), 'utf8');
    for (const tone of TONES) {
      expect(css).toContain(`--calendar-${tone}:`);
      expect(legendOf(tone, texts)).not.toBe('');
    }
  });
});

describe('boardEvents', () => {
  it('hands entries and empty slots to the library; only what may be moved can be dragged', () => {
    const at = '2026-11-25T10:00:00.000Z';
    const events = boardEvents(
      { entries: [entry(), entry({ id: 'x', title: '', canMove: false })], unplaced: [], emptySlots: [at] },
      texts,
    );
    expect(events).toMatchObject([
      { id: 'publish-articles-a1', title: 'Khánh thành cầu', startEditable: true },
      { id: 'x', title: '(chưa có đầu đề)', startEditable: false },
      {
        id: `empty-${at}`,
        start: at,
        startEditable: false,
        extendedProps: { behind: { kind: 'empty', at } },
      },
    ]);
  });
});
