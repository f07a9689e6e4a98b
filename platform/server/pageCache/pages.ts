import { serialize } from 'node:v8';
import { PageCache, type Dropped } from './PageCache';
import type { Kept } from './PageStore';
import type { Page } from './page';
import { Turns } from './Turns';

/** Something that many pages read, such as the navigation or an agency's record. */
interface Fragment extends Kept {
  value: unknown;
  tags: readonly string[];
  until: number;
}

/**
 * The server's own bundle and Next's bundle hold two copies of this file in one process: what they share lies
 * on `globalThis`.
 */
const PAGES = Symbol.for('toasoan.pages');
const FRAGMENTS = Symbol.for('toasoan.fragments');
const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
const MAX_FRAGMENT_BYTES = 32 * 1024 * 1024;

/** Rendering is work for the one thread there is: many at once would all be ready only when the last one is. */
const RENDERS_AT_ONCE = 1;
const RENDER_HOLDS_MS = 1_000;

const globals = globalThis as { [PAGES]?: PageCache<Page>; [FRAGMENTS]?: PageCache<Fragment> };

/** How many pages are rendered at once for all readers: more than one where the database is waited for. */
export const renderAtOnce = (renders: number): void => {
  pageCache().turns!.atOnce = renders;
};

export const pageCache = (): PageCache<Page> =>
  (globals[PAGES] ??= new PageCache<Page>(DEFAULT_MAX_BYTES, {
    turns: new Turns(RENDERS_AT_ONCE, RENDER_HOLDS_MS),
  }));

const fragments = (): PageCache<Fragment> =>
  (globals[FRAGMENTS] ??= new PageCache<Fragment>(MAX_FRAGMENT_BYTES));

/** Says that the page being rendered, and the part of it being read, depend on this. Outside of a render it does nothing. */
export const note = (...tags: string[]): void => {
  pageCache().note(tags);
  fragments().note(tags);
};

/** Says that the page being rendered is true only until `at` (the next event starts, say). */
export const noteUntil = (at: Date): void => {
  pageCache().noteUntil(at);
  fragments().noteUntil(at);
};

/** Pages share what is kept, so nobody may change it. */
const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
};

const keyOfFragment = (name: string): string => `fragment:${name}`;

const readFragment = async <T>(name: string, load: () => Promise<T>): Promise<T> => {
  const { value, tags, until } = await fragments().read(keyOfFragment(name), async () => {
    const loaded = await load();
    freeze(loaded);
    const notes = fragments().notes!;
    const bytes = serialize(loaded).byteLength;
    return {
      page: { value: loaded, tags: [...notes.tags], until: notes.until, bytes },
      isKeepable: true,
    };
  });
  note(...tags);
  if (until < Number.POSITIVE_INFINITY) noteUntil(new Date(until));
  return value as T;
};

/** Whether a page is being rendered for all readers: only then is it known what becomes untrue by which change. */
const isRendering = (): boolean => pageCache().notes !== undefined;

/**
 * What many pages read, loaded once and kept until something it noted changes. `name` has to say everything that it
 * depends on besides; the value is frozen. Outside of a render for all readers it is loaded each time.
 */
export const shared = async <T>(name: string, load: () => Promise<T>): Promise<T> =>
  isRendering() ? readFragment(name, load) : load();

/** The same for many things of a kind: those that are not kept are loaded by one call. */
export const sharedEach = async <T>(
  kind: string,
  ids: readonly string[],
  loadAll: (ids: string[]) => Promise<ReadonlyMap<string, T>>,
  tagOf: (id: string) => string,
): Promise<Map<string, T | null>> => {
  const read = async (id: string, load: () => Promise<ReadonlyMap<string, T>>): Promise<T | null> => {
    note(tagOf(id));
    return (await load()).get(id) ?? null;
  };
  const nameOf = (id: string) => `${kind}:${id}`;
  const missing = isRendering() ? ids.filter((id) => !fragments().get(keyOfFragment(nameOf(id)))) : [...ids];
  let loading: Promise<ReadonlyMap<string, T>> | undefined;
  // Not before the first that is missing asks: what is loaded must not be older than the asking.
  const load = () => (loading ??= loadAll(missing));
  const values = await Promise.all(
    ids.map(async (id) => [id, await shared(nameOf(id), () => read(id, load))] as const),
  );
  return new Map(values);
};

/** Forgets every page that read one of these. Call it after the change is committed. */
export const dropPages = (tags: Iterable<string>): void => {
  const dropped = [...tags];
  // First the parts: whoever renders a page anew must not be given an old one.
  fragments().drop(dropped);
  pageCache().drop(dropped);
};

export const dropAllPages = (): void => {
  fragments().dropAll();
  pageCache().dropAll();
};

/** From when on (milliseconds since 1970) nothing that is kept is believed: see `PageCache.doubtFrom`. */
export const doubtPagesFrom = (at: number): void => {
  fragments().doubtFrom = at;
  pageCache().doubtFrom = at;
};

/** Calls `listener` after each drop. Returns a function that stops it. */
export const onDrop = (listener: (dropped: Dropped) => void): (() => void) => pageCache().onDrop(listener);
