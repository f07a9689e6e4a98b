import {
  IncomingMessage,
  ServerResponse,
  type IncomingHttpHeaders,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
} from 'node:http';
import { Socket } from 'node:net';

export type RequestHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export interface CapturedResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

type Callback = (error?: Error | null) => void;

/** A request that belongs to no connection: who asks cannot shape what is made for all. */
const detachedRequest = (url: string, headers: IncomingHttpHeaders): IncomingMessage => {
  const req = new IncomingMessage(new Socket());
  req.method = 'GET';
  req.url = url;
  req.httpVersion = '1.1';
  req.httpVersionMajor = 1;
  req.httpVersionMinor = 1;
  req.headers = headers;
  req.rawHeaders = Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
  req.complete = true;
  req.push(null);
  return req;
};

/** A response that keeps what is written instead of sending it. */
class KeptResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  readonly #onEnd: (body: Buffer) => void;
  readonly #onFailure: (error: Error) => void;

  constructor(req: IncomingMessage, onEnd: (body: Buffer) => void, onFailure: (error: Error) => void) {
    super(req);
    this.#onEnd = onEnd;
    this.#onFailure = onFailure;
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    // Headers given here alone would go into the wire format and be lost to `getHeaders`.
    const headers = rest.find((part) => typeof part === 'object' && part !== null);
    if (Array.isArray(headers)) {
      for (let i = 0; i + 1 < headers.length; i += 2)
        this.setHeader(String(headers[i]), headers[i + 1] as string);
    } else if (headers) {
      for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders)) {
        if (value !== undefined) this.setHeader(name, value as OutgoingHttpHeader);
      }
    }
    return super.writeHead(status);
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Callback, callback?: Callback): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode);
    if (typeof chunk === 'string') {
      this.#chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8'));
    } else {
      // The writer may use its buffer again.
      this.#chunks.push(Buffer.from(chunk as Uint8Array));
    }
    const done = typeof encoding === 'function' ? encoding : callback;
    if (done) process.nextTick(done);
    return true;
  }

  override end(...args: unknown[]): this {
    if (this.writableEnded) return this;
    const callback = args.find((arg) => typeof arg === 'function') as (() => void) | undefined;
    const [chunk, encoding] = args;
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') {
      this.write(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : undefined);
    }
    if (!this.headersSent) this.writeHead(this.statusCode);
    if (callback) this.once('finish', callback);
    this.finished = true;
    const body = Buffer.concat(this.#chunks);
    process.nextTick(() => {
      this.emit('finish');
      this.emit('close');
      this.#onEnd(body);
    });
    return this;
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode);
  }

  override destroy(error?: Error): this {
    if (this.destroyed) return this;
    this.destroyed = true;
    process.nextTick(() => {
      this.emit('close');
      if (!this.writableEnded) this.#onFailure(error ?? new Error('the page was cut off while it was made'));
    });
    return this;
  }
}

/** Asks `handler` for `url` and resolves with the whole response. */
export const capture = (
  handler: RequestHandler,
  url: string,
  headers: IncomingHttpHeaders,
): Promise<CapturedResponse> =>
  new Promise((resolve, reject) => {
    const req = detachedRequest(url, headers);
    const res = new KeptResponse(
      req,
      (body) => resolve({ status: res.statusCode, headers: res.getHeaders(), body }),
      reject,
    );
    Promise.resolve(handler(req, res)).catch((error: unknown) => {
      res.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
