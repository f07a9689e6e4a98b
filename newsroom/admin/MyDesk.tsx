import type { AdminViewServerProps, Payload, TypedUser, Where } from 'payload';
import type { ReactNode } from 'react';
import { formatDateline, formatRange } from '@/domain/dates';
import { isEditorial, isRole } from '@/domain/roles';
import { paths } from '@/platform/paths';
import { deskTexts } from './texts';
import './MyDesk.css';

interface Row {
  id: string;
  title?: string | null;
  editorNote?: string | null;
  updatedAt: string;
  submittedAt?: string | null;
  publishedAt?: string | null;
}

const PER_LIST = 6;

const stories = async (
  payload: Payload,
  user: TypedUser,
  where: Where,
  sort: string,
): Promise<{ rows: Row[]; total: number }> => {
  const found = await payload.find({
    collection: 'articles',
    draft: true,
    depth: 0,
    limit: PER_LIST,
    overrideAccess: false,
    select: { title: true, editorNote: true, updatedAt: true, submittedAt: true, publishedAt: true },
    sort,
    user,
    where,
  });
  return { rows: found.docs as Row[], total: found.totalDocs };
};

function List({
  title,
  rows,
  total,
  untitled,
  when,
  href,
}: {
  title: string;
  rows: Row[];
  total: number;
  untitled: string;
  when: (row: Row) => string;
  href: string;
}): ReactNode {
  if (rows.length === 0) return null;
  return (
    <section className="desk__list">
      <h3>
        <a href={href}>
          {title} <span className="desk__count">{total}</span>
        </a>
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={`/admin/collections/articles/${row.id}`}>{row.title || untitled}</a>
            {row.editorNote ? <p className="desk__note">“{row.editorNote}”</p> : null}
            <small>{when(row)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const listAddress = (conditions: Record<string, string>): string =>
  `/admin/collections/articles?${new URLSearchParams(
    Object.entries(conditions).map(([path, value]) => [`where[and][0][${path}][equals]`, value]),
  )}`;

/** What waits for the signed-in person, before Payload's own dashboard. */
export async function MyDesk({ payload, user, i18n }: AdminViewServerProps & { user?: TypedUser }) {
  if (!user || !isRole(user.role)) return null;
  const texts = deskTexts(i18n.language);
  const own: Where = { createdBy: { equals: user.id } };
  const draft: Where = { stage: { equals: 'draft' } };
  const isEditor = isEditorial(user.role);

  const [returned, mine, submitted, toReview, published, events] = await Promise.all([
    stories(payload, user, { and: [own, draft, { editorNote: { exists: true } }] }, '-updatedAt'),
    stories(payload, user, { and: [own, draft, { editorNote: { exists: false } }] }, '-updatedAt'),
    isEditor
      ? { rows: [], total: 0 }
      : stories(payload, user, { and: [own, { stage: { equals: 'submitted' } }] }, 'submittedAt'),
    isEditor
      ? stories(payload, user, { stage: { equals: 'submitted' } }, 'submittedAt')
      : { rows: [], total: 0 },
    stories(payload, user, { stage: { equals: 'published' } }, '-releasedAt'),
    payload.find({
      collection: 'events',
      depth: 0,
      limit: PER_LIST,
      overrideAccess: false,
      sort: 'start',
      user,
      where: {
        and: [{ start: { greater_than: new Date().toISOString() } }, { status: { not_equals: 'cancelled' } }],
      },
    }),
  ]);

  const waits = returned.total + (isEditor ? toReview.total : mine.total);
  const at = (value: string | null | undefined) =>
    value ? formatDateline(value).replace(' [GMT+7]', '') : '';
  const common = { untitled: texts.untitled };

  return (
    <div className="desk">
      <header className="desk__head">
        <h2>{texts.hello.replace('{{name}}', String(user.name ?? user.email))}</h2>
        <p>{texts.roles[user.role]}</p>
        <nav>
          <a className="desk__write" href="/admin/collections/articles/create">
            {texts.write}
          </a>
          <a href={paths.home()} target="_blank" rel="noreferrer">
            {texts.openSite}
          </a>
        </nav>
      </header>

      <div className="desk__columns">
        <div className="desk__column">
          <h2>{texts.waiting}</h2>
          {waits === 0 ? <p className="desk__nothing">{texts.nothing}</p> : null}
          <List
            {...common}
            {...toReview}
            title={texts.toReview}
            href={listAddress({ stage: 'submitted' })}
            when={(row) => at(row.submittedAt)}
          />
          <List
            {...common}
            {...returned}
            title={texts.returned}
            href={listAddress({ createdBy: String(user.id) })}
            when={(row) => at(row.updatedAt)}
          />
          <List
            {...common}
            {...mine}
            title={texts.mine}
            href={listAddress({ createdBy: String(user.id) })}
            when={(row) => at(row.updatedAt)}
          />
          <List
            {...common}
            {...submitted}
            title={texts.submitted}
            href={listAddress({ stage: 'submitted' })}
            when={(row) => at(row.submittedAt)}
          />
        </div>
        <div className="desk__column">
          <List
            {...common}
            {...published}
            title={texts.published}
            href={listAddress({ stage: 'published' })}
            when={(row) => at(row.publishedAt)}
          />
          {events.docs.length > 0 ? (
            <section className="desk__list">
              <h3>
                <a href="/admin/collections/events">{texts.events}</a>
              </h3>
              <ul>
                {events.docs.map((event) => (
                  <li key={event.id}>
                    <a href={`/admin/collections/events/${event.id}`}>{event.title}</a>
                    <small>{formatRange(event.start, event.end, Boolean(event.allDay))}</small>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      </div>
    </div>
  );
}
