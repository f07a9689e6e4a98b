/**
 * How much work a comparison may still do, in steps of the diff. Counted instead of timed, so that the same two texts
 * always give the same answer.
 */
export interface Budget {
  left: number;
}

/** Enough for a long report that was rewritten in many places; well under a second. */
export const fullBudget = (): Budget => ({ left: 3_000_000 });

/** The longest edit that may still be searched for: the search takes about its square. */
export const longestEdit = ({ left }: Budget): number => Math.floor(Math.sqrt(Math.max(0, left)));

/** Notes a search that found an edit of this length, or gave up at it. */
export const spend = (budget: Budget, edit: number): void => {
  budget.left -= edit * edit;
};
