import { FEED_FORMATS, FEED_TYPES, paths } from '@/platform/paths';
import { feedWords } from '@/site/messages/feeds';

/** Where the newest stories of a page can be had as a feed; `of` is the path of the page. */
export function FeedLinks({ of }: { of: string }) {
  return (
    <p className="meta no-print mt-8 flex flex-wrap items-center gap-x-4">
      {feedWords.follow}
      {FEED_FORMATS.map((format) => (
        <a
          key={format}
          href={paths.feed(format, of)}
          type={FEED_TYPES[format]}
          className="link inline-flex min-h-11 items-center"
        >
          {feedWords.formats[format]}
        </a>
      ))}
    </p>
  );
}
