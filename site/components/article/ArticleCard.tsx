import { formatDay } from '@/domain/dates';
import { Picture } from '@/site/components/ui/Picture';
import { Time } from '@/site/components/ui/Time';
import type { ArticleCard as Card } from '@/site/models/pages';

interface ArticleCardProps {
  card: Card;
  /**
   * - `lead`: the one story on top of the front page.
   * - `second`: the two beside it.
   * - `wide`: a photo with the text at its right, to head a section.
   * - `tile`: a photo with a headline under it, for a row of equals.
   * - `row`: headline, lead and a small photo at the right, for lists.
   * - `text`: headline and lead without a photo.
   * - `headline`: the headline alone.
   */
  variant: 'lead' | 'second' | 'wide' | 'tile' | 'row' | 'text' | 'headline';
  /** Which heading it is on this page. */
  level?: 2 | 3;
  /** Off where the section above already names the topic. */
  showTopic?: boolean;
  /** Said behind the date, such as whose story it is. */
  note?: string | undefined;
}

export function ArticleCard({ card, variant, level = 3, showTopic = true, note }: ArticleCardProps) {
  const Layout = LAYOUTS[variant];
  return <Layout card={card} level={level} showTopic={showTopic} note={note} />;
}

type Layout = (props: {
  card: Card;
  level: 2 | 3;
  showTopic: boolean;
  note: string | undefined;
}) => React.JSX.Element;

const LAYOUTS: Record<ArticleCardProps['variant'], Layout> = {
  lead: ({ card, level, showTopic, note }) => (
    <article className="card">
      {card.picture && (
        <Picture
          picture={card.picture}
          priority
          sizes="(min-width: 80rem) 800px, (min-width: 64rem) 62vw, 100vw"
          className="mb-4 aspect-[3/2] w-full bg-tint bg-cover object-cover"
        />
      )}
      <Kicker card={card} showTopic={showTopic} />
      <Headline card={card} level={level} className="text-2xl leading-[1.17] text-balance" />
      {card.lead && <p className="mt-3 max-w-[44rem] text-base">{card.lead}</p>}
      <Meta card={card} note={note} />
    </article>
  ),
  second: ({ card, level, showTopic, note }) => (
    <article className="card flex flex-row-reverse items-start justify-end gap-4 md:block">
      <SmallPhoto card={card} sizes="(min-width: 64rem) 384px, (min-width: 48rem) 45vw, 112px" />
      <div className="min-w-0 flex-1">
        <Kicker card={card} showTopic={showTopic} />
        <Headline card={card} level={level} className="text-lg" />
        {card.lead && <p className="mt-2 line-clamp-3 text-muted max-md:hidden">{card.lead}</p>}
        <Meta card={card} note={note} />
      </div>
    </article>
  ),
  wide: ({ card, level, showTopic, note }) => (
    <article className="card gap-6 md:flex md:items-start">
      {card.picture && (
        <Picture
          picture={card.picture}
          sizes="(min-width: 64rem) 400px, (min-width: 48rem) 50vw, 100vw"
          className="aspect-[3/2] w-full bg-tint object-cover max-md:mb-3 md:w-1/2 md:shrink-0"
        />
      )}
      <div className="min-w-0 flex-1">
        <Kicker card={card} showTopic={showTopic} />
        <Headline card={card} level={level} className="text-xl" />
        {card.lead && <p className="mt-2 line-clamp-5 text-muted">{card.lead}</p>}
        <Meta card={card} note={note} />
      </div>
    </article>
  ),
  tile: ({ card, level, showTopic, note }) => (
    <article className="card flex flex-row-reverse items-start justify-end gap-4 md:block">
      <SmallPhoto card={card} sizes="(min-width: 64rem) 280px, (min-width: 48rem) 45vw, 112px" />
      <div className="min-w-0 flex-1">
        <Kicker card={card} showTopic={showTopic} />
        <Headline card={card} level={level} className="text-base" />
        <Meta card={card} note={note} />
      </div>
    </article>
  ),
  row: ({ card, level, showTopic, note }) => (
    <article className="card row-card">
      <div className="row-text">
        <Kicker card={card} showTopic={showTopic} />
        <Headline card={card} level={level} className="text-base md:text-lg" />
        {card.lead && (
          <p className="mt-1.5 line-clamp-2 max-w-[44rem] text-muted max-md:hidden">{card.lead}</p>
        )}
      </div>
      <Meta card={card} note={note} />
      {card.picture && (
        <Picture
          picture={card.picture}
          sizes="(min-width: 48rem) 224px, 112px"
          className="row-photo aspect-[3/2] w-28 bg-tint object-cover md:w-56"
        />
      )}
    </article>
  ),
  text: ({ card, level, showTopic, note }) => (
    <article className="card">
      <Kicker card={card} showTopic={showTopic} />
      <Headline card={card} level={level} className="text-base" />
      {card.lead && <p className="mt-1.5 line-clamp-3 text-muted">{card.lead}</p>}
      <Meta card={card} note={note} />
    </article>
  ),
  headline: ({ card, level, showTopic, note }) => (
    <article className="card">
      <Kicker card={card} showTopic={showTopic} />
      <Headline card={card} level={level} className="text-base" />
      <Meta card={card} note={note} />
    </article>
  ),
};

/** Above the text; on a phone, small at its right. */
function SmallPhoto({ card, sizes }: { card: Card; sizes: string }) {
  if (!card.picture) return null;
  return (
    <Picture
      picture={card.picture}
      sizes={sizes}
      className="aspect-[3/2] w-28 shrink-0 bg-tint object-cover md:mb-3 md:w-full"
    />
  );
}

function Headline({ card, level, className }: { card: Card; level: 2 | 3; className: string }) {
  const Tag = level === 2 ? 'h2' : 'h3';
  return (
    <Tag className={`headline ${className}`}>
      <a href={card.href} className="card-link">
        {card.title}
      </a>
    </Tag>
  );
}

function Kicker({ card, showTopic }: { card: Card; showTopic: boolean }) {
  if (card.kicker) return <p className="kicker mb-1">{card.kicker}</p>;
  if (!showTopic || !card.topic) return null;
  return (
    <p className="kicker mb-1">
      <a href={card.topic.href} className="plain">
        {card.topic.title}
      </a>
    </p>
  );
}

function Meta({ card, note }: { card: Card; note: string | undefined }) {
  return (
    <p className="meta mt-1.5">
      <Time at={card.publishedAt} as={formatDay} />
      {note && <strong className="font-semibold text-ink"> · {note}</strong>}
    </p>
  );
}
