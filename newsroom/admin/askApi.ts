interface Asked {
  method?: 'GET' | 'POST' | 'DELETE';
  json?: unknown;
  /** Goes on when the page is left. */
  keepalive?: boolean;
  /** Takes the question back. */
  signal?: AbortSignal;
}

export interface Answer<T> {
  ok: boolean;
  body: Partial<T>;
  /** What the server says of a refusal, in the language of the admin. */
  message: string | null;
}

/** Asks the newsroom's API as the person signed in. Rejects when there is no answer. */
export const askApi = async <T>(
  path: string,
  language: string,
  { method = 'GET', json, keepalive = false, signal }: Asked = {},
): Promise<Answer<T>> => {
  const response = await fetch(`/api/${path}`, {
    method,
    credentials: 'include',
    keepalive,
    ...(signal ? { signal } : {}),
    headers: { 'Accept-Language': language, ...(json ? { 'Content-Type': 'application/json' } : {}) },
    ...(json ? { body: JSON.stringify(json) } : {}),
  });
  const body = (await response.json().catch(() => ({}))) as Partial<T> & {
    message?: string;
    errors?: { message?: string }[];
  };
  return { ok: response.ok, body, message: body.errors?.[0]?.message ?? body.message ?? null };
};
