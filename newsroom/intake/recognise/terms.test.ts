import { describe, expect, it } from 'vitest';
import { parseStory } from '@/newsroom/intake/parse/parseStory';
import { Recogniser } from './recognise';
import type { KnownTerm } from './terms';

const STORY = `Tổ hát ru xã Đông Hải ra mắt

27/11/2020 16:00

Sáng 27/11, Tổ hát ru xã Đông Hải ra mắt tại nhà văn hóa; trùm phường Lý Thị Mùi điều hành.

Góc bạn đọc

Hơn 20 người đã ghi tên.`;

const TERMS: KnownTerm[] = [
  { means: 'office', phrase: 'Tổ hát ru', agencyKind: 'mass-organisation', level: 'commune' },
  { means: 'address', phrase: 'trùm phường' },
];

const recognise = (terms: KnownTerm[]) => {
  const parsed = parseStory(STORY);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return new Recogniser({ agencies: [], people: [], documents: [], topics: [], terms }).recognise(
    parsed.story,
  );
};

describe('words of the newsroom’s own', () => {
  it('tell offices and persons that the gazetteers do not know, with the kind that was entered', () => {
    expect(recognise(TERMS).agencies).toMatchObject([
      { name: 'Tổ hát ru xã Đông Hải', agencyKind: 'mass-organisation', level: 'commune' },
    ]);
    expect(recognise(TERMS).people).toMatchObject([{ name: 'Lý Thị Mùi' }]);
  });

  it('count for that newsroom alone, and are forgotten afterwards', () => {
    expect(recognise([]).agencies).toEqual([]);
  });

  it('take out lines that its sources print around a story', () => {
    const parsed = parseStory(STORY, {}, ['Góc bạn đọc']);
    expect(parsed.ok && parsed.story.removed.map(({ text }) => text)).toEqual(['Góc bạn đọc']);
    const plain = parseStory(STORY);
    expect(plain.ok && plain.story.removed).toEqual([]);
  });
});
