/** The service worker: it answers only when the network does not. Its rules are in docs/adr/0016. */
import { OFFLINE_PATH } from '@/platform/fixedPaths';
import { Keeper } from './offline/Keeper';
import { isPublicPage } from './offline/pages';
import type { WorkerScope } from './offline/worker';

/** Put in by the build: changes with this file. */
declare const VERSION: string;

const worker = self as unknown as WorkerScope;
const NAME = `toasoan-${VERSION}`;

const keeperOf = async (): Promise<Keeper> =>
  new Keeper({
    shelf: await caches.open(NAME),
    load: fetch.bind(self),
    now: Date.now,
    offlinePage: OFFLINE_PATH,
  });
let opened: Promise<Keeper> | undefined;
const keeper = () => (opened ??= keeperOf());

worker.addEventListener('install', (event) => {
  event.waitUntil(
    keeper()
      .then((it) => it.install())
      .then(() => worker.skipWaiting()),
  );
});

const takeOver = async (): Promise<void> => {
  for (const name of await caches.keys()) if (name !== NAME) await caches.delete(name);
  // The page is asked for while the worker wakes up: it must not make anything slower.
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
};

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.mode !== 'navigate' || request.method !== 'GET') return;
  if (url.origin !== location.origin || !isPublicPage(url.pathname)) return;
  const network = async () => (await event.preloadResponse) ?? fetch(request);
  event.respondWith(keeper().then((it) => it.answer(url.pathname, network, (work) => event.waitUntil(work))));
});
