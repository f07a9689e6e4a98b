/** Which records the documents are that a story cites. Pure. */

import type { Day } from '@/domain/dates';
import { isSameDocumentNumber, looseDocumentNumberKey } from '@/domain/documentNumbers';
import type { RecognisedDocument } from '@/newsroom/intake/recognise/types';

export interface KnownDocument {
  id: string;
  kind: string;
  number: string;
  issuedOn: Day | null;
}

/** Notes on each document which record it is, or which records it may be a misprint of. */
export const matchDocuments = (
  documents: readonly RecognisedDocument[],
  known: readonly KnownDocument[],
): void => {
  for (const document of documents) if (document.number) matchOne(document, document.number, known);
};

const matchOne = (document: RecognisedDocument, number: string, known: readonly KnownDocument[]): void => {
  const same = known.filter((each) => isSameDocumentNumber(each.number, number) && isOfKind(document, each));
  const dated = same.filter(({ issuedOn }) => issuedOn !== null && issuedOn === document.issuedOn);
  const ofYear = same.filter(
    ({ issuedOn }) => document.year !== null && issuedOn?.startsWith(`${document.year}`),
  );
  const candidates = [dated, ofYear, same].find((list) => list.length > 0) ?? [];
  const [only, ...others] = candidates;
  if (others.length > 0) {
    document.because = [...document.because, 'several-of-that-number'];
    return;
  }
  if (only) {
    const isOther =
      document.issuedOn !== null && only.issuedOn !== null && only.issuedOn !== document.issuedOn;
    document.because = [...document.because, isOther ? 'other-day' : 'known-number'];
    // Numbers begin anew each year: another day may be another document.
    if (isOther) {
      document.similar = [only.id];
      document.confidence = Math.min(document.confidence, 0.7);
    } else document.match = { id: only.id };
    return;
  }
  const misprints = known.filter((each) => isMisprint(each.number, number) && isOfKind(document, each));
  if (misprints.length === 0) return;
  document.similar = misprints.map(({ id }) => id);
  document.because = [...document.because, 'number-misprinted'];
};

const isOfKind = ({ documentKind, number }: RecognisedDocument, { kind }: KnownDocument): boolean =>
  kind === documentKind || /\p{L}/u.test(number ?? '');

/** The same digits, and letters that differ in one place: `04-QĐi/TW` and `04-QĐ/TW`. */
const isMisprint = (a: string, b: string): boolean => {
  const [first, second] = [looseDocumentNumberKey(a), looseDocumentNumberKey(b)];
  const digits = (key: string) => key.replace(/\D+/g, ' ').trim();
  return digits(first) === digits(second) && differsOnce(first, second);
};

/** Whether one letter was put in, left out or mistaken. */
const differsOnce = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.slice(short.length === long.length ? at + 1 : at);
  return rest === long.slice(at + 1);
};
