import { Wave } from '@/site/components/ornaments/Wave';
import { offline } from '@/site/messages/offline';

/** In the place of every page while there is no connection. The service worker puts in which stories can be read. */
export function OfflineView() {
  return (
    <div className="max-w-[46rem] py-8 md:py-16">
      <h1 className="headline text-2xl">{offline.title}</h1>
      <p className="mt-3 text-base">{offline.text}</p>
      <div data-kept="" className="mt-6" />
      <Wave width={200} className="mt-6 text-accent opacity-70" />
    </div>
  );
}
