import { answerOf } from './connection';

/** How a save ended; `lost` is one that got no answer, or one from a proxy in front of a server that is down. */
export type SaveAnswer = ReturnType<typeof answerOf>;

interface SaveWatcher {
  /** The address of the document, such as `/api/articles/ID`. */
  path: string;
  /** `sent`: the values, as JSON. */
  onStart: (sent: string) => void;
  /** `updatedAt` of the version this form was filled with, sent along (`If-Match`); null: not known. */
  base?: () => string | null;
  /** `error` is what the form is about to be told when there was no answer. */
  onEnd: (answer: SaveAnswer, error?: Error) => void;
  /** The body of an answer, and what was sent. */
  onAnswer?: (status: number, answer: unknown, sent: string) => void;
}

type Fetching = { fetch: typeof fetch };

const watchersOf = new WeakMap<Fetching, Set<SaveWatcher>>();

const pathOf = (input: Parameters<typeof fetch>[0]): string => {
  const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
  return new URL(url, 'http://here').pathname;
};

/** Only Payload's form sends this: lists, relationship pickers and our own buttons do not. */
const isSave = (init: RequestInit | undefined): boolean =>
  init?.body instanceof FormData && init.body.has('_payload');

const baseOf = (concerned: readonly SaveWatcher[]): string | null =>
  concerned.find(({ base }) => base)?.base?.() ?? null;

const withBase = (init: RequestInit, base: string | null): RequestInit => {
  if (base === null) return init;
  const headers = new Headers(init.headers);
  headers.set('If-Match', `"${base}"`);
  return { ...init, headers };
};

const tell = async (concerned: SaveWatcher[], response: Response, sent: string): Promise<void> => {
  const answer: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  for (const { onAnswer } of concerned) onAnswer?.(response.status, answer, sent);
};

/** A request that was called off says nothing about the server. */
const isCalledOff = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Once a page, and for good: whoever wraps `fetch` after us can rely on it, and without watchers it does nothing. */
const observe = (target: Fetching): Set<SaveWatcher> => {
  const watchers = new Set<SaveWatcher>();
  const original = target.fetch;
  target.fetch = async (input, init) => {
    const concerned = isSave(init) ? [...watchers].filter(({ path }) => path === pathOf(input)) : [];
    if (concerned.length === 0 || !init) return original.call(target, input, init);
    const sent = String((init.body as FormData).get('_payload'));
    for (const { onStart } of concerned) onStart(sent);
    try {
      const response = await original.call(target, input, withBase(init, baseOf(concerned)));
      // Before the form reads the answer: its next save must know what this one led to.
      await tell(concerned, response, sent);
      for (const { onEnd } of concerned) onEnd(answerOf(response.status));
      return response;
    } catch (error) {
      for (const { onEnd } of concerned) onEnd(isCalledOff(error) ? 'refused' : 'lost', error as Error);
      throw error;
    }
  };
  return watchers;
};

/**
 * Tells how the saves of a document end. Payload has hooks for a save that went well and none for one that failed:
 * its form and its autosave end in a toast, and nobody else learns of it. So the requests its form sends to this
 * one address are watched. They are sent as they are, but for the version they were made from.
 *
 * @returns a function that ends the watch
 */
export const watchSaves = (watcher: SaveWatcher, target: Fetching = window): (() => void) => {
  const watchers = watchersOf.get(target) ?? observe(target);
  watchersOf.set(target, watchers);
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};
