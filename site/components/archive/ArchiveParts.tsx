import { listWords } from '@/site/messages/lists';
import type { ArchivePart } from '@/site/models/archive';

const words = listWords.archive;

/** Months of a year or days of a month, with how many stories each has. */
export function ArchiveParts({ parts }: { parts: ArchivePart[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-6 md:grid-cols-4 lg:grid-cols-6">
      {parts.map(({ key, href, count }) => (
        <li key={key} className="border-b border-line">
          <a href={href} className="plain flex min-h-11 flex-wrap items-center gap-x-2">
            <span className="font-semibold">{nameOf(key)}</span>
            <span className="meta">{words.count(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function nameOf(key: string): string {
  const [, month, day] = key.split('-');
  return day ? words.day(day) : words.month(month!);
}
