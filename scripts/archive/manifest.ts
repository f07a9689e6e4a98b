import { z } from 'zod';
import { parseEntryName } from './entryNames';

export const FORMAT = 'toasoan-archive';
/** Raised when an older program could no longer read what a newer one writes. */
export const FORMAT_VERSION = 1;

const entry = z.strictObject({
  name: z.string().refine((name) => ['records', 'file'].includes(parseEntryName(name)?.kind ?? '')),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** How many lines; not said of files. */
  records: z.int().min(0).optional(),
});

const schema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  /** The version of the program that made it. */
  program: z.string(),
  madeAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'mongodb']),
  withSecrets: z.boolean(),
  /** The names of the migrations that the program knew: what the records are shaped by. */
  migrations: z.array(z.string()),
  entries: z.array(entry),
  /** Files that records name and that were not there. */
  missing: z.array(z.string()),
});

export type ManifestEntry = z.infer<typeof entry>;
/** What an archive says of itself. */
export type Manifest = z.infer<typeof schema>;

const versionOf = (value: unknown): unknown => (value as { formatVersion?: unknown } | null)?.formatVersion;

/** Reads a manifest: `'newer'` when it is of a later format, null when it is no manifest of ours. */
export const parseManifest = (text: string): Manifest | 'newer' | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const version = versionOf(value);
  if (typeof version === 'number' && version > FORMAT_VERSION) return 'newer';
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
};
