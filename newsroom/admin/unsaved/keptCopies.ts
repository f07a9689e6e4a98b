/** Texts the server has not acknowledged, as they lie in a browser: whose they are, for how long, and how many. */

/** What is used of the browser's `localStorage`. */
export type CopyStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The person who typed, and the document: `articles/ID`, `topics/create`, `globals/site`. */
export interface CopyOwner {
  user: string;
  document: string;
}

export interface KeptCopy {
  key: string;
  /** When it was kept, in milliseconds. */
  at: number;
  /** `updatedAt` of the document it was typed into; null for a document that was not there yet. */
  base: string | null;
  /** The fields that were not saved, by name. */
  values: Record<string, unknown>;
}

const PREFIX = 'toasoan.unsaved/';

export const MAX_AGE_MS = 14 * 24 * 60 * 60 * 1000;

/** In characters. Browsers give a site about five million, and others keep their things there too. */
export const BUDGET = 3_000_000;

type Header = Pick<KeptCopy, 'at' | 'base'>;

const prefixOf = ({ user, document }: CopyOwner) => `${PREFIX}${encodeURIComponent(user)}/${document}/`;

/**
 * The copies in a storage. Nothing here throws: without a storage, or when it is full, nothing is kept and
 * `keepCopy` says so.
 *
 * Each form that is open has a `slot` of its own, so that a save in one tab does not take away what another tab
 * has not saved.
 */
export const openCopies = (storage: CopyStorage | null, { now = Date.now, budget = BUDGET } = {}) => {
  const keys = (prefix: string): string[] =>
    storage
      ? Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
          key.startsWith(prefix),
        )
      : [];

  /** A copy is a line about it, then its values: its age is known without reading a long text. */
  const split = (key: string): { header: Header; values: string } | null => {
    const text = storage?.getItem(key) ?? '';
    const end = text.indexOf('\n');
    try {
      const header = JSON.parse(text.slice(0, end)) as Header;
      return typeof header.at === 'number' ? { header, values: text.slice(end + 1) } : null;
    } catch {
      return null;
    }
  };

  const dropCopy = (key: string): void => storage?.removeItem(key);

  /** Everyone's copies, the oldest first. */
  const byAge = (): { key: string; at: number; size: number }[] =>
    keys(PREFIX)
      .map((key) => {
        const found = split(key);
        return { key, at: found?.header.at ?? 0, size: key.length + (found?.values.length ?? 0) };
      })
      .sort((a, b) => a.at - b.at);

  /** Drops what is too old or cannot be read, whoever typed it. */
  const sweep = (): void => {
    for (const { key, at } of byAge()) if (now() - at > MAX_AGE_MS) dropCopy(key);
  };

  /** The copies of one person for one document, the newest first. */
  const listCopies = (owner: CopyOwner): KeptCopy[] =>
    keys(prefixOf(owner))
      .flatMap((key) => {
        const found = split(key);
        if (!found || now() - found.header.at > MAX_AGE_MS) return [];
        try {
          const values = JSON.parse(found.values) as KeptCopy['values'];
          return [{ key, at: found.header.at, base: found.header.base ?? null, values }];
        } catch {
          return [];
        }
      })
      .sort((a, b) => b.at - a.at);

  /**
   * Keeps `values` (a JSON object, written out) in the slot of a form, in place of what was there. The oldest
   * copies make room. False when there is no room, or no storage.
   */
  const keepCopy = (owner: CopyOwner, slot: string, base: string | null, values: string): boolean => {
    if (!storage || values.length > budget) return false;
    const key = prefixOf(owner) + slot;
    const others = byAge().filter((copy) => copy.key !== key);
    let size = values.length + others.reduce((sum, copy) => sum + copy.size, 0);
    const dropOldest = (): boolean => {
      const oldest = others.shift();
      if (!oldest) return false;
      dropCopy(oldest.key);
      size -= oldest.size;
      return true;
    };
    while (size > budget && dropOldest());
    const text = `${JSON.stringify({ at: now(), base } satisfies Header)}\n${values}`;
    do {
      try {
        storage.setItem(key, text);
        return true;
      } catch {
        // Full: the browser's own limit, which others share.
      }
    } while (dropOldest());
    return false;
  };

  return {
    sweep,
    listCopies,
    keepCopy,
    dropCopy,
    /** Drops what a form kept. */
    dropSlot: (owner: CopyOwner, slot: string): void => dropCopy(prefixOf(owner) + slot),
  };
};

export type Copies = ReturnType<typeof openCopies>;
