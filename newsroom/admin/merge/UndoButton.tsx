'use client';

import { Button, toast, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { isEditorial, isRole } from '@/domain/roles';
import { mergeTexts } from '../texts';
import { askApi } from '../askApi';
import '../stage/StageButtons.css';

/** On the record of a merge: undoes it, after a question. What it says of it stays until the page is left. */
export function UndoButton() {
  const { i18n } = useTranslation();
  const texts = mergeTexts(i18n.language);
  const { id, initialData } = useDocumentInfo();
  const { user } = useAuth();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState('');
  useEffect(() => {
    if (isAsking) dialog.current?.showModal();
  }, [isAsking]);
  if (!id || !isEditorial(isRole(user?.role) ? user.role : null)) return null;

  const undo = async () => {
    setBusy(true);
    try {
      const { ok, message } = await askApi(`merges/${id}/undo`, i18n.language, { method: 'POST' });
      setAsking(false);
      if (ok) setDone(message ?? texts.undone);
      else toast.error(message ?? texts.failed);
    } catch {
      toast.error(texts.failed);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="stage-buttons">
      <span role="status" className="stage-buttons__done">
        {done}
      </span>
      {done || initialData?.undoneAt ? null : (
        <Button
          id="merge-undo"
          buttonStyle="secondary"
          size="medium"
          margin={false}
          onClick={() => setAsking(true)}
        >
          {texts.undo}
        </Button>
      )}
      {isAsking ? (
        <dialog
          ref={dialog}
          className="stage-dialog"
          aria-labelledby="merge-undo-title"
          onClose={() => setAsking(false)}
        >
          <h2 id="merge-undo-title">{texts.undo}</h2>
          <p>{texts.undoAsk}</p>
          <div className="stage-dialog__actions">
            <Button
              id="merge-undo-confirm"
              margin={false}
              size="medium"
              disabled={isBusy}
              onClick={() => void undo()}
            >
              {texts.undo}
            </Button>
            <Button buttonStyle="secondary" margin={false} size="medium" onClick={() => setAsking(false)}>
              {texts.cancel}
            </Button>
          </div>
        </dialog>
      ) : null}
    </div>
  );
}
