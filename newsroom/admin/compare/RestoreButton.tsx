'use client';

import { Button, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { fill } from '../../messages/messages';
import { AskDialog } from '../AskDialog';
import { askApi } from '../askApi';
import { keepForNextPage, useKept } from '../nextPage';
import { compareTexts } from '../texts';

interface Props {
  collection: string;
  /** The version that comes back; null: there is nothing to bring back, or it is not theirs to do. */
  version: { id: string; line: string } | null;
  /** Where the text is edited, and where it is compared. */
  editPath: string;
  comparePath: string;
}

/** Brings the older version back as a new draft, once asked; says afterwards that it is done. */
export function RestoreButton({ collection, version, editPath, comparePath }: Props) {
  const { i18n } = useTranslation();
  const texts = compareTexts(i18n.language);
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const isDone = useKept<true>('compare.done') !== null;

  const restore = async () => {
    setBusy(true);
    setFailure('');
    try {
      const answer = await askApi(`${collection}/versions/${version!.id}`, i18n.language, { method: 'POST' });
      if (answer.ok) {
        keepForNextPage('compare.done', true);
        window.location.assign(comparePath);
        return;
      }
      setFailure(answer.message ?? texts.failed);
    } catch {
      setFailure(texts.failed);
    }
    setBusy(false);
  };

  return (
    <div className="compare__restore">
      <p role="status" className={isDone ? 'compare__done' : 'compare__said'}>
        {isDone ? (
          <>
            {texts.restored} <a href={editPath}>{texts.edit}</a>
          </>
        ) : null}
      </p>
      {version ? (
        <>
          <Button
            id="compare-restore"
            buttonStyle="secondary"
            size="medium"
            margin={false}
            onClick={() => setAsking(true)}
          >
            {texts.restore}
          </Button>
          <span className="compare__which">{fill(texts.restoreWhich, { version: version.line })}</span>
          {isAsking ? (
            <AskDialog
              id="compare-restore"
              title={texts.restoreAsk}
              confirm={texts.restoreConfirm}
              cancel={texts.cancel}
              isConfirmable={!isBusy}
              onConfirm={() => void restore()}
              onCancel={() => setAsking(false)}
            >
              <p>{fill(texts.restoreAbout, { version: version.line })}</p>
              <p role="alert" className={failure ? 'compare__failure' : 'compare__said'}>
                {failure}
              </p>
            </AskDialog>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
