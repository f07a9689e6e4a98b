'use client';

import { useState } from 'react';
import type { Messages } from '../../messages/messages';
import { AskDialog } from '../AskDialog';
import type { Choice } from './mainVerbs';

interface Props {
  choice: Choice;
  texts: Messages['workflow'];
  /** What it is used on, where that is not the text on the screen. */
  lead?: string;
  isBusy: boolean;
  onCancel: () => void;
  onConfirm: (body: Record<string, unknown>) => void;
}

/** Asks for what a verb needs: words, times (in Vietnam, whatever the browser's zone), a path. */
export function VerbDialog({ choice, texts, lead, isBusy, onCancel, onConfirm }: Props) {
  const { verb, note, takes } = choice;
  const [words, setWords] = useState('');
  const [at, setAt] = useState('');
  const [until, setUntil] = useState('');
  const [redirectTo, setRedirectTo] = useState('');

  const takesTime = takes.includes('at');
  const takesUntil = takes.includes('until');
  const isComplete = (note !== 'required' || words.trim() !== '') && (!takesTime || at !== '');

  const confirm = () =>
    onConfirm({
      ...(words.trim() ? { note: words } : {}),
      ...(takesTime ? { at } : {}),
      ...(until ? { until } : verb === 'expire' ? { until: null } : {}),
      ...(redirectTo ? { redirectTo } : {}),
    });

  return (
    <AskDialog
      id={`stage-${verb}`}
      title={texts.verbs[verb]}
      confirm={texts.verbs[verb]}
      cancel={texts.cancel}
      isConfirmable={!isBusy && isComplete}
      onConfirm={confirm}
      onCancel={onCancel}
    >
      {lead ? <p>{lead}</p> : null}
      <p>{texts.about[verb]}</p>
      {takesTime ? (
        <label>
          {texts.ask.at}
          <input
            id="stage-at"
            type="datetime-local"
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
        </label>
      ) : null}
      {takesUntil ? (
        <label>
          {verb === 'expire' ? texts.ask.expire : texts.ask.until}
          <input
            id="stage-until"
            type="datetime-local"
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </label>
      ) : null}
      {takes.includes('note') ? (
        <label>
          {note === 'required' ? texts.askNote[verb as keyof typeof texts.askNote] : texts.ask.note}
          <textarea
            id="stage-note"
            rows={3}
            value={words}
            required={note === 'required'}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      ) : null}
      {takes.includes('redirectTo') ? (
        <label>
          {texts.ask.redirectTo}
          <input
            id="stage-redirect"
            type="text"
            placeholder="/tin-tuc/…"
            value={redirectTo}
            onChange={(event) => setRedirectTo(event.target.value)}
          />
        </label>
      ) : null}
    </AskDialog>
  );
}
