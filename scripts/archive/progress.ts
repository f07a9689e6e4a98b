/** How far an export or import is. */
export interface Progress {
  /** What is being done, for people: `records`. */
  step: string;
  done: number;
  total: number;
  /** What it is at: `collections/articles.jsonl`. */
  at: string;
}

/** Told how far it is. `stop` is called when it goes no further: what follows is a message. */
export type OnProgress = ((progress: Progress) => void) & { stop?: () => void };
