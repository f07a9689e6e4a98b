import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';

interface Stored {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  freshUntil: number;
  keys: readonly string[];
}

const readAll = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Seconds that a shared cache may keep an answer (RFC 9111, 3 and 5.2.2); 0 when it may not. */
const freshSeconds = (headers: IncomingHttpHeaders): number => {
  const control = headers['cache-control'] ?? '';
  if (/\b(?:private|no-store|no-cache)\b/.test(control) || headers['set-cookie']) return 0;
  return Number(/\bs-maxage=(\d+)/.exec(control)?.[1] ?? 0);
};

/** On what comes from what is kept. */
export const FROM_CACHE = 'x-from-cache';

/**
 * A small caching HTTP proxy: keeps what `s-maxage` allows, apart for each `Accept-Encoding`, and forgets what a
 * `PURGE` request names by `Surrogate-Key`. It looks at no cookie when it answers from what it keeps: whatever it should
 * not have kept would be seen by everybody.
 */
export class CachingProxy {
  /** The keys of each purge that was answered, in order. */
  readonly purges: string[][] = [];
  /** What a purge is answered with. */
  purgeStatus = 200;
  /** Awaited between an answer of the server and its being kept. */
  beforeKeeping: () => Promise<void> = async () => undefined;
  readonly #kept = new Map<string, Stored>();
  readonly #upstreamPort: () => number;
  #server: Server | undefined;
  #port = 0;

  constructor(upstreamPort: () => number) {
    this.#upstreamPort = upstreamPort;
  }

  get port(): number {
    return this.#port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** The addresses that are kept. */
  get kept(): string[] {
    return [...this.#kept.keys()].map((key) => key.split(' ')[0]!);
  }

  /** Starts on a free port, and after `stop` on the same one again, with all that it kept. */
  async start(): Promise<void> {
    this.#server = createServer((req, res) => {
      this.#answer(req).then(
        ({ status, headers, body }) => {
          res.writeHead(status, headers);
          res.end(body);
        },
        () => res.destroy(),
      );
    });
    await new Promise<void>((resolve) => this.#server!.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const stopped = new Promise<void>((resolve) => this.#server!.close(() => resolve()));
    this.#server!.closeAllConnections();
    await stopped;
  }

  async #answer(req: IncomingMessage): Promise<Pick<Stored, 'status' | 'headers' | 'body'>> {
    if (req.method === 'PURGE') return this.#purge(req);
    const key = `${req.url} ${req.headers['accept-encoding'] ?? ''}`;
    const stored = req.method === 'GET' ? this.#kept.get(key) : undefined;
    if (stored && Date.now() < stored.freshUntil)
      return { ...stored, headers: { ...stored.headers, [FROM_CACHE]: 'yes' } };
    const fetched = await this.#fetch(req);
    const seconds = freshSeconds(fetched.headers);
    await this.beforeKeeping();
    if (req.method === 'GET' && seconds > 0)
      this.#kept.set(key, {
        ...fetched,
        freshUntil: Date.now() + 1000 * seconds,
        keys: String(fetched.headers['surrogate-key'] ?? '').split(' '),
      });
    return fetched;
  }

  #purge(req: IncomingMessage): Pick<Stored, 'status' | 'headers' | 'body'> {
    const keys = String(req.headers['surrogate-key'] ?? '').split(' ');
    if (this.purgeStatus === 200) {
      this.purges.push(keys);
      for (const [key, { keys: own }] of this.#kept)
        if (own.some((each) => keys.includes(each))) this.#kept.delete(key);
    }
    return { status: this.purgeStatus, headers: {}, body: Buffer.alloc(0) };
  }

  #fetch(req: IncomingMessage): Promise<Pick<Stored, 'status' | 'headers' | 'body'>> {
    return new Promise((resolve, reject) => {
      const asked = request(
        {
          port: this.#upstreamPort(),
          host: '127.0.0.1',
          path: req.url,
          method: req.method,
          headers: req.headers,
        },
        (answer) => {
          readAll(answer).then(
            (body) => resolve({ status: answer.statusCode!, headers: answer.headers, body }),
            reject,
          );
        },
      );
      asked.on('error', reject);
      req.pipe(asked);
    });
  }
}
