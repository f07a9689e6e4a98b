import type { CollectionBeforeValidateHook } from 'payload';

/** A new story is signed by whoever starts it, when that account has a person page. */
export const fillByline: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !data || data.authors?.length) return data;
  const person = (req.user as { person?: string | { id: string } } | null)?.person;
  if (!person) return data;
  return { ...data, authors: [{ person: typeof person === 'object' ? person.id : person, role: 'text' }] };
};
