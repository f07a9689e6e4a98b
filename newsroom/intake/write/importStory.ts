import { createHash } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { parseStory } from '../parse/parseStory';
import type { ParseProblem, ParseWarning } from '../parse/types';
import { draftOf } from './draftOf';

export type ImportOutcome =
  | { ok: true; id: string; title: string; isNew: boolean; warnings: ParseWarning[] }
  | { ok: false; problem: ParseProblem };

/**
 * Makes a draft of one plain-text story. The same text a second time changes nothing and answers the draft
 * made before. The text is kept with the draft as it came.
 */
export const importStory = async (
  payload: Payload,
  text: string,
  req?: PayloadRequest,
): Promise<ImportOutcome> => {
  const parsed = parseStory(text);
  if (!parsed.ok) return parsed;
  const { story } = parsed;
  const importHash = createHash('sha256').update(text.normalize('NFC').trim()).digest('hex');
  const common = { depth: 0, pagination: false, limit: 0, ...(req ? { req } : {}) } as const;

  const before = await payload.find({
    ...common,
    collection: 'articles',
    draft: true,
    where: { importHash: { equals: importHash } },
  });
  if (before.docs[0])
    return {
      ok: true,
      id: before.docs[0].id,
      title: before.docs[0].title,
      isNew: false,
      warnings: story.warnings,
    };

  const agencies = await payload.find({ ...common, collection: 'agencies', select: { names: true } });
  const people = await payload.find({ ...common, collection: 'people', select: { name: true } });
  const draft = draftOf(story, {
    agencies: agencies.docs.map(({ id, names }) => ({ id, names: names ?? [] })),
    people: people.docs.map(({ id, name }) => ({ id, name })),
  });
  const article = await payload.create({
    collection: 'articles',
    draft: true,
    depth: 0,
    data: {
      ...draft,
      importText: text,
      importHash,
      importWarnings: story.warnings
        .map(({ line, message }) => (line ? `${line}: ${message}` : message))
        .join('\n'),
      _status: 'draft',
    } as never,
    ...(req ? { req } : {}),
  });
  return { ok: true, id: article.id, title: article.title, isNew: true, warnings: story.warnings };
};
