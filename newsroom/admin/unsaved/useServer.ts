import {
  toast,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormSubmitted,
} from '@payloadcms/ui';
import { formatAdminURL } from 'payload/shared';
import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import { isReady, keepTrying, nextPhase, type Phase } from './connection';
import { watchSaves, type SaveAnswer } from './watchSaves';

/** A save that takes longer makes us ask whether the server is there. */
const SLOW_MS = 10_000;
const TOLD_MS = 8_000;

/**
 * Payload shows a message for every autosave that was not taken, and what the browser calls it, in English: our
 * notice says it once. `shown` are the messages that were there before.
 */
const hush = (shown: ReadonlySet<unknown>, error: Error | undefined) =>
  setTimeout(() => {
    for (const message of toast.getToasts()) {
      const isOfAutosave = 'type' in message && message.type === 'error' && !shown.has(message.id);
      const isOfBrowser = 'title' in message && error !== undefined && message.title === error.message;
      if (isOfAutosave || isOfBrowser) toast.dismiss(message.id);
    }
  }, 100);

/**
 * Whether the server takes what is saved in this form. While it does not answer it is asked with growing pauses
 * (`/api/ready`); then `saveDraft` saves, or, when it is null, the person is told that they can.
 */
export const useServer = (
  saveDraft: (() => Promise<void>) | null,
): {
  phase: Phase;
  /** The last save did not succeed, whatever the form says about being modified. */
  hasFailed: boolean;
} => {
  const { action = '' } = useDocumentInfo();
  const { config } = useConfig();
  const { setModified, setSubmitted } = useForm();
  const isModified = useFormModified();
  const isSubmitted = useFormSubmitted();
  const [phase, tell] = useReducer(nextPhase, 'calm');
  const [hasFailed, setFailed] = useState(false);
  const underWay = useRef(0);
  const shownBefore = useRef<ReadonlySet<unknown>>(new Set());
  const path = new URL(action, 'http://here').pathname;
  const readyUrl = formatAdminURL({ apiRoute: config.routes.api, path: '/ready' });

  const end = useEffectEvent((answer: SaveAnswer, error?: Error) => {
    underWay.current--;
    setFailed(answer !== 'saved');
    if (answer === 'stale') tell('refused');
    else if (answer !== 'broken') tell(answer);
    else void isReady(readyUrl).then((ready) => tell(ready ? 'refused' : 'lost'));
    // What the notices above the form say as well.
    if (answer === 'lost' || answer === 'stale') hush(shownBefore.current, error);
  });

  useEffect(() => {
    const slow = new Set<ReturnType<typeof setTimeout>>();
    const stop = watchSaves({
      path,
      onStart: () => {
        underWay.current++;
        shownBefore.current = new Set(toast.getToasts().map((message) => message.id));
        const timer = setTimeout(() => {
          slow.delete(timer);
          if (underWay.current > 0) void isReady(readyUrl).then((ready) => !ready && tell('lost'));
        }, SLOW_MS);
        slow.add(timer);
      },
      onEnd: (answer, error) => end(answer, error),
    });
    return () => {
      stop();
      slow.forEach(clearTimeout);
    };
  }, [path, readyUrl]);

  const attempt = useEffectEvent(async () => {
    if (!(await isReady(readyUrl))) return;
    if (!saveDraft) tell('answers');
    else if (underWay.current === 0) await saveDraft();
  });

  useEffect(() => {
    if (phase === 'saved') {
      const timer = setTimeout(() => tell('told'), TOLD_MS);
      return () => clearTimeout(timer);
    }
    if (phase !== 'away') return;
    const trying = keepTrying(() => attempt());
    window.addEventListener('online', trying.hurry);
    document.addEventListener('visibilitychange', trying.hurry);
    return () => {
      trying.stop();
      window.removeEventListener('online', trying.hurry);
      document.removeEventListener('visibilitychange', trying.hurry);
    };
  }, [phase]);

  const isUnanswered = hasFailed && (phase === 'away' || phase === 'back');
  useEffect(() => {
    // After an answer such as 503 Payload's form believes that it is saved, and disables the button.
    if (isUnanswered && !isModified) setModified(true);
    // After no answer it believes that it was submitted, and marks what a draft may still lack.
    if (isUnanswered && saveDraft && isSubmitted) setSubmitted(false);
  }, [isUnanswered, isModified, isSubmitted, saveDraft, setModified, setSubmitted]);

  return { phase, hasFailed };
};
