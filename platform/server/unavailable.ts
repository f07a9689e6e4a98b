import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  DESK_AWAY_HTML,
  DESK_AWAY_MESSAGE,
  DESK_STARTING_MESSAGE,
  BUSY_MESSAGE,
  FAILURE_HTML,
  STARTING_HTML,
} from './failurePage';
import { areaOf } from './publicPaths';
import { publicHeaders, STAFF_HEADERS } from './securityHeaders';
import { stripClient } from './stripClient';

/** Seconds after which asking again makes sense. */
export const RETRY_AFTER = '10';

/** Why there is no answer: the server is not there yet, its database is away, or too many ask the API. */
export type Absence = 'starting' | 'away' | 'busy';

const MESSAGES = { starting: DESK_STARTING_MESSAGE, away: DESK_AWAY_MESSAGE, busy: BUSY_MESSAGE } as const;
const DESK_PAGES = { starting: STARTING_HTML, away: DESK_AWAY_HTML, busy: FAILURE_HTML } as const;
const PUBLIC_PAGES = { starting: STARTING_HTML, away: FAILURE_HTML, busy: FAILURE_HTML } as const;

interface Body {
  type: string;
  text: string;
  headers: Readonly<Record<string, string>>;
}

const HTML = 'text/html; charset=utf-8';

const bodyFor = ({ url = '/', headers }: IncomingMessage, absence: Absence): Body => {
  // A call that the admin's page makes of its own: Next's client shows the text of just this type.
  if (headers['next-action'] !== undefined)
    return { type: 'text/plain', text: MESSAGES[absence], headers: STAFF_HEADERS };
  switch (areaOf(url)) {
    case 'api':
      return {
        type: 'application/json; charset=utf-8',
        text: JSON.stringify({ errors: [{ message: MESSAGES[absence] }] }),
        headers: STAFF_HEADERS,
      };
    case 'desk':
      return { type: HTML, text: DESK_PAGES[absence], headers: STAFF_HEADERS };
    default:
      return {
        type: HTML,
        text: PUBLIC_PAGES[absence],
        headers: publicHeaders(stripClient(PUBLIC_PAGES[absence])),
      };
  }
};

/**
 * Answers 503 in the form that whoever asks can show: a page of its own, Payload's shape of an error for the API,
 * plain text for a call of the admin's page.
 */
export const sendUnavailable = (req: IncomingMessage, res: ServerResponse, absence: Absence): void => {
  const { type, text, headers } = bodyFor(req, absence);
  const body = Buffer.from(text);
  res.writeHead(503, {
    ...headers,
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'private, no-store',
    'retry-after': RETRY_AFTER,
  });
  if (req.method === 'HEAD') res.end();
  else res.end(body);
};
