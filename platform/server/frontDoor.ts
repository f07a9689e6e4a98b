import type { RequestListener } from 'node:http';
import type { DatabaseWatch } from './database/DatabaseWatch';
import { answerProbe, type Readiness } from './probes';
import { sendUnavailable } from './unavailable';

export interface FrontDoor {
  /** What the HTTP server is given. */
  listener: RequestListener;
  /** From now on requests go to the site. */
  open(site: RequestListener): void;
}

/**
 * Answers from the moment the server listens: probes always, everything else with 503 until the site is there.
 */
export const frontDoor = (database: Pick<DatabaseWatch, 'problem' | 'isAway'>): FrontDoor => {
  let site: RequestListener | null = null;

  const readiness = (): Readiness => {
    const { problem } = database;
    if (problem !== null) return { status: 'unavailable', reason: `${problem}.` };
    return site ? { status: 'ready' } : { status: 'starting', reason: 'The server is starting.' };
  };

  return {
    listener: (req, res) => {
      if (answerProbe(req, res, readiness)) return;
      if (site) site(req, res);
      else sendUnavailable(req, res, database.isAway ? 'away' : 'starting');
    },
    open: (opened) => {
      site = opened;
    },
  };
};
