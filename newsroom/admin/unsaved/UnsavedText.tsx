'use client';

import { Banner, useAuth, useDocumentForm, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui';
import { hasDraftsEnabled } from 'payload/shared';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { unsavedTexts } from '../texts';
import type { KeptCopy } from './keptCopies';
import type { Offer } from './offer';
import { OfferBanner } from './OfferBanner';
import { useDraftSave } from './useDraftSave';
import { useKeptText } from './useKeptText';
import { useLeaveUnlocked } from './useLeaveUnlocked';
import { useRestore } from './useRestore';
import { StaleBanner } from './StaleBanner';
import { useStaleSave } from './useStaleSave';
import { useServer } from './useServer';
import { useWaitingRows } from './useWaitingRows';
import './UnsavedText.css';

/**
 * Stands above the fields of a document. Keeps in this browser what the server has not saved, offers it when the
 * document is opened again, says when the server does not answer, and shows both texts when somebody else saved.
 */
export function UnsavedText() {
  // The forms of a bulk upload and of blocks inside a text are no documents of their own.
  const isDocument = useDocumentForm() === useForm();
  const { docConfig } = useDocumentInfo();
  const { user } = useAuth();
  const hasSecrets = Boolean(docConfig && 'auth' in docConfig && docConfig.auth);
  return isDocument && user && !hasSecrets ? <DocumentText /> : null;
}

function DocumentText() {
  const { i18n } = useTranslation();
  const texts = unsavedTexts(i18n.language);
  const { docConfig, hasSavePermission = false } = useDocumentInfo();
  const draft = useDraftSave();
  const { phase, hasFailed } = useServer(draft?.whenQuiet ?? null);
  const { conflict, hasFailed: hasJoinFailed, join } = useStaleSave(draft?.now ?? null);
  const { isKept, offer, keep, drop, hide } = useKeptText(hasFailed);
  useLeaveUnlocked();
  useWaitingRows();
  const restore = useRestore();
  const [restored, setRestored] = useState<KeptCopy | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [hasRestoreFailed, setRestoreFailed] = useState(false);
  const notice = useRef<HTMLDivElement>(null);

  const keepNow = useEffectEvent(keep);
  useEffect(() => {
    // The notice says that the text is kept.
    if (phase === 'away') keepNow();
  }, [phase]);

  const finish = useEffectEvent(async (copy: KeptCopy) => {
    // The form's own copy first: at every moment one of the two is there. Who may not save only looks at it.
    if (hasSavePermission && keep()) drop(copy);
    else hide();
    await draft?.now();
    setBusy(false);
  });
  useEffect(() => {
    // Only now does the form hold the text.
    if (restored) void finish(restored);
  }, [restored]);

  useLayoutEffect(() => {
    const element = notice.current;
    const form = element?.closest('form');
    if (!element || !form) return;
    // The editor's toolbar sticks to the top as well: it moves below the notice.
    const measure = () =>
      form.style.setProperty('--unsaved-notice-height', `${element.getBoundingClientRect().height}px`);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const isDraft = docConfig ? hasDraftsEnabled(docConfig) : false;
  const onRestore = async ({ copy }: Offer) => {
    setBusy(true);
    const isDone = await restore(copy);
    setRestoreFailed(!isDone);
    if (isDone) setRestored(copy);
    else setBusy(false);
  };

  return (
    <div className="unsaved">
      <div className="unsaved__notice" ref={notice}>
        <div role="alert">
          {phase === 'away' ? (
            <Banner type={isKept ? 'warning' : 'error'}>{isKept ? texts.away : texts.awayNotKept}</Banner>
          ) : null}
        </div>
        <div role="status">
          {phase === 'back' ? <Banner type="success">{texts.back}</Banner> : null}
          {phase === 'saved' ? (
            <Banner type="success">{isDraft ? texts.savedAsDraft : texts.saved}</Banner>
          ) : null}
        </div>
      </div>
      {conflict ? (
        <StaleBanner key={conflict.updatedAt} conflict={conflict} hasFailed={hasJoinFailed} onJoin={join} />
      ) : null}
      {offer && !conflict ? (
        <OfferBanner
          offer={offer}
          effect={draft ? 'draft' : hasSavePermission ? 'form' : 'look'}
          isBusy={isBusy}
          hasFailed={hasRestoreFailed}
          onRestore={() => void onRestore(offer)}
          onDiscard={() => drop(offer.copy)}
        />
      ) : null}
    </div>
  );
}
