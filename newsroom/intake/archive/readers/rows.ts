/** Reads a table of stories, CSV or JSON lines, row by row with a mapping. */

import { pipeline, type Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { ArchiveError } from '@/newsroom/intake/archive/ArchiveError';
import { readDate } from '@/newsroom/intake/archive/dateFormats';
import { neededColumns, type Mapping } from '@/newsroom/intake/archive/mapping';
import type { Place } from '@/newsroom/intake/archive/places/place';
import { decoded, linesOf, TooLong } from '@/newsroom/intake/archive/readers/decoded';
import { NOTHING_KNOWN, oneLine, type ArchiveStory, type ReadItem } from '@/newsroom/intake/archive/story';
import { sourceOfHtml } from '@/newsroom/intake/source/html';
import { plainSource } from '@/newsroom/intake/source/types';

type Row = Record<string, unknown>;

/** A longer row is no story's. */
const MAX_ROW = 8 * 1024 * 1024;

const valueOf = (row: Row, column: string): string => {
  const value = row[column];
  // How MySQL's tools write what is not there.
  if (value === null || value === undefined || value === 'NULL' || value === '\\N') return '';
  return typeof value === 'string'
    ? value
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
};

const textOf = (row: Row, field: { column: string; as: 'text' | 'html' } | undefined): string | null => {
  if (!field) return null;
  const value = valueOf(row, field.column);
  return oneLine(field.as === 'html' ? sourceOfHtml(value).text : value);
};

const bodyOf = (row: Row, { column, as }: Mapping['body']) => {
  const value = valueOf(row, column);
  return as === 'html' ? sourceOfHtml(value) : plainSource(value);
};

const dateOf = (row: Row, fields: Mapping['publishedAt']) => {
  const doubts: ArchiveStory['doubts'] = [];
  for (const { column, as } of fields ?? []) {
    const value = valueOf(row, column).trim();
    if (value === '' || value === '0') continue;
    const publishedAt = readDate(value, as);
    if (publishedAt) return { publishedAt, doubts: [] };
    doubts.push({ kind: 'unreadable-date', detail: `${column}: ${value.slice(0, 60)}` });
  }
  return { publishedAt: null, doubts };
};

const addressOf = (row: Row, fields: Mapping['address']): string | null => {
  for (const field of fields ?? []) {
    if ('column' in field) {
      const value = valueOf(row, field.column).trim();
      if (value) return value;
      continue;
    }
    const parts = [...field.template.matchAll(/\{([^}]+)\}/g)].map(([, column]) =>
      valueOf(row, column!).trim(),
    );
    if (parts.some((part) => part === '')) continue;
    return field.template.replace(/\{([^}]+)\}/g, (_, column: string) =>
      encodeURI(valueOf(row, column).trim()),
    );
  }
  return null;
};

const pictureOf = (row: Row, field: Mapping['image']): ArchiveStory['mainPicture'] => {
  const value = field ? valueOf(row, field.column).trim() : '';
  if (!field || !value) return null;
  const isWhole = /^(?:https?:)?\//.test(value);
  const address = isWhole || !field.under ? value : `/${field.under}/${value}`.replace(/\/{2,}/g, '/');
  return { address, caption: field.caption ? oneLine(valueOf(row, field.caption)) : null };
};

const sectionsOf = (row: Row, field: Mapping['sections']): string[] =>
  field
    ? valueOf(row, field.column)
        .split(field.separator)
        .flatMap((section) => oneLine(section) ?? [])
    : [];

interface Table {
  place: Place;
  file: string;
  mapping: Mapping;
}

const storyOf = (row: Row, at: string, { place, file, mapping }: Table): ReadItem => {
  const id = valueOf(row, mapping.id.column).trim();
  if (!id) return { unreadable: { file, at, reason: `the column ${mapping.id.column} (id) is empty` } };
  const title = textOf(row, mapping.title);
  if (!title)
    return { unreadable: { file, at, reason: `the column ${mapping.title.column} (title) is empty` } };
  const { publishedAt, doubts } = dateOf(row, mapping.publishedAt);
  const host = mapping.site ? new URL(mapping.site).host : null;
  const address = addressOf(row, mapping.address);
  return {
    story: {
      key: [mapping.system, host, id].filter(Boolean).join(':'),
      file,
      at,
      known: {
        ...NOTHING_KNOWN,
        title,
        lead: textOf(row, mapping.lead),
        publishedAt,
        author: mapping.author ? oneLine(valueOf(row, mapping.author.column)) : null,
        source: textOf(row, mapping.source),
      },
      body: bodyOf(row, mapping.body),
      mainPicture: pictureOf(row, mapping.image),
      sections: sectionsOf(row, mapping.sections),
      address: address && mapping.site ? new URL(address, mapping.site).href : address,
      isPublic: mapping.public
        ? mapping.public.values.includes(valueOf(row, mapping.public.column).trim())
        : true,
      place,
      folder: '',
      doubts,
    },
  };
};

/** @throws ArchiveError that names the field of the mapping and the column which is not there */
const expectColumns = ({ file, mapping }: Table, columns: readonly string[]): void => {
  const missing = neededColumns(mapping).find(({ column }) => !columns.includes(column));
  if (missing)
    throw new ArchiveError(
      `${file} has no column ${missing.column}, which the mapping takes for ${missing.field}. It has: ${columns.slice(0, 40).join(', ')}.`,
    );
};

/** What divides the columns of the first line. */
const delimiterIn = (line: string): string => {
  const counts = [',', ';', '\t', '|'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.sort((a, b) => b.count - a.count)[0]!.mark;
};

interface CsvRecord {
  record: Row;
  info: { lines: number };
}

/** The first line of a text that comes in pieces, and the text as before. */
const peekLine = async (
  text: AsyncIterator<string>,
): Promise<{ line: string; all: AsyncIterable<string> }> => {
  let begin = '';
  while (!begin.includes('\n') && begin.length < 1_000_000) {
    const { value, done } = await text.next();
    if (done) break;
    begin += value;
  }
  const all = async function* () {
    yield begin;
    for (let next = await text.next(); !next.done; next = await text.next()) yield next.value;
  };
  return { line: begin.split('\n')[0]!, all: all() };
};

/** The stories of a CSV file with a line of column names. @throws ArchiveError when the mapping does not fit */
export async function* readCsv(table: Table, stream: Readable): AsyncGenerator<ReadItem> {
  const { mapping, file } = table;
  const { line, all } = await peekLine(decoded(stream, mapping.encoding)[Symbol.asyncIterator]());
  let problem: ArchiveError | null = null;
  const skipped: ReadItem[] = [];
  const parser = parse({
    bom: true,
    columns: (columns: string[]) => {
      try {
        expectColumns(table, columns);
      } catch (error) {
        problem = error as ArchiveError;
        throw error;
      }
      return columns;
    },
    delimiter: mapping.delimiter ?? delimiterIn(line),
    info: true,
    max_record_size: MAX_ROW,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const at = typeof error?.lines === 'number' ? `line ${error.lines}` : null;
      skipped.push({ unreadable: { file, at, reason: error?.message.split('\n')[0] ?? 'no row' } });
      return undefined;
    },
  });
  // What goes wrong is told to whoever reads the rows.
  pipeline(all, parser, () => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      yield* skipped.splice(0);
      yield storyOf(record, `line ${info.lines}`, table);
    }
    yield* skipped.splice(0);
  } catch (error) {
    if (problem) throw problem;
    const { message, lines } = error as Error & { lines?: number };
    yield {
      unreadable: { file, at: lines ? `line ${lines}` : null, reason: `the rest cannot be read: ${message}` },
    };
  } finally {
    parser.destroy();
    stream.destroy();
  }
}

/** The stories of a file with a JSON object on each line. @throws ArchiveError when the mapping does not fit */
export async function* readJsonLines(table: Table, stream: Readable): AsyncGenerator<ReadItem> {
  const { file, mapping } = table;
  let number = 0;
  let isExpected = false;
  for await (const line of linesOf(decoded(stream, mapping.encoding), MAX_ROW)) {
    number += 1;
    const at = `line ${number}`;
    if (line instanceof TooLong) {
      yield { unreadable: { file, at, reason: 'the line is longer than any story' } };
      continue;
    }
    if (line.trim() === '') continue;
    let row: unknown;
    try {
      row = JSON.parse(line);
    } catch {
      row = null;
    }
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      yield { unreadable: { file, at, reason: 'the line is no JSON object' } };
      continue;
    }
    // Objects leave out what is empty: only the first has to have them all.
    if (!isExpected) expectColumns(table, Object.keys(row));
    isExpected = true;
    yield storyOf(row as Row, at, table);
  }
}
