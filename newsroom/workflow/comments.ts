import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { idOf } from '@/domain/references';
import { isRole } from '@/domain/roles';
import { toNfc, truncateAtWord } from '@/domain/text';
import { inTransaction } from '@/platform/db/inTransaction';
import { MAX_COMMENT, MAX_QUOTE } from './commentLimits';
import { mentionsIn, type Named } from './mentions';
import { notify } from './notices';
import { isWorkflowCollection, type WorkflowCollection } from './stages';
import { latestVersion, titleOf } from './text';

const MAX_FIELD = 200;
/** As much of a comment as a notice repeats. */
const IN_NOTICE = 300;

/** Why a comment is not written or not changed. */
export type CommentRefusal =
  | 'not-signed-in'
  | 'role'
  | 'missing-text'
  | 'missing'
  | 'request'
  | 'empty'
  | 'long'
  | 'quote-long'
  | 'field'
  | 'parent';

export class CommentRefused extends Error {
  override name = 'CommentRefused';

  constructor(readonly refusal: CommentRefusal) {
    super(refusal);
  }
}

interface Person {
  id: string;
  name: string;
}

/** A comment as the admin is given it. */
export interface ShownComment {
  id: string;
  text: string;
  /** The path of the field it is about; null: the whole text. */
  field: string | null;
  quote: string | null;
  /** The comment that begins its thread; null for that one itself. */
  parent: string | null;
  /** Without an id when the account is gone. */
  author: { id: string | null; name: string };
  mentions: Person[];
  createdAt: string;
  resolvedAt: string | null;
  resolvedBy: Person | null;
  canDelete: boolean;
}

interface StoredComment {
  id: string;
  targetCollection: string;
  target: string;
  title?: string | null;
  field?: string | null;
  quote?: string | null;
  text: string;
  author?: unknown;
  authorName?: string | null;
  mentions?: unknown[] | null;
  parent?: string | null;
  createdAt: string;
  resolvedAt?: string | null;
  resolvedBy?: unknown;
}

interface Target {
  collection: WorkflowCollection;
  id: string;
}

const refuse = (refusal: CommentRefusal): never => {
  throw new CommentRefused(refusal);
};

interface Colleague extends Person {
  isAdministrator: boolean;
}

/** Whoever is signed in with a role. Throws `CommentRefused`. */
export const requireColleague = (req: PayloadRequest): Colleague => {
  const { user } = req;
  if (!user) return refuse('not-signed-in');
  if (!isRole(user.role)) return refuse('role');
  return {
    id: String(user.id),
    name: String(user.name ?? user.email),
    isAdministrator: user.role === 'administrator',
  };
};

/** The text that is commented on, if it is there and the person may read it. */
const targetOf = async (req: PayloadRequest, collection: string, id: string): Promise<Target> => {
  if (!isWorkflowCollection(collection)) return refuse('missing-text');
  const { totalDocs } = await req.payload.count({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    overrideAccess: false,
    req,
  });
  return totalDocs > 0 ? { collection, id } : refuse('missing-text');
};

const about = ({ collection, id }: Target): Where => ({
  and: [{ targetCollection: { equals: collection } }, { target: { equals: id } }],
});

/** References with the names of the people, and nothing else of their accounts. */
const withNames = { depth: 1, populate: { users: { name: true } } } as const;

const personOf = (value: unknown): Person | null =>
  value && typeof value === 'object'
    ? { id: String((value as Named).id), name: (value as Named).name ?? '' }
    : null;

const shown = (
  comment: StoredComment,
  me: { id: string; isAdministrator: boolean },
  hasReplies: boolean,
): ShownComment => {
  const author = personOf(comment.author);
  return {
    id: String(comment.id),
    text: comment.text,
    field: comment.field ?? null,
    quote: comment.quote ?? null,
    parent: comment.parent ?? null,
    author: { id: author?.id ?? null, name: author?.name || (comment.authorName ?? '') },
    mentions: (comment.mentions ?? []).map(personOf).filter((person): person is Person => person !== null),
    createdAt: comment.createdAt,
    resolvedAt: comment.resolvedAt ?? null,
    resolvedBy: personOf(comment.resolvedBy),
    canDelete: me.isAdministrator || (author?.id === me.id && !hasReplies),
  };
};

/** Everything said about a text, oldest first. Throws `CommentRefused`. */
export const listComments = async (
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<ShownComment[]> => {
  const me = requireColleague(req);
  const target = await targetOf(req, collection, id);
  const { docs } = await req.payload.find({
    ...withNames,
    collection: 'comments',
    where: about(target),
    sort: 'createdAt',
    pagination: false,
    req,
  });
  const comments = docs as unknown as StoredComment[];
  const answered = new Set(comments.map(({ parent }) => parent));
  return comments.map((comment) => shown(comment, me, answered.has(String(comment.id))));
};

/** What a comment may come with; everything is checked before it is believed. */
export type CommentInput = Record<'text' | 'field' | 'quote' | 'parent', unknown>;

const FIELD_PATH = /^\w+(?:\.\w+)*$/;

const optionalText = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') return refuse('request');
  return toNfc(value).trim() || null;
};

const readInput = (input: Partial<CommentInput>) => {
  if (typeof input.text !== 'string') return refuse('request');
  const text = toNfc(input.text).trim();
  if (text === '') return refuse('empty');
  if (text.length > MAX_COMMENT) return refuse('long');
  const field = optionalText(input.field);
  if (field && (field.length > MAX_FIELD || !FIELD_PATH.test(field))) return refuse('field');
  const quote = optionalText(input.quote);
  if (quote && quote.length > MAX_QUOTE) return refuse('quote-long');
  return { text, field, quote, parent: optionalText(input.parent) };
};

/** The comment that begins the thread of `parent`, which must be about the same text. */
const threadOf = async (req: PayloadRequest, target: Target, parent: string): Promise<StoredComment> => {
  const find = async (id: string) => {
    const { docs } = await req.payload.find({
      collection: 'comments',
      where: { and: [{ id: { equals: id } }, about(target)] },
      depth: 0,
      limit: 1,
      pagination: false,
      req,
    });
    return (docs[0] as unknown as StoredComment | undefined) ?? refuse('parent');
  };
  const comment = await find(parent);
  return comment.parent ? find(comment.parent) : comment;
};

const listColleagues = async (req: PayloadRequest): Promise<Named[]> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    pagination: false,
    select: { name: true },
    req,
  });
  return docs.map(({ id, name }) => ({ id: String(id), name: String(name ?? '') }));
};

/** Whoever has commented on a text. */
const participantsOf = async (req: PayloadRequest, target: Target): Promise<(string | null)[]> => {
  const { docs } = await req.payload.find({
    collection: 'comments',
    where: about(target),
    depth: 0,
    pagination: false,
    select: { author: true },
    req,
  });
  return docs.map(({ author }) => idOf(author));
};

const byId = async (req: PayloadRequest, id: string): Promise<StoredComment> =>
  (await req.payload.findByID({ ...withNames, collection: 'comments', id, req })) as unknown as StoredComment;

const isWithReplies = async (req: PayloadRequest, id: string): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: 'comments',
    where: { parent: { equals: id } },
    req,
  });
  return totalDocs > 0;
};

/**
 * Writes a comment, or an answer to one, as the person of `req`, and tells those whom it names, whoever wrote the text
 * or has it assigned, and whoever commented before. An answer opens a resolved thread again. Throws `CommentRefused`.
 */
export const addComment = async (
  req: PayloadRequest,
  collection: string,
  id: string,
  input: Partial<CommentInput>,
): Promise<ShownComment> => {
  const me = requireColleague(req);
  const { text, field, quote, parent } = readInput(input);
  return inTransaction(req, async () => {
    const target = await targetOf(req, collection, id);
    const thread = parent ? await threadOf(req, target, parent) : null;
    const newest = (await latestVersion(req, target.collection, target.id))?.version ?? {};
    const title = titleOf(newest);
    const participants = await participantsOf(req, target);
    const mentions = text.includes('@') ? mentionsIn(text, await listColleagues(req)) : [];

    const created = await req.payload.create({
      collection: 'comments',
      data: {
        targetCollection: target.collection,
        target: target.id,
        title,
        field: thread ? (thread.field ?? null) : field,
        quote: thread ? null : quote,
        text,
        author: me.id,
        authorName: me.name,
        mentions,
        parent: thread ? String(thread.id) : null,
      },
      depth: 0,
      req,
    });
    if (thread?.resolvedAt) await write(req, String(thread.id), { resolvedAt: null, resolvedBy: null });

    const told = { target: { ...target, title }, details: { note: truncateAtWord(text, IN_NOTICE) } };
    await notify(req, { ...told, kind: 'mentioned', recipients: mentions });
    const others = [idOf(newest.createdBy), idOf(newest.assignee), ...participants];
    await notify(req, {
      ...told,
      kind: 'commented',
      recipients: others.filter((person) => person !== null && !mentions.includes(person)),
    });
    return shown(await byId(req, String(created.id)), me, false);
  });
};

const write = (
  req: PayloadRequest,
  id: string,
  data: { resolvedAt: string | null; resolvedBy: string | null },
) => req.payload.update({ collection: 'comments', id, data, depth: 0, req });

/** Marks the thread of a comment as dealt with, or opens it again. Throws `CommentRefused`. */
export const settleComment = async (
  req: PayloadRequest,
  id: string,
  isResolved: boolean,
): Promise<ShownComment> => {
  const me = requireColleague(req);
  return inTransaction(req, async () => {
    const { docs } = await req.payload.find({
      collection: 'comments',
      where: { id: { equals: id } },
      depth: 0,
      limit: 1,
      pagination: false,
      req,
    });
    const comment = (docs[0] as unknown as StoredComment | undefined) ?? refuse('missing');
    const first = comment.parent ?? String(comment.id);
    const before = await byId(req, first);
    if (Boolean(before.resolvedAt) !== isResolved)
      await write(req, first, {
        resolvedAt: isResolved ? new Date().toISOString() : null,
        resolvedBy: isResolved ? me.id : null,
      });
    return shown(await byId(req, first), me, await isWithReplies(req, first));
  });
};
