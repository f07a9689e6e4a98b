'use client';

import { Button, Link } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { formatMoment } from '@/domain/dates';
import { fill } from '@/newsroom/messages/messages';
import type { DeskReading, ItemKind } from '@/newsroom/intake/desk/types';
import type { IntakeTexts } from '../texts';
import { DraftPane } from './DraftPane';
import { ItemCard } from './ItemCard';
import { SourcePane } from './SourcePane';
import { decisionFor, type DeskStory } from './story';

interface Props {
  story: DeskStory;
  texts: IntakeTexts;
  language: string;
  isBusy: boolean;
  onChange(next: Partial<DeskStory>): void;
  onRoles(roles: DeskStory['roles']): void;
  onRepair(): void;
  onCreate(): void;
  onDiscard(): void;
}

const KINDS: readonly ItemKind[] = ['agency', 'person', 'document', 'event', 'topic'];

const goTo = (id: string) => {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
};

/** One story: what there is to check, its source beside the draft, and what was recognised. */
export function StoryDesk(props: Props) {
  const { story, texts, language, isBusy, onChange, onRoles, onRepair, onCreate, onDiscard } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const { reading, problem } = story.result;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && reading && !isBusy) onCreate();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  const choose = (key: string) => {
    setChosen(key);
    goTo(`intake-item-${key}`);
  };

  return (
    <>
      {problem ? (
        <section className="intake__problem" role="alert">
          <p>{problem.message}</p>
          {problem.repaired ? (
            <>
              <p className="intake__hint">{texts.repairedPreview}</p>
              <pre>{problem.repaired.slice(0, 400)}</pre>
              <Button id="intake-repair" size="medium" margin={false} onClick={onRepair}>
                {texts.repair}
              </Button>
            </>
          ) : null}
        </section>
      ) : null}
      <Duplicates story={story} texts={texts} onWanted={(isWanted) => onChange({ isWanted })} />
      {reading ? <Warnings reading={reading} texts={texts} /> : null}
      <div className="intake__columns">
        <section aria-labelledby="intake-source-title">
          <h2 id="intake-source-title">{texts.source}</h2>
          <SourcePane
            story={story}
            texts={texts}
            chosen={chosen}
            onChoose={choose}
            onRole={(line, role) => onRoles({ ...story.roles, [line]: role })}
          />
        </section>
        {reading ? (
          <div className="intake__result">
            <section aria-labelledby="intake-draft-title">
              <h2 id="intake-draft-title">{texts.draft}</h2>
              <DraftPane
                story={story}
                texts={texts}
                onType={(typed) => onChange({ typed: { ...story.typed, ...typed } })}
                onPhotos={(photos) => onChange({ photos })}
                onAddress={(address) => onChange({ address })}
              />
            </section>
            <section aria-labelledby="intake-found-title">
              <h2 id="intake-found-title">{texts.found}</h2>
              {reading.items.length === 0 ? <p>{texts.nothingFound}</p> : null}
              {KINDS.map((kind) => {
                const items = reading.items.filter((item) => item.kind === kind);
                if (items.length === 0) return null;
                return (
                  <div key={kind}>
                    <h3>{texts.kinds[kind]}</h3>
                    <ul className="intake-items">
                      {items.map((item) => (
                        <ItemCard
                          key={item.key}
                          item={item}
                          decision={decisionFor(story, item)}
                          isChosen={chosen === item.key}
                          texts={texts}
                          language={language}
                          onDecide={(decision) =>
                            onChange({ decisions: { ...story.decisions, [item.key]: decision } })
                          }
                        />
                      ))}
                    </ul>
                  </div>
                );
              })}
              {reading.successions.length > 0 ? (
                <>
                  <h3>{texts.successions}</h3>
                  <ul className="intake__list">
                    {reading.successions.map(({ text }) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                  <p className="intake__hint">{texts.successionsHint}</p>
                </>
              ) : null}
              {reading.places.length > 0 ? (
                <p>
                  <span className="intake__hint">{texts.places}: </span>
                  {reading.places.map(({ name }) => name).join(', ')}
                </p>
              ) : null}
            </section>
          </div>
        ) : null}
      </div>
      <div className="intake__bar">
        {reading ? (
          <Button id="intake-create" size="medium" margin={false} disabled={isBusy} onClick={onCreate}>
            {texts.create}
          </Button>
        ) : null}
        <Button buttonStyle="secondary" size="medium" margin={false} disabled={isBusy} onClick={onDiscard}>
          {texts.discard}
        </Button>
        <span className="intake__hint">{texts.createHint}</span>
      </div>
    </>
  );
}

function Duplicates({
  story,
  texts,
  onWanted,
}: {
  story: DeskStory;
  texts: IntakeTexts;
  onWanted(isWanted: boolean): void;
}) {
  if (story.duplicates.length === 0) return null;
  return (
    <section className="intake__problem" role="alert">
      <h2>{texts.duplicates}</h2>
      <ul className="intake__list">
        {story.duplicates.map(({ id, title, stage, publishedAt, likeness }) => (
          <li key={id}>
            <Link href={`/admin/collections/articles/${id}`} target="_blank" prefetch={false}>
              {title}
            </Link>
            {' – '}
            {[
              fill(texts.alike, { percent: String(Math.round(likeness * 100)) }),
              texts.stages[stage as keyof typeof texts.stages],
              publishedAt ? formatMoment(publishedAt) : null,
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
      <label className="intake__wanted">
        <input
          id="intake-wanted"
          type="checkbox"
          checked={story.isWanted}
          onChange={(event) => onWanted(event.target.checked)}
        />
        {texts.createAnyway}
      </label>
    </section>
  );
}

function Warnings({ reading, texts }: { reading: DeskReading; texts: IntakeTexts }) {
  const { warnings } = reading.story;
  if (warnings.length === 0) return <p className="intake__hint">{texts.noWarnings}</p>;
  return (
    <section className="intake__warnings" aria-labelledby="intake-warnings-title">
      <h2 id="intake-warnings-title">{`${texts.warnings} (${warnings.length})`}</h2>
      <ul className="intake__list">
        {warnings.map(({ code, line, message }) => (
          <li key={`${code}-${line}`}>
            {line === null ? (
              message
            ) : (
              <button type="button" onClick={() => goTo(`intake-line-${line}`)}>
                {`${fill(texts.line, { line: String(line) })}: ${message}`}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
