import { createHash } from 'node:crypto';
import { access, constants } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { ArchiveError } from './ArchiveError';
import { MANIFEST, MANIFEST_HASH, parseEntryName } from './entryNames';
import { parseManifest, type Manifest } from './manifest';

const LINE_FEED = 10;
/** A hundred bytes an entry: far more files than a newsroom has. */
const MAX_MANIFEST_BYTES = 512 * 1024 * 1024;

const damaged = (file: string, what: string, cause?: unknown): ArchiveError =>
  new ArchiveError(`${file} is damaged (${what}): nothing was imported. Fetch it again, or take another.`, {
    cause,
  });

const openZip = async (file: string): Promise<ZipFile> => {
  try {
    await access(file, constants.R_OK);
  } catch (error) {
    throw new ArchiveError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, {
      cause: error,
    });
  }
  try {
    return await openPromise(file, { autoClose: false, strictFileNames: true });
  } catch (error) {
    throw new ArchiveError(`${file} is no zip archive, or was cut short: nothing was imported.`, {
      cause: error,
    });
  }
};

/** The table of contents; names that an archive of ours cannot have are refused before anything is read. */
const readEntries = async (file: string, zip: ZipFile): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      if (entries.has(name)) throw damaged(file, `${name} is in it twice`);
      entries.set(name, entry);
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : damaged(file, 'its table of contents', error);
  }
  return entries;
};

const bytesOf = async (stream: Readable, limit: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** An archive of a newsroom, opened for reading. */
export class Archive {
  private constructor(
    readonly file: string,
    readonly manifest: Manifest,
    /** The SHA-256 of the manifest, and with it of everything. */
    readonly hash: string,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * Opens an archive and reads what it says of itself. What it holds is not looked at yet: see `verifyArchive`.
   * Throws an `ArchiveError` when it is no archive of ours, of a newer format or damaged.
   */
  static async open(file: string): Promise<Archive> {
    const zip = await openZip(file);
    try {
      const entries = await readEntries(file, zip);
      if (!entries.has(MANIFEST) || !entries.has(MANIFEST_HASH))
        throw new ArchiveError(`${file} is no archive of a newsroom: it was not made by npm run export.`);
      for (const name of entries.keys()) {
        if (!parseEntryName(name)) throw damaged(file, `it holds ${JSON.stringify(name)}`);
      }
      const read = async (name: string): Promise<Buffer> => {
        try {
          return await bytesOf(await zip.openReadStreamPromise(entries.get(name)!), MAX_MANIFEST_BYTES);
        } catch (error) {
          throw damaged(file, name, error);
        }
      };
      const text = await read(MANIFEST);
      const hash = createHash('sha256').update(text).digest('hex');
      if ((await read(MANIFEST_HASH)).toString() !== `${hash}  ${MANIFEST}\n`) throw damaged(file, MANIFEST);
      const manifest = parseManifest(text.toString());
      if (manifest === 'newer')
        throw new ArchiveError(`${file} was made by a newer program: update this one. Nothing was imported.`);
      if (!manifest) throw damaged(file, MANIFEST);
      const listed = new Set([MANIFEST, MANIFEST_HASH, ...manifest.entries.map(({ name }) => name)]);
      for (const name of listed) if (!entries.has(name)) throw damaged(file, `${name} is missing`);
      for (const name of entries.keys())
        if (!listed.has(name)) throw damaged(file, `${name} is not in its manifest`);
      if (listed.size !== manifest.entries.length + 2) throw damaged(file, MANIFEST);
      return new Archive(file, manifest, hash, zip, entries);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  /** Says that an entry is not as it was written. */
  damaged(name: string, cause?: unknown): ArchiveError {
    return damaged(this.file, name, cause);
  }

  /** The bytes of an entry. What was damaged in between makes the stream fail. */
  async read(name: string): Promise<Readable> {
    try {
      return await this.zip.openReadStreamPromise(this.entries.get(name)!);
    } catch (error) {
      throw this.damaged(name, error);
    }
  }

  /** The lines of an entry, as many at once as came together. */
  async *lines(name: string): AsyncGenerator<string[], void, undefined> {
    let begun: Buffer[] = [];
    for await (const chunk of (await this.read(name)) as AsyncIterable<Buffer>) {
      const end = chunk.lastIndexOf(LINE_FEED);
      if (end === -1) {
        begun.push(chunk);
        continue;
      }
      yield Buffer.concat([...begun, chunk.subarray(0, end)])
        .toString()
        .split('\n');
      begun = end + 1 < chunk.length ? [chunk.subarray(end + 1)] : [];
    }
    if (begun.length > 0) throw this.damaged(name);
  }

  close(): void {
    this.zip.close();
  }
}
