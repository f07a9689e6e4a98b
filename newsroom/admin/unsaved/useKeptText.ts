import {
  useAllFormFields,
  useAuth,
  useDocumentInfo,
  useForm,
  useFormInitializing,
  useFormModified,
} from '@payloadcms/ui';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { openCopies, type CopyOwner, type KeptCopy } from './keptCopies';
import { offerOf, type Offer } from './offer';
import { typedFields, unsavedValues, valuesOf, type FormField } from './unsavedFields';

/** At most so much typing is lost when the browser itself is killed. */
const KEEP_EVERY_MS = 1_000;

const browserStorage = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    // Forbidden by the browser's settings.
    return null;
  }
};

// `crypto.randomUUID` is missing where the newsroom is opened without TLS.
const newSlot = () => Date.now().toString(36) + Math.random().toString(36).slice(2, 8);

/**
 * Keeps what is typed into the form around it in this browser until the server has it, and finds what was kept
 * before.
 *
 * The text is kept a second after it was typed and when the page is left, and dropped as soon as nothing is
 * unsaved. Nothing of it happens while a key is pressed: writing out a long text waits for the timer.
 */
export const useKeptText = (
  hasFailed: boolean,
): {
  /** False when the last attempt to keep something failed: no storage, or no room. */
  isKept: boolean;
  offer: Offer | null;
  /** Keeps what is unsaved at once. False when it could not. */
  keep: () => boolean;
  /** Takes a copy away and offers the next one, if there is one. */
  drop: (copy: KeptCopy) => void;
  /** Offers nothing any more, and takes nothing away. */
  hide: () => void;
} => {
  const { id, collectionSlug, globalSlug, data, docConfig } = useDocumentInfo();
  const { user } = useAuth<{ id: string }>();
  const { getFields } = useForm();
  const [fields] = useAllFormFields();
  const isModified = useFormModified();
  const isInitializing = useFormInitializing();
  const [slot] = useState(newSlot);
  const [copies] = useState(() => openCopies(typeof window === 'undefined' ? null : browserStorage()));
  const [isKept, setKept] = useState(true);
  const [offer, setOffer] = useState<Offer | null>(null);
  const kept = useRef<{ owner: CopyOwner; base: string | null; text: string } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const document = collectionSlug ? `${collectionSlug}/${id ?? 'create'}` : `globals/${globalSlug}`;
  const owner = useMemo(() => ({ user: String(user?.id), document }), [user?.id, document]);
  const names = useMemo(
    () => typedFields((docConfig?.fields ?? []) as readonly FormField[]).map(({ name }) => name),
    [docConfig],
  );
  const savedAt = (data?.updatedAt as string | undefined) ?? null;
  const shown = () => valuesOf(getFields());

  const keep = useEffectEvent((): boolean => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const before = kept.current;
    const values = isModified || hasFailed ? unsavedValues(names, shown(), data ?? {}) : {};
    const isUnsaved = Object.keys(values).length > 0;
    // A new document got its id, or everything was saved.
    if (before && (before.owner !== owner || !isUnsaved)) {
      copies.dropSlot(before.owner, slot);
      kept.current = null;
    }
    if (!isUnsaved) return true;
    const text = JSON.stringify(values);
    if (kept.current?.text === text && kept.current.base === savedAt) return true;
    const isStored = copies.keepCopy(owner, slot, savedAt, text);
    if (isStored) kept.current = { owner, base: savedAt, text };
    setKept(isStored);
    return isStored;
  });

  useEffect(() => {
    if (!isInitializing) timer.current ??= setTimeout(() => keep(), KEEP_EVERY_MS);
  }, [fields, isModified, hasFailed, data, isInitializing]);

  useEffect(() => {
    const leave = () => void keep();
    window.addEventListener('pagehide', leave);
    window.document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, []);

  const look = useEffectEvent(() => {
    const others = copies.listCopies(owner).filter(({ key }) => !key.endsWith(`/${slot}`));
    const found = offerOf(others, shown(), savedAt);
    setOffer(found.offer);
    return found;
  });

  useEffect(() => {
    if (isInitializing) return;
    copies.sweep();
    // Only now, when it was just opened, is what the form shows what the server has.
    look().settled.forEach(copies.dropCopy);
  }, [isInitializing, owner, copies]);

  const offered = offer?.copy.key;
  useEffect(() => {
    if (!offered) return;
    // It was saved or discarded in another tab.
    const gone = ({ key, newValue }: StorageEvent) => {
      if ((key === null || key === offered) && newValue === null) look();
    };
    window.addEventListener('storage', gone);
    return () => window.removeEventListener('storage', gone);
  }, [offered]);

  return {
    isKept,
    offer,
    keep: () => keep(),
    drop: ({ key }) => {
      copies.dropCopy(key);
      look();
    },
    hide: () => setOffer(null),
  };
};
