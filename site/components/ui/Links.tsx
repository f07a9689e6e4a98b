import { Fragment } from 'react';
import { vi } from '@/site/messages/vi';
import type { Link } from '@/site/models/pages';

/** `A, B và C`, each a link. */
export function LinkSentence({ links }: { links: Link[] }) {
  return links.map((link, index) => (
    <Fragment key={link.href}>
      {index > 0 && (index === links.length - 1 ? ' và ' : ', ')}
      <a href={link.href} className="link">
        {link.title}
      </a>
    </Fragment>
  ));
}

/** “(nay là …)” behind the name of an office that has changed since. */
export function NowNote({ now }: { now: Link[] }) {
  if (now.length === 0) return null;
  return (
    <span className="text-muted">
      {' '}
      ({vi.article.now} <LinkSentence links={now} />)
    </span>
  );
}
