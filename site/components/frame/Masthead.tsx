import { paths } from '@/platform/paths';
import { Emblem } from '@/site/components/ornaments/Emblem';
import { SearchBox } from '@/site/components/search/SearchBox';
import { Picture } from '@/site/components/ui/Picture';
import { searchWords } from '@/site/messages/search';
import type { SiteIdentity } from '@/site/models/pages';

interface MastheadProps {
  identity: SiteIdentity;
  /** The path of the page shown: that of the search has a form of its own. */
  current?: string | undefined;
}

/** Emblem and full name on top of every page, and the search: a field where there is room, on a phone a link. */
export function Masthead({ identity, current }: MastheadProps) {
  return (
    <header className="shell flex items-center justify-between gap-4">
      <a href={paths.home()} className="flex min-h-11 items-center gap-3 py-3 md:gap-4 md:py-6">
        {identity.emblem ? (
          <Picture
            picture={identity.emblem}
            sizes="72px"
            alt=""
            priority
            className="size-12 object-contain md:size-18"
          />
        ) : (
          <Emblem className="size-12 shrink-0 text-accent md:size-18" />
        )}
        <span>
          <span className="headline block text-lg md:text-xl">{identity.name}</span>
          {identity.tagline && <span className="meta block md:text-sm">{identity.tagline}</span>}
        </span>
      </a>
      {current !== paths.search() && (
        <>
          <SearchBox label={searchWords.title} className="no-print w-72 shrink-0 max-md:hidden" />
          <a
            href={paths.search()}
            aria-label={searchWords.title}
            className="no-print grid size-11 shrink-0 place-items-center md:hidden"
          >
            <svg
              viewBox="0 0 20 20"
              className="size-5"
              aria-hidden="true"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
            >
              <path d="M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0m-2 4 6 6" />
            </svg>
          </a>
        </>
      )}
    </header>
  );
}
