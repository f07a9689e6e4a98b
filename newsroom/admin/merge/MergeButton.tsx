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
import { useEffect, useState } from 'react';
import { isEditorial, isRole } from '@/domain/roles';
import { mergeTexts } from '../texts';
import { askApi } from '../askApi';
import { keepForNextPage, useKept } from '../nextPage';
import { MergeDialog } from './MergeDialog';
import '../stage/StageButtons.css';
import './MergeDialog.css';

/** What is said on the form of the record that was kept. */
interface Done {
  message: string | null;
  merge: string | undefined;
}

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
  const done = useKept<Done>('merge.done');
  useEffect(() => {
    if (!done) return;
    const see = () => window.location.assign(`/admin/collections/merges/${done.merge}`);
    toast.success(done.message, { duration: 20_000, action: { label: texts.see, onClick: see } });
  }, [done, texts]);
  if (!id || !collectionSlug || !isEditorial(isRole(user?.role) ? user.role : null)) return null;

  const merge = async (into: string) => {
    setBusy(true);
    try {
      const { ok, message, body } = await askApi<{ id: string }>(
        `${collectionSlug}/${id}/merge`,
        i18n.language,
        {
          method: 'POST',
          json: { into },
        },
      );
      if (!ok) {
        toast.error(message ?? texts.failed);
        return;
      }
      keepForNextPage('merge.done', { message, merge: body.id } satisfies Done);
      window.location.assign(`/admin/collections/${collectionSlug}/${into}`);
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
