import type { Row } from './text';
import type { Verb } from './table';

export interface EffectContext {
  text: Row;
  now: Date;
  actorId: string | null;
  note: string | null;
}

const EDITORS_NOTE_GONE = { editorNote: null } as const;

const published = ({ text, now }: EffectContext): Row => ({
  ...EDITORS_NOTE_GONE,
  releasedAt: text.releasedAt ?? now.toISOString(),
});

/** What each verb writes besides the stage. Times are ISO 8601 in UTC. */
const EFFECTS: Partial<Record<Verb, (context: EffectContext) => Row>> = {
  submit: ({ now }) => ({ submittedAt: now.toISOString(), ...EDITORS_NOTE_GONE }),
  return: ({ note }) => ({ submittedAt: null, approvedBy: null, approvedAt: null, editorNote: note }),
  approve: ({ now, actorId }) => ({
    approvedBy: actorId,
    approvedAt: now.toISOString(),
    ...EDITORS_NOTE_GONE,
  }),
  publish: published,
  forcePublish: published,
  correct: published,
};

/** The effects of a verb on a text. Fields that its collection does not have are left out by the caller. */
export const effectsOf = (verb: Verb, context: EffectContext): Row => EFFECTS[verb]?.(context) ?? {};

/** What publication writes where no verb does it: the newsroom itself imports or loads a text. */
export const publicationOf = published;
