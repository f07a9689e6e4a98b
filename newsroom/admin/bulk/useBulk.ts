import { useEffect, useRef, useState } from 'react';
import type { WorkflowCollection } from '../../workflow/stages';
import type { Verb } from '../../workflow/table';
import { askVerb } from '../stage/askVerb';
import type { Choice } from '../stage/mainVerbs';
import { runBulk, type BulkOutcome, type BulkText } from './runBulk';

/** How far it is; `all` is 0 while the list is being read. */
export interface BulkProgress {
  verb: Verb;
  at: number;
  all: number;
}

export interface BulkResult {
  verb: Verb;
  /** Null: the list could not be read. */
  outcome: BulkOutcome | null;
}

interface Bulk {
  progress: BulkProgress | null;
  result: BulkResult | null;
  /** `texts` is told whether it was stopped; null where it was. */
  run: (
    choice: Choice,
    body: Record<string, unknown>,
    texts: (isStopped: () => boolean) => Promise<BulkText[] | null>,
  ) => Promise<BulkOutcome | null>;
  stop: () => void;
  dismiss: () => void;
}

/** Uses a verb on many texts, one request each; who leaves the page stops it after the text at hand. */
export const useBulk = (collection: WorkflowCollection, language: string): Bulk => {
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  const [result, setResult] = useState<BulkResult | null>(null);
  const stopped = useRef(false);
  const isStopped = () => stopped.current;
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  const run: Bulk['run'] = async ({ takes, verb }, body, texts) => {
    stopped.current = false;
    setResult(null);
    setProgress({ verb, at: 0, all: 0 });
    const send = ({ id, updatedAt }: BulkText) =>
      askVerb(
        collection,
        id,
        verb,
        { ...body, ...(updatedAt && takes.includes('updatedAt') ? { updatedAt } : {}) },
        language,
      );
    try {
      const chosen = await texts(isStopped);
      const all = chosen?.length ?? 0;
      const onProgress = (at: number) => setProgress({ verb, at, all });
      const outcome = chosen && (await runBulk(chosen, send, { isStopped, onProgress }));
      if (outcome) setResult({ verb, outcome });
      return outcome;
    } catch {
      setResult({ verb, outcome: null });
      return null;
    } finally {
      setProgress(null);
    }
  };

  return {
    progress,
    result,
    run,
    stop: () => {
      stopped.current = true;
    },
    dismiss: () => setResult(null),
  };
};
