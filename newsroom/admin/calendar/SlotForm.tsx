'use client';

import { Button } from '@payloadcms/ui';
import { useState, type ReactNode } from 'react';
import { utcToLocal } from '@/domain/dates';
import type { CalendarTexts } from '../texts';
import { fromLocalInput } from './localInput';
import type { SlotAnswer } from './slotRequests';

/** A field for date and time with the step it is for, and what the server says against it. */
export function SlotForm({
  texts,
  at,
  submitLabel,
  onSubmit,
  onClear,
  clearLabel,
  onDone,
  children,
}: {
  texts: CalendarTexts;
  /** The moment to begin with. */
  at: string | null;
  submitLabel: string;
  onSubmit: (at: string) => Promise<SlotAnswer>;
  onClear?: () => Promise<SlotAnswer>;
  clearLabel?: string;
  onDone: () => void;
  children?: ReactNode;
}) {
  const [value, setValue] = useState(at ? utcToLocal(at) : '');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  const run = async (step: () => Promise<SlotAnswer>) => {
    setBusy(true);
    setProblem('');
    const answer = await step();
    setBusy(false);
    if (answer.ok) onDone();
    else setProblem(answer.message);
  };
  const submit = () => {
    const moment = fromLocalInput(value);
    if (moment) void run(() => onSubmit(moment));
    else setProblem(texts.entry.needsTime);
  };

  return (
    <form
      className="calendar-dialog__form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      <label>
        <span>{texts.entry.at}</span>
        <input
          type="datetime-local"
          step={60}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          required
        />
      </label>
      {problem ? (
        <p role="alert" className="calendar-dialog__problem">
          {problem}
        </p>
      ) : null}
      <div className="calendar-dialog__buttons">
        <Button type="submit" size="medium" margin={false} disabled={isBusy}>
          {submitLabel}
        </Button>
        {onClear && clearLabel ? (
          <Button
            buttonStyle="secondary"
            size="medium"
            margin={false}
            disabled={isBusy}
            onClick={() => void run(onClear)}
          >
            {clearLabel}
          </Button>
        ) : null}
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={onDone}>
          {texts.entry.close}
        </Button>
      </div>
    </form>
  );
}
