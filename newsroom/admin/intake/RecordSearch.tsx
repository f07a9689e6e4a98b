'use client';

import { useEffect, useState } from 'react';
import type { ItemKind, KnownRecord } from '@/newsroom/intake/desk/types';
import { askApi } from '../askApi';
import type { IntakeTexts } from '../texts';

const PLACES: Record<ItemKind, { collection: string; label: string }> = {
  agency: { collection: 'agencies', label: 'name' },
  person: { collection: 'people', label: 'name' },
  document: { collection: 'documents', label: 'label' },
  event: { collection: 'events', label: 'title' },
  topic: { collection: 'topics', label: 'title' },
};
const WAIT_MS = 250;

interface Props {
  kind: ItemKind;
  texts: IntakeTexts;
  language: string;
  onFound(record: KnownRecord): void;
}

/** Finds another record of the kind by a part of its name. */
export function RecordSearch({ kind, texts, language, onFound }: Props) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<KnownRecord[] | null>(null);

  useEffect(() => {
    if (words.trim().length < 2) {
      setFound(null);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      const { collection, label } = PLACES[kind];
      const query = new URLSearchParams({ limit: '8', depth: '0', draft: 'true' });
      query.set('where[folded][like]', words.trim());
      askApi<{ docs: Record<string, unknown>[] }>(`${collection}?${query}`, language, {
        signal: controller.signal,
      })
        .then(({ ok, body }) => {
          if (ok)
            setFound(
              (body.docs ?? []).map((doc) => ({ id: String(doc.id), label: String(doc[label] ?? '') })),
            );
        })
        .catch(() => undefined);
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [words, kind, language]);

  return (
    <div className="intake-search">
      <label>
        {texts.search}
        <input type="search" value={words} autoFocus onChange={(event) => setWords(event.target.value)} />
      </label>
      <ul role="status">
        {found?.length === 0 ? <li>{texts.noneFound}</li> : null}
        {found?.map((record) => (
          <li key={record.id}>
            <button type="button" onClick={() => onFound(record)}>
              {record.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
