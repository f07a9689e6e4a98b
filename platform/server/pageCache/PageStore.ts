/** A finished page as it is kept. `bytes` counts everything it holds in memory. */
export interface Kept {
  bytes: number;
}

export interface Entry<P extends Kept> {
  key: string;
  page: P;
  tags: ReadonlySet<string>;
  /** Milliseconds since 1970 after which the page is not true any more. */
  until: number;
}

/** What an entry costs besides its page: its key, its tags and their places in the index. */
const overhead = (entry: Entry<Kept>): number => {
  let bytes = 200 + 2 * entry.key.length;
  for (const tag of entry.tags) bytes += 100 + 2 * tag.length;
  return bytes;
};

/** Finished pages by key, bounded by bytes. The one not asked for the longest time leaves first. */
export class PageStore<P extends Kept> {
  #entries = new Map<string, Entry<P>>();
  #keysByTag = new Map<string, Set<string>>();
  #bytes = 0;
  /** The one asked for last. */
  #newest: Entry<P> | undefined;

  constructor(public maxBytes: number) {}

  get size(): number {
    return this.#entries.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** One that is not true any more stays until it is replaced: see `getLast`. */
  find(key: string, now: number): Readonly<Entry<P>> | undefined {
    const entry = this.#entries.get(key);
    return entry && now < entry.until ? this.#use(entry) : undefined;
  }

  /** What was kept last, though its time may be over: for when there is nothing else to be had. */
  getLast(key: string): P | undefined {
    const entry = this.#entries.get(key);
    return entry && this.#use(entry).page;
  }

  /** Whether one of the kept pages passes `test`. */
  some(test: (page: P) => boolean): boolean {
    for (const { page } of this.#entries.values()) if (test(page)) return true;
    return false;
  }

  set(entry: Entry<P>): void {
    const old = this.#entries.get(entry.key);
    if (old) this.#remove(old);
    this.#entries.set(entry.key, entry);
    this.#newest = entry;
    this.#bytes += entry.page.bytes + overhead(entry);
    for (const tag of entry.tags) {
      const keys = this.#keysByTag.get(tag);
      if (keys) keys.add(entry.key);
      else this.#keysByTag.set(tag, new Set([entry.key]));
    }
    this.#shrink();
  }

  /** Counts bytes that a page gained after it was kept; a page that has left meanwhile is not counted. */
  grow(key: string, page: P, bytes: number): void {
    if (this.#entries.get(key)?.page !== page) return;
    page.bytes += bytes;
    this.#bytes += bytes;
    this.#shrink();
  }

  drop(tags: Iterable<string>): void {
    for (const tag of tags) {
      for (const key of [...(this.#keysByTag.get(tag) ?? [])]) this.#remove(this.#entries.get(key)!);
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#keysByTag.clear();
    this.#newest = undefined;
    this.#bytes = 0;
  }

  #use(entry: Entry<P>): Entry<P> {
    if (entry !== this.#newest) {
      this.#entries.delete(entry.key);
      this.#entries.set(entry.key, entry);
      this.#newest = entry;
    }
    return entry;
  }

  #shrink(): void {
    for (const entry of this.#entries.values()) {
      if (this.#bytes <= this.maxBytes) return;
      this.#remove(entry);
    }
  }

  #remove(entry: Entry<P>): void {
    this.#entries.delete(entry.key);
    if (this.#newest === entry) this.#newest = undefined;
    this.#bytes -= entry.page.bytes + overhead(entry);
    for (const tag of entry.tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(entry.key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}
