import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CalendarEntry } from '../../workflow/calendar/entries';
import { VERBS } from '../../workflow/table';
import {
  askServer,
  clearRequest,
  moveRequest,
  placeRequest,
  storySlot,
  type SlotRequest,
} from './slotRequests';

const AT = '2026-11-25T10:00:00.000Z';
const slot = (kind: CalendarEntry['kind']) => ({ collection: 'articles', record: 'a1', kind });

afterEach(() => vi.unstubAllGlobals());

describe('what is asked of the workflow', () => {
  it.each<[string, SlotRequest, string, Record<string, unknown>]>([
    ['to move what goes out', moveRequest(slot('publish'), AT), 'reschedule', { at: AT }],
    ['to move what comes off', moveRequest(slot('expire'), AT), 'expire', { until: AT }],
    ['to clear what goes out', clearRequest(slot('publish')), 'unschedule', {}],
    ['to clear what comes off', clearRequest(slot('expire')), 'expire', { until: null }],
    ['to place a story', placeRequest(storySlot('a1'), AT), 'schedule', { at: AT }],
    ['to put back what came off', placeRequest(slot('expire'), AT), 'expire', { until: AT }],
  ])('%s', (_, request, verb, body) => {
    expect(request).toEqual({ collection: 'articles', record: 'a1', verb, body });
    for (const key of Object.keys(body)) expect(VERBS[request.verb].takes).toContain(key);
  });

  const answer = (response: () => Promise<Response>) => {
    vi.stubGlobal('fetch', vi.fn(response));
    return askServer(moveRequest(slot('publish'), AT), 'vi', 'Không kết nối được.');
  };

  it('is done', async () =>
    expect(await answer(async () => Response.json({ stage: 'scheduled' }))).toEqual({ ok: true }));

  it('is refused in the server’s words', async () =>
    expect(await answer(async () => Response.json({ message: 'Giờ đã qua.' }, { status: 422 }))).toEqual({
      ok: false,
      message: 'Giờ đã qua.',
    }));

  it.each<[string, () => Promise<Response>]>([
    ['no answer', () => Promise.reject(new TypeError('fetch failed'))],
    ['an answer without words', async () => new Response('', { status: 502 })],
  ])('is not done: %s', async (_, response) =>
    expect(await answer(response)).toEqual({ ok: false, message: 'Không kết nối được.' }),
  );
});
