import { describe, expect, it } from 'vitest';
import { MAX_ROW_LENGTH, othersOf, rowProblem, splitTerms, synonymsFrom } from './synonyms';
import { USUAL_SYNONYMS } from './usualSynonyms';
import { keyOf, phraseOf } from './words';

describe('splitTerms', () => {
  it('reads a row however it is punctuated', () => {
    expect(splitTerms(' UBND,  Ủy  ban ;nhân dân,, ')).toEqual(['UBND', 'Ủy ban', 'nhân dân']);
    expect(splitTerms('Ủy ban'.normalize('NFD'))).toEqual(['Ủy ban']);
  });
});

describe('othersOf', () => {
  const synonyms = synonymsFrom([
    'HĐND, Hội đồng nhân dân',
    'a b, c',
    'a b, d',
    '…, !!, 1 2 3 4 5 6 7 8 9, x',
  ]);
  const others = (typed: string) => othersOf(synonyms, phraseOf(typed), false)?.map(keyOf) ?? null;

  it('finds by folded words, by accents where they were typed', () => {
    expect(others('hđnd')).toEqual(['hoi dong nhan dan']);
    expect(others('hdnd')).toEqual(['hoi dong nhan dan']);
    expect(others('hoi đồng nhan dan')).toEqual(['hdnd']);
    expect(others('hoi đông nhan dan')).toBeNull();
    expect(others('nhan dan')).toBeNull();
  });

  it('takes the words of every row that may be meant, and leaves out what cannot be read', () => {
    expect(others('a b')).toEqual(['c', 'd']);
    expect(others('x')).toEqual([]);
  });
});

describe('rowProblem', () => {
  it.each([
    ['', 'tooFew'],
    ['UBND', 'tooFew'],
    ['a,b,c,d,e,f,g,h,i', 'tooMany'],
    ['UBND, …', 'noLetters'],
    ['UBND, một hai ba bốn năm sáu bảy tám chín', 'tooLong'],
    [`UBND, ${'x'.repeat(81)}`, 'tooLong'],
    ['UBND, ubnd', 'twice'],
    ['Ủy ban, Uỷ  Ban', 'twice'],
    ['HĐND, hội đồng', 'twice'],
  ])('%j: %s', (row, kind) => {
    expect(rowProblem(row, ['Quốc hội, QH', 'HĐND, Hội đồng nhân dân'])).toMatchObject({ kind });
  });

  it('tells words apart by their accents', () => {
    expect(rowProblem('TU, Tỉnh ủy', ['TƯ, Trung ương'])).toBeNull();
  });

  it('finds nothing wrong with the rows a newsroom begins with', () => {
    USUAL_SYNONYMS.forEach((row, index) => {
      expect(
        rowProblem(
          row,
          USUAL_SYNONYMS.filter((_, other) => other !== index),
        ),
        row,
      ).toBeNull();
      expect(row.length).toBeLessThanOrEqual(MAX_ROW_LENGTH);
    });
  });
});
