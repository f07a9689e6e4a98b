'use client';

import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { fill } from '../../messages/messages';
import { MAX_COMMENT } from '../../workflow/commentLimits';
import type { Named } from '../../workflow/mentions';
import type { CommentTexts } from '../texts';
import { complete, mentionAt, suggest } from './completion';

interface Props {
  value: string;
  onChange: (value: string) => void;
  onSubmit: () => void;
  colleagues: readonly Named[];
  texts: CommentTexts;
  label: string;
  describedBy?: string | undefined;
  isFocused?: boolean;
}

/** A box to write in that offers colleagues after an `@`, for the mouse and for the keyboard. */
export function MentionBox({
  value,
  onChange,
  onSubmit,
  colleagues,
  texts,
  label,
  describedBy,
  isFocused = false,
}: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [hasFocus, setFocus] = useState(false);
  const [dismissed, setDismissed] = useState(-1);

  const mention = mentionAt(value, caret);
  const isOpen = hasFocus && mention !== null && mention.start !== dismissed;
  const found = isOpen ? suggest(mention.query, colleagues) : [];
  const chosen = Math.min(active, found.length - 1);

  const choose = (person: Named) => {
    const next = complete(value, mention!, person.name);
    onChange(next.text);
    setCaret(next.caret);
    setActive(0);
    // The cursor goes behind the name once that is in the box.
    requestAnimationFrame(() => box.current?.setSelectionRange(next.caret, next.caret));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter ends a syllable of an input method first.
    if (event.nativeEvent.isComposing) return;
    const isSubmit = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isSubmit) {
      event.preventDefault();
      onSubmit();
      return;
    }
    if (found.length === 0) return;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move) setActive((chosen + move + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(found[chosen]!);
    else if (event.key === 'Escape') setDismissed(mention!.start);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="comments__box">
      <textarea
        ref={box}
        rows={3}
        value={value}
        maxLength={MAX_COMMENT}
        autoFocus={isFocused}
        aria-label={label}
        aria-describedby={describedBy}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? listId : undefined}
        aria-activedescendant={found.length > 0 ? `${listId}-${chosen}` : undefined}
        onChange={(event) => {
          onChange(event.target.value);
          setCaret(event.target.selectionStart);
          setActive(0);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
      />
      <span className="comments__said" role="status">
        {found.length > 0 ? fill(texts.suggestions, { count: String(found.length) }) : ''}
      </span>
      {found.length > 0 ? (
        <ul className="comments__suggestions" id={listId} role="listbox" aria-label={texts.colleagues}>
          {found.map((person, index) => (
            <li
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === chosen}
              // The box keeps the focus.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(person);
              }}
            >
              {person.name}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
