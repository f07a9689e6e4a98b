import { paths } from '@/platform/paths';
import { Wave } from '@/site/components/ornaments/Wave';
import { vi } from '@/site/messages/vi';

/** A list with nothing in it yet. */
export function Empty({ text }: { text: string }) {
  return (
    <div className="max-w-measure border-t border-line py-8">
      <Wave width={200} className="text-accent opacity-70" />
      <p className="mt-4 text-base">{text}</p>
      <p>
        <a href={paths.home()} className="link inline-flex min-h-11 items-center">
          {vi.list.empty.back}
        </a>
      </p>
    </div>
  );
}
