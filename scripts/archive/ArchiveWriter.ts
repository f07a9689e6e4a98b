import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, type WriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { ZipFile } from 'yazl';
import { ArchiveError } from './ArchiveError';

export interface Written {
  bytes: number;
  sha256: string;
}

interface AddOptions {
  /** Not for pictures and the like, which are. */
  compress: boolean;
}

/** Passes bytes on and takes note of them. */
class Meter extends Transform {
  readonly #hash = createHash('sha256');
  #bytes = 0;

  override _transform(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    this.push(chunk);
    done();
  }

  written(): Written {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

/** A zip that is written as `FILE.partial` and gets its name when it is whole. */
export class ArchiveWriter {
  readonly #zip = new ZipFile();
  readonly #output: WriteStream;
  readonly #closed: Promise<void>;

  private constructor(private readonly file: string) {
    // Accounts are in it, with their secrets if they were asked for.
    this.#output = createWriteStream(this.#partial, { mode: 0o600 });
    this.#closed = new Promise((resolve, reject) => {
      this.#output.on('close', resolve).on('error', reject);
      this.#zip.on('error', reject);
    });
    // Whoever waits for an entry or for the end is told.
    this.#closed.catch(() => undefined);
    this.#zip.outputStream.pipe(this.#output);
  }

  /** Throws an `ArchiveError` when there is such a file: nothing is written over. */
  static begin(file: string): ArchiveWriter {
    if (existsSync(file)) throw new ArchiveError(`${file} is there already: name a new file.`);
    return new ArchiveWriter(file);
  }

  get #partial(): string {
    return `${this.file}.partial`;
  }

  /** Writes one entry to its end. */
  async add(
    name: string,
    bytes: AsyncIterable<Buffer> | Iterable<Buffer> | Readable,
    { compress }: AddOptions,
  ): Promise<Written> {
    const source = bytes instanceof Readable ? bytes : Readable.from(bytes);
    const meter = new Meter();
    const ended = new Promise<void>((resolve, reject) => {
      meter.once('end', resolve);
      source.once('error', reject);
    });
    this.#zip.addReadStream(source.pipe(meter), name, { compress, mode: 0o100600 });
    try {
      await Promise.race([ended, this.#closed]);
      return meter.written();
    } finally {
      source.destroy();
    }
  }

  /** Ends the archive, sees to it that it lies on the disk and gives it its name. Resolves with its size. */
  async finish(): Promise<number> {
    this.#zip.end();
    await this.#closed;
    const handle = await open(this.#partial, 'r+');
    try {
      await handle.sync();
      const { size } = await handle.stat();
      await rename(this.#partial, this.file);
      return size;
    } finally {
      await handle.close();
    }
  }

  /** Removes what was written. */
  async abort(): Promise<void> {
    this.#output.destroy();
    await this.#closed.catch(() => undefined);
    await rm(this.#partial, { force: true });
  }
}
