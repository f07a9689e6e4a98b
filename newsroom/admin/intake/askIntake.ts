import type { DeskResult, DeskSource, Duplicate, LineRoles } from '@/newsroom/intake/desk/types';
import { askApi } from '../askApi';
import { orderOf, type DeskStory } from './story';

interface Refusal {
  ok: false;
  message: string | null;
  duplicates: Duplicate[];
}

type Outcome<T> = { ok: true; value: T } | Refusal;

const send = async <T>(path: string, form: FormData, language: string): Promise<Outcome<T>> => {
  const response = await fetch(`/api/${path}`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'Accept-Language': language },
    body: form,
  });
  const body = (await response.json().catch(() => ({}))) as T & {
    message?: string;
    duplicates?: Duplicate[];
    errors?: { message?: string }[];
  };
  if (response.ok) return { ok: true, value: body };
  const message = body.errors?.[0]?.message ?? body.message ?? null;
  return { ok: false, message, duplicates: body.duplicates ?? [] };
};

/** What was pasted, typed or dropped, read. Rejects when there is no answer. */
export const readIntake = (
  given: { file: File } | { text: string; html: string },
  language: string,
): Promise<Outcome<{ results: DeskResult[] }>> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(given)) form.set(name, value as string | File);
  return send('intake/read', form, language);
};

/** The same source read anew, with what a person said of its lines. */
export const readAgain = async (
  source: DeskSource,
  roles: LineRoles,
  language: string,
): Promise<DeskResult | null> => {
  const bare = { ...source, images: source.images.map((image) => ({ ...image, preview: null })) };
  const { ok, body } = await askApi<{ results: DeskResult[] }>('intake/read', language, {
    method: 'POST',
    json: { source: bare, roles },
  });
  const result = ok ? body.results?.[0] : undefined;
  return result ? { ...result, source } : null;
};

export const createFrom = (
  story: DeskStory,
  language: string,
): Promise<Outcome<{ id: string; title: string }>> => {
  const form = new FormData();
  form.set('_payload', JSON.stringify(orderOf(story)));
  if (story.file) form.set('file', story.file);
  for (const photo of story.beside) form.append('photos', photo);
  return send('intake/create', form, language);
};
