import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { capture, type RequestHandler } from './capture';

const get = (handler: RequestHandler) => capture(handler, '/a?b=1', { host: 'x.vn', accept: 'text/html' });

describe('capture', () => {
  it('hands over the request', async () => {
    let seen: unknown;
    await get(async (req, res) => {
      const body: Buffer[] = [];
      for await (const chunk of req) body.push(chunk as Buffer);
      seen = [req.method, req.url, req.headers.host, req.rawHeaders, body.length];
      res.end();
    });
    expect(seen).toEqual(['GET', '/a?b=1', 'x.vn', ['host', 'x.vn', 'accept', 'text/html'], 0]);
  });

  it.each<[string, RequestHandler]>([
    ['end alone', async (_, res) => void res.end('xin chào')],
    ['write and end', async (_, res) => (res.write('xin '), void res.end('chào'))],
    [
      'bytes',
      async (_, res) => (res.write(Buffer.from('xin ')), void res.end(new TextEncoder().encode('chào'))),
    ],
    ['an encoding', async (_, res) => void res.end(Buffer.from('xin chào').toString('base64'), 'base64')],
    ['later', async (_, res) => void setTimeout(() => res.end('xin chào'), 5)],
    ['a flush first', async (_, res) => (res.flushHeaders(), void res.end('xin chào'))],
    ['a stream', async (_, res) => pipeline(Readable.from(['xin ', 'chào']), res)],
    [
      'a buffer that is used again',
      async (_, res) => {
        const buffer = Buffer.from('xin ');
        res.write(buffer);
        buffer.fill(0);
        res.end('chào');
      },
    ],
  ])('keeps the body written with %s', async (_, handler) => {
    expect((await get(handler)).body.toString()).toBe('xin chào');
  });

  it.each<[string, RequestHandler]>([
    ['setHeader', async (_, res) => (res.setHeader('X-A', '1'), (res.statusCode = 201), void res.end())],
    ['writeHead', async (_, res) => void res.writeHead(201, { 'X-A': '1' }).end()],
    ['writeHead with a reason', async (_, res) => void res.writeHead(201, 'Made', { 'X-A': '1' }).end()],
    ['a flat list', async (_, res) => void res.writeHead(201, ['X-A', '1']).end()],
  ])('keeps status and headers given with %s', async (_, handler) => {
    expect(await get(handler)).toMatchObject({ status: 201, headers: { 'x-a': '1' } });
  });

  it('tells the handler how far it is', async () => {
    const states: unknown[] = [];
    await get(async (_, res) => {
      states.push(res.headersSent, res.writableEnded);
      res.write('a');
      states.push(res.headersSent);
      res.on('finish', () => states.push('finish', res.writableEnded, res.writableFinished));
      res.on('close', () => states.push('close'));
      res.end(() => states.push('callback'));
      res.end('twice is ignored');
    });
    expect(states).toEqual([false, false, true, 'finish', true, true, 'callback', 'close']);
  });

  it.each<[string, RequestHandler]>([
    ['is rejected', () => Promise.reject(new Error('broken'))],
    ['destroys the response', async (_, res) => void res.destroy(new Error('broken'))],
    ['fails half-way', async (_, res) => (res.write('a'), Promise.reject(new Error('broken')))],
  ])('fails when the handler %s', async (_, handler) => {
    await expect(get(handler)).rejects.toThrow('broken');
  });
});
