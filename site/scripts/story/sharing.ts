import { offer, say, tool } from './tools';

/** Print, copy the address, hand it to another app. */
export const startSharing = (): void => {
  const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const title = document.querySelector('h1')?.textContent ?? document.title;
  // Missing where the page did not come over HTTPS.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const canShare = 'share' in navigator;

  const share = () => {
    // Refused when the reader closes the sheet: nothing is to be said then.
    navigator.share({ title, url }).catch(() => undefined);
  };
  const copy = () =>
    clipboard?.writeText(url).then(
      () => say(tool('status')?.dataset.copied ?? ''),
      () => undefined,
    );

  offer('print', () => print());
  if (clipboard) offer('copy', () => void copy());
  if (canShare) offer('share', share);

  // Zalo has no dependable address for sharing: a phone's own sheet leads to the app, elsewhere the address is copied to be pasted.
  tool<HTMLAnchorElement>('zalo')?.addEventListener('click', (event) => {
    if (canShare) {
      event.preventDefault();
      share();
    } else void copy();
  });
};
