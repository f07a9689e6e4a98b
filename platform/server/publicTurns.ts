import type { IncomingMessage } from 'node:http';
import { Turns } from './pageCache/Turns';
import { areaOf } from './publicPaths';

/** Who comes when as many wait is sent away. */
const MOST_WAITING = 32;
/** An answer and the rest after it that take longer wait for a network, or for their reader: the next one begins. */
const LONGEST_TURN_MS = 30_000;

const FILE = /^\/api\/[\w-]+\/file\//;
const GRAPHQL = '/api/graphql';

const isReading = ({ method, headers }: IncomingMessage, pathname: string): boolean =>
  method === 'GET' ||
  method === 'HEAD' ||
  pathname === GRAPHQL ||
  headers['x-http-method-override'] === 'GET' ||
  headers['x-payload-http-method-override'] === 'GET';

/** Whether the API is asked for records: not for a picture, and not to sign somebody in. */
export const isQuestion = (req: IncomingMessage): boolean => {
  const pathname = (req.url ?? '/').split('?', 1)[0]!;
  return areaOf(pathname) === 'api' && !FILE.test(pathname) && isReading(req, pathname);
};

/**
 * What anybody asks of the API is answered one after the other, and after each answer there is a rest as long as it
 * took. A question may go through the whole archive, and the embedded database lets nobody else do anything
 * meanwhile: however many are asked at once, half of the time is left for readers of pages and for the newsroom.
 */
export class PublicTurns {
  readonly #turns = new Turns(1, LONGEST_TURN_MS);
  #waiting = 0;

  /** Has a question answered in its turn; `answer` must not throw. False when it is not, for too many wait already. */
  take(answer: () => Promise<void>): boolean {
    if (this.#waiting >= MOST_WAITING) return false;
    this.#waiting += 1;
    void this.#turns.run(async () => {
      this.#waiting -= 1;
      const begin = performance.now();
      await answer();
      await new Promise((resolve) => setTimeout(resolve, performance.now() - begin));
    });
    return true;
  }
}
