'use client';

import { getTranslation } from '@payloadcms/translations';
import { useAuth, useDocumentForm, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui';
import { useId, useRef, useState } from 'react';
import { fill } from '../../messages/messages';
import type { ShownComment } from '../../workflow/comments';
import { jumpToField } from '../jumpToField';
import { commentTexts } from '../texts';
import { typedFields, type FormField } from '../unsaved/unsavedFields';
import { AboutSelect, type About } from './AboutSelect';
import { CommentForm } from './CommentForm';
import { Thread } from './Thread';
import { threadsOf, type CommentThread } from './threads';
import { useColleagues } from './useColleagues';
import { useComments } from './useComments';
import { usePassage } from './usePassage';
import './CommentsPanel.css';

/** What colleagues say about a text, in the sidebar beside it. */
export function CommentsPanel() {
  // The forms of a bulk upload and of blocks inside a text are no documents of their own.
  const isDocument = useDocumentForm() === useForm();
  const { id, collectionSlug } = useDocumentInfo();
  const { user } = useAuth();
  if (!isDocument || !user || !id || !collectionSlug) return null;
  return <Panel key={id} collection={collectionSlug} id={String(id)} me={String(user.id)} />;
}

function Panel({ collection, id, me }: { collection: string; id: string; me: string }) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const texts = commentTexts(language);
  const { docConfig } = useDocumentInfo();
  const panel = useRef<HTMLElement>(null);
  const title = useRef<HTMLButtonElement>(null);
  const bodyId = useId();
  const [isOpen, setOpen] = useState(true);
  const [about, setAbout] = useState<About>('whole');
  const { comments, isLost, fresh, ...actions } = useComments({ collection, id, me, language, texts });
  const colleagues = useColleagues(me, language);
  const passage = usePassage(panel);

  const config = (docConfig?.fields ?? []) as readonly FormField[];
  const fields = typedFields(config)
    // Payload's own, such as `_status`, are nothing that somebody wrote.
    .filter(({ name }) => !name.startsWith('_'))
    .map(({ name, label }) => ({
      path: name,
      label: label ? getTranslation(label as string, i18n) : name,
    }));
  const labelOf = (path: string | null) =>
    path && (fields.find((field) => field.path === path.split('.')[0])?.label ?? path);

  const threads = threadsOf(comments ?? []);
  const open = threads.filter(({ first }) => !first.resolvedAt);
  const resolved = threads.filter(({ first }) => first.resolvedAt);

  const jump = ({ field, quote }: ShownComment) => {
    const form = panel.current?.closest('form');
    if (form && field) void jumpToField(form, config, field, quote);
  };
  const isMissing = about === 'passage' && !passage;
  const send = async (text: string) => {
    if (isMissing) return texts.passageHelp;
    const chosen =
      about === 'whole'
        ? {}
        : about === 'passage'
          ? { field: passage!.path, quote: passage!.text }
          : { field: about.slice('field:'.length) };
    const problem = await actions.add({ text, ...chosen });
    if (!problem) setAbout('whole');
    return problem;
  };

  const list = (all: CommentThread[]) => (
    <ul className="comments__threads">
      {all.map((thread) => (
        <Thread
          key={thread.first.id}
          thread={thread}
          texts={texts}
          colleagues={colleagues}
          actions={actions}
          field={labelOf(thread.first.field)}
          onJump={() => jump(thread.first)}
          onGone={() => title.current?.focus({ preventScroll: true })}
        />
      ))}
    </ul>
  );

  return (
    <section className="comments" ref={panel} aria-labelledby={`${bodyId}-title`}>
      <h3 className="comments__title" id={`${bodyId}-title`}>
        <button
          ref={title}
          type="button"
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => setOpen(!isOpen)}
        >
          {texts.title}
          {open.length > 0 ? (
            <span className="comments__count">{fill(texts.open, { count: String(open.length) })}</span>
          ) : null}
        </button>
      </h3>
      <span className="comments__said" role="status">
        {fresh > 0 ? fill(texts.fresh, { count: String(fresh) }) : ''}
      </span>
      <div id={bodyId} hidden={!isOpen}>
        {isLost ? <p className="comments__problem">{texts.lost}</p> : null}
        {comments === null && !isLost ? <p className="comments__help">{texts.loading}</p> : null}
        {comments?.length === 0 ? <p className="comments__help">{texts.none}</p> : null}
        {open.length > 0 ? list(open) : null}
        <CommentForm texts={texts} colleagues={colleagues} label={texts.write} onSend={send}>
          <AboutSelect value={about} onChange={setAbout} fields={fields} passage={passage} texts={texts} />
        </CommentForm>
        {resolved.length > 0 ? (
          <details className="comments__resolved">
            <summary>{fill(texts.resolved, { count: String(resolved.length) })}</summary>
            {list(resolved)}
          </details>
        ) : null}
      </div>
    </section>
  );
}
