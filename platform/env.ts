import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { BUCKET, parseBackupAddress, type BackupAddress } from './backups/address';
import { defaultSender, parseMailFrom, parseSmtpUrl, type MailSettings } from './mail';
import { parseSearchUrl, type SearchServer } from './search/opensearch/address';

/** How to reach an S3-speaking server. */
export interface S3Access {
  region: string;
  /** Without it: Amazon's of the region. */
  endpoint: string | undefined;
  accessKeyId: string;
  secretAccessKey: string;
  /** `https://host/bucket/key` instead of `https://bucket.host/key`. */
  forcePathStyle: boolean;
}

/** How many backups stay: the last of each of so many days, weeks and months. */
export interface BackupKeep {
  daily: number;
  weekly: number;
  monthly: number;
}

export interface Env {
  /** `production`, `development` or `test`. */
  mode: string;
  /** Absolute. Holds the embedded database, uploaded files and the secret. */
  dataDir: string;
  /** `file:…`, `mongodb://…` or `mongodb+srv://…`. */
  databaseUrl: string;
  /** Whether DATABASE_URL was given: the newsroom then never loads demo content by itself. */
  isDatabaseGiven: boolean;
  /** The file of the embedded database that is used when DATABASE_URL is not given. */
  databaseFile: string;
  secret: string;
  /** Where readers reach the site, without a slash at the end; undefined when PUBLIC_URL is not given. */
  publicUrl: string | undefined;
  /** `publicUrl`, or this machine. */
  baseUrl: string;
  port: number;
  host: string;
  pageCacheBytes: number;
  demo: 'auto' | 'off';
  /** Given when S3_BUCKET is set or BACKUP_TO is on S3, or when its keys are there. */
  s3: S3Access | undefined;
  /** The bucket of uploaded files; undefined when they lie in the data folder. */
  filesBucket: string | undefined;
  backupTo: BackupAddress;
  backupKeep: BackupKeep;
  /** `HH:MM` in Vietnam; null when backups are not made by themselves. */
  backupAt: string | null;
  /** Undefined without SMTP_URL: then nobody is sent anything. */
  mail: MailSettings | undefined;
  /** A search server beside the database; undefined when the database searches by itself. */
  searchServer: SearchServer | undefined;
}

/** Its message is one line that says what to do. */
export class EnvError extends Error {
  override name = 'EnvError';
}

type Source = Readonly<Record<string, string | undefined>>;

const MIN_SECRET_LENGTH = 32;
const BUILD_SECRET = 'a placeholder while the program is built';
const BUILD_DATABASE = 'file::memory:';
const MONGO_URL = /^mongodb(?:\+srv)?:\/\/(?:[^@/\s]+@)?[^@/?\s]+(?:\/[^\s]*)?$/;

const messages = {
  database:
    'DATABASE_URL is malformed: write mongodb://HOST/NAME, mongodb+srv://HOST/NAME or file:PATH, or leave it out to use the embedded database.',
  publicUrl: 'PUBLIC_URL is malformed: write it as https://example.vn, without a path.',
  port: 'PORT is malformed: write a number from 1 to 65535.',
  host: 'HOST is malformed: write a host name or an address such as 127.0.0.1.',
  pageCache: 'PAGE_CACHE_MB is malformed: write a number of megabytes from 1 to 65536.',
  demo: 'TOASOAN_DEMO is malformed: write auto or off.',
  bucket: 'S3_BUCKET is malformed: write the name of a bucket, such as tienyen-files.',
  region: 'S3_REGION is malformed: write it as ap-southeast-1.',
  endpoint: 'S3_ENDPOINT is malformed: write it as https://s3.example.vn, without a path.',
  pathStyle: 'S3_FORCE_PATH_STYLE is malformed: write true or false.',
  noS3Keys:
    'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are missing: with S3_BUCKET or a BACKUP_TO on S3, give both.',
  backupTo: 'BACKUP_TO is malformed: write a folder or s3://BUCKET/PREFIX.',
  backupKeep:
    'BACKUP_KEEP is malformed: write how many daily, weekly and monthly backups stay, such as 7,5,12.',
  backupAt: 'BACKUP_AT is malformed: write a time of day in Vietnam such as 02:30, or off.',
  smtpUrl:
    'SMTP_URL is malformed: write smtp://USER:PASSWORD@HOST:PORT or smtps://…, with what is special in the password percent-encoded.',
  mailFrom: 'MAIL_FROM is malformed: write it as Tòa soạn Tiên Yên <toasoan@tienyen.example.vn>.',
  searchUrl:
    'SEARCH_URL is malformed: write the address of OpenSearch or Elasticsearch as https://USER:PASSWORD@HOST:9200/INDEX, or leave it out to search in the database.',
  noSecret: `PAYLOAD_SECRET is missing: with DATABASE_URL set, give one of ${MIN_SECRET_LENGTH} characters or more (openssl rand -hex 32) and keep it.`,
  shortSecret: `PAYLOAD_SECRET is too short: give one of ${MIN_SECRET_LENGTH} characters or more (openssl rand -hex 32).`,
};

const originOf = (value: string): string | null => {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return null;
  }
  const isOrigin = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  return /^https?:$/.test(url.protocol) && isOrigin ? url.origin : null;
};

const wholeNumber = (message: string, min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine((url) => /^file:.+/.test(url) || MONGO_URL.test(url), messages.database)
    .optional(),
  PAYLOAD_SECRET: z.string().min(MIN_SECRET_LENGTH, messages.shortSecret).optional(),
  PUBLIC_URL: z
    .string()
    .refine((url) => originOf(url) !== null, messages.publicUrl)
    .transform((url) => originOf(url)!)
    .optional(),
  PORT: wholeNumber(messages.port, 1, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, messages.host)
    .default('0.0.0.0'),
  PAGE_CACHE_MB: wholeNumber(messages.pageCache, 1, 65_536).default(64),
  TOASOAN_DEMO: z.enum(['auto', 'off'], { error: messages.demo }).default('auto'),
  S3_BUCKET: z.string().regex(BUCKET, messages.bucket).optional(),
  S3_REGION: z
    .string()
    .regex(/^[\w-]+$/, messages.region)
    .default('us-east-1'),
  S3_ENDPOINT: z
    .string()
    .refine((url) => originOf(url) !== null, messages.endpoint)
    .transform((url) => originOf(url)!)
    .optional(),
  S3_ACCESS_KEY_ID: z.string().trim().optional(),
  S3_SECRET_ACCESS_KEY: z.string().trim().optional(),
  S3_FORCE_PATH_STYLE: z.enum(['true', 'false'], { error: messages.pathStyle }).optional(),
  BACKUP_TO: z
    .string()
    .refine((text) => parseBackupAddress(text) !== null, messages.backupTo)
    .optional(),
  BACKUP_KEEP: z
    .string()
    .regex(/^(?!0+,0+,0+$)\d{1,4},\d{1,4},\d{1,4}$/, messages.backupKeep)
    .default('7,5,12'),
  BACKUP_AT: z
    .string()
    .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|off)$/, messages.backupAt)
    .default('02:30'),
  SMTP_URL: z
    .string()
    .refine((url) => parseSmtpUrl(url) !== null, messages.smtpUrl)
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((text) => parseMailFrom(text) !== null, messages.mailFrom)
    .optional(),
  SEARCH_URL: z
    .string()
    .refine((text) => parseSearchUrl(text) !== null, messages.searchUrl)
    .optional(),
});

type Values = z.infer<typeof schema>;

/** `NAME=` in an .env file means that NAME is not given. */
const withoutBlanks = (source: Source): Source =>
  Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );

const isBuilding = (source: Source): boolean =>
  source.NEXT_PHASE === 'phase-production-build' || source.TOASOAN_BUILD === '1';

const readSecretFile = (file: string): string | null => {
  let secret: string;
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code!)) return null;
    throw new EnvError(`${file} cannot be read: give this user the right to read it.`);
  }
  if (secret.length >= MIN_SECRET_LENGTH) return secret;
  throw new EnvError(
    `${file} is damaged: restore it from a backup, or delete it (everyone has to sign in again).`,
  );
};

/** Reads the secret of this newsroom from its data folder, and makes it once. */
export const ensureSecret = (dataDir: string): string => {
  const file = path.join(dataDir, 'secret');
  const known = readSecretFile(file);
  if (known) return known;
  const refuse = (error: unknown): never => {
    const { code } = error as NodeJS.ErrnoException;
    throw new EnvError(
      `The data folder ${dataDir} is not writable (${code}): give this user the right to write there, or set DATA_DIR.`,
    );
  };
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    refuse(error);
  }
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    const handle = openSync(draft, 'wx', 0o600);
    writeSync(handle, `${randomBytes(32).toString('hex')}\n`);
    fsyncSync(handle);
    closeSync(handle);
    // A link appears whole or not at all, and does not replace what another process made meanwhile.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') refuse(error);
  } finally {
    rmSync(draft, { force: true });
  }
  return readSecretFile(file)!;
};

const secretOf = (source: Source, dataDir: string): string => {
  if (isBuilding(source)) return BUILD_SECRET;
  if (source.PAYLOAD_SECRET) return source.PAYLOAD_SECRET;
  if (source.DATABASE_URL) throw new EnvError(messages.noSecret);
  return ensureSecret(dataDir);
};

const s3Of = (values: Values, backupTo: BackupAddress): S3Access | undefined => {
  const accessKeyId = values.S3_ACCESS_KEY_ID;
  const secretAccessKey = values.S3_SECRET_ACCESS_KEY;
  if (!accessKeyId || !secretAccessKey) {
    if (values.S3_BUCKET || backupTo.kind === 's3') throw new EnvError(messages.noS3Keys);
    return undefined;
  }
  return {
    region: values.S3_REGION,
    endpoint: values.S3_ENDPOINT,
    accessKeyId,
    secretAccessKey,
    // Servers other than Amazon's seldom have a host name for every bucket.
    forcePathStyle: values.S3_FORCE_PATH_STYLE
      ? values.S3_FORCE_PATH_STYLE === 'true'
      : values.S3_ENDPOINT !== undefined,
  };
};

const backupKeepOf = (text: string): BackupKeep => {
  const [daily, weekly, monthly] = text.split(',').map(Number);
  return { daily: daily!, weekly: weekly!, monthly: monthly! };
};

const mailOf = (values: Values): MailSettings | undefined => {
  if (!values.SMTP_URL) return undefined;
  const server = parseSmtpUrl(values.SMTP_URL)!;
  const sender = values.MAIL_FROM
    ? parseMailFrom(values.MAIL_FROM)!
    : defaultSender(server, values.PUBLIC_URL);
  return { ...server, ...sender };
};

const localBase = (host: string, port: number): string => {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

/** Reads the settings; makes the secret if there is none. Throws an `EnvError`. */
export const readEnv = (source: Source = process.env): Env => {
  const given = withoutBlanks(source);
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new EnvError(parsed.error.issues[0]!.message);
  const values = parsed.data;
  const dataDir = path.resolve(values.DATA_DIR);
  const databaseFile = path.join(dataDir, 'toasoan.db');
  const backupTo = parseBackupAddress(values.BACKUP_TO ?? path.join(dataDir, 'backups'))!;
  return {
    mode: values.NODE_ENV,
    dataDir,
    databaseUrl: isBuilding(given)
      ? BUILD_DATABASE
      : (values.DATABASE_URL ?? pathToFileURL(databaseFile).href),
    isDatabaseGiven: values.DATABASE_URL !== undefined,
    databaseFile,
    secret: secretOf(given, dataDir),
    publicUrl: values.PUBLIC_URL,
    baseUrl: values.PUBLIC_URL ?? localBase(values.HOST, values.PORT),
    port: values.PORT,
    host: values.HOST,
    pageCacheBytes: values.PAGE_CACHE_MB * 1024 * 1024,
    demo: values.TOASOAN_DEMO,
    s3: s3Of(values, backupTo),
    filesBucket: values.S3_BUCKET,
    backupTo,
    backupKeep: backupKeepOf(values.BACKUP_KEEP),
    backupAt: values.BACKUP_AT === 'off' ? null : values.BACKUP_AT,
    mail: mailOf(values),
    searchServer: values.SEARCH_URL ? parseSearchUrl(values.SEARCH_URL)! : undefined,
  };
};

let env: Env | undefined;

/** The settings of this process. */
export const getEnv = (): Env => (env ??= readEnv());
