import { createHash } from 'node:crypto';
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import sharp from 'sharp';
import type { ParsedStory } from '@/newsroom/intake/parse/types';
import type { Recognised } from '@/newsroom/intake/recognise/recognise';
import type { SourceText } from '@/newsroom/intake/source/types';
import type { Decisions } from '@/newsroom/intake/write/decisions';
import { draftOf, type Draft } from '@/newsroom/intake/write/draftOf';
import { Maker, type Made } from '@/newsroom/intake/write/made';
import { makeLinks } from '@/newsroom/intake/write/makeLinks';
import { pairPhotos, type LoosePhoto } from '@/newsroom/intake/write/pairPhotos';
import type { PlacedPhoto } from '@/newsroom/intake/write/storyBody';

export interface StoryPhoto extends LoosePhoto {
  bytes: Buffer;
  /** What it shows; without it, its caption, else the title of the story. */
  alt: string | null;
  /** Go before the caption that the text has for it. */
  caption?: string | null;
  credit?: string | null;
}

export interface IncomingStory {
  source: SourceText;
  parsed: ParsedStory;
  recognised: Recognised;
  /** `{}`: what is known for sure is linked, nothing is created. */
  decisions: Decisions;
  /** What the source or a person knows better than the text. */
  fields?: Partial<Pick<Draft, 'title' | 'lead' | 'dateline' | 'publishedAt' | 'authors' | 'source'>> & {
    topics?: string[];
  };
  photos: readonly StoryPhoto[];
  intake: {
    channel: 'desk' | 'command';
    /** What makes it the same when it comes again; unique. */
    sourceKey: string;
    file: string | null;
    address: string | null;
    batch: string | null;
  };
  /** Publish as it was, at its own time; only where `publishedAt` is known. */
  isPublished?: boolean;
}

export interface Written {
  article: { id: string; title: string };
  intake: string;
  made: Made[];
}

/** SHA-256 of a text, however its letters are composed and whatever blanks are around it. */
export const hashOfText = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC').trim()).digest('hex');

/**
 * Makes a story, its photos, the records that were asked for and the record of its intake, in one transaction: the one
 * that `req` is in, or one of its own. Files of photos that were stored are removed when it fails.
 * @throws IncompleteRecord, and what Payload throws for values that its fields refuse
 */
export const writeStory = async (req: PayloadRequest, story: IncomingStory): Promise<Written> => {
  const isOwn = await initTransaction(req);
  const maker = new Maker(req);
  try {
    const written = await write(maker, story);
    if (isOwn) await commitTransaction(req);
    return written;
  } catch (error) {
    if (isOwn) await killTransaction(req);
    await maker.removeFiles();
    throw error;
  }
};

const write = async (maker: Maker, incoming: IncomingStory): Promise<Written> => {
  const { source, parsed, recognised, decisions, fields = {}, intake, isPublished = false } = incoming;
  const { req } = maker;
  const links = await makeLinks(maker, recognised, decisions);
  const title = fields.title ?? parsed.title;
  const { hero, photos, captionsLeft } = await storePhotos(maker, incoming, title);
  const draft = draftOf(parsed, {
    blocks: source.blocks,
    photos,
    captions: captionsLeft,
    authors: recognised.authors,
  });
  const hash = hashOfText(source.text);
  const status = isPublished ? 'published' : 'draft';
  const id = await maker.create(
    'articles',
    {
      ...draft,
      ...links,
      ...fields,
      topics: fields.topics ?? links.topics,
      ...hero,
      importText: source.text,
      importHash: hash,
      importWarnings: parsed.warnings
        .map(({ line, message }) => (line ? `${line}: ${message}` : message))
        .join('\n'),
      _status: status,
    },
    { draft: !isPublished },
  );
  const record = await keepRecord(req, {
    ...intake,
    title,
    hash,
    text: source.text,
    recognised: { ...recognised, removed: parsed.removed, warnings: parsed.warnings },
    decisions,
    made: maker.made,
    article: id,
    by: req.user ? String(req.user.id) : null,
  });
  return { article: { id, title }, intake: record, made: maker.made };
};

/** One record for each source: where the story made from it is gone, it tells of the new one. */
const keepRecord = async (
  req: PayloadRequest,
  data: Record<string, unknown> & { sourceKey: string },
): Promise<string> => {
  const common = { collection: 'intakes', depth: 0, req } as const;
  const where = { sourceKey: { equals: data.sourceKey } };
  const { docs } = await req.payload.find({ ...common, where, limit: 1, pagination: false });
  const kept = docs[0]
    ? await req.payload.update({ ...common, id: docs[0].id, data })
    : await req.payload.create({ ...common, data: data as never });
  return kept.id;
};

const storePhotos = async (maker: Maker, { parsed, photos }: IncomingStory, title: string) => {
  const places = pairPhotos(parsed, photos);
  const stored: (PlacedPhoto & { captionIndex: number | null })[] = [];
  for (const [index, photo] of photos.entries()) {
    const place = places[index]!;
    const printed = place.caption === null ? null : parsed.captions[place.caption]!;
    const caption = photo.caption ?? printed?.text ?? null;
    const credit = photo.credit ?? printed?.credit ?? null;
    const alt = (photo.alt || caption || title).slice(0, MAX_ALT);
    const media = await maker.create(
      'media',
      { alt, caption, credit: credit?.slice(0, MAX_CREDIT) ?? null },
      { file: await fileOf(photo) },
    );
    stored.push({
      media,
      caption,
      credit,
      afterParagraph: place.afterParagraph,
      captionIndex: place.caption,
    });
  }
  const used = new Set(stored.map(({ captionIndex }) => captionIndex));
  const [first] = [...stored].sort((a, b) => a.afterParagraph - b.afterParagraph);
  const unused = parsed.captions.filter((_, index) => !used.has(index));
  // Without a photo, the caption under the lead waits for the one that will be put there.
  const waiting = !first && unused[0]?.afterParagraph === 0 ? unused[0] : undefined;
  return {
    hero: first
      ? { heroImage: first.media, heroCaption: first.caption, heroCredit: first.credit }
      : { heroCaption: waiting?.text ?? null, heroCredit: waiting?.credit ?? null },
    photos: stored.filter((photo) => photo !== first),
    captionsLeft: unused.filter((caption) => caption !== waiting),
  };
};

const MAX_ALT = 300;
const MAX_CREDIT = 120;

const fileOf = async ({ bytes, name }: StoryPhoto) => {
  const { format } = await sharp(bytes).metadata();
  const ending = format === 'jpeg' ? 'jpg' : format;
  return {
    data: bytes,
    mimetype: `image/${format}`,
    name: `${(name ?? 'anh').replace(/\.\w+$/, '') || 'anh'}.${ending}`,
    size: bytes.length,
  };
};
