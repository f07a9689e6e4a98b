import type { Server } from 'node:http';

const DEFAULT_GRACE_MS = 10_000;
const LOOK_EVERY_MS = 50;

/** Stops accepting, lets answers under way finish, and cuts off what is left after `graceMs`. */
export const closeGracefully = (server: Server, graceMs = DEFAULT_GRACE_MS): Promise<void> =>
  new Promise((resolve) => {
    // A connection that was busy just now is kept open by its reader afterwards.
    const sweeper = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(sweeper);
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
