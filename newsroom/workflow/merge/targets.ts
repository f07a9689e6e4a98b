/** The records that may be merged: each of them stands for one thing of the world, and may come in twice. */
export const MERGE_TARGETS = ['agencies', 'people', 'documents'] as const;

export type MergeTarget = (typeof MERGE_TARGETS)[number];

export const isMergeTarget = (slug: unknown): slug is MergeTarget =>
  MERGE_TARGETS.includes(slug as MergeTarget);
