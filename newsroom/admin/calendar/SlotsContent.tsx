import type { ReactNode } from 'react';
import { formatMoment, formatTime } from '@/domain/dates';
import { fill } from '../../messages/messages';
import type { SlotStatus } from '../../workflow/calendar/readSlotStatus';
import type { RunnerState, SlotLine } from '../../workflow/calendar/slotStatus';
import type { CalendarTexts } from '../texts';
import './Slots.css';

/** What is said of the runner. */
export const runnerLine = ({ isAlive, at }: RunnerState, { status }: CalendarTexts): string => {
  if (!at) return status.never;
  if (!isAlive) return fill(status.silent, { when: formatMoment(at) });
  return fill(status.alive, {
    when: `${formatTime(at)}:${String(new Date(at).getUTCSeconds()).padStart(2, '0')}`,
  });
};

type Column = keyof CalendarTexts['status']['columns'];

const seconds = (count: number | null, { status }: CalendarTexts): string | null =>
  count === null ? null : fill(status.seconds, { count: String(count) });

const seenText = (line: SlotLine, texts: CalendarTexts): string => {
  const after = seconds(line.seenAfter, texts);
  if (after) return after;
  if (line.seen === 'missing') return texts.status.notSeen;
  return line.seen === 'checking' ? texts.status.checking : texts.status.notYet;
};

const CELLS: Record<Column, (line: SlotLine, texts: CalendarTexts) => ReactNode> = {
  text: (line, texts) => (
    <a href={`/admin/collections/${line.collection}/${line.record}`}>{line.title || texts.untitled}</a>
  ),
  action: (line, texts) => texts.actions[line.action],
  dueAt: (line) => <time dateTime={line.dueAt}>{formatMoment(line.dueAt)}</time>,
  doneAfter: (line, texts) => seconds(line.doneAfter, texts) ?? texts.status.notYet,
  seenAfter: seenText,
  attempts: (line) => line.attempts,
  problem: (line) => line.problem,
};

function Slots({
  list,
  lines,
  columns,
  texts,
}: {
  list: keyof CalendarTexts['status']['nothing'];
  lines: readonly SlotLine[];
  columns: readonly Column[];
  texts: CalendarTexts;
}) {
  const { status } = texts;
  return (
    <section className={`slots__list slots__list--${list}`} aria-labelledby={`slots-${list}`}>
      <h2 id={`slots-${list}`}>{status[list]}</h2>
      {lines.length === 0 ? (
        <p>{status.nothing[list]}</p>
      ) : (
        <div className="slots__scroll" tabIndex={0} role="region" aria-labelledby={`slots-${list}`}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {status.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id}>
                  {columns.map((column) => (
                    <td key={column}>{CELLS[column](line, texts)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** The state of the runner, what is next, what was done and what went wrong. */
export function SlotsContent({ status, texts }: { status: SlotStatus; texts: CalendarTexts }) {
  const { runner } = status;
  return (
    <div className="slots">
      <p className={`slots__runner${runner.isAlive ? '' : ' slots__runner--silent'}`}>
        {runnerLine(runner, texts)}
      </p>
      <p className="slots__note">{texts.status.refreshes}</p>
      <Slots list="waiting" lines={status.waiting} columns={['text', 'action', 'dueAt']} texts={texts} />
      <Slots
        list="failed"
        lines={status.failed}
        columns={['text', 'action', 'dueAt', 'attempts', 'problem']}
        texts={texts}
      />
      <Slots
        list="missing"
        lines={status.missing}
        columns={['text', 'action', 'dueAt', 'doneAfter', 'problem']}
        texts={texts}
      />
      <Slots
        list="done"
        lines={status.done}
        columns={['text', 'action', 'dueAt', 'doneAfter', 'seenAfter']}
        texts={texts}
      />
    </div>
  );
}
