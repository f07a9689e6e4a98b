/** What the runner of the slots writes of itself, under this key of `payload.kv`. */
export const RUNNER_KEY = 'slot-runner';

/** A runner that wrote nothing for so long is silent. */
export const RUNNER_SILENT_MS = 30_000;

export interface Heartbeat {
  /** ISO 8601. */
  at: string;
}

export interface RunnerState {
  isAlive: boolean;
  /** When it was heard last; null: never. */
  at: string | null;
}

/** Whether the runner works, by what it wrote last. */
export const runnerState = (heartbeat: Heartbeat | null | undefined, now: Date): RunnerState => {
  const heard = heartbeat ? Date.parse(heartbeat.at) : Number.NaN;
  if (Number.isNaN(heard)) return { isAlive: false, at: null };
  return { isAlive: now.getTime() - heard <= RUNNER_SILENT_MS, at: new Date(heard).toISOString() };
};

/** Seconds between the minute that was set and the moment something happened; null while it has not. */
export const latenessSeconds = (
  dueAt: string | null | undefined,
  at: string | null | undefined,
): number | null => (dueAt && at ? Math.round((Date.parse(at) - Date.parse(dueAt)) / 1000) : null);

/** A slot as its page shows it. */
export interface SlotLine {
  id: string;
  /** The record it is about. */
  collection: string;
  record: string;
  title: string;
  action: 'publish' | 'expire';
  dueAt: string;
  /** Seconds until it was done, and until readers were seen to have it. */
  doneAfter: number | null;
  seenAfter: number | null;
  seen: 'checking' | 'seen' | 'missing' | null;
  attempts: number;
  problem: string | null;
}

export interface SlotStatusRow {
  id: string;
  targetCollection: string;
  target: string;
  title?: string | null;
  action: 'publish' | 'expire';
  dueAt?: string | null;
  doneAt?: string | null;
  seen?: 'checking' | 'seen' | 'missing' | null;
  seenAt?: string | null;
  attempts?: number | null;
  problem?: string | null;
}

/** A stored slot as its page shows it. */
export const slotLine = (row: SlotStatusRow): SlotLine => ({
  id: row.id,
  collection: row.targetCollection,
  record: row.target,
  title: row.title ?? '',
  action: row.action,
  dueAt: row.dueAt!,
  doneAfter: latenessSeconds(row.dueAt, row.doneAt),
  seenAfter: latenessSeconds(row.dueAt, row.seenAt),
  seen: row.seen ?? null,
  attempts: row.attempts ?? 0,
  problem: row.problem || null,
});
