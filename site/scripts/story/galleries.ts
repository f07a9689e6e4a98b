import { MOVED, placeAfter, placeByKey, swipeStep, type Point } from './lightbox';

/** One photo after the other, large, over the page. Without it, each photo is a link to its large picture. */
const startGallery = (gallery: HTMLElement): void => {
  const dialog = gallery.querySelector('dialog');
  const links = [...gallery.querySelectorAll<HTMLAnchorElement>('figure > a')];
  if (!dialog || !('showModal' in dialog) || links.length === 0) return;
  const part = (name: string) => dialog.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  const stage = part('stage');
  let place = 0;
  let opener: HTMLElement | null = null;

  const show = (at: number) => {
    place = at;
    const link = links[at]!;
    const image = new Image();
    image.src = link.href;
    image.alt = link.querySelector('img')!.alt;
    image.draggable = false;
    stage.replaceChildren(image);
    part('counter').textContent = `${at + 1}/${links.length}`;
    part('caption').textContent = link.parentElement!.querySelector('figcaption')?.textContent ?? '';
  };
  const go = (step: number) => show(placeAfter(place, step, links.length));

  for (const [at, link] of links.entries())
    link.addEventListener('click', (event) => {
      // In a new tab, as the reader asked.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      opener = link;
      show(at);
      dialog.showModal();
    });
  part('previous').addEventListener('click', () => go(-1));
  part('next').addEventListener('click', () => go(1));
  part('close').addEventListener('click', () => dialog.close());
  // Browsers give the focus back only to what had it, and not all give it to a link that is pressed.
  dialog.addEventListener('close', () => opener?.focus());
  dialog.addEventListener('keydown', (event) => {
    const at = placeByKey(event.key, place, links.length);
    if (at === null) return;
    event.preventDefault();
    show(at);
  });

  let from: Point | null = null;
  stage.addEventListener('pointerdown', (event) => {
    // In an enlarged page a stroke moves the page.
    const isWhole = (window.visualViewport?.scale ?? 1) < 1.05;
    from = event.isPrimary && isWhole ? { x: event.clientX, y: event.clientY } : null;
  });
  // What the browser takes for the start of scrolling would swallow the next tap, which may be on “close”.
  stage.addEventListener(
    'touchmove',
    (event) => {
      if (from && event.touches.length === 1 && event.cancelable) event.preventDefault();
    },
    { passive: false },
  );
  stage.addEventListener('pointermove', (event) => {
    // Not before it has moved: a captured tap would never reach the button it was meant for.
    if (from && Math.abs(event.clientX - from.x) > MOVED) stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener('pointerup', (event) => {
    const step = from && swipeStep(from, { x: event.clientX, y: event.clientY });
    from = null;
    if (step) go(step);
  });
  stage.addEventListener('pointercancel', () => {
    from = null;
  });
};

export const startGalleries = (): void => {
  for (const gallery of document.querySelectorAll<HTMLElement>('[data-gallery]')) startGallery(gallery);
};
