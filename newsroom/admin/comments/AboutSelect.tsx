'use client';

import { useId } from 'react';
import type { CommentTexts } from '../texts';
import type { Passage } from './passage';

/** What a new comment is about: the whole text, a passage, or a field by its path. */
export type About = 'whole' | 'passage' | `field:${string}`;

export interface LabelledField {
  path: string;
  label: string;
}

interface Props {
  value: About;
  onChange: (about: About) => void;
  fields: readonly LabelledField[];
  passage: Passage | null;
  texts: CommentTexts;
}

/** Chooses what a new comment is about, and shows the passage that would be quoted. */
export function AboutSelect({ value, onChange, fields, passage, texts }: Props) {
  const id = useId();
  const isPassage = value === 'passage';
  return (
    <div className="comments__about">
      <label htmlFor={id}>{texts.about}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value as About)}>
        <option value="whole">{texts.whole}</option>
        <option value="passage">{texts.passage}</option>
        {fields.map(({ path, label }) => (
          <option key={path} value={`field:${path}`}>
            {label}
          </option>
        ))}
      </select>
      {isPassage && passage ? <blockquote className="comments__quote">{passage.text}</blockquote> : null}
      {isPassage && !passage ? <p className="comments__help">{texts.passageHelp}</p> : null}
    </div>
  );
}
