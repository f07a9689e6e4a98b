import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

interface Options {
  /** How many from one address… */
  max: number;
  /** …within so many milliseconds of the first. */
  withinMs: number;
  /** How many addresses are remembered at most: the one that began first is forgotten first. */
  keep: number;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** What one household is given of IPv6 (RFC 6177), in which it may take any address. */
const householdOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const { hostname } = new URL(`http://[${address.replace(/%.*$/, '')}]`);
  const [left = '', right] = hostname.slice(1, -1).split('::');
  const groups = (part: string) => part.split(':').filter(Boolean);
  const missing = right === undefined ? 0 : 8 - groups(left).length - groups(right).length;
  const all = [...groups(left), ...Array.from({ length: missing }, () => '0'), ...groups(right ?? '')];
  return all.slice(0, 4).join(':');
};

/** Counts by address, in memory only and by a keyed hash: no address is kept, nor can one be found again. */
export class RatingLimit {
  readonly #key = randomBytes(32);
  readonly #options: Required<Options>;
  /** In the order in which they began, which is that in which they end. */
  readonly #seen = new Map<string, { count: number; endsAt: number }>();

  constructor(options: Options) {
    this.#options = { now: Date.now, ...options };
  }

  get size(): number {
    return this.#seen.size;
  }

  /** Counts one more. Returns null when it may pass, else the seconds after which the next one may. */
  take(address: string): number | null {
    const { max, withinMs, keep } = this.#options;
    const now = this.#options.now();
    for (const [key, { endsAt }] of this.#seen) {
      if (endsAt > now) break;
      this.#seen.delete(key);
    }
    const key = createHmac('sha256', this.#key).update(householdOf(address)).digest('base64');
    const seen = this.#seen.get(key);
    if (seen && seen.count >= max) return Math.ceil((seen.endsAt - now) / 1_000);
    if (seen) seen.count += 1;
    else {
      if (this.#seen.size >= keep) this.#seen.delete(this.#seen.keys().next().value!);
      this.#seen.set(key, { count: 1, endsAt: now + withinMs });
    }
    return null;
  }
}
