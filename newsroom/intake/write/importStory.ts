import type { Payload, PayloadRequest } from 'payload';
import { createLocalReq } from 'payload';
import { parseStory } from '@/newsroom/intake/parse/parseStory';
import type { ParseProblem, ParseWarning } from '@/newsroom/intake/parse/types';
import { plainSource } from '@/newsroom/intake/source/types';
import { loadRecogniser } from '@/newsroom/intake/write/records';
import { hashOfText, writeStory } from '@/newsroom/intake/write/writeStory';

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
  given?: PayloadRequest,
): Promise<ImportOutcome> => {
  const req = given ?? (await createLocalReq({}, payload));
  const { recogniser, noise } = await loadRecogniser(req);
  const result = parseStory(text, {}, noise);
  if (!result.ok) return result;
  const { story } = result;
  const hash = hashOfText(text);
  const { docs } = await payload.find({
    collection: 'articles',
    draft: true,
    where: { importHash: { equals: hash } },
    depth: 0,
    limit: 1,
    pagination: false,
    joins: false as never,
    req,
  });
  if (docs[0])
    return { ok: true, id: docs[0].id, title: docs[0].title, isNew: false, warnings: story.warnings };
  const { article } = await writeStory(req, {
    source: plainSource(text),
    parsed: story,
    recognised: recogniser.recognise(story),
    decisions: {},
    photos: [],
    intake: { channel: 'command', sourceKey: `text:${hash}`, file: null, address: null, batch: null },
  });
  return { ok: true, ...article, isNew: true, warnings: story.warnings };
};
