import { expect, it } from 'vitest';
import { parseBackupArguments } from './arguments';

const folder = { kind: 'folder', folder: '/media/usb' };

it.each([
  ['', { action: 'make', to: null }],
  ['/media/usb', { action: 'make', to: folder }],
  [
    's3://tienyen-backups/usb',
    { action: 'make', to: { kind: 's3', bucket: 'tienyen-backups', prefix: 'usb' } },
  ],
  ['--list', { action: 'list', to: null }],
  ['--list /media/usb', { action: 'list', to: folder }],
  ['/media/usb --list', { action: 'list', to: folder }],
  ['--scheduled', { action: 'make-if-due', to: null }],
])('npm run backup -- %s', (words, expected) => {
  expect(parseBackupArguments(words.split(' ').filter(Boolean))).toEqual(expected);
});

it.each(['--lst', '/a /b', '--list --scheduled', '--scheduled /media/usb', 'ftp://h/backups'])(
  'is not understood with %s',
  (words) => expect(parseBackupArguments(words.split(' '))).toBeNull(),
);
