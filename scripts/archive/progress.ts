/** How far an export or import is. */
export interface Progress {
  /** What is being done, for people: `records`. */
  step: string;
  done: number;
  total: number;
  /** What it is at: `collections/articles.jsonl`. */
  at: string;
}

export type OnProgress = (progress: Progress) => void;
