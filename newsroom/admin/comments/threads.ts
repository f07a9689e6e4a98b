import type { ShownComment } from '../../workflow/comments';

/** A comment and what was answered to it. */
export interface CommentThread {
  first: ShownComment;
  replies: ShownComment[];
}

/** Comments as threads, oldest first. An answer whose beginning is gone stands for itself. */
export const threadsOf = (comments: readonly ShownComment[]): CommentThread[] => {
  const ids = new Set(comments.map(({ id }) => id));
  const isFirst = ({ parent }: ShownComment) => parent === null || !ids.has(parent);
  return comments
    .filter(isFirst)
    .map((first) => ({ first, replies: comments.filter(({ parent }) => parent === first.id) }));
};

/** How many of `now` others wrote since `before` was read. */
export const freshCount = (
  before: readonly ShownComment[] | null,
  now: readonly ShownComment[],
  me: string,
): number => {
  if (!before) return 0;
  const known = new Set(before.map(({ id }) => id));
  return now.filter(({ id, author }) => !known.has(id) && author.id !== me).length;
};
