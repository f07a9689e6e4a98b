import { formatDateline } from '@/domain/dates';
import { paths } from '@/platform/paths';
import { Time } from '@/site/components/ui/Time';
import { vi } from '@/site/messages/vi';
import type { RemovalPage } from '@/site/models/pages';

/** In the place of a text that was withdrawn, taken down or has expired. */
export function Removed({ removal }: { removal: RemovalPage }) {
  const words = vi.state.removed[removal.kind];
  return (
    <div className="max-w-[46rem] py-8 md:py-16">
      <p className="kicker">{words.kicker}</p>
      <h1 className="headline mt-1 text-2xl text-balance">{removal.title ?? words.title}</h1>
      <p className="mt-4 text-lg">{words.text}</p>
      {removal.reason && (
        <p className="note mt-6">
          <strong>{vi.state.removed.reason}:</strong> {removal.reason}
        </p>
      )}
      <p className="meta mt-4">
        <Time at={removal.at} as={formatDateline} />
      </p>
      <p className="mt-6">
        <a href={paths.articles()} className="link inline-flex min-h-11 items-center">
          {vi.state.notFound.links.articles}
        </a>
      </p>
    </div>
  );
}
