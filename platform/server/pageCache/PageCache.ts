import { AsyncLocalStorage } from 'node:async_hooks';
import { PageStore, type Entry, type Kept } from './PageStore';
import type { Turns } from './Turns';

/** How many renders of one page may run at once: one that a change has made doubtful, and the one after it. */
const MAX_RENDERS_OF_ONE_PAGE = 2;

/** What a render has read so far. */
export class Notes {
  readonly tags = new Set<string>();
  until = Number.POSITIVE_INFINITY;
}

export interface Rendered<P> {
  page: P;
  /** Whether this kind of answer may be kept at all (an error may not). */
  isKeepable: boolean;
}

interface Flight<P> {
  /** How many drops there had been when it started; while it waits for its turn it is of whatever there will be. */
  startedAfter: number;
  result: Promise<P>;
  notes: Notes;
  /** What was dropped while it ran. */
  dropped: Set<string>;
  isAllDropped: boolean;
}

export interface PageCacheOptions {
  /** What renders wait for their turn in. */
  turns?: Turns | null;
  /** Milliseconds since 1970. */
  now?: () => number;
}

export type Dropped = ReadonlySet<string> | 'all';

/**
 * Finished pages and the renders under way.
 *
 * The rule: whoever asks after a change never gets what was read before it. A render that was under way when
 * something it read was dropped is handed to those who asked before the drop, and is not kept.
 */
export class PageCache<P extends Kept> {
  readonly store: PageStore<P>;
  readonly #current = new AsyncLocalStorage<Notes>();
  readonly #flights = new Map<string, Set<Flight<P>>>();
  readonly #listeners = new Set<(dropped: Dropped) => void>();
  readonly turns: Turns | null;
  readonly #now: () => number;
  #drops = 0;
  /**
   * From when on nothing that is kept is believed, milliseconds since 1970: a process that was paused answers readers
   * before it finds out that it has missed something. `getLast` does not mind.
   */
  doubtFrom = Number.POSITIVE_INFINITY;

  constructor(maxBytes: number, { turns = null, now = () => Date.now() }: PageCacheOptions = {}) {
    this.store = new PageStore(maxBytes);
    this.turns = turns;
    this.#now = now;
  }

  /** What the render under way has noted so far; undefined outside of one. */
  get notes(): Readonly<Notes> | undefined {
    return this.#current.getStore();
  }

  note(tags: readonly string[]): void {
    const notes = this.#current.getStore();
    if (notes) for (const tag of tags) notes.tags.add(tag);
  }

  noteUntil(at: Date): void {
    const notes = this.#current.getStore();
    const time = at.getTime();
    if (notes && time < notes.until) notes.until = time;
  }

  /** The kept page, if there is one that is still true. */
  get(key: string): P | undefined {
    return this.find(key)?.page;
  }

  /** The same, with what it has read and how long it is true. */
  find(key: string): Readonly<Entry<P>> | undefined {
    const now = this.#now();
    return now < this.doubtFrom ? this.store.find(key, now) : undefined;
  }

  /** The kept page, though its time may be over: better than none while the database is away. */
  getLast(key: string): P | undefined {
    return this.store.getLast(key);
  }

  /** The page behind `key`: kept, being rendered, or rendered now. */
  async read(key: string, render: () => Promise<Rendered<P>>): Promise<P> {
    const askedAfter = this.#drops;
    for (;;) {
      const page = this.get(key);
      if (page) return page;
      const flights = [...(this.#flights.get(key) ?? [])];
      const fresh = flights.find((flight) => flight.startedAfter >= askedAfter);
      if (fresh) return fresh.result;
      if (flights.length < MAX_RENDERS_OF_ONE_PAGE) return this.#start(key, render).result;
      await Promise.race(flights.map((flight) => flight.result.catch(() => undefined)));
    }
  }

  drop(tags: Iterable<string>): void {
    const dropped = new Set(tags);
    if (dropped.size === 0) return;
    this.#drops += 1;
    this.store.drop(dropped);
    for (const flight of this.#allFlights()) for (const tag of dropped) flight.dropped.add(tag);
    this.#tell(dropped);
  }

  dropAll(): void {
    this.#drops += 1;
    this.store.clear();
    for (const flight of this.#allFlights()) flight.isAllDropped = true;
    this.#tell('all');
  }

  onDrop(listener: (dropped: Dropped) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #start(key: string, render: () => Promise<Rendered<P>>): Flight<P> {
    const notes = new Notes();
    const flight: Omit<Flight<P>, 'result'> = {
      startedAfter: Number.POSITIVE_INFINITY,
      notes,
      dropped: new Set(),
      isAllDropped: false,
    };
    const begin = (): Promise<Rendered<P>> => {
      flight.startedAfter = this.#drops;
      flight.dropped.clear();
      flight.isAllDropped = false;
      return this.#current.run(notes, async () => render());
    };
    const rendered = this.turns ? this.turns.run(begin) : begin();
    const result = rendered.then(
      ({ page, isKeepable }) => {
        this.#land(key, started);
        if (isKeepable && this.#isTrue(started))
          this.store.set({ key, page, tags: notes.tags, until: notes.until });
        return page;
      },
      (error: unknown) => {
        this.#land(key, started);
        throw error;
      },
    );
    const started: Flight<P> = Object.assign(flight, { result });
    const flights = this.#flights.get(key);
    if (flights) flights.add(started);
    else this.#flights.set(key, new Set([started]));
    return started;
  }

  /** A page that noted nothing could never be dropped, so it is not kept either. */
  #isTrue({ notes, dropped, isAllDropped }: Flight<P>): boolean {
    if (isAllDropped || notes.tags.size === 0 || this.#now() >= notes.until) return false;
    for (const tag of notes.tags) if (dropped.has(tag)) return false;
    return true;
  }

  #land(key: string, flight: Flight<P>): void {
    const flights = this.#flights.get(key);
    flights?.delete(flight);
    if (flights?.size === 0) this.#flights.delete(key);
  }

  *#allFlights(): Iterable<Flight<P>> {
    for (const flights of this.#flights.values()) yield* flights;
  }

  #tell(dropped: Dropped): void {
    for (const listener of this.#listeners) listener(dropped);
  }
}
