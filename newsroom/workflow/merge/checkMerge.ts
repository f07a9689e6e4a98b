import type { PayloadRequest } from 'payload';
import { isEditorial } from '@/domain/roles';
import { actorOf } from '../applyStage';
import { isLiveStage, isRemovedStage } from '../stages';
import { loadText, type Text } from '../text';
import { mergedInto } from './mergeRecord';
import { areInLine } from './ownLinks';
import { MergeRefused } from './refusals';
import type { MergeTarget } from './targets';

/** Which records are to be one. */
export interface MergeOf {
  target: MergeTarget;
  /** Id of the record that stays. */
  kept: string;
  /** Id of the record whose links are led to the other one. */
  merged: string;
}

/** Throws MergeRefused unless an editor or administrator is signed in. */
export const requireEditorial = (req: PayloadRequest): void => {
  const actor = actorOf(req);
  if (!actor) throw new MergeRefused('not-signed-in');
  if (!isEditorial(actor.role)) throw new MergeRefused('role');
};

/** Reads both records and throws MergeRefused when they cannot be one. */
export const checkMerge = async (
  req: PayloadRequest,
  { target, kept, merged }: MergeOf,
): Promise<{ kept: Text; merged: Text }> => {
  requireEditorial(req);
  const away = await loadText(req, target, merged);
  if (!away) throw new MergeRefused('missing');
  if (kept === merged) throw new MergeRefused('itself');
  const stays = await loadText(req, target, kept);
  if (!stays) throw new MergeRefused('missing-into');
  const before = await mergedInto(req, target, [kept, merged]);
  if (before.has(merged)) throw new MergeRefused('merged');
  if (before.has(kept)) throw new MergeRefused('into-merged');
  if (await areInLine(req, target, kept, merged)) throw new MergeRefused('in-line');
  const { live } = stays.state;
  // Readers who come to the one must find the other; what was taken from readers is not what to keep.
  if (isRemovedStage(live) || (isLiveStage(away.state.live) && !isLiveStage(live)))
    throw new MergeRefused('not-public');
  return { kept: stays, merged: away };
};
