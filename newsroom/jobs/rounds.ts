import type { Log } from '@/platform/logging';

export interface Rounds {
  /** One round. Answers after how many milliseconds the next one is due. */
  look: () => Promise<number>;
  /** What is logged, once, when rounds begin to fail: while the database is away, its watch says so. */
  failure: string;
  /** Milliseconds from a round that failed to the next. */
  pauseMs: number;
  log: Log;
}

/** Looks at once and again and again, one round after the other, without keeping the process. Answers what ends it. */
export const startRounds = ({ look, failure, pauseMs, log }: Rounds): (() => Promise<void>) => {
  let isStopped = false;
  let isFailing = false;
  let wake: (() => void) | undefined;

  const rest = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      setTimeout(resolve, milliseconds).unref();
    });

  const running = (async () => {
    while (!isStopped) {
      let pause = pauseMs;
      try {
        pause = await look();
        isFailing = false;
      } catch (error) {
        if (!isFailing) log.error(failure, error);
        isFailing = true;
      }
      if (!isStopped) await rest(pause);
    }
  })();

  return async () => {
    isStopped = true;
    wake?.();
    await running;
  };
};
