export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}

type Level = keyof Log;

const textOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);

/** One line an event, for people and for `journalctl`; an error's stack follows on lines of its own. */
export const createLog = (write: (line: string) => void, now: () => Date = () => new Date()): Log => {
  const line = (level: Level, message: string, cause?: unknown) =>
    write(`${now().toISOString()} ${level} ${message}${cause === undefined ? '' : `\n${textOf(cause)}`}\n`);
  return {
    info: (message) => line('info', message),
    warn: (message) => line('warn', message),
    error: (message, cause) => line('error', message, cause),
  };
};

export const log = createLog((line) => process.stderr.write(line));
