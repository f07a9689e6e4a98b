'use client';

import {
  Button,
  toast,
  useAuth,
  useDocumentInfo,
  useForm,
  useFormFields,
  useFormModified,
  useTranslation,
} from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Role } from '@/domain/roles';
import { refusalOf, type Stage, type Verb } from '../workflow/stages';
import { stageButtonTexts } from './texts';
import './StageButtons.css';

/** Payload's own button publishes and unpublishes; these are the steps it does not know. */
const BUTTONS: Verb[] = ['submit', 'return'];

/** Where the answer to a step waits for the page to be read anew. */
const DONE = 'toasoan.stage.done';

/** The stage of a text and the steps the signed-in person may take, beside Payload's own buttons. */
export function StageButtons() {
  const { i18n } = useTranslation();
  const texts = stageButtonTexts(i18n.language);
  const { id, collectionSlug, hasPublishedDoc } = useDocumentInfo();
  const { user } = useAuth<{ id: string; role: Role }>();
  const { submit } = useForm();
  const modified = useFormModified();
  const stageInForm = useFormFields(([fields]) => (fields?.stage?.value as Stage | undefined) ?? 'draft');
  // Payload's unpublish button puts the old values back into the form.
  const stage: Stage = stageInForm === 'published' && !hasPublishedDoc ? 'draft' : stageInForm;
  const createdBy = useFormFields(([fields]) => {
    const value = fields?.createdBy?.value as string | { id: string } | null | undefined;
    return value && typeof value === 'object' ? value.id : (value ?? null);
  });
  const note = useFormFields(([fields]) => fields?.editorNote?.value as string | undefined);
  const [isBusy, setBusy] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [answer, setAnswer] = useState('');
  const [done, setDone] = useState('');

  useEffect(() => {
    const message = sessionStorage.getItem(DONE);
    if (!message) return;
    sessionStorage.removeItem(DONE);
    setDone(message);
  }, []);

  if (!id || !user || !collectionSlug) return null;

  const verbs = BUTTONS.filter(
    (verb) =>
      refusalOf(verb, { id: user.id, role: user.role }, { stage, createdBy }) === null &&
      // Who may publish does not submit to themselves.
      (verb !== 'submit' ||
        refusalOf('publish', { id: user.id, role: user.role }, { stage, createdBy }) !== null),
  );

  const run = async (verb: Verb, withNote?: string) => {
    setBusy(true);
    try {
      if (modified) {
        const saved = await submit({
          action: `/api/${collectionSlug}/${id}?draft=true`,
          method: 'PATCH',
          overrides: { _status: 'draft' },
          skipValidation: true,
        });
        if (saved && 'res' in saved && saved.res && !saved.res.ok) return;
      }
      const response = await fetch(`/api/${collectionSlug}/${id}/${verb}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': i18n.language },
        credentials: 'include',
        body: JSON.stringify({ note: withNote }),
      });
      const body = (await response.json().catch(() => ({}))) as {
        message?: string;
        errors?: {
          message: string;
          data?: { errors?: { label?: string; path: string; message: string }[] };
        }[];
      };
      if (!response.ok) {
        const fields = body.errors?.flatMap((error) => error.data?.errors ?? []) ?? [];
        const details = fields.map((field) => `${field.label ?? field.path}: ${field.message}`);
        toast.error([body.message ?? body.errors?.[0]?.message ?? texts.failed, ...details].join('\n'));
        return;
      }
      // Who may edit has changed with the stage: the page is read anew, and says then what was done.
      sessionStorage.setItem(DONE, body.message ?? '');
      window.location.reload();
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
      <span className={`stage-buttons__stage stage-buttons__stage--${stage}`}>{texts.stages[stage]}</span>
      {note && stage === 'draft' ? (
        <span className="stage-buttons__note" title={note}>
          {texts.returned}
        </span>
      ) : null}
      {verbs.map((verb) => (
        <Button
          key={verb}
          buttonStyle={verb === 'return' ? 'secondary' : 'primary'}
          size="medium"
          margin={false}
          disabled={isBusy}
          id={`stage-${verb}`}
          onClick={() => (verb === 'return' ? setAsking(true) : void run(verb))}
        >
          {texts.verbs[verb]}
        </Button>
      ))}
      {isAsking ? (
        // Not a form: it stands inside Payload's.
        <div className="stage-buttons__ask" role="dialog" aria-labelledby="stage-note-label">
          <label id="stage-note-label" htmlFor="stage-note">
            {texts.notePrompt}
          </label>
          <textarea
            id="stage-note"
            rows={3}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
            autoFocus
          />
          <div>
            <Button
              id="stage-return-confirm"
              size="small"
              margin={false}
              disabled={isBusy || !answer.trim()}
              onClick={() => {
                setAsking(false);
                void run('return', answer);
              }}
            >
              {texts.verbs.return}
            </Button>
            <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setAsking(false)}>
              {texts.cancel}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
