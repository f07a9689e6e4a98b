import { PageCache, type Dropped } from './PageCache';
import type { Page } from './page';

/**
 * The server's own bundle and Next's bundle hold two copies of this file in one process: what they share lies
 * on `globalThis`.
 */
const PAGES = Symbol.for('toasoan.pages');
const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;

const globals = globalThis as { [PAGES]?: PageCache<Page> };

export const pageCache = (): PageCache<Page> => (globals[PAGES] ??= new PageCache<Page>(DEFAULT_MAX_BYTES));

/** Says that the page being rendered read this. Outside of a render it does nothing. */
export const note = (...tags: string[]): void => pageCache().note(tags);

/** Says that the page being rendered is true only until `at` (the next event starts, say). */
export const noteUntil = (at: Date): void => pageCache().noteUntil(at);

/** Forgets every page that read one of these. Call it after the change is committed. */
export const dropPages = (tags: Iterable<string>): void => pageCache().drop(tags);

export const dropAllPages = (): void => pageCache().dropAll();

/** Calls `listener` after each drop. Returns a function that stops it. */
export const onDrop = (listener: (dropped: Dropped) => void): (() => void) => pageCache().onDrop(listener);
