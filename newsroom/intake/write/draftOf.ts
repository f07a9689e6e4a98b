import type { ParsedCaption, ParsedStory } from '@/newsroom/intake/parse/types';
import type { MatchedAuthor } from '@/newsroom/intake/recognise/authors';
import type { SourceBlock } from '@/newsroom/intake/source/types';
import { storyBody, type PlacedPhoto } from '@/newsroom/intake/write/storyBody';

export interface Draft {
  title: string;
  lead: string | null;
  dateline: string | null;
  publishedAt: string | null;
  body: ReturnType<typeof storyBody>;
  authors: DraftAuthor[];
  source: { name?: string; url?: string };
}

export interface DraftAuthor {
  person?: string;
  name?: string;
  role: 'text' | 'photo' | 'video' | 'text-photo';
  agency?: string;
  agencyName?: string;
}

const authorsOf = ({ authors }: ParsedStory, matched: readonly MatchedAuthor[]): DraftAuthor[] =>
  authors.map(({ name, role, centre }, index) => {
    const { person, agency } = matched[index] ?? { person: null, agency: null };
    return {
      ...(person ? { person } : { name }),
      role,
      ...(agency ? { agency } : {}),
      ...(centre ? { agencyName: centre } : {}),
    };
  });

/**
 * A story as the fields of a draft. What is not known stays empty; nothing is guessed.
 * @param captions those whose photo did not come along
 */
export const draftOf = (
  story: ParsedStory,
  {
    blocks,
    photos,
    captions,
    authors,
  }: {
    blocks: readonly SourceBlock[];
    photos: readonly PlacedPhoto[];
    captions: readonly ParsedCaption[];
    authors: readonly MatchedAuthor[];
  },
): Draft => ({
  title: story.title,
  lead: story.lead,
  dateline: story.datelinePlace,
  publishedAt: story.publishedAt,
  body: storyBody(story, blocks, photos, captions),
  authors: authorsOf(story, authors),
  source: {
    ...(story.source?.name ? { name: story.source.name } : {}),
    ...(story.source?.url ? { url: story.source.url } : {}),
  },
});
