import { Mangrove } from '@/site/components/ornaments/Mangrove';
import { Picture } from '@/site/components/ui/Picture';
import { vi } from '@/site/messages/vi';
import type { Figure as FigureModel } from '@/site/models/pages';

interface FigureProps {
  figure: FigureModel;
  /** The photo on top of the story: wide and loaded first. Stands in a `.hero`. */
  hero?: boolean;
}

export function Figure({ figure, hero = false }: FigureProps) {
  const { picture, caption, credit } = figure;
  if (!picture && !caption) return null;
  return (
    <figure>
      <div className={hero && picture && isUpright(picture) ? 'bg-tint' : undefined}>
        {picture ? (
          <Picture
            picture={picture}
            priority={hero}
            sizes={
              hero
                ? '(min-width: 80rem) 800px, (min-width: 64rem) 608px, 100vw'
                : '(min-width: 42rem) 608px, 100vw'
            }
            className={
              isUpright(picture) ? 'mx-auto max-h-[40rem] w-auto bg-tint bg-cover' : 'w-full bg-tint bg-cover'
            }
          />
        ) : (
          <Placeholder />
        )}
      </div>
      <Caption caption={caption} credit={credit} />
    </figure>
  );
}

/** Stands where a story came with a caption and its photo is still missing. */
function Placeholder() {
  return (
    <div className="flex h-40 items-end overflow-hidden bg-tint text-accent md:h-56">
      <Mangrove width={260} className="mx-auto opacity-60" />
      <span className="sr-only">{vi.article.noPicture}</span>
    </div>
  );
}

function Caption({ caption, credit }: { caption: string | null; credit: string | null }) {
  if (!caption && !credit) return null;
  return (
    <figcaption className="meta mt-2">
      {caption} {credit && <span className="whitespace-nowrap">{vi.article.credit(credit)}</span>}
    </figcaption>
  );
}

function isUpright({ fallback }: { fallback: { width: number; height: number } }): boolean {
  return fallback.height > fallback.width;
}
