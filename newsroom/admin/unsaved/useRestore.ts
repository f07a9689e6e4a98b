import { useDocumentInfo, useForm, useLocale, useServerFunctions } from '@payloadcms/ui';
import type { KeptCopy } from './keptCopies';
import { valuesOf } from './unsavedFields';

/**
 * Puts a kept copy into the form. The state of the form is built by the server, as when a version is restored: rows,
 * blocks and the text editor need more than their values.
 *
 * @returns a function that says whether it could: false when the server did not answer, and nothing was changed
 */
export const useRestore = (): ((copy: Pick<KeptCopy, 'values'>) => Promise<boolean>) => {
  const { id, collectionSlug, globalSlug, docPermissions, getDocPreferences, hasSavePermission } =
    useDocumentInfo();
  const { getFields, replaceState, setModified } = useForm();
  const { getFormState } = useServerFunctions();
  const { code: locale } = useLocale();

  return async ({ values }) => {
    const { file, ...others } = getFields();
    try {
      const { state } = await getFormState({
        id,
        collectionSlug,
        globalSlug,
        data: JSON.parse(JSON.stringify({ ...valuesOf(others), ...values })),
        docPermissions,
        docPreferences: await getDocPreferences(),
        locale,
        operation: collectionSlug && !id ? 'create' : 'update',
        readOnly: !hasSavePermission,
        renderAllFields: true,
        schemaPath: collectionSlug ?? globalSlug ?? '',
        skipValidation: true,
      });
      if (!state) return false;
      // A chosen file is no text: it stays as it is.
      replaceState(file ? { ...state, file } : state);
      if (hasSavePermission) setModified(true);
      return true;
    } catch {
      return false;
    }
  };
};
