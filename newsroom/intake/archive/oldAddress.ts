/** Where readers looked for a story before: addresses of the old site, as paths of the new one. Pure. */

export type AddressProblem = 'no-path' | 'query' | 'reserved' | 'malformed';

export type OldPath = { ok: true; path: string } | { ok: false; problem: AddressProblem };

/** Paths that the new site answers by itself and never passes on. */
const RESERVED = /^\/(?:admin|api|_next|xem-truoc)(?:\/|$)/;
const MAX_LENGTH = 1_000;

/**
 * The path of an old address, which may be absolute or a path, as the site looks it up: encoded as browsers do, without
 * a slash at its end. Addresses that differ behind the `?` cannot be told apart by the site: none of them leads on.
 */
export const oldPathOf = (address: string): OldPath => {
  const base = 'http://old.invalid';
  if (!URL.canParse(address, base)) return { ok: false, problem: 'malformed' };
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol) || address.length > MAX_LENGTH)
    return { ok: false, problem: 'malformed' };
  const path = url.pathname.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  const telling = [...url.searchParams.keys()].filter((name) => !/^(?:utm_\w+|fbclid|gclid)$/.test(name));
  if (telling.length > 0) return { ok: false, problem: 'query' };
  if (path === '/') return { ok: false, problem: 'no-path' };
  if (RESERVED.test(path)) return { ok: false, problem: 'reserved' };
  return { ok: true, path };
};
