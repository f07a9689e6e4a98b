import type { PayloadRequest } from 'payload';
import { EDITORIAL } from './verb';
import { notify, type NoticeKind } from './notices';
import type { Verb } from './table';
import { titleOf, type Text } from './text';

/** Everybody who can sign off. */
export const editorsOf = async (req: PayloadRequest): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { role: { in: [...EDITORIAL] } },
    depth: 0,
    limit: 0,
    pagination: false,
    select: {},
    req,
  });
  return docs.map(({ id }) => String(id));
};

const KIND: Partial<Record<Verb, NoticeKind>> = {
  submit: 'submitted',
  return: 'returned',
  publish: 'published',
  forcePublish: 'published',
  correct: 'published',
};

/** Tells the writer, or the editors, what a verb did, in the transaction of `req`. */
export const tellOthers = async (
  req: PayloadRequest,
  verb: Verb,
  text: Text,
  note: string | null,
): Promise<void> => {
  const kind = KIND[verb];
  if (!kind) return;
  const { createdBy, assignee } = text.state;
  await notify(req, {
    kind,
    recipients: kind === 'submitted' ? await editorsOf(req) : [createdBy, assignee],
    target: { collection: text.collection, id: text.id, title: titleOf(text.latest) },
    details: kind === 'returned' && note ? { note } : {},
  });
};
