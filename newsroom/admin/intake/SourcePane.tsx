'use client';

import { REMOVED_REASONS } from '@/newsroom/intake/parse/messages';
import { fill } from '@/newsroom/messages/messages';
import type { DeskItem } from '@/newsroom/intake/desk/types';
import type { LineHint } from '@/newsroom/intake/parse/types';
import type { IntakeTexts } from '../texts';
import { decisionFor, piecesOf, type DeskStory } from './story';

interface Props {
  story: DeskStory;
  texts: IntakeTexts;
  chosen: string | null;
  onChoose(key: string): void;
  onRole(line: number, role: LineHint['role']): void;
}

const SAID: readonly LineHint['role'][] = ['title', 'paragraph', 'subhead', 'caption', 'byline', 'removed'];

/** The text as it came: what each line was taken for, what was recognised in it, what there is to check. */
export function SourcePane({ story, texts, chosen, onChoose, onRole }: Props) {
  const { reading } = story.result;
  if (!reading) return <pre className="intake-source__raw">{story.result.source.text}</pre>;
  const { lines, removed, warnings } = reading.story;
  const itemOf = new Map(reading.items.map((item) => [item.key, item]));
  const reasons = new Map(removed.map(({ line, reason }) => [line, REMOVED_REASONS[reason]]));
  const isIgnored = (item: DeskItem) => decisionFor(story, item).do === 'ignore';
  return (
    <ol className="intake-source">
      {lines.map(({ line, text, role }) => {
        const own = warnings.filter((warning) => warning.line === line);
        const options = SAID.includes(role as LineHint['role']) ? SAID : [role, ...SAID];
        return (
          <li
            key={line}
            id={`intake-line-${line}`}
            tabIndex={-1}
            className={`intake-source__line intake-source__line--${role}`}
          >
            <select
              aria-label={fill(texts.roleOf, { line: String(line) })}
              value={role}
              onChange={(event) => onRole(line, event.target.value as LineHint['role'])}
            >
              {options.map((each) => (
                <option key={each} value={each}>
                  {texts.roles[each]}
                </option>
              ))}
            </select>
            <p>
              {piecesOf(line, text, reading.items).map(({ text: words, key }, index) => {
                const item = itemOf.get(key ?? '');
                if (!item) return <span key={index}>{words}</span>;
                const state = isIgnored(item) ? 'ignored' : 'taken';
                return (
                  // No button: its words would not be broken over lines.
                  <span
                    key={index}
                    role="button"
                    tabIndex={0}
                    className={`intake-mark intake-mark--${item.kind} intake-mark--${state}`}
                    aria-pressed={chosen === item.key}
                    title={`${texts.kinds[item.kind]}: ${item.label}`}
                    onClick={() => onChoose(item.key)}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' && event.key !== ' ') return;
                      if (event.ctrlKey || event.metaKey) return;
                      event.preventDefault();
                      onChoose(item.key);
                    }}
                  >
                    {words}
                  </span>
                );
              })}
            </p>
            {reasons.has(line) ? <small>{reasons.get(line)}</small> : null}
            {own.map(({ code, message }) => (
              <small key={code} className="intake-source__warning">
                {message}
              </small>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
