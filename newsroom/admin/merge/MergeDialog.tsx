import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { fill } from '../../messages/messages';
import { AskDialog } from '../AskDialog';
import { askApi } from '../askApi';
import type { MergeTexts } from '../texts';
import { searchAddress } from './searchAddress';
import { useSearch } from './useSearch';

interface Props {
  collection: string;
  id: string;
  name: string;
  language: string;
  texts: MergeTexts;
  isModified: boolean;
  isBusy: boolean;
  onCancel: () => void;
  onConfirm: (into: string) => void;
}

interface Preview {
  text: string;
  isPossible: boolean;
}

/** Asks which record stays, and says what would move there before anything does. */
export function MergeDialog(props: Props) {
  const { collection, id, name, language, texts, isModified, isBusy, onCancel, onConfirm } = props;
  const { admin } = useConfig().getEntityConfig({ collectionSlug: collection });
  const title = admin.useAsTitle ?? 'id';
  const [words, setWords] = useState('');
  const [into, setInto] = useState<string | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const fields = admin.listSearchableFields ?? [title];
  const found = useSearch(searchAddress(collection, id, { words, title, fields }), title, language);

  useEffect(() => {
    setPreview(null);
    if (!into) return;
    const asking = new AbortController();
    askApi(`${collection}/${id}/merge?into=${encodeURIComponent(into)}`, language, { signal: asking.signal })
      .then(({ ok, message }) => setPreview({ text: message ?? texts.failed, isPossible: ok }))
      .catch(() => {
        if (!asking.signal.aborted) setPreview({ text: texts.failed, isPossible: false });
      });
    return () => asking.abort();
  }, [collection, id, into, language, texts]);

  return (
    <AskDialog
      id="merge"
      className="merge-dialog"
      title={fill(texts.dialog, { name })}
      confirm={texts.confirm}
      cancel={texts.cancel}
      isConfirmable={!isBusy && into !== null && preview?.isPossible === true}
      onConfirm={() => into && onConfirm(into)}
      onCancel={onCancel}
    >
      <p>{texts.lead}</p>
      {isModified ? <p className="merge-dialog__warning">{texts.unsaved}</p> : null}
      <label>
        {texts.search}
        <input
          id="merge-search"
          type="search"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setInto(null);
          }}
        />
      </label>
      <fieldset className="merge-dialog__results" aria-busy={found === null}>
        <legend>{texts.results}</legend>
        {(found ?? []).map((record) => (
          <label key={record.id}>
            <input
              type="radio"
              name="merge-into"
              value={record.id}
              checked={into === record.id}
              onChange={() => setInto(record.id)}
            />
            {record.title}
          </label>
        ))}
        {found?.length === 0 ? <p>{texts.none}</p> : null}
        {found === null ? <p>{texts.searching}</p> : null}
      </fieldset>
      <p role="status" className={preview && !preview.isPossible ? 'merge-dialog__warning' : undefined}>
        {into ? (preview?.text ?? texts.counting) : null}
      </p>
    </AskDialog>
  );
}
