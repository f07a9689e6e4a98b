'use client';

import { Button } from '@payloadcms/ui';
import { useRef, useState, type ClipboardEvent } from 'react';
import type { IntakeTexts } from '../texts';

interface Props {
  texts: IntakeTexts;
  isBusy: boolean;
  onText(given: { text: string; html: string }): void;
  onFiles(files: File[]): void;
}

/** Where a story is pasted, typed or chosen. */
export function IntakeInput({ texts, isBusy, onText, onFiles }: Props) {
  const [text, setText] = useState('');
  const chooser = useRef<HTMLInputElement>(null);

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const files = [...event.clipboardData.files];
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    // Word puts a picture of the text beside the text.
    if (!plain && files.length > 0) {
      event.preventDefault();
      onFiles(files);
    } else if (plain && text.trim() === '') {
      event.preventDefault();
      setText(plain);
      onText({ text: plain, html });
    }
  };

  return (
    <section className="intake-input">
      <p>{texts.intro}</p>
      <label htmlFor="intake-text">{texts.pasteHere}</label>
      <textarea
        id="intake-text"
        rows={10}
        value={text}
        aria-describedby="intake-hint"
        onChange={(event) => setText(event.target.value)}
        onPaste={paste}
      />
      <p id="intake-hint" className="intake__hint">
        {texts.pasteHint}
      </p>
      <div className="intake-input__ways">
        <Button
          id="intake-read"
          size="medium"
          margin={false}
          disabled={isBusy || text.trim() === ''}
          onClick={() => onText({ text, html: '' })}
        >
          {texts.readText}
        </Button>
        <Button
          buttonStyle="secondary"
          size="medium"
          margin={false}
          disabled={isBusy}
          onClick={() => chooser.current?.click()}
        >
          {texts.chooseFiles}
        </Button>
        <input
          ref={chooser}
          id="intake-files"
          type="file"
          multiple
          hidden
          accept=".docx,.txt,.html,.htm,.eml,image/*"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <span className="intake__hint">{texts.dropHint}</span>
      </div>
    </section>
  );
}
