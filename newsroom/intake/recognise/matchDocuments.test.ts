import { describe, expect, it } from 'vitest';
import { findDocuments } from '@/newsroom/intake/recognise/documents';
import { matchDocuments, type KnownDocument } from '@/newsroom/intake/recognise/matchDocuments';

const KNOWN: KnownDocument[] = [
  { id: 'market', kind: 'decision', number: '12-QĐ/TU', issuedOn: '2019-03-05' },
  { id: 'old', kind: 'decision', number: '45/QĐ-UBND', issuedOn: '2018-01-02' },
  { id: 'new', kind: 'decision', number: '45/QĐ-UBND', issuedOn: '2019-01-02' },
  { id: 'scheme', kind: 'scheme', number: '25', issuedOn: null },
  { id: 'plan', kind: 'plan', number: '25', issuedOn: null },
];

const match = (text: string) => {
  const documents = findDocuments([{ line: 1, text }]);
  matchDocuments(documents, KNOWN);
  expect(documents).toHaveLength(1);
  return documents[0]!;
};

describe('matchDocuments', () => {
  it.each([
    ['Quyết định số 12 - QĐ / TU ngày 5/3/2019', 'market'],
    ['Quyết định số 12-QĐ/TU', 'market'],
    ['Quyết định số 45/QĐ-UBND ngày 02/01/2018', 'old'],
    ['Quyết định số 45/QĐ-UBND ngày 2/1/2019', 'new'],
    ['Đề án 25 của tỉnh', 'scheme'],
    ['Kế hoạch 25 của xã', 'plan'],
  ])('%s', (text, id) => {
    expect(match(text)).toMatchObject({ match: { id }, similar: [] });
    expect(match(text).because).toContain('known-number');
  });

  it('does not choose between documents of one number', () => {
    const found = match('Quyết định số 45/QĐ-UBND');
    expect(found.match).toBeNull();
    expect(found.because).toContain('several-of-that-number');
  });

  it('leaves a misprint and another day to a person', () => {
    const misprint = match('Quyết định số 12 - Qđi/TU ngày 5/3/2019');
    expect(misprint).toMatchObject({ match: null, similar: ['market'] });
    expect(misprint.because).toContain('number-misprinted');
    expect(match('Quyết định số 12-QĐ/TU ngày 6/4/2021')).toMatchObject({ match: null, similar: ['market'] });
  });

  it.each(['Quyết định số 13-QĐ/TU', 'Quyết định số 12-NQ/HU', 'Chỉ thị 25'])(
    'knows nothing of %s',
    (text) => {
      expect(match(text)).toMatchObject({ match: null, similar: [] });
    },
  );
});
