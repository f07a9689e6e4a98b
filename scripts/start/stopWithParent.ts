const LOOK_EVERY_MS = 1_000;

/**
 * npm starts us and passes signals on, except the one that cannot be passed on: when npm is killed outright, the
 * server would stay behind and hold the port.
 */
export const stopWithParent = (): void => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS).unref();
};
