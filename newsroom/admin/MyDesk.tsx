import type { AdminViewServerProps, Payload, TypedUser, Where } from 'payload';
import type { ReactNode } from 'react';
import { formatMoment, formatRange } from '@/domain/dates';
import { isEditorial, isRole } from '@/domain/roles';
import type { Stage } from '@/newsroom/workflow/stages';
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
  approvedAt?: string | null;
  taskDueAt?: string | null;
  /** When it goes out. */
  dueAt?: string;
}

interface Rows {
  rows: Row[];
  total: number;
}

const PER_LIST = 6;
const NONE: Rows = { rows: [], total: 0 };

/** Stories by their newest versions, or, with `isPublic`, as readers have them. */
const stories = async (
  payload: Payload,
  user: TypedUser,
  where: Where,
  sort: string,
  { isPublic = false, limit = PER_LIST } = {},
): Promise<Rows> => {
  const found = await payload.find({
    collection: 'articles',
    draft: !isPublic,
    depth: 0,
    limit,
    overrideAccess: false,
    select: {
      title: true,
      editorNote: true,
      updatedAt: true,
      submittedAt: true,
      publishedAt: true,
      approvedAt: true,
      taskDueAt: true,
    },
    sort,
    user,
    where,
  });
  return { rows: found.docs as Row[], total: found.totalDocs };
};

const SLOTS_LOOKED_AT = 50;

/** Stories that wait for their minute, the next one first. */
const scheduledStories = async (payload: Payload, user: TypedUser, where: Where): Promise<Rows> => {
  const slots = await payload.find({
    collection: 'slots',
    where: {
      and: [
        { state: { equals: 'waiting' } },
        { action: { equals: 'publish' } },
        { targetCollection: { equals: 'articles' } },
      ],
    },
    sort: 'dueAt',
    depth: 0,
    limit: SLOTS_LOOKED_AT,
    overrideAccess: false,
    user,
  });
  const dueAt = new Map(slots.docs.map((slot) => [slot.target, slot.dueAt!]));
  const found = await stories(payload, user, { and: [where, { id: { in: [...dueAt.keys()] } }] }, 'id', {
    limit: SLOTS_LOOKED_AT,
  });
  const rows = found.rows
    .map((row) => ({ ...row, dueAt: dueAt.get(row.id)! }))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  return { rows: rows.slice(0, PER_LIST), total: found.total };
};

function List({
  title,
  rows,
  total,
  untitled,
  when,
  due,
  href,
}: Rows & {
  title: string;
  untitled: string;
  when: (row: Row) => string;
  due: (row: Row) => string | null;
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
            {due(row) ? <small className="desk__due">{due(row)}</small> : null}
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
  const own: Where = { or: [{ createdBy: { equals: user.id } }, { assignee: { equals: user.id } }] };
  const inStage = (stage: Stage): Where => ({ stage: { equals: stage } });
  const isEditor = isEditorial(user.role);
  const ofMine = (where: Where): Where => (isEditor ? where : { and: [own, where] });
  const find = (where: Where, sort: string) => stories(payload, user, where, sort);

  const [returned, mine, submitted, approved, scheduled, published, events] = await Promise.all([
    find({ and: [own, inStage('draft'), { editorNote: { exists: true } }] }, '-updatedAt'),
    find({ and: [own, inStage('draft'), { editorNote: { exists: false } }] }, '-updatedAt'),
    find(ofMine(inStage('submitted')), 'submittedAt'),
    find(ofMine(inStage('approved')), 'approvedAt'),
    scheduledStories(payload, user, isEditor ? {} : own),
    stories(payload, user, { _status: { equals: 'published' } }, '-releasedAt', { isPublic: true }),
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

  const waits = returned.total + (isEditor ? submitted.total + approved.total : mine.total);
  const at = (value: string | null | undefined) => (value ? formatMoment(value) : '');
  const common = {
    untitled: texts.untitled,
    due: ({ taskDueAt }: Row) => (taskDueAt ? texts.due.replace('{{time}}', at(taskDueAt)) : null),
  };
  const toReview = isEditor ? submitted : NONE;

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
            {...(isEditor ? approved : NONE)}
            title={texts.approved}
            href={listAddress({ stage: 'approved' })}
            when={(row) => at(row.approvedAt)}
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
            {...(isEditor ? NONE : submitted)}
            title={texts.submitted}
            href={listAddress({ stage: 'submitted' })}
            when={(row) => at(row.submittedAt)}
          />
          <List
            {...common}
            {...(isEditor ? NONE : approved)}
            title={texts.ownApproved}
            href={listAddress({ stage: 'approved' })}
            when={(row) => at(row.approvedAt)}
          />
        </div>
        <div className="desk__column">
          <List
            {...common}
            {...scheduled}
            title={texts.scheduled}
            href="/admin/lich-dang"
            when={(row) => at(row.dueAt)}
          />
          <List
            {...common}
            {...published}
            title={texts.published}
            href={listAddress({ _status: 'published' })}
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
