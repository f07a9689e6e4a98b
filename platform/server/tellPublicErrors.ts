import type { AfterErrorHook } from 'payload';

interface PublicError {
  message?: string;
  isPublic?: boolean;
  data?: unknown;
}

/** What Payload answers for an error whose class it does not know. */
const UNKNOWN = 'An unknown error occurred.';

/**
 * Says what a refusal says. In the built app the error classes are there twice and have lost their names: Payload does
 * not recognise its own then, and puts a sentence without meaning in place of the message that was meant for people.
 */
export const tellPublicErrors: AfterErrorHook = ({ error, result }) => {
  const { data, isPublic, message } = error as PublicError;
  if (!isPublic || !message || result?.errors?.[0]?.message !== UNKNOWN) return undefined;
  return { response: { errors: [{ message, ...(data ? { data: data as never } : {}) }] } as never };
};
