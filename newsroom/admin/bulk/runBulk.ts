/** A text that was chosen in a list, as the list showed it. */
export interface BulkText {
  id: string;
  title: string;
  /** Of the version that was seen; null where it is not known. */
  updatedAt: string | null;
}

/** What the server says about one text. */
export interface BulkAnswer {
  ok: boolean;
  status: number;
  message: string;
}

/** A text that stays as it is, and why. */
export interface BulkRefusal {
  id: string;
  title: string;
  message: string;
}

export interface BulkOutcome {
  all: number;
  done: string[];
  refused: BulkRefusal[];
  /** Why it ended before the last text: asked to, no answer, or what the server says against all of them. */
  halt: 'stopped' | 'lost' | { message: string } | null;
}

interface Conduct {
  isStopped: () => boolean;
  /** Before each text: how many were dealt with. */
  onProgress: (dealtWith: number) => void;
}

/** Whether an answer is not about the text: nobody is signed in any more, or the server cannot work. */
const isAboutAll = ({ ok, status }: BulkAnswer): boolean => !ok && (status === 401 || status >= 500);

/** How many texts nothing was decided about. */
export const leftOf = ({ all, done, refused }: BulkOutcome): number => all - done.length - refused.length;

/** Deals with texts one after the other, going on past those that are refused. Never rejects. */
export const runBulk = async (
  texts: readonly BulkText[],
  send: (text: BulkText) => Promise<BulkAnswer>,
  { isStopped, onProgress }: Conduct,
): Promise<BulkOutcome> => {
  const outcome: BulkOutcome = { all: texts.length, done: [], refused: [], halt: null };
  for (const [index, text] of texts.entries()) {
    if (isStopped()) return { ...outcome, halt: 'stopped' };
    onProgress(index);
    const answer = await send(text).catch(() => null);
    if (!answer) return { ...outcome, halt: 'lost' };
    if (isAboutAll(answer)) return { ...outcome, halt: { message: answer.message } };
    if (answer.ok) outcome.done.push(text.id);
    else outcome.refused.push({ id: text.id, title: text.title, message: answer.message });
  }
  return outcome;
};
