import { answerOf } from './connection';

/** How a save ended; `lost` is one that got no answer, or one from a proxy in front of a server that is down. */
export type SaveAnswer = ReturnType<typeof answerOf>;

interface SaveWatcher {
  /** The address of the document, such as `/api/articles/ID`. */
  path: string;
  onStart: () => void;
  /** `error` is what the form is about to be told when there was no answer. */
  onEnd: (answer: SaveAnswer, error?: Error) => void;
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

/** A request that was called off says nothing about the server. */
const isCalledOff = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Once a page, and for good: whoever wraps `fetch` after us can rely on it, and without watchers it does nothing. */
const observe = (target: Fetching): Set<SaveWatcher> => {
  const watchers = new Set<SaveWatcher>();
  const original = target.fetch;
  target.fetch = async (input, init) => {
    const concerned = isSave(init) ? [...watchers].filter(({ path }) => path === pathOf(input)) : [];
    for (const { onStart } of concerned) onStart();
    try {
      const response = await original.call(target, input, init);
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
 * one address are watched, without changing them or their answers.
 *
 * @returns a function that ends the watch
 */
export const watchSaves = (watcher: SaveWatcher, target: Fetching = window): (() => void) => {
  const watchers = watchersOf.get(target) ?? observe(target);
  watchersOf.set(target, watchers);
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};
