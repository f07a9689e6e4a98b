import type { KeptCopy } from './keptCopies';
import { differing, type Values } from './unsavedFields';

export interface Offer {
  copy: KeptCopy;
  /** The fields in which the copy differs from what is shown. */
  names: string[];
  /** The document was saved after the copy was typed into it. */
  isServerNewer: boolean;
}

/**
 * What to offer when a document is opened: the newest copy (`copies` begin with it) that differs from the form.
 * Copies that say the same as the form are `settled`: the server has them.
 */
export const offerOf = (
  copies: readonly KeptCopy[],
  form: Values,
  savedAt: string | null,
): { offer: Offer | null; settled: string[] } => {
  const compared = copies.map((copy) => ({
    copy,
    names: differing(Object.keys(copy.values), copy.values, form),
  }));
  const found = compared.find(({ names }) => names.length > 0);
  return {
    offer: found
      ? {
          ...found,
          isServerNewer:
            savedAt !== null &&
            found.copy.base !== null &&
            new Date(savedAt).getTime() > new Date(found.copy.base).getTime(),
        }
      : null,
    settled: compared.filter(({ names }) => names.length === 0).map(({ copy }) => copy.key),
  };
};
