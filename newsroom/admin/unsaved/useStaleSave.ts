import { useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { askApi } from '../askApi';
import { chosenValues, conflictParts, isOwnText, type ConflictPart, type Side } from './conflict';
import { typedFields, valuesOf, type FormField, type Values } from './unsavedFields';
import { useRestore } from './useRestore';
import { watchSaves } from './watchSaves';

export interface Conflict {
  /** What the server said: who saved, and when. */
  message: string;
  parts: ConflictPart[];
  updatedAt: string;
}

type Doc = Values & { updatedAt?: string };

/**
 * Says with each save which version the form was filled with. When another text was saved since, the save is
 * refused: then both are compared, and what the person chooses is saved as a version of its own.
 * @param save saves the form as a draft at once
 */
export const useStaleSave = (
  save: (() => Promise<void>) | null,
): {
  conflict: Conflict | null;
  hasFailed: boolean;
  join: (chosen: Readonly<Record<string, Side>>) => void;
} => {
  const { id, action = '', collectionSlug, data, docConfig } = useDocumentInfo();
  const { i18n } = useTranslation();
  const { getFields } = useForm();
  const restore = useRestore();
  const fields = useMemo(() => typedFields((docConfig?.fields ?? []) as readonly FormField[]), [docConfig]);
  const filledWith = useRef((data?.updatedAt as string | undefined) ?? null);
  /** What may have been saved although no answer said so. */
  const unanswered = useRef(new Set<string>());
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [joined, setJoined] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const path = new URL(action, 'http://here').pathname;
  const isWatched = Boolean(save && collectionSlug && id);

  const saveAgain = useEffectEvent(async () => save?.());
  useEffect(() => {
    // Only now does the form hold what was chosen.
    if (joined > 0) void saveAgain();
  }, [joined]);

  const compare = useEffectEvent(async (message: string) => {
    const answer = await askApi<Doc>(`${collectionSlug}/${id}?draft=true&depth=0`, i18n.language);
    const theirs = answer.body;
    if (!answer.ok || !theirs.updatedAt) return;
    const parts = conflictParts(fields, {
      base: data ?? {},
      mine: valuesOf(getFields()),
      theirs,
    });
    const isOwn = [...unanswered.current].some((sent) =>
      isOwnText(fields, theirs, JSON.parse(sent) as Values),
    );
    if (isOwn || parts.every(({ changedBy }) => changedBy === 'me')) {
      filledWith.current = theirs.updatedAt;
      setConflict(null);
      setJoined((count) => count + 1);
      return;
    }
    setConflict({ message, parts, updatedAt: theirs.updatedAt });
  });

  const take = useEffectEvent((status: number, answer: unknown, sent: string) => {
    if (status < 500) unanswered.current.delete(sent);
    if (status === 412) {
      const { errors } = answer as { errors?: { message?: string }[] };
      return void compare(errors?.[0]?.message ?? '');
    }
    if (status >= 400) return;
    const { doc } = answer as { doc?: Doc };
    filledWith.current = doc?.updatedAt ?? filledWith.current;
    unanswered.current.clear();
    setConflict(null);
  });

  useEffect(() => {
    if (!isWatched) return;
    return watchSaves({
      path,
      base: () => filledWith.current,
      onStart: (sent) => void unanswered.current.add(sent),
      onEnd: () => undefined,
      onAnswer: (status, answer, sent) => take(status, answer, sent),
    });
  }, [isWatched, path]);

  const join = (chosen: Readonly<Record<string, Side>>) => {
    if (!conflict) return;
    void restore({ values: chosenValues(conflict.parts, chosen) }).then((isDone) => {
      setFailed(!isDone);
      if (!isDone) return;
      filledWith.current = conflict.updatedAt;
      setJoined((count) => count + 1);
    });
  };

  return { conflict, hasFailed, join };
};
