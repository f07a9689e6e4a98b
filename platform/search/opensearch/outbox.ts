/** One change on its way to the search server; the newest of a record stands for all before it. */
export interface Change {
  documentId: string;
  /** Null removes it. */
  document: object | null;
  /** Milliseconds since 1970: of two changes, from whichever server, the later one stays. */
  version: number;
}

export interface Outbox {
  add(changes: readonly Change[]): void;
  /** Resolves when nothing waits any more, or when the next attempt has failed. */
  settled(): Promise<void>;
}

interface Options {
  send(changes: readonly Change[]): Promise<void>;
  /** The server does not take changes; told once until it does again. */
  onAway(error: unknown): void;
  /** So many changes waited that they were given up: the index has to be rebuilt. */
  onGivenUp(count: number): void;
  /** Milliseconds before the first attempt after a failure; doubled for each further one up to `longestPauseMs`. */
  pauseMs?: number;
  longestPauseMs?: number;
  mostWaiting?: number;
}

const AT_ONCE = 500;

/**
 * Sends changes one batch after the other, and again when the server is away. They wait in the memory of this process:
 * what is lost with it comes back with a rebuild of the index.
 */
export const makeOutbox = ({
  send,
  onAway,
  onGivenUp,
  pauseMs = 1_000,
  longestPauseMs = 60_000,
  mostWaiting = 5_000,
}: Options): Outbox => {
  const waiting = new Map<string, Change>();
  let attempt: Promise<void> | null = null;
  let failures = 0;
  let timer: NodeJS.Timeout | null = null;

  const sendAll = async (): Promise<void> => {
    while (waiting.size > 0) {
      const batch = [...waiting.values()].slice(0, AT_ONCE);
      await send(batch);
      failures = 0;
      for (const change of batch)
        if (waiting.get(change.documentId) === change) waiting.delete(change.documentId);
    }
  };

  const start = (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    attempt ??= sendAll()
      .catch((error: unknown) => {
        if (failures === 0) onAway(error);
        timer = setTimeout(() => void start(), Math.min(pauseMs * 2 ** failures, longestPauseMs));
        // A program that has ended its work need not wait for a server that is away.
        timer.unref();
        failures += 1;
      })
      .finally(() => {
        attempt = null;
      });
    return attempt;
  };

  return {
    add: (changes) => {
      for (const change of changes) waiting.set(change.documentId, change);
      if (waiting.size > mostWaiting) {
        onGivenUp(waiting.size);
        waiting.clear();
      } else if (!timer && waiting.size > 0) void start();
    },
    settled: () => (waiting.size > 0 ? start() : Promise.resolve()),
  };
};
