'use client';

import { Button, useTranslation } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { utcToLocal } from '@/domain/dates';
import { paths } from '@/platform/paths';
import { frontTexts } from '../texts';
import './FrontPreview.css';

const IN_AN_HOUR = 60 * 60 * 1000;

/** Opens the front page as it will be at a minute in Vietnam, in a window of its own. */
export function FrontPreview() {
  const { i18n } = useTranslation();
  const texts = frontTexts(i18n.language);
  const [at, setAt] = useState('');
  const help = useId();
  const shown = at || utcToLocal(new Date(Date.now() + IN_AN_HOUR));
  return (
    <div className="front-preview">
      <div className="front-preview__row">
        <label>
          <span>{texts.previewAt}</span>
          <input
            type="datetime-local"
            step={60}
            value={at}
            aria-describedby={help}
            onChange={(event) => setAt(event.target.value)}
          />
        </label>
        <Button el="anchor" url={paths.frontPreview(shown)} newTab buttonStyle="secondary" margin={false}>
          {texts.previewOpen}
        </Button>
      </div>
      <p id={help}>{texts.previewHelp}</p>
    </div>
  );
}
