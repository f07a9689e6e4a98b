/** Writes the report while the import runs: a line of JSON a story, none of them held. */

import { existsSync, type WriteStream } from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { slugify } from '@/domain/slug';
import { reportHtml, type ReportHead } from '@/newsroom/intake/archive/report/html';
import { UNMATCHED, type StoryOutcome, type Tally } from '@/newsroom/intake/archive/report/tally';

export interface Report {
  json: string;
  html: string;
}

const objectOf = (names: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...names].sort(([, m], [, n]) => n - m));

const summaryOf = (tally: Tally) => ({
  counts: tally.counts,
  photos: tally.photos,
  redirects: tally.redirects,
  warnings: Object.fromEntries(tally.warnings),
  unmatched: Object.fromEntries(UNMATCHED.map((kind) => [kind, objectOf(tally.unmatched[kind])])),
  skipped: objectOf(tally.skipped),
});

/** A file that was not there before; null when it was. */
const openNew = async (file: string): Promise<WriteStream | null> => {
  try {
    return (await open(file, 'wx')).createWriteStream();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
};

/** Two files of one name, `BATCH-TIME.json` and `.html`. The JSON file is `….json.partial` until it is whole. */
export class ReportWriter {
  private count = 0;

  private constructor(
    private readonly stem: string,
    private readonly stream: WriteStream,
  ) {}

  /** @throws what the file system says when the folder cannot be written */
  static async begin(folder: string, batch: string, startedAt: string): Promise<ReportWriter> {
    await mkdir(folder, { recursive: true });
    const time = startedAt.replace(/[-:]|\.\d+|Z$/g, '').replace('T', '-');
    const name = `${slugify(batch) || 'import'}-${time}`;
    for (let number = 1; ; number += 1) {
      const stem = path.join(folder, number > 1 ? `${name}-${number}` : name);
      const stream = existsSync(`${stem}.json`) ? null : await openNew(`${stem}.json.partial`);
      // Another import of the same archive began in the same second.
      if (!stream) continue;
      stream.write('{"stories":[');
      return new ReportWriter(stem, stream);
    }
  }

  async add(story: StoryOutcome): Promise<void> {
    this.count += 1;
    const line = `${this.count > 1 ? ',' : ''}\n${JSON.stringify(story)}`;
    if (!this.stream.write(line))
      await new Promise<void>((resolve) => this.stream.once('drain', () => resolve()));
  }

  async end(head: ReportHead, tally: Tally): Promise<Report> {
    this.stream.end(`\n],"import":${JSON.stringify(head)},"summary":${JSON.stringify(summaryOf(tally))}}\n`);
    await finished(this.stream);
    const json = `${this.stem}.json`;
    await rename(`${json}.partial`, json);
    const html = `${this.stem}.html`;
    await writeFile(html, reportHtml(head, tally));
    return { json, html };
  }
}
