import type { ReactNode } from 'react';
import { formatSecond } from '@/domain/dates';
import { fill } from '../../messages/messages';
import type { Trail, TrailEntry } from '../../workflow/trail';
import type { AuditTexts } from '../texts';

interface Props {
  trail: Trail;
  /** The address of the text in the admin. */
  base: string;
  texts: AuditTexts;
}

type Column = 'at' | 'actorName' | 'verb' | 'stages' | 'note' | 'plannedAt' | 'version';

const moment = (instant: string | null | undefined): ReactNode =>
  instant ? <time dateTime={instant}>{formatSecond(instant)}</time> : null;

/** `Bản nháp → Chờ duyệt`; one of them where the other is not known or the same. */
export const stagesText = (
  { from, to }: Pick<TrailEntry, 'from' | 'to'>,
  { stageNames }: AuditTexts,
): string => [...new Set([from, to])].flatMap((stage) => (stage ? stageNames[stage] : [])).join(' → ');

const CELLS: Record<Column, (entry: TrailEntry, props: Props) => ReactNode> = {
  at: ({ at }) => moment(at),
  actorName: ({ actor, actorName }, { texts }) => actorName ?? (actor ? null : texts.system),
  verb: ({ verb }, { texts }) => texts.verbs[verb],
  stages: (entry, { texts }) => stagesText(entry, texts),
  note: ({ note }) => note,
  plannedAt: ({ plannedAt }) => moment(plannedAt),
  version: ({ hasVersion, version }, { base, texts }) =>
    hasVersion ? <a href={`${base}/versions/${version}`}>{texts.openVersion}</a> : null,
};

const COLUMNS = Object.keys(CELLS) as Column[];

/** What was done with a text, newest first: a table, on narrow screens one block an entry. */
export function TrailTable(props: Props) {
  const { base, texts, trail } = props;
  if (trail.entries.length === 0) return <p>{texts.none}</p>;
  return (
    <>
      <table className="trail__table" aria-labelledby="trail-heading">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {texts[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trail.entries.map((entry) => (
            <tr key={entry.id}>
              {COLUMNS.map((column) => {
                const content = CELLS[column](entry, props);
                return (
                  <td key={column} className={`trail__${column}`} data-label={content ? texts[column] : null}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {trail.pages > 1 ? <Pages trail={trail} base={base} texts={texts} /> : null}
    </>
  );
}

function Pages({ base, texts, trail: { page, pages } }: Props) {
  const address = (number: number) => `${base}/nhat-ky?page=${number}`;
  return (
    <nav className="trail__pages" aria-label={texts.pages}>
      {page > 1 ? <a href={address(page - 1)}>{texts.newer}</a> : null}
      <span>{fill(texts.page, { page: String(page), pages: String(pages) })}</span>
      {page < pages ? <a href={address(page + 1)}>{texts.older}</a> : null}
    </nav>
  );
}
