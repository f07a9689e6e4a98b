import { useAllFormFields, useDocumentEvents, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { WordedRequirement } from '../../workflow/requirements/checkText';
import { STORY_FIELDS } from '../../workflow/requirements/story';
import { askApi } from '../askApi';
import { valuesOf } from '../unsaved/unsavedFields';

const QUIET_MS = 700;
/** Links are asked only when nothing was typed for longer: it takes a while, and other machines are asked. */
const LINKS_QUIET_MS = 2_500;

interface Asked {
  /** What the answer depends on. */
  key: string;
  links: boolean;
  end: AbortController;
}

interface Checklist {
  /** The last answer, also while the next one is awaited; null before the first. */
  requirements: WordedRequirement[] | null;
  /** Whether the last question was not answered. */
  isAway: boolean;
}

/** Which requirements the story in the form meets, as it stands there, saved or not. */
export const useChecklist = (): Checklist => {
  const { id, collectionSlug } = useDocumentInfo();
  const { i18n } = useTranslation();
  const [fields] = useAllFormFields();
  // A description that was written in the photo library, in a drawer over this form.
  const { mostRecentUpdate } = useDocumentEvents();
  const mediaAt = mostRecentUpdate?.entitySlug === 'media' ? mostRecentUpdate.updatedAt : null;
  const [requirements, setRequirements] = useState<WordedRequirement[] | null>(null);
  const [isAway, setAway] = useState(false);
  const asked = useRef<Asked | null>(null);

  const ask = useEffectEvent(async (links: boolean) => {
    const values = valuesOf(fields);
    const data = Object.fromEntries(STORY_FIELDS.map((name) => [name, values[name] ?? null]));
    const key = JSON.stringify([data, mediaAt, i18n.language]);
    if (asked.current?.key === key && (asked.current.links || !links)) return;
    asked.current?.end.abort();
    const end = new AbortController();
    asked.current = { key, links, end };
    try {
      const { ok, body } = await askApi<{ requirements: WordedRequirement[] }>(
        `${collectionSlug}${id === undefined ? '' : `/${id}`}/checklist`,
        i18n.language,
        { method: 'POST', json: { data, links }, signal: end.signal },
      );
      if (end.signal.aborted) return;
      if (!ok || !body.requirements) throw new Error('no answer');
      setRequirements(body.requirements);
      setAway(false);
    } catch {
      if (end.signal.aborted) return;
      // The next change asks again.
      asked.current = null;
      setAway(true);
    }
  });

  const isFirst = requirements === null;
  useEffect(() => {
    const timer = setTimeout(() => void ask(false), isFirst ? 0 : QUIET_MS);
    return () => clearTimeout(timer);
  }, [fields, mediaAt, i18n.language, isFirst]);

  useEffect(() => {
    if (!requirements?.some(({ isPending }) => isPending)) return;
    const timer = setTimeout(() => void ask(true), LINKS_QUIET_MS);
    return () => clearTimeout(timer);
  }, [fields, requirements]);

  useEffect(
    () => () => {
      asked.current?.end.abort();
      asked.current = null;
    },
    [],
  );

  return { requirements, isAway };
};
