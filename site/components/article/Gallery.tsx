import { vi } from '@/site/messages/vi';
import type { BodyBlock } from '@/site/models/body';
import { Picture } from '@/site/components/ui/Picture';

type Figures = Extract<BodyBlock, { type: 'gallery' }>['figures'];

/** The first photo large, the others two by two; all of them whole and captioned, no script. */
export function Gallery({ figures }: { figures: Figures }) {
  return (
    <section aria-label={vi.article.gallery(figures.length)} className="grid gap-x-4 gap-y-6 md:grid-cols-2">
      {figures.map((figure, index) => {
        const isWide = index === 0 || (index === figures.length - 1 && figures.length % 2 === 0);
        return (
          <figure key={figure.picture.fallback.src} className={isWide ? 'md:col-span-2' : undefined}>
            <Picture
              picture={figure.picture}
              sizes={isWide ? '(min-width: 42rem) 608px, 100vw' : '(min-width: 48rem) 296px, 100vw'}
              className="aspect-[3/2] w-full bg-tint object-cover"
            />
            <figcaption className="meta mt-1.5">
              {figure.caption}{' '}
              {figure.credit && <span className="whitespace-nowrap">{vi.article.credit(figure.credit)}</span>}
            </figcaption>
          </figure>
        );
      })}
    </section>
  );
}
