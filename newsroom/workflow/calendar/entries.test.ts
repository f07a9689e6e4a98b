import { describe, expect, it } from 'vitest';
import { eventEntries, isWithin, publishedEntry, slotEntry, type EventRow, type SlotRow } from './entries';

const UPDATED = '2026-11-20T00:00:00.000Z';
const slot = (over: Partial<SlotRow> = {}): SlotRow => ({
  id: 's1',
  targetCollection: 'articles',
  target: 'a1',
  title: 'Tin đã duyệt',
  action: 'publish',
  dueAt: '2026-11-25T04:30:00.000Z',
  state: 'waiting',
  updatedAt: UPDATED,
  ...over,
});
const text = (stage: string) => ({ id: 'a1', title: 'Bản mới hơn', stage, updatedAt: UPDATED });
const event = (over: Partial<EventRow> = {}): EventRow => ({
  id: 'e1',
  title: 'Hội nghị',
  stage: 'published',
  status: 'confirmed',
  start: '2026-11-25T01:00:00.000Z',
  end: '2026-11-25T03:30:00.000Z',
  updatedAt: UPDATED,
  ...over,
});

describe('slotEntry', () => {
  it('stands at its minute under the title of the version that goes out', () =>
    expect(slotEntry(slot(), text('scheduled'), true)).toMatchObject({
      id: 'publish-articles-a1',
      kind: 'publish',
      title: 'Tin đã duyệt',
      start: '2026-11-25T04:30:00.000Z',
      end: null,
      stage: 'scheduled',
      hasNewerEdit: false,
      canMove: true,
    }));

  it.each([
    ['draft', true],
    ['submitted', true],
    ['scheduled', false],
  ])('of a text in stage %s has a newer edit: %s', (stage, has) =>
    expect(slotEntry(slot(), text(stage), true).hasNewerEdit).toBe(has),
  );

  it('says nothing of newer edits where a text comes off, failed, or is gone', () => {
    expect(slotEntry(slot({ action: 'expire' }), text('draft'), true).hasNewerEdit).toBe(false);
    expect(slotEntry(slot({ state: 'failed' }), text('draft'), true).hasNewerEdit).toBe(false);
    expect(slotEntry(slot(), undefined, true).hasNewerEdit).toBe(false);
  });

  it('is moved by editors, also when it has failed', () => {
    expect(slotEntry(slot(), text('scheduled'), false).canMove).toBe(false);
    expect(slotEntry(slot({ state: 'failed' }), text('scheduled'), true)).toMatchObject({
      canMove: true,
      state: 'failed',
    });
  });

  it('that failed does not bear the name of the one that waits', () =>
    expect(slotEntry(slot({ state: 'failed' }), undefined, true).id).not.toBe(
      slotEntry(slot(), undefined, true).id,
    ));
});

describe('publishedEntry', () => {
  it('stands where readers first saw the story', () =>
    expect(publishedEntry({ ...text('corrected'), releasedAt: '2026-11-24T23:30:00.000Z' })).toMatchObject({
      kind: 'published',
      start: '2026-11-24T23:30:00.000Z',
      stage: 'corrected',
      canMove: false,
    }));
});

describe('eventEntries', () => {
  it('are one, from start to end', () =>
    expect(eventEntries(event())).toMatchObject([
      { start: '2026-11-25T01:00:00.000Z', end: '2026-11-25T03:30:00.000Z', allDay: false, off: null },
    ]));

  it('have no end where none was said', () =>
    expect(eventEntries(event({ end: null }))).toMatchObject([{ end: null }]));

  it('take whole days of Vietnam, the last one included', () => {
    const allDay = { allDay: true, start: '2026-11-26T17:00:00.000Z', end: '2026-11-28T05:00:00.000Z' };
    expect(eventEntries(event(allDay))).toMatchObject([
      { start: '2026-11-27', end: '2026-11-29', allDay: true },
    ]);
    expect(eventEntries(event({ ...allDay, end: null }))).toMatchObject([
      { start: '2026-11-27', end: '2026-11-28' },
    ]);
  });

  it('say that one was cancelled', () =>
    expect(eventEntries(event({ status: 'cancelled' }))).toMatchObject([{ off: 'cancelled' }]));

  it('show one that was postponed at both times, as long as it was', () =>
    expect(eventEntries(event({ status: 'postponed', newStart: '2026-12-01T02:00:00.000Z' }))).toMatchObject([
      { id: 'event-e1-before', off: 'postponed', start: '2026-11-25T01:00:00.000Z' },
      { id: 'event-e1', off: null, start: '2026-12-01T02:00:00.000Z', end: '2026-12-01T04:30:00.000Z' },
    ]));
});

describe('isWithin', () => {
  const from = new Date('2026-11-24T17:00:00Z');
  const to = new Date('2026-11-25T17:00:00Z');
  const within = (over: Partial<EventRow>) => isWithin(eventEntries(event(over))[0]!, from, to);

  it.each<[string, Partial<EventRow>, boolean]>([
    ['within', {}, true],
    ['before', { start: '2026-11-24T10:00:00.000Z', end: '2026-11-24T17:00:00.000Z' }, false],
    ['reaching in', { start: '2026-11-24T10:00:00.000Z', end: '2026-11-24T17:01:00.000Z' }, true],
    ['at the first moment', { start: '2026-11-24T17:00:00.000Z', end: null }, true],
    ['at the end', { start: '2026-11-25T17:00:00.000Z', end: null }, false],
    ['all day, the day before', { allDay: true, start: '2026-11-23T17:00:00.000Z', end: null }, false],
    ['all day, that day', { allDay: true, start: '2026-11-25T16:00:00.000Z', end: null }, true],
    ['all day, the day after', { allDay: true, start: '2026-11-25T17:00:00.000Z', end: null }, false],
  ])('%s', (_, over, expected) => expect(within(over)).toBe(expected));
});
