import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isUnder, oldAddressOf, STAFF_PATHS } from '@/domain/oldAddress';
import { KNOWN_QUERY, MAX_PARAMETER_LENGTH } from '../paths';

/** `api`: data; `desk`: pages of those who are signed in; `files`: Next's own, made by the build. */
export type Area = 'api' | 'desk' | 'files' | 'site';

const AREAS: Record<(typeof STAFF_PATHS)[number], Area> = {
  '/admin': 'desk',
  '/xem-truoc': 'desk',
  '/api': 'api',
  '/_next': 'files',
};

/** The page that is sent, with status 404, instead of Next's empty one. */
export const NOT_FOUND_PATH = '/khong-tim-thay';

const OLD_ADDRESS_PATH = '/dia-chi-cu';

/** Answers where an old address, told by what stands behind its `?`, has moved to. Asked by the server alone. */
export const oldAddressPage = (old: string): string =>
  `${OLD_ADDRESS_PATH}?${new URLSearchParams({ tu: old })}`;

/** Whether a page is not for readers under this address, though it may be kept under it. */
export const isServersOwn = (url: string): boolean =>
  url.startsWith(OLD_ADDRESS_PATH) || url === NOT_FOUND_PATH;

export interface PublicRequest {
  /** The address as pages know it; also the key of the page. */
  url: string;
  pathname: string;
  /** The address as the register of redirects may know it, when more stands behind its `?` than pages know. */
  old: string | null;
}

const pathOf = (target: string): string => target.split('?', 1)[0]!;

/** Which part of the program the target of a request belongs to. */
export const areaOf = (target: string): Area => {
  const prefix = STAFF_PATHS.find((each) => isUnder(pathOf(target), each));
  return prefix ? AREAS[prefix] : 'site';
};

/** One more than pages take is enough for them to say so; a mark that stays, as a space at the end would not. */
const cut = (value: string): string =>
  value.length > MAX_PARAMETER_LENGTH ? `${value.slice(0, MAX_PARAMETER_LENGTH)}…` : value;

const asGiven = (value: string): string => value;

/** What stands behind the `?`, without what pages do not know: that cannot multiply what is kept. */
const knownParameters = (pathname: string, query: string): string => {
  if (query === '') return '';
  const given = new URLSearchParams(query);
  const known = new URLSearchParams();
  for (const { path: pattern, name, value: only, tidy = asGiven, isTooLongTold } of KNOWN_QUERY) {
    const raw = given.get(name);
    if (!raw || !pattern.test(pathname)) continue;
    const value = tidy(raw);
    if (value === '' || (value.length > MAX_PARAMETER_LENGTH && !isTooLongTold)) continue;
    if (only === undefined || value === only) known.set(name, cut(value));
  }
  return known.toString();
};

const oldAddressIn = (target: string): string | null => {
  const old = oldAddressOf(target);
  return old.ok && old.path.includes('?') ? old.path : null;
};

/** Reads the target of a request; null when it is not a page of the public site. */
export const publicRequest = (target: string, staticFiles: ReadonlySet<string>): PublicRequest | null => {
  if (!target.startsWith('/')) return null;
  const mark = target.indexOf('?');
  const pathname = pathOf(target);
  if (areaOf(pathname) !== 'site' || staticFiles.has(pathname)) return null;
  const query = mark < 0 ? '' : knownParameters(pathname, target.slice(mark + 1));
  const url = query === '' ? pathname : `${pathname}?${query}`;
  return { pathname, url, old: url === target ? null : oldAddressIn(target) };
};

/** Addresses of the files in `public/`, which Next sends itself. */
export const listStaticFiles = (directory: string): Set<string> => {
  const files = new Set<string>();
  let entries;
  try {
    entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  } catch {
    return files;
  }
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const relative = path.relative(directory, path.join(entry.parentPath ?? entry.path, entry.name));
    files.add(`/${relative.split(path.sep).map(encodeURIComponent).join('/')}`);
  }
  return files;
};
