/** Imports an archive story by story. Killed, it goes on where it was when it is run again; twice, it changes nothing. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { createLocalReq, type Payload } from 'payload';
import { lookUp } from '@/newsroom/intake/archive/ledger';
import { findPictures } from '@/newsroom/intake/archive/pictures/findPictures';
import { sweepPhotos } from '@/newsroom/intake/archive/pictures/sweep';
import type { Place } from '@/newsroom/intake/archive/places/place';
import { bytesOf, readArchive, type ReadOptions } from '@/newsroom/intake/archive/readArchive';
import {
  noteUnmatched,
  understoodOf,
  type StoryOutcome,
  type Tally,
} from '@/newsroom/intake/archive/report/tally';
import { DOUBT_WORDS, PICTURE_WORDS } from '@/newsroom/intake/archive/report/words';
import {
  oneLine,
  readStory,
  wholeSource,
  type ArchiveStory,
  type ReadItem,
} from '@/newsroom/intake/archive/story';
import {
  ArchivedWriter,
  keptBack,
  oneLineOf,
  sectionKey,
  type Reading,
  type WriteOptions,
} from '@/newsroom/intake/archive/writeArchived';
import { loadRecogniser } from '@/newsroom/intake/write/records';
import { hashOfText } from '@/newsroom/intake/write/writeStory';
import { failureOf } from '@/platform/db/failure';
import { withLease } from '@/platform/db/lease';
import { LeaseLost, type Lease } from '@/platform/db/lease/held';

export interface Progress {
  /** Of the archive's bytes, how many were read. */
  bytes: number;
  totalBytes: number;
  /** Stories looked at, and of them those that are new. */
  stories: number;
  fresh: number;
}

export interface ImportOptions
  extends
    Pick<ReadOptions, 'mapping' | 'selectors'>,
    Pick<WriteOptions, 'batch' | 'publishes' | 'obstacles'> {
  places: readonly Place[];
  /** Where pictures are looked for besides the places themselves. */
  media: readonly Place[];
  /** Nothing is written. */
  isDryRun: boolean;
  /** Null: what is not there is not fetched. */
  fetch: ((address: string) => Promise<Buffer>) | null;
  tally: Tally;
  onStory: (story: StoryOutcome) => Promise<void>;
  onProgress: (progress: Progress) => void;
  /** Called once, when another import is at this database or was killed a moment ago. */
  onWait: () => void;
}

/** What the newsroom knows, loaded once for as many stories as there are. */
type StoryReader = Awaited<ReturnType<typeof loadRecogniser>>;

class Import {
  private bytes = 0;
  private readonly totalBytes: number;
  private readonly sections = new Map<string, string>();
  /** Of a dry run, which leaves nothing in the database to be known again. */
  private readonly seen = new Set<string>();
  /** Null: it is a dry run. */
  private readonly writer: ArchivedWriter | null;

  constructor(
    private readonly payload: Payload,
    private readonly options: ImportOptions,
    private readonly reader: StoryReader,
    private readonly lease: Lease | null,
  ) {
    this.totalBytes = bytesOf(options.places);
    const { batch, publishes, obstacles } = options;
    const { sections } = this;
    this.writer = lease && new ArchivedWriter(payload, { batch, publishes, obstacles, sections, lease });
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
      // As in `undoBatch`: what the statements of the embedded database held is given back between its turns.
      await nextTurn();
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
    for (const { id, title } of docs) this.sections.set(sectionKey(title), String(id));
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
    const title = archived.known.title ?? oneLine(source.text.trimStart().split('\n')[0]);
    if (known.state === 'there') return { outcome: 'there', title, article: known.article };
    if (known.state === 'changed')
      return { outcome: 'changed', title, article: known.article, reason: title };
    if (this.options.isDryRun) {
      if (this.seen.has(hash)) return { outcome: 'there' };
      this.seen.add(hash);
    }

    const parsed = readStory(archived, source, this.reader.noise);
    if (!parsed.ok) return { outcome: 'failed', reason: parsed.problem.message };
    const recognised = this.reader.recogniser.recognise(parsed.story);
    const { found, missing } = await findPictures(source.images, {
      place: archived.place,
      folder: archived.folder,
      media: this.options.media,
      base: archived.address && /^https?:/i.test(archived.address) ? archived.address : null,
      fetch: this.options.isDryRun ? null : this.options.fetch,
    });
    const read: Reading = {
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
    const { isRedirected, warnings, ...outcome } = this.writer
      ? await this.writer.write(read)
      : { ...this.foresee(read), isRedirected: false, warnings: [] };
    noteUnmatched(this.options.tally, recognised);
    if (isRedirected) this.options.tally.redirects += 1;
    for (const section of archived.sections)
      if (!this.sections.has(sectionKey(section))) this.options.tally.missName('sections', section);
    this.options.tally.photos += found.length;
    return {
      title: parsed.story.title,
      understood: understoodOf(parsed.story, recognised, found.length),
      warnings: [...read.warnings, ...warnings],
      ...outcome,
    };
  }

  /** What a dry run can say: whether the text itself would be published is known only once it is written. */
  private foresee(read: Reading): Pick<StoryOutcome, 'outcome' | 'reason'> {
    if (!this.options.publishes) return { outcome: 'drafted', reason: null };
    const reason = keptBack(read);
    return { outcome: reason ? 'drafted' : 'published', reason };
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
