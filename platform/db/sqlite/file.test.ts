import path from 'node:path';
import { expect, it } from 'vitest';
import { sqliteFileOf } from './file';

it.each([
  ['file:///srv/toa%20soan/toasoan.db', '/srv/toa soan/toasoan.db'],
  ['file:/srv/toasoan.db', '/srv/toasoan.db'],
  ['file:/srv/toa%20soan.db?mode=ro', '/srv/toa soan.db'],
  ['file:data/toasoan.db', path.resolve('data/toasoan.db')],
  ['file::memory:', null],
])('the file of %s', (url, file) => expect(sqliteFileOf(url)).toBe(file));
