import type { Verb } from './stages';

export interface VerbContext {
  data: Record<string, unknown>;
  originalDoc: Record<string, unknown>;
  now: Date;
  note: unknown;
}

/** What each verb writes besides the stage. Times are ISO 8601 in UTC. */
const EFFECTS: Record<Verb, (context: VerbContext) => Record<string, unknown>> = {
  submit: ({ now }) => ({ submittedAt: now.toISOString(), editorNote: null }),
  return: ({ note }) => ({ submittedAt: null, editorNote: String(note) }),
  publish: ({ data, originalDoc, now }) => ({
    releasedAt: data.releasedAt ?? originalDoc.releasedAt ?? now.toISOString(),
    editorNote: null,
  }),
  unpublish: () => ({ submittedAt: null }),
};

export const effectsOf = (verb: Verb, context: VerbContext): Record<string, unknown> =>
  EFFECTS[verb](context);
