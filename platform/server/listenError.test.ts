import { expect, it } from 'vitest';
import { listenError } from './listenError';

it.each([
  ['EADDRINUSE', 3000, 'Port 3000 is in use: stop the other program or start with PORT=3001 npm start.'],
  ['EADDRINUSE', 65_535, 'Port 65535 is in use: stop the other program or start with PORT=65534 npm start.'],
  ['EACCES', 80, 'Port 80 may not be used by this user: start with PORT=3000 npm start.'],
  [
    'EADDRNOTAVAIL',
    3000,
    'HOST 10.0.0.1 is not an address of this machine: start with HOST=0.0.0.0 npm start.',
  ],
  ['EWHAT', 3000, 'The server cannot listen on 10.0.0.1:3000 (EWHAT): start with another HOST or PORT.'],
])('%s', (code, port, line) => {
  expect(listenError(Object.assign(new Error('x'), { code }), '10.0.0.1', port)).toBe(line);
});
