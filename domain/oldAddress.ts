/** Where readers looked for a page before: addresses of an old site, as the register of redirects holds them. Pure. */

export type AddressProblem = 'no-path' | 'reserved' | 'malformed';

export type OldAddress = { ok: true; path: string } | { ok: false; problem: AddressProblem };

/** Where the public site does not reach: what is asked there is never passed on. */
export const STAFF_PATHS = ['/admin', '/xem-truoc', '/api', '/_next'] as const;

/** Whether a path is a prefix or below it. */
export const isUnder = (pathname: string, prefix: string): boolean =>
  pathname === prefix || pathname.startsWith(`${prefix}/`);

const MAX_LENGTH = 1_000;
/** What advertising and messengers add to a link; it says nothing of the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|zarsrc)$/i;

/**
 * An old address, absolute or a path, in the one spelling in which it is kept and looked up: a path of this site, encoded
 * as browsers do, without a slash at its end; and what stands behind the `?`, by which old portals told their stories
 * apart (`/tin.aspx?id=3`), in the order of its names.
 */
export const oldAddressOf = (address: string): OldAddress => {
  const base = 'http://old.invalid';
  if (address.length > MAX_LENGTH || !URL.canParse(address, base)) return { ok: false, problem: 'malformed' };
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol)) return { ok: false, problem: 'malformed' };
  const path = url.pathname.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  const telling = new URLSearchParams([...url.searchParams].filter(([name]) => !TRACKING.test(name)));
  telling.sort();
  if (STAFF_PATHS.some((prefix) => isUnder(path, prefix))) return { ok: false, problem: 'reserved' };
  if (telling.size > 0) return { ok: true, path: `${path}?${telling.toString()}` };
  return path === '/' ? { ok: false, problem: 'no-path' } : { ok: true, path };
};
