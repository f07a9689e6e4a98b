'use client';

import { useDocumentForm, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui';
import { useId, useRef } from 'react';
import type { WordedRequirement } from '../../workflow/requirements/checkText';
import { fill } from '../../messages/messages';
import { jumpToField } from '../jumpToField';
import { checklistTexts } from '../texts';
import type { FormField } from '../unsaved/unsavedFields';
import { useChecklist } from './useChecklist';
import './Checklist.css';

type Texts = ReturnType<typeof checklistTexts>;
type State = 'met' | 'pending' | WordedRequirement['level'];

const stateOf = ({ isMet, isPending, level }: WordedRequirement): State =>
  isMet ? (isPending ? 'pending' : 'met') : level;

/** A tick, three dots, a cross, an exclamation mark: told apart without colour. */
const STROKES: Record<State, string> = {
  met: 'M4.5 8.5 7 11l4.5-5.5',
  pending: 'M4.5 8h.01M8 8h.01M11.5 8h.01',
  blocking: 'M5.5 5.5l5 5m0-5-5 5',
  advisory: 'M8 4.5v4m0 3h.01',
};

function Icon({ state }: { state: State }) {
  return (
    <svg className="checklist__icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {state === 'blocking' ? <rect x="1" y="1" width="14" height="14" /> : <circle cx="8" cy="8" r="7" />}
      <path d={STROKES[state]} />
    </svg>
  );
}

const wordOf = (state: State, texts: Texts): string =>
  state === 'met' || state === 'pending' ? texts[state] : texts.levels[state];

function Item({
  requirement,
  texts,
  onGo,
}: {
  requirement: WordedRequirement;
  texts: Texts;
  onGo: (field: string) => void;
}) {
  const state = stateOf(requirement);
  const { field, label, message } = requirement;
  const content = (
    <>
      <Icon state={state} />
      <span className="checklist__words">
        <span className="checklist__label">{label}</span>{' '}
        <span className="checklist__state">{wordOf(state, texts)}</span>
        {message ? <span className="checklist__message">{message}</span> : null}
      </span>
    </>
  );
  return (
    <li className={`checklist__item checklist__item--${state}`}>
      {field ? (
        <button type="button" onClick={() => onGo(field)}>
          {content}
        </button>
      ) : (
        <div>{content}</div>
      )}
    </li>
  );
}

/** What a story must have before it is signed off, beside the editor while it is written. */
export function Checklist() {
  // The forms of a bulk upload and of blocks inside a text are no documents of their own.
  return useDocumentForm() === useForm() ? <DocumentChecklist /> : null;
}

function DocumentChecklist() {
  const { i18n } = useTranslation();
  const texts = checklistTexts(i18n.language);
  const { docConfig } = useDocumentInfo();
  const { requirements, isAway } = useChecklist();
  const section = useRef<HTMLElement>(null);
  const title = useId();

  const go = (field: string) => {
    const form = section.current?.closest('form');
    if (form) void jumpToField(form, (docConfig?.fields ?? []) as readonly FormField[], field);
  };
  const left = requirements?.filter((each) => stateOf(each) === 'blocking').length ?? 0;
  const count = !requirements
    ? texts.loading
    : left > 0
      ? fill(texts.left, { count: String(left) })
      : texts.noneLeft;

  if (requirements?.length === 0) return null;
  return (
    <section className="checklist field-type" aria-labelledby={title} ref={section}>
      <h2 id={title}>{texts.title}</h2>
      <p className={`checklist__count${left > 0 ? ' checklist__count--left' : ''}`} role="status">
        {count}
      </p>
      {isAway ? <p className="checklist__away">{texts.away}</p> : null}
      <ul>
        {requirements?.map((each) => (
          <Item key={each.id} requirement={each} texts={texts} onGo={go} />
        ))}
      </ul>
    </section>
  );
}
