'use client';

import { Button, toast, useTranslation } from '@payloadcms/ui';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { fill } from '@/newsroom/messages/messages';
import { intakeTexts } from '../texts';
import { createFrom, readAgain, readIntake } from './askIntake';
import { IntakeInput } from './IntakeInput';
import { fieldsOf, storyOf, type DeskStory, type PhotoChoice } from './story';
import { StoryDesk } from './StoryDesk';
import './intake.css';

const isPicture = ({ type }: File): boolean => type.startsWith('image/');

/** Pictures dropped beside a story, after those it has. */
const withPhotos = (story: DeskStory, files: readonly File[]): DeskStory => ({
  ...story,
  beside: [...story.beside, ...files],
  photos: [
    ...story.photos,
    ...files.map((file, index): PhotoChoice => ({
      from: 'beside',
      index: story.beside.length + index,
      name: file.name,
      alt: '',
      credit: '',
      preview: URL.createObjectURL(file),
      isUsed: true,
      afterLine: null,
    })),
  ],
});

/** Stories come in on one side and leave as drafts on the other. */
export function IntakeDesk() {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const texts = intakeTexts(language);
  const [stories, setStories] = useState<DeskStory[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const [progress, setProgress] = useState('');
  const [waiting, setWaiting] = useState<File[]>([]);
  const [isDragging, setDragging] = useState(false);
  const made = useRef(0);
  const story = stories.find(({ id }) => id === shown) ?? null;
  const isUnfinished = stories.some(({ created }) => !created);

  useEffect(() => {
    if (!isUnfinished) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnfinished]);

  const change = (id: string, next: (story: DeskStory) => DeskStory) =>
    setStories((all) => all.map((each) => (each.id === id ? next(each) : each)));

  /** Reads one after the other; what is refused is said, and the others go on. */
  const take = async (given: ({ file: File } | { text: string; html: string })[], photos: File[]) => {
    const read: DeskStory[] = [];
    for (const [index, each] of given.entries()) {
      const file = 'file' in each ? each.file : null;
      const place = { file: file?.name ?? '', number: String(index + 1), count: String(given.length) };
      setProgress(file ? fill(texts.readingFile, place) : texts.reading);
      try {
        const outcome = await readIntake(each, language);
        if (outcome.ok)
          for (const [part, result] of outcome.value.results.entries())
            read.push(storyOf(`story-${(made.current += 1)}`, result, file, part));
        else toast.error(outcome.message ?? texts.failed);
      } catch {
        toast.error(texts.failed);
      }
    }
    setProgress('');
    const [first, ...others] = read;
    if (!first) return;
    const all = [withPhotos(first, photos), ...others];
    setStories((before) => [...before, ...all]);
    setShown(all[0]!.id);
    setWaiting([]);
  };

  const takeFiles = (files: File[]) => {
    const photos = files.filter(isPicture);
    const documents = files.filter((file) => !isPicture(file));
    if (documents.length > 0)
      void take(
        documents.map((file) => ({ file })),
        [...waiting, ...photos],
      );
    else if (story && !story.created) change(story.id, (each) => withPhotos(each, photos));
    else setWaiting([...waiting, ...photos]);
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDragging(false);
    takeFiles([...event.dataTransfer.files]);
  };

  const readLines = async (of: DeskStory, roles: DeskStory['roles']) => {
    change(of.id, (each) => ({ ...each, roles }));
    try {
      const result = await readAgain(of.result.source, roles, language);
      if (result) change(of.id, (each) => ({ ...each, roles, result }));
    } catch {
      toast.error(texts.failed);
    }
  };

  const repair = async (of: DeskStory) => {
    const repaired = of.result.problem?.repaired;
    if (!repaired) return;
    const outcome = await readIntake({ text: repaired, html: '' }, language);
    const result = outcome.ok ? outcome.value.results[0] : undefined;
    if (!result) return;
    const source = { ...result.source, file: of.result.source.file };
    change(of.id, () => ({
      ...storyOf(of.id, { ...result, source }, null, 0),
      beside: of.beside,
      photos: of.photos,
    }));
  };

  const create = async (of: DeskStory) => {
    setProgress(texts.creating);
    try {
      const outcome = await createFrom(of, language);
      if (outcome.ok) {
        change(of.id, (each) => ({ ...each, created: outcome.value }));
        const next = stories.find(({ id, created }) => id !== of.id && !created);
        if (next) setShown(next.id);
      } else {
        toast.error(outcome.message ?? texts.failed);
        if (outcome.duplicates.length > 0)
          change(of.id, (each) => ({ ...each, duplicates: outcome.duplicates }));
      }
    } catch {
      toast.error(texts.failed);
    }
    setProgress('');
  };

  const discard = (of: DeskStory) => {
    setStories((all) => all.filter(({ id }) => id !== of.id));
    setShown(stories.find(({ id }) => id !== of.id)?.id ?? null);
  };

  return (
    <div
      className={`intake ${isDragging ? 'intake--dragging' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={() => setDragging(false)}
      onDrop={drop}
    >
      <p role="status" className="intake__progress">
        {progress}
      </p>
      {stories.length > 0 ? (
        <nav className="intake__stories" aria-label={texts.stories}>
          {stories.map((each) => (
            <button
              key={each.id}
              type="button"
              aria-current={each.id === shown}
              onClick={() => setShown(each.id)}
            >
              {each.created ? '✓ ' : ''}
              {each.created?.title || fieldsOf(each).title || each.result.source.file || texts.untitled}
            </button>
          ))}
          <button type="button" aria-current={shown === null} onClick={() => setShown(null)}>
            {`+ ${texts.another}`}
          </button>
        </nav>
      ) : null}
      {story?.created ? (
        <section className="intake__created" role="status">
          <h2>{texts.created}</h2>
          <p>
            <strong>{story.created.title}</strong>
          </p>
          <Button
            el="anchor"
            url={`/admin/collections/articles/${story.created.id}`}
            id="intake-open"
            size="medium"
            margin={false}
          >
            {texts.openDraft}
          </Button>
        </section>
      ) : story ? (
        <StoryDesk
          key={story.id}
          story={story}
          texts={texts}
          language={language}
          isBusy={progress !== ''}
          onChange={(next) => change(story.id, (each) => ({ ...each, ...next }))}
          onRoles={(roles) => void readLines(story, roles)}
          onRepair={() => void repair(story)}
          onCreate={() => void create(story)}
          onDiscard={() => discard(story)}
        />
      ) : (
        <>
          <IntakeInput
            texts={texts}
            isBusy={progress !== ''}
            onText={(given) => void take([given], waiting)}
            onFiles={takeFiles}
          />
          {waiting.length > 0 ? (
            <p>
              {texts.fields.photos}: {waiting.map(({ name }) => name).join(', ')}
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}
