import type { SearchServer } from './address';

const ANSWER_WITHIN_MS = 10_000;

/** A search server that refused, or that could not be reached (`status` 0). Its message holds no credentials. */
export class SearchServerError extends Error {
  override name = 'SearchServerError';

  constructor(
    message: string,
    readonly status: number,
    /** The type of error the server names, such as `resource_already_exists_exception`. */
    readonly type: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';

/** Sends one request to the index; `path` is what follows its name. */
export type Send = <Answer>(
  method: Method,
  path: string,
  body?: object | readonly object[],
) => Promise<Answer>;

/** OpenSearch and Elasticsearch answer errors as `{ error: { type, reason } }`, a proxy in front as anything. */
const errorOf = (text: string): { type: string; reason: string } => {
  try {
    const { error } = JSON.parse(text) as { error?: { type?: string; reason?: string } };
    return { type: error?.type ?? '', reason: error?.reason ?? '' };
  } catch {
    return { type: '', reason: '' };
  }
};

/**
 * The client of a search server: JSON over HTTP, lists as one line each (`_bulk`). An answer that is not 2xx and no
 * answer within ten seconds are a `SearchServerError`.
 */
export const searchClient =
  ({ origin, index, authorization }: SearchServer): Send =>
  async <Answer>(method: Method, path: string, body?: object | readonly object[]): Promise<Answer> => {
    const isLines = Array.isArray(body);
    const text = isLines ? body.map((line) => `${JSON.stringify(line)}\n`).join('') : JSON.stringify(body);
    let response: Response;
    let answer: string;
    try {
      response = await fetch(`${origin}/${index}${path}`, {
        method,
        headers: {
          ...(authorization ? { Authorization: authorization } : {}),
          ...(body ? { 'Content-Type': isLines ? 'application/x-ndjson' : 'application/json' } : {}),
        },
        ...(body ? { body: text } : {}),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      answer = await response.text();
    } catch (error) {
      throw new SearchServerError('The search server cannot be reached.', 0, '', { cause: error });
    }
    if (!response.ok) {
      const { type, reason } = errorOf(answer);
      throw new SearchServerError(
        `The search server answered ${response.status} to ${method} ${path}: ${reason || type || 'no reason given'}`,
        response.status,
        type,
      );
    }
    return (answer ? JSON.parse(answer) : null) as Answer;
  };
