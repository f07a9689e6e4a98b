import { findPersonalData } from '@/domain/personalData';
import { toNfc } from '@/domain/text';
import type { Limits, RequirementId } from './list';
import type { LinkState } from './links';
import type { StoryForChecks } from './story';

/** What fills the places of a sentence about an unmet requirement. */
export type Detail = Record<string, number | string | string[]>;

export interface Unmet {
  /** Path of the form field where it can be put right. */
  field: string;
  detail?: Detail;
  /** It could not be found out whether it is met: reason to look, not to refuse. */
  isUncertain?: true;
}

/** A photo's record. */
export interface MediaForChecks {
  alt?: string | null;
  caption?: string | null;
  credit?: string | null;
  filename?: string | null;
}

export interface CheckContext {
  limits: Limits;
  /** The records of the story's photos, by their ids. */
  media: ReadonlyMap<string, MediaForChecks>;
  /** `unasked` leaves a link out. */
  checkLink: (url: string) => Promise<LinkState | 'unasked'>;
}

/** Whether a story meets one requirement: null when it does. */
export type Check = (story: StoryForChecks, context: CheckContext) => Unmet | null | Promise<Unmet | null>;

/** Links beyond these are left out. */
export const LINKS_PER_STORY = 40;

/** Longer than any limit: what comes after need not be counted. */
const COUNTED = 20_000;

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Characters as people count them. */
export const charactersIn = (text: string): number => {
  let count = 0;
  for (const _ of graphemes.segment(toNfc(text.slice(0, COUNTED)))) count += 1;
  return count;
};

const lengthWithin = (field: string, text: string, min: number, max: number): Unmet | null => {
  const length = charactersIn(text);
  return length >= min && length <= max ? null : { field, detail: { length, min, max } };
};

const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|tiff?|gif|heic|bmp)$/i;

/** Payload numbers files whose names are taken. */
const nameOfFile = (filename: string): string => filename.replace(/\.[^.]*$/, '').replace(/-\d{1,9}$/, '');

/** Whether an alternative text is only the name of a file, as cameras and phones give them (`IMG_2041`, `z5123_a.jpg`). */
export const isFileName = (alt: string, filename: string): boolean => {
  const words = toNfc(alt).trim();
  if (PICTURE_FILE.test(words)) return true;
  if (!/\s/.test(words) && /[\d_-]/.test(words)) return true;
  const file = toNfc(filename).toLowerCase();
  const lower = words.toLowerCase();
  return file !== '' && (lower === file || nameOfFile(lower) === nameOfFile(file));
};

const heroAlt: Check = ({ heroImage }, { media }) => {
  const photo = heroImage === null ? undefined : media.get(heroImage);
  if (!photo) return null;
  const alt = photo.alt?.trim() ?? '';
  return alt && !isFileName(alt, photo.filename ?? '') ? null : { field: 'heroImage' };
};

const heroCredit: Check = ({ heroImage, heroCredit: own }, { media }) => {
  const photo = heroImage === null ? undefined : media.get(heroImage);
  return !photo || own || photo.credit?.trim() ? null : { field: 'heroCredit' };
};

/** Numbers in everything of a story that readers see; a photo without a caption shows the one of its record. */
const personalData: Check = (story, { media }) => {
  if (story.isPersonalDataConfirmed) return null;
  const captionOf = (id: string, caption: string) => caption || (media.get(id)?.caption ?? '');
  const places: [field: string, text: string][] = [
    ['kicker', story.kicker],
    ['title', story.title],
    ['lead', story.lead],
    [
      'heroCaption',
      story.heroImage === null ? story.heroCaption : captionOf(story.heroImage, story.heroCaption),
    ],
    [
      'body',
      [story.body.text, ...story.body.photos.map(({ id, caption }) => captionOf(id, caption))].join('\n'),
    ],
  ];
  const found = places.flatMap(([field, text]) => findPersonalData(text).map((data) => ({ field, ...data })));
  const [first] = found;
  return first
    ? { field: first.field, detail: { found: [...new Set(found.map(({ text }) => text))] } }
    : null;
};

const links = async (
  { body, sourceUrl }: StoryForChecks,
  { checkLink }: CheckContext,
): Promise<Unmet | null> => {
  const isWeb = /^https?:\/\//i.test(sourceUrl);
  const all = [...new Set([...(isWeb ? [sourceUrl] : []), ...body.links])].slice(0, LINKS_PER_STORY);
  const states = await Promise.all(all.map((url) => checkLink(url).catch((): LinkState => 'unknown')));
  const those = (state: LinkState) => all.filter((_, index) => states[index] === state);
  const fieldOf = (found: string[]) => (found[0] === sourceUrl ? 'source.url' : 'body');
  const [dead, unknown] = [those('dead'), those('unknown')];
  if (dead.length > 0) return { field: fieldOf(dead), detail: { found: dead } };
  return unknown.length > 0
    ? { field: fieldOf(unknown), detail: { unchecked: unknown }, isUncertain: true }
    : null;
};

/** One check for each requirement. */
export const CHECKS: Record<RequirementId, Check> = {
  titleLength: ({ title }, { limits }) => lengthWithin('title', title, limits.titleMin, limits.titleMax),
  leadLength: ({ lead }, { limits }) => lengthWithin('lead', lead, limits.leadMin, limits.leadMax),
  // A photo that was deleted since is none.
  heroImage: ({ heroImage }, { media }) =>
    heroImage !== null && media.has(heroImage) ? null : { field: 'heroImage' },
  heroAlt,
  heroCredit,
  byline: ({ hasAuthor }) => (hasAuthor ? null : { field: 'authors' }),
  topic: ({ topics }) => (topics > 0 ? null : { field: 'topics' }),
  agencies: ({ agencies }) => (agencies > 0 ? null : { field: 'agencies' }),
  // The date is filled in at publication; the place is not.
  dateline: ({ dateline }) => (dateline ? null : { field: 'dateline' }),
  intakeWarnings: ({ hasWarnings, areWarningsResolved }) =>
    hasWarnings && !areWarningsResolved ? { field: 'warningsResolved' } : null,
  personalData,
  links,
};
