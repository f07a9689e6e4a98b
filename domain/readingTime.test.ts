import { describe, expect, it } from 'vitest';
import { countSyllables, readingMinutes } from './readingTime';

describe('reading time', () => {
  it('counts syllables, not letters or signs', () => {
    expect(countSyllables('Ủy ban nhân dân huyện – năm 2020: 1.200 ha')).toBe(9);
    expect(countSyllables('  \n–\t…')).toBe(0);
    expect(countSyllables('Ủy'.normalize('NFD'))).toBe(1);
  });

  it.each([
    [0, 1],
    [299, 1],
    [450, 2],
    [3_000, 10],
  ])('%i syllables are %i minutes', (syllables, minutes) => {
    expect(readingMinutes(syllables)).toBe(minutes);
  });
});
