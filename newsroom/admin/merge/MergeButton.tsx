'use client';

import {
  Button,
  toast,
  useAuth,
  useDocumentInfo,
  useDocumentTitle,
  useFormModified,
  useTranslation,
} from '@payloadcms/ui';
import { useState } from 'react';
import { isEditorial, isRole } from '@/domain/roles';
import { mergeTexts } from '../texts';
import { askApi } from '../askApi';
import { MergeDialog } from './MergeDialog';
import '../stage/StageButtons.css';
import './MergeDialog.css';

/** On the form of an agency, a person or a document: it is the same as another one. For editors and administrators. */
export function MergeButton() {
  const { i18n } = useTranslation();
  const texts = mergeTexts(i18n.language);
  const { id, collectionSlug } = useDocumentInfo();
  const { title } = useDocumentTitle();
  const { user } = useAuth();
  const isModified = useFormModified();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  if (!id || !collectionSlug || !isEditorial(isRole(user?.role) ? user.role : null)) return null;

  const merge = async (into: string) => {
    setBusy(true);
    try {
      const { ok, message } = await askApi(`${collectionSlug}/${id}/merge`, i18n.language, {
        method: 'POST',
        json: { into },
      });
      if (!ok) {
        toast.error(message ?? texts.failed);
        return;
      }
      setOpen(false);
      toast.success(message);
      // The stage has changed, and with it what may be done.
      window.location.reload();
    } catch {
      toast.error(texts.failed);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button
        id="merge-open"
        buttonStyle="secondary"
        size="medium"
        margin={false}
        extraButtonProps={{ 'aria-haspopup': 'dialog' }}
        onClick={() => setOpen(true)}
      >
        {texts.open}
      </Button>
      {isOpen ? (
        <MergeDialog
          collection={collectionSlug}
          id={String(id)}
          name={title}
          language={i18n.language}
          texts={texts}
          isModified={isModified}
          isBusy={isBusy}
          onCancel={() => setOpen(false)}
          onConfirm={(into) => void merge(into)}
        />
      ) : null}
    </>
  );
}
