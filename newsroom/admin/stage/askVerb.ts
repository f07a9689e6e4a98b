import type { Choice } from './mainVerbs';

/** What an answer of the workflow says, in words; several lines where several things are missing. */
export interface VerbAnswer {
  ok: boolean;
  status: number;
  message: string;
}

interface Body {
  message?: string;
  requirements?: { level: string; isMet: boolean; label: string; message: string }[];
  errors?: { message: string; data?: { errors?: { label?: string; path: string; message: string }[] } }[];
}

/** Sends a verb. Rejects only where there is no answer. */
export const askVerb = async (
  collection: string,
  id: string,
  verb: string,
  body: Record<string, unknown>,
  language: string,
): Promise<VerbAnswer> => {
  const response = await fetch(`/api/${collection}/${id}/${verb}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
    credentials: 'include',
    body: JSON.stringify(body),
  });
  const answer = (await response.json().catch(() => ({}))) as Body;
  const { ok, status } = response;
  if (ok) return { ok, status, message: answer.message ?? '' };
  const fields = answer.errors?.flatMap((error) => error.data?.errors ?? []) ?? [];
  const lines = [
    answer.message ?? answer.errors?.[0]?.message ?? '',
    ...(answer.requirements ?? [])
      .filter(({ level, isMet }) => level === 'blocking' && !isMet)
      .map(({ message }) => message),
    ...fields.map((field) => `${field.label ?? field.path}: ${field.message}`),
  ];
  return { ok, status, message: lines.filter(Boolean).join('\n') };
};

/** Whether a verb is asked about before it is used: it needs words or a time, or takes something from readers. */
export const needsDialog = ({ verb, note, takes }: Choice): boolean =>
  note === 'required' ||
  takes.includes('at') ||
  ['expire', 'archive', 'takedown', 'restore', 'unschedule'].includes(verb);
