import { createHash } from 'node:crypto';

/**
 * The ids of rows (of arrays and blocks) inside records. On SQLite each row has one, and no two rows of the same
 * table have the same; MongoDB promises neither: a row written without hooks has none, and a record sent twice
 * brings its rows twice. Nothing refers to these ids, so that where one is missing or taken another is derived:
 * always the same from the same record.
 */
export class RowIds {
  readonly #taken = new Map<string, Set<string>>();

  constructor(private readonly seed: string) {}

  /** `table` names what SQLite keeps the rows in, `place` the row within its record. */
  take(table: string, id: unknown, place: string): string {
    const taken = this.#taken.get(table) ?? new Set();
    this.#taken.set(table, taken);
    let free = typeof id === 'string' && id !== '' ? id : this.#derive(place, '');
    while (taken.has(free)) free = this.#derive(place, free);
    taken.add(free);
    return free;
  }

  #derive(place: string, before: string): string {
    return createHash('sha256').update(`${this.seed}\n${place}\n${before}`).digest('hex').slice(0, 24);
  }
}
