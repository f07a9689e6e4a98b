'use client';

import { useAuth, useTranslation } from '@payloadcms/ui';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { fill } from '../../messages/messages';
import { momentText } from '../momentText';
import { noticeTexts } from '../texts';
import { useNotices } from './useNotices';
import './NoticesBell.css';

const MOST_SHOWN = 99;

/** The bell in the header of the admin: what the person signed in should know, newest first. */
export function NoticesBell() {
  const { user } = useAuth();
  return user ? <Bell /> : null;
}

function Bell() {
  const { i18n } = useTranslation();
  const texts = noticeTexts(i18n.language);
  const { notices, unread, isLost, refresh, markRead } = useNotices(i18n.language);
  const [isOpen, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const bell = useRef<HTMLButtonElement>(null);
  const listId = useId();

  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = (event: Event) => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
    bell.current?.focus();
  };

  const toggle = () => {
    setOpen(!isOpen);
    if (!isOpen) void refresh();
  };

  return (
    <div className="notices" ref={whole} onKeyDown={onKeyDown}>
      <button
        ref={bell}
        type="button"
        className="notices__bell"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-label={unread > 0 ? fill(texts.bellUnread, { count: String(unread) }) : texts.bell}
        onClick={toggle}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path
            d="M10 2.5a4.5 4.5 0 0 0-4.5 4.5v3.2L4 13.5h12l-1.5-3.3V7A4.5 4.5 0 0 0 10 2.5ZM8 15.5a2 2 0 0 0 4 0"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeLinejoin="round"
          />
        </svg>
        {unread > 0 ? (
          <span className="notices__count" aria-hidden="true">
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </span>
        ) : null}
      </button>
      <section id={listId} className="notices__list" hidden={!isOpen} aria-label={texts.bell}>
        <div className="notices__head">
          <h2>{texts.bell}</h2>
          {unread > 0 ? (
            <button type="button" className="notices__all" onClick={() => markRead()}>
              {texts.readAll}
            </button>
          ) : null}
        </div>
        {isLost ? <p className="notices__lost">{texts.lost}</p> : null}
        {notices.length === 0 && !isLost ? <p className="notices__none">{texts.none}</p> : null}
        <ul>
          {notices.map(({ id, href, line, note, createdAt, isRead }) => (
            <li key={id} className={isRead ? undefined : 'notices__unread'}>
              <a
                href={href}
                onClick={() => {
                  if (!isRead) markRead(id);
                }}
              >
                {isRead ? null : <span className="notices__said">{texts.unread}: </span>}
                <span className="notices__line">{line}</span>
                {note ? <span className="notices__note">{note}</span> : null}
                <time dateTime={createdAt}>{momentText(createdAt)}</time>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
