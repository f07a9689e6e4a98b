import type { Server } from 'node:http';

const DEFAULT_GRACE_MS = 10_000;

/** Stops accepting, lets answers under way finish, and cuts off what is left after `graceMs`. */
export const closeGracefully = (server: Server, graceMs = DEFAULT_GRACE_MS): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
