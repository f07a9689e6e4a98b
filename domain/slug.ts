/** The last part of a page's address, made from a Vietnamese title. */

import { fold } from '@/domain/text';

export const SLUG_MAX_LENGTH = 80;

/** Enough for any real run of equal titles; above it something else is wrong (a `taken` that always says yes). */
const MAX_ATTEMPTS = 1000;

/**
 * `Đảng bộ huyện Tiên Yên` → `dang-bo-huyen-tien-yen`: only a–z, 0–9 and single hyphens, at most `maxLength` characters,
 * cut between words. Empty when the text has no Latin letter and no digit (see `nextFreeSlug` for the fallback).
 */
export function slugify(text: string, maxLength: number = SLUG_MAX_LENGTH): string {
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return cutBetweenWords(slug, maxLength);
}

export interface FreeSlugOptions {
  /** Used when `base` is empty. */
  fallback?: string;
  maxLength?: number;
}

/**
 * The first of `base`, `base-2`, `base-3` … that is not taken. Long bases are shortened so that the number fits.
 * Two writers may still get the same answer at once: the unique index decides, and the loser asks again.
 * @throws Error when a thousand slugs in a row are taken.
 */
export async function nextFreeSlug(
  base: string,
  taken: (slug: string) => Promise<boolean>,
  { fallback = 'khong-ten', maxLength = SLUG_MAX_LENGTH }: FreeSlugOptions = {},
): Promise<string> {
  const stem = base || fallback;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const suffix = attempt === 1 ? '' : `-${attempt}`;
    const slug = cutBetweenWords(stem, maxLength - suffix.length) + suffix;
    if (!(await taken(slug))) return slug;
  }
  throw new Error(`No free slug for "${stem}" after ${MAX_ATTEMPTS} attempts`);
}

function cutBetweenWords(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug;
  // A hyphen standing exactly at maxLength means that the last word fits whole.
  const lastHyphen = slug.lastIndexOf('-', maxLength);
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : maxLength);
}

/** Whether a slug is what `nextFreeSlug(base)` may have answered: the base itself, or shortened with a number. */
export function isSlugOf(slug: string, base: string): boolean {
  if (!base) return false;
  if (slug === base) return true;
  const [, stem, number] = slug.match(/^(.+)-(\d+)$/) ?? [];
  if (!stem || Number(number) < 2) return false;
  return stem === base || (base.length + number!.length + 1 > SLUG_MAX_LENGTH && base.startsWith(stem));
}
