/**
 * Numbers of legal and party documents (`42/2022/NĐ-CP`, `04-QĐ/TW`). They are shown as written; two spellings are
 * compared through keys. A key bridges spacing, kinds of dash, case and accents, and never guesses at misprints:
 * `04 - Qđi/TW` stays different from `04-QĐ/TW` until an editor sets an alias.
 */

import { fold, foldForSearch, toNfc } from '@/domain/text';

/**
 * The key of a number as written: `04 – Qđ / TW` → `04-qd/tw`. A leading `Số` is dropped. Empty for blank input.
 * `TƯ` and `TW` are two spellings of Trung ương and get one key; this is done before folding because `TƯ` would fold
 * to `tu`, which is `TU`, Tỉnh ủy, another issuer.
 */
export function documentNumberKey(asWritten: string): string {
  const plain = toNfc(asWritten)
    .replace(/\p{Dash}/gu, '-')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/^số[:.]?/u, '')
    .replace(/tư(?=[-/]|$)/gu, 'tw');
  return fold(plain);
}

/**
 * The key without the hyphens that printers add and drop (`NĐ-CP`, `NĐCP`). A hyphen between two digits stays:
 * it separates numbers, and without it `1-2` would equal `12`.
 */
export const looseDocumentNumberKey = (asWritten: string): string =>
  documentNumberKey(asWritten).replace(/(?<!\d)-|-(?!\d)/g, '');

/** Whether two spellings mean the same document number. Blank numbers equal nothing. */
export function isSameDocumentNumber(a: string, b: string): boolean {
  const key = looseDocumentNumberKey(a);
  return key !== '' && key === looseDocumentNumberKey(b);
}

/**
 * A number in the spellings in which people search for it, each of other words when taken apart at everything but
 * letters and digits: as written, without the hyphens that printers drop (`42/2022/NĐCP`), with `TW` for `TƯ`, with
 * nothing between its parts (`04QĐTW`). Empty for blank input.
 */
export function documentNumberSpellings(asWritten: string): string[] {
  const written = toNfc(asWritten).trim();
  const plain = written
    .replace(/\p{Dash}/gu, '-')
    .replace(/\s+/g, '')
    .replace(/^số[:.]?/iu, '');
  const central = plain.replace(/tư(?=[-/]|$)/giu, 'TW');
  const loose = central.replace(/(?<!\d)-(?!\d)/g, '');
  const close = central.replace(/(?<!\d)-|-(?!\d)/g, '');
  const bare = central.replace(/[^\p{L}\p{N}]+/gu, '');
  const spellings = new Map<string, string>();
  for (const spelling of [written, plain, central, loose, close, bare]) {
    const words = foldForSearch(spelling);
    if (words && !spellings.has(words)) spellings.set(words, spelling);
  }
  return [...spellings.values()];
}
