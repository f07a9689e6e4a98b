'use client';

import { Button } from '@payloadcms/ui';
import { useId, useState, type ReactNode } from 'react';
import type { Named } from '../../workflow/mentions';
import type { CommentTexts } from '../texts';
import { MentionBox } from './MentionBox';

interface Props {
  texts: CommentTexts;
  colleagues: readonly Named[];
  label: string;
  /** Answers what went wrong, or null. */
  onSend: (text: string) => Promise<string | null>;
  onCancel?: () => void;
  /** What is chosen besides the words. */
  children?: ReactNode;
}

/** Where a comment is written. What was typed stays until the server has it. Not a form: it stands inside Payload's. */
export function CommentForm({ texts, colleagues, label, onSend, onCancel, children }: Props) {
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const helpId = useId();
  const canSend = text.trim() !== '' && !isBusy;

  const send = async () => {
    if (!canSend) return;
    setBusy(true);
    const wrong = await onSend(text);
    setBusy(false);
    setProblem(wrong);
    if (wrong) return;
    setText('');
    onCancel?.();
  };

  return (
    <div className="comments__form">
      {children}
      <MentionBox
        value={text}
        onChange={setText}
        onSubmit={() => void send()}
        colleagues={colleagues}
        texts={texts}
        label={label}
        describedBy={helpId}
        isFocused={onCancel !== undefined}
      />
      <p className="comments__help" id={helpId}>
        {texts.writeHelp}
      </p>
      <p className="comments__problem" role="alert">
        {problem}
      </p>
      <div className="comments__buttons">
        <Button size="small" margin={false} disabled={!canSend} onClick={() => void send()}>
          {isBusy ? texts.sending : texts.send}
        </Button>
        {onCancel ? (
          <Button buttonStyle="secondary" size="small" margin={false} onClick={onCancel}>
            {texts.cancel}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
