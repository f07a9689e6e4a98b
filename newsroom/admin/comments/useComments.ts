import { useRef, useState } from 'react';
import type { CommentInput, ShownComment } from '../../workflow/comments';
import { askApi } from '../askApi';
import type { CommentTexts } from '../texts';
import { usePolling } from '../usePolling';
import { freshCount } from './threads';

const EVERY_MS = 15_000;

interface Where {
  collection: string;
  id: string;
  me: string;
  language: string;
  texts: CommentTexts;
}

/** What went wrong, for people; null when nothing did. */
type Problem = string | null;

export interface Comments {
  /** Null until they are there. */
  comments: ShownComment[] | null;
  /** They could not be read anew. */
  isLost: boolean;
  /** How many of colleagues came while the page was open. */
  fresh: number;
  add(input: Partial<CommentInput>): Promise<Problem>;
  settle(id: string, verb: 'resolve' | 'reopen'): Promise<Problem>;
  remove(id: string): Promise<Problem>;
}

/** The comments on a text, kept up to date, and what one can do with them. */
export const useComments = ({ collection, id, me, language, texts }: Where): Comments => {
  const path = `comments/of/${encodeURIComponent(collection)}/${encodeURIComponent(id)}`;
  const [comments, setComments] = useState<ShownComment[] | null>(null);
  const [isLost, setLost] = useState(false);
  const [fresh, setFresh] = useState(0);
  const shown = useRef<ShownComment[] | null>(null);
  const reading = useRef(0);

  const read = async () => {
    const turn = ++reading.current;
    const answer = await askApi<{ comments: ShownComment[] }>(path, language).catch(() => null);
    // A later one, begun after something was written, knows better.
    if (turn !== reading.current) return;
    const now = answer?.ok ? answer.body.comments : undefined;
    setLost(!now);
    if (!now) return;
    const count = freshCount(shown.current, now, me);
    if (count > 0) setFresh(count);
    shown.current = now;
    setComments(now);
  };
  usePolling(read, EVERY_MS);

  const write = async (address: string, method: 'POST' | 'DELETE', json?: unknown): Promise<Problem> => {
    try {
      const { ok, message } = await askApi(address, language, { method, json });
      if (ok) await read();
      return ok ? null : (message ?? texts.failed);
    } catch {
      return texts.failed;
    }
  };

  return {
    comments,
    isLost,
    fresh,
    add: (input) => write(path, 'POST', input),
    settle: (comment, verb) => write(`comments/${encodeURIComponent(comment)}/${verb}`, 'POST', {}),
    remove: (comment) => write(`comments/${encodeURIComponent(comment)}`, 'DELETE'),
  };
};
