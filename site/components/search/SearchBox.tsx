import { MAX_PARAMETER_LENGTH, paths, QUERY } from '@/platform/paths';
import { searchWords as words } from '@/site/messages/search';

interface SearchBoxProps {
  /** Tells the forms of a page apart. */
  label: string;
  className?: string;
}

/** One field that leads to the search, for pages that are about something else. */
export function SearchBox({ label, className = '' }: SearchBoxProps) {
  return (
    <form action={paths.search()} role="search" aria-label={label} className={`flex ${className}`}>
      <input
        type="search"
        name={QUERY.question}
        aria-label={words.question}
        required
        maxLength={MAX_PARAMETER_LENGTH}
        className="min-h-11 w-full min-w-0 border border-muted bg-paper px-3"
      />
      <button
        type="submit"
        className="min-h-11 shrink-0 cursor-pointer bg-accent px-4 font-semibold text-paper"
      >
        {words.short}
      </button>
    </form>
  );
}
