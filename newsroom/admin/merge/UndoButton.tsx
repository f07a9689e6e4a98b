'use client';

import { Button, toast, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { isEditorial, isRole } from '@/domain/roles';
import { mergeTexts } from '../texts';
import { AskDialog } from '../AskDialog';
import { askApi } from '../askApi';
import '../stage/StageButtons.css';

/** On the record of a merge: undoes it, after a question. What it says of it stays until the page is left. */
export function UndoButton() {
  const { i18n } = useTranslation();
  const texts = mergeTexts(i18n.language);
  const { id, initialData } = useDocumentInfo();
  const { user } = useAuth();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState('');
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
        <AskDialog
          id="merge-undo"
          title={texts.undo}
          confirm={texts.undo}
          cancel={texts.cancel}
          isConfirmable={!isBusy}
          onConfirm={() => void undo()}
          onCancel={() => setAsking(false)}
        >
          <p>{texts.undoAsk}</p>
        </AskDialog>
      ) : null}
    </div>
  );
}
