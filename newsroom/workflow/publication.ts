import type { PayloadRequest } from 'payload';
import { forgetRemovals, noteRemoval } from './removals';
import { clearSlots } from './slots';
import type { RemovedStage } from './stages';
import type { Row, Text } from './text';
import { writeRecord } from './write';

const correctionsOf = (text: Text): Row[] => (text.row.corrections as Row[] | null | undefined) ?? [];

interface Words {
  /** What goes out, all of it, and of which version it is. */
  words: Row;
  version: string | null;
  patch: Row;
  now: Date;
  /** What readers are told was corrected. */
  correction: string | null;
}

/** Makes exactly these words what readers see. Answers the id of the version that was written. */
export const publishWords = async (
  req: PayloadRequest,
  text: Text,
  { words, version, patch, now, correction }: Words,
): Promise<string | null> => {
  const before = correctionsOf(text);
  const corrections = correction ? [...before, { at: now.toISOString(), note: correction }] : before;
  const written = await writeRecord(
    req,
    text,
    words,
    {
      // A story that was corrected stays one.
      stage: corrections.length > 0 ? 'corrected' : 'published',
      patch: { ...patch, corrections },
      now,
      status: 'published',
      isUpdate: true,
    },
    { versionOfWords: version },
  );
  await forgetRemovals(req, text);
  return written;
};

interface Removal {
  kind: RemovedStage;
  note: string | null;
  redirectTo: string | null;
  now: Date;
}

/** Takes a text from readers; nothing of it goes out or comes off by itself any more. */
export const removeText = async (
  req: PayloadRequest,
  text: Text,
  { kind, note, redirectTo, now }: Removal,
): Promise<string | null> => {
  const written = await writeRecord(
    req,
    text,
    text.row,
    { stage: kind, patch: {}, now, status: 'draft', isUpdate: false },
    { versionOfWords: null },
  );
  await clearSlots(req, text, ['publish', 'expire']);
  await noteRemoval(req, text, { kind, note, redirectTo, now });
  return written;
};

/** Brings back what readers saw last. */
export const restoreText = async (req: PayloadRequest, text: Text, now: Date): Promise<string | null> => {
  const written = await writeRecord(
    req,
    text,
    text.row,
    {
      stage: correctionsOf(text).length > 0 ? 'corrected' : 'published',
      patch: {},
      now,
      status: 'published',
      isUpdate: false,
    },
    { versionOfWords: null },
  );
  await forgetRemovals(req, text);
  return written;
};
