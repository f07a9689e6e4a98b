import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { closeGracefully } from './shutdown';

const start = async (answerAfterMs: number) => {
  const server = createServer((_, res) => void setTimeout(() => res.end('done'), answerAfterMs));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = new Promise<string>((resolve) => {
    const req = request({ port, host: '127.0.0.1' }, (res) =>
      res.on('data', (chunk) => resolve(String(chunk))),
    );
    req.on('error', () => resolve('cut off'));
    req.end();
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  return { server, answer };
};

it('lets an answer under way finish', async () => {
  const { server, answer } = await start(150);
  await closeGracefully(server, 5_000);
  expect(await answer).toBe('done');
});

it('cuts off what takes too long', async () => {
  const { server, answer } = await start(60_000);
  await closeGracefully(server, 50);
  expect(await answer).toBe('cut off');
});
