'use client';

import {
  Button,
  toast,
  useDocumentInfo,
  useForm,
  useFormFields,
  useFormModified,
  useTranslation,
} from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { formatMoment } from '@/domain/dates';
import { WORKFLOW_OF, type WorkflowCollection } from '../../workflow/stages';
import { stageButtonTexts } from '../texts';
import { askVerb, needsDialog } from './askVerb';
import { arrange, type Choice } from './mainVerbs';
import { useOverview } from './useOverview';
import { VerbDialog } from './VerbDialog';
import './StageButtons.css';

/** Where the answer to a step waits for the page to be read anew. */
const DONE = 'toasoan.stage.done';

/** The stage of a text, its slots, and the steps of the workflow, with the reason where one is not possible. */
export function StageButtons() {
  const { i18n } = useTranslation();
  const texts = stageButtonTexts(i18n.language);
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const { submit } = useForm();
  const modified = useFormModified();
  const note = useFormFields(([fields]) => fields?.editorNote?.value as string | undefined);
  const { overview, read } = useOverview(collectionSlug, id, i18n.language, lastUpdateTime);
  const [isBusy, setBusy] = useState(false);
  const [asking, setAsking] = useState<Choice | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [done, setDone] = useState('');

  useEffect(() => {
    const message = sessionStorage.getItem(DONE);
    if (!message) return;
    sessionStorage.removeItem(DONE);
    setDone(message);
  }, []);

  if (!id || !collectionSlug || !overview) return null;
  const { buttons, menu } = arrange(
    modified ? overview.edited : overview,
    WORKFLOW_OF[collectionSlug as WorkflowCollection],
  );

  const run = async (choice: Choice, body: Record<string, unknown> = {}) => {
    setBusy(true);
    try {
      let { updatedAt } = overview;
      if (modified) {
        const saved = await submit({
          action: `/api/${collectionSlug}/${id}?draft=true`,
          method: 'PATCH',
          overrides: { _status: 'draft' },
          skipValidation: true,
        });
        if (saved && 'res' in saved && saved.res && !saved.res.ok) return;
        updatedAt = (await read())?.updatedAt ?? updatedAt;
      }
      const seen = choice.takes.includes('updatedAt') ? { updatedAt } : {};
      const answer = await askVerb(
        collectionSlug,
        String(id),
        choice.verb,
        { ...body, ...seen },
        i18n.language,
      );
      if (!answer.ok) {
        toast.error(answer.message || texts.failed);
        return;
      }
      // Who may edit has changed with the stage: the page is read anew, and says then what was done.
      sessionStorage.setItem(DONE, answer.message);
      window.location.reload();
    } catch {
      toast.error(texts.failed);
    } finally {
      setBusy(false);
    }
  };

  const choose = (choice: Choice) => {
    setMenuOpen(false);
    if (needsDialog(choice)) setAsking(choice);
    else void run(choice);
  };

  return (
    <div className="stage-buttons">
      <span role="status" className="stage-buttons__done">
        {done}
      </span>
      <div className="stage-buttons__status">
        <span className={`stage-buttons__stage stage-buttons__stage--${overview.stage}`}>
          {texts.stages[overview.stage]}
        </span>
        {overview.live && overview.live !== overview.stage ? (
          <span className={`stage-buttons__stage stage-buttons__stage--${overview.live}`}>
            {texts.outside.replace('{{stage}}', texts.stages[overview.live])}
          </span>
        ) : null}
        {overview.hasUnapprovedEdit ? <span className="stage-buttons__note">{texts.unapproved}</span> : null}
        {overview.publishAt ? (
          <span className="stage-buttons__slot">
            {texts.goesOut.replace('{{time}}', formatMoment(overview.publishAt))}
          </span>
        ) : null}
        {overview.failedAt ? (
          <span className="stage-buttons__note">
            {texts.slotFailed.replace('{{time}}', formatMoment(overview.failedAt))}
          </span>
        ) : null}
        {overview.expireAt ? (
          <span className="stage-buttons__slot">
            {texts.comesOff.replace('{{time}}', formatMoment(overview.expireAt))}
          </span>
        ) : null}
        {note && overview.stage === 'draft' ? (
          <span className="stage-buttons__note" title={note}>
            {texts.returned}
          </span>
        ) : null}
      </div>
      {buttons.map((choice, index) => (
        <Button
          key={choice.verb}
          buttonStyle={index === 0 ? 'primary' : 'secondary'}
          size="medium"
          margin={false}
          disabled={isBusy}
          id={`stage-${choice.verb}`}
          onClick={() => choose(choice)}
        >
          {texts.verbs[choice.verb]}
        </Button>
      ))}
      {menu.length > 0 ? (
        <div
          className="stage-buttons__more"
          onKeyDown={(event) => {
            if (event.key === 'Escape') setMenuOpen(false);
          }}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) setMenuOpen(false);
          }}
        >
          <Button
            id="stage-more"
            buttonStyle="secondary"
            size="medium"
            margin={false}
            disabled={isBusy}
            extraButtonProps={{ 'aria-expanded': isMenuOpen, 'aria-controls': 'stage-menu' }}
            onClick={() => setMenuOpen(!isMenuOpen)}
          >
            {texts.more}
          </Button>
          {isMenuOpen ? (
            <ul id="stage-menu" className="stage-buttons__menu">
              {menu.map((choice) => (
                <li key={choice.verb}>
                  <button
                    type="button"
                    id={`stage-${choice.verb}`}
                    aria-disabled={choice.refusal !== null}
                    onClick={() => (choice.refusal === null ? choose(choice) : undefined)}
                  >
                    {texts.verbs[choice.verb]}
                    <small>{choice.reason ?? texts.about[choice.verb]}</small>
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
      {asking ? (
        <VerbDialog
          choice={asking}
          texts={texts}
          isBusy={isBusy}
          onCancel={() => setAsking(null)}
          onConfirm={(body) => {
            setAsking(null);
            void run(asking, body);
          }}
        />
      ) : null}
    </div>
  );
}
