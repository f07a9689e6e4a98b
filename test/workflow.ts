import type { Payload } from 'payload';
import type { Role } from '@/domain/roles';
import type { Stage, LiveStage, RemovedStage } from '@/newsroom/workflow/stages';
import type { Verb } from '@/newsroom/workflow/table';
import type { TextState } from '@/newsroom/workflow/verb';
import type { User } from '@/payload-types';
import { createArticle, createEvent, createUser, rest, signIn } from './newsroom';

/** A person of the newsroom under test, signed in. */
export interface Person {
  user: User;
  token: string;
}

export const createPerson = async (payload: Payload, role: Role): Promise<Person> => {
  const user = await createUser(payload, role);
  return { user, token: await signIn(payload, user) };
};

export const later = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

/** What each verb needs to be told. */
export const bodyOf = (verb: Verb): Record<string, unknown> =>
  ({
    return: { note: 'Bổ sung ảnh.' },
    schedule: { at: later(60) },
    reschedule: { at: later(90) },
    forcePublish: { note: 'Tin bão khẩn cấp.' },
    correct: { note: 'Sửa số hộ dân.' },
    expire: { until: later(600) },
    withdraw: { note: 'Nguồn tin chưa được kiểm chứng.' },
    takedown: { note: 'Theo yêu cầu của cơ quan chủ quản.' },
  })[verb as string] ?? {};

export const useVerb = (
  collection: string,
  id: string,
  verb: Verb,
  token: string,
  body: Record<string, unknown> = bodyOf(verb),
) => rest('POST', `${collection}/${id}/${verb}`, { token, json: body });

/** Uses verbs one after the other and fails at the first that is refused. */
export const steps = async (
  collection: string,
  id: string,
  person: Person,
  ...verbs: (Verb | [Verb, Record<string, unknown>])[]
): Promise<void> => {
  for (const each of verbs) {
    const [verb, body] = Array.isArray(each) ? each : [each, bodyOf(each)];
    const answer = await useVerb(collection, id, verb, person.token, body);
    if (answer.status !== 200) throw new Error(`${verb}: ${answer.status} ${answer.text}`);
  }
};

export interface Situation {
  name: string;
  stage: Stage;
  live: LiveStage | RemovedStage | null;
  hasSlot: boolean;
  /** The way there, by an editor who did not write it. `edit` is a change of the text by its writer. */
  way: (Verb | 'edit')[];
}

/** Every state the table tells apart, for the full workflow. */
export const SITUATIONS: readonly Situation[] = [
  { name: 'a draft', stage: 'draft', live: null, hasSlot: false, way: [] },
  { name: 'a submitted text', stage: 'submitted', live: null, hasSlot: false, way: ['submit'] },
  { name: 'an approved text', stage: 'approved', live: null, hasSlot: false, way: ['submit', 'approve'] },
  { name: 'a scheduled text', stage: 'scheduled', live: null, hasSlot: true, way: ['approve', 'schedule'] },
  {
    name: 'a scheduled text with a newer edit',
    stage: 'draft',
    live: null,
    hasSlot: true,
    way: ['approve', 'schedule', 'edit'],
  },
  {
    name: 'a public text',
    stage: 'published',
    live: 'published',
    hasSlot: false,
    way: ['approve', 'publish'],
  },
  {
    name: 'a public text with a newer edit',
    stage: 'draft',
    live: 'published',
    hasSlot: false,
    way: ['approve', 'publish', 'edit'],
  },
  {
    name: 'a public text with a submitted edit',
    stage: 'submitted',
    live: 'published',
    hasSlot: false,
    way: ['approve', 'publish', 'edit', 'submit'],
  },
  {
    name: 'a public text with an approved edit',
    stage: 'approved',
    live: 'published',
    hasSlot: false,
    way: ['approve', 'publish', 'edit', 'approve'],
  },
  {
    name: 'a public text with a scheduled change',
    stage: 'scheduled',
    live: 'published',
    hasSlot: true,
    way: ['approve', 'publish', 'edit', 'approve', 'schedule'],
  },
  {
    name: 'a corrected text',
    stage: 'corrected',
    live: 'corrected',
    hasSlot: false,
    way: ['approve', 'publish', 'edit', 'approve', 'correct'],
  },
  {
    name: 'a withdrawn text',
    stage: 'withdrawn',
    live: 'withdrawn',
    hasSlot: false,
    way: ['approve', 'publish', 'withdraw'],
  },
  {
    name: 'a text that was taken down',
    stage: 'taken-down',
    live: 'taken-down',
    hasSlot: false,
    way: ['approve', 'publish', 'takedown'],
  },
  {
    name: 'an expired text',
    stage: 'archived',
    live: 'archived',
    hasSlot: false,
    way: ['approve', 'publish', 'archive'],
  },
];

/** The small workflow has no approval and no correction. */
export const SMALL_SITUATIONS: readonly Situation[] = SITUATIONS.filter(
  ({ stage }) => stage !== 'approved' && stage !== 'corrected',
).map((situation) => ({ ...situation, way: situation.way.filter((step) => step !== 'approve') }));

export const stateOf = (
  { stage, live, hasSlot }: Situation,
  workflow: TextState['workflow'],
  by: Pick<TextState, 'createdBy' | 'editedBy'>,
): TextState => ({ workflow, stage, live, hasSlot, ...by, assignee: null });

let edits = 0;
/** A change of the text by hand, through the API. Answers the new title. */
export const edit = async (collection: string, id: string, person: Person): Promise<string> => {
  const title = `Bản sửa lần ${(edits += 1)} của phóng viên`;
  const answer = await rest('PATCH', `${collection}/${id}?draft=true`, {
    token: person.token,
    json: { title },
  });
  if (answer.status !== 200) throw new Error(`edit: ${answer.status} ${answer.text}`);
  return title;
};

/** Makes a text of `writer` and brings it into a situation, with the help of `editor`. Answers its id. */
export const bringTo = async (
  payload: Payload,
  collection: 'articles' | 'events',
  { way }: Situation,
  writer: Person,
  editor: Person,
): Promise<string> => {
  const { id } =
    collection === 'articles'
      ? await createArticle(payload, {}, writer.user)
      : await createEvent(payload, { _status: 'draft' }, writer.user);
  for (const step of way)
    if (step === 'edit') await edit(collection, id, writer);
    else await steps(collection, id, editor, step);
  return id;
};
