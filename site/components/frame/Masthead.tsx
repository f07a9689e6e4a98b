import { paths } from '@/platform/paths';
import { Emblem } from '@/site/components/ornaments/Emblem';
import { Picture } from '@/site/components/ui/Picture';
import type { SiteIdentity } from '@/site/models/pages';

/** Emblem and full name, on top of every page. */
export function Masthead({ identity }: { identity: SiteIdentity }) {
  return (
    <header className="shell">
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
    </header>
  );
}
