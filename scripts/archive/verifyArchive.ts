import { createHash } from 'node:crypto';
import type { SanitizedConfig } from 'payload';
import { canonicalizer, lineOf, type CanonicalRecord } from '@/platform/db/portable/canonical';
import type { Blocks } from '@/platform/db/portable/fields';
import { References } from '@/platform/db/portable/references';
import { sourcesOf, uploadCollectionsOf, type Source } from '@/platform/db/portable/sources';
import type { Archive } from './Archive';
import { ArchiveError } from './ArchiveError';
import { parseEntryName } from './entryNames';
import type { ManifestEntry } from './manifest';
import type { OnProgress } from './progress';

type Record = { id: string };

/** The records of an archive that this program knows, each with its file. */
export interface ArchivedSource {
  source: Source;
  entry: ManifestEntry;
}

/**
 * Matches the files of an archive to the collections of this program. Throws an `ArchiveError` when there is one it
 * does not know.
 */
export const archivedSources = (config: SanitizedConfig, { file, manifest }: Archive): ArchivedSource[] => {
  const sources = new Map(sourcesOf(config, manifest).map((source) => [source.file, source]));
  const uploads = new Set(uploadCollectionsOf(config));
  return manifest.entries.flatMap((entry) => {
    const named = parseEntryName(entry.name);
    if (named?.kind === 'file' && uploads.has(named.collection)) return [];
    const source = sources.get(entry.name);
    if (!source)
      throw new ArchiveError(
        `${file} holds ${entry.name}, which this program has no place for: import it with the version that made it (${manifest.program}), then update. Nothing was imported.`,
      );
    return [{ source, entry }];
  });
};

/** Reads every byte and compares it with what the manifest says. */
const verifyBytes = async (archive: Archive, onProgress: OnProgress): Promise<void> => {
  const { entries } = archive.manifest;
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const { name, bytes, sha256 } of entries) {
    const hash = createHash('sha256');
    let size = 0;
    try {
      for await (const chunk of (await archive.read(name)) as AsyncIterable<Buffer>) {
        hash.update(chunk);
        size += chunk.length;
        done += chunk.length;
        onProgress({ step: 'bytes checked', done, total, at: name });
      }
    } catch (error) {
      throw archive.damaged(name, error);
    }
    if (size !== bytes || hash.digest('hex') !== sha256) throw archive.damaged(name);
  }
};

/** What was written by hand may be no JSON at all, or no record. */
const soundly = async <T>(archive: Archive, name: string, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    throw error instanceof ArchiveError ? error : archive.damaged(name, error);
  }
};

const idsOf = async (archive: Archive, sources: readonly ArchivedSource[]): Promise<References> => {
  const references = new References();
  for (const { source } of sources) {
    if (source.kind !== 'collections') continue;
    await soundly(archive, source.file, async () => {
      for await (const lines of archive.lines(source.file))
        for (const line of lines) references.add(source.slug, (JSON.parse(line) as Record).id);
    });
  }
  return references;
};

const OBJECT_ID = /^[0-9a-f]{24}$/;

/** Whether this program would write a record again just as it is. `last`: the id of the one before it. */
const isKept = (
  canonical: (row: Record) => CanonicalRecord,
  { fields }: Source,
  line: string,
  last: string,
) => {
  const record = JSON.parse(line) as Record;
  const hasOwnIds = fields.some(({ name }) => name === 'id');
  return (
    record.id > last && (hasOwnIds || OBJECT_ID.test(record.id)) && lineOf(canonical(record)) === `${line}\n`
  );
};

/** Nothing that is in a record would be lost or changed by keeping it here. */
const verifyRecords = async (
  archive: Archive,
  sources: readonly ArchivedSource[],
  blocks: Blocks,
  onProgress: OnProgress,
): Promise<void> => {
  const references = await idsOf(archive, sources);
  const total = sources.reduce((sum, { entry }) => sum + (entry.records ?? 0), 0);
  let done = 0;
  const verifySource = async ({ source, entry }: ArchivedSource): Promise<void> => {
    const canonical = canonicalizer(source, references, blocks);
    let records = 0;
    let last = '';
    for await (const lines of archive.lines(source.file)) {
      for (const line of lines) {
        if (!isKept(canonical, source, line, last))
          throw new ArchiveError(
            `${archive.file} has a record that this program would not keep as it is (${source.file}, line ${records + 1}): import it with the version that made it (${archive.manifest.program}), then update. Nothing was imported.`,
          );
        last = (JSON.parse(line) as Record).id;
        records += 1;
      }
      done += lines.length;
      onProgress({ step: 'records checked', done, total, at: source.file });
    }
    if (records !== entry.records) throw archive.damaged(source.file);
  };
  for (const archived of sources) await soundly(archive, archived.source.file, () => verifySource(archived));
};

/**
 * Looks through a whole archive before anything of it is written: that every file is as it was made, and that this
 * program keeps all that is in every record. Throws an `ArchiveError`.
 */
export const verifyArchive = async (
  archive: Archive,
  sources: readonly ArchivedSource[],
  blocks: Blocks,
  onProgress: OnProgress,
): Promise<void> => {
  await verifyBytes(archive, onProgress);
  await verifyRecords(archive, sources, blocks, onProgress);
};
