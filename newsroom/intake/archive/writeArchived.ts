/** Writes a story of an archive: all of it in one transaction, or nothing. */

import { setTimeout as pause } from 'node:timers/promises';
import { createLocalReq, ValidationError, type Payload, type PayloadRequest } from 'payload';
import { slugify } from '@/domain/slug';
import { fold } from '@/domain/text';
import { addRedirect } from '@/newsroom/intake/archive/addRedirect';
import { settleRecord, type Made } from '@/newsroom/intake/archive/made';
import type { FoundPicture } from '@/newsroom/intake/archive/pictures/findPictures';
import { forgetPhotos, notePhotos, sweepPhotos } from '@/newsroom/intake/archive/pictures/sweep';
import type { StoryOutcome, Warning } from '@/newsroom/intake/archive/report/tally';
import { KEPT_WORDS } from '@/newsroom/intake/archive/report/words';
import type { ArchiveStory } from '@/newsroom/intake/archive/story';
import type { ParsedStory } from '@/newsroom/intake/parse/types';
import type { Recognised } from '@/newsroom/intake/recognise/recognise';
import type { SourceText } from '@/newsroom/intake/source/types';
import { writeStory, type StoryPhoto } from '@/newsroom/intake/write/writeStory';
import { reasonOf } from '@/platform/db/causes';
import { isWriteConflict } from '@/platform/db/conflicts';
import { inTransaction } from '@/platform/db/inTransaction';
import type { Lease } from '@/platform/db/lease/held';

/** A story of an archive, read: all that is written of it. */
export interface Reading {
  archived: ArchiveStory;
  source: SourceText;
  parsed: ParsedStory;
  recognised: Recognised;
  sourceKey: string;
  hash: string;
  pictures: FoundPicture[];
  warnings: Warning[];
}

export interface WriteOptions {
  batch: string;
  /** Publish what readers could see on the old site and nothing speaks against. */
  publishes: boolean;
  /** What keeps a story from being published, in words; asked within the transaction that made it. */
  obstacles: (req: PayloadRequest, article: string) => Promise<string[]>;
  /** Topics by their folded titles. */
  sections: ReadonlyMap<string, string>;
  lease: Lease;
}

export interface WrittenStory extends Pick<StoryOutcome, 'outcome' | 'reason' | 'article'> {
  isRedirected: boolean;
  /** What was found out while it was written. */
  warnings: Warning[];
}

/** MongoDB ends the last transaction of an import that was killed after a minute; until then it holds its records. */
const HELD_MS = 90_000;
const RETRY_MS = 500;
const MAX_ALT = 300;
const MAX_CAPTION = 600;

/** How topics are looked up by the names of sections. */
export const sectionKey = (title: string): string => fold(title).trim();

/** One line for the report of an error. */
export const oneLineOf = (error: unknown): string => reasonOf(error).split('\n')[0]!.slice(0, 300);

/** Why a story stays a draft although stories are to be published; null when nothing is known against it yet. */
export const keptBack = ({ parsed, archived }: Reading): string | null => {
  if (archived.isPublic === false) return KEPT_WORDS['not-public'];
  if (!parsed.publishedAt) return KEPT_WORDS['no-date'];
  if (Date.parse(parsed.publishedAt) > Date.now()) return KEPT_WORDS.future;
  return null;
};

export class ArchivedWriter {
  constructor(
    private readonly payload: Payload,
    private readonly options: WriteOptions,
  ) {}

  /** Another writer may come first, and what was killed may still hold records for a while. */
  async write(read: Reading): Promise<WrittenStory> {
    const until = Date.now() + HELD_MS;
    for (;;) {
      try {
        return await this.attempt(read);
      } catch (error) {
        if (!isWriteConflict(error) || Date.now() > until) throw error;
        await pause(RETRY_MS);
      }
    }
  }

  /** `kept`: why it stays a draft, where that is known before. */
  private async attempt(
    read: Reading,
    kept: string | null = this.options.publishes ? keptBack(read) : null,
  ): Promise<WrittenStory> {
    const photos = this.photosOf(read);
    if (photos.length > 0) await notePhotos(photos.map(({ name }) => name!));
    // Not within the transaction: of an import that is killed, MongoDB would keep the lease for a minute. Should two
    // write at once all the same, the identity of a story is unique.
    await this.options.lease?.confirm();
    const req = await createLocalReq({}, this.payload);
    try {
      const written = await inTransaction(req, () => this.writeWithin(req, read, photos, kept));
      if (photos.length > 0) await forgetPhotos();
      return written;
    } catch (error) {
      if (photos.length > 0) await sweepPhotos(this.payload);
      // A draft may hold what a published story may not, such as a lead without end.
      if (error instanceof ValidationError && this.options.publishes && !kept)
        return this.attempt(read, KEPT_WORDS.requirements + oneLineOf(error));
      throw error;
    }
  }

  private async writeWithin(
    req: PayloadRequest,
    read: Reading,
    photos: StoryPhoto[],
    known: string | null,
  ): Promise<WrittenStory> {
    const { archived, source, parsed, recognised, sourceKey } = read;
    const written = await writeStory(req, {
      source,
      parsed,
      recognised,
      decisions: {},
      fields: this.fieldsOf(read),
      photos,
      intake: {
        channel: 'command',
        sourceKey,
        file: archived.file,
        address: archived.address,
        batch: this.options.batch,
      },
    });
    const article = written.article.id;
    const isWanted = this.options.publishes && !known;
    const kept = isWanted ? await this.publish(req, article, parsed) : known;
    const { redirect, warnings } = await addRedirect(req, article, archived.address);
    const made: Made[] = [];
    for (const record of [...written.made, ...redirect]) made.push(await settleRecord(req, record));
    await req.payload.update({
      collection: 'intakes',
      id: written.intake,
      data: { made: made as never },
      depth: 0,
      req,
    });
    return {
      isRedirected: redirect.length > 0,
      warnings,
      outcome: this.options.publishes && !kept ? ('published' as const) : ('drafted' as const),
      reason: kept,
      article,
    };
  }

  /** The sections it stood in are topics, where the newsroom has topics of that name. */
  private fieldsOf({ archived, recognised }: Reading): { topics?: string[] } {
    const sections = archived.sections.flatMap(
      (section) => this.options.sections.get(sectionKey(section)) ?? [],
    );
    if (sections.length === 0) return {};
    const spokenOf = recognised.topics.filter(({ confidence }) => confidence >= 0.5).map(({ id }) => id);
    return { topics: [...new Set([...sections, ...spokenOf])] };
  }

  /** Each under a name that is its own, so that what was left of it can be told from other files. */
  private photosOf({ pictures, hash, parsed, archived, source }: Reading): StoryPhoto[] {
    const stem = `${slugify(parsed.title).slice(0, 60).replace(/-+$/, '') || 'anh'}-${hash.slice(0, 10)}`;
    const head = source.text.split('\n').length - archived.body.text.split('\n').length;
    return pictures.map(({ image, bytes }, index) => ({
      bytes,
      name: `${stem}-${index + 1}`,
      alt: image.alt?.slice(0, MAX_ALT) ?? null,
      afterLine: image.afterLine,
      ...(archived.mainPicture?.caption &&
      image.afterLine <= head &&
      image.address === archived.mainPicture.address
        ? { caption: archived.mainPicture.caption.slice(0, MAX_CAPTION) }
        : {}),
    }));
  }

  /** Publishes at its own time what meets the newsroom's requirements; answers why not otherwise. */
  private async publish(
    req: PayloadRequest,
    article: string,
    { publishedAt }: ParsedStory,
  ): Promise<string | null> {
    const obstacles = await this.options.obstacles(req, article);
    if (obstacles.length > 0) return KEPT_WORDS.requirements + obstacles.join(' ');
    await this.payload.update({
      collection: 'articles',
      id: article,
      data: { publishedAt, releasedAt: publishedAt, _status: 'published' } as never,
      depth: 0,
      req,
    });
    return null;
  }
}
