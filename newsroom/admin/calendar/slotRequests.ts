import type { CalendarEntry } from '../../workflow/calendar/entries';
import type { Verb } from '../../workflow/table';
import { askVerb } from '../stage/askVerb';

/** A step of the workflow on a record. */
export interface SlotRequest {
  collection: string;
  record: string;
  verb: Verb;
  body: Record<string, string | null>;
}

export type SlotAnswer = { ok: true } | { ok: false; message: string };

type Slot = Pick<CalendarEntry, 'collection' | 'record' | 'kind'>;

const step = ({ collection, record }: Slot, verb: Verb, body: SlotRequest['body'] = {}): SlotRequest => ({
  collection,
  record,
  verb,
  body,
});

/** Moves what waits for its time. `at`: ISO 8601. */
export const moveRequest = (slot: Slot, at: string): SlotRequest =>
  slot.kind === 'expire' ? step(slot, 'expire', { until: at }) : step(slot, 'reschedule', { at });

/** Clears it. */
export const clearRequest = (slot: Slot): SlotRequest =>
  slot.kind === 'expire' ? step(slot, 'expire', { until: null }) : step(slot, 'unschedule');

/** Gives a text that waits for no time one; also after it was cleared. */
export const placeRequest = (slot: Slot, at: string): SlotRequest =>
  slot.kind === 'expire' ? moveRequest(slot, at) : step(slot, 'schedule', { at });

/** A story as what its slot would be. */
export const storySlot = (record: string): Slot => ({ collection: 'articles', record, kind: 'publish' });

/** Asks the server. `failed`: what is said when it does not answer. */
export const askServer = async (
  { collection, record, verb, body }: SlotRequest,
  language: string,
  failed: string,
): Promise<SlotAnswer> => {
  try {
    const { ok, message } = await askVerb(collection, record, verb, body, language);
    return ok ? { ok } : { ok, message: message || failed };
  } catch {
    return { ok: false, message: failed };
  }
};
