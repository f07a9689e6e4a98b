import type { InStatement, InValue } from '@libsql/client';
import { getTableColumns, getTableName } from '@payloadcms/db-sqlite/drizzle';
import { newId } from '../ids';

type Row = Readonly<Record<string, unknown>>;
export type Table = Parameters<typeof getTableColumns>[0];

/** Far below SQLite's limit of 32,766 parameters a statement. */
const MAX_PARAMETERS = 8_000;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Rows for one table of SQLite, as Payload's adapter makes them, to be written with few statements. */
export class TableRows {
  readonly #table: Table;
  readonly #columns: [string, ReturnType<typeof getTableColumns>[string]][];
  /** What a row may lack; then the column keeps its default. */
  readonly #required: string[];
  /** Rows in versions have ids of their own besides those they carry. */
  readonly #key: string | undefined;
  /** Rows that lack the same, together. */
  readonly #groups = new Map<string, Row[]>();

  constructor(table: Table) {
    this.#table = table;
    const columns = Object.entries(getTableColumns(table));
    // Rows that have numbers get them from SQLite.
    this.#columns = columns.filter(([, { primary, dataType }]) => !(primary && dataType === 'number'));
    this.#required = this.#columns.filter(([, { notNull }]) => notNull).map(([name]) => name);
    this.#key = this.#columns.find(([, { primary }]) => primary)?.[0];
  }

  /** Adds a row; answers it with its id. */
  add(row: Row): Row {
    const whole = this.#key && row[this.#key] === undefined ? { ...row, [this.#key]: newId() } : row;
    const lacking = this.#required.filter((name) => whole[name] === undefined).join();
    const group = this.#groups.get(lacking);
    if (group) group.push(whole);
    else this.#groups.set(lacking, [whole]);
    return whole;
  }

  /**
   * What writes them. What a row says nothing about is empty, also where the column has a default: that is for new
   * records.
   */
  statements(): InStatement[] {
    return [...this.#groups].flatMap(([lacking, rows]) => {
      const left = new Set(lacking.split(','));
      const columns = this.#columns.filter(([name]) => !left.has(name));
      const names = columns.map(([, { name }]) => quoted(name)).join();
      const into = `INSERT INTO ${quoted(getTableName(this.#table))} (${names}) VALUES`;
      const places = `(${columns.map(() => '?').join()})`;
      const size = Math.max(1, Math.floor(MAX_PARAMETERS / columns.length));
      const chunks = Array.from({ length: Math.ceil(rows.length / size) }, (_, i) =>
        rows.slice(i * size, (i + 1) * size),
      );
      return chunks.map((chunk) => ({
        sql: `${into} ${chunk.map(() => places).join()}`,
        args: chunk.flatMap((row) =>
          columns.map(([name, column]) => {
            const value = row[name] ?? null;
            return (value === null ? null : column.mapToDriverValue(value)) as InValue;
          }),
        ),
      }));
    });
  }
}
