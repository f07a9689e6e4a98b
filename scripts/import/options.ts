import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseMapping, readyMapping, READY_MAPPINGS, type Mapping } from '@/newsroom/intake/archive/mapping';
import { parseSelectors, type Selectors } from '@/newsroom/intake/archive/selectors';

/** The command line is wrong, or a file it names: nothing was begun. One line. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export const USAGE = `Usage: npm run import -- PATH… [options]
  PATH               text, Word, HTML and e-mail files, folders, .zip, WordPress exports (.xml), tables (.csv, .jsonl)
  --mapping FILE     which columns of tables are what; ${READY_MAPPINGS.join(', ')}: comes with the program
  --selectors FILE   where on saved pages of an old portal things stand
  --media PATH       folder or .zip with pictures; may be given several times
  --fetch-media      fetch pictures that are not there from the web
  --publish          publish what was public, at its own time; without it everything becomes a draft
  --batch NAME       name of this import, to undo it by; without it, the name of PATH
  --dry-run          write nothing, only report
  --report FOLDER    where the report goes; without it, imports/ in the data folder`;

export interface Options {
  paths: string[];
  mapping: Mapping | null;
  selectors: Selectors | null;
  media: string[];
  fetchesMedia: boolean;
  publishes: boolean;
  batch: string;
  isDryRun: boolean;
  report: string | null;
}

const MAX_BATCH = 120;

const readSettings = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
};

const readWords = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        selectors: { type: 'string' },
        media: { type: 'string', multiple: true },
        'fetch-media': { type: 'boolean' },
        publish: { type: 'boolean' },
        batch: { type: 'string' },
        'dry-run': { type: 'boolean' },
        report: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('\n')[0]);
  }
};

/** The same for the same files: an import that was interrupted goes on in its own batch. */
const batchOf = (paths: readonly string[]): string => {
  const [first = '', ...others] = paths;
  const name = path.basename(path.resolve(first));
  return others.length > 0 ? `${name} + ${others.length}` : name;
};

/** Reads the command line and the files of settings it names. @throws UsageError, ArchiveError */
export const readOptions = async (words: readonly string[]): Promise<Options> => {
  const { values, positionals: paths } = readWords(words);
  if (paths.length === 0) throw new UsageError(USAGE);
  const batch = (values.batch ?? batchOf(paths)).normalize('NFC').trim();
  if (batch === '' || batch.length > MAX_BATCH)
    throw new UsageError(`--batch: write a name of at most ${MAX_BATCH} characters.`);
  const { mapping, selectors } = values;
  return {
    paths,
    mapping:
      mapping === undefined
        ? null
        : (readyMapping(mapping) ?? parseMapping(mapping, await readSettings(mapping))),
    selectors: selectors === undefined ? null : parseSelectors(selectors, await readSettings(selectors)),
    media: values.media ?? [],
    fetchesMedia: values['fetch-media'] ?? false,
    publishes: values.publish ?? false,
    batch,
    isDryRun: values['dry-run'] ?? false,
    report: values.report ?? null,
  };
};
