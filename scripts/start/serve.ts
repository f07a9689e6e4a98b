import { spawn } from 'node:child_process';
import type { Env } from '../../platform/env';
import type { ServerMessage } from '../../platform/server/main';
import { announce } from './announce';
import { SERVER_FILE } from './build';
import { root } from './root';
import { whenEnded } from './runChild';

/**
 * The C library keeps what was freed apart for each thread, in up to sixteen heaps on two cores: pictures and compression
 * come from threads. https://sourceware.org/glibc/manual/latest/html_node/Memory-Allocation-Tunables.html
 */
const FEW_HEAPS = { MALLOC_ARENA_MAX: '2' };

/** Runs the server until it ends; resolves with its exit code. */
export const serve = async (env: Env): Promise<number> => {
  const child = spawn(process.execPath, [SERVER_FILE], {
    cwd: root,
    env: { ...FEW_HEAPS, ...process.env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let hasSpoken = false;
  let announced = Promise.resolve();
  child.on('message', (message: ServerMessage) => {
    hasSpoken = true;
    if (message.type === 'failed') console.error(message.message);
    else announced = announce(env);
  });
  const { code, isStopped } = await whenEnded(child);
  await announced;
  if (!hasSpoken && !isStopped) console.error(`The server ended while it was starting (exit code ${code}).`);
  return !hasSpoken && code === 0 && !isStopped ? 1 : code;
};
