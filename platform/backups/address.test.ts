import { expect, it } from 'vitest';
import { formatBackupAddress, parseBackupAddress } from './address';

it.each([
  ['/srv/backups', '/srv/backups'],
  ['./backups/', `${process.cwd()}/backups`],
  ['C-drive', `${process.cwd()}/C-drive`],
  ['s3://bucket', 's3://bucket'],
  ['s3://bucket/', 's3://bucket'],
  ['S3://bucket//a//b/', 's3://bucket/a/b'],
])('%s is the address %s', (text, address) =>
  expect(formatBackupAddress(parseBackupAddress(text)!)).toBe(address),
);

it.each([
  's3://',
  's3:///a',
  's3://a',
  's3://bucket/../b',
  's3://buc ket',
  's3://bucket/a?b',
  'gs://bucket',
  'http://h/b',
])('%s is none', (text) => expect(parseBackupAddress(text)).toBeNull());
