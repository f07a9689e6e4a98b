/** What one process found out about one database with so many stories. */
export interface Measurement {
  /** Name and version of the server. */
  server: string;
  stories: number;
  /** Records put in at once, past Payload. */
  load: { records: number; ms: number };
  /** What was timed → each of its runs, in milliseconds. */
  times: Record<string, number[]>;
  /** What was timed → how many of its writes the database refused or did not come to in time, over all runs. */
  refused: Record<string, number>;
}
