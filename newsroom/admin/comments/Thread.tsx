'use client';

import { useRef, useState } from 'react';
import { fill } from '../../messages/messages';
import type { ShownComment } from '../../workflow/comments';
import type { Named } from '../../workflow/mentions';
import { momentText } from '../momentText';
import type { CommentTexts } from '../texts';
import { CommentForm } from './CommentForm';
import type { CommentThread } from './threads';
import type { Comments } from './useComments';

interface Props {
  thread: CommentThread;
  texts: CommentTexts;
  colleagues: readonly Named[];
  actions: Pick<Comments, 'add' | 'settle' | 'remove'>;
  /** The name of the field the thread is about; null: the whole text. */
  field: string | null;
  onJump: () => void;
  /** It was resolved, opened again or deleted, and with it went what had the focus. */
  onGone: () => void;
}

function Comment({
  comment,
  texts,
  onRemove,
}: {
  comment: ShownComment;
  texts: CommentTexts;
  onRemove: () => void;
}) {
  return (
    <article className="comments__comment">
      <header>
        <strong>{comment.author.name}</strong>{' '}
        <time dateTime={comment.createdAt}>{momentText(comment.createdAt)}</time>
      </header>
      <p className="comments__text">{comment.text}</p>
      {comment.canDelete ? (
        <button
          type="button"
          className="comments__link"
          onClick={() => {
            if (window.confirm(texts.removeAsk)) onRemove();
          }}
        >
          {texts.remove}
        </button>
      ) : null}
    </article>
  );
}

/** A comment, its answers, and what one can do with them. */
export function Thread({
  thread: { first, replies },
  texts,
  colleagues,
  actions,
  field,
  onJump,
  onGone,
}: Props) {
  const [isReplying, setReplying] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const reply = useRef<HTMLButtonElement>(null);
  const isResolved = first.resolvedAt !== null;
  const act = async (action: Promise<string | null>) => {
    const wrong = await action;
    setProblem(wrong);
    if (!wrong) onGone();
  };
  const closeReply = () => {
    setReplying(false);
    requestAnimationFrame(() => reply.current?.focus());
  };

  return (
    <li className={`comments__thread${isResolved ? ' comments__thread--resolved' : ''}`}>
      {field ? (
        <button
          type="button"
          className="comments__field"
          aria-label={fill(texts.goTo, { field })}
          onClick={onJump}
        >
          {field}
        </button>
      ) : null}
      {first.quote ? <blockquote className="comments__quote">{first.quote}</blockquote> : null}
      {[first, ...replies].map((comment) => (
        <Comment
          key={comment.id}
          comment={comment}
          texts={texts}
          onRemove={() => void act(actions.remove(comment.id))}
        />
      ))}
      {first.resolvedAt ? (
        <p className="comments__help">
          {fill(texts.resolvedBy, {
            name: first.resolvedBy?.name ?? '',
            when: momentText(first.resolvedAt),
          }).trim()}
        </p>
      ) : null}
      <p className="comments__problem" role="alert">
        {problem}
      </p>
      {isReplying ? (
        <CommentForm
          texts={texts}
          colleagues={colleagues}
          label={fill(texts.replyTo, { name: first.author.name })}
          onSend={(text) => actions.add({ text, parent: first.id })}
          onCancel={closeReply}
        />
      ) : (
        <div className="comments__links">
          {isResolved ? null : (
            <button ref={reply} type="button" className="comments__link" onClick={() => setReplying(true)}>
              {texts.reply}
            </button>
          )}
          <button
            type="button"
            className="comments__link"
            onClick={() => void act(actions.settle(first.id, isResolved ? 'reopen' : 'resolve'))}
          >
            {isResolved ? texts.reopen : texts.resolve}
          </button>
        </div>
      )}
    </li>
  );
}
