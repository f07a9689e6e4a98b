/**
 * Next starts our services when it registers its instrumentation, and tells nobody how that went. What the server's
 * own bundle waits for lies on `globalThis`.
 */
const STARTUP = Symbol.for('toasoan.startup');

interface Awaited {
  resolve: () => void;
  reject: (error: unknown) => void;
}

const globals = globalThis as { [STARTUP]?: Awaited };

/** Resolves when `runStartup` has succeeded; rejects with what it threw. To be called before Next is prepared. */
export const whenStarted = (): Promise<void> =>
  new Promise((resolve, reject) => {
    globals[STARTUP] = { resolve, reject };
  });

/**
 * Runs what a start consists of and tells whoever waits how it went. Where nobody waits (`next dev`) a failure is
 * thrown.
 */
export const runStartup = async (start: () => Promise<void>): Promise<void> => {
  const awaited = globals[STARTUP];
  try {
    await start();
    awaited?.resolve();
  } catch (error) {
    if (!awaited) throw error;
    awaited.reject(error);
  }
};
