import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 1_000;
const SHELL = /^(?:sh|dash|bash|ash|busybox)$/;

/** Name and parent of a process, where the system tells (Linux). */
const look = (pid: number): { name: string; parent: number } | null => {
  try {
    const match = /^\d+ \((.*)\) \S (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return match ? { name: match[1]!, parent: Number(match[2]) } : null;
  } catch {
    return null;
  }
};

/** npm's process, behind the shell that it starts scripts with: what changes when it is gone. */
const findNpm = (): string => {
  const parent = look(process.ppid);
  return parent && SHELL.test(parent.name) ? `${process.ppid} ${parent.parent}` : String(process.ppid);
};

/**
 * npm starts us and passes signals on, except the one that cannot be passed on: when npm is killed outright, the
 * server would stay behind and hold the port.
 */
export const stopWithParent = (): void => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = findNpm();
  setInterval(() => {
    if (findNpm() !== npm) process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS).unref();
};
