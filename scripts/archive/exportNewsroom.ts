import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Payload } from 'payload';
import { migrations } from '@/platform/db/migrations/list';
import { atOneMoment } from '@/platform/db/portable/atOneMoment';
import type { CanonicalRecord } from '@/platform/db/portable/canonical';
import { canonicalPages, textOfPage } from '@/platform/db/portable/lines';
import { countRecords } from '@/platform/db/portable/reader';
import { readReferences, type References } from '@/platform/db/portable/references';
import { sourcesOf, uploadCollectionsOf, type Database, type Source } from '@/platform/db/portable/sources';
import { readUnfinishedImport, unfinishedImportLine } from '@/platform/db/portable/unfinishedImport';
import { storeOf } from '@/platform/db/store';
import { getEnv } from '@/platform/env';
import { fileStoreOf, type FileStore } from '@/platform/storage/fileStore';
import { require, root } from '../start/root';
import { ArchiveError, explainWriting } from './ArchiveError';
import { ArchiveWriter } from './ArchiveWriter';
import { isFileName, MANIFEST, MANIFEST_HASH } from './entryNames';
import { FORMAT, FORMAT_VERSION, type Manifest, type ManifestEntry } from './manifest';
import type { OnProgress } from './progress';

export interface ExportOptions {
  /** The archive to be made; nothing may be there. */
  file: string;
  /** With password hashes and API keys. Whoever is signed in is never exported. */
  withSecrets?: boolean;
  onProgress?: OnProgress;
  /** Where the uploaded files lie; those of the environment unless said otherwise. */
  files?: FileStore;
}

export interface Exported {
  /** The size of the archive. */
  bytes: number;
  records: number;
  /** How many files of uploads are in it. */
  files: number;
  /** `media/bridge.jpg`: named by a record, and not there. */
  missing: string[];
  manifest: Manifest;
}

type Upload = { collection: string; name: string };

/** The file of a record and the sizes made of it. */
const filesOf = ({ filename, sizes }: CanonicalRecord): string[] =>
  [
    filename,
    ...Object.values((sizes ?? {}) as Record<string, { filename?: unknown }>).map((size) => size.filename),
  ].filter((name): name is string => typeof name === 'string' && isFileName(name));

const writeSource = async (
  archive: ArchiveWriter,
  db: Database,
  source: Source,
  references: References,
  onPage: (page: readonly CanonicalRecord[]) => void,
): Promise<ManifestEntry> => {
  let records = 0;
  const pages = async function* () {
    for await (const page of canonicalPages(db, source, references)) {
      records += page.length;
      onPage(page);
      yield textOfPage(page);
    }
  };
  const written = await archive.add(source.file, pages(), { compress: true });
  return { name: source.file, ...written, records };
};

const writeRecords = async (
  payload: Payload,
  archive: ArchiveWriter,
  withSecrets: boolean,
  onProgress: OnProgress,
): Promise<{ entries: ManifestEntry[]; uploads: Upload[] }> => {
  const sources = sourcesOf(payload.config, { withSecrets });
  const withFiles = new Set(uploadCollectionsOf(payload.config));
  const uploads = new Map<string, Upload>();
  let done = 0;
  let total = 0;
  for (const source of sources) total += await countRecords(payload.db, source);
  const entries = await atOneMoment(payload, async (db) => {
    const written: ManifestEntry[] = [];
    const references = await readReferences(db, sources);
    for (const source of sources) {
      const onPage = (page: readonly CanonicalRecord[]) => {
        done += page.length;
        onProgress({ step: 'records', done, total: Math.max(done, total), at: source.file });
        if (source.kind !== 'collections' || !withFiles.has(source.slug)) return;
        for (const name of page.flatMap(filesOf))
          uploads.set(`${source.slug}/${name}`, { collection: source.slug, name });
      };
      written.push(await writeSource(archive, db, source, references, onPage));
    }
    return written;
  });
  return { entries, uploads: [...uploads.values()] };
};

/** After the records: a file that one names was there, unless it was deleted since. */
const writeFiles = async (
  archive: ArchiveWriter,
  files: FileStore,
  uploads: readonly Upload[],
  onProgress: OnProgress,
): Promise<{ entries: ManifestEntry[]; missing: string[] }> => {
  const entries: ManifestEntry[] = [];
  const missing: string[] = [];
  for (const [index, { collection, name }] of uploads.entries()) {
    const at = `${collection}/${name}`;
    const bytes = await files.read(collection, name);
    if (bytes) entries.push({ name: at, ...(await archive.add(at, bytes, { compress: false })) });
    else missing.push(at);
    onProgress({ step: 'files', done: index + 1, total: uploads.length, at });
  }
  return { entries, missing };
};

const writeManifest = async (archive: ArchiveWriter, manifest: Manifest): Promise<void> => {
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  const hash = createHash('sha256').update(text).digest('hex');
  await archive.add(MANIFEST, [text], { compress: true });
  await archive.add(MANIFEST_HASH, [Buffer.from(`${hash}  ${MANIFEST}\n`)], { compress: false });
};

const programVersion = (): string =>
  (require(path.join(root, 'package.json')) as { version: string }).version;

const sum = (entries: readonly ManifestEntry[]): number =>
  entries.reduce((total, { records = 0 }) => total + records, 0);

/** An archive of half a newsroom would look like one of a whole. */
const refuseUnfinished = async (payload: Payload): Promise<void> => {
  const unfinished = await readUnfinishedImport(payload);
  if (unfinished) throw new ArchiveError(unfinishedImportLine(unfinished));
};

/**
 * Writes the whole newsroom, as it is at one moment, into an archive that either database can be filled from.
 * Editors go on working meanwhile. Throws an `ArchiveError` when it cannot be written; then there is no file.
 */
export const exportNewsroom = async (
  payload: Payload,
  { file, withSecrets = false, onProgress = () => undefined, files = fileStoreOf(getEnv()) }: ExportOptions,
): Promise<Exported> => {
  await refuseUnfinished(payload);
  const archive = ArchiveWriter.begin(file);
  try {
    const madeAt = new Date().toISOString();
    const { entries, uploads } = await writeRecords(payload, archive, withSecrets, onProgress);
    const { entries: fileEntries, missing } = await writeFiles(archive, files, uploads, onProgress);
    const manifest: Manifest = {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      program: programVersion(),
      madeAt,
      database: storeOf(payload).kind,
      withSecrets,
      migrations: migrations.map(({ name }) => name),
      entries: [...entries, ...fileEntries],
      missing,
    };
    await writeManifest(archive, manifest);
    const bytes = await archive.finish();
    return { bytes, records: sum(entries), files: fileEntries.length, missing, manifest };
  } catch (error) {
    onProgress.stop?.();
    await archive.abort();
    throw explainWriting(error, file);
  }
};
