/**
 * What Node itself can do: a server that sends one page out of memory and does nothing else. Arguments: the file of the
 * page. Prints its port.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const body = readFileSync(process.argv[2]!);
const head = ['content-type', 'text/html; charset=utf-8', 'content-length', String(body.length)];
const server = createServer((_, res) => {
  res.writeHead(200, head);
  res.end(body);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
