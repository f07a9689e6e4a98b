import type { IncomingMessage, ServerResponse } from 'node:http';
import { RETRY_AFTER } from './unavailable';

/** What `/api/ready` says; a reason is for operators. */
export type Readiness = { status: 'ready' } | { status: 'starting' | 'unavailable'; reason: string };

const send = (req: IncomingMessage, res: ServerResponse, status: number, value: unknown): void => {
  const body = `${JSON.stringify(value)}\n`;
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 503 ? { 'retry-after': RETRY_AFTER } : {}),
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  if (req.method === 'HEAD') res.end();
  else res.end(body);
};

/**
 * Answers `/api/health` (the process lives) and `/api/ready` (it can serve: 200, else 503 with the reason). Returns
 * whether it was one of them. Neither touches the database: `readiness` is what is known already.
 */
export const answerProbe = (
  req: IncomingMessage,
  res: ServerResponse,
  readiness: () => Readiness,
): boolean => {
  const target = req.url ?? '';
  if (!target.startsWith('/api/')) return false;
  const pathname = target.split('?', 1)[0]!;
  if (pathname !== '/api/health' && pathname !== '/api/ready') return false;
  if (req.method !== 'GET' && req.method !== 'HEAD') send(req, res, 405, { status: 'method not allowed' });
  else if (pathname === '/api/health') send(req, res, 200, { status: 'alive' });
  else {
    const now = readiness();
    send(req, res, now.status === 'ready' ? 200 : 503, now);
  }
  return true;
};
