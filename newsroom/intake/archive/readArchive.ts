/** Reads whatever an archive consists of, story by story, holding one at a time. */

import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { ArchiveError } from '@/newsroom/intake/archive/ArchiveError';
import type { Mapping } from '@/newsroom/intake/archive/mapping';
import { openFolder } from '@/newsroom/intake/archive/places/folder';
import type { Place, PlaceFile } from '@/newsroom/intake/archive/places/place';
import { openZip } from '@/newsroom/intake/archive/places/zip';
import { readPage } from '@/newsroom/intake/archive/readers/page';
import { readCsv, readJsonLines } from '@/newsroom/intake/archive/readers/rows';
import { readWxr } from '@/newsroom/intake/archive/readers/wxr';
import type { Selectors } from '@/newsroom/intake/archive/selectors';
import { NOTHING_KNOWN, type ReadItem } from '@/newsroom/intake/archive/story';
import { isPictureFile, isTextFile, kindOf, readFileSource } from '@/newsroom/intake/source/file';
import { SourceError, type SourceProblem } from '@/newsroom/intake/source/types';

export interface ReadOptions {
  /** For tables. */
  mapping: Mapping | null;
  /** For saved pages. */
  selectors: Selectors | null;
  /** How many bytes of the archive were read since the last call. */
  onBytes(bytes: number): void;
}

/** A file with one story is never larger. */
const MAX_STORY_FILE = 40 * 1024 * 1024;

const PROBLEMS: Record<SourceProblem, string> = {
  'not-word': 'it is no Word file (.docx), or a damaged one',
  'not-mail': 'it is no e-mail',
  'old-word': 'it is an old Word file: open it in Word and save it as .docx',
  'too-large': 'it unpacks to more than any story',
  'unknown-kind': 'files of this kind are not read',
};

const TABLES = new Set(['.csv', '.tsv', '.jsonl', '.ndjson']);
const PAGES = new Set(['.html', '.htm']);

/** Opens what was named on the command line: files, folders and zips. @throws ArchiveError */
export const openPlaces = async (paths: readonly string[]): Promise<Place[]> => {
  const places: Place[] = [];
  try {
    for (const each of paths) places.push(await (kindOf(each) === '.zip' ? openZip(each) : openFolder(each)));
  } catch (error) {
    for (const place of places) place.close();
    throw error;
  }
  return places;
};

const counted = (stream: Readable, onBytes: ReadOptions['onBytes'], share = 1): Readable => {
  const counter = new Transform({
    transform: (chunk: Buffer, _, done) => {
      onBytes(chunk.length * share);
      done(null, chunk);
    },
  });
  stream.once('error', (error) => counter.destroy(error));
  counter.once('close', () => stream.destroy());
  return stream.pipe(counter);
};

/** @throws ArchiveError when it is a table and there is no mapping */
async function* readTable(
  place: Place,
  file: string,
  { mapping, onBytes }: ReadOptions,
): AsyncGenerator<ReadItem> {
  if (!mapping)
    throw new ArchiveError(`${file} is a table: name a mapping with --mapping FILE or --mapping nukeviet.`);
  const table = { place, file, mapping: kindOf(file) === '.tsv' ? { ...mapping, delimiter: '\t' } : mapping };
  const stream = counted(await place.open(file), onBytes);
  if (kindOf(file) === '.csv' || kindOf(file) === '.tsv') yield* readCsv(table, stream);
  else yield* readJsonLines(table, stream);
}

async function* readOneStory(
  place: Place,
  { name: file, size }: PlaceFile,
  { selectors, onBytes }: ReadOptions,
): AsyncGenerator<ReadItem> {
  const bytes = await place.read(file, MAX_STORY_FILE);
  onBytes(size);
  if (selectors && PAGES.has(kindOf(file))) {
    yield readPage({ place, file, bytes }, selectors);
    return;
  }
  const sources = await readFileSource(path.posix.basename(file), bytes);
  for (const [index, source] of sources.entries())
    yield {
      story: {
        key: null,
        file,
        at: sources.length > 1 ? `story ${index + 1}: ${source.file}` : null,
        known: NOTHING_KNOWN,
        body: source,
        mainPicture: null,
        sections: [],
        address: null,
        isPublic: null,
        place,
        folder: path.posix.dirname(file),
        doubts: [],
      },
    };
}

const readFile = (place: Place, file: PlaceFile, options: ReadOptions): AsyncGenerator<ReadItem> => {
  const kind = kindOf(file.name);
  if (kind === '.xml')
    // It is read twice, the first time only looked through.
    return readWxr(place, file.name, async () => counted(await place.open(file.name), options.onBytes, 0.5));
  if (TABLES.has(kind)) return readTable(place, file.name, options);
  return readOneStory(place, file, options);
};

const isRead = (name: string): boolean =>
  isTextFile(name) || TABLES.has(kindOf(name)) || kindOf(name) === '.xml' || kindOf(name) === '.doc';

/** How many bytes there are to read in all. */
export const bytesOf = (places: readonly Place[]): number =>
  places
    .flatMap(({ files }) => files)
    .filter(({ name }) => isRead(name))
    .reduce((sum, { size }) => sum + size, 0);

/** Each file by itself: one that cannot be read does not keep the others from it. */
async function* readSafely(place: Place, file: PlaceFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  let read = 0;
  const onBytes = (bytes: number) => {
    read += bytes;
    options.onBytes(bytes);
  };
  try {
    yield* readFile(place, file, { ...options, onBytes });
  } catch (error) {
    const reason =
      error instanceof SourceError
        ? PROBLEMS[error.problem]
        : error instanceof ArchiveError
          ? error.message
          : `it cannot be read (${(error as Error).message?.split('\n')[0]})`;
    yield { unreadable: { file: file.name, at: null, reason } };
  } finally {
    // What was not looked at is done with as well.
    options.onBytes(file.size - read);
  }
}

/** All stories of an archive in the order of its files, and what in it is none. */
export async function* readArchive(places: readonly Place[], options: ReadOptions): AsyncGenerator<ReadItem> {
  for (const place of places)
    for (const file of place.files) {
      if (isRead(file.name)) yield* readSafely(place, file, options);
      else if (!isPictureFile(file.name) || place.files.length === 1)
        yield { skipped: { file: file.name, at: null, kind: kindOf(file.name) || 'without an ending' } };
    }
}
