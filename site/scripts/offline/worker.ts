/** What the worker uses of its global scope; TypeScript's own library for it cannot stand beside the one for pages. */
interface ExtendableEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface NavigationEvent extends ExtendableEvent {
  readonly request: Request;
  /** What was asked for while the worker woke up; nothing where the browser cannot do that. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: NavigationEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { navigationPreload?: { enable(): Promise<void> } };
}
