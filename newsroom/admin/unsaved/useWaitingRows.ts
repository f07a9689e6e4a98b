import { useAllFormFields } from '@payloadcms/ui';
import { useEffect } from 'react';

/** Longer than the form waits before it asks, and than most answers take. */
const PATIENCE_MS = 2_000;

/**
 * Asks for the fields of a new row once more. Payload's form takes a row that is added just as an answer arrives for
 * a part of that answer, asks for nothing, and would show a grey bar until the next change.
 */
export const useWaitingRows = (): void => {
  const [fields, dispatchFields] = useAllFormFields();
  useEffect(() => {
    const waiting = Object.keys(fields).find((path) => fields[path]!.rows?.some((row) => row.isLoading));
    if (waiting === undefined) return;
    // A change that no one sees makes the form ask. It starts the next wait, too.
    const errorMessage = fields[waiting]!.errorMessage === '' ? undefined : '';
    const timer = setTimeout(
      () => dispatchFields({ type: 'UPDATE', path: waiting, errorMessage }),
      PATIENCE_MS,
    );
    return () => clearTimeout(timer);
  }, [fields, dispatchFields]);
};
