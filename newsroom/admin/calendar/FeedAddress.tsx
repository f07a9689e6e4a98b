'use client';

import { Button, toast } from '@payloadcms/ui';
import { useState } from 'react';
import type { CalendarTexts } from '../texts';

const askForAddress = async (language: string, renew: boolean): Promise<string | null> => {
  try {
    const response = await fetch('/api/calendar/feed', {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
      body: JSON.stringify({ renew }),
    });
    if (!response.ok) return null;
    return ((await response.json()) as { path: string }).path;
  } catch {
    return null;
  }
};

/** The secret address at which other programs read the calendar. */
export function FeedAddress({
  initialPath,
  texts,
  language,
}: {
  /** Null: there is none yet. */
  initialPath: string | null;
  texts: CalendarTexts;
  language: string;
}) {
  const { feed: words } = texts;
  const [path, setPath] = useState(initialPath);
  const [isBusy, setBusy] = useState(false);
  const address = path ? `${window.location.origin}${path}` : '';

  const get = async (renew: boolean) => {
    setBusy(true);
    const given = await askForAddress(language, renew);
    setBusy(false);
    if (!given) return toast.error(texts.failed);
    setPath(given);
    if (renew) toast.success(words.renewed);
  };
  const copy = () =>
    navigator.clipboard
      ? navigator.clipboard.writeText(address).then(
          () => toast.success(words.copied),
          () => toast.error(words.copyFailed),
        )
      : toast.error(words.copyFailed);

  return (
    <details className="calendar__feed">
      <summary>{words.title}</summary>
      <p>{words.help}</p>
      {path ? (
        <div className="calendar__feed-address">
          <label>
            <span>{words.address}</span>
            <input readOnly value={address} onFocus={(event) => event.target.select()} />
          </label>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void copy()}>
            {words.copy}
          </Button>
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={isBusy}
            onClick={() => {
              if (window.confirm(words.renewConfirm)) void get(true);
            }}
          >
            {words.renew}
          </Button>
        </div>
      ) : (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={isBusy}
          onClick={() => void get(false)}
        >
          {words.make}
        </Button>
      )}
    </details>
  );
}
