/** Imports an archive story by story. Killed, it goes on where it was when it is run again; twice, it changes nothing. */

import { setTimeout as pause } from 'node:timers/promises';
import { createLocalReq, ValidationError, type Payload, type PayloadRequest } from 'payload';
import { slugify } from '@/domain/slug';
import { fold } from '@/domain/text';
import { lookUp } from '@/newsroom/intake/archive/ledger';
import { oldPathOf } from '@/newsroom/intake/archive/oldAddress';
import { findPictures, type FoundPicture } from '@/newsroom/intake/archive/pictures/findPictures';
import { forgetPhotos, notePhotos, sweepPhotos } from '@/newsroom/intake/archive/pictures/sweep';
import type { Place } from '@/newsroom/intake/archive/places/place';
import { bytesOf, readArchive, type ReadOptions } from '@/newsroom/intake/archive/readArchive';
import {
  noteUnmatched,
  understoodOf,
  type StoryOutcome,
  type Tally,
  type Warning,
} from '@/newsroom/intake/archive/report/tally';
import {
  ADDRESS_WORDS,
  DOUBT_WORDS,
  KEPT_WORDS,
  PICTURE_WORDS,
} from '@/newsroom/intake/archive/report/words';
import { readStory, wholeSource, type ArchiveStory, type ReadItem } from '@/newsroom/intake/archive/story';
import { settleRecord, type Made } from '@/newsroom/intake/archive/made';
import type { ParsedStory } from '@/newsroom/intake/parse/types';
import type { Recogniser, Recognised } from '@/newsroom/intake/recognise/recognise';
import type { SourceText } from '@/newsroom/intake/source/types';
import { loadRecogniser } from '@/newsroom/intake/write/records';
import { hashOfText, writeStory, type StoryPhoto } from '@/newsroom/intake/write/writeStory';
import { reasonOf } from '@/platform/db/causes';
import { isWriteConflict } from '@/platform/db/conflicts';
import { failureOf } from '@/platform/db/failure';
import { inTransaction } from '@/platform/db/inTransaction';
import { withLease } from '@/platform/db/lease';
import { LeaseLost, type Lease } from '@/platform/db/lease/held';
import { pathOfRecord } from '@/platform/paths';

export interface Progress {
  /** Of the archive's bytes, how many were read. */
  bytes: number;
  totalBytes: number;
  /** Stories looked at, and of them those that are new. */
  stories: number;
  fresh: number;
}

export interface ImportOptions extends Pick<ReadOptions, 'mapping' | 'selectors'> {
  places: readonly Place[];
  /** Where pictures are looked for besides the places themselves. */
  media: readonly Place[];
  batch: string;
  /** Nothing is written. */
  isDryRun: boolean;
  /** Publish what readers could see on the old site and nothing speaks against. */
  publishes: boolean;
  /** Null: what is not there is not fetched. */
  fetch: ((address: string) => Promise<Buffer>) | null;
  /** What keeps a story from being published, in words; asked within the transaction that made it. */
  obstacles: (req: PayloadRequest, article: string) => Promise<string[]>;
  tally: Tally;
  onStory: (story: StoryOutcome) => Promise<void>;
  onProgress: (progress: Progress) => void;
  /** Called once, when another import is at this database or was killed a moment ago. */
  onWait: () => void;
}

/** MongoDB ends the last transaction of an import that was killed after a minute; until then it holds its records. */
const HELD_MS = 90_000;
const RETRY_MS = 500;
const MAX_ALT = 300;
const MAX_CAPTION = 600;

/** What is used of a story's own that the text does not tell. */
interface Read {
  archived: ArchiveStory;
  source: SourceText;
  parsed: ParsedStory;
  recognised: Recognised;
  sourceKey: string;
  hash: string;
  pictures: FoundPicture[];
  warnings: Warning[];
}

const oneLineOf = (error: unknown): string => reasonOf(error).split('\n')[0]!.slice(0, 300);

class Import {
  private bytes = 0;
  private readonly totalBytes: number;
  private readonly sections = new Map<string, string>();
  /** Of a dry run, which leaves nothing in the database to be known again. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly payload: Payload,
    private readonly options: ImportOptions,
    private readonly recogniser: Recogniser,
    private readonly lease: Lease | null,
  ) {
    this.totalBytes = bytesOf(options.places);
  }

  async run(): Promise<void> {
    await this.loadSections();
    const { places, mapping, selectors, tally, onStory, onProgress } = this.options;
    const onBytes = (bytes: number) => (this.bytes += bytes);
    for await (const item of readArchive(places, { mapping, selectors, onBytes })) {
      this.lease?.signal.throwIfAborted();
      const outcome = await this.take(item);
      tally.add(outcome);
      await onStory(outcome);
      const { total, counts } = tally;
      onProgress({
        bytes: this.bytes,
        totalBytes: this.totalBytes,
        stories: total,
        fresh: counts.drafted + counts.published,
      });
    }
  }

  private async loadSections(): Promise<void> {
    const { docs } = await this.payload.find({
      collection: 'topics',
      depth: 0,
      limit: 0,
      pagination: false,
      joins: false as never,
      select: { title: true },
    });
    for (const { id, title } of docs) this.sections.set(fold(title).trim(), String(id));
  }

  private async take(item: ReadItem): Promise<StoryOutcome> {
    if ('skipped' in item) {
      const { file, at, kind } = item.skipped;
      return { ...NOTHING, file, at, outcome: 'skipped', reason: kind };
    }
    if ('unreadable' in item) return { ...NOTHING, ...item.unreadable, outcome: 'failed' };
    const { story } = item;
    const place = { file: story.file, at: story.at };
    try {
      return { ...NOTHING, title: story.known.title, ...place, ...(await this.takeStory(story)) };
    } catch (error) {
      // A database that is away is no fault of this story, and the next ones would fare no better.
      if (error instanceof LeaseLost || this.lease?.signal.aborted || failureOf(error)) throw error;
      return { ...NOTHING, title: story.known.title, ...place, outcome: 'failed', reason: oneLineOf(error) };
    }
  }

  private async takeStory(
    archived: ArchiveStory,
  ): Promise<Pick<StoryOutcome, 'outcome'> & Partial<StoryOutcome>> {
    const source = wholeSource(archived);
    const hash = hashOfText(source.text);
    const sourceKey = archived.key ?? `file:${hash}`;
    const req = await createLocalReq({}, this.payload);
    const known = await lookUp(req, { sourceKey, hash });
    if (known.state === 'there') return { outcome: 'there', article: known.article };
    if (known.state === 'changed')
      return { outcome: 'changed', article: known.article, reason: archived.known.title };
    if (this.options.isDryRun) {
      if (this.seen.has(hash)) return { outcome: 'there' };
      this.seen.add(hash);
    }

    const parsed = readStory(archived, source);
    if (!parsed.ok) return { outcome: 'failed', reason: parsed.problem.message };
    const recognised = this.recogniser.recognise(parsed.story);
    const { found, missing } = await findPictures(source.images, {
      place: archived.place,
      folder: archived.folder,
      media: this.options.media,
      base: archived.address && /^https?:/i.test(archived.address) ? archived.address : null,
      fetch: this.options.isDryRun ? null : this.options.fetch,
    });
    const read: Read = {
      archived,
      source,
      parsed: parsed.story,
      recognised,
      sourceKey,
      hash,
      pictures: found,
      warnings: [
        ...parsed.story.warnings.map(({ code, line, message }) => ({
          kind: code,
          message,
          detail: line ? `dòng ${line}` : parsed.story.title,
        })),
        ...archived.doubts.map(({ kind, detail }) => ({ kind, message: DOUBT_WORDS[kind], detail })),
        ...missing.map(({ problem, address }) => ({
          kind: `picture-${problem}`,
          message: PICTURE_WORDS[problem],
          detail: address,
        })),
      ],
    };
    const written = this.options.isDryRun ? this.foresee(read) : await this.writeOrWait(read);
    noteUnmatched(this.options.tally, recognised);
    for (const section of archived.sections)
      if (!this.sections.has(fold(section).trim())) this.options.tally.missName('sections', section);
    this.options.tally.photos += found.length;
    return {
      title: parsed.story.title,
      understood: understoodOf(parsed.story, recognised, found.length),
      warnings: read.warnings,
      ...written,
    };
  }

  /** Why a story stays a draft although stories are to be published; null when nothing is known against it yet. */
  private keptBack({ parsed, archived }: Read): string | null {
    if (archived.isPublic === false) return KEPT_WORDS['not-public'];
    if (!parsed.publishedAt) return KEPT_WORDS['no-date'];
    if (Date.parse(parsed.publishedAt) > Date.now()) return KEPT_WORDS.future;
    return null;
  }

  /** What a dry run can say: whether the text itself would be published is known only once it is written. */
  private foresee(read: Read): Pick<StoryOutcome, 'outcome' | 'reason'> {
    if (!this.options.publishes) return { outcome: 'drafted', reason: null };
    const reason = this.keptBack(read);
    return { outcome: reason ? 'drafted' : 'published', reason };
  }

  /** Another writer may come first, and what was killed may still hold records for a while. */
  private async writeOrWait(read: Read) {
    const until = Date.now() + HELD_MS;
    for (;;) {
      try {
        return await this.write(read);
      } catch (error) {
        if (!isWriteConflict(error) || Date.now() > until) throw error;
        await pause(RETRY_MS);
      }
    }
  }

  /** `kept`: why it stays a draft, where that is known before. */
  private async write(
    read: Read,
    kept: string | null = this.options.publishes ? this.keptBack(read) : null,
  ): Promise<Pick<StoryOutcome, 'outcome' | 'reason' | 'article'>> {
    const photos = this.photosOf(read);
    if (photos.length > 0) await notePhotos(photos.map(({ name }) => name!));
    // Not within the transaction: of an import that is killed, MongoDB would keep the lease for a minute. Should two
    // write at once all the same, the identity of a story is unique.
    await this.lease?.confirm();
    const req = await createLocalReq({}, this.payload);
    try {
      const written = await inTransaction(req, () => this.writeWithin(req, read, photos, kept));
      if (photos.length > 0) await forgetPhotos();
      read.warnings.push(...written.warnings);
      if (written.isRedirected) this.options.tally.redirects += 1;
      return written.outcome;
    } catch (error) {
      if (photos.length > 0) await sweepPhotos(this.payload);
      // A draft may hold what a published story may not, such as a lead without end.
      if (error instanceof ValidationError && this.options.publishes && !kept)
        return this.write(read, KEPT_WORDS.requirements + oneLineOf(error));
      throw error;
    }
  }

  private async writeWithin(req: PayloadRequest, read: Read, photos: StoryPhoto[], known: string | null) {
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
    const { redirect, warnings } = await this.redirect(req, article, archived.address);
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
      outcome: {
        outcome: this.options.publishes && !kept ? ('published' as const) : ('drafted' as const),
        reason: kept,
        article,
      },
    };
  }

  /** The sections it stood in are topics, where the newsroom has topics of that name. */
  private fieldsOf({ archived, recognised }: Read): { topics?: string[] } {
    const sections = archived.sections.flatMap((section) => this.sections.get(fold(section).trim()) ?? []);
    if (sections.length === 0) return {};
    const spokenOf = recognised.topics.filter(({ confidence }) => confidence >= 0.5).map(({ id }) => id);
    return { topics: [...new Set([...sections, ...spokenOf])] };
  }

  /** Each under a name that is its own, so that what was left of it can be told from other files. */
  private photosOf({ pictures, hash, parsed, archived, source }: Read): StoryPhoto[] {
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

  /** Has the old address lead to the story. The site does not follow it before the story is public. */
  private async redirect(
    req: PayloadRequest,
    article: string,
    address: string | null,
  ): Promise<{ redirect: Made[]; warnings: Warning[] }> {
    if (!address) return { redirect: [], warnings: [] };
    const none = (problem: keyof typeof ADDRESS_WORDS) => ({
      redirect: [],
      warnings: [{ kind: `address-${problem}`, message: ADDRESS_WORDS[problem], detail: address }],
    });
    const old = oldPathOf(address);
    if (!old.ok) return none(old.problem);
    const { slug } = await this.payload.findByID({
      collection: 'articles',
      id: article,
      draft: true,
      depth: 0,
      joins: false as never,
      select: { slug: true },
      req,
    });
    if (slug && pathOfRecord('articles', slug) === old.path) return { redirect: [], warnings: [] };
    const { totalDocs } = await this.payload.count({
      collection: 'redirects',
      where: { from: { equals: old.path } },
      req,
    });
    if (totalDocs > 0) return none('taken');
    const { id, updatedAt } = await this.payload.create({
      collection: 'redirects',
      data: {
        from: old.path,
        to: { type: 'reference', reference: { relationTo: 'articles', value: article } },
      },
      depth: 0,
      req,
    });
    return { redirect: [{ collection: 'redirects', id: String(id), updatedAt }], warnings: [] };
  }
}

const NOTHING: StoryOutcome = {
  file: '',
  at: null,
  outcome: 'failed',
  title: null,
  article: null,
  understood: null,
  warnings: [],
  reason: null,
};

/**
 * Imports all stories of an archive, one transaction each, and tells what became of every one. A story that cannot be
 * read or written is counted and the others go on. A second import at the same database waits for the first.
 * @throws LeaseLost when the database was away for too long; what is written stays, and the next run goes on
 */
export const importArchive = async (payload: Payload, options: ImportOptions): Promise<void> => {
  const req = await createLocalReq({}, payload);
  if (options.isDryRun) return new Import(payload, options, await loadRecogniser(req), null).run();
  return withLease(payload, 'import', { onWait: options.onWait }, async (lease) => {
    await sweepPhotos(payload);
    await new Import(payload, options, await loadRecogniser(req), lease).run();
  });
};
