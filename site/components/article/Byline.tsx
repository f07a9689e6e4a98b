import { Fragment } from 'react';
import { vi } from '@/site/messages/vi';
import type { AuthorLine } from '@/site/models/pages';

/** “Bài và ảnh: Trần Hoàn (Trung tâm TT-VH Tiên Yên)”, authors of one role and agency together. */
export function Byline({ authors }: { authors: AuthorLine[] }) {
  return groupAuthors(authors).map((group, index) => (
    <Fragment key={index}>
      {index > 0 && ' · '}
      <span>
        {vi.article.authorRole[group.role]}:{' '}
        {group.people.map((person, position) => (
          <Fragment key={person.name}>
            {position > 0 && ', '}
            {person.href ? (
              <a href={person.href} rel="author" className="quiet font-semibold text-ink">
                {person.name}
              </a>
            ) : (
              <span className="font-semibold text-ink">{person.name}</span>
            )}
          </Fragment>
        ))}
        {group.agency && (
          <>
            {' ('}
            {group.agency.href ? (
              <a href={group.agency.href} className="quiet">
                {group.agency.name}
              </a>
            ) : (
              group.agency.name
            )}
            )
          </>
        )}
      </span>
    </Fragment>
  ));
}

interface AuthorGroup {
  role: AuthorLine['role'];
  agency: AuthorLine['agency'];
  people: { name: string; href: string | null }[];
}

/** Neighbouring authors of the same role and agency share one bracket; the order stays. */
export function groupAuthors(authors: AuthorLine[]): AuthorGroup[] {
  const groups: AuthorGroup[] = [];
  for (const { name, href, role, agency } of authors) {
    const last = groups.at(-1);
    if (last && last.role === role && last.agency?.name === agency?.name) last.people.push({ name, href });
    else groups.push({ role, agency, people: [{ name, href }] });
  }
  return groups;
}
