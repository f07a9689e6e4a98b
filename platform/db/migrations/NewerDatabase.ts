import { EnvError } from '@/platform/env';
import type { Migration } from './migration';
import type { Recorded } from './recorded';

/** A newer program has used this database. Like every `EnvError`, one line that says what to do. */
export class NewerDatabase extends EnvError {
  constructor(unknown: string[]) {
    super(
      `This database is newer than the program: it has had the migration ${unknown.join(', ')}, which this program does not know. Update the program, or restore the backup made before the update. Nothing was changed.`,
    );
  }
}

/** Throws a `NewerDatabase` when the database has had a migration that is not among `known`. */
export const refuseNewer = (recorded: Recorded, known: readonly Migration[]): void => {
  const names = new Set(known.map(({ name }) => name));
  const unknown = [...recorded.keys()].filter((name) => !names.has(name)).sort();
  if (unknown.length > 0) throw new NewerDatabase(unknown);
};
