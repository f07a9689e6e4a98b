/** What the form knows about the server: a table of phases, and the pauses between attempts. Pure. */

/**
 * `calm`: nothing to say. `away`: a save got no answer. `back`: the server answers again, and waits for the person
 * to save. `saved`: what could not be saved has been.
 */
export type Phase = 'calm' | 'away' | 'back' | 'saved';

/**
 * `lost`: a save got no answer. `answers`: the server says it is ready. `saved`, `refused`: it took a save, or
 * would not (a validation, a missing right: the form says so itself). `told`: the good news was shown long enough.
 */
export type ConnectionEvent = 'lost' | 'answers' | 'saved' | 'refused' | 'told';

const NEXT: Record<Phase, Partial<Record<ConnectionEvent, Phase>>> = {
  calm: { lost: 'away' },
  away: { answers: 'back', saved: 'saved', refused: 'calm' },
  back: { lost: 'away', saved: 'saved', refused: 'calm' },
  saved: { lost: 'away', told: 'calm' },
};

/** The phase after an event; events a phase does not know change nothing. */
export const nextPhase = (phase: Phase, event: ConnectionEvent): Phase => NEXT[phase][event] ?? phase;

/**
 * What an HTTP status says about a save. `broken` is an error inside: whether the database is away, only
 * `/api/ready` can say. `stale`: somebody saved another text since.
 */
export const answerOf = (status: number): 'saved' | 'refused' | 'stale' | 'broken' | 'lost' => {
  if (status < 400) return 'saved';
  if (status === 412) return 'stale';
  if (status < 500) return 'refused';
  return status === 502 || status === 503 || status === 504 ? 'lost' : 'broken';
};

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Milliseconds before an attempt (0 is the first), twice as long each time; up to a fifth more, so that a whole
 * newsroom does not come back in the same moment. `random` is in [0, 1).
 */
export const pauseBefore = (attempt: number, random: number): number =>
  Math.round(Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS) * (1 + random / 5));

/** Asks whether the server is ready. One that answers without knowing the address is there, too. */
export const isReady = async (url: string, ask: typeof fetch = fetch): Promise<boolean> => {
  try {
    const { status } = await ask(url, { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    return status < 500;
  } catch {
    return false;
  }
};

/**
 * Calls `attempt` again and again with growing pauses, until stopped. `hurry` makes the next attempt now: there
 * is a reason to think that it may succeed.
 */
export const keepTrying = (
  attempt: () => Promise<void>,
  pause: (count: number) => number = (count) => pauseBefore(count, Math.random()),
): { hurry: () => void; stop: () => void } => {
  let count = 0;
  let isStopped = false;
  let isBusy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    timer = setTimeout(() => void run(), pause(count++));
  };
  const run = async () => {
    clearTimeout(timer);
    isBusy = true;
    await attempt();
    isBusy = false;
    if (!isStopped) wait();
  };
  wait();
  return {
    hurry: () => {
      if (!isBusy && !isStopped) void run();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};
