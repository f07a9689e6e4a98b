/** A story as an archive holds it, before anything is made of it. */

import { fold, toNfc } from '@/domain/text';
import type { Place } from '@/newsroom/intake/archive/places/place';
import { parseStory } from '@/newsroom/intake/parse/parseStory';
import type {
  Hints,
  ParsedAuthor,
  ParsedSource,
  ParsedStory,
  ParseProblem,
} from '@/newsroom/intake/parse/types';
import { hintsOf } from '@/newsroom/intake/source/hintsOf';
import type { SourceText } from '@/newsroom/intake/source/types';

/** What a system says of a story beyond its text; it knows better than the text. Null or empty: it does not say. */
export interface KnownParts {
  title: string | null;
  lead: string | null;
  /** ISO UTC. */
  publishedAt: string | null;
  author: string | null;
  source: string | null;
}

/** The main photo, where a system keeps it apart from the text. */
export interface MainPicture {
  /** As written: relative or absolute. */
  address: string;
  caption: string | null;
}

export interface ArchiveStory {
  /** What makes it the same when it comes again; null: its text does. */
  key: string | null;
  /** Where it stands: the file, and the place in it where there are several. */
  file: string;
  at: string | null;
  known: KnownParts;
  body: SourceText;
  mainPicture: MainPicture | null;
  /** Names of the sections it stood in. */
  sections: string[];
  /** Of the page it was, absolute or a path; null when not known. */
  address: string | null;
  /** Whether readers could see it; null when the archive does not say. */
  isPublic: boolean | null;
  /** Where its pictures are looked for first, and against which folder of it. */
  place: Place;
  folder: string;
  /** What the system says and cannot be used: kinds of warnings of the report. */
  doubts: { kind: 'unreadable-date' | 'unknown-shortcode'; detail: string }[];
}

/** Something that should have been a story and could not be read. */
export interface Unreadable {
  file: string;
  at: string | null;
  /** One line. */
  reason: string;
}

/** Something that is no story and was left aside: a page, an attachment, a file of another kind. */
export interface Skipped {
  file: string;
  at: string | null;
  kind: string;
}

export type ReadItem = { story: ArchiveStory } | { unreadable: Unreadable } | { skipped: Skipped };

export const NOTHING_KNOWN: KnownParts = {
  title: null,
  lead: null,
  publishedAt: null,
  author: null,
  source: null,
};

/** One line of text: words of a column or an element, white space collapsed; null when there are none. */
export const oneLine = (text: string | null | undefined): string | null =>
  toNfc(text ?? '')
    .replace(/\s+/g, ' ')
    .trim() || null;

/** The whole story as lines, title and lead first, so that it is read and kept like one that was pasted. */
export const wholeSource = ({ known, body, mainPicture }: ArchiveStory): SourceText => {
  const head = [known.title, known.lead].flatMap((line) => (line ? [line, ''] : []));
  const images = body.images.map((image) => ({ ...image, afterLine: image.afterLine + head.length }));
  const isInBody = mainPicture && images.some(({ address }) => address === mainPicture.address);
  const main =
    mainPicture && !isInBody
      ? [
          {
            afterLine: head.length,
            name: mainPicture.address.split(/[?#]/)[0]!.split('/').at(-1) || null,
            alt: mainPicture.caption,
            address: mainPicture.address,
            bytes: null,
          },
        ]
      : [];
  return {
    text: [...head, body.text].join('\n'),
    blocks: body.blocks.map((block) => ({ ...block, line: block.line + head.length })),
    images: [...main, ...images],
  };
};

const isSame = (a: string, b: string | null): boolean =>
  b !== null && fold(a).replace(/[^\p{L}\p{N}]+/gu, '') === fold(b).replace(/[^\p{L}\p{N}]+/gu, '');

/** What was taken for the title or the lead and is not goes back to the top of the text. */
const putBack = (story: ParsedStory, role: 'title' | 'lead'): void => {
  const text = story[role];
  if (!text) return;
  story.paragraphs.unshift({ kind: 'paragraph', text });
  for (const caption of story.captions) caption.afterParagraph += 1;
  for (const line of story.lines) if (line.role === role) line.role = 'paragraph';
};

/** What is the lead and was taken for something else. */
const takeOut = (story: ParsedStory, lead: string): void => {
  for (const line of story.lines) if (isSame(lead, line.text)) line.role = 'lead';
  story.captions = story.captions.filter(({ text }) => !isSame(lead, text));
  story.paragraphs = story.paragraphs.filter(({ text }) => !isSame(lead, text));
};

/** Systems write who was signed in, not who wrote. */
const isAccount = (name: string): boolean =>
  /^(?:admin|administrator|quan ?tri|root|user\d*)\b/i.test(fold(name));

const authorsOf = (name: string | null, found: readonly ParsedAuthor[]): ParsedAuthor[] => {
  // What was printed under the story is the author's own; a column may be the account.
  if (found.length > 0 || !name || isAccount(name)) return [...found];
  return [{ name, role: 'text', centre: null }];
};

const sourceOf = (name: string | null, found: ParsedSource | null): ParsedSource | null => {
  if (found || !name) return found;
  const url = /https?:\/\/\S+/.exec(name)?.[0];
  return { name: url && name === url ? new URL(url).hostname : name, ...(url ? { url } : {}) };
};

/** The title is known, and is the first line: what the text sets as one is a subhead. */
const titled = (hints: Hints): Hints => ({
  ...Object.fromEntries(
    Object.entries(hints).map(([line, hint]) => [
      line,
      hint.role === 'title' ? { ...hint, role: 'subhead' as const } : hint,
    ]),
  ),
  1: { role: 'title', by: 'person' },
});

export type ReadStory = { ok: true; story: ParsedStory } | { ok: false; problem: ParseProblem };

/**
 * The parts of a story of an archive: what its text says, and what the system knows better in place of that. Nothing of
 * the text is lost by it.
 * @param noise lines that the newsroom's sources print around their stories
 */
export const readStory = (
  archived: ArchiveStory,
  source: SourceText,
  noise: readonly string[] = [],
): ReadStory => {
  const { title, lead, publishedAt, author, source: sourceName } = archived.known;
  const parsed = parseStory(source.text, title ? titled(hintsOf(source)) : hintsOf(source), noise);
  if (!parsed.ok) return parsed;
  const { story } = parsed;
  if (title && !isSame(title, story.title)) putBack(story, 'title');
  if (lead && !isSame(lead, story.lead)) {
    putBack(story, 'lead');
    takeOut(story, lead);
  }
  const authors = authorsOf(author, story.authors);
  const ownSource = sourceOf(sourceName, story.source);
  const isAnswered = (code: string): boolean =>
    (publishedAt !== null && /^(?:no|impossible|unclear)-(?:date|time)$/.test(code)) ||
    (code === 'no-author' && (authors.length > 0 || ownSource !== null));
  return {
    ok: true,
    story: {
      ...story,
      title: title ?? story.title,
      lead: lead ?? story.lead,
      publishedAt: publishedAt ?? story.publishedAt,
      hasTime: publishedAt !== null || story.hasTime,
      authors,
      source: ownSource,
      warnings: story.warnings.filter(({ code }) => !isAnswered(code)),
    },
  };
};
