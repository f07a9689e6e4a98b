import type { PayloadRequest } from 'payload';
import type { Stage } from './stages';

/** What the workflow is writing just now; the stage hook takes it as it is. */
export interface StageChange {
  collection: string;
  id: string;
  stage: Stage;
  status: 'published' | 'draft';
  /** What else is written: times, names, notes. */
  patch: Record<string, unknown>;
  /** The moment it is said to have happened: the planned one where a slot is caught up with. */
  now: Date;
  /** Whether readers are told of an update. Not where what they knew comes back. */
  isUpdate: boolean;
}

type Context = Pick<PayloadRequest, 'context'>['context'];

const KEY = 'stageChange';

/** The change under way for a record, if the workflow makes one. */
export const changeOf = (context: Context, collection: string, id: unknown): StageChange | null => {
  const change = context[KEY] as StageChange | undefined;
  return change && change.collection === collection && change.id === String(id) ? change : null;
};

/** Runs one write of the workflow. */
export const withChange = async <T>(
  req: PayloadRequest,
  change: StageChange,
  write: () => Promise<T>,
): Promise<T> => {
  const before = req.context[KEY];
  req.context[KEY] = change;
  try {
    return await write();
  } finally {
    req.context[KEY] = before;
  }
};
