import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  documentNumberKey,
  documentNumberSpellings,
  isSameDocumentNumber,
  looseDocumentNumberKey,
} from '@/domain/documentNumbers';
import { foldForSearch } from '@/domain/text';

describe('documentNumberKey', () => {
  it.each([
    ['04 - QĐ/TW', '04-qd/tw'],
    ['04 – Qđ / TW', '04-qd/tw'],
    ['04—QÐ/TW', '04-qd/tw'],
    ['Số: 04-QĐ/TƯ', '04-qd/tw'],
    ['04-QĐ/TU', '04-qd/tu'],
    ['04 - Qđi/TW', '04-qdi/tw'],
    ['42/2022/NĐ-CP', '42/2022/nd-cp'],
    ['  ', ''],
  ])('%s → %s, in NFC and NFD', (written, key) => {
    expect(documentNumberKey(written)).toBe(key);
    expect(documentNumberKey(written.normalize('NFD'))).toBe(key);
  });

  it('is its own key', () => {
    const number = fc.string({ unit: fc.constantFrom(...'0123 -–/.QĐqđÐTWƯưCPs') });
    fc.assert(
      fc.property(number, (written) => {
        expect(documentNumberKey(documentNumberKey(written))).toBe(documentNumberKey(written));
      }),
    );
  });
});

describe('isSameDocumentNumber', () => {
  it('bridges dropped hyphens', () => {
    expect(isSameDocumentNumber('42/2022/NĐCP', '42/2022/NĐ-CP')).toBe(true);
    expect(isSameDocumentNumber('04QĐ/TW', '04 - QĐ/TW')).toBe(true);
    expect(looseDocumentNumberKey('42/2022/NĐ-CP')).toBe('42/2022/ndcp');
  });

  it.each([
    ['04 - Qđi/TW', '04-QĐ/TW'],
    ['04-QĐ/TW', '04-QĐ/TU'],
    ['1-2/BC', '12/BC'],
    ['42/2022/NĐ-CP', '4/22022/NĐ-CP'],
    ['', ''],
  ])('does not guess that %s is %s', (a, b) => {
    expect(isSameDocumentNumber(a, b)).toBe(false);
  });
});

describe('documentNumberSpellings', () => {
  it.each([
    ['04 - QĐ/TW', ['04 qd tw', '04qd tw', '04qdtw']],
    ['42/2022/NĐ-CP', ['42 2022 nd cp', '42 2022 ndcp', '422022ndcp']],
    ['Số: 07 – KL/TƯ', ['so 07 kl tu', '07 kl tu', '07 kl tw', '07kl tw', '07kltw']],
    ['12/BC', ['12 bc', '12bc']],
    ['  ', []],
  ])('%s is searched for as %j', (written, expected) => {
    expect(documentNumberSpellings(written).map(foldForSearch)).toEqual(expected);
  });
});
