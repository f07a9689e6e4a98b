'use client';

import { fill } from '@/newsroom/messages/messages';
import type { ParsedCaption } from '@/newsroom/intake/parse/types';
import { pairPhotos } from '@/newsroom/intake/write/pairPhotos';
import type { IntakeTexts } from '../texts';
import { fieldsOf, type DeskStory, type Fields, type PhotoChoice } from './story';

interface Props {
  story: DeskStory;
  texts: IntakeTexts;
  onType(typed: Partial<Fields>): void;
  onPhotos(photos: PhotoChoice[]): void;
  onAddress(address: string): void;
}

/** The draft as it will be. */
export function DraftPane({ story, texts, onType, onPhotos, onAddress }: Props) {
  const { reading } = story.result;
  if (!reading) return null;
  const parsed = reading.story;
  const fields = fieldsOf(story);
  const used = story.photos.filter(({ isUsed }) => isUsed);
  const places = pairPhotos(parsed, used);
  const captionOf = (photo: PhotoChoice): ParsedCaption | null => {
    const caption = places[used.indexOf(photo)]?.caption;
    return caption === null || caption === undefined ? null : parsed.captions[caption]!;
  };
  const change = (photo: PhotoChoice, next: Partial<PhotoChoice>) =>
    onPhotos(story.photos.map((each) => (each === photo ? { ...each, ...next } : each)));
  return (
    <div className="intake-draft">
      <label>
        {texts.fields.title}
        <textarea
          id="intake-title"
          rows={2}
          maxLength={250}
          value={fields.title}
          onChange={(event) => onType({ title: event.target.value.replace(/\n/g, ' ') })}
        />
      </label>
      <label>
        {texts.fields.lead}
        <textarea
          id="intake-lead"
          rows={4}
          maxLength={1_500}
          value={fields.lead}
          onChange={(event) => onType({ lead: event.target.value })}
        />
      </label>
      <div className="intake-draft__row">
        <label>
          {texts.fields.publishedAt}
          <input
            id="intake-date"
            type="datetime-local"
            value={fields.publishedAt}
            onChange={(event) => onType({ publishedAt: event.target.value })}
          />
        </label>
        <label>
          {texts.fields.dateline}
          <input
            id="intake-dateline"
            type="text"
            maxLength={80}
            value={fields.dateline}
            onChange={(event) => onType({ dateline: event.target.value })}
          />
        </label>
      </div>
      <p>
        <span className="intake__hint">{texts.fields.authors}: </span>
        {parsed.authors.length === 0
          ? '—'
          : parsed.authors
              .map(
                ({ name, role, centre }) =>
                  `${name} (${[texts.authorRoles[role], centre].filter(Boolean).join(', ')})`,
              )
              .join('; ')}
        {parsed.source ? ` · ${texts.roles.source}: ${parsed.source.name}` : ''}
      </p>
      <details open>
        <summary>{texts.fields.body}</summary>
        <div className="intake-draft__body">
          {parsed.paragraphs.map(({ kind, text }, index) =>
            kind === 'subhead' ? <h3 key={index}>{text}</h3> : <p key={index}>{text}</p>,
          )}
        </div>
      </details>
      <h3>{texts.fields.photos}</h3>
      {story.photos.length === 0 ? <p className="intake__hint">{texts.noPhotos}</p> : null}
      <ul className="intake-photos">
        {story.photos.map((photo) => {
          const caption = captionOf(photo);
          const name = `${photo.from}-${photo.index}`;
          return (
            <li key={name}>
              {photo.preview ? <img src={photo.preview} alt={photo.alt || photo.name} /> : null}
              <div>
                <label className="intake-photos__use">
                  <input
                    type="checkbox"
                    checked={photo.isUsed}
                    disabled={photo.preview === null}
                    onChange={(event) => change(photo, { isUsed: event.target.checked })}
                  />
                  {texts.fields.use}
                </label>
                <p className="intake__hint">
                  {photo.name}
                  {' · '}
                  {caption ? fill(texts.captionOf, { caption: caption.text }) : texts.noCaption}
                </p>
                <label>
                  {texts.fields.alt}
                  <input
                    type="text"
                    maxLength={300}
                    value={photo.alt}
                    placeholder={caption?.text ?? fields.title}
                    onChange={(event) => change(photo, { alt: event.target.value })}
                  />
                </label>
                <label>
                  {texts.fields.credit}
                  <input
                    type="text"
                    maxLength={120}
                    value={photo.credit}
                    placeholder={caption?.credit ?? ''}
                    onChange={(event) => change(photo, { credit: event.target.value })}
                  />
                </label>
              </div>
            </li>
          );
        })}
      </ul>
      <label>
        {texts.fields.address}
        <input
          type="url"
          value={story.address}
          placeholder="https://…"
          onChange={(event) => onAddress(event.target.value)}
        />
      </label>
    </div>
  );
}
