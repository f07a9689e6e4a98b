import { useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui';
import { hasAutosaveEnabled } from 'payload/shared';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';

/** Longer than the autosave waits: it saves what was typed just now, and two saves must not overtake each other. */
const QUIET_MS = 3_000;

/**
 * Saves the form as a draft, in a version of its own: an autosave would write over the last one, which may be
 * somebody else's text. Null where nothing saves by itself, or where this person may not save.
 *
 * `whenQuiet` does so only when nothing was typed for a while.
 */
export const useDraftSave = (): { now: () => Promise<void>; whenQuiet: () => Promise<void> } | null => {
  const {
    id,
    action = '',
    collectionSlug,
    docConfig,
    hasSavePermission,
    setMostRecentVersionIsAutosaved,
    setUnpublishedVersionCount,
  } = useDocumentInfo();
  const { submit, setBackgroundProcessing } = useForm();
  const [fields] = useAllFormFields();
  const typedAt = useRef(0);
  useEffect(() => {
    typedAt.current = Date.now();
  }, [fields]);

  const now = useEffectEvent(async () => {
    // As the autosave does it: what is typed meanwhile stays unsaved in Payload's eyes. Locking the form instead
    // would leave a text editor that is drawn anew just now read-only for good.
    setBackgroundProcessing(true);
    try {
      const result = await submit({
        acceptValues: { overrideLocalChanges: false },
        action: `${action}&draft=true`,
        disableFormWhileProcessing: false,
        disableSuccessStatus: true,
        method: 'PATCH',
        overrides: { _status: 'draft' },
        skipValidation: true,
      });
      if (!result || !result.res?.ok) return;
      // There is a version to publish now, which the next autosave must not write over.
      setMostRecentVersionIsAutosaved(false);
      setUnpublishedVersionCount((count) => count + 1);
    } finally {
      setBackgroundProcessing(false);
    }
  });

  const canSave = Boolean(
    collectionSlug && id && hasSavePermission && docConfig && hasAutosaveEnabled(docConfig),
  );
  return useMemo(
    () =>
      canSave
        ? {
            now: () => now(),
            whenQuiet: async () => {
              if (Date.now() - typedAt.current >= QUIET_MS) await now();
            },
          }
        : null,
    [canSave],
  );
};
