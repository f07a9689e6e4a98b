'use client';

import { getTranslation } from '@payloadcms/translations';
import { Banner, Button, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { staleSaveTexts } from '../texts';
import { proposed, readable, type ConflictPart, type Side } from './conflict';
import type { Conflict } from './useStaleSave';

interface Props {
  conflict: Conflict;
  hasFailed: boolean;
  onJoin: (chosen: Record<string, Side>) => void;
}

type Texts = ReturnType<typeof staleSaveTexts>;

/** A save that was refused because somebody else saved another text: both, field by field, and a choice. */
export function StaleBanner({ conflict, hasFailed, onJoin }: Props) {
  const { i18n } = useTranslation();
  const texts = staleSaveTexts(i18n.language);
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  return (
    <section className="stale" id="stale-save" aria-labelledby="stale-title">
      <Banner type="error">
        <span className="unsaved__title" id="stale-title" role="alert">
          {conflict.message}
        </span>
        <span className="unsaved__line">{texts.safe}</span>
        {conflict.parts.map((part) => (
          <Part
            key={part.name}
            part={part}
            label={part.label ? getTranslation(part.label as string, i18n) : part.name}
            texts={texts}
            side={chosen[part.name] ?? proposed(part)}
            onChoose={(side) => setChosen({ ...chosen, [part.name]: side })}
          />
        ))}
        <span className="unsaved__line unsaved__line--warning" role="alert">
          {hasFailed ? texts.failed : null}
        </span>
        <span className="unsaved__buttons">
          <Button
            id="stale-join"
            size="small"
            margin={false}
            tooltip={texts.mergeHint}
            onClick={() => onJoin(chosen)}
          >
            {texts.merge}
          </Button>
          <Button
            id="stale-take"
            buttonStyle="secondary"
            size="small"
            margin={false}
            tooltip={texts.takeHint}
            onClick={() => window.location.reload()}
          >
            {texts.take}
          </Button>
        </span>
      </Banner>
    </section>
  );
}

interface PartProps {
  part: ConflictPart;
  label: string;
  texts: Texts;
  side: Side;
  onChoose: (side: Side) => void;
}

function Part({ part, label, texts, side, onChoose }: PartProps) {
  const changedBy = { me: texts.onlyMine, them: texts.onlyTheirs, both: texts.both }[part.changedBy];
  return (
    <fieldset className="stale__part">
      <legend>
        {label} <small>{changedBy}</small>
      </legend>
      {(['mine', 'theirs'] as const).map((each) => (
        <label key={each} className={`stale__side${side === each ? ' stale__side--chosen' : ''}`}>
          <span className="stale__name">
            <input
              type="radio"
              name={`stale-${part.name}`}
              value={each}
              checked={side === each}
              // Not a field of the story.
              onChange={(event) => {
                event.stopPropagation();
                onChoose(each);
              }}
            />
            {texts[each]}
          </span>
          <Words value={part[each]} texts={texts} />
        </label>
      ))}
    </fieldset>
  );
}

function Words({ value, texts }: { value: unknown; texts: Texts }) {
  const lines = readable(value);
  if (lines === null) return <em>{texts.changed}</em>;
  if (lines.length === 0) return <em>{texts.empty}</em>;
  return (
    <span className="stale__words" tabIndex={0}>
      {lines.map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </span>
  );
}
