import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvError, ensureSecret, readEnv } from './env';

const SECRET = 's'.repeat(32);
const folder = () => mkdtempSync(path.join(tmpdir(), 'env-'));
const read = (source: Record<string, string>) =>
  readEnv({ DATA_DIR: folder(), PAYLOAD_SECRET: SECRET, ...source });

const errorOf = (action: () => unknown): EnvError => {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(EnvError);
    return error as EnvError;
  }
  throw new Error('nothing was thrown');
};

describe('readEnv', () => {
  it('needs nothing', () => {
    const dataDir = folder();
    const env = readEnv({ DATA_DIR: dataDir });
    expect(env).toEqual({
      mode: 'development',
      dataDir,
      databaseUrl: `file://${dataDir}/toasoan.db`,
      isDatabaseGiven: false,
      databaseFile: `${dataDir}/toasoan.db`,
      secret: readFileSync(path.join(dataDir, 'secret'), 'utf8').trim(),
      publicUrl: undefined,
      baseUrl: 'http://localhost:3000',
      port: 3000,
      host: '0.0.0.0',
      pageCacheBytes: 64 * 1024 * 1024,
      demo: 'auto',
      s3: undefined,
      filesBucket: undefined,
      backupTo: { kind: 'folder', folder: `${dataDir}/backups` },
      backupKeep: { daily: 7, weekly: 5, monthly: 12 },
      backupAt: '02:30',
      mail: undefined,
      searchServer: undefined,
    });
  });

  it('takes a blank for missing', () => {
    expect(read({ DATABASE_URL: ' ', PUBLIC_URL: '', PORT: '' })).toMatchObject({
      isDatabaseGiven: false,
      publicUrl: undefined,
      port: 3000,
    });
  });

  it.each([
    'mongodb://localhost/toasoan',
    'mongodb://localhost',
    'mongodb://u:p%40@a:27017,b:27017/toasoan?replicaSet=rs0',
    'mongodb+srv://u:p@cluster.example.net/?retryWrites=true',
    'file:./data/x.db',
    'file:///srv/x.db',
  ])('takes DATABASE_URL=%s', (url) => {
    expect(read({ DATABASE_URL: url })).toMatchObject({ databaseUrl: url, isDatabaseGiven: true });
  });

  it.each([
    ['https://toasoan.vn', 'https://toasoan.vn'],
    ['https://toasoan.vn/', 'https://toasoan.vn'],
    ['http://10.0.0.1:8080', 'http://10.0.0.1:8080'],
  ])('takes PUBLIC_URL=%s', (url, origin) => {
    expect(read({ PUBLIC_URL: url })).toMatchObject({ publicUrl: origin, baseUrl: origin });
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['::1', 'http://[::1]:3000'],
    ['::', 'http://localhost:3000'],
  ])('knows where HOST=%s is reached', (host, baseUrl) => expect(read({ HOST: host }).baseUrl).toBe(baseUrl));

  it.each([
    ['DATABASE_URL', 'postgres://u:hunter2@h/d'],
    ['DATABASE_URL', 'mongodb://'],
    ['DATABASE_URL', 'mongodb://u:hunter2@/d'],
    ['DATABASE_URL', 'mongodb://u:hunter2@h/d and more'],
    ['DATABASE_URL', 'toasoan.db'],
    ['DATABASE_URL', 'file:'],
    ['PUBLIC_URL', 'toasoan.vn'],
    ['PUBLIC_URL', 'ftp://toasoan.vn'],
    ['PUBLIC_URL', 'https://toasoan.vn/tin'],
    ['PUBLIC_URL', 'https://u:hunter2@toasoan.vn'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000a'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['PAGE_CACHE_MB', '0'],
    ['PAGE_CACHE_MB', '1.5'],
    ['TOASOAN_DEMO', 'yes'],
    ['PAYLOAD_SECRET', 'short'],
    ['S3_BUCKET', 'a b'],
    ['S3_BUCKET', 'tienyen/files'],
    ['S3_ENDPOINT', 'minio:9000'],
    ['S3_ENDPOINT', 'https://u:hunter2@s3.example.vn'],
    ['S3_ENDPOINT', 'https://s3.example.vn/bucket'],
    ['S3_REGION', 'a b'],
    ['S3_FORCE_PATH_STYLE', 'yes'],
    ['BACKUP_TO', 'ftp://u:hunter2@h/backups'],
    ['BACKUP_TO', 's3://'],
    ['BACKUP_TO', 's3://bucket/../x'],
    ['BACKUP_KEEP', '7,5'],
    ['BACKUP_KEEP', '0,0,0'],
    ['BACKUP_KEEP', '-1,5,12'],
    ['BACKUP_AT', '24:00'],
    ['BACKUP_AT', '2:30'],
    ['BACKUP_AT', 'never'],
    ['SEARCH_URL', 'search.example.vn:9200'],
    ['SEARCH_URL', 'mongodb://u:hunter2@search.example.vn'],
    ['SEARCH_URL', 'https://search.example.vn/Tin Tuc'],
    ['SEARCH_URL', 'https://search.example.vn/_all'],
    ['SEARCH_URL', 'https://search.example.vn/tin?x=1'],
    ['SMTP_URL', 'mail.example.vn:587'],
    ['SMTP_URL', 'https://u:hunter2@mail.example.vn'],
    ['SMTP_URL', 'smtp://u:hunter2@'],
    ['SMTP_URL', 'smtp://u:hunter2%@mail.example.vn'],
    ['SMTP_URL', 'smtp://u:hunter2@mail.example.vn:99999'],
    ['SMTP_URL', 'smtp://u:hunter2@mail.example.vn/inbox'],
    ['SMTP_URL', 'smtp://hunter2@mail.example.vn'],
    ['MAIL_FROM', 'Tòa soạn'],
    ['MAIL_FROM', 'Tòa soạn <toasoan>'],
    ['MAIL_FROM', 'Tòa soạn <a@b.vn>, <c@d.vn>'],
    ['MAIL_FROM', 'Tòa soạn\r\nBcc: x@y.vn <a@b.vn>'],
  ])('refuses %s=%s in one line, without repeating it', (name, value) => {
    const { message } = errorOf(() => read({ [name]: value }));
    expect(message).toMatch(new RegExp(`^${name} is (malformed|too short): .+\\.$`));
    expect(message).not.toContain('\n');
    expect(message).not.toContain('hunter2');
  });

  it.each([
    [
      'smtps://bien.tap%40tienyen.vn:m%E1%BA%ADt%20kh%E1%BA%A9u@mail.tienyen.vn',
      {},
      {
        host: 'mail.tienyen.vn',
        port: 465,
        isSecure: true,
        auth: { user: 'bien.tap@tienyen.vn', pass: 'mật khẩu' },
        fromName: 'Tòa soạn',
        fromAddress: 'bien.tap@tienyen.vn',
      },
    ],
    [
      'smtp://10.0.0.5:25',
      { PUBLIC_URL: 'https://toasoan.tienyen.vn' },
      { host: '10.0.0.5', port: 25, isSecure: false, fromAddress: 'toasoan@toasoan.tienyen.vn' },
    ],
    ['smtp://[::1]/', {}, { host: '::1', port: 587, auth: undefined, fromAddress: 'toasoan@localhost' }],
    ['smtp://u:p@mail.vn', {}, { fromAddress: 'toasoan@mail.vn', fromName: 'Tòa soạn' }],
    [
      'smtp://mail.vn',
      { MAIL_FROM: ' Trung tâm Truyền thông, Văn hóa <tt@tienyen.vn> ' },
      { fromName: 'Trung tâm Truyền thông, Văn hóa', fromAddress: 'tt@tienyen.vn' },
    ],
    ['smtp://mail.vn', { MAIL_FROM: '"Tòa soạn" <a@b.vn>' }, { fromName: 'Tòa soạn', fromAddress: 'a@b.vn' }],
    ['smtp://mail.vn', { MAIL_FROM: 'a@b.vn' }, { fromName: 'Tòa soạn', fromAddress: 'a@b.vn' }],
  ])('sends mail by SMTP_URL=%s', (SMTP_URL, more, mail) =>
    expect(read({ SMTP_URL, ...more }).mail).toMatchObject(mail),
  );

  it('refuses a given database without a secret', () => {
    const { message } = errorOf(() => readEnv({ DATABASE_URL: 'mongodb://h/d', DATA_DIR: folder() }));
    expect(message).toMatch(/^PAYLOAD_SECRET is missing: .*openssl rand -hex 32/);
  });

  const KEYS = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'hunter2' };

  it.each([
    [{}, { region: 'us-east-1', endpoint: undefined, forcePathStyle: false }],
    [
      { S3_ENDPOINT: 'http://minio:9000/', S3_REGION: 'vn-hn-1' },
      { region: 'vn-hn-1', endpoint: 'http://minio:9000', forcePathStyle: true },
    ],
    [{ S3_ENDPOINT: 'https://s3.example.vn', S3_FORCE_PATH_STYLE: 'false' }, { forcePathStyle: false }],
    [{ S3_FORCE_PATH_STYLE: 'true' }, { forcePathStyle: true }],
  ])('reaches S3 with %o', (source, access) => {
    expect(read({ S3_BUCKET: 'tienyen-files', ...KEYS, ...source })).toMatchObject({
      filesBucket: 'tienyen-files',
      s3: { accessKeyId: 'id', secretAccessKey: 'hunter2', ...access },
    });
  });

  it.each<Record<string, string>>([
    { S3_BUCKET: 'tienyen-files' },
    { BACKUP_TO: 's3://tienyen-backups' },
    { S3_BUCKET: 'tienyen-files', S3_SECRET_ACCESS_KEY: 'hunter2' },
  ])('refuses S3 without keys (%o), without repeating them', (source) => {
    const { message } = errorOf(() => read(source));
    expect(message).toMatch(/^S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are missing: .+\.$/);
    expect(message).not.toContain('hunter2');
  });

  it.each([
    ['/srv/backups', { kind: 'folder', folder: '/srv/backups' }],
    ['s3://tienyen-backups', { kind: 's3', bucket: 'tienyen-backups', prefix: '' }],
    ['s3://tienyen-backups/toasoan/a/', { kind: 's3', bucket: 'tienyen-backups', prefix: 'toasoan/a' }],
  ])('takes BACKUP_TO=%s', (text, backupTo) => {
    expect(read({ BACKUP_TO: text, ...KEYS })).toMatchObject({ backupTo });
  });

  it('keeps as many backups as BACKUP_KEEP says, and makes none by itself with BACKUP_AT=off', () => {
    expect(read({ BACKUP_KEEP: '14,0,3', BACKUP_AT: 'off' })).toMatchObject({
      backupKeep: { daily: 14, weekly: 0, monthly: 3 },
      backupAt: null,
    });
  });

  it.each([{ NEXT_PHASE: 'phase-production-build' }, { TOASOAN_BUILD: '1' }])(
    'needs nothing to build (%o)',
    (source) => {
      const dataDir = path.join(folder(), 'none');
      const env = readEnv({ ...source, DATA_DIR: dataDir, DATABASE_URL: 'mongodb://h/d' });
      expect(env.databaseUrl).toBe('file::memory:');
      expect(() => statSync(dataDir)).toThrow();
    },
  );
});

describe('ensureSecret', () => {
  it('makes a secret once, for this user only', () => {
    const dataDir = path.join(folder(), 'new/data');
    const secret = ensureSecret(dataDir);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(ensureSecret(dataDir)).toBe(secret);
    expect(statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('refuses a damaged one', () => {
    const dataDir = folder();
    writeFileSync(path.join(dataDir, 'secret'), 'cut o');
    expect(errorOf(() => ensureSecret(dataDir)).message).toMatch(
      /secret is damaged: restore it from a backup/,
    );
  });

  it('says so when the folder cannot be written', () => {
    const file = path.join(folder(), 'file');
    writeFileSync(file, '');
    for (const dataDir of [file, path.join(file, 'data')]) {
      expect(errorOf(() => ensureSecret(dataDir)).message).toMatch(
        /^The data folder .+ is not writable \(E\w+\): /,
      );
    }
  });
});
