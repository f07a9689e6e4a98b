/** How deep causes may hang below each other; one may be its own. */
const MAX_DEPTH = 6;

/** The error and what caused it, outermost first. */
export const causesOf = (error: unknown, depth = 0): object[] =>
  typeof error !== 'object' || error === null || depth > MAX_DEPTH
    ? []
    : [error, ...causesOf((error as { cause?: unknown }).cause, depth + 1)];

/** What went wrong at the bottom of it, in one line: Drizzle puts the whole statement around it. */
export const reasonOf = (error: unknown): string => {
  const messages = causesOf(error).flatMap((each) => (each instanceof Error ? [each.message] : []));
  return (messages.at(-1) ?? String(error)).split('\n')[0]!;
};

/**
 * Whether SQLite refused it because another connection has the file, also with an extended code, such as
 * `SQLITE_BUSY_RECOVERY`: https://www.sqlite.org/rescode.html#busy
 */
export const isBusy = (error: unknown): boolean =>
  causesOf(error).some((each) => String((each as { code?: unknown }).code).startsWith('SQLITE_BUSY'));
