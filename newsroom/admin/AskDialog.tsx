'use client';

import { Button } from '@payloadcms/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import './AskDialog.css';

interface Props {
  /** Its heading is `<id>-title`, its button `<id>-confirm`. */
  id: string;
  title: string;
  className?: string;
  confirm: string;
  cancel: string;
  isConfirmable: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** Asks before something is done. Open for as long as it is rendered; not a form, for it stands inside Payload's. */
export function AskDialog(props: Props) {
  const { id, title, className = '', confirm, cancel, isConfirmable, onConfirm, onCancel, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={`ask-dialog ${className}`}
      aria-labelledby={`${id}-title`}
      onClose={onCancel}
      // What is typed here is no change of the record, and Enter does not save it.
      onChange={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT')
          event.preventDefault();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <div className="ask-dialog__actions">
        <Button
          id={`${id}-confirm`}
          margin={false}
          size="medium"
          disabled={!isConfirmable}
          onClick={onConfirm}
        >
          {confirm}
        </Button>
        <Button buttonStyle="secondary" margin={false} size="medium" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </dialog>
  );
}
