import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMENT_MAX, RATING_FIELDS, readRatingForm, SCORES } from './ratings';

const formOf = (score: string | null, comment?: string, trap?: string): string =>
  new URLSearchParams({
    ...(score === null ? {} : { [RATING_FIELDS.score]: score }),
    ...(comment === undefined ? {} : { [RATING_FIELDS.comment]: comment }),
    ...(trap === undefined ? {} : { [RATING_FIELDS.trap]: trap }),
  }).toString();

describe('readRatingForm', () => {
  it.each(SCORES)('takes the mark %i without a word', (score) =>
    expect(readRatingForm(formOf(String(score), '  \r\n ', ''))).toEqual({
      kind: 'rating',
      score,
      comment: null,
    }),
  );

  it.each([null, '', '0', '6', '05', '5.0', ' 5', '1e0', 'năm'])('misses a mark in %j', (score) =>
    expect(readRatingForm(formOf(score, 'Trang dễ đọc'))).toEqual({ kind: 'missing' }),
  );

  it('keeps the words in one spelling, with single line breaks', () =>
    expect(readRatingForm(formOf('4', ' Dễ đọc\r\nchữ to '.normalize('NFD')))).toEqual({
      kind: 'rating',
      score: 4,
      comment: 'Dễ đọc\nchữ to',
    }));

  it('takes the longest comment and refuses one character more', () => {
    const longest = 'ế\r\n'.repeat(COMMENT_MAX / 2 - 1) + 'ếế';
    expect(readRatingForm(formOf('3', longest))).toMatchObject({ kind: 'rating' });
    expect(readRatingForm(formOf('3', `${longest}ế`))).toEqual({ kind: 'tooLong' });
  });

  it('tells a program by the field that people do not see', () =>
    expect(readRatingForm(formOf('5', 'a', 'https://example.vn'))).toEqual({ kind: 'trapped' }));

  it('reads anything, and takes whatever is short enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (body) => {
        const read = readRatingForm(body);
        if (read.kind === 'rating') expect(SCORES).toContain(read.score);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...SCORES), fc.string({ maxLength: 200 }), (score, comment) => {
        const read = readRatingForm(formOf(String(score), comment));
        expect(read).toMatchObject({ kind: 'rating', score });
      }),
    );
  });
});
