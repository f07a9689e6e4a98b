import type { PayloadRequest } from 'payload';

/** What the holder of a lease is given; see `withLease`. */
export interface Lease {
  /** Aborts when the lease was lost: the database was away, or this process asleep, for longer than it lasts. */
  readonly signal: AbortSignal;
  /**
   * Rejects with `LeaseLost` when somebody else has the lease. Called first in the transaction of `req`, it also
   * keeps the lease from being taken before that transaction ends.
   */
  confirm(req?: PayloadRequest): Promise<void>;
}

/** Somebody else holds the lease, and the caller did not want to wait. */
export class LeaseTaken extends Error {
  override name = 'LeaseTaken';

  constructor(lease: string) {
    super(`Another process is at it (${lease}).`);
  }
}

/** Somebody else has taken the lease: its holder was away for longer than it lasts. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';

  constructor(lease: string) {
    super(`Another process has taken over (${lease}).`);
  }
}
