'use client';

import { useState } from 'react';
import { fill } from '@/newsroom/messages/messages';
import type { DeskItem, KnownRecord } from '@/newsroom/intake/desk/types';
import type { Decision } from '@/newsroom/intake/write/decisions';
import type { IntakeTexts } from '../texts';
import { RecordSearch } from './RecordSearch';

type Chosen = Decision<Record<string, string>>;

interface Props {
  item: DeskItem;
  decision: Chosen;
  isChosen: boolean;
  texts: IntakeTexts;
  language: string;
  onDecide(decision: Chosen): void;
}

const SURE = 0.8;
const LIKELY = 0.5;

/** The tables of names behind fields that are chosen and not typed. */
const choicesFor = (item: DeskItem, field: string, texts: IntakeTexts): Record<string, string> | null => {
  if (field === 'level') return texts.agencyLevels;
  if (field !== 'kind') return null;
  return { agency: texts.agencyKinds, document: texts.documentKinds, event: texts.eventKinds }[
    item.kind as 'agency'
  ];
};

/** One thing that was recognised: what it is, why, and what becomes of it. */
export function ItemCard({ item, decision, isChosen, texts, language, onDecide }: Props) {
  const [isSearching, setSearching] = useState(false);
  const [others, setOthers] = useState<KnownRecord[]>([]);
  const records = [...item.known, ...others.filter(({ id }) => !item.known.some((each) => each.id === id))];
  const sureness =
    item.confidence >= SURE ? texts.sure : item.confidence >= LIKELY ? texts.likely : texts.unsure;
  const value = isSearching ? 'search' : decision.do === 'link' ? `link:${decision.id}` : decision.do;

  const choose = (choice: string) => {
    setSearching(choice === 'search');
    if (choice.startsWith('link:')) onDecide({ do: 'link', id: choice.slice(5) });
    if (choice === 'create') onDecide({ do: 'create', values: item.values });
    if (choice === 'ignore') onDecide({ do: 'ignore' });
  };

  return (
    <li
      id={`intake-item-${item.key}`}
      tabIndex={-1}
      className={`intake-item intake-item--${item.kind} ${isChosen ? 'intake-item--chosen' : ''}`}
    >
      <div className="intake-item__what">
        <strong>{item.label}</strong>
        <span className="intake-item__sure">{sureness}</span>
        {item.details ? <p>{item.details}</p> : null}
        <p className="intake__hint">{fill(texts.because, { reasons: item.because.join(', ') })}</p>
      </div>
      <select
        aria-label={`${texts.decide}: ${item.label}`}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {records.map(({ id, label }) => (
          <option key={id} value={`link:${id}`}>
            {fill(texts.doLink, { label })}
          </option>
        ))}
        {item.kind === 'topic' ? null : <option value="create">{texts.doCreate}</option>}
        <option value="search">{texts.doSearch}</option>
        <option value="ignore">{texts.doIgnore}</option>
      </select>
      {isSearching ? (
        <RecordSearch
          kind={item.kind}
          texts={texts}
          language={language}
          onFound={(record) => {
            setOthers([...others, record]);
            setSearching(false);
            onDecide({ do: 'link', id: record.id });
          }}
        />
      ) : null}
      {decision.do === 'create' && !isSearching ? (
        <div className="intake-item__values">
          {Object.entries(decision.values ?? {}).map(([field, text]) => {
            const choices = choicesFor(item, field, texts);
            const set = (next: string) =>
              onDecide({ do: 'create', values: { ...decision.values, [field]: next } });
            const isDay = field === 'issuedOn' || field === 'day';
            return (
              <label key={field}>
                {texts.values[field as keyof typeof texts.values]}
                {choices ? (
                  <select value={text} onChange={(event) => set(event.target.value)}>
                    <option value="">{texts.choose}</option>
                    {Object.entries(choices).map(([key, name]) => (
                      <option key={key} value={key}>
                        {name}
                      </option>
                    ))}
                  </select>
                ) : (
                  <input
                    type={isDay ? 'date' : 'text'}
                    value={text}
                    onChange={(event) => set(event.target.value)}
                  />
                )}
              </label>
            );
          })}
        </div>
      ) : null}
    </li>
  );
}
