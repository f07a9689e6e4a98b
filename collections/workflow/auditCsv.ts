import { stringify } from 'csv-stringify/sync';
import { QueryError, type Endpoint, type PayloadRequest } from 'payload';
import { toLocalDay } from '@/domain/dates';
import { fill, messagesOf } from '@/newsroom/messages/messages';
import { auditPages, type AuditRow } from '@/newsroom/workflow/auditPages';
import { readAuditQuery } from '@/newsroom/workflow/auditQuery';
import { NOT_KEPT, refuse, refuseStrangers } from './calendarEndpoint';
import { csvHeader, csvRow } from './auditCsvRow';

/** Lines end as RFC 4180 says. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
const FORMAT = { record_delimiter: '\r\n', escape_formulas: true } as const;

const BOM = '\uFEFF';

const queryOf = (req: PayloadRequest) => {
  const { admin, flattenedFields } = req.payload.collections['audit-trail'].config;
  return readAuditQuery(req.query, {
    searched: admin.listSearchableFields ?? [],
    sortable: ['id', ...flattenedFields.map(({ name }) => name)],
    moments: flattenedFields.flatMap(({ name, type }) => (type === 'date' ? name : [])),
  });
};

/** The file from its first page on; each further page is read when what came before has been sent. */
const streamOf = (
  req: PayloadRequest,
  first: AuditRow[],
  rest: AsyncGenerator<AuditRow[], void, undefined>,
): ReadableStream<Uint8Array> => {
  const words = messagesOf(req);
  const encoder = new TextEncoder();
  const lines = (rows: readonly AuditRow[]) =>
    stringify(
      rows.map((row) => csvRow(row, words)),
      FORMAT,
    );
  return new ReadableStream<Uint8Array>({
    start: (controller) =>
      controller.enqueue(encoder.encode(BOM + stringify([csvHeader(words)], FORMAT) + lines(first))),
    pull: async (controller) => {
      const { done, value } = await rest.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(lines(value)));
    },
    cancel: async () => {
      await rest.return();
    },
  });
};

const send: Endpoint['handler'] = async (req) => {
  const refused = refuseStrangers(req);
  if (refused) return refused;
  const { refusal } = messagesOf(req).audit;
  const query = queryOf(req);
  if (typeof query === 'string') return refuse(400, fill(refusal.query, { parts: query }));
  const now = new Date();
  const pages = auditPages(req, query, now);
  try {
    // What is wrong with a filter shows here, before anything is sent.
    const first = await pages.next();
    return new Response(streamOf(req, first.value ?? [], pages), {
      headers: {
        ...NOT_KEPT,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="nhat-ky-${toLocalDay(now)}.csv"`,
      },
    });
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const paths = (error.data as { path: string }[]).map(({ path }) => path);
    return refuse(400, fill(refusal.query, { parts: paths.join(', ') }));
  }
};

/**
 * `GET /api/audit-trail/csv`, for the newsroom: the audit trail as a file for spreadsheets, in the language of the
 * request. Takes `where`, `search` and `sort` as the list of the admin has them.
 */
export const auditCsvEndpoint: Endpoint = { path: '/csv', method: 'get', handler: send };
