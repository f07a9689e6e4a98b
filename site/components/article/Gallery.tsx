import { story } from '@/site/messages/story';
import { vi } from '@/site/messages/vi';
import type { BodyBlock } from '@/site/models/body';
import type { Picture as PictureModel } from '@/site/models/pages';
import { Picture } from '@/site/components/ui/Picture';

type Figures = Extract<BodyBlock, { type: 'gallery' }>['figures'];

/** As many photos as are printed. */
const PRINTED = 4;

/**
 * The first photo large, the others two by two; all of them whole and captioned, each a link to its large picture. The
 * page's script shows them one by one in the dialog.
 */
export function Gallery({ figures }: { figures: Figures }) {
  return (
    <section
      aria-label={vi.article.gallery(figures.length)}
      data-gallery=""
      className="gallery grid gap-x-4 gap-y-6 md:grid-cols-2"
    >
      {figures.map((figure, index) => {
        const isWide = index === 0 || (index === figures.length - 1 && figures.length % 2 === 0);
        const classes = [isWide && 'md:col-span-2', index >= PRINTED && 'no-print'].filter(Boolean).join(' ');
        return (
          <figure key={figure.picture.fallback.src} className={classes || undefined}>
            <a href={largeOf(figure.picture)} className="block">
              <Picture
                picture={figure.picture}
                blur
                sizes={isWide ? '(min-width: 42rem) 608px, 100vw' : '(min-width: 48rem) 296px, 100vw'}
                className="aspect-[3/2] w-full bg-tint bg-cover object-cover"
              />
            </a>
            <figcaption className="meta mt-1.5">
              {figure.caption}{' '}
              {figure.credit && <span className="whitespace-nowrap">{vi.article.credit(figure.credit)}</span>}
            </figcaption>
          </figure>
        );
      })}
      {figures.length > PRINTED && (
        <p className="print-only meta">{story.gallery.more(figures.length - PRINTED)}</p>
      )}
      <dialog className="lightbox" aria-label={vi.article.gallery(figures.length)}>
        <div data-part="stage" />
        <div aria-live="polite">
          <p data-part="counter" />
          <p data-part="caption" />
        </div>
        <div>
          <button type="button" data-part="previous">
            {story.gallery.previous}
          </button>
          <button type="button" data-part="next">
            {story.gallery.next}
          </button>
          <button type="button" data-part="close">
            {story.gallery.close}
          </button>
        </div>
      </dialog>
    </section>
  );
}

function largeOf({ webp, fallback }: PictureModel): string {
  return (webp.at(-1) ?? fallback).src;
}
