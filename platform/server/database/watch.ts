import { log } from '@/platform/logging';
import { DatabaseWatch } from './DatabaseWatch';

/** The server's own bundle and Next's hold two copies of this file in one process: they share one watch. */
const WATCH = Symbol.for('toasoan.databaseWatch');

const globals = globalThis as { [WATCH]?: DatabaseWatch };

export const databaseWatch = (): DatabaseWatch => (globals[WATCH] ??= new DatabaseWatch(log));
